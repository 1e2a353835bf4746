//! A catalog as `components.responses` of an OpenAPI 3.1 document.
//!
//! OpenAPI keys the responses of an operation by code, so statuses that share one become one response with a named
//! example per id. Errors carry a problem document (RFC 9457). A response is named after the registered status of its
//! code, so that a `$ref` stays valid when a second status joins the code.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};
use status_data::{Catalog, Content, Entry, Level, registry};

use crate::data::{json, labels};

/// The document. It has no paths; an API refers to its responses.
pub(crate) fn document(catalog: &Catalog) -> String {
    let mut by_code: BTreeMap<u16, Vec<&Entry>> = BTreeMap::new();
    for entry in &catalog.entries {
        by_code.entry(entry.code).or_default().push(entry);
    }
    let responses: Map<String, Value> =
        by_code.iter().map(|(code, entries)| (name(*code), response(*code, entries))).collect();
    let about = &catalog.info;
    let mut info = json!({
        "title": about.name.as_deref().unwrap_or("Statuses"),
        "version": about.version.as_deref().unwrap_or("0.0.0"),
    });
    if let Some(description) = &about.description {
        info["description"] = description.as_str().into();
    }
    json::document(&json!({
        "openapi": "3.1.1",
        "info": info,
        "components": { "responses": responses, "schemas": { "Problem": problem_schema() } },
    }))
}

/// `NotFound`, or `Status499` for a code that nobody registered.
fn name(code: u16) -> String {
    let registered = registry().with_code(code).next();
    registered.map_or_else(|| format!("Status{code}"), |entry| entry.variant.clone())
}

fn response(code: u16, entries: &[&Entry]) -> Value {
    let mut response = json!({ "description": description(entries), "x-status-code": code });
    let headers = headers(entries);
    if !headers.is_empty() {
        response["headers"] = headers.into();
    }
    let has_content = entries.iter().any(|entry| entry.content == Content::Allowed);
    if code >= 400 && has_content {
        let examples: Map<String, Value> =
            entries.iter().map(|entry| (entry.id.clone(), example(entry))).collect();
        response["content"] = json!({
            "application/problem+json": {
                "schema": { "$ref": "#/components/schemas/Problem" },
                "examples": examples,
            },
        });
    }
    response
}

/// One status describes itself; of several, each has its line.
fn description(entries: &[&Entry]) -> String {
    match entries {
        [entry] => {
            let mut text = format!("{}: {}", labels::headline(entry), entry.summary);
            if !entry.description.is_empty() {
                text.push_str("\n\n");
                text.push_str(entry.description.trim_end());
            }
            text
        }
        entries => {
            let lines: Vec<String> = entries
                .iter()
                .map(|entry| format!("- `{}`: {}", entry.id, entry.summary))
                .collect();
            lines.join("\n")
        }
    }
}

/// The header fields of all statuses of the response. One is required where each of them always has it.
fn headers(entries: &[&Entry]) -> Map<String, Value> {
    let mut headers = Map::new();
    for rule in entries.iter().flat_map(|entry| &entry.headers) {
        if headers.contains_key(&rule.name) || rule.name.eq_ignore_ascii_case("content-type") {
            continue;
        }
        let same = |entry: &&&Entry| {
            let mut rules = entry.headers.iter().filter(|other| other.name == rule.name);
            rules.any(|rule| rule.level == Level::Must && rule.when.is_none())
        };
        let required = entries.iter().filter(same).count() == entries.len();
        let when = rule.when.as_ref().map_or(String::new(), |when| format!(" {when}"));
        let description = format!(
            "{}{when} ({})",
            labels::level(rule.level),
            crate::data::reference::text(&rule.reference),
        );
        headers.insert(
            rule.name.clone(),
            json!({
                "description": description,
                "required": required,
                "schema": { "type": "string" },
            }),
        );
    }
    headers
}

fn example(entry: &Entry) -> Value {
    let mut value = json!({
        "type": entry.type_uri.as_deref().unwrap_or("about:blank"),
        "title": entry.title(),
        "status": entry.code,
    });
    if entry.type_uri.is_some() {
        value["detail"] = entry.summary.as_str().into();
    }
    let deprecated = entry.deprecated.as_ref();
    let deprecated =
        deprecated.map_or(String::new(), |it| format!(" Deprecated since {}.", it.since));
    let description = format!("{}{deprecated}", entry.summary);
    json!({ "summary": entry.title(), "description": description, "value": value })
}

/// A problem document (RFC 9457 §3.1).
fn problem_schema() -> Value {
    json!({
        "title": "Problem",
        "description": "A problem document (RFC 9457).",
        "type": "object",
        "properties": {
            "type": { "type": "string", "format": "uri-reference", "default": "about:blank" },
            "title": { "type": "string" },
            "status": { "type": "integer", "minimum": 100, "maximum": 999 },
            "detail": { "type": "string" },
            "instance": { "type": "string", "format": "uri-reference" },
        },
        "additionalProperties": true,
    })
}
