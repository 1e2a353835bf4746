//! Tests of imports, a file for each part; here, the properties over random catalogs and texts.

mod codes;
mod command;
mod documents;
mod headers;
mod identifiers;
mod members;
mod places;
mod plain;
mod random;
mod rejected;
mod responses;
mod rest;
mod schemas;
mod written;

use std::collections::BTreeMap;

use proptest::prelude::*;
use status_data::{Catalog, Entry, Member, Severity, parse_catalog, registry};

use self::random::{catalog, facts};
use super::draft::{Draft, Status};
use super::{names, openapi, repair, table, texts};
use crate::export::openapi::{Version, document};

/// What an import must preserve, by name and code.
type Carried = BTreeMap<(u16, String), (String, Option<String>, String, String, Vec<Member>)>;

fn carried(entries: &[Entry]) -> Carried {
    entries
        .iter()
        .map(|it| {
            let texts =
                (it.id.clone(), it.type_uri.clone(), it.title().to_owned(), it.summary.clone());
            let (id, uri, title, summary) = texts;
            ((it.code, it.variant.clone()), (id, uri, title, summary, it.members.clone()))
        })
        .collect()
}

fn imported(catalog: &Catalog, version: Version) -> Draft {
    let text = document(catalog, version).to_string();
    let mut draft = openapi::draft(&text).expect("it is an OpenAPI document");
    names::complete(&mut draft);
    texts::complete(&mut draft);
    draft
}

/// Returns the statuses in the order of a document: that of their codes.
fn by_code(mut catalog: Catalog) -> Vec<Entry> {
    catalog.entries.sort_by_key(|entry| entry.code);
    for entry in &mut catalog.entries {
        entry.related.sort();
    }
    catalog.entries
}

/// Returns the catalog of a file.
#[track_caller]
fn parsed(text: &str) -> Catalog {
    let mut parsed = parse_catalog(text, registry());
    parsed.diagnostics.retain(|it| it.severity == Severity::Error);
    assert_eq!(parsed.diagnostics, [], "{text}");
    parsed.catalog
}

/// The catalog of a document with these texts: title, version, description, id and name of a component.
fn of_texts([title, version, text, id, component]: [&str; 5]) -> Catalog {
    let example = serde_json::json!({ "code": id, "message": text, "type": title });
    let response = serde_json::json!({
        "description": text,
        "content": { "application/json": { "examples": { id: { "value": example, "description": title } } } },
        "x-error-codes": [id, title], "x-anything": { id: [null, text] },
    });
    let plain = serde_json::json!({ "description": text });
    let document = serde_json::json!({
        "openapi": "3.1.0",
        "info": { "title": title, "version": version, "description": text },
        "paths": { "/a": { "get": { "responses": { "404": response, "503": plain, "default": response } } } },
        "components": { "responses": { component: plain } },
    });
    let mut draft = openapi::draft(&document.to_string()).expect("it is an OpenAPI document");
    names::complete(&mut draft);
    texts::complete(&mut draft);
    parsed(&repair::checked(&mut draft))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_export_wrote_comes_back(catalog in catalog(true)) {
        for version in [Version::V3_0, Version::V3_1] {
            let draft = imported(&catalog, version);
            let entries: Vec<Entry> = draft.statuses.iter().map(|it| it.entry.clone()).collect();
            prop_assert_eq!(carried(&entries), carried(&catalog.entries));
            prop_assert_eq!(&draft.info.id_member, &catalog.info.id_member);
            prop_assert_eq!(draft.notes, Vec::<String>::new());
        }
    }

    #[test]
    fn a_catalog_comes_back_through_its_file(
        catalog in catalog(true), facts in prop::collection::vec(facts(), 12),
    ) {
        let statuses = catalog.entries.iter().zip(facts);
        let statuses = statuses.map(|(entry, own)| Status { entry: entry.clone(), own, ..Status::default() });
        let info = catalog.info.clone();
        let mut draft = Draft { info, statuses: statuses.collect(), ..Draft::default() };
        // A file with errors is not a catalog.
        let before = parsed(&repair::checked(&mut draft));
        let mut draft = imported(&before, Version::V3_1);
        let after = parsed(&repair::checked(&mut draft));
        prop_assert_eq!(draft.notes, Vec::<String>::new());
        let (before, after) = (by_code(before), by_code(after));
        prop_assert_eq!(after.len(), before.len());
        for (after, before) in after.iter().zip(&before) {
            prop_assert_eq!(after, before);
        }
    }

    #[test]
    fn whatever_the_texts_the_file_keeps_the_rules(
        title in any::<String>(), version in any::<String>(), text in any::<String>(), id in any::<String>(),
        component in any::<String>(),
    ) {
        let catalog = of_texts([&title, &version, &text, &id, &component]);
        prop_assert!(catalog.entries.iter().any(|entry| entry.code == 404));
        prop_assert!(catalog.entries.iter().any(|entry| entry.code == 503));
    }

    #[test]
    fn no_table_and_no_document_is_too_strange(text in any::<String>()) {
        for delimiter in [b',', b'\t'] {
            let _ = table::draft(&format!("code,id\n{text}"), delimiter);
        }
        let _ = openapi::draft(&text);
        let _ = openapi::draft(&format!("openapi: 3.0.0\npaths: {text}"));
    }
}
