//! `components.schemas`: `Problem`, `ProblemType`, and a schema for each status with members.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};
use status_data::{Catalog, CatalogInfo, Entry, plain_to_markdown};

use super::extend;
use super::response::has_problem;
use crate::data::own_type;
use crate::export::member::{self, Dialect};

/// Returns the schemas: the two that every catalog has, then those of its statuses in the order of the file.
pub(super) fn components(catalog: &Catalog, dialect: Dialect) -> Map<String, Value> {
    let mut schemas = Map::new();
    schemas.insert("Problem".into(), problem(&catalog.info));
    if let Some(types) = problem_type(catalog) {
        schemas.insert("ProblemType".into(), types);
    }
    for entry in catalog.entries.iter().filter(|entry| !entry.members.is_empty()) {
        schemas.insert(format!("{}Problem", entry.variant), with_members(entry, dialect));
    }
    schemas
}

/// Describes a status in one line of Markdown.
pub(super) fn description(entry: &Entry) -> String {
    with_deprecation(plain_to_markdown(&entry.summary), entry)
}

/// Describes a status in one line of plain text, which generators write into comments of many languages.
fn plain_description(entry: &Entry) -> String {
    with_deprecation(entry.summary.clone(), entry)
}

fn with_deprecation(summary: String, entry: &Entry) -> String {
    match &entry.deprecated {
        Some(it) => format!("{summary} Deprecated since {}.", it.since),
        None => summary,
    }
}

/// Returns the schema of a problem document (RFC 9457 §3.1). It is open: members and values of `type` may be added.
fn problem(info: &CatalogInfo) -> Value {
    let mut schema = json!({
        "description": "A problem document (RFC 9457).",
        "type": "object",
        "properties": {
            "type": {
                "description": "The URI of the problem type. Clients must accept unknown types.",
                "type": "string",
                "format": "uri-reference",
                "default": "about:blank",
            },
            "title": { "description": "A short name of the problem type.", "type": "string" },
            "status": {
                "description": "The status code.",
                "type": "integer",
                "minimum": 100,
                "maximum": 999,
            },
            "detail": { "description": "An explanation of this occurrence.", "type": "string" },
            "instance": {
                "description": "The URI of this occurrence.",
                "type": "string",
                "format": "uri-reference",
            },
        },
        "additionalProperties": true,
    });
    if let Some(id_member) = &info.id_member {
        schema["properties"][id_member.as_str()] =
            json!({ "description": "The id of the problem.", "type": "string" });
    }
    schema
}

/// Lists the known values of `type`, or of the member with the id if no status has a type URI.
fn problem_type(catalog: &Catalog) -> Option<Value> {
    let entries = || catalog.entries.iter().filter(|entry| has_problem(entry));
    let by_type = entries().filter_map(|entry| Some((own_type(entry)?, entry)));
    let by_id = entries().map(|entry| (entry.id.as_str(), entry));
    let (member, mut values): (_, Vec<(&str, &Entry)>) = match &catalog.info.id_member {
        Some(id_member) if entries().all(|entry| own_type(entry).is_none()) => {
            (id_member.as_str(), by_id.collect())
        }
        _ => ("type", by_type.collect()),
    };
    let mut seen = BTreeSet::new();
    values.retain(|(value, _)| seen.insert(*value));
    if values.is_empty() {
        return None;
    }
    let column = |cell: fn(&(&str, &Entry)) -> String| values.iter().map(cell).collect::<Vec<_>>();
    Some(json!({
        "description": format!("The known values of `{member}`. A newer version of the API may send others."),
        "type": "string",
        "enum": column(|(value, _)| (*value).to_owned()),
        "x-enum-varnames": column(|(_, entry)| entry.variant.clone()),
        "x-enum-descriptions": column(|(_, entry)| plain_description(entry)),
    }))
}

/// Returns the schema of the problem of a status with its members.
fn with_members(entry: &Entry, dialect: Dialect) -> Value {
    let mut members = Map::new();
    members.insert("type".into(), "object".into());
    if entry.deprecated.is_some() {
        members.insert("deprecated".into(), true.into());
    }
    member::describe(&mut members, &entry.members, dialect);
    let mut schema = Map::new();
    schema.insert("description".into(), description(entry).into());
    schema.insert("allOf".into(), json!([{ "$ref": "#/components/schemas/Problem" }, members]));
    schema.insert("x-status-code".into(), entry.code.into());
    extend(&mut schema, entry);
    schema.into()
}
