//! The output of `--format json` is valid by its schema.

use std::process::Command;

use serde_json::{Value, json};

use crate::command::{complaints, root, validator};

/// Returns one definition of the schema, with those of exported catalogs that it refers to.
fn schema(definition: &str) -> String {
    let output = include_str!("../../src/output.schema.json");
    let catalog = include_str!("../../src/export/catalog.schema.json");
    let text = output.replace("export/catalog.schema.json#/$defs/", "#/$defs/catalog-");
    let mut schema: Value = serde_json::from_str(&text).expect("the schema is JSON");
    let catalog = catalog.replace("#/$defs/", "#/$defs/catalog-");
    let catalog: Value = serde_json::from_str(&catalog).expect("the schema is JSON");
    let own = schema["$defs"].as_object_mut().expect("the schema has definitions");
    for (name, value) in catalog["$defs"].as_object().expect("the schema has definitions") {
        own.insert(format!("catalog-{name}"), value.clone());
    }
    schema["$ref"] = json!(format!("#/$defs/{definition}"));
    schema.to_string()
}

/// Returns the document that the command prints, with any exit code.
#[track_caller]
fn printed(arguments: &[&str]) -> Value {
    let output = Command::new(env!("CARGO_BIN_EXE_status-codes"))
        .args(arguments)
        .current_dir(root())
        .output()
        .expect("the command starts");
    serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{arguments:?}: {error}"))
}

#[track_caller]
fn check(definition: &str, commands: &[&[&str]]) {
    let validator = validator(&schema(definition));
    for arguments in commands {
        let document = printed(arguments);
        assert_eq!(complaints(&validator, &document), Vec::<String>::new(), "{arguments:?}");
        let mut other = document;
        other["version"] = json!(2);
        assert!(!complaints(&validator, &other).is_empty(), "another version passes");
    }
}

const SHOP: &str = "status-codes/examples/shop-api.toml";
const FAULTY: &str = "status-codes/cli/tests/catalogs/faulty.toml";
const LATIN_1: &str = "status-codes/cli/tests/catalogs/latin-1.toml";

#[test]
fn look_ups_of_every_kind() {
    check(
        "lookup",
        &[
            &[
                "--json",
                "404",
                "4xx",
                "nginx",
                "499",
                "783",
                "471",
                "nothing-like-this",
                "NotFuond",
                "captcha",
            ],
            &["--format", "json", "409", "--catalog", SHOP],
        ],
    );
    let every: Vec<String> = (100..=999).map(|code: u16| code.to_string()).collect();
    let mut every: Vec<&str> = every.iter().map(String::as_str).collect();
    every.push("--json");
    check("lookup", &[&every]);
}

#[test]
fn searches() {
    check(
        "search",
        &[
            &["search", "too", "--format", "json"],
            &["search", "closed", "--format", "json"],
            &["search", "stock", "--format", "json", "--catalog", SHOP],
            &["search", "qqqqqqqq", "--format", "json"],
        ],
    );
}

#[test]
fn lists() {
    check(
        "list",
        &[
            &["list", "--format", "json"],
            &["list", "--format", "json", "--vendor", "nginx"],
            &["list", "--format", "json", "--catalog", SHOP],
        ],
    );
}

#[test]
fn checks() {
    check(
        "check",
        &[&["check", "--format", "json", SHOP, FAULTY, LATIN_1, "missing.toml", "tests"]],
    );
}

#[test]
fn comparisons_with_the_registry() {
    check(
        "check-registry",
        &[
            &["check-registry", "tests/registry.csv", "--on", "2026-11-13", "--format", "json"],
            &["check-registry", "tests/registry.csv", "--on", "2027-11-13", "--format", "json"],
        ],
    );
}
