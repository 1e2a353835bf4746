//! Responses that have only a code and a text.

use serde_json::{Value, json};

use super::responses::{draft, of_document, statuses};
use crate::import::names;

fn described(text: &str) -> Value {
    json!({ "description": text })
}

#[test]
fn the_texts_of_an_error_are_kept_and_those_of_a_success_are_counted() {
    let texts = ["It is taken.", "Try again.", "It is\ntaken.", "", "Try again."];
    let responses = |code| texts.map(|text| (code, described(text)));
    let error = draft(&responses("409"));
    assert_eq!(statuses(&error), [(409, "", "It is taken.")]);
    assert_eq!(
        error.statuses[0].entry.description,
        "Operations describe it as:\n\n- `GET /2`: It is taken.\n- `GET /1` and 1 more: Try again."
    );
    let [guess] = error.statuses[0].guesses.as_slice() else { panic!("{:?}", error.statuses) };
    assert!(guess.starts_with("operations have different texts for it"), "{guess}");
    assert_eq!(error.notes, [""; 0]);

    let success = draft(&responses("200"));
    assert_eq!(statuses(&success), [(200, "", "")]);
    assert_eq!(success.notes, ["the 3 texts of operations for 200"]);
    assert_eq!(statuses(&draft(&responses("399"))), [(399, "", "")]);
    assert_eq!(statuses(&draft(&responses("400"))), [(400, "", "It is taken.")]);

    let same = draft(&[("409", described("It is taken.")), ("409", described(" It is taken. "))]);
    assert_eq!(statuses(&same), [(409, "", "It is taken.")]);
    assert_eq!((&*same.statuses[0].entry.description, &same.statuses[0].guesses), ("", &vec![]));
}

#[test]
fn each_component_is_a_status_and_its_name_is_the_id_if_there_are_several() {
    let reference = |name: &str| json!({ "$ref": format!("#/components/responses/{name}") });
    let of = |used: &[Value]| {
        let paths: serde_json::Map<String, Value> = (used.iter().enumerate())
            .map(|(at, response)| {
                (format!("/{at}"), json!({ "get": { "responses": { "409": response } } }))
            })
            .collect();
        of_document(&json!({
            "openapi": "3.1.0",
            "paths": paths,
            "components": { "responses": {
                "Taken": {
                    "description": "It is taken.", "headers": { "X-By": {} }, "x-team": "rooms",
                },
                "Late": { "description": "It is late.", "headers": { "X-Until": {} } },
            } },
        }))
    };
    let both = of(&[reference("Taken"), reference("Late"), reference("Taken")]);
    assert_eq!(statuses(&both), [(409, "Taken", "It is taken."), (409, "Late", "It is late.")]);
    for (status, header) in both.statuses.iter().zip(["X-By", "X-Until"]) {
        assert_eq!(status.guesses, ["the id is the name of the component"]);
        assert!(format!("{:?}", status.own).contains(header), "{:?}", status.own);
    }
    assert_eq!(both.statuses[0].entry.extensions[0].0, "x-team");

    let inline = of(&[described("Somebody was faster."), reference("Taken")]);
    let taken = inline.statuses.iter().find(|it| it.entry.summary == "It is taken.");
    let taken = taken.expect("the text of the component counts");
    assert!(taken.entry.description.contains("- `GET /0`: Somebody was faster."));
}

#[test]
fn a_response_for_several_codes_is_listed_with_its_places() {
    let of = |count: usize| {
        let response = described("No.");
        draft(&vec![("4XX", response); count]).notes
    };
    assert_eq!(of(1), ["the response `4XX` of `GET /0`: it is not for a single code"]);
    assert_eq!(of(3), ["the response `4XX` of `GET /0` and 2 more: it is not for a single code"]);
}

#[test]
fn the_text_beside_a_reference_counts_for_its_operation() {
    let reference =
        |text: &str| json!({ "$ref": "#/components/responses/Late", "description": text });
    let of = |text: &str| {
        of_document(&json!({
            "openapi": "3.1.0",
            "paths": { "/a": { "get": { "responses": { "409": reference(text) } } } },
            "components": { "responses": { "Late": { "description": "It is late." } } },
        }))
    };
    assert_eq!(statuses(&of("Somebody was faster.")), [(409, "", "Somebody was faster.")]);
    let own = crate::export::openapi::BEYOND_599;
    assert_eq!(statuses(&of(&format!("Too late.{own}"))), [(409, "", "Too late.")]);
}

#[test]
fn types_have_a_base_although_a_success_has_no_type() {
    let content = json!({ "application/problem+json": { "schema": { "properties": {
        "type": { "const": "https://a.example/problems/taken" },
    } } } });
    let taken = ("409", json!({ "description": "It is taken.", "content": content }));
    let of = |code| {
        let mut draft = draft(&[taken.clone(), (code, described("That is all."))]);
        names::complete(&mut draft);
        draft.info.type_base
    };
    assert_eq!(of("200").as_deref(), Some("https://a.example/problems/"));
    assert_eq!(of("399").as_deref(), Some("https://a.example/problems/"));
    assert_eq!(of("400"), None);
}
