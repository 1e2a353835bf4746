//! What the schema of a status says about it: its code, its title, its members.

use serde_json::json;

use super::responses::{draft, statuses};

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
