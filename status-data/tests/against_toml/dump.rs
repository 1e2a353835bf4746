//! What a text says, in words that do not depend on whose tree it is.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::datetime::is_date;
use crate::document;
use crate::table::{Table, Value};

/// What a text says, key by key in alphabetical order; nothing for a text that is not TOML.
pub(crate) fn ours(text: &str) -> Option<String> {
    let (root, faults) = document::parse(text);
    for fault in &faults {
        let first = fault.first.as_ref().unwrap_or(&fault.span);
        let stand = text.get(fault.span.clone()).is_some() && text.get(first.clone()).is_some();
        assert!(stand, "{}: {:?}", fault.message, fault.span);
    }
    faults.is_empty().then(|| our_table(&root))
}

fn our_table(table: &Table<'_>) -> String {
    let mut keys: Vec<String> = Vec::new();
    for pair in table.entries() {
        let found = table.get(&pair.key.0).expect("a key of the table");
        assert_eq!(found.1, pair.value.1, "a key stands once in a sound table");
        let (value, span) = &pair.value;
        keys.push(format!("{:?} = {} @{span:?}", pair.key, our_value(value)));
    }
    keys.sort();
    format!("{{{}}}", keys.join(", "))
}

fn our_value(value: &Value<'_>) -> String {
    match value {
        Value::String(text) => format!("{text:?}"),
        Value::Integer(number) => number.to_string(),
        Value::Float => "float".to_owned(),
        Value::Boolean(value) => value.to_string(),
        Value::Datetime(text) if is_date(text) => text.to_string(),
        Value::Datetime(_) => "time".to_owned(),
        Value::Array(values) => {
            let values =
                values.iter().map(|(value, span)| format!("{} @{span:?}", our_value(value)));
            format!("[{}]", values.collect::<Vec<_>>().join(", "))
        }
        Value::Table(table) => our_table(table),
    }
}

/// The same by `toml`.
pub(crate) fn theirs(text: &str) -> Option<String> {
    let (root, errors) = DeTable::parse_recoverable(text);
    errors.is_empty().then(|| their_table(root.get_ref()))
}

fn their_table(table: &DeTable<'_>) -> String {
    let key = |key: &Spanned<_>, value| {
        format!("{:?} = {}", (key.get_ref(), key.span()), their_value(value))
    };
    let mut keys: Vec<String> = table.iter().map(|(name, value)| key(name, value)).collect();
    keys.sort();
    format!("{{{}}}", keys.join(", "))
}

fn their_value(value: &Spanned<DeValue<'_>>) -> String {
    let shown = match value.get_ref() {
        DeValue::String(text) => format!("{text:?}"),
        DeValue::Integer(number) => {
            let number = i64::from_str_radix(number.as_str(), number.radix());
            number.unwrap_or(i64::MAX).to_string()
        }
        DeValue::Float(_) => "float".to_owned(),
        DeValue::Boolean(value) => value.to_string(),
        DeValue::Datetime(datetime) => match (datetime.date, datetime.time) {
            (Some(date), None) => date.to_string(),
            _ => "time".to_owned(),
        },
        DeValue::Array(values) => {
            let values = values.iter().map(their_value);
            format!("[{}]", values.collect::<Vec<_>>().join(", "))
        }
        DeValue::Table(table) => their_table(table),
    };
    format!("{shown} @{:?}", value.span())
}
