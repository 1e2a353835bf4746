//! The exported OpenAPI document is one, and merges statuses that share a code.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use jsonschema::Validator;
use serde_json::Value;

use crate::command::{complaints, json, root, validator};

static SCHEMA: LazyLock<Validator> =
    LazyLock::new(|| validator(include_str!("openapi-3.1.schema.json")));

#[track_caller]
fn check(arguments: &[&str]) -> Value {
    let document = json(arguments);
    let found = complaints(&SCHEMA, &document);
    assert_eq!(found, Vec::<String>::new(), "{arguments:?}");
    document
}

fn responses(document: &Value) -> &serde_json::Map<String, Value> {
    document["components"]["responses"].as_object().expect("responses are an object")
}

#[test]
fn the_registry_is_a_document_with_a_response_per_code() {
    let document = check(&["export", "--format", "openapi"]);
    assert_eq!(responses(&document).len(), status_codes::Status::ALL.len());
    let not_found = &responses(&document)["NotFound"];
    assert!(
        not_found["description"].as_str().is_some_and(|text| text.starts_with("404 Not Found: "))
    );
    assert_eq!(
        responses(&document)["Unauthorized"]["headers"]["WWW-Authenticate"]["required"],
        true
    );
    assert_eq!(
        responses(&document)["ServiceUnavailable"]["headers"]["Retry-After"]["required"],
        false
    );
    assert_eq!(responses(&document)["NoContent"]["content"], Value::Null);
}

#[test]
fn statuses_that_share_a_code_become_named_examples() {
    let file = "status-codes/examples/shop-api.toml";
    let document = check(&["export", file, "--format", "openapi"]);
    let text = std::fs::read_to_string(root().join(file)).expect("the example is text");
    let catalog = status_data::parse_catalog(&text, status_data::registry()).catalog;
    let mut by_code: BTreeMap<u16, Vec<&str>> = BTreeMap::new();
    for entry in &catalog.entries {
        by_code.entry(entry.code).or_default().push(&entry.id);
    }
    assert_eq!(responses(&document).len(), by_code.len());
    let schema = validator(&document["components"]["schemas"]["Problem"].to_string());
    for response in responses(&document).values() {
        let code = response["x-status-code"].as_u64().and_then(|code| u16::try_from(code).ok());
        let ids = &by_code[&code.expect("a response has its code")];
        let Some(content) = response["content"]["application/problem+json"].as_object() else {
            assert!(code < Some(400), "{code:?} has no problem document");
            continue;
        };
        let examples = content["examples"].as_object().expect("examples are named");
        assert_eq!(examples.keys().map(String::as_str).collect::<Vec<_>>(), *ids);
        for (id, example) in examples {
            assert_eq!(complaints(&schema, &example["value"]), Vec::<String>::new(), "{id}");
            let entry = catalog.entries.iter().find(|entry| entry.id == *id);
            let uri = entry.and_then(|entry| entry.type_uri.as_deref()).expect("the shop has URIs");
            assert_eq!(example["value"]["type"], uri);
            assert_eq!(example["value"]["status"], code.expect("a response has its code"));
        }
    }
}

#[test]
fn unregistered_codes_have_a_name_that_a_reference_can_use() {
    for vendor in status_data::VENDORS {
        let document = check(&["export", vendor.file, "--format", "openapi"]);
        for name in responses(&document).keys() {
            assert!(name.chars().all(|c| c.is_ascii_alphanumeric()), "{name}");
        }
    }
}

#[test]
fn the_schema_of_openapi_is_applied() {
    let mut document = json(&["export", "--format", "openapi"]);
    document["components"]["responses"]["NotFound"]["description"] = Value::Null;
    assert!(!complaints(&SCHEMA, &document).is_empty());
}
