//! Header fields of responses: which rules of the registry stay, which are added, what of them is listed.

use serde_json::{Value, json};
use status_data::Value as TomlValue;

use super::responses::draft;
use crate::import::draft::Draft;

/// The draft of a code whose responses have these header fields.
fn with_headers(code: &str, responses: &[Value]) -> Draft {
    let response = |headers: &Value| json!({ "description": "No.", "headers": headers });
    let responses: Vec<(&str, Value)> =
        responses.iter().map(|headers| (code, response(headers))).collect();
    draft(&responses)
}

/// The rules of the only status, as in `Allow must`; `None` if those of the registry stay.
fn rules(draft: &Draft) -> Option<Vec<String>> {
    let [status] = draft.statuses.as_slice() else { panic!("{} statuses", draft.statuses.len()) };
    let TomlValue::Array(rules) = &status.own.iter().find(|(key, _)| key == "headers")?.1 else {
        panic!("{:?}", status.own)
    };
    let words = |rule: &TomlValue| {
        let TomlValue::Table(pairs) = rule else { panic!("{rule:?}") };
        let texts =
            pairs.iter().filter(|(key, _)| key != "reference").map(|(_, value)| match value {
                TomlValue::String(text) => text.as_str(),
                _ => panic!("{rule:?}"),
            });
        texts.collect::<Vec<_>>().join(" ")
    };
    Some(rules.iter().map(words).collect())
}

#[track_caller]
fn check(code: &str, responses: &[Value], expected: Option<&[&str]>) {
    let draft = with_headers(code, responses);
    let expected =
        expected.map(|rules| rules.iter().map(|&rule| rule.to_owned()).collect::<Vec<_>>());
    assert_eq!(rules(&draft), expected);
    assert_eq!(draft.notes, [""; 0]);
}

#[test]
fn the_rules_of_the_registry_stay_unless_the_document_is_stricter() {
    check("429", &[json!({ "Retry-After": {} })], None);
    check("429", &[json!({ "retry-after": { "required": true } })], Some(&["Retry-After must"]));
    check("405", &[json!({ "Allow": { "required": true } })], None);
    check("405", &[json!({ "Allow": {} })], None);
    check("405", &[json!({})], None);
    let bearer = "WWW-Authenticate must if a bearer token lacks a scope";
    check("403", &[json!({ "WWW-Authenticate": { "required": false } })], None);
    let always = json!({ "WWW-Authenticate": { "required": true } });
    check("403", &[always], Some(&["WWW-Authenticate must"]));
    check("403", &[json!({ "X-Left": {} })], Some(&[bearer, "X-Left may"]));
}

#[test]
fn a_field_is_required_if_every_response_requires_it() {
    let (must, may) = (json!({ "X-Left": { "required": true } }), json!({ "x-left": {} }));
    for (responses, rule) in [
        (vec![must.clone()], "X-Left must"),
        (vec![must.clone(), must.clone(), must.clone()], "X-Left must"),
        (vec![must.clone(), may.clone(), must.clone()], "X-Left may"),
        (vec![may.clone(), must.clone()], "x-left may"),
        (vec![must.clone(), json!({}), must.clone()], "X-Left may"),
        (vec![json!({}), must.clone()], "X-Left may"),
    ] {
        check("404", &responses, Some(&[rule]));
    }
    let both = json!({ "X-A": {}, "X-B": { "required": true } });
    check("404", &[both], Some(&["X-A may", "X-B must"]));
}

#[test]
fn the_media_type_of_the_content_is_no_rule() {
    check("404", &[json!({ "Content-Type": { "required": true } })], None);
}

#[test]
fn what_a_rule_does_not_have_is_listed() {
    let text = json!({ "type": "string" });
    let draft = with_headers(
        "404",
        &[json!({
            "X-A": { "required": true, "deprecated": false, "schema": text },
            "X-B": { "description": "How many are left.", "schema": { "type": "integer" } },
            "X-C": { "deprecated": true, "example": text },
            "X-D": { "$ref": "#/components/headers/D" },
        })],
    );
    let note = |key: &str, of: &str| {
        format!("`{key}` of the header field `{of}`: the format has no key for it")
    };
    assert_eq!(
        draft.notes,
        [
            "the header field `X-D`: `#/components/headers/D` is not in this document".to_owned(),
            note("deprecated", "X-C"),
            note("description", "X-B"),
            note("example", "X-C"),
            note("schema", "X-B"),
        ]
    );
    assert_eq!(rules(&draft), Some(vec!["X-A must".into(), "X-B may".into(), "X-C may".into()]));
}
