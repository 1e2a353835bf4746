//! Runs the command and parses its output.

use std::path::Path;
use std::process::Command;

use jsonschema::Validator;
use serde_json::Value;

/// Returns the output of the command as JSON.
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

/// Returns the output of `diff` as JSON.
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

/// Returns the folder of the workspace.
pub(crate) fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

/// Returns a validator for a schema.
pub(crate) fn validator(schema: &str) -> Validator {
    let schema: Value = serde_json::from_str(schema).expect("a schema is JSON");
    jsonschema::options()
        .should_validate_formats(true)
        .build(&schema)
        .expect("the schema is a schema")
}

/// Returns every error of a validator.
pub(crate) fn complaints(validator: &Validator, value: &Value) -> Vec<String> {
    validator
        .iter_errors(value)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect()
}
