//! Finds the statuses that a schema names by the fixed values of its id or type.

use std::collections::BTreeSet;

use serde_json::Value;

use super::candidate::{Candidate, is_type_uri, tail};
use super::document::Document;
use super::id_member::IdMember;
use super::members::members;
use super::schemas::{Shape, ValueTexts, fixed};
use crate::import::draft::Draft;
use crate::import::names::variant;
use crate::import::texts::split_markdown;

/// The statuses that a property of a schema names.
pub(super) struct Claim {
    /// The address of the property, which several responses may share.
    pub(super) address: usize,
    pub(super) codes: BTreeSet<u16>,
    pub(super) candidates: Vec<Candidate>,
    pub(super) responses: Vec<usize>,
}

/// Returns the statuses that a shape names, or `None` if neither its id nor its type is fixed.
pub(super) fn claim(
    document: &Document,
    shape: &Shape<'_>,
    id_member: Option<IdMember<'_>>,
    draft: &mut Draft,
) -> Option<Claim> {
    let ids = id_member.and_then(|member| shape.property(document, member));
    let types = shape.get(document, "type");
    let mut of_ids = ids.map(texts_of).unwrap_or_default();
    let mut of_types = types.map(texts_of).unwrap_or_default();
    of_types.retain(|value| is_type_uri(value));
    // The mapping of a discriminator has values, too.
    if let (true, Some(member)) = (of_ids.is_empty(), id_member.filter(|member| !member.nested)) {
        of_ids = shape.mapped(member.name);
    }
    if of_types.is_empty() {
        of_types = shape.mapped("type");
        of_types.retain(|value| is_type_uri(value));
    }
    let (property, values) = match (of_ids.as_slice(), of_types.as_slice()) {
        ([], []) => return None,
        (ids_listed, []) => (ids, ids_listed),
        ([], types_listed) => (types, types_listed),
        ([_], _) | (_, [_, _, ..]) => (ids, of_ids.as_slice()),
        (_, types_listed) => (types, types_listed),
    };
    let property = property.filter(|property| !texts_of(property).is_empty());
    let texts = ValueTexts::of(property.unwrap_or(&Value::Null));
    let mut candidates: Vec<Candidate> =
        values.iter().map(|value| candidate(&texts, value)).collect();
    if let [only] = candidates.as_mut_slice() {
        if let ([uri], true) = (of_types.as_slice(), only.entry.type_uri.is_none()) {
            only.entry.type_uri = Some((*uri).to_owned());
        }
        specific(document, shape, id_member, only, draft);
    }
    let code =
        ["status", "statusCode", "status_code"].iter().find_map(|name| shape.get(document, name));
    let codes: Vec<u16> = code
        .map(fixed)
        .unwrap_or_default()
        .iter()
        .filter_map(|it| u16::try_from(it.as_u64()?).ok())
        .collect();
    Some(Claim {
        address: property
            .map_or(values[0].as_ptr().addr(), |property| std::ptr::from_ref(property).addr()),
        codes: if codes.len() == 1 { codes.into_iter().collect() } else { BTreeSet::new() },
        candidates,
        responses: Vec::new(),
    })
}

fn candidate(texts: &ValueTexts<'_>, text: &str) -> Candidate {
    let mut candidate = Candidate::default();
    if is_type_uri(text) {
        tail(text).clone_into(&mut candidate.entry.id);
        candidate.entry.type_uri = Some(text.to_owned());
        candidate.guesses.push("the id is the end of the type URI".to_owned());
    } else {
        text.clone_into(&mut candidate.entry.id);
    }
    let (name, described) = texts.get(text);
    candidate.entry.variant = name.and_then(variant).unwrap_or_default();
    if let Some(text) = described {
        (candidate.entry.summary, candidate.entry.description) = split_markdown(text);
    }
    candidate
}

/// Returns the texts that a schema lists.
fn texts_of(schema: &Value) -> Vec<&str> {
    fixed(schema).into_iter().filter_map(Value::as_str).filter(|text| !text.is_empty()).collect()
}

/// Adds the title, text and members of a shape that has one status.
fn specific(
    document: &Document,
    shape: &Shape<'_>,
    id_member: Option<IdMember<'_>>,
    candidate: &mut Candidate,
    draft: &mut Draft,
) {
    let entry = &mut candidate.entry;
    let title = shape.get(document, "title").map(fixed).unwrap_or_default();
    entry.title = match title.as_slice() {
        [Value::String(title)] => Some(title.clone()),
        _ => shape.title.filter(|title| title.contains(' ')).map(str::to_owned),
    };
    if let Some(text) = shape.description.filter(|_| entry.summary.is_empty()) {
        (entry.summary, entry.description) = split_markdown(text);
    }
    if id_member.is_none_or(|member| !member.nested) {
        let without: Vec<&str> =
            id_member.iter().map(|member| member.name).chain(COMMON.iter().copied()).collect();
        entry.members = members(document, shape, &without, &entry.id, draft);
        for (name, _) in &shape.properties {
            if COMMON.contains(name) && !REPLACED.contains(name) {
                draft.note(format!("the member `{name}`: every problem has it"));
            }
        }
    }
}

/// Members that `detail` and `status` of a problem document replace.
pub(super) const REPLACED: &[&str] = &["message", "statusCode", "status_code"];

/// Members that describe the occurrence, as `detail` does.
const COMMON: &[&str] = &[
    "message",
    "statusCode",
    "status_code",
    "timestamp",
    "path",
    "traceId",
    "trace_id",
    "requestId",
    "request_id",
];
