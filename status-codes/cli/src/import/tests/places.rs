//! What an OpenAPI document says about one status in several places: which text, title and code count, what is listed.

use serde_json::{Value, json};

use super::identifiers::{draft, draft_with, statuses};
use crate::import::draft::Draft;

/// A response whose only example has a description, a message, or both.
fn example(value: &Value, description: Option<&str>) -> Value {
    let mut example = json!({ "value": value });
    if let Some(description) = description {
        example["description"] = description.into();
    }
    json!({ "description": "", "content": { "application/json": { "examples": { "a": example } } } })
}

/// Summary and description of the only status, its guesses, and the notes.
fn said(draft: &Draft) -> (&str, &str, Vec<&str>, Vec<&str>) {
    let [status] = draft.statuses.as_slice() else { panic!("{:?}", statuses(draft)) };
    let guesses = status.guesses.iter().map(String::as_str);
    let notes = draft.notes.iter().map(String::as_str);
    (&status.entry.summary, &status.entry.description, guesses.collect(), notes.collect())
}

const GUESS: &str = "the summary is the message of an example";

#[test]
fn a_text_in_general_counts_before_the_message_of_an_example() {
    let message =
        ("409", example(&json!({ "code": "taken", "message": "Room 5 is taken." }), None));
    let other = ("409", example(&json!({ "code": "taken", "message": "Room 6 is taken." }), None));
    let general =
        ("409", example(&json!({ "code": "taken" }), Some("It is taken.\n\nTry another.")));
    let of = |responses: &[&(&'static str, Value)]| {
        let responses: Vec<(&str, Value)> = responses.iter().map(|it| (*it).clone()).collect();
        draft(&responses)
    };
    let only_messages = of(&[&message, &other]);
    assert_eq!(said(&only_messages), ("Room 5 is taken.", "", vec![GUESS], vec![]));
    for order in [
        &[&message, &general] as &[_],
        &[&general, &message],
        &[&message, &general, &other],
        &[&general, &message, &other],
    ] {
        let draft = of(order);
        assert_eq!(said(&draft), ("It is taken.", "Try another.", vec![], vec![]), "{order:?}");
    }
}

#[test]
fn a_general_text_is_no_message_because_the_id_is_a_guess() {
    let uri = "https://a.example/problems/taken";
    let draft = draft(&[
        ("409", example(&json!({ "code": "taken", "message": "Room 5 is taken." }), None)),
        ("409", example(&json!({ "type": uri }), Some("It is taken."))),
    ]);
    assert_eq!(said(&draft), ("It is taken.", "", vec![], vec![]));
}

#[test]
fn the_second_general_text_is_listed_unless_it_is_the_same() {
    let taken = |text| ("409", example(&json!({ "code": "taken" }), Some(text)));
    let draft = draft(&[
        taken("It is taken."),
        taken("It is taken.\n\nTry another."),
        taken("Somebody was faster."),
    ]);
    let note = "another text of `taken`: “Somebody was faster.”";
    assert_eq!(said(&draft), ("It is taken.", "Try another.", vec![], vec![note]));
}

#[test]
fn the_description_of_a_response_is_that_of_its_only_status() {
    let other = "another text for 409 of `GET /0`: “It is <b> taken. Try another.”";
    for (of_example, of_response, summary, description, notes) in [
        (None, "It is taken.\n\nTry another.", "It is taken.", "Try another.", vec![]),
        (Some("It is <b>."), "It is <b>.\n\nTry another.", "It is <b>.", "Try another.", vec![]),
        (Some("It is <b>."), "It is \\<b\\>.\n\nTry.", "It is <b>.", "Try.", vec![]),
        (Some("It is taken.\n\nTry."), "It is taken.", "It is taken.", "Try.", vec![]),
        (Some("It is taken.\n\nTry."), "It is taken.\n\nTry.\n", "It is taken.", "Try.", vec![]),
        (Some("It is taken."), " ", "It is taken.", "", vec![]),
        (
            Some("It is taken.\n\nTry."),
            "It is <b> taken. Try another.",
            "It is taken.",
            "Try.",
            vec![other],
        ),
        (
            Some("It is taken.\n\nTry."),
            "It is taken.\n\nGo.",
            "It is taken.",
            "Try.",
            vec!["another text for 409 of `GET /0`: “It is taken.  Go.”"],
        ),
    ] {
        let mut response = example(&json!({ "code": "taken" }), of_example);
        response["description"] = of_response.into();
        let draft = draft(&[("409", response)]);
        assert_eq!(said(&draft), (summary, description, vec![], notes), "{of_response:?}");
    }
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
fn the_last_sentence_may_say_that_a_status_is_deprecated() {
    for (text, summary, since) in [
        ("It is taken. Deprecated since 2.1.0.", "It is taken.", Some("2.1.0")),
        ("Deprecated since 2.1.0.", "Deprecated since 2.1.0.", None),
        ("It is taken. Deprecated since 2.1.0", "It is taken. Deprecated since 2.1.0", None),
        ("It is taken. Deprecated since\n2.1.0.", "It is taken. Deprecated since 2.1.0.", None),
        ("Taken. Deprecated since 2\nor 3.", "Taken. Deprecated since 2 or 3.", None),
    ] {
        let draft = draft(&[("409", example(&json!({ "code": "taken" }), Some(text)))]);
        assert_eq!(statuses(&draft), [(409, "taken", summary)]);
        let deprecated = draft.statuses[0].entry.deprecated.as_ref();
        assert_eq!(deprecated.map(|it| &*it.since), since, "{text}");
    }
}

#[test]
fn a_schema_has_a_code_if_it_has_only_one() {
    let response = |codes: &[u16]| {
        let schema = json!({ "properties": {
            "code": { "const": "taken" }, "status": { "enum": codes },
        } });
        json!({ "description": "", "content": { "application/json": { "schema": schema } } })
    };
    let one = draft(&[("default", response(&[409]))]);
    assert_eq!(statuses(&one), [(409, "taken", "")]);
    let two = draft(&[("default", response(&[409, 410]))]);
    assert_eq!(statuses(&two), []);
    assert_eq!(two.unplaced.iter().map(|it| &*it.id).collect::<Vec<_>>(), ["taken"]);
    let of_response = draft(&[("410", response(&[409, 410]))]);
    assert_eq!(statuses(&of_response), [(410, "taken", "")]);
}

#[test]
fn the_title_of_a_schema_is_that_of_its_only_status() {
    for (title, of_schema, expected) in [
        (json!({ "const": "Taken" }), "TakenError", Some("Taken")),
        (json!({ "enum": ["Taken", "Gone"] }), "It is taken", Some("It is taken")),
        (json!({ "type": "string" }), "TakenError", None),
    ] {
        let schema = json!({
            "title": of_schema, "properties": { "code": { "const": "taken" }, "title": title },
        });
        let content = json!({ "application/json": { "schema": schema } });
        let draft = draft(&[("409", json!({ "description": "", "content": content }))]);
        assert_eq!(draft.statuses[0].entry.title.as_deref(), expected, "{title}");
    }
}

#[test]
fn members_that_every_problem_has_are_listed_unless_a_standard_one_replaces_them() {
    let schema = json!({ "properties": {
        "code": { "const": "taken" }, "message": {}, "statusCode": {}, "status_code": {},
        "timestamp": {}, "path": {}, "room": { "type": "integer" },
    } });
    let content = json!({ "application/json": { "schema": schema } });
    let draft = draft(&[("409", json!({ "description": "", "content": content }))]);
    let members: Vec<&str> =
        draft.statuses[0].entry.members.iter().map(|member| &*member.name).collect();
    assert_eq!(members, ["room"]);
    let expected =
        ["path", "timestamp"].map(|name| format!("the member `{name}`: every problem has it"));
    let mut notes = draft.notes.clone();
    notes.sort_unstable();
    assert_eq!(notes, expected);
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

    let nested = |id| {
        let value = json!({ "error": { "code": id } });
        let content = json!({ "application/json": { "example": value } });
        ("404", json!({ "description": "", "content": content }))
    };
    let draft = draft_with(&components, &[nested("no_room"), nested("no_house"), mapped]);
    assert_eq!(statuses(&draft), [(404, "no_room", ""), (404, "no_house", ""), (409, "", "")]);
}
