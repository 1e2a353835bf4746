//! Reads the values of a member: its limits, its `enum`, its example.

use core::cmp::Ordering;

use toml::Spanned;

use crate::diagnostic::Diagnostic;
use crate::member::{Member, MemberType, belongs};
use crate::names::Names;
use crate::rule::Rule;
use crate::table::Table;
use crate::value::Value;

/// Reads the values of a member whose type is known.
pub(crate) fn read(table: &Table<'_>, member: &mut Member) {
    (member.minimum, member.maximum) = limits(table, &member.kind);
    member.one_of = one_of(table, member);
    let listed = table.get("enum").and_then(|value| value.get_ref().as_array());
    // With a fault in `enum`, it is unknown which values are accepted.
    let is_whole = listed.map_or(0, |values| values.len()) == member.one_of.len();
    let is_legal = |value: &Spanned<Value>| {
        check_value(table, value, &member.kind)
            && (!is_whole || check_accepted(table, value, member))
    };
    member.example = table.value("example").filter(is_legal).map(Spanned::into_inner);
}

/// Returns the minimum and maximum of a number, or neither if they exclude each other.
fn limits(table: &Table<'_>, kind: &MemberType) -> (Option<Value>, Option<Value>) {
    let is_number = matches!(kind, MemberType::Integer | MemberType::Number);
    let limit = |key: &str| {
        belongs(table, key, "integer or number", is_number);
        table.value(key).filter(|value| is_number && check_value(table, value, kind))
    };
    let (minimum, maximum) = (limit("minimum"), limit("maximum"));
    if let (Some(least), Some(greatest)) = (&minimum, &maximum) {
        if greatest.get_ref().compare_numbers(least.get_ref()) == Some(Ordering::Less) {
            let message = "the maximum is less than the minimum";
            let diagnostic = Diagnostic::new(Rule::MemberType, greatest.span(), message);
            table.push(diagnostic.other(least.span(), "the minimum"));
            return (None, None);
        }
    }
    (minimum.map(Spanned::into_inner), maximum.map(Spanned::into_inner))
}

/// Returns the values that a member, whose limits are known, is restricted to.
fn one_of(table: &Table<'_>, member: &Member) -> Vec<Value> {
    let has_values =
        matches!(member.kind, MemberType::String(_) | MemberType::Integer | MemberType::Number);
    belongs(table, "enum", "string, integer or number", has_values);
    let (mut values, mut known) = (Vec::new(), Names::default());
    if !has_values {
        return values;
    }
    let listed = table.get("enum").and_then(|value| value.get_ref().as_array());
    if listed.is_some_and(|values| values.is_empty()) {
        let help = "list the accepted values, or remove the key to accept any";
        table.error(Rule::MemberType, table.span_of("enum"), "`enum` accepts no value", help);
    }
    for value in table.values_in("enum") {
        if known.add(&value.get_ref().identity(), value.span()).is_some() {
            let message = "a value is repeated";
            table.error(Rule::RepeatedWord, value.span(), message, "keep one of them");
        } else if check_value(table, &value, &member.kind) && check_accepted(table, &value, member)
        {
            values.push(value.into_inner());
        }
    }
    values
}

/// Reports a value that the limits or the `enum` of its member exclude.
fn check_accepted(table: &Table<'_>, value: &Spanned<Value>, member: &Member) -> bool {
    let Some((key, message, what)) = exclusion(value.get_ref(), member) else { return true };
    let diagnostic = Diagnostic::new(Rule::MemberType, value.span(), message);
    table.push(diagnostic.other(table.span_of(key), what));
    false
}

/// Returns the key that excludes a value, a message, and what the key states. The values of `enum` are within the limits.
fn exclusion(value: &Value, member: &Member) -> Option<(&'static str, &'static str, &'static str)> {
    let order = |limit: &Option<Value>| value.compare_numbers(limit.as_ref()?);
    let is_same =
        |known: &Value| known == value || known.compare_numbers(value) == Some(Ordering::Equal);
    if !member.one_of.is_empty() {
        let is_known = member.one_of.iter().any(is_same);
        (!is_known).then_some(("enum", "this is not an accepted value", "the accepted values"))
    } else if order(&member.minimum) == Some(Ordering::Less) {
        Some(("minimum", "this is less than the minimum", "the minimum"))
    } else if order(&member.maximum) == Some(Ordering::Greater) {
        Some(("maximum", "this is greater than the maximum", "the maximum"))
    } else {
        None
    }
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
            MemberType::Object(_) => "an object with the declared members and accepted values",
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
            let are_legal = members.iter().all(|member| {
                let value = names.position(&member.name).map(|at| &values[at].1);
                known += usize::from(value.is_some());
                value.map_or(!member.required, |value| {
                    is_of(value, &member.kind) && exclusion(value, member).is_none()
                })
            });
            are_legal && known == values.len()
        }
        _ => false,
    }
}
