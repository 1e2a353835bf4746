//! What an OpenAPI document names its statuses by: lists of ids, types, names of examples, and codes alone.

use serde_json::{Value, json};

use super::responses::{draft, draft_with, statuses};

#[test]
fn lists_of_ids_under_x_keys_are_statuses() {
    let long = "a".repeat(101);
    let draft = draft(&[
        ("404", json!({ "description": "", "x-error": "gone" })),
        ("409", json!({ "description": "", "x-codes": ["taken", "two words", "", "__", 7, long] })),
        ("422", json!({ "description": "", "x-error-codes": { "late": "It is too late." } })),
        ("400", json!({ "description": "", "x-note": "no", "code": "no", "x-status-code": "no" })),
        ("413", json!({ "description": "", "x-code": 7 })),
    ]);
    assert_eq!(
        statuses(&draft),
        [
            (400, "", ""),
            (404, "gone", ""),
            (409, "taken", ""),
            (413, "", ""),
            (422, "late", "It is too late."),
        ]
    );
    let guesses: Vec<&str> =
        draft.statuses.iter().flat_map(|it| &it.guesses).map(String::as_str).collect();
    assert_eq!(
        guesses,
        ["the id is from `x-error`", "the id is from `x-codes`", "the id is from `x-error-codes`",]
    );
}

#[test]
fn a_code_of_named_statuses_has_none_without_a_name() {
    let draft = draft(&[
        ("409", json!({ "description": "", "x-code": "taken" })),
        ("409", json!({ "description": "It is something else." })),
        ("409", json!({ "description": " " })),
    ]);
    assert_eq!(statuses(&draft), [(409, "taken", "")]);
    let note = "409 of `GET /1`, which has no id: “It is something else.”";
    assert_eq!(draft.notes, [note]);
}

#[test]
fn a_type_is_a_uri_without_spaces_and_not_about_blank() {
    for (uri, is_type) in [
        ("https://a.example/problems/gone", true),
        ("urn:problem:gone", true),
        ("/problems/gone", true),
        ("gone", false),
        ("about:blank", false),
        ("https://a.example/problems/it is gone", false),
    ] {
        let schema = json!({ "properties": { "type": { "const": uri } } });
        let example = json!({ "type": uri, "status": 410 });
        for content in [json!({ "schema": schema }), json!({ "example": example })] {
            let response = json!({
                "description": "It is gone.", "content": { "application/problem+json": content },
            });
            let draft = draft(&[("410", response)]);
            let [status] = draft.statuses.as_slice() else { panic!("{:?}", statuses(&draft)) };
            let found = status.entry.type_uri.as_deref();
            assert_eq!(found, is_type.then_some(uri), "{content}");
        }
    }
}

#[test]
fn one_id_is_one_status_unless_it_has_two_names() {
    let named = json!([
        { "id": "a", "name": "First" }, { "id": "a", "name": "Second" },
        { "id": "b", "name": "Third" }, { "id": "b" },
        { "id": "c" }, { "id": "c", "name": "Fourth" },
    ]);
    let draft = draft(&[("409", json!({ "description": "", "x-statuses": named }))]);
    let found = draft.statuses.iter().map(|it| (&*it.entry.id, &*it.entry.variant));
    let found: Vec<(&str, &str)> = found.collect();
    assert_eq!(found, [("a", "First"), ("a", "Second"), ("b", "Third"), ("c", "Fourth")]);
}

#[test]
fn an_id_without_a_code_has_that_of_its_name_if_the_document_has_it() {
    let of_any_code = |id| {
        let content =
            json!({ "application/json": { "example": { "code": id, "message": "No." } } });
        json!({ "description": "", "content": content })
    };
    let draft = draft(&[
        ("404", json!({ "description": "" })),
        ("default", of_any_code("not_found")),
        ("default", of_any_code("conflict")),
    ]);
    let [status] = draft.statuses.as_slice() else { panic!("{:?}", statuses(&draft)) };
    assert_eq!((status.entry.code, &*status.entry.id), (404, "not_found"));
    assert!(status.guesses.contains(&"404 is the code of `NotFound`".to_owned()));
    assert_eq!(draft.unplaced.iter().map(|it| &*it.id).collect::<Vec<_>>(), ["conflict"]);
}

#[test]
fn the_name_of_an_example_is_an_id_if_it_says_something() {
    for (name, is_id) in [
        ("card_declined", true),
        ("error_of_card", true),
        ("Example 1", false),
        ("examples", false),
        ("default", false),
        ("Response-2", false),
        ("sample", false),
        ("error", false),
        ("problem", false),
        ("value", false),
        ("1", false),
    ] {
        let content = json!({ "application/json": { "examples": { name: { "value": {} } } } });
        let draft = draft(&[("402", json!({ "description": "No.", "content": content }))]);
        assert_eq!(statuses(&draft), [(402, if is_id { name } else { "" }, "No.")]);
    }
}

#[test]
fn the_values_of_a_discriminator_are_ids_unless_these_are_inside_another_object() {
    let schemas = json!({
        "Base": {
            "properties": { "code": { "type": "string" } },
            "discriminator": {
                "propertyName": "code", "mapping": { "taken": "Taken", "gone": "Gone" },
            },
        },
        "Taken": { "properties": { "room": { "type": "integer" } } },
        "Gone": { "properties": { "since": { "type": "string" } } },
    });
    let base = json!({ "schema": { "$ref": "#/components/schemas/Base" } });
    let mapped = ("409", json!({ "description": "", "content": { "application/json": base } }));
    let components = json!({ "schemas": schemas });
    let draft = draft_with(&components, std::slice::from_ref(&mapped));
    assert_eq!(statuses(&draft), [(409, "taken", ""), (409, "gone", "")]);
    assert_eq!(draft.info.id_member.as_deref(), Some("code"));

    let nested = |id| {
        let value = json!({ "error": { "code": id } });
        let content = json!({ "application/json": { "example": value } });
        ("404", json!({ "description": "", "content": content }))
    };
    let draft = draft_with(&components, &[nested("no_room"), nested("no_house"), mapped]);
    assert_eq!(statuses(&draft), [(404, "no_room", ""), (404, "no_house", ""), (409, "", "")]);
}

#[test]
fn the_member_with_the_id_is_the_one_that_most_errors_have() {
    let response = |code: &'static str, properties: Value, example: Value| {
        let content = json!({ "schema": { "properties": properties }, "example": example });
        let response = json!({ "description": "", "content": { "application/json": content } });
        (code, response)
    };
    let schema = |code, properties| response(code, properties, Value::Null);
    let example = |code, example| response(code, json!({}), example);
    let fixed = |id: &str| json!({ "const": id });
    let (code, reason) = (json!({ "code": fixed("a") }), json!({ "reason": fixed("b") }));
    let nested = json!({ "error": { "properties": { "key": fixed("c") } } });
    for (responses, expected) in [
        (vec![], None),
        (vec![schema("404", json!({ "code": { "type": "string" } }))], None),
        (vec![schema("404", json!({ "code": fixed("two words") }))], None),
        (vec![schema("404", json!({ "code": { "const": 7 } }))], None),
        (vec![example("404", json!({ "code": 7, "reason": "it is late" }))], None),
        (vec![schema("404", json!({ "errorCode": fixed("a") }))], Some("errorCode")),
        (vec![example("404", json!({ "error_type": "a" }))], Some("error_type")),
        (vec![schema("default", reason.clone())], Some("reason")),
        // A success often has such a member, too.
        (vec![schema("200", code.clone()), schema("400", reason.clone())], Some("reason")),
        (vec![schema("404", code.clone()), schema("409", reason.clone())], Some("code")),
        (
            vec![
                schema("404", code.clone()),
                schema("409", reason.clone()),
                example("410", json!({ "reason": "d" })),
            ],
            Some("reason"),
        ),
        (vec![schema("404", code.clone()), schema("409", nested.clone())], Some("code")),
        (vec![schema("404", nested.clone())], None), // which is listed instead
    ] {
        let draft = draft(&responses);
        assert_eq!(draft.info.id_member.as_deref(), expected, "{responses:?}");
    }
    let draft = draft(&[schema("404", nested)]);
    assert_eq!(statuses(&draft), [(404, "c", "")]);
    let note = "the object `error` around the id: a problem document has `key` at the top level";
    assert_eq!(draft.notes, [note]);
}
