//! One static a field, so that a program carries only the fields that it asks for.
//!
//! Takes a definition, gives Rust for its `const _`.

use status_data::{Entry, Reference};

use crate::definition::Definition;
use crate::rust::each;
use crate::vocabulary::{Vocabulary, option, text};

/// The statics of a definition; `catalog_api.rs` of the facade reads them.
pub(crate) fn statics(definition: &Definition<'_>) -> String {
    let entries = definition.catalog.entries.as_slice();
    let mut statics = texts("NAMES", entries, |entry| &entry.variant)
        + &texts("PHRASES", entries, |entry| &entry.phrase)
        + &texts("SUMMARIES", entries, |entry| &entry.summary)
        + &texts("DESCRIPTIONS", entries, |entry| &entry.description);
    if definition.is_registry() {
        let numbers = each(entries, &|entry| format!("\"{}\"", entry.code));
        statics += &array("NUMBERS", "&str", &numbers);
        let mut references = Vec::new();
        for entry in entries {
            references.extend(entry.reference.as_ref().map(Reference::rust));
        }
        return statics + &array("REFERENCES", "facade::Reference", &references);
    }
    let codes = each(entries, &|entry| entry.code.to_string());
    statics
        + &texts("TITLES", entries, Entry::title)
        + &texts("IDS", entries, |entry| &entry.id)
        + &array("BY_ID", "u16", &by_id(entries))
        + &array("CODES", "u16", &codes)
        + &types(entries)
}

/// A static of texts, short where all are the same.
fn texts(name: &str, entries: &[Entry], text: fn(&Entry) -> &str) -> String {
    match entries {
        [first, rest @ ..] if rest.iter().all(|entry| text(entry) == text(first)) => {
            repeated(name, "&str", &format!("{:?}", text(first)), entries.len())
        }
        entries => array(name, "&str", &each(entries, &|entry| format!("{:?}", text(entry)))),
    }
}

/// The URIs of problem types, which a catalog has for all statuses or for few.
fn types(entries: &[Entry]) -> String {
    let kind = "::core::option::Option<&str>";
    if entries.iter().all(|entry| entry.type_uri.is_none()) {
        return repeated("TYPES", kind, &option(None), entries.len());
    }
    array("TYPES", kind, &each(entries, &|entry| text(entry.type_uri.as_deref())))
}

/// The positions of the entries in the order of their ids, none of which two have.
fn by_id(entries: &[Entry]) -> Vec<String> {
    let mut ids: Vec<&str> = Vec::with_capacity(entries.len());
    for entry in entries {
        ids.push(&entry.id);
    }
    ids.sort_unstable();
    let mut positions = vec!["0".to_owned(); entries.len()];
    for (at, entry) in entries.iter().enumerate() {
        if let Ok(rank) = ids.binary_search(&entry.id.as_str()) {
            positions[rank] = at.to_string();
        }
    }
    positions
}

fn repeated(name: &str, kind: &str, value: &str, len: usize) -> String {
    format!("static {name}: [{kind}; {len}] = [{value}; {len}];\n")
}

fn array(name: &str, kind: &str, values: &[String]) -> String {
    format!("static {name}: [{kind}; {}] = [{}];\n", values.len(), values.join(", "))
}
