//! The members of an example problem: the examples of the file, or the simplest values that are allowed.

use core::cmp::Ordering;

use crate::keyword::Format;
use crate::member::{Member, MemberType};
use crate::value::Value;

/// Returns names and values of the members in an example: the required ones, and those with an example.
#[must_use]
pub fn sample(members: &[Member]) -> Vec<(String, Value)> {
    members
        .iter()
        .filter(|member| member.required || member.example.is_some())
        .map(|member| (member.name.clone(), value(member)))
        .collect()
}

fn value(member: &Member) -> Value {
    if let Some(example) = member.example.as_ref().or(member.one_of.first()) {
        return example.clone();
    }
    match &member.kind {
        MemberType::Integer | MemberType::Number => number_within(member),
        kind => simplest(kind),
    }
}

/// Returns zero, or the limit that is nearest to it.
fn number_within(member: &Member) -> Value {
    let least = member.minimum.as_ref().filter(|limit| sign(limit).is_gt());
    let greatest = member.maximum.as_ref().filter(|limit| sign(limit).is_lt());
    least.or(greatest).cloned().unwrap_or_else(|| simplest(&member.kind))
}

/// Compares a number with zero.
fn sign(number: &Value) -> Ordering {
    match number {
        Value::Integer(integer) => integer.cmp(&0),
        Value::Float(float) => float.total_cmp(&0.0),
        _ => Ordering::Equal,
    }
}

fn simplest(kind: &MemberType) -> Value {
    let text = |text: &str| Value::String(text.to_owned());
    match kind {
        MemberType::String(None) => text("string"),
        MemberType::String(Some(Format::DateTime)) => text("2026-01-31T12:00:00Z"),
        MemberType::String(Some(Format::Uri)) => text("https://example.com/"),
        MemberType::String(Some(Format::Uuid)) => text("123e4567-e89b-42d3-a456-426614174000"),
        MemberType::String(Some(Format::Email)) => text("user@example.com"),
        MemberType::Integer => Value::Integer(0),
        MemberType::Number => Value::Float(0.0),
        MemberType::Boolean => Value::Boolean(true),
        MemberType::Array(_) => Value::Array(Vec::new()),
        MemberType::Object(members) => Value::Table(sample(members)),
    }
}

#[cfg(test)]
mod tests {
    use super::sample;
    use crate::{Value, parse_catalog, registry};

    const ENTRY: &str = r#"
[NotInStock]
code = 409
title = "Not in stock"
summary = "Fewer pieces are in stock than were ordered."
members.sku = { type = "string", format = "uuid", summary = "A." }
members.available = { type = "integer", minimum = 1, summary = "A." }
members.left = { type = "integer", minimum = -9, maximum = -2, summary = "A." }
members.missing = { type = "integer", minimum = -9, maximum = 2, summary = "A." }
members.half = { type = "number", minimum = 0.5, summary = "A." }
members.below = { type = "number", minimum = -2.5, maximum = -1.5, summary = "A." }
members.around = { type = "number", minimum = -1.5, maximum = 1.5, summary = "A." }
members.alternatives = { type = "array", items = "string", required = false, summary = "A." }
members.region = { type = "string", enum = ["eu", "us"], summary = "A." }
members.weight = { type = "number", required = false, example = 1.5, summary = "A." }
members.product = { type = "object", summary = "A.", members = { id = { type = "number", summary = "A." } } }
"#;

    #[test]
    fn an_example_has_what_every_problem_has_and_what_has_an_example() {
        let parsed = parse_catalog(ENTRY, registry());
        assert_eq!(parsed.diagnostics, []);
        let text = |text: &str| Value::String(text.to_owned());
        let expected = [
            ("sku", text("123e4567-e89b-42d3-a456-426614174000")),
            ("available", Value::Integer(1)),
            ("left", Value::Integer(-2)),
            ("missing", Value::Integer(0)),
            ("half", Value::Float(0.5)),
            ("below", Value::Float(-1.5)),
            ("around", Value::Float(0.0)),
            ("region", text("eu")),
            ("weight", Value::Float(1.5)),
            ("product", Value::Table(vec![("id".to_owned(), Value::Float(0.0))])),
        ];
        let expected = expected.map(|(name, value)| (name.to_owned(), value));
        assert_eq!(sample(&parsed.catalog.entries[0].members), expected);
    }
}
