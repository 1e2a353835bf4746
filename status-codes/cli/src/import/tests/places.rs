//! What an OpenAPI document says about one status in several places: which text counts, and what is listed.

use serde_json::{Value, json};

use super::responses::{draft, statuses};
use crate::import::draft::Draft;

/// A response whose only example has a description, a message, or both.
fn example(value: &Value, description: Option<&str>) -> Value {
    let mut example = json!({ "value": value });
    if let Some(description) = description {
        example["description"] = description.into();
    }
    let content = json!({ "application/json": { "examples": { "a": example } } });
    json!({ "description": "", "content": content })
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
fn the_description_of_a_response_counts_before_a_message_but_not_before_another_text() {
    let uri = "https://a.example/problems/taken";
    let guess = "the id is the end of the type URI";
    for (example, text, guesses, notes) in [
        (
            example(&json!({ "code": "taken", "message": "Room 5 is taken." }), None),
            "Somebody was faster.",
            vec![],
            vec![],
        ),
        (
            example(&json!({ "type": uri, "detail": "Room 5 is taken." }), None),
            "Somebody was faster.",
            vec![guess],
            vec![],
        ),
        (
            example(&json!({ "type": uri }), Some("It is taken.")),
            "It is taken.",
            vec![guess],
            vec!["another text for 409 of `GET /0`: “Somebody was faster.”"],
        ),
    ] {
        let mut response = example.clone();
        response["description"] = "Somebody was faster.".into();
        let draft = draft(&[("409", response)]);
        assert_eq!(said(&draft), (text, "", guesses, notes), "{example}");
    }
}
