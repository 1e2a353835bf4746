//! One static a field, so that a program carries only the fields that it asks for; and number → position.

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, format_ident, quote};
use status_data::Entry;

use super::enum_def::{EnumDef, codes};
use super::quote::Quote;

/// Returns the statics, which `catalog_api` of the facade finds by their names.
pub(crate) fn tables(def: &EnumDef<'_>) -> TokenStream {
    let entries = def.catalog.entries.as_slice();
    let mut tables = vec![
        texts("__NAMES", entries, |entry| &entry.variant),
        texts("__PHRASES", entries, |entry| &entry.phrase),
        texts("__SUMMARIES", entries, |entry| &entry.summary),
        texts("__DESCRIPTIONS", entries, |entry| &entry.description),
        texts("__EXAMPLES", entries, |entry| &entry.example),
        by_code(def),
    ];
    if def.is_registry() {
        let digits = entries.iter().map(|entry| entry.code.to_string().into_token_stream());
        let references = entries.iter().filter_map(|entry| entry.reference.as_ref());
        tables.push(array("__DIGITS", &text_type(), digits));
        tables.push(array(
            "__REFERENCES",
            &quote!(__facade::Reference),
            references.map(Quote::quote),
        ));
    } else {
        tables.push(texts("__TITLES", entries, Entry::title));
        tables.push(texts("__IDS", entries, |entry| &entry.id));
        tables.push(by_id(entries));
        tables.push(types(entries));
    }
    tables.into_iter().collect()
}

/// What leads from a code to a status and from a status to its position.
fn by_code(def: &EnumDef<'_>) -> TokenStream {
    let EnumDef { name, catalog, .. } = def;
    let variants = def.paths(&catalog.entries);
    let variants = quote!(const __VARIANTS: &[#name] = &[#(#variants),*];);
    if def.has_unique_codes() {
        let position = if u8::try_from(catalog.entries.len()).is_ok() {
            quote!(::core::primitive::u8)
        } else {
            quote!(::core::primitive::u16)
        };
        let highest = catalog.entries.iter().map(|entry| entry.code).max().unwrap_or_default();
        let highest = Literal::u16_unsuffixed(highest);
        return quote! {
            #variants
            type __Position = #position;
            const __HIGHEST: ::core::primitive::u16 = #highest;
        };
    }
    let numbers = catalog.entries.iter().map(|entry| Literal::u16_unsuffixed(entry.code));
    let numbers = array("__CODES", &quote!(::core::primitive::u16), numbers);
    let arms = codes(catalog).into_iter().map(|(code, entries)| {
        let code = Literal::u16_unsuffixed(code);
        let variants = def.paths(entries);
        quote!(#code => &[#(#variants),*],)
    });
    quote! {
        #variants
        #numbers
        const fn __with_code(__code: ::core::primitive::u16) -> &'static [#name] {
            match __code { #(#arms)* _ => &[] }
        }
    }
}

/// The positions of the entries in the order of their ids.
fn by_id(entries: &[Entry]) -> TokenStream {
    let mut positions: Vec<usize> = (0..entries.len()).collect();
    positions.sort_by_key(|&position| &entries[position].id);
    let positions = positions.into_iter().map(Literal::usize_unsuffixed);
    array("__ID_ORDER", &quote!(::core::primitive::u16), positions)
}

/// The URIs of problem types, which a catalog has for all statuses or for few.
fn types(entries: &[Entry]) -> TokenStream {
    let text = text_type();
    let kind = quote!(::core::option::Option<#text>);
    if entries.iter().all(|entry| entry.type_uri.is_none()) {
        return repeated("__TYPES", &kind, &None::<String>.quote(), entries.len());
    }
    array("__TYPES", &kind, entries.iter().map(|entry| entry.type_uri.quote()))
}

/// A static of texts, short where all are the same.
fn texts(name: &str, entries: &[Entry], text: fn(&Entry) -> &str) -> TokenStream {
    match entries {
        [first, rest @ ..] if rest.iter().all(|entry| text(entry) == text(first)) => {
            repeated(name, &text_type(), &text(first).to_token_stream(), entries.len())
        }
        entries => array(name, &text_type(), entries.iter().map(text)),
    }
}

fn text_type() -> TokenStream {
    quote!(&::core::primitive::str)
}

fn repeated(name: &str, kind: &TokenStream, value: &TokenStream, len: usize) -> TokenStream {
    let (name, len) = (format_ident!("{name}"), Literal::usize_unsuffixed(len));
    quote!(static #name: [#kind; #len] = [#value; #len];)
}

fn array(
    name: &str,
    kind: &TokenStream,
    values: impl Iterator<Item = impl ToTokens>,
) -> TokenStream {
    let values: Vec<_> = values.collect();
    let (name, len) = (format_ident!("{name}"), Literal::usize_unsuffixed(values.len()));
    quote!(static #name: [#kind; #len] = [#(#values),*];)
}
