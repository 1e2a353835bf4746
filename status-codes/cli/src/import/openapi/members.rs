//! Converts the properties of a problem into extension members (RFC 9457 §3.2).

use serde_json::Value;
use status_data::{Format, Keyword, Member, MemberType};

use super::candidate::toml;
use super::document::{Document, entries};
use super::schemas::{Shape, fixed};
use crate::import::draft::Draft;
use crate::import::texts;

/// The standard members of RFC 9457.
pub(super) const STANDARD: &[&str] = &["type", "title", "status", "detail", "instance"];

/// Returns the members of a shape except the named ones. `id` is that of the status, for notes on what cannot be imported.
pub(super) fn members(
    document: &Document,
    shape: &Shape<'_>,
    without: &[&str],
    id: &str,
    draft: &mut Draft,
) -> Vec<Member> {
    let mut members = Vec::new();
    let mut reader = Reader { document, id, draft };
    for (name, schema) in &shape.properties {
        if STANDARD.contains(name) || without.contains(name) {
            continue;
        }
        let required = shape.required.contains(name);
        let member = reader.member(name, name, schema, required);
        if member.is_none() {
            let note = format!("the member `{name}` of `{id}`: members cannot have its type");
            reader.draft.note(note);
        }
        members.extend(member);
    }
    members
}

struct Reader<'a> {
    document: &'a Document,
    id: &'a str,
    draft: &'a mut Draft,
}

impl Reader<'_> {
    /// Returns a member. `path` has the names of the objects around it, too.
    fn member(&mut self, path: &str, name: &str, schema: &Value, required: bool) -> Option<Member> {
        let schema = self.document.resolve(schema)?;
        let kind = self.kind(path, schema)?;
        let text =
            schema.get("description").or_else(|| schema.get("title")).and_then(Value::as_str);
        let (summary, rest) = text.map(texts::split).unwrap_or_default();
        if !rest.is_empty() {
            self.lose("the rest of the description", path);
        }
        let example =
            schema.get("example").or_else(|| schema.get("examples").and_then(|it| it.get(0)));
        self.keywords(path, schema);
        Some(Member {
            name: name.to_owned(),
            kind,
            summary: Some(summary)
                .filter(|text| !text.trim().is_empty())
                .unwrap_or_else(|| "Not described yet.".to_owned()),
            required,
            minimum: schema.get("minimum").and_then(toml),
            maximum: schema.get("maximum").and_then(toml),
            one_of: fixed(schema).into_iter().filter_map(toml).collect(),
            example: example.and_then(toml),
            sensitive: schema.get("x-sensitive") == Some(&Value::Bool(true)),
        })
    }

    fn kind(&mut self, path: &str, schema: &Value) -> Option<MemberType> {
        Some(match type_name(schema)? {
            "string" => {
                let format = schema.get("format").and_then(Value::as_str);
                MemberType::String(format.and_then(Format::from_word))
            }
            "integer" => MemberType::Integer,
            "number" => MemberType::Number,
            "boolean" => MemberType::Boolean,
            "array" => {
                let items = self.document.resolve(schema.get("items")?)?;
                let path = format!("{path}[]");
                let kind = match self.kind(&path, items)? {
                    MemberType::Array(_) | MemberType::Object(_) => return None,
                    MemberType::String(_) => MemberType::String(None),
                    scalar => scalar,
                };
                self.item_keywords(&path, items);
                MemberType::Array(Box::new(kind))
            }
            "object" if !path.contains(['.', '[']) => {
                let required = schema.get("required").and_then(Value::as_array);
                let required: Vec<&str> =
                    required.into_iter().flatten().filter_map(Value::as_str).collect();
                let members: Option<Vec<Member>> = entries(schema.get("properties"))
                    .map(|(name, schema)| {
                        let path = format!("{path}.{name}");
                        self.member(&path, name, schema, required.contains(&name))
                    })
                    .collect();
                MemberType::Object(members?)
            }
            _ => return None,
        })
    }

    /// Notes the keywords of a member that the format does not have.
    fn keywords(&mut self, path: &str, schema: &Value) {
        for (key, value) in entries(Some(schema)) {
            let is_read = match key {
                "title" => schema.get("description").is_none(),
                "format" => is_known_format(schema, value),
                "examples" => value.as_array().is_some_and(|values| values.len() < 2),
                "oneOf" | "anyOf" => !fixed(schema).is_empty(),
                _ => READ.contains(&key),
            };
            self.keyword(path, key, value, is_read);
        }
    }

    /// Notes the keywords of the items of an array, of which the format only has the type.
    fn item_keywords(&mut self, path: &str, schema: &Value) {
        for (key, value) in entries(Some(schema)) {
            let is_read = match key {
                "type" | "$comment" => true,
                _ => key == "format" && says_no_more(value),
            };
            self.keyword(path, key, value, is_read);
        }
    }

    fn keyword(&mut self, path: &str, key: &str, value: &Value, is_read: bool) {
        let has_null = |value: &Value| {
            let values = value.as_array().map(Vec::as_slice).unwrap_or_default();
            values.iter().any(|value| value.is_null() || value == "null")
        };
        match (key, value) {
            ("type" | "enum", _) if has_null(value) => self.lose("`null`", path),
            _ if is_read || says_nothing(key, value) => {}
            ("format", Value::String(format)) => self.lose(&format!("`format: {format}`"), path),
            _ => self.lose(&format!("`{key}`"), path),
        }
    }

    fn lose(&mut self, keyword: &str, path: &str) {
        self.draft.note_keyword(keyword, format!("`{path}` of `{}`", self.id));
    }
}

/// The keywords of a member that are read, or that are not about its value.
const READ: &[&str] = &[
    "$comment",
    "$ref",
    "type",
    "items",
    "properties",
    "required",
    "description",
    "enum",
    "const",
    "minimum",
    "maximum",
    "example",
    "x-sensitive",
    "readOnly",
];

/// Returns whether members can have a format, or whether it says no more than the type.
fn is_known_format(schema: &Value, format: &Value) -> bool {
    match (type_name(schema), format.as_str()) {
        (Some("string"), Some(format)) => Format::from_word(format).is_some(),
        _ => says_no_more(format),
    }
}

/// Returns whether a format has all values of its type.
fn says_no_more(format: &Value) -> bool {
    format == "int64" || format == "double"
}

/// Returns whether a keyword has the value that it has by default.
fn says_nothing(key: &str, value: &Value) -> bool {
    match value {
        Value::Bool(value) => *value == (key == "additionalProperties"),
        Value::Number(number) => key.starts_with("min") && number.as_u64() == Some(0),
        _ => false,
    }
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
        _ if fixed(schema).first().is_some_and(|value| value.is_string()) => Some("string"),
        _ => None,
    }
}
