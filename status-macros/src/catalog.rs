//! Where catalogs come from: the registry and the vendors from `status-data`, a user's from a file beside their crate.
//!
//! Every problem of a file becomes one `compile_error!`; what is sound in it is generated all the same.

use std::path::Path;

use status_data::{
    Catalog, Entry, Medium, REGISTRY_FILE, REGISTRY_TEXT, Reading, VENDORS, read_catalog,
    read_registry,
};

use crate::definition::Definition;
use crate::documents::placeholder;
use crate::expansion::{Piece, fault};
use crate::file::{self, Invocation};
use crate::head::Head;
use crate::token::Token;
use crate::vocabulary::Vocabulary;

/// `Status`, with the tokens before `enum` and the name given by the facade.
pub(crate) fn registry(input: &[Token]) -> Vec<Piece> {
    let Some((name, head)) = input[1..].split_last() else {
        return vec![fault(None, "expected what stands before `enum`, then its name")];
    };
    let Reading { catalog, problems } = read_registry(REGISTRY_TEXT);
    let problems = problems.iter().map(|problem| problem.render(REGISTRY_FILE, REGISTRY_TEXT));
    let mut expansion: Vec<Piece> = problems.map(|problem| fault(None, &problem)).collect();
    let head = Head::split(head).unwrap_or_default();
    let (name, place) = (&name.text, Some(name.place));
    expansion.extend(Definition { head, name, place, catalog: &catalog, file: None }.expand());
    expansion
}

/// One enum a vendor, and `meanings`.
pub(crate) fn vendors(_: &[Token]) -> Vec<Piece> {
    let mut expansion = Vec::new();
    let mut meanings: Vec<(u16, String)> = Vec::new();
    for vendor in VENDORS {
        let Reading { catalog, problems } = read_catalog(vendor.text, status_data::registry());
        for problem in problems {
            expansion.push(fault(None, &problem.render(vendor.file, vendor.text)));
        }
        let title = catalog.about.name.as_deref().unwrap_or_default();
        let about = catalog.about.description.as_deref().unwrap_or_default();
        let doc = format!("{title}: {about}\n");
        let head = Head {
            attributes: vec![Piece::Text(format!("#[doc = {doc:?}] #[non_exhaustive]"))],
            visibility: vec![Piece::text("pub")],
            no_prelude: false,
        };
        let (name, file) = (vendor.name, Some(vendor.file));
        expansion.extend(Definition { head, name, place: None, catalog: &catalog, file }.expand());
        for entry in &catalog.entries {
            let meaning = meaning(name, &catalog, entry);
            match meanings.iter_mut().find(|(code, _)| *code == entry.code) {
                Some((_, meanings)) => *meanings += &meaning,
                None => meanings.push((entry.code, meaning)),
            }
        }
    }
    meanings.sort_by_key(|(code, _)| *code);
    let arms = meanings.iter().map(|(code, meanings)| format!("{code} => &[{meanings}],\n"));
    let arms: String = arms.collect();
    expansion.push(Piece::Text(format!(
        "const fn vendor_meanings(code: u16) -> &'static [Meaning] {{
            use crate as facade;
            match code {{ {arms} _ => &[] }}
        }}"
    )));
    expansion
}

fn meaning(vendor: &str, catalog: &Catalog, entry: &Entry) -> String {
    let name = catalog.about.name.as_deref().unwrap_or(vendor);
    let Entry { variant, code, phrase, summary, description, .. } = entry;
    let (status, title) = (format!("{vendor}::{variant}"), entry.title());
    let source = entry.source.as_deref().unwrap_or_default();
    let seen_in: Vec<String> = entry.seen_in.iter().map(Medium::rust).collect();
    let seen_in = seen_in.join(", ");
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
    let invocation = match Invocation::parse(&input[1..]) {
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
    let Reading { mut catalog, problems } = read_catalog(text, status_data::registry());
    if catalog.entries.is_empty() {
        catalog = placeholder();
    }
    let problems = problems.iter().map(|problem| problem.render(path, text));
    let mut expansion: Vec<Piece> = problems.map(|text| fault(Some(*place), &text)).collect();
    let tracked = format!(
        "const _: &[u8] = ::core::include_bytes!(
            ::core::concat!(::core::env!(\"CARGO_MANIFEST_DIR\"), \"/\", {path:?})
        );"
    );
    expansion.extend(of_invocation(invocation, &catalog));
    expansion.push(Piece::Text(tracked));
    expansion
}

fn of_invocation(invocation: Invocation, catalog: &Catalog) -> Vec<Piece> {
    let Invocation { head, name: (name, place), path, .. } = invocation;
    let place = Some(place);
    Definition { head, name: &name, place, catalog, file: Some(&path) }.expand()
}
