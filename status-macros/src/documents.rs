//! `Documents<CODE>`: which number names which status, as impls that the compiler looks up and explains.
//!
//! Takes a definition, gives pieces for its `const _`. The texts of the compiler's message are made here.

use status_data::{Catalog, Entry};

use crate::definition::{Definition, codes};
use crate::documentation;
use crate::expansion::Piece;
use crate::rust::list;

/// `Documents<CODE>` for each code that exactly one entry claims.
///
/// The impl goes through a trait of this catalog alone, so that the compiler's message can name the file and
/// list what it documents.
pub(crate) fn documents(definition: &Definition<'_>) -> Vec<Piece> {
    let Definition { name, catalog, .. } = definition;
    if is_placeholder(catalog) {
        let variant = &catalog.entries[0].variant;
        return vec![Piece::Text(format!(
            "impl<const CODE: u16> facade::Entry<{name}> for facade::Numbered<CODE> {{
                const STATUS: {name} = {name}::{variant};
            }}
            impl<const CODE: u16> facade::Documents<CODE> for {name} {{
                const STATUS: Self = Self::{variant};
                type Entry = facade::Numbered<CODE>;
            }}"
        ))];
    }
    let (mut single, mut shared) = (Vec::new(), Vec::new());
    for (code, entries) in codes(catalog) {
        match entries.as_slice() {
            [only] => single.push(*only),
            _ => shared.push((code, entries)),
        }
    }
    let diagnostics = !definition.head.no_prelude;
    let on_unimplemented =
        if diagnostics { on_unimplemented(definition, &single, &shared) } else { String::new() };
    let do_not_recommend = if diagnostics { "#[diagnostic::do_not_recommend]" } else { "" };
    let mut entries = String::new();
    for claimed in &single {
        let Entry { code, variant, .. } = claimed;
        // At the number, an editor shows the documentation of this const. `status!(404)` goes past it, so that
        // of the registry is short.
        let doc = match definition.file {
            None => format!("{}\n\n{}", documentation::headline(claimed), claimed.summary),
            file => documentation::variant(claimed, catalog, file)
                .replace("](Self::", &format!("]({name}::")),
        };
        entries += &format!(
            "{do_not_recommend} impl {name}Entry<{code}> for () {{
                type Entry = facade::Numbered<{code}>;
            }}
            {do_not_recommend} impl facade::Entry<{name}> for facade::Numbered<{code}> {{
                #[doc = {doc:?}]
                const STATUS: {name} = {name}::{variant};
            }}\n"
        );
    }
    vec![
        Piece::Text(format!(
            "use facade::Documents as documents; #[doc(hidden)] {on_unimplemented} pub trait"
        )),
        definition.at_name(format!("{name}Entry")),
        Piece::Text(format!(
            "<const CODE: u16> {{ type Entry: facade::Entry<{name}>; }}\n{entries}"
        )),
        // The compiler's error quotes this impl: every token stands at the name, where the catalog is defined. A path
        // there would be a lint of its user's, and the name of the trait may be that of the enum.
        definition.at_name(format!(
            "impl<const CODE: u16> documents<CODE> for {name} where (): {name}Entry<CODE> {{
                const STATUS: Self =
                    <<() as {name}Entry<CODE>>::Entry as facade::Entry<{name}>>::STATUS;
                type Entry = <() as {name}Entry<CODE>>::Entry;
            }}"
        )),
    ]
}

/// What the compiler says of a code that no entry claims alone.
fn on_unimplemented(
    definition: &Definition<'_>,
    single: &[&Entry],
    shared: &[(u16, Vec<&Entry>)],
) -> String {
    let title = definition.catalog.info.name.as_deref().unwrap_or(definition.name);
    let place = match definition.file {
        Some(file) => format!("{title} (`{file}`)"),
        None => "the registry of status codes".to_owned(),
    };
    let message = format!("{} has no single status with code {{CODE}}", braces(&place));
    let label = "expected a code that exactly one status has";
    let codes = list(single, &|entry| entry.code.to_string());
    let mut notes = format!("note = {:?}", format!("codes with one status: {codes}"));
    if !shared.is_empty() {
        let list = shares(shared);
        let note = format!("codes that several statuses share, to be named by variant: {list}");
        notes += &format!(", note = {note:?}");
    }
    format!("#[diagnostic::on_unimplemented(message = {message:?}, label = {label:?}, {notes})]")
}

/// What stands for a file without a single sound entry: an enum of which all is there but the names of its statuses,
/// so that the fault is the only error.
pub(crate) fn placeholder() -> Catalog {
    let entry = Entry { variant: "NoStatus".to_owned(), code: 500, ..Entry::default() };
    Catalog { entries: vec![entry], ..Catalog::default() }
}

/// No entry that was read has an empty summary.
fn is_placeholder(catalog: &Catalog) -> bool {
    matches!(catalog.entries.as_slice(), [entry] if entry.summary.is_empty())
}

/// `400 (A, B, C and 12 more), 409 (…)`.
fn shares(shared: &[(u16, Vec<&Entry>)]) -> String {
    const SHOWN: usize = 3;
    list(shared, &|(code, entries)| {
        let names = list(&entries[..entries.len().min(SHOWN)], &|entry| entry.variant.clone());
        let more = entries.len().saturating_sub(SHOWN);
        let rest = if more == 0 { String::new() } else { format!(" and {more} more") };
        format!("{code} ({names}{rest})")
    })
}

/// A format string that prints the text as it is.
fn braces(text: &str) -> String {
    text.replace('{', "{{").replace('}', "}}")
}
