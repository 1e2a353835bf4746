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

/// Returns the exported document of a catalog with this text.
#[track_caller]
fn document(name: &str, text: &str) -> Value {
    let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, text).expect("the folder for temporary files can be written");
    check(&["export", path.to_str().expect("UTF-8"), "--format", "json"])
}

#[test]
fn members_and_keys_of_others_keep_the_schema() {
    let text = "[catalog]\nid-member = \"code\"\n[NotInStock]\ncode = 409\ntitle = \"T\"\nsummary = \"S.\"\n\
                former-ids = [\"Sold\"]\ngrpc = \"ABORTED\"\nx-audience = { public = [true, 1.5] }\n\
                members.left = { type = \"integer\", minimum = 0, summary = \"Left.\" }\n\
                members.next = { type = \"array\", items = \"string\", required = false, summary = \"N.\" }\n";
    let document = document("members.toml", text);
    let status = &document["statuses"][0];
    assert_eq!(status["members"]["left"]["minimum"], 0);
    assert_eq!(status["members"]["next"]["items"], "string");
    assert_eq!(status["former-ids"][0], "Sold");
    assert_eq!(status["grpc"], "ABORTED");
    assert_eq!(status["x-audience"]["public"][1], 1.5);
    assert_eq!(document["catalog"]["id-member"], "code");
}

/// Values without an optional key, down to the tables inside of an entry.
#[test]
fn a_catalog_without_optional_keys_keeps_the_schema() {
    let text = "[Odd]\ncode = 499\ntitle = \"Odd\"\nsummary = \"S.\"\ndeprecated = { since = \"1\" }\n\
                headers = [{ name = \"Link\", level = \"may\" }]\nmethods = { GET = \"M.\" }\n\
                members.m = { type = \"boolean\", summary = \"M.\" }\n";
    let document = document("bare.toml", text);
    assert_eq!(document["catalog"], serde_json::json!({}));
    let status = &document["statuses"][0];
    for absent in ["reference", "type", "phrase", "description"] {
        assert_eq!(status[absent], Value::Null);
    }
    assert_eq!(status["headers"][0], serde_json::json!({ "name": "Link", "level": "may" }));
    assert_eq!(status["methods"][0], serde_json::json!({ "method": "GET", "meaning": "M." }));
}

#[test]
fn a_catalog_with_all_keys_keeps_the_schema() {
    let text = "[catalog]\nname = \"A\"\ndescription = \"D.\"\nversion = \"1\"\nid-member = \"code\"\n\
                type-base = \"https://a.example/\"\nrename-all = \"kebab-case\"\nbeyond-599 = true\nshared-ids = true\n\
                [Other]\ncode = 499\nid = \"moved\"\ntitle = \"O\"\nsummary = \"S.\"\n\
                [Moved]\ncode = 308\nphrase = \"Moved\"\ntitle = \"T\"\nid = \"moved\"\nformer-ids = [\"went\"]\n\
                type = \"https://b.example/moved\"\ngroups = [\"g\"]\nreference = \"RFC9110\"\nformer = [\"Gone\"]\n\
                deprecated = { since = \"1\", note = \"N.\", replaced-by = \"Other\" }\naliases = [\"Went\"]\n\
                summary = \"S.\"\ndescription = \"D.\"\nexample = \"HTTP/1.1 308 Moved\"\ncache = \"never\"\n\
                content = \"not-generated\"\nredirect = { method = \"kept\", permanent = true }\nretry = \"any\"\n\
                headers = [{ name = \"Link\", level = \"may\", when = \"at times\", reference = \"RFC8288\" }]\n\
                methods.GET = { meaning = \"M.\", reference = \"RFC9110\" }\nrelated = [\"Other\"]\ngrpc = \"ABORTED\"\n\
                source = \"https://a.example/docs\"\nwhere = [\"wire\", \"log\", \"internal\", \"body\"]\nx-more = 1\n\
                members.s = { type = \"string\", format = \"uuid\", sensitive = true, required = false, summary = \"S.\" }\n\
                members.n = { type = \"number\", minimum = 1, maximum = 2.5, example = 1.5, summary = \"N.\" }\n\
                members.e = { type = \"string\", enum = [\"a\"], summary = \"E.\" }\n\
                members.a = { type = \"array\", items = \"integer\", summary = \"A.\" }\n\
                members.o = { type = \"object\", summary = \"O.\", members = { i = { type = \"boolean\", summary = \"I.\" } } }\n";
    let document = document("whole.toml", text);
    let status = document["statuses"][1].as_object().expect("an object");
    for key in status_data::keys::CATALOG_KEYS.iter().chain(&["x-more"]) {
        assert!(status.contains_key(*key), "{key}");
    }
}
