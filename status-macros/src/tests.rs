//! Tests of the macros as functions on tokens; each file states facts of one kind.

mod expansion;
mod files;
mod inputs;
mod literals;
mod paths;

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::quote;
use status_data::{Reading, read_catalog, read_registry, registry};

use crate::catalog::from_text;
use crate::definition::Definition;
use crate::facade::Facade;
use crate::file::Invocation;
use crate::head::Head;

const REGISTRY: &str = include_str!("../golden/registry.toml");
const CATALOG: &str = include_str!("../golden/catalog.toml");

/// The name that stands for `$crate`.
const FACADE: &str = "facade";

fn facade() -> Facade {
    Facade::split(TokenTree::from(Ident::new(FACADE, Span::call_site())).into()).0
}

/// The fixture of the registry as `Status`.
fn expanded_registry() -> TokenStream {
    let Reading { catalog, problems } = read_registry(REGISTRY);
    assert_eq!(problems, [], "the fixture has no fault");
    let head = Head {
        attributes: quote!(#[doc = "Written by hand."]),
        visibility: quote!(pub),
        no_prelude: false,
    };
    let name = Ident::new("Status", Span::call_site());
    Definition { facade: &facade(), head, name, catalog: &catalog, file: None }.expand()
}

/// The fixture of a user's catalog as `Shop`.
fn expanded_catalog() -> TokenStream {
    let problems = read_catalog(CATALOG, registry()).problems;
    assert_eq!(problems, [], "the fixture has no fault");
    let input: Vec<TokenTree> = quote!(pub(crate) enum Shop = "shop.toml";).into_iter().collect();
    let invocation = Invocation::parse(&input).expect("the input has the right form");
    from_text(&facade(), invocation, CATALOG)
}

/// The messages of all `compile_error!` in an expansion.
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
