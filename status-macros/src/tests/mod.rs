//! Tests of the macros as functions from tokens to tokens.

mod expansion;
mod files;
mod inputs;
mod literals;
mod parts;
mod paths;
mod redefinitions;

use proc_macro2::TokenStream;
use quote::quote;
use status_data::{parse_catalog, registry};

use crate::expand::catalog::{File, catalog_of, registry_of};
use crate::expand::input::{CatalogInput, RegistryInput};

const REGISTRY: &str = include_str!("../../golden/registry.toml");
const CATALOG: &str = include_str!("../../golden/catalog.toml");
const MEMBERS: &str = include_str!("../../golden/members.toml");

/// The name in place of `$crate`.
const FACADE: &str = "facade";

/// Returns the expansion of the registry's fixture as `Status`.
fn expanded_registry() -> TokenStream {
    let input: RegistryInput = syn::parse2(quote!(facade #[doc = "Written by hand."] pub Status))
        .expect("the input is sound");
    let expansion = registry_of(&input, REGISTRY);
    assert_eq!(messages(&expansion), [""; 0], "the fixture has no fault");
    expansion
}

/// Returns the expansion of the catalog's fixture as `Shop`.
fn expanded_catalog() -> TokenStream {
    sound(CATALOG);
    expand(quote!(facade pub(crate) enum Shop = "shop.toml";), CATALOG)
}

/// Returns the expansion of the fixture with members as `ShopStatus`.
fn expanded_members() -> TokenStream {
    sound(MEMBERS);
    expand(quote!(facade pub enum ShopStatus = "shop.toml";), MEMBERS)
}

#[track_caller]
fn sound(text: &str) {
    let diagnostics = parse_catalog(text, registry()).diagnostics;
    assert_eq!(diagnostics, [], "the fixture has no fault");
}

/// Returns the expansion of `catalog!` for an input and the text of its file.
fn expand(input: TokenStream, text: &str) -> TokenStream {
    let input: CatalogInput = syn::parse2(input).expect("the input is sound");
    catalog_of(&input, &File { text: text.to_owned(), path: "/shop/shop.toml".to_owned() })
}

/// Returns the messages of all `compile_error!` in an expansion.
fn messages(expansion: &TokenStream) -> Vec<String> {
    let file: syn::File = syn::parse2(expansion.clone()).expect("an expansion is a list of items");
    let macros = file.items.iter().filter_map(|item| match item {
        syn::Item::Macro(item) if item.mac.path.segments.last()?.ident == "compile_error" => {
            Some(item.mac.parse_body::<syn::LitStr>().expect("a message is a string").value())
        }
        _ => None,
    });
    macros.collect()
}
