//! Tests of the macros as functions on tokens; each file states facts of one kind.

mod documentation;
mod expansion;
mod files;
mod inputs;
mod literals;
mod paths;
mod pieces;
mod tokens;

use proc_macro2::TokenStream;
use status_data::{Parsed, parse_catalog, parse_registry, registry};

use crate::bridge;
use crate::catalog::from_text;
use crate::definition::Definition;
use crate::expansion::Piece;
use crate::file::Invocation;
use crate::head::Head;
use crate::token::Token;

const REGISTRY: &str = include_str!("../golden/registry.toml");
const CATALOG: &str = include_str!("../golden/catalog.toml");

/// The name that stands for `$crate`.
const FACADE: &str = "facade";

/// What a macro makes of an input, which starts with the facade.
fn expand(input: &str, of: fn(&[Token]) -> Vec<Piece>) -> TokenStream {
    let input: TokenStream =
        format!("{FACADE} {input}").parse().expect("the input is made of tokens");
    bridge::expand(input, of)
}

/// The fixture of the registry as `Status`.
fn expanded_registry() -> TokenStream {
    expand("#[doc = \"Written by hand.\"] pub Status", |input| {
        let Parsed { catalog, diagnostics } = parse_registry(REGISTRY);
        assert_eq!(diagnostics, [], "the fixture has no fault");
        let head = Head::split(&input[..input.len() - 1]).ok().expect("the head is well-formed");
        let name = input.last().expect("the name is the last token");
        let (name, place) = (name.text.as_str(), Some(name.place));
        Definition { head, name, place, catalog: &catalog, file: None }.expand()
    })
}

/// The fixture of a user's catalog as `Shop`.
fn expanded_catalog() -> TokenStream {
    let diagnostics = parse_catalog(CATALOG, registry()).diagnostics;
    assert_eq!(diagnostics, [], "the fixture has no fault");
    expand("pub(crate) enum Shop = \"shop.toml\";", |input| {
        from_text(
            Invocation::parse(input).unwrap_or_else(|(_, message)| panic!("{message}")),
            CATALOG,
        )
    })
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
