//! The extension members of a problem (RFC 9457 §3.2) as JSON Schema, with example values.

use serde_json::{Map, Value, json};
use status_data::{Entry, Format, Keyword, Member, MemberType, sample};

use super::value;

/// The dialect of a schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Dialect {
    /// JSON Schema 2020-12.
    Json,
    /// The dialect of OpenAPI 3.1: JSON Schema 2020-12 with formats of numbers.
    OpenApi31,
    /// The dialect of OpenAPI 3.0, with a single `example`.
    OpenApi30,
}

/// Adds the members to `properties` and `required` of an object schema.
pub(crate) fn describe(schema: &mut Map<String, Value>, members: &[Member], dialect: Dialect) {
    let properties: Map<String, Value> =
        members.iter().map(|member| (member.name.clone(), property(member, dialect))).collect();
    let required: Vec<Value> =
        members.iter().filter(|it| it.required).map(|it| it.name.as_str().into()).collect();
    if !required.is_empty() {
        schema.insert("required".into(), required.into());
    }
    if !properties.is_empty() {
        schema.insert("properties".into(), properties.into());
    }
}

/// Returns the members of an entry for an example of its problem: the required ones, and those with an example.
pub(crate) fn examples(entry: &Entry) -> Map<String, Value> {
    value::extensions(&sample(&entry.members))
}

fn property(member: &Member, dialect: Dialect) -> Value {
    let mut schema = Map::new();
    typed(&mut schema, &member.kind, dialect);
    schema.insert("description".into(), member.summary.as_str().into());
    for (key, bound) in [("minimum", &member.minimum), ("maximum", &member.maximum)] {
        if let Some(bound) = bound {
            schema.insert(key.into(), value::json(bound));
        }
    }
    if !member.one_of.is_empty() {
        schema.insert("enum".into(), member.one_of.iter().map(value::json).collect());
    }
    if member.sensitive {
        schema.insert("x-sensitive".into(), true.into());
    }
    match (&member.example, dialect) {
        (None, _) => None,
        (Some(example), Dialect::Json | Dialect::OpenApi31) => {
            schema.insert("examples".into(), json!([value::json(example)]))
        }
        (Some(example), Dialect::OpenApi30) => {
            schema.insert("example".into(), value::json(example))
        }
    };
    schema.into()
}

fn typed(schema: &mut Map<String, Value>, kind: &MemberType, dialect: Dialect) {
    schema.insert("type".into(), type_name(kind).into());
    match kind {
        MemberType::String(Some(format)) => {
            schema.insert("format".into(), format_name(*format).into());
        }
        MemberType::Array(items) => {
            let mut inner = Map::new();
            typed(&mut inner, items, dialect);
            schema.insert("items".into(), inner.into());
        }
        MemberType::Object(members) => describe(schema, members, dialect),
        // Without it, generators use 32 bits, or as many as the limits need.
        MemberType::Integer if dialect != Dialect::Json => {
            schema.insert("format".into(), "int64".into());
        }
        MemberType::String(None)
        | MemberType::Integer
        | MemberType::Number
        | MemberType::Boolean => {}
    }
}

/// Returns the name of a type in JSON Schema.
pub(crate) fn type_name(kind: &MemberType) -> &'static str {
    match kind {
        MemberType::String(_) => "string",
        MemberType::Integer => "integer",
        MemberType::Number => "number",
        MemberType::Boolean => "boolean",
        MemberType::Array(_) => "array",
        MemberType::Object(_) => "object",
    }
}

/// Returns the name of a format in JSON Schema.
pub(crate) fn format_name(format: Format) -> &'static str {
    format.as_str()
}

#[cfg(test)]
mod tests {
    use serde_json::{Map, json};

    use super::{Dialect, describe, examples};
    use crate::export::sample;

    #[test]
    fn schema_has_types_bounds_and_choices() {
        let catalog = sample::catalog();
        let mut schema = Map::new();
        describe(&mut schema, &catalog.entries[0].members, Dialect::Json);
        let required = ["sku", "available", "region", "weight", "final", "product"];
        assert_eq!(schema["required"], json!(required));
        let mut properties = schema["properties"].clone();
        for property in properties.as_object_mut().expect("an object").values_mut() {
            property.as_object_mut().expect("an object").remove("description").expect("a summary");
        }
        properties["product"]["properties"]["sku"]["description"].take();
        let expected = json!({
            "sku": { "type": "string", "format": "uuid" },
            "available": { "type": "integer", "minimum": 1 },
            "alternatives": { "type": "array", "items": { "type": "string" } },
            "region": { "type": "string", "enum": ["eu", "us"] },
            "weight": { "type": "number", "examples": [1.5] },
            "final": { "type": "boolean" },
            "product": {
                "type": "object",
                "required": ["sku"],
                "properties": { "sku": { "type": "string", "description": null } },
            },
        });
        assert_eq!(properties, expected);
    }

    #[test]
    fn integers_of_openapi_have_64_bits() {
        let catalog = sample::catalog();
        let format = |dialect| {
            let mut schema = Map::new();
            describe(&mut schema, &catalog.entries[0].members, dialect);
            schema["properties"]["available"].get("format").cloned()
        };
        assert_eq!(format(Dialect::Json), None);
        assert_eq!(format(Dialect::OpenApi30), Some(json!("int64")));
        assert_eq!(format(Dialect::OpenApi31), Some(json!("int64")));
    }

    #[test]
    fn openapi_3_0_has_a_word_of_its_own_for_examples() {
        let catalog = sample::catalog();
        let mut schema = Map::new();
        describe(&mut schema, &catalog.entries[0].members, Dialect::OpenApi30);
        assert_eq!(schema["properties"]["weight"]["example"], 1.5);
        assert_eq!(schema["properties"]["weight"].get("examples"), None);
    }

    #[test]
    fn example_has_what_every_problem_has() {
        let catalog = sample::catalog();
        let expected = json!({
            "sku": "123e4567-e89b-42d3-a456-426614174000",
            "available": 1,
            "region": "eu",
            "weight": 1.5,
            "final": true,
            "product": { "sku": "string" },
        });
        assert_eq!(json!(examples(&catalog.entries[0])), expected);
    }
}
