//! Catalogs of specifications in which an id has several codes, or several texts with one code.

use std::collections::BTreeSet;

use status_data::{Catalog, parse_catalog, registry};

const ACME: &str = include_str!("../catalogs/acme.toml");
const OAUTH: &str = include_str!("../catalogs/oauth.toml");

#[track_caller]
fn catalog(text: &str, entries: usize, ids: usize) -> Catalog {
    let parsed = parse_catalog(text, registry());
    assert_eq!(parsed.messages("catalog.toml", text), Vec::<String>::new());
    let unique: BTreeSet<&str> =
        parsed.catalog.entries.iter().map(|entry| entry.id.as_str()).collect();
    assert_eq!((parsed.catalog.entries.len(), unique.len()), (entries, ids));
    parsed.catalog
}

/// The codes that an id stands with, in the order of the file.
fn codes(catalog: &Catalog, id: &str) -> Vec<u16> {
    catalog.entries.iter().filter(|entry| entry.id == id).map(|entry| entry.code).collect()
}

#[test]
fn acme_has_one_id_with_three_codes() {
    let acme = catalog(ACME, 26, 24);
    assert_eq!(codes(&acme, "malformed"), [400, 404, 405]);
    let urn = |id: &str| format!("urn:ietf:params:acme:error:{id}");
    for entry in &acme.entries {
        assert_eq!(entry.type_uri, Some(urn(&entry.id)));
    }
}

#[test]
fn oauth_has_ids_with_several_codes_and_several_texts() {
    let oauth = catalog(OAUTH, 22, 16);
    assert_eq!(codes(&oauth, "invalid_request"), [302, 400, 400]);
    assert_eq!(codes(&oauth, "invalid_client"), [400, 401]);
    assert_eq!(codes(&oauth, "access_denied"), [302, 400]);
    assert_eq!(oauth.info.id_member.as_deref(), Some("error"));
}

#[test]
fn without_the_key_each_second_id_is_a_fault() {
    let text = ACME.replace("shared-ids = true\n", "");
    let parsed = parse_catalog(&text, registry());
    let messages = parsed.messages("acme.toml", &text).concat();
    assert_eq!(parsed.diagnostics.len(), 2);
    assert!(messages.contains("or write `shared-ids = true` under `[catalog]`"), "{messages}");
}
