//! Runs the command and reads what it prints.

use std::path::Path;
use std::process::Command;

use jsonschema::Validator;
use serde_json::Value;

/// What the command prints, as JSON.
#[track_caller]
pub(crate) fn json(arguments: &[&str]) -> Value {
    let output = Command::new(env!("CARGO_BIN_EXE_status-codes"))
        .args(arguments)
        .current_dir(root())
        .output()
        .expect("the command starts");
    let errors = String::from_utf8_lossy(&output.stderr);
    assert_eq!(errors, "", "{arguments:?}");
    serde_json::from_slice(&output.stdout).expect("the command prints JSON")
}

/// What a comparison prints, as JSON.
#[track_caller]
pub(crate) fn changes(arguments: &[&str], exit: i32) -> Value {
    let output = Command::new(env!("CARGO_BIN_EXE_status-codes"))
        .args(arguments)
        .current_dir(root())
        .output()
        .expect("the command starts");
    assert_eq!(output.status.code(), Some(exit), "{arguments:?}");
    serde_json::from_slice(&output.stdout).expect("the command prints JSON")
}

/// The folder of the workspace.
pub(crate) fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

/// A schema, ready to judge.
pub(crate) fn validator(schema: &str) -> Validator {
    let schema: Value = serde_json::from_str(schema).expect("a schema is JSON");
    jsonschema::options()
        .should_validate_formats(true)
        .build(&schema)
        .expect("the schema is a schema")
}

/// Every complaint of a schema.
pub(crate) fn complaints(validator: &Validator, value: &Value) -> Vec<String> {
    validator
        .iter_errors(value)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect()
}
