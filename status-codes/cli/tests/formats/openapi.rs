//! The exported OpenAPI document is valid, and merges statuses that share a code.

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
    let summary = status_codes::Status::NotFound.summary();
    assert!(not_found["description"].as_str().is_some_and(|text| text.starts_with(summary)));
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
            assert_eq!(example["value"]["detail"], Value::Null, "no occurrence is described");
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
fn problem_types_are_listed_beside_an_open_problem() {
    let document = check(&["export", "status-codes/examples/shop-api.toml", "--format", "openapi"]);
    let schemas = &document["components"]["schemas"];
    assert_eq!(schemas["Problem"]["properties"]["type"]["type"], "string");
    assert!(!schemas["Problem"].to_string().contains("ProblemType"));
    let known = schemas["ProblemType"]["enum"].as_array().expect("types are listed");
    for names in ["x-enum-varnames", "x-enum-descriptions"] {
        assert_eq!(schemas["ProblemType"][names].as_array().map(Vec::len), Some(known.len()));
    }
    for response in responses(&document).values() {
        let content = &response["content"]["application/problem+json"];
        for example in content["examples"].as_object().into_iter().flat_map(|it| it.values()) {
            assert!(known.contains(&example["value"]["type"]), "{example}");
            assert_eq!(content["schema"]["$ref"], "#/components/schemas/Problem");
        }
    }
}

#[test]
fn version_3_0_differs_in_its_frame_and_in_examples_of_members_alone() {
    for file in ["status-codes/examples/shop-api.toml", "status-codes/examples/files-api.toml"] {
        let mut newer = check(&["export", file, "--format", "openapi"]);
        with_single_examples(&mut newer["components"]);
        let older = json(&["export", file, "--format", "openapi", "--openapi", "3.0"]);
        assert_eq!(older["openapi"], "3.0.4");
        assert_eq!(older["paths"], serde_json::json!({}));
        assert_eq!(older["components"], newer["components"]);
    }
}

/// JSON Schema has a list of examples, OpenAPI 3.0 a single one.
fn with_single_examples(document: &mut Value) {
    match document {
        Value::Object(object) => {
            if let Some([example]) =
                object.get("examples").and_then(Value::as_array).map(Vec::as_slice)
            {
                let example = example.clone();
                object.remove("examples");
                object.insert("example".to_owned(), example);
            }
            object.values_mut().for_each(with_single_examples);
        }
        Value::Array(items) => items.iter_mut().for_each(with_single_examples),
        _ => {}
    }
}

#[test]
fn codes_above_599_say_that_no_operation_can_refer_to_them() {
    let text = "[catalog]\nbeyond-599 = true\n[Odd]\ncode = 799\ntitle = \"Odd\"\nsummary = \"Odd.\"\n\
                [Even]\ncode = 599\ntitle = \"Even\"\nsummary = \"Even.\"\n";
    let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("beyond-599.toml");
    std::fs::write(&path, text).expect("the folder for temporary files can be written");
    let document =
        check(&["export", path.to_str().expect("a path in UTF-8"), "--format", "openapi"]);
    let description = |name: &str| responses(&document)[name]["description"].clone();
    assert!(
        description("Status799").as_str().is_some_and(|text| text.contains("no key above 599"))
    );
    assert_eq!(description("Status599"), "Even.");
}

#[test]
fn header_fields_are_required_where_always_sent_and_content_type_is_none_of_them() {
    let header = |name, level, when| {
        format!("{{ name = \"{name}\", level = \"{level}\"{when}, reference = \"RFC9110\" }}")
    };
    let headers = [
        header("Content-Type", "must", ""),
        header("X-Always", "must", ""),
        header("X-Should", "should", ""),
        header("X-When", "must", ", when = \"if so\""),
    ];
    let text = format!(
        "[Gone]\ncode = 410\nsummary = \"A.\"\nheaders = [{}]\n\
         [First]\ncode = 409\ntitle = \"First\"\nsummary = \"B.\"\nheaders = [{}]\n\
         [Second]\ncode = 409\ntitle = \"Second\"\nsummary = \"C.\"\n",
        headers.join(", "),
        headers[1],
    );
    let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("headers.toml");
    std::fs::write(&path, text).expect("the folder for temporary files can be written");
    let document =
        check(&["export", path.to_str().expect("a path in UTF-8"), "--format", "openapi"]);
    let required = |name: &str| -> Vec<(String, bool)> {
        let headers = responses(&document)[name]["headers"].as_object().expect("it has headers");
        let required = |value: &Value| value["required"] == true;
        headers.iter().map(|(name, value)| (name.clone(), required(value))).collect()
    };
    let expected = [("X-Always", true), ("X-Should", false), ("X-When", false)];
    assert_eq!(required("Gone"), expected.map(|(name, is)| (name.to_owned(), is)));
    assert_eq!(required("Conflict"), [("X-Always".to_owned(), false)]);
}

#[test]
fn the_schema_of_openapi_is_applied() {
    let mut document = json(&["export", "--format", "openapi"]);
    document["components"]["responses"]["NotFound"]["description"] = Value::Null;
    assert!(!complaints(&SCHEMA, &document).is_empty());
}
