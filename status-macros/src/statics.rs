//! One static a field, so that a program carries only the fields that it asks for.
//!
//! Takes a definition, gives Rust for its `const _`.

use status_data::{Entry, Reference};

use crate::definition::Definition;
use crate::vocabulary::{Vocabulary, option, text};

/// The statics of a definition; `catalog_api.rs` of the facade reads them.
pub(crate) fn statics(definition: &Definition<'_>) -> String {
    let entries = definition.catalog.entries.as_slice();
    let mut statics = texts("NAMES", entries, |entry| &entry.variant)
        + &texts("PHRASES", entries, |entry| &entry.phrase)
        + &texts("SUMMARIES", entries, |entry| &entry.summary)
        + &texts("DESCRIPTIONS", entries, |entry| &entry.description);
    if definition.is_registry() {
        let numbers = entries.iter().map(|entry| format!("\"{}\"", entry.code));
        let references = entries.iter().filter_map(|entry| entry.reference.as_ref());
        statics += &array("NUMBERS", "&str", &numbers.collect::<Vec<_>>());
        let references: Vec<String> = references.map(Reference::rust).collect();
        return statics + &array("REFERENCES", "facade::Reference", &references);
    }
    let mut by_id: Vec<usize> = (0..entries.len()).collect();
    by_id.sort_by_key(|&at| &entries[at].id);
    let by_id: Vec<String> = by_id.iter().map(usize::to_string).collect();
    let codes: Vec<String> = entries.iter().map(|entry| entry.code.to_string()).collect();
    statics
        + &texts("TITLES", entries, Entry::title)
        + &texts("IDS", entries, |entry| &entry.id)
        + &array("BY_ID", "u16", &by_id)
        + &array("CODES", "u16", &codes)
        + &types(entries)
}

/// A static of texts, short where all are the same.
fn texts(name: &str, entries: &[Entry], text: fn(&Entry) -> &str) -> String {
    match entries {
        [first, rest @ ..] if rest.iter().all(|entry| text(entry) == text(first)) => {
            repeated(name, "&str", &format!("{:?}", text(first)), entries.len())
        }
        entries => {
            let texts: Vec<String> =
                entries.iter().map(|entry| format!("{:?}", text(entry))).collect();
            array(name, "&str", &texts)
        }
    }
}

/// The URIs of problem types, which a catalog has for all statuses or for few.
fn types(entries: &[Entry]) -> String {
    let kind = "::core::option::Option<&str>";
    if entries.iter().all(|entry| entry.type_uri.is_none()) {
        return repeated("TYPES", kind, &option(None), entries.len());
    }
    let uris: Vec<String> = entries.iter().map(|entry| text(entry.type_uri.as_deref())).collect();
    array("TYPES", kind, &uris)
}

fn repeated(name: &str, kind: &str, value: &str, len: usize) -> String {
    format!("static {name}: [{kind}; {len}] = [{value}; {len}];\n")
}

fn array(name: &str, kind: &str, values: &[String]) -> String {
    format!("static {name}: [{kind}; {}] = [{}];\n", values.len(), values.join(", "))
}
