//! Which responses of an OpenAPI document are read, and which code each has.

use serde_json::{Value, json};

use super::responses::{of_document, statuses};

/// The codes of a document with this response under a key, and the notes.
fn codes(key: &str, response: &Value) -> (Vec<u16>, Vec<String>) {
    let paths = json!({ "/a": { "get": { "responses": { key: response } } } });
    let draft = of_document(&json!({ "openapi": "3.1.0", "paths": paths }));
    (draft.statuses.iter().map(|it| it.entry.code).collect(), draft.notes)
}

#[test]
fn the_key_of_a_response_is_a_code_of_three_digits() {
    let response = json!({ "description": "No." });
    for (key, code) in [("404", 404), ("100", 100), ("999", 999)] {
        assert_eq!(codes(key, &response), (vec![code], vec![]));
    }
    for key in ["099", "000", "40", "0404", "4040", "+40", "4XX", "default"] {
        let note = format!("the response `{key}` of `GET /a`: it is not for a single code");
        assert_eq!(codes(key, &response), (vec![], vec![note]));
    }
    assert_eq!(codes("x-404", &response), (vec![], vec![]));
}

#[test]
fn the_responses_of_every_method_are_read() {
    let methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];
    let operation =
        |code: &str| json!({ "responses": { code: { "description": format!("It is {code}.") } } });
    let item: serde_json::Map<String, Value> = (methods.iter().enumerate())
        .map(|(at, method)| ((*method).to_owned(), operation(&format!("49{at}"))))
        .collect();
    let mut item = Value::Object(item);
    item["parameters"] = json!([]);
    item["x-get"] = operation("500");
    let document = json!({
        "openapi": "3.1.0",
        "paths": { "/a": { "$ref": "#/components/pathItems/A" } },
        "components": { "pathItems": { "A": item } },
    });
    let draft = of_document(&document);
    let codes: Vec<u16> = draft.statuses.iter().map(|it| it.entry.code).collect();
    assert_eq!(codes, [490, 491, 492, 493, 494, 495, 496, 497, 498]);
    assert_eq!(draft.notes, [""; 0]);
}

#[test]
fn a_component_that_no_operation_uses_says_its_code_itself() {
    let response = |code: Option<u64>| match code {
        Some(code) => json!({ "description": "No.", "x-status-code": code }),
        None => json!({ "description": "No." }),
    };
    for (name, said, code) in [
        ("Taken", Some(409), Some(409)),
        ("NotFound", Some(410), Some(410)),
        ("Taken", Some(100), Some(100)),
        ("Taken", Some(999), Some(999)),
        ("Taken", Some(99), None),
        ("Taken", Some(1000), None),
        ("Taken", Some(65536 + 404), None),
        ("Taken", None, None),
        ("NotFound", None, Some(404)),
        ("NotFound", Some(1000), Some(404)),
        ("Error410", None, Some(410)),
        ("PayloadTooLarge", None, Some(413)), // an alias
    ] {
        let draft = of_document(&json!({
            "openapi": "3.1.0", "components": { "responses": { name: response(said) } },
        }));
        let codes: Vec<u16> = draft.statuses.iter().map(|it| it.entry.code).collect();
        assert_eq!(codes, code.into_iter().collect::<Vec<_>>(), "{name} {said:?}");
        let note = format!("the response `{name}`: its code is unknown");
        let notes = if code.is_some() { vec![] } else { vec![note] };
        assert_eq!(draft.notes, notes, "{name} {said:?}");
    }
}

#[test]
fn a_component_that_operations_use_has_their_code() {
    let used = json!({ "$ref": "#/components/responses/NotFound" });
    let draft = of_document(&json!({
        "openapi": "3.1.0",
        "paths": { "/a": { "get": { "responses": { "410": used } } } },
        "components": { "responses": {
            "NotFound": { "description": "It is gone." },
            "Again": { "$ref": "#/components/responses/NotFound" },
        } },
    }));
    assert_eq!(statuses(&draft), [(410, "", "It is gone.")]);
    assert_eq!(draft.statuses[0].hint.as_deref(), Some("NotFound"));
    assert_eq!(draft.notes, [""; 0]);
}

#[test]
fn what_is_not_in_the_document_and_what_others_send_is_listed() {
    let lost = json!({ "$ref": "#/lost" });
    let draft = of_document(&json!({
        "openapi": "3.1.0",
        "paths": { "/a": lost, "/b": { "post": { "responses": { "404": lost } } } },
        "components": { "responses": { "Gone": lost } },
    }));
    assert_eq!(statuses(&draft), []);
    assert_eq!(
        draft.notes,
        [
            "the response `Gone`: `#/lost` is not in this document",
            "the path `/a`: `#/lost` is not in this document",
            "404 of `POST /b`: `#/lost` is not in this document",
        ]
    );
    for (document, key) in [
        (json!({ "openapi": "3.1.0", "webhooks": { "a": {} } }), "webhooks"),
        (json!({ "openapi": "3.1.0", "components": { "callbacks": { "a": {} } } }), "callbacks"),
    ] {
        let note = format!("the responses of `{key}`: another service sends them");
        assert_eq!(of_document(&document).notes, [note]);
    }
    let none = json!({ "openapi": "3.1.0", "webhooks": {}, "components": { "callbacks": {} } });
    assert_eq!(of_document(&none).notes, [""; 0]);
}
