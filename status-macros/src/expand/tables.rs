//! Generates one static for each field, so that a program contains only the fields that it uses; and code → position.

use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote};
use status_data::{Catalog, Entry};

use super::enum_def::EnumDef;
use super::quote::Quote;

/// Returns the statics. `catalog_api` of the facade refers to their names.
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
        let references = references.map(Quote::quote).collect();
        tables.push(array("__DIGITS", &text_type(), digits.collect()));
        tables.push(array("__REFERENCES", &quote!(__facade::Reference), references));
    } else {
        let id_order = def.ids().into_iter().map(|(_, at)| at.quote()).collect();
        tables.push(texts("__TITLES", entries, Entry::title));
        tables.push(texts("__IDS", entries, |entry| &entry.id));
        tables.push(array("__ID_ORDER", &quote!(::core::primitive::u16), id_order));
        tables.push(types(entries));
    }
    tables.into_iter().collect()
}

/// Returns the tables from codes to statuses and, where statuses share codes, from statuses to positions.
fn by_code(def: &EnumDef<'_>) -> TokenStream {
    let EnumDef { name, catalog: Catalog { entries, .. }, .. } = def;
    let codes = def.codes();
    let variants = entries.iter().map(|entry| def.path(entry));
    let variants = quote!(const __VARIANTS: &[#name] = &[#(#variants),*];);
    if def.has_unique_codes() {
        let position = if u8::try_from(entries.len()).is_ok() { "u8" } else { "u16" };
        let position = format_ident!("{position}");
        let highest = codes.last().map_or(0, |(code, _)| *code).quote();
        return quote! {
            #variants
            type __Position = ::core::primitive::#position;
            const __HIGHEST: ::core::primitive::u16 = #highest;
        };
    }
    let numbers = entries.iter().map(|entry| entry.code.quote()).collect();
    let numbers = array("__CODES", &quote!(::core::primitive::u16), numbers);
    let arms = codes.iter().map(|(code, positions)| {
        let (code, variants) = (code.quote(), def.paths(positions));
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

/// Returns the URIs of problem types, which all or only few statuses of a catalog have.
fn types(entries: &[Entry]) -> TokenStream {
    let text = text_type();
    let kind = quote!(::core::option::Option<#text>);
    if entries.iter().all(|entry| entry.type_uri.is_none()) {
        return repeated("__TYPES", &kind, &None::<String>.quote(), entries.len());
    }
    array("__TYPES", &kind, entries.iter().map(|entry| entry.type_uri.quote()).collect())
}

/// Returns a static of texts, in a short form if all are equal.
fn texts(name: &str, entries: &[Entry], text: fn(&Entry) -> &str) -> TokenStream {
    let texts: Vec<&str> = entries.iter().map(text).collect();
    if texts.windows(2).all(|pair| pair[0] == pair[1]) {
        return repeated(name, &text_type(), &texts[0].to_token_stream(), entries.len());
    }
    array(name, &text_type(), texts.into_iter().map(ToTokens::into_token_stream).collect())
}

fn text_type() -> TokenStream {
    quote!(&::core::primitive::str)
}

fn repeated(name: &str, kind: &TokenStream, value: &TokenStream, len: usize) -> TokenStream {
    let (name, len) = (format_ident!("{name}"), len.quote());
    quote!(static #name: [#kind; #len] = [#value; #len];)
}

fn array(name: &str, kind: &TokenStream, values: Vec<TokenStream>) -> TokenStream {
    let (name, len, values) = (format_ident!("{name}"), values.len().quote(), values.into_iter());
    quote!(static #name: [#kind; #len] = [#(#values),*];)
}
