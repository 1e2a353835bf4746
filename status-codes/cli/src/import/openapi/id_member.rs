//! Finds the member of error documents that carries the id: the one that most of them have.

use serde_json::Value;

use super::candidate::is_id;
use super::document::Document;
use super::examples::values;
use super::members::STANDARD;
use super::responses::Response;
use super::schemas::{fixed, shapes};

/// Names of such members, the most likely first.
const NAMES: &[&str] = &[
    "code",
    "error_code",
    "errorCode",
    "error-code",
    "errorType",
    "error_type",
    "reason",
    "error",
    "key",
];

/// Where the id is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct IdMember<'a> {
    pub(super) name: &'a str,
    /// Inside the member `error`, as in `{ "error": { "code": … } }`.
    pub(super) nested: bool,
}

impl IdMember<'_> {
    /// Returns the object that contains the member.
    pub(super) fn holder<'v>(&self, document: &'v Value) -> Option<&'v Value> {
        if self.nested { document.get("error").filter(|it| it.is_object()) } else { Some(document) }
    }
}

/// Returns the member that identifies the most statuses.
pub(super) fn find<'a>(document: &'a Document, responses: &[Response<'_>]) -> Option<IdMember<'a>> {
    if document.is_exported() {
        let mut properties = document.object("/components/schemas/Problem/properties");
        let (name, _) = properties.find(|(name, _)| !STANDARD.contains(name))?;
        return Some(IdMember { name, nested: false });
    }
    let mut best = (0, None);
    for nested in [false, true] {
        for name in NAMES.iter().copied() {
            let member = IdMember { name, nested };
            let count = responses
                .iter()
                .filter(|response| response.code.is_none_or(|code| code >= 400))
                .filter(|response| says(document, response, member))
                .count();
            if count > best.0 {
                best = (count, Some(member));
            }
        }
    }
    best.1
}

fn says(document: &Document, response: &Response<'_>, member: IdMember<'_>) -> bool {
    let in_example = values(document, response.value).any(|example| {
        let id = member.holder(example.value).and_then(|holder| holder.get(member.name));
        id.and_then(Value::as_str).is_some_and(is_id)
    });
    in_example
        || shapes(document, response.value).iter().any(|shape| {
            let property = shape.property(document, member);
            let mapped = shape.mapped(member.name);
            let is_mapped = !member.nested && mapped.into_iter().any(is_id);
            is_mapped
                || property.is_some_and(|property| {
                    fixed(property).iter().any(|value| value.as_str().is_some_and(is_id))
                })
        })
}
