//! Reads the values of a member: its limits, its `enum`, its example.

use toml::Spanned;

use crate::diagnostic::Diagnostic;
use crate::member::{Member, MemberType, belongs};
use crate::names::Names;
use crate::rule::Rule;
use crate::table::Table;
use crate::value::Value;

/// Returns the minimum and maximum of a number.
pub(crate) fn limits(table: &Table<'_>, kind: &MemberType) -> (Option<Value>, Option<Value>) {
    let is_number = matches!(kind, MemberType::Integer | MemberType::Number);
    let limit = |key: &str| {
        belongs(table, key, "integer or number", is_number);
        table.value(key).filter(|value| is_number && check_value(table, value, kind))
    };
    let (minimum, maximum) = (limit("minimum"), limit("maximum"));
    if let (Some(least), Some(greatest)) = (&minimum, &maximum) {
        if number(least.get_ref()) > number(greatest.get_ref()) {
            let message = "the maximum is less than the minimum";
            let diagnostic = Diagnostic::new(Rule::MemberType, greatest.span(), message);
            table.push(diagnostic.other(least.span(), "the minimum"));
        }
    }
    (minimum.map(Spanned::into_inner), maximum.map(Spanned::into_inner))
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a limit is compared with another, at most one apart"
)]
fn number(value: &Value) -> f64 {
    match value {
        Value::Integer(number) => *number as f64,
        Value::Float(number) => *number,
        _ => f64::NAN,
    }
}

/// Returns the values that a member is restricted to.
pub(crate) fn one_of(table: &Table<'_>, kind: &MemberType) -> Vec<Value> {
    let has_values =
        matches!(kind, MemberType::String(_) | MemberType::Integer | MemberType::Number);
    belongs(table, "enum", "string, integer or number", has_values);
    let (mut values, mut known) = (Vec::new(), Names::default());
    if !has_values {
        return values;
    }
    for value in table.values_in("enum") {
        if known.add(&format!("{:?}", value.get_ref()), value.span()).is_some() {
            let message = "a value is repeated";
            table.error(Rule::RepeatedWord, value.span(), message, "keep one of them");
        } else if check_value(table, &value, kind) {
            values.push(value.into_inner());
        }
    }
    values
}

/// Reports a value that does not have the type of the member.
pub(crate) fn check_value(table: &Table<'_>, value: &Spanned<Value>, kind: &MemberType) -> bool {
    let is_legal = is_of(value.get_ref(), kind);
    if !is_legal {
        let kind = match kind {
            MemberType::String(_) => "a string",
            MemberType::Integer => "an integer",
            MemberType::Number => "a number",
            MemberType::Boolean => "a boolean",
            MemberType::Array(_) => "an array with items of the declared type",
            MemberType::Object(_) => "an object with the declared members",
        };
        table.error(Rule::MemberType, value.span(), &format!("this is not {kind}"), "");
    }
    is_legal
}

fn is_of(value: &Value, kind: &MemberType) -> bool {
    match (kind, value) {
        (MemberType::String(_), Value::String(_))
        | (MemberType::Integer | MemberType::Number, Value::Integer(_))
        | (MemberType::Boolean, Value::Boolean(_)) => true,
        (MemberType::Number, Value::Float(number)) => number.is_finite(),
        (MemberType::Array(items), Value::Array(values)) => {
            values.iter().all(|value| is_of(value, items))
        }
        (MemberType::Object(members), Value::Table(values)) => {
            let names = Names::of_list(values.iter().map(|(name, _)| name.as_str()));
            let mut known = 0;
            let are_legal = members.iter().all(|Member { name, kind, required, .. }| {
                let value = names.position(name).map(|at| &values[at].1);
                known += usize::from(value.is_some());
                value.map_or(!required, |value| is_of(value, kind))
            });
            are_legal && known == values.len()
        }
        _ => false,
    }
}
