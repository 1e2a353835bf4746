//! Where catalogs come from: the registry and the vendors from `status-data`, a user's from a file beside their crate.
//!
//! Every diagnostic of a file becomes one `compile_error!`; what is sound in it is generated all the same.

use std::path::Path;

use status_data::{
    Catalog, Diagnostic, Entry, Medium, Parsed, REGISTRY_FILE, REGISTRY_TEXT, VENDORS,
    parse_catalog, parse_registry,
};

use crate::definition::Definition;
use crate::documents::placeholder;
use crate::expansion::{Piece, fault};
use crate::file::{self, Invocation};
use crate::head::Head;
use crate::rust::list;
use crate::token::{Place, Token};
use crate::vocabulary::Vocabulary;

/// `Status`, with the tokens before `enum` and the name given by the facade.
pub(crate) fn registry(input: &[Token]) -> Vec<Piece> {
    let Some((name, head)) = input.split_last() else {
        return vec![fault(None, "expected what stands before `enum`, then its name")];
    };
    let Parsed { catalog, diagnostics } = parse_registry(REGISTRY_TEXT);
    let mut expansion = faults(&diagnostics, None, REGISTRY_FILE, REGISTRY_TEXT);
    let head = Head::split(head).unwrap_or_default();
    let (name, place) = (&name.text, Some(name.place));
    expansion.extend(Definition { head, name, place, catalog: &catalog, file: None }.expand());
    expansion
}

/// One enum a vendor, and `meanings`.
pub(crate) fn vendors(_: &[Token]) -> Vec<Piece> {
    let mut expansion = Vec::new();
    let mut meanings = vec![String::new(); 1000]; // by code
    for vendor in VENDORS {
        let Parsed { catalog, diagnostics } = parse_catalog(vendor.text, status_data::registry());
        expansion.extend(faults(&diagnostics, None, vendor.file, vendor.text));
        let title = catalog.info.name.as_deref().unwrap_or_default();
        let about = catalog.info.description.as_deref().unwrap_or_default();
        let doc = format!("{title}: {about}\n");
        let head = Head {
            attributes: vec![Piece::Text(format!("#[doc = {doc:?}] #[non_exhaustive]"))],
            visibility: vec![Piece::text("pub")],
            no_prelude: false,
        };
        let (name, file) = (vendor.name, Some(vendor.file));
        expansion.extend(Definition { head, name, place: None, catalog: &catalog, file }.expand());
        for entry in &catalog.entries {
            meanings[usize::from(entry.code)] += &meaning(name, &catalog, entry);
        }
    }
    let mut arms = String::new();
    for (code, meanings) in meanings.iter().enumerate() {
        if !meanings.is_empty() {
            arms += &format!("{code} => &[{meanings}],\n");
        }
    }
    expansion.push(Piece::Text(format!(
        "const fn vendor_meanings(code: u16) -> &'static [Meaning] {{
            use crate::__private as facade;
            match code {{ {arms} _ => &[] }}
        }}"
    )));
    expansion
}

fn meaning(vendor: &str, catalog: &Catalog, entry: &Entry) -> String {
    let name = catalog.info.name.as_deref().unwrap_or(vendor);
    let Entry { variant, code, phrase, summary, description, .. } = entry;
    let (status, title) = (format!("{vendor}::{variant}"), entry.title());
    let source = entry.source.as_deref().unwrap_or_default();
    let seen_in = list(&entry.seen_in, &Medium::rust);
    format!(
        "Meaning {{
            vendor: {name:?},
            status: {status:?},
            code: {code},
            phrase: {phrase:?},
            title: {title:?},
            summary: {summary:?},
            description: {description:?},
            source: {source:?},
            seen_in: &[{seen_in}],
        }},"
    )
}

/// The enum of a user's file.
pub(crate) fn catalog(input: &[Token]) -> Vec<Piece> {
    let folder = std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default();
    let invocation = match Invocation::parse(input) {
        Ok(invocation) => invocation,
        Err((place, message)) => return vec![fault(place, &message)],
    };
    match file::read(Path::new(&folder), &invocation.path) {
        Ok(text) => from_text(invocation, &text),
        Err(message) => {
            let mut expansion = vec![fault(Some(invocation.place), &message)];
            expansion.extend(of_invocation(invocation, &placeholder()));
            expansion
        }
    }
}

/// The enum of a catalog's text, and what makes cargo rebuild when its file is edited.
pub(crate) fn from_text(invocation: Invocation, text: &str) -> Vec<Piece> {
    let Invocation { path, place, .. } = &invocation;
    let Parsed { mut catalog, diagnostics } = parse_catalog(text, status_data::registry());
    if catalog.entries.is_empty() {
        catalog = placeholder();
    }
    let mut expansion = faults(&diagnostics, Some(*place), path, text);
    let tracked = format!(
        "const _: &[u8] = ::core::include_bytes!(
            ::core::concat!(::core::env!(\"CARGO_MANIFEST_DIR\"), \"/\", {path:?})
        );"
    );
    expansion.extend(of_invocation(invocation, &catalog));
    expansion.push(Piece::Text(tracked));
    expansion
}

fn faults(diagnostics: &[Diagnostic], place: Option<Place>, file: &str, text: &str) -> Vec<Piece> {
    let mut faults = Vec::with_capacity(diagnostics.len());
    for diagnostic in diagnostics {
        faults.push(fault(place, &diagnostic.render(file, text)));
    }
    faults
}

fn of_invocation(invocation: Invocation, catalog: &Catalog) -> Vec<Piece> {
    let Invocation { head, name: (name, place), path, .. } = invocation;
    let place = Some(place);
    Definition { head, name: &name, place, catalog, file: Some(&path) }.expand()
}
