//! The exported JSON is valid by its schema and complete.

use std::sync::LazyLock;

use jsonschema::Validator;
use serde_json::Value;
use status_codes::Status;

use crate::command::{complaints, json, validator};

static SCHEMA: LazyLock<Validator> =
    LazyLock::new(|| validator(include_str!("../../src/export/catalog.schema.json")));

#[track_caller]
fn check(arguments: &[&str]) -> Value {
    let document = json(arguments);
    let found = complaints(&SCHEMA, &document);
    assert_eq!(found, Vec::<String>::new(), "{arguments:?}");
    document
}

#[test]
fn the_registry_keeps_the_schema_and_is_whole() {
    let document = check(&["export", "--format", "json"]);
    let statuses = document["statuses"].as_array().expect("statuses are a list");
    assert_eq!(statuses.len(), Status::ALL.len());
    for (object, status) in statuses.iter().zip(Status::ALL) {
        assert_eq!(object["code"], status.as_u16());
        assert_eq!(object["name"], status.name());
        assert_eq!(object["phrase"], status.phrase());
        assert_eq!(object["summary"], status.summary());
        assert_eq!(object["reference"]["url"], status.reference().url().to_string());
    }
}

#[test]
fn catalogs_keep_the_schema() {
    for file in ["status-codes/examples/files-api.toml", "status-codes/examples/shop-api.toml"] {
        check(&["export", file, "--format", "json"]);
    }
    for vendor in status_data::VENDORS {
        check(&["export", vendor.file, "--format", "json"]);
    }
}

#[test]
fn the_schema_refuses_what_the_command_would_never_write() {
    let sound = json(&["export", "--format", "json"]);
    for (pointer, value) in [
        ("/version", Value::from(2)),
        ("/statuses/0/code", Value::from("100")),
        ("/statuses/0/cache", Value::from("sometimes")),
        ("/statuses/0/summary", Value::from("")),
        ("/statuses/0/reference", Value::from("RFC9110")),
    ] {
        let mut document = sound.clone();
        *document.pointer_mut(pointer).expect("the document has it") = value;
        assert!(!complaints(&SCHEMA, &document).is_empty(), "{pointer}");
    }
    let mut document = sound;
    document["statuses"][0]["colour"] = "red".into();
    assert!(!complaints(&SCHEMA, &document).is_empty(), "an unknown key passes");
}

#[test]
fn members_and_keys_of_others_keep_the_schema() {
    let text = "[catalog]\nid-member = \"code\"\n[NotInStock]\ncode = 409\ntitle = \"T\"\nsummary = \"S.\"\n\
                former-ids = [\"Sold\"]\ngrpc = \"ABORTED\"\nx-audience = { public = [true, 1.5] }\n\
                members.left = { type = \"integer\", minimum = 0, summary = \"Left.\" }\n\
                members.next = { type = \"array\", items = \"string\", required = false, summary = \"N.\" }\n";
    let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("members.toml");
    std::fs::write(&path, text).expect("the folder for temporary files can be written");
    let document = check(&["export", path.to_str().expect("UTF-8"), "--format", "json"]);
    let status = &document["statuses"][0];
    assert_eq!(status["members"]["left"]["minimum"], 0);
    assert_eq!(status["members"]["next"]["items"], "string");
    assert_eq!(status["former-ids"][0], "Sold");
    assert_eq!(status["grpc"], "ABORTED");
    assert_eq!(status["x-audience"]["public"][1], 1.5);
    assert_eq!(document["catalog"]["id-member"], "code");
}
