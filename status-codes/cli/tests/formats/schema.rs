//! The JSON Schema of the TOML format agrees with the reader: the same keys, the same keywords, the same result.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use serde_json::Value;
use status_data::keys::{
    CATALOG_KEYS, DEPRECATED_KEYS, HEADER_KEYS, INFO_KEYS, MEMBER_KEYS, METHOD_KEYS, REDIRECT_KEYS,
    REGISTRY_KEYS, RESERVED_KEYS,
};
use status_data::{
    Cache, Content, Format, GrpcCode, Keyword, Level, Medium, RedirectMethod, RenameAll, Retry,
    SCHEMA, State, parse_catalog, parse_registry, registry,
};

use crate::command::{complaints, root, validator};
use crate::toml_json;

fn schema() -> Value {
    serde_json::from_str(SCHEMA).expect("the schema is JSON")
}

const ENTRY: &str = "/definitions/entry";

#[track_caller]
fn at(pointer: &str) -> Value {
    schema().pointer(pointer).unwrap_or_else(|| panic!("the schema has no {pointer}")).clone()
}

#[track_caller]
fn same_keys(pointer: &str, keys: &[&str]) {
    let table = at(pointer);
    let listed: BTreeSet<&str> = table["properties"]
        .as_object()
        .expect("a table has keys")
        .keys()
        .map(String::as_str)
        .collect();
    assert_eq!(listed, keys.iter().copied().collect(), "{pointer}");
    if !pointer.is_empty() {
        assert_eq!(table["additionalProperties"], false, "{pointer} takes any key");
    }
}

#[test]
fn every_table_has_the_keys_of_the_reader() {
    let entry: Vec<&str> = REGISTRY_KEYS.iter().chain(CATALOG_KEYS).copied().collect();
    same_keys(ENTRY, &entry);
    same_keys("", RESERVED_KEYS);
    same_keys("/properties/catalog", INFO_KEYS);
    same_keys(&format!("{ENTRY}/properties/redirect"), REDIRECT_KEYS);
    same_keys(&format!("{ENTRY}/properties/headers/items"), HEADER_KEYS);
    same_keys(&format!("{ENTRY}/properties/methods/additionalProperties/anyOf/1"), METHOD_KEYS);
    same_keys(&format!("{ENTRY}/properties/deprecated"), DEPRECATED_KEYS);
    same_keys("/definitions/member", MEMBER_KEYS);
    let scalar: Vec<&str> = MEMBER_KEYS.iter().copied().filter(|key| *key != "members").collect();
    same_keys("/definitions/member-of-object", &scalar);
}

#[track_caller]
fn same_words<W: Keyword>(pointer: &str) {
    let listed = at(pointer)["enum"].clone();
    assert_eq!(listed, Value::from(W::WORDS), "{pointer}");
}

#[test]
fn every_choice_has_the_words_of_the_reader() {
    let key = |path: &str| format!("{ENTRY}/properties/{path}");
    same_words::<State>(&key("registration"));
    same_words::<Cache>(&key("cache"));
    same_words::<Content>(&key("content"));
    same_words::<Retry>(&key("retry"));
    same_words::<RedirectMethod>(&key("redirect/properties/method"));
    same_words::<Level>(&key("headers/items/properties/level"));
    same_words::<Format>("/definitions/member/properties/format");
    same_words::<GrpcCode>(&key("grpc"));
    same_words::<Medium>(&key("where/items"));
    same_words::<RenameAll>("/properties/catalog/properties/rename-all");
}

#[test]
fn every_key_is_described() {
    fn walk(schema: &Value, path: &str) {
        if let Some(properties) = schema["properties"].as_object() {
            for (key, inner) in properties {
                let path = format!("{path}/{key}");
                let described = inner["description"].as_str().is_some_and(|text| {
                    text.ends_with(|c| ".`".contains(c)) || text.contains("\n- ")
                });
                assert!(described || inner["$ref"].is_string(), "{path} has no description");
                walk(inner, &path);
                walk(&inner["items"], &path);
            }
        }
    }
    walk(&schema(), "");
    walk(&at(ENTRY), "entry");
    walk(&at("/definitions/member"), "member");
    walk(&at(&format!("{ENTRY}/properties/methods/additionalProperties/anyOf/1")), "methods");
    assert!(at("/definitions/reference")["description"].is_string());
}

/// Returns the TOML files of a folder.
fn files(folder: &str) -> Vec<PathBuf> {
    let folder = root().join(folder);
    let entries =
        fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let paths = entries.map(|entry| entry.expect("the folder can be listed").path());
    let mut files: Vec<PathBuf> = paths
        .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        .collect();
    files.sort();
    assert!(!files.is_empty(), "{} has no TOML", folder.display());
    files
}

#[test]
fn our_files_name_the_schema_and_keep_it() {
    let validator = validator(SCHEMA);
    let mut all = files("status-data/vendors");
    all.extend(files("status-codes/examples"));
    all.push(root().join("status-data/codes.toml"));
    for path in all {
        let text = fs::read_to_string(&path).expect("the file is text");
        let first = text.lines().next().unwrap_or_default();
        let named = first
            .strip_prefix("#:schema ")
            .unwrap_or_else(|| panic!("{}: {first}", path.display()));
        assert!(path.with_file_name(named).is_file(), "{}: no {named}", path.display());
        let found = complaints(&validator, &toml_json::parse(&text));
        assert_eq!(found, Vec::<String>::new(), "{}", path.display());
    }
}

#[test]
fn faulty_files_are_refused_by_schema_and_reader_alike() {
    let validator = validator(SCHEMA);
    for path in files("tests/schema/faulty") {
        let text = fs::read_to_string(&path).expect("the file is text");
        let found = complaints(&validator, &toml_json::parse(&text));
        assert!(!found.is_empty(), "the schema accepts {}", path.display());
        let as_catalog = parse_catalog(&text, registry()).diagnostics;
        let as_registry = parse_registry(&text).diagnostics;
        assert!(
            !as_catalog.is_empty() && !as_registry.is_empty(),
            "the reader accepts {}",
            path.display()
        );
    }
}

/// Accepted by the reader as registry or as catalog, so by the schema, too: one entry for each limit of a rule.
#[test]
fn the_schema_is_no_stricter_than_the_reader() {
    let validator = validator(SCHEMA);
    for extra in [
        "title = \"a\"",
        "id = \"any id, even with spaces\"",
        "type = \"/relative?x=%20\"",
        "groups = [\"a\", \"a-b_2\"]",
        "groups = []",
        "former-ids = [\"a\", \"b c\"]",
        "example = \"GET / HTTP/1.1\\n\\nHTTP/1.1 404 Not Found\"",
        "grpc = \"NOT_FOUND\"",
        "x-owner = { team = \"files\", since = 2026-11-13, levels = [1, 2.5, true] }",
        "aliases = [\"A\", \"Http2\"]",
        "title = \"Cannot mix [] and <key>\"",
        "deprecated = { since = \"2026-11-13\" }",
        "members = { a = { type = \"array\", items = \"number\", summary = \"A.\", example = [1, 0.5] } }",
        "members = { a = { type = \"integer\", minimum = 0, enum = [1, 2], summary = \"A.\" } }",
        "members = { a = { type = \"object\", summary = \"A.\", members = { type = { type = \"string\", format = \"uuid\", summary = \"B.\" } } } }",
        "deprecated = { since = \"0.10.0\", note = \"Why.\", replaced-by = \"Other\" }",
        "reference = \"RFC7231, Section B.1\"",
        "reference = \"draft-ietf-x-00\"",
        "reference = \"https://a.example/b?c#d\"",
        "former = [\"I'm ~ !\"]",
        "description = \"a\\n\\nb\"",
        "headers = [{ name = \"X-A_b\", level = \"may\", when = \"if so\", reference = \"RFC9110\" }]",
        "headers = [{ name = \"Allow\", level = \"must\" }, { name = \"allow\", level = \"may\", when = \"if so\" }]",
        "methods = { GET = \"a\", QUERY = { meaning = \"b\", reference = \"RFC9110\" } }",
        "where = [\"wire\", \"log\", \"internal\", \"body\"]",
        "source = \"a/b:c\"",
        "code = 100",
        "code = 599",
        "code = 999",
    ] {
        let code = if extra.starts_with("code") { "" } else { "code = 404\n" };
        let text = format!(
            "\"$schema\" = \"x\"\n[catalog]\nbeyond-599 = true\n[Other]\ncode = 410\nsummary = \"B.\"\n\
             [Http2Gone]\nsummary = \"A.\"\ntitle = \"T\"\n{code}{extra}\n"
        );
        let text =
            if extra.starts_with("title") { text.replacen("title = \"T\"\n", "", 1) } else { text };
        assert_eq!(parse_catalog(&text, registry()).diagnostics, [], "{extra}");
        assert_eq!(
            complaints(&validator, &toml_json::parse(&text)),
            Vec::<String>::new(),
            "{extra}"
        );
    }
}
