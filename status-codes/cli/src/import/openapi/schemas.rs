//! Flattens the schema of a response: properties with `allOf` merged, and one shape for each alternative.

use std::collections::HashMap;

use serde_json::Value;

use super::document::{Document, entries};
use super::examples::json_content;
use super::id_member::IdMember;

/// An object that a schema describes.
#[derive(Clone, Debug, Default)]
pub(super) struct Shape<'a> {
    /// The name of the component.
    pub(super) name: Option<&'a str>,
    pub(super) title: Option<&'a str>,
    pub(super) description: Option<&'a str>,
    pub(super) properties: Vec<(&'a str, &'a Value)>,
    pub(super) required: Vec<&'a str>,
}

/// The maximum number of alternatives.
const MOST_SHAPES: usize = 500;
/// The maximum nesting of `allOf`, `oneOf` and `anyOf`.
const DEEPEST: usize = 12;

/// Returns the shapes of the JSON content of a response.
pub(super) fn shapes<'a>(document: &'a Document, response: &'a Value) -> Vec<Shape<'a>> {
    let contents = json_content(document, response);
    let schemas = contents.into_iter().filter_map(|content| content.get("schema"));
    schemas.flat_map(|schema| of_schema(document, schema)).take(MOST_SHAPES).collect()
}

/// Returns the shapes of a schema.
pub(super) fn of_schema<'a>(document: &'a Document, schema: &'a Value) -> Vec<Shape<'a>> {
    flattened(document, schema, 0)
}

fn flattened<'a>(document: &'a Document, schema: &'a Value, depth: usize) -> Vec<Shape<'a>> {
    let Some(resolved) = document.resolve(schema).filter(|_| depth < DEEPEST) else {
        return Vec::new();
    };
    let reference = schema.get("$ref").and_then(Value::as_str);
    let text = |name: &str| resolved.get(name).and_then(Value::as_str);
    let required = resolved.get("required").and_then(Value::as_array);
    let own = Shape {
        name: reference.and_then(|reference| reference.rsplit('/').next()),
        title: text("title"),
        description: text("description"),
        properties: entries(resolved.get("properties")).collect(),
        required: required.into_iter().flatten().filter_map(Value::as_str).collect(),
    };
    let mut shapes = vec![own];
    let parts = |name: &str| resolved.get(name).and_then(Value::as_array).into_iter().flatten();
    for part in parts("allOf") {
        shapes = product(&shapes, &flattened(document, part, depth + 1));
    }
    for name in ["oneOf", "anyOf"] {
        let alternatives: Vec<Shape<'a>> =
            parts(name).flat_map(|part| flattened(document, part, depth + 1)).collect();
        shapes = product(&shapes, &alternatives);
    }
    shapes
}

/// Combines each shape with each alternative. Without alternatives, the shapes are unchanged.
fn product<'a>(shapes: &[Shape<'a>], alternatives: &[Shape<'a>]) -> Vec<Shape<'a>> {
    if alternatives.is_empty() {
        return shapes.to_vec();
    }
    let pairs = shapes.iter().flat_map(|shape| alternatives.iter().map(move |it| (shape, it)));
    pairs.map(|(shape, alternative)| shape.with(alternative)).take(MOST_SHAPES).collect()
}

impl<'a> Shape<'a> {
    /// Merges an alternative into a shape. Its properties take precedence, since they are more specific.
    fn with(&self, alternative: &Self) -> Self {
        let mut both = self.clone();
        both.name = if self.properties.is_empty() {
            self.name.or(alternative.name)
        } else {
            alternative.name.or(self.name)
        };
        both.title = alternative.title.or(self.title);
        both.description = if alternative.properties.is_empty() {
            self.description
        } else {
            alternative.description.or(self.description)
        };
        both.properties
            .retain(|(name, _)| !alternative.properties.iter().any(|(other, _)| name == other));
        both.properties.extend(&alternative.properties);
        both.required.extend(&alternative.required);
        both
    }

    /// Returns the schema of a property.
    pub(super) fn get(&self, document: &'a Document, name: &str) -> Option<&'a Value> {
        let (_, schema) = self.properties.iter().find(|(own, _)| *own == name)?;
        document.resolve(schema)
    }

    /// Returns the schema of the member with the id.
    pub(super) fn property(
        &self,
        document: &'a Document,
        member: IdMember<'_>,
    ) -> Option<&'a Value> {
        if member.nested {
            let inner = of_schema(document, self.get(document, "error")?);
            inner.first()?.get(document, member.name)
        } else {
            self.get(document, member.name)
        }
    }
}

/// Returns the values that a schema lists: `const`, `enum`, or a `oneOf` of `const`s.
pub(super) fn fixed(schema: &Value) -> Vec<&Value> {
    if let Some(value) = schema.get("const") {
        return vec![value];
    }
    if let Some(values) = schema.get("enum").and_then(Value::as_array) {
        return values.iter().collect();
    }
    let alternatives =
        schema.get("oneOf").or_else(|| schema.get("anyOf")).and_then(Value::as_array);
    alternatives.into_iter().flatten().filter_map(|it| it.get("const")).collect()
}

/// What a schema says about the values that it lists.
pub(super) struct ValueTexts<'a> {
    schema: &'a Value,
    /// Where each value is listed first.
    positions: HashMap<&'a str, usize>,
    /// The `oneOf` of each value.
    alternatives: HashMap<&'a str, &'a Value>,
}

impl<'a> ValueTexts<'a> {
    /// Collects what a schema says about all of its values.
    pub(super) fn of(schema: &'a Value) -> Self {
        let mut positions = HashMap::new();
        for (at, value) in fixed(schema).into_iter().enumerate() {
            value.as_str().map(|value| *positions.entry(value).or_insert(at));
        }
        let alternatives =
            schema.get("oneOf").or_else(|| schema.get("anyOf")).and_then(Value::as_array);
        let mut of_values = HashMap::new();
        for alternative in alternatives.into_iter().flatten() {
            let value = alternative.get("const").and_then(Value::as_str);
            value.map(|value| *of_values.entry(value).or_insert(alternative));
        }
        Self { schema, positions, alternatives: of_values }
    }

    /// Returns what the schema says about one of its values: a name for code, and a text.
    pub(super) fn get(&self, value: &str) -> (Option<&'a str>, Option<&'a str>) {
        let at = self.positions.get(value).copied();
        let listed = |name: &str| {
            let list = self.schema.get(name)?;
            list.get(at?).or_else(|| list.get(value))?.as_str()
        };
        let name = listed("x-enum-varnames").or_else(|| listed("x-enumNames"));
        let text = listed("x-enum-descriptions").or_else(|| listed("x-enumDescriptions"));
        let alternative = self.alternatives.get(value);
        let alternative =
            alternative.and_then(|it| it.get("description").or_else(|| it.get("title")));
        (name, text.or_else(|| alternative.and_then(Value::as_str)))
    }
}
