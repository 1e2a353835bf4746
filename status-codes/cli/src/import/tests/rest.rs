//! What of the schema of an error becomes no member, because nothing says which status has it.

use serde_json::{Value, json};

use super::responses::{draft, of_document};

fn with_schema(schema: &Value) -> Value {
    json!({ "description": "No.", "content": { "application/json": { "schema": schema } } })
}

#[test]
fn the_properties_of_a_schema_without_an_id_are_listed() {
    let schema = json!({ "properties": {
        "type": {}, "detail": {}, "message": {}, "statusCode": {}, "left": {}, "until": {},
    } });
    let note = |of: &str| {
        format!("`left`, `until` of the schema {of}: no id or type says which problem has them")
    };
    let notes = |code: &str| draft(&[(code, with_schema(&schema))]).notes;
    assert_eq!(notes("404"), [note("of 404 of `GET /0`")]);
    assert_eq!(notes("400"), [note("of 400 of `GET /0`")]);
    assert_eq!(notes("399"), [""; 0]);
    assert_eq!(
        notes("default"),
        [
            note("of default of `GET /0`"),
            "the response `default` of `GET /0`: it is not for a single code".to_owned(),
        ]
    );
    let unused = of_document(&json!({
        "openapi": "3.1.0", "components": { "responses": { "NotFound": with_schema(&schema) } },
    }));
    assert_eq!(unused.notes, [note("of `NotFound`")]);
    let named = of_document(&json!({
        "openapi": "3.1.0",
        "paths": { "/a": { "get": { "responses": {
            "404": with_schema(&json!({ "$ref": "#/components/schemas/Error" })),
        } } } },
        "components": { "schemas": { "Error": schema } },
    }));
    assert_eq!(named.notes, [note("`Error`")]);
}

#[test]
fn the_properties_of_a_schema_for_several_statuses_are_listed_except_the_id() {
    let of = |code: Value| json!({ "properties": { "code": code, "left": { "type": "integer" } } });
    let several = draft(&[("409", with_schema(&of(json!({ "enum": ["taken", "late"] }))))]);
    let note = "`left` of the schema of 409 of `GET /0`: no id or type says which problem has them";
    assert_eq!(several.notes, [note]);
    let one = draft(&[("409", with_schema(&of(json!({ "const": "taken" }))))]);
    assert_eq!(one.notes, [""; 0]);
    assert_eq!(one.statuses[0].entry.members[0].name, "left");
}

#[test]
fn the_properties_around_and_inside_an_object_with_the_id_are_listed() {
    let inner =
        json!({ "properties": { "code": { "const": "taken" }, "left": {}, "message": {} } });
    let schema = json!({ "properties": { "error": inner, "trace": {}, "title": {} } });
    let draft = draft(&[("409", with_schema(&schema))]);
    assert_eq!(
        draft.notes,
        [
            "`error.left`, `trace` of the schema of 409 of `GET /0`: no id or type says which problem has them",
            "the object `error` around the id: a problem document has `code` at the top level",
        ]
    );
}

#[test]
fn the_values_of_a_discriminator_that_are_neither_ids_nor_types_are_listed() {
    let of = |property: &str| {
        let base = json!({
            "properties": { property: { "type": "string" } },
            "discriminator": { "propertyName": property, "mapping": { "car": "Car" } },
        });
        let draft = of_document(&json!({
            "openapi": "3.1.0",
            "paths": { "/a": { "get": { "responses": {
                "409": with_schema(&json!({ "$ref": "#/components/schemas/Base" })),
            } } } },
            "components": { "schemas": { "Base": base, "Car": { "properties": {} } } },
        }));
        draft.notes
    };
    let note = "the value `car` of `vehicle` in the schema `Car`: it is neither an id nor a type";
    assert!(of("vehicle").contains(&note.to_owned()), "{:?}", of("vehicle"));
    for property in ["code", "type"] {
        assert!(!of(property).iter().any(|note| note.contains("`car`")), "{:?}", of(property));
    }
}
