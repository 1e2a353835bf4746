//! Compares the expansion of three small fixtures with the formatted code in `golden/`: all of `registry.rs` and
//! `catalog.rs`, and what members of problems add, in `members.rs` and `declared.rs`.
//!
//! After a change of the generated code, `SNAPSHOTS=overwrite cargo test -p status-macros` rewrites these files. Read the
//! difference before you commit it.

use std::path::Path;

use proc_macro2::TokenStream;
use snapbox::{Assert, Data};

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

#[test]
fn what_documents_show_of_members_expands_as_shown() {
    let file: syn::File = syn::parse2(expanded_members()).expect("an expansion is a list of items");
    let parts = file.items.iter().find_map(|item| match item {
        syn::Item::Const(item) => match &*item.expr {
            syn::Expr::Block(block) => Some(&block.block.stmts),
            _ => None,
        },
        _ => None,
    });
    let mut constants = parts.into_iter().flatten().filter_map(|part| match part {
        syn::Stmt::Item(syn::Item::Const(item)) if item.ident == "__INFO" => Some(item),
        _ => None,
    });
    let info = constants.next().expect("a catalog has its information");
    check("declared.rs", quote::quote!(#info));
}

#[track_caller]
fn check(file: &str, expansion: TokenStream) {
    let parsed = syn::parse2(expansion).expect("an expansion is a list of items");
    let found = prettyplease::unparse(&parsed);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("golden").join(file);
    Assert::new().action_env("SNAPSHOTS").eq(found, Data::read_from(&path, None).raw());
}
