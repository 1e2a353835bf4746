//! Converts the properties of a problem into extension members (RFC 9457 §3.2).

use serde_json::Value;
use status_data::{Format, Keyword, Member, MemberType};

use super::candidate::toml;
use super::document::{Document, entries};
use super::schemas::Shape;
use crate::import::texts;

/// The standard members of RFC 9457.
pub(super) const STANDARD: &[&str] = &["type", "title", "status", "detail", "instance"];

/// Returns the members of a shape except the named ones, and notes on what cannot be imported.
pub(super) fn members(
    document: &Document,
    shape: &Shape<'_>,
    without: &[&str],
) -> (Vec<Member>, Vec<String>) {
    let (mut members, mut losses) = (Vec::new(), Vec::new());
    for (name, schema) in &shape.properties {
        if STANDARD.contains(name) || without.contains(name) {
            continue;
        }
        let required = shape.required.contains(name);
        match member(document, name, schema, required, 0) {
            Some(member) => members.push(member),
            None => losses.push((*name).to_owned()),
        }
    }
    (members, losses)
}

fn member(
    document: &Document,
    name: &str,
    schema: &Value,
    required: bool,
    depth: usize,
) -> Option<Member> {
    let schema = document.resolve(schema)?;
    let kind = kind(document, schema, depth)?;
    let text = schema.get("description").or_else(|| schema.get("title")).and_then(Value::as_str);
    let summary = text.map(|text| texts::split(text).0).filter(|text| !text.trim().is_empty());
    let example = schema.get("example").or_else(|| schema.get("examples").and_then(|it| it.get(0)));
    let one_of = schema.get("enum").and_then(Value::as_array);
    Some(Member {
        name: name.to_owned(),
        kind,
        summary: summary.unwrap_or_else(|| "Not described yet.".to_owned()),
        required,
        minimum: schema.get("minimum").and_then(toml),
        maximum: schema.get("maximum").and_then(toml),
        one_of: one_of.into_iter().flatten().filter_map(toml).collect(),
        example: example.and_then(toml),
        sensitive: schema.get("x-sensitive") == Some(&Value::Bool(true)),
    })
}

fn kind(document: &Document, schema: &Value, depth: usize) -> Option<MemberType> {
    Some(match type_name(schema)? {
        "string" => {
            let format = schema.get("format").and_then(Value::as_str);
            MemberType::String(format.and_then(Format::from_word))
        }
        "integer" => MemberType::Integer,
        "number" => MemberType::Number,
        "boolean" => MemberType::Boolean,
        "array" => {
            let items = document.resolve(schema.get("items")?)?;
            match kind(document, items, depth + 1)? {
                MemberType::Array(_) | MemberType::Object(_) => return None,
                scalar => MemberType::Array(Box::new(scalar)),
            }
        }
        "object" if depth == 0 => {
            let required = schema.get("required").and_then(Value::as_array);
            let required: Vec<&str> =
                required.into_iter().flatten().filter_map(Value::as_str).collect();
            let members: Option<Vec<Member>> = entries(schema.get("properties"))
                .map(|(name, schema)| {
                    member(document, name, schema, required.contains(&name), depth + 1)
                })
                .collect();
            MemberType::Object(members?)
        }
        _ => return None,
    })
}

/// Returns the type of a schema. If there are several, it is the one that is not `null`.
fn type_name(schema: &Value) -> Option<&str> {
    match schema.get("type") {
        Some(Value::String(name)) => Some(name),
        Some(Value::Array(names)) => {
            let mut names = names.iter().filter_map(Value::as_str).filter(|name| *name != "null");
            names.next().filter(|_| names.next().is_none())
        }
        _ if schema.get("properties").is_some() => Some("object"),
        _ if schema.get("enum").and_then(|it| it.get(0)).is_some_and(Value::is_string) => {
            Some("string")
        }
        _ => None,
    }
}
