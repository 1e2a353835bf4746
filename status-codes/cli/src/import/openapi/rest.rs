//! Lists what no status gets: members of schemas that are not those of a single problem, links, content that is not JSON.

use std::collections::BTreeMap;

use serde_json::Value;

use super::claim::{Claim, REPLACED};
use super::document::{Document, entries};
use super::examples::is_json;
use super::id_member::IdMember;
use super::members::STANDARD;
use super::plain::places;
use super::responses::Response;
use super::schemas::{Shape, of_schema};
use crate::import::draft::Draft;

/// Notes what of the schema of an error becomes no member.
pub(super) fn note(
    document: &Document,
    response: &Response<'_>,
    shape: &Shape<'_>,
    claim: Option<&Claim>,
    id_member: Option<IdMember<'_>>,
    draft: &mut Draft,
) {
    let is_id = |name: &str| id_member.is_some_and(|member| member.name == name);
    let of = match (shape.name, response.places.first()) {
        (Some(name), _) => format!("the schema `{name}`"),
        (None, Some(place)) => format!("the schema of {} of `{place}`", response.key),
        (None, None) => format!("the schema of `{}`", response.component.unwrap_or_default()),
    };
    for (property, value) in &shape.mapped {
        if *property != "type" && !is_id(property) {
            draft.note(format!(
                "the value `{value}` of `{property}` in {of}: it is neither an id nor a type"
            ));
        }
    }
    let is_nested = id_member.is_some_and(|member| member.nested);
    let is_read = claim.is_some_and(|claim| claim.candidates.len() == 1) && !is_nested;
    if is_read || response.code.is_some_and(|code| code < 400) {
        return;
    }
    let is_rest =
        |name: &&str| !STANDARD.contains(name) && !REPLACED.contains(name) && !is_id(name);
    let mut rest: Vec<String> = Vec::new();
    for (name, schema) in &shape.properties {
        if is_nested && *name == "error" {
            let inner = of_schema(document, schema);
            let names = inner.iter().flat_map(|shape| &shape.properties).map(|(name, _)| *name);
            rest.extend(names.filter(is_rest).map(|name| format!("`error.{name}`")));
        } else if is_rest(name) {
            rest.push(format!("`{name}`"));
        }
    }
    if !rest.is_empty() {
        draft.note(format!(
            "{} of {of}: no id or type says which problem has them",
            rest.join(", ")
        ));
    }
}

/// Notes links of responses, content of errors that is not JSON, and `null`, which TOML does not have.
pub(super) fn note_beside(document: &Document, responses: &[Response<'_>], draft: &mut Draft) {
    let mut found: BTreeMap<String, Vec<&Response<'_>>> = BTreeMap::new();
    for response in responses {
        let mut add = |what: String| found.entry(what).or_default().push(response);
        if entries(response.value.get("links")).next().is_some() {
            add("`links`".to_owned());
        }
        let is_error = response.code.is_none_or(|code| code >= 400);
        let content = response.value.get("content");
        for (media, _) in entries(content).filter(|(media, _)| is_error && !is_json(media)) {
            add(format!("the content `{media}`"));
        }
        let content = entries(content).filter_map(|(_, content)| document.resolve(content));
        let examples = content.flat_map(|content| entries(content.get("examples")));
        let examples = examples.filter_map(|(_, example)| document.resolve(example));
        let objects = examples.chain([response.value]);
        let keys = objects.flat_map(|object| entries(Some(object)));
        for (key, _) in keys.filter(|(key, value)| key.starts_with("x-") && has_null(value)) {
            add(format!("`null` in `{key}`"));
        }
    }
    for (what, responses) in found {
        draft.note(format!("{what} of {}: the format has none", places(&responses)));
    }
}

fn has_null(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Array(values) => values.iter().any(has_null),
        Value::Object(pairs) => pairs.values().any(has_null),
        _ => false,
    }
}
