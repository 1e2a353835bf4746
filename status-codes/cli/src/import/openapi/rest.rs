//! Lists members of schemas that are not those of a single problem, and which no status gets.

use super::claim::{Claim, REPLACED};
use super::document::Document;
use super::id_member::IdMember;
use super::members::STANDARD;
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
