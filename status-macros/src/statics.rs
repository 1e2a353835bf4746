//! One static a field, so that a program carries only the fields that it asks for.
//!
//! Takes a definition, gives tokens for its `const _`.

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote};
use status_data::Entry;

use crate::definition::{Definition, ident};
use crate::vocabulary::{Vocabulary, option};

/// The statics of a definition; `catalog_api.rs` of the facade reads them.
pub(crate) fn statics(definition: &Definition<'_>) -> TokenStream {
    let Definition { facade, catalog, .. } = definition;
    let entries = catalog.entries.as_slice();
    let texts = |name: &str, text: fn(&Entry) -> &str| texts(name, entries, text);
    let mut statics = vec![
        texts("NAMES", |entry| &entry.variant),
        texts("PHRASES", |entry| &entry.phrase),
        texts("SUMMARIES", |entry| &entry.summary),
        texts("DESCRIPTIONS", |entry| &entry.description),
    ];
    if definition.is_registry() {
        let numbers = entries.iter().map(|entry| entry.code.to_string().into_token_stream());
        statics.push(array("NUMBERS", &quote!(&str), numbers));
        let references = entries.iter().filter_map(|entry| entry.reference.as_ref());
        let references = references.map(|reference| reference.tokens(facade));
        statics.push(array("REFERENCES", &quote!(#facade::Reference), references));
        return statics.into_iter().collect();
    }
    let code = |entry: &Entry| Literal::u16_unsuffixed(entry.code).into_token_stream();
    let mut by_id: Vec<usize> = (0..entries.len()).collect();
    by_id.sort_by_key(|&at| &entries[at].id);
    let by_id = by_id.into_iter().map(|at| Literal::usize_unsuffixed(at).into_token_stream());
    statics.extend([
        texts("TITLES", Entry::title),
        texts("IDS", |entry| &entry.id),
        array("BY_ID", &quote!(u16), by_id),
        array("CODES", &quote!(u16), entries.iter().map(code)),
        types(entries),
    ]);
    statics.into_iter().collect()
}

/// A static of texts, short where all are the same.
fn texts(name: &str, entries: &[Entry], text: fn(&Entry) -> &str) -> TokenStream {
    match entries {
        [first, rest @ ..] if rest.iter().all(|entry| text(entry) == text(first)) => {
            repeated(name, &quote!(&str), &text(first).into_token_stream(), rest.len() + 1)
        }
        entries => array(name, &quote!(&str), entries.iter().map(|e| text(e).into_token_stream())),
    }
}

/// The URIs of problem types, which a catalog has for all statuses or for few.
fn types(entries: &[Entry]) -> TokenStream {
    let kind = quote!(::core::option::Option<&str>);
    if entries.iter().all(|entry| entry.type_uri.is_none()) {
        return repeated("TYPES", &kind, &option(None), entries.len());
    }
    let uri = |entry: &Entry| option(entry.type_uri.as_ref().map(ToTokens::to_token_stream));
    array("TYPES", &kind, entries.iter().map(uri))
}

/// `static NAME: [kind; N] = [value; N];`
fn repeated(name: &str, kind: &TokenStream, value: &TokenStream, len: usize) -> TokenStream {
    let name = ident(name);
    let len = Literal::usize_unsuffixed(len);
    quote!(static #name: [#kind; #len] = [#value; #len];)
}

/// `static NAME: [kind; N] = […];`
fn array(name: &str, kind: &TokenStream, values: impl Iterator<Item = TokenStream>) -> TokenStream {
    let name = ident(name);
    let values: Vec<TokenStream> = values.collect();
    let len = Literal::usize_unsuffixed(values.len());
    quote!(static #name: [#kind; #len] = [#(#values),*];)
}
