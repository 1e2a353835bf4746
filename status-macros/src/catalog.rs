//! Where catalogs come from: the registry and the vendors from `status-data`, a user's from a file beside their crate.
//!
//! Every problem of a file becomes one `compile_error!`; what is sound in it is generated all the same.

use std::path::Path;

use proc_macro2::{Ident, Literal, Span, TokenStream, TokenTree};
use quote::quote;
use status_data::{
    Catalog, Entry, REGISTRY_FILE, REGISTRY_TEXT, Reading, VENDORS, read_catalog, read_registry,
};

use crate::definition::Definition;
use crate::documents::placeholder;
use crate::facade::Facade;
use crate::fault::fault;
use crate::file::{self, Invocation};
use crate::head::Head;
use crate::vocabulary::Vocabulary;

/// `Status`, with the tokens before `enum` and the name given by the facade.
pub(crate) fn registry(input: TokenStream) -> TokenStream {
    let (facade, tokens) = Facade::split(input);
    let mut tokens = tokens;
    let Some(TokenTree::Ident(name)) = tokens.pop() else {
        return fault(Span::call_site(), "expected what stands before `enum`, then its name");
    };
    let Reading { catalog, problems } = read_registry(REGISTRY_TEXT);
    let faults = problems
        .iter()
        .map(|problem| fault(Span::call_site(), &problem.render(REGISTRY_FILE, REGISTRY_TEXT)));
    let head = Head::split(&tokens).unwrap_or_default();
    let definition = Definition { facade: &facade, head, name, catalog: &catalog, file: None };
    faults.chain([definition.expand()]).collect()
}

/// One enum a vendor, and `meanings`.
pub(crate) fn vendors(input: TokenStream) -> TokenStream {
    let (facade, _) = Facade::split(input);
    let mut expansion = TokenStream::new();
    let mut meanings: Vec<(u16, Vec<TokenStream>)> = Vec::new();
    for vendor in VENDORS {
        let Reading { catalog, problems } = read_catalog(vendor.text, status_data::registry());
        for problem in problems {
            expansion.extend(fault(Span::call_site(), &problem.render(vendor.file, vendor.text)));
        }
        let name = Ident::new(vendor.name, Span::call_site());
        let title = catalog.about.name.clone().unwrap_or_default();
        let about = catalog.about.description.clone().unwrap_or_default();
        let doc = format!("{title}: {about}\n");
        let head = Head {
            attributes: quote!(#[doc = #doc] #[non_exhaustive]),
            visibility: quote!(pub),
            no_prelude: false,
        };
        let file = Some(vendor.file);
        expansion
            .extend(Definition { facade: &facade, head, name, catalog: &catalog, file }.expand());
        for entry in &catalog.entries {
            let meaning = meaning(&facade, vendor.name, &catalog, entry);
            match meanings.iter_mut().find(|(code, _)| *code == entry.code) {
                Some((_, meanings)) => meanings.push(meaning),
                None => meanings.push((entry.code, vec![meaning])),
            }
        }
    }
    meanings.sort_by_key(|(code, _)| *code);
    let arms = meanings.iter().map(|(code, meanings)| {
        let code = Literal::u16_unsuffixed(*code);
        quote!(#code => &[#(#meanings),*],)
    });
    expansion.extend(quote! {
        const fn vendor_meanings(code: u16) -> &'static [Meaning] {
            match code { #(#arms)* _ => &[] }
        }
    });
    expansion
}

fn meaning(facade: &Facade, vendor: &str, catalog: &Catalog, entry: &Entry) -> TokenStream {
    let name = catalog.about.name.as_deref().unwrap_or(vendor);
    let status = format!("{vendor}::{}", entry.variant);
    let (code, phrase) = (Literal::u16_unsuffixed(entry.code), &entry.phrase);
    let (title, summary, description) = (entry.title(), &entry.summary, &entry.description);
    let source = entry.source.as_deref().unwrap_or_default();
    let seen_in = entry.seen_in.iter().map(|medium| medium.tokens(facade));
    quote! {
        Meaning {
            vendor: #name,
            status: #status,
            code: #code,
            phrase: #phrase,
            title: #title,
            summary: #summary,
            description: #description,
            source: #source,
            seen_in: &[#(#seen_in),*],
        }
    }
}

/// The enum of a user's file.
pub(crate) fn catalog(input: TokenStream) -> TokenStream {
    let (facade, tokens) = Facade::split(input);
    let folder = std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default();
    let invocation = match Invocation::parse(&tokens) {
        Ok(invocation) => invocation,
        Err((span, message)) => return fault(span, &message),
    };
    match file::read(Path::new(&folder), &invocation.path) {
        Ok(text) => from_text(&facade, invocation, &text),
        Err(message) => {
            let Invocation { head, name, path, span } = invocation;
            let catalog = placeholder();
            let definition =
                Definition { facade: &facade, head, name, catalog: &catalog, file: Some(&path) };
            [fault(span, &message), definition.expand()].into_iter().collect()
        }
    }
}

/// The enum of a catalog's text, and what makes cargo rebuild when its file is edited.
pub(crate) fn from_text(facade: &Facade, invocation: Invocation, text: &str) -> TokenStream {
    let Invocation { head, name, path, span } = invocation;
    let Reading { mut catalog, problems } = read_catalog(text, status_data::registry());
    if catalog.entries.is_empty() {
        catalog = placeholder();
    }
    let faults = problems.iter().map(|problem| fault(span, &problem.render(&path, text)));
    let definition = Definition { facade, head, name, catalog: &catalog, file: Some(&path) };
    let tracked = quote! {
        const _: &[u8] = ::core::include_bytes!(
            ::core::concat!(::core::env!("CARGO_MANIFEST_DIR"), "/", #path)
        );
    };
    faults.chain([definition.expand(), tracked]).collect()
}
