//! One value of the file: its TOML type in words, a text as it can stand in a message.

use toml::Spanned;
use toml::de::{DeInteger, DeTable, DeValue};

use crate::diagnostic::{Diagnostic, Rule};
use crate::model::Value;

/// A text as it can stand in a message: no control characters, not endless.
pub(crate) fn shown(text: &str) -> String {
    let mut shown: String = text.chars().take(60).flat_map(char::escape_debug).collect();
    if text.chars().nth(60).is_some() {
        shown.push('…');
    }
    shown.replace("\\'", "'").replace("\\\"", "\"")
}

/// Whether a character cannot be told from a space or from nothing, or changes the order of what is around it.
pub(crate) fn is_hidden(c: char) -> bool {
    matches!(
        c,
        '\u{a0}'
            | '\u{ad}'
            | '\u{61c}'
            | '\u{200b}'
            | '\u{200e}'
            | '\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}'
            | '\u{3000}'
            | '\u{feff}'
    )
}

/// The type of a value in words.
fn type_name(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "a string",
        DeValue::Integer(_) => "a whole number",
        DeValue::Float(_) => "a float",
        DeValue::Boolean(_) => "a boolean",
        DeValue::Datetime(_) => "a date or time",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}

/// A value that is not of the type that was wanted.
pub(crate) fn wrong_type(found: &Spanned<DeValue<'_>>, wanted: &str) -> Diagnostic {
    let name = type_name(found.get_ref());
    let message = format!("expected {wanted}, found {name}");
    let diagnostic = Diagnostic::new(Rule::WrongType, found.span(), message);
    match (wanted, found.get_ref()) {
        ("a string", DeValue::Array(_) | DeValue::Table(_)) => diagnostic,
        ("a string", _) => diagnostic.help("write it in quotes"),
        ("a whole number" | "`true` or `false`" | "a date", DeValue::String(_)) => {
            diagnostic.help("write it without quotes")
        }
        ("a table", DeValue::Boolean(true)) => diagnostic.help("write it in braces, as in `{ … }`"),
        ("a list of strings", _) => diagnostic.help("write it in brackets, as in `[\"…\"]`"),
        ("a list of tables", _) => diagnostic.help("write it in brackets, as in `[{ … }]`"),
        _ => diagnostic,
    }
}

/// A whole number; one that no `i64` holds saturates, so that a range check names it.
pub(crate) fn integer(number: &DeInteger<'_>) -> i64 {
    let limit = if number.as_str().starts_with('-') { i64::MIN } else { i64::MAX };
    i64::from_str_radix(number.as_str(), number.radix()).unwrap_or(limit)
}

/// A value as it is; tables in the order of the file.
pub(crate) fn carried(value: &DeValue<'_>) -> Value {
    match value {
        DeValue::String(text) => Value::String(text.to_string()),
        DeValue::Integer(number) => Value::Integer(integer(number)),
        DeValue::Float(number) => Value::Float(number.as_str().parse().unwrap_or(f64::NAN)),
        DeValue::Boolean(value) => Value::Boolean(*value),
        DeValue::Datetime(datetime) => Value::String(datetime.to_string()),
        DeValue::Array(values) => {
            Value::Array(values.iter().map(|value| carried(value.get_ref())).collect())
        }
        DeValue::Table(table) => Value::Table(
            in_order(table)
                .map(|(key, value)| (key.get_ref().to_string(), carried(value.get_ref())))
                .collect(),
        ),
    }
}

/// The keys of a table with their values, in the order of the file.
pub(crate) fn in_order<'a, 'i>(
    table: &'a DeTable<'i>,
) -> impl Iterator<Item = (&'a Spanned<toml::de::DeString<'i>>, &'a Spanned<DeValue<'i>>)> {
    let mut entries: Vec<_> = table.iter().collect();
    entries.sort_by_key(|(key, _)| key.span().start);
    entries.into_iter()
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn only_a_text_of_more_than_60_characters_is_cut() {
        let fits = "é".repeat(60);
        assert_eq!(shown(&fits), fits);
        assert_eq!(shown(&(fits.clone() + "a")), fits + "…");
    }
}
