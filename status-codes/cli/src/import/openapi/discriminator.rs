//! The `discriminator` of a schema: which value of a property belongs to which of several schemas.

use serde_json::Value;

use super::document::{Document, entries};
use super::schemas::Shape;

/// The mapping of a discriminator; empty for a schema without one.
pub(super) struct Mapping<'a> {
    property: &'a str,
    /// Values with the reference and the schema that they belong to.
    values: Vec<(&'a str, &'a str, &'a Value)>,
}

/// Returns the mapping of a schema.
pub(super) fn mapping<'a>(document: &'a Document, schema: &'a Value) -> Mapping<'a> {
    let discriminator = schema.get("discriminator");
    let property = discriminator.and_then(|it| it.get("propertyName")).and_then(Value::as_str);
    let values = entries(discriminator.and_then(|it| it.get("mapping")));
    let resolved = |(value, reference): (&'a str, &'a Value)| {
        let reference = reference.as_str()?;
        let named = || document.root.pointer(&format!("/components/schemas/{reference}"));
        let Some(schema) = document.at(reference).or_else(named) else {
            document.lose(reference);
            return None;
        };
        Some((value, reference, document.resolve(schema)?))
    };
    Mapping {
        property: property.unwrap_or_default(),
        values: values.filter_map(resolved).collect(),
    }
}

impl<'a> Mapping<'a> {
    /// Returns each schema once, with a reference to it.
    pub(super) fn schemas(&self) -> Vec<(&'a str, &'a Value)> {
        let mut schemas: Vec<(&str, &Value)> = Vec::new();
        for (_, reference, schema) in &self.values {
            if !schemas.iter().any(|(_, other)| std::ptr::eq(*other, *schema)) {
                schemas.push((reference, schema));
            }
        }
        schemas
    }

    /// Adds the values of a schema to its shapes.
    pub(super) fn mark(&self, schema: Option<&Value>, shapes: &mut [Shape<'a>]) {
        let Some(schema) = schema else { return };
        for (value, _, _) in self.values.iter().filter(|(_, _, of)| std::ptr::eq(schema, *of)) {
            for shape in &mut *shapes {
                shape.mapped.push((self.property, value));
            }
        }
    }
}
