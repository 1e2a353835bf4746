//! The JSON of `diff` is valid by its schema.

use serde_json::Value;

use crate::command::{changes, complaints, validator};

const SMALL: &str = "status-codes/cli/tests/catalogs/small.toml";
const BROKEN: &str = "status-codes/cli/tests/catalogs/small-broken.toml";

#[test]
fn changes_keep_the_schema() {
    let validator = validator(include_str!("../../src/diff/diff.schema.json"));
    for only in [&[][..], &["--only", "clients"], &["--only", "rust"]] {
        for (files, exit) in [([SMALL, BROKEN], 1), ([SMALL, SMALL], 0)] {
            let arguments = [&["diff", "--format", "json"], &files[..], only].concat();
            let document = changes(&arguments, exit);
            assert_eq!(complaints(&validator, &document), Vec::<String>::new(), "{arguments:?}");
            assert_eq!(
                document["worst"].as_object().map(serde_json::Map::len),
                Some(if only.is_empty() { 2 } else { 1 })
            );
        }
    }
}

#[test]
fn the_schema_refuses_what_the_command_would_never_write() {
    let validator = validator(include_str!("../../src/diff/diff.schema.json"));
    let sound = changes(&["diff", "--format", "json", SMALL, BROKEN], 1);
    for (pointer, value) in [
        ("/version", Value::from(2)),
        ("/changes/0/kind", Value::from("colour-changed")),
        ("/changes/0/clients/severity", Value::from("bad")),
        ("/changes/0/message", Value::from("")),
    ] {
        let mut document = sound.clone();
        *document.pointer_mut(pointer).expect("the document has it") = value;
        assert!(!complaints(&validator, &document).is_empty(), "{pointer}");
    }
}
