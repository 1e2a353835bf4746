//! The whole expansion of two small fixtures, as a reader would write it: `golden/registry.rs` and `golden/catalog.rs`; of a third,
//! `golden/members.rs`, what members add.
//!
//! After a change of the generated code, `UPDATE_EXPECTED=1 cargo test -p status-macros` rewrites all; the diff is
//! then to be read.

use std::path::Path;
use std::{env, fs};

use proc_macro2::TokenStream;

use super::{expanded_catalog, expanded_members, expanded_registry};

#[test]
fn three_entries_of_the_registry_expand_as_shown() {
    check("registry.rs", expanded_registry());
}

#[test]
fn a_catalog_with_shared_codes_groups_and_deprecations_expands_as_shown() {
    check("catalog.rs", expanded_catalog());
}

#[test]
fn members_of_problems_expand_as_shown() {
    let file: syn::File = syn::parse2(expanded_members()).expect("an expansion is a list of items");
    let members = file.items.iter().filter(|item| {
        matches!(item, syn::Item::Macro(item) if item.mac.path.segments.last().is_some_and(|it| it.ident == "__members_api"))
    });
    let members: Vec<&syn::Item> = members.collect();
    let [syn::Item::Macro(call)] = members.as_slice() else { panic!("one call has all of them") };
    check("members.rs", call.mac.tokens.clone());
}

#[track_caller]
fn check(file: &str, expansion: TokenStream) {
    let parsed = syn::parse2(expansion).expect("an expansion is a list of items");
    let found = prettyplease::unparse(&parsed);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("golden").join(file);
    if env::var_os("UPDATE_EXPECTED").is_some() {
        fs::write(&path, &found).expect("the expansion can be written");
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    for (at, (found, expected)) in found.lines().zip(expected.lines()).enumerate() {
        assert_eq!(found, expected, "golden/{file}:{}; UPDATE_EXPECTED=1 rewrites it", at + 1);
    }
    assert_eq!(found.lines().count(), expected.lines().count(), "length of golden/{file}");
}
