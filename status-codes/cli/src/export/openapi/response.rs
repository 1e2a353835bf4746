//! `components.responses`: one response for each code.
//!
//! In OpenAPI, the keys of responses are codes. Statuses that share a code become one response with a named example for
//! each id. A response is named after the registered status of its code, so that a `$ref` stays valid when another status
//! with the code is added.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};
use status_data::{
    Catalog, CatalogInfo, Content, Entry, HeaderRule, Level, plain_to_markdown, registry,
};

use super::{extend, own};
use crate::data::{ABOUT_BLANK, own_type};
use crate::export::member;

/// The highest code that OpenAPI allows as a key of `responses`.
const GREATEST_KEY: u16 = 599;

/// The end of the description of a response whose code is higher.
pub(crate) const BEYOND_599: &str =
    "\n\nOpenAPI has no key above 599 in `responses`, so no operation can use this response.";

/// Returns the responses in the order of their codes.
pub(super) fn components(catalog: &Catalog) -> Map<String, Value> {
    let mut by_code: BTreeMap<u16, Vec<&Entry>> = BTreeMap::new();
    for entry in &catalog.entries {
        by_code.entry(entry.code).or_default().push(entry);
    }
    by_code
        .iter()
        .map(|(code, entries)| (name(*code), response(*code, entries, &catalog.info)))
        .collect()
}

/// Returns whether a response with the status contains a problem document.
pub(in crate::export) fn has_problem(entry: &Entry) -> bool {
    entry.code >= 400 && entry.content == Content::Allowed
}

/// Returns the problem document of a status without the members that depend on the occurrence.
pub(super) fn problem(entry: &Entry, info: &CatalogInfo) -> Value {
    let mut value = Map::new();
    value.insert("type".into(), entry.type_uri.as_deref().unwrap_or(ABOUT_BLANK).into());
    value.insert("title".into(), title(entry).into());
    value.insert("status".into(), entry.code.into());
    if let Some(id_member) = &info.id_member {
        value.insert(id_member.clone(), entry.id.as_str().into());
    }
    value.extend(member::examples(entry));
    value.into()
}

/// Returns the title of the problem: the reason phrase if the type is `about:blank` (RFC 9457 §4.2.1).
fn title(entry: &Entry) -> &str {
    let is_blank = own_type(entry).is_none() && !entry.phrase.is_empty();
    if is_blank { &entry.phrase } else { entry.title() }
}

/// Returns the name of the response: `NotFound`, or `Status499` for an unregistered code.
fn name(code: u16) -> String {
    let registered = registry().with_code(code).next();
    registered.map_or_else(|| format!("Status{code}"), |entry| entry.variant.clone())
}

fn response(code: u16, entries: &[&Entry], info: &CatalogInfo) -> Value {
    let mut response = json!({ "description": description(code, entries), "x-status-code": code });
    let others: Vec<Value> = entries
        .iter()
        .filter(|entry| !has_problem(entry))
        .map(|entry| without_problem(entry, entries))
        .collect();
    if !others.is_empty() {
        response["x-statuses"] = others.into();
    }
    let headers = headers(entries);
    if !headers.is_empty() {
        response["headers"] = headers.into();
    }
    let examples: Map<String, Value> = entries
        .iter()
        .filter(|entry| has_problem(entry))
        .map(|entry| (example_name(entry, entries).to_owned(), example(entry, entries, info)))
        .collect();
    if !examples.is_empty() {
        response["content"] = json!({
            "application/problem+json": {
                "schema": { "$ref": "#/components/schemas/Problem" },
                "examples": examples,
            },
        });
    }
    response
}

/// Describes a response. If it has several statuses, each gets its own line.
fn description(code: u16, entries: &[&Entry]) -> String {
    let mut text = match entries {
        [entry] => plain_to_markdown(&entry.summary),
        entries => {
            let line =
                |entry: &&Entry| format!("- `{}`: {}", entry.id, plain_to_markdown(&entry.summary));
            entries.iter().map(line).collect::<Vec<_>>().join("\n")
        }
    };
    if let [entry] = entries {
        if !entry.description.is_empty() {
            text = format!("{text}\n\n{}", entry.description.trim_end());
        }
    }
    if code > GREATEST_KEY {
        text.push_str(BEYOND_599);
    }
    text
}

/// Returns the header fields of all statuses of the response. A field is required if all of them always have it.
fn headers(entries: &[&Entry]) -> Map<String, Value> {
    let mut headers: Map<String, Value> = Map::new();
    for rule in entries.iter().flat_map(|entry| &entry.headers) {
        let known = headers.keys().any(|name| name.eq_ignore_ascii_case(&rule.name));
        // OpenAPI ignores a header field of this name; the media type states it.
        if known || rule.name.eq_ignore_ascii_case("content-type") {
            continue;
        }
        let always = |entry: &&&Entry| {
            let mut rules =
                entry.headers.iter().filter(|other| other.name.eq_ignore_ascii_case(&rule.name));
            rules.any(|rule| rule.level == Level::Must && rule.when.is_none())
        };
        let required = entries.iter().filter(always).count() == entries.len();
        headers.insert(
            rule.name.clone(),
            json!({
                "description": header(rule),
                "required": required,
                "schema": { "type": "string" },
            }),
        );
    }
    headers
}

/// Returns the description of a header field.
fn header(rule: &HeaderRule) -> String {
    let level = match rule.level {
        Level::Must => "Must be sent",
        Level::Should => "Should be sent",
        Level::May => "May be sent",
    };
    let when = rule.when.as_ref().map_or(String::new(), |when| format!(" {when}"));
    let cited = rule.reference.as_ref().map_or(String::new(), |at| format!(" ({at})"));
    format!("{level}{when}{cited}.")
}

/// Returns the id, or the variant if another status of the response has the same id.
fn example_name<'a>(entry: &'a Entry, entries: &[&Entry]) -> &'a str {
    let shared = entries.iter().filter(|other| other.id == entry.id).count() > 1;
    if shared { &entry.variant } else { &entry.id }
}

/// Returns the properties that no example has, so that `import` finds the status again.
fn without_problem(entry: &Entry, entries: &[&Entry]) -> Value {
    let mut status = named(entry, entries);
    if let Some(uri) = &entry.type_uri {
        status.insert("type".into(), uri.as_str().into());
    }
    status.insert("title".into(), entry.title().into());
    extend(&mut status, entry);
    status.into()
}

fn example(entry: &Entry, entries: &[&Entry], info: &CatalogInfo) -> Value {
    let mut status = named(entry, entries);
    if title(entry) != entry.title() {
        status.insert("title".into(), entry.title().into()); // which the document does not say
    }
    if entry.type_uri.as_deref() == Some(ABOUT_BLANK) {
        status.insert("type".into(), ABOUT_BLANK.into()); // the document has it of statuses without a type, too
    }
    let mut example = json!({
        "summary": entry.title(),
        "description": super::schema::description(entry),
        "value": problem(entry, info),
        "x-status": status,
    });
    if let Some(example) = example.as_object_mut() {
        extend(example, entry);
    }
    example
}

/// Returns the name, the id and the texts of a status, and what the document has no place for.
fn named(entry: &Entry, entries: &[&Entry]) -> Map<String, Value> {
    let mut status = Map::new();
    status.insert("name".into(), entry.variant.as_str().into());
    status.insert("id".into(), entry.id.as_str().into());
    status.insert("summary".into(), entry.summary.as_str().into());
    // A response has the description of its only status.
    if entries.len() > 1 && !entry.description.is_empty() {
        status.insert("description".into(), entry.description.as_str().into());
    }
    status.extend(own::keys(entry));
    status
}
