//! Flattens the schema of a response: properties with `allOf` merged, and one shape for each alternative.

use std::collections::HashMap;

use serde_json::Value;

use super::discriminator;
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
    /// The values that the mapping of a discriminator has for this object, with the name of their property.
    pub(super) mapped: Vec<(&'a str, &'a str)>,
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
    let reference = schema.get("$ref").and_then(Value::as_str);
    flattened(document, schema, reference, &mut Vec::new())
}

/// Returns the shapes of a schema inside the schemas of a path, which it may refer to.
fn flattened<'a>(
    document: &'a Document,
    schema: &'a Value,
    reference: Option<&'a str>,
    path: &mut Vec<&'a Value>,
) -> Vec<Shape<'a>> {
    let is_new = |schema: &&Value| !path.iter().any(|outer| std::ptr::eq(*outer, *schema));
    let resolved = document.resolve(schema).filter(is_new).filter(|_| path.len() < DEEPEST);
    let Some(resolved) = resolved else { return Vec::new() };
    path.push(resolved);
    let text = |name: &str| resolved.get(name).and_then(Value::as_str);
    let required = resolved.get("required").and_then(Value::as_array);
    let own = Shape {
        name: reference.and_then(|reference| reference.rsplit('/').next()),
        title: text("title"),
        description: text("description"),
        properties: entries(resolved.get("properties")).collect(),
        required: required.into_iter().flatten().filter_map(Value::as_str).collect(),
        mapped: Vec::new(),
    };
    let mut shapes = vec![own];
    let parts = |name: &str| resolved.get(name).and_then(Value::as_array).into_iter().flatten();
    let reference = |part: &'a Value| part.get("$ref").and_then(Value::as_str);
    for part in parts("allOf") {
        shapes = product(&shapes, &flattened(document, part, reference(part), path));
    }
    let mapping = discriminator::mapping(document, resolved);
    for name in ["oneOf", "anyOf"] {
        let mut alternatives = Vec::new();
        for part in parts(name) {
            let mut of_part = flattened(document, part, reference(part), path);
            mapping.mark(document.resolve(part), &mut of_part);
            alternatives.append(&mut of_part);
        }
        shapes = product(&shapes, &alternatives);
    }
    if resolved.get("oneOf").or_else(|| resolved.get("anyOf")).is_none() {
        // The schemas of the mapping extend this one.
        let mut alternatives = Vec::new();
        for (reference, part) in mapping.schemas() {
            let mut of_part = flattened(document, part, Some(reference), path);
            mapping.mark(Some(part), &mut of_part);
            alternatives.append(&mut of_part);
        }
        shapes = product(&shapes, &alternatives);
    }
    path.pop();
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
    /// Merges an alternative into a shape. Its properties take precedence: the more specific schema comes last as a rule.
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
        let is_fixed = |schema: &Value| !fixed(schema).is_empty();
        let of = |shape: &Self, name: &str| {
            shape.properties.iter().find(|(other, _)| *other == name).map(|(_, schema)| *schema)
        };
        // The fixed values of one schema apply although the other has none.
        let keeps = |name: &str| {
            let (own, other) = (of(self, name), of(alternative, name));
            other.is_none_or(|other| own.is_some_and(is_fixed) && !is_fixed(other))
        };
        both.properties.retain(|(name, _)| keeps(name));
        let more = alternative.properties.iter().filter(|(name, _)| !keeps(name));
        both.properties.extend(more);
        both.required.extend(&alternative.required);
        both.mapped.extend(&alternative.mapped);
        both
    }

    /// Returns the values of a property by the mapping of a discriminator.
    pub(super) fn mapped(&self, name: &str) -> Vec<&'a str> {
        let of_property = self.mapped.iter().filter(|(property, _)| *property == name);
        of_property.map(|(_, value)| *value).collect()
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

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::{Document, fixed, of_schema};

    #[track_caller]
    fn check(schema: &Value, names: &[&str], code: Option<&str>) {
        let base = json!({ "properties": { "code": { "type": "string" }, "docs": {} } });
        let more = json!({ "properties": { "code": { "const": "a" } } });
        let document = json!({ "schema": schema, "base": base, "more": more }).to_string();
        let document = Document::parse(&document).expect("it is an object");
        let shapes = of_schema(&document, &document.root["schema"]);
        let [shape] = shapes.as_slice() else { panic!("{shapes:?}") };
        let found: Vec<&str> = shape.properties.iter().map(|(name, _)| *name).collect();
        assert_eq!(found, names);
        let values = shape.get(&document, "code").map(fixed).unwrap_or_default();
        assert_eq!(values.first().and_then(|value| value.as_str()), code);
    }

    #[test]
    fn a_fixed_value_stays_on_either_side_of_all_of() {
        let base = json!({ "$ref": "#/base" });
        let more = json!({ "$ref": "#/more" });
        check(&json!({ "allOf": [base, more] }), &["docs", "code"], Some("a"));
        check(&json!({ "allOf": [more, base] }), &["code", "docs"], Some("a"));
        let own = json!({ "code": { "enum": ["b"] }, "own": {} });
        check(&json!({ "allOf": [base], "properties": own }), &["code", "own", "docs"], Some("b"));
        check(&json!({ "allOf": [base] }), &["code", "docs"], None);
    }

    #[test]
    fn a_schema_inside_itself_is_read_once() {
        let own = json!({ "code": {} });
        let inside = json!({ "allOf": [{ "$ref": "#/schema" }], "properties": { "in": {} } });
        check(&json!({ "properties": own, "oneOf": [inside] }), &["code", "in"], None);
    }

    #[test]
    fn nesting_ends() {
        let mut schema = json!({ "properties": { "p15": {} } });
        for at in (1..15).rev() {
            schema = json!({ "properties": { format!("p{at}"): {} }, "allOf": [schema] });
        }
        let names: Vec<String> = (1..=super::DEEPEST).map(|at| format!("p{at}")).collect();
        check(&schema, &names.iter().map(String::as_str).collect::<Vec<_>>(), None);
    }
}
