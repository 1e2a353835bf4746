//! Converts one value of the file, and describes it in messages: its TOML type, and its text.

use core::cmp::Ordering;

use toml::Spanned;
use toml::de::{DeFloat, DeInteger, DeString, DeTable, DeValue};

use crate::diagnostic::Ctxt;
use crate::names::ascending;
use crate::rule::Rule;
use crate::syntax::parse_to_first;

/// A TOML value. Dates and times are strings.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A string, date or time.
    String(String),
    /// An integer.
    Integer(i64),
    /// A floating-point number.
    Float(f64),
    /// `true` or `false`.
    Boolean(bool),
    /// An array.
    Array(Vec<Value>),
    /// A table, in the order of the file.
    Table(Vec<(String, Value)>),
}

impl Value {
    /// Returns a text that equal values have in common, such as `1` and `1.0`, and others do not.
    #[must_use]
    pub fn identity(&self) -> String {
        match self {
            Self::Integer(number) => number.to_string(),
            Self::Float(number) if number.fract() == 0.0 => format!("{:.0}", number + 0.0),
            _ => format!("{self:?}"),
        }
    }

    /// Compares two numbers, integers exactly. Returns `None` if one of the values is not a number.
    #[must_use]
    pub fn compare_numbers(&self, other: &Self) -> Option<Ordering> {
        match (self, other) {
            (Self::Integer(own), Self::Integer(other)) => Some(own.cmp(other)),
            _ => self.as_number()?.partial_cmp(&other.as_number()?),
        }
    }

    #[expect(
        clippy::cast_precision_loss,
        reason = "an integer is only compared with a float by it"
    )]
    fn as_number(&self) -> Option<f64> {
        match self {
            Self::Integer(number) => Some(*number as f64),
            Self::Float(number) => Some(*number),
            _ => None,
        }
    }
}

/// Converts a value. Tables keep the order of the file.
pub(crate) fn carried(value: &DeValue<'_>) -> Value {
    match value {
        DeValue::String(text) => Value::String(text.to_string()),
        DeValue::Integer(number) => Value::Integer(integer(number)),
        DeValue::Float(number) => Value::Float(float(number)),
        DeValue::Boolean(value) => Value::Boolean(*value),
        DeValue::Datetime(datetime) => Value::String(datetime.to_string()),
        DeValue::Array(values) => {
            Value::Array(values.iter().map(|value| carried(value.get_ref())).collect())
        }
        DeValue::Table(table) => Value::Table(named(&in_order(table))),
    }
}

pub(crate) fn spanned(value: &Spanned<DeValue<'_>>) -> Spanned<Value> {
    Spanned::new(value.span(), carried(value.get_ref()))
}

/// Keys with their values.
pub(crate) fn named(items: &[Item<'_>]) -> Vec<(String, Value)> {
    let named = |(key, value): &Item<'_>| (key.get_ref().to_string(), carried(value.get_ref()));
    items.iter().map(named).collect()
}

/// Returns an integer. One that does not fit into `i64` saturates, so that the check of its range reports it.
pub(crate) fn integer(number: &DeInteger<'_>) -> i64 {
    let limit = if number.as_str().starts_with('-') { i64::MIN } else { i64::MAX };
    exact(number).unwrap_or(limit)
}

/// Returns an integer, or `None` for one that does not fit into `i64`.
pub(crate) fn exact(number: &DeInteger<'_>) -> Option<i64> {
    i64::from_str_radix(number.as_str(), number.radix()).ok()
}

/// Returns whether a float is written with digits, and becomes infinity.
pub(crate) fn overflows(number: &DeFloat<'_>) -> bool {
    float(number).is_infinite() && !number.as_str().ends_with("inf")
}

fn float(number: &DeFloat<'_>) -> f64 {
    number.as_str().parse().unwrap_or(f64::NAN)
}

/// A key with its value.
pub(crate) type Item<'a> = (&'a Spanned<DeString<'a>>, &'a Spanned<DeValue<'a>>);

/// Returns the keys of a table with their values, in the order of the file.
pub(crate) fn in_order<'a>(table: &'a DeTable<'a>) -> Vec<Item<'a>> {
    let items: Vec<Item<'a>> = table.iter().collect();
    let starts: Vec<usize> = items.iter().map(|(key, _)| key.span().start).collect();
    ascending(&starts).iter().map(|at| items[*at]).collect()
}

/// Reports a value of the wrong type.
pub(crate) fn wrong_type(found: &Spanned<DeValue<'_>>, wanted: &str, cx: &Ctxt) {
    let value = found.get_ref();
    let name = type_name(value);
    let unquoted = value.as_str().and_then(type_of).unwrap_or_default();
    let help = match (wanted, value, unquoted) {
        ("a string", DeValue::Array(_) | DeValue::Table(_), _) => "",
        ("a string", ..) => "write it in quotes",
        ("a whole number", _, "a whole number")
        | ("`true` or `false`", _, "a boolean")
        | ("a date", _, "a date or time") => "write it without quotes",
        ("a table", DeValue::Boolean(true), _) => "write it in braces, as in `{ … }`",
        ("a list of strings", ..) => "write it in brackets, as in `[\"…\"]`",
        ("a list of tables", ..) => "write it in brackets, as in `[{ … }]`",
        _ => "",
    };
    cx.error(Rule::WrongType, found.span(), &format!("expected {wanted}, found {name}"), help);
}

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

/// Returns the type of a text that is a value of TOML.
pub(crate) fn type_of(text: &str) -> Option<&'static str> {
    let line = format!("x={text}");
    let (table, error) = parse_to_first(&line, 0);
    let value = table.get("x").filter(|_| error.is_none() && table.len() == 1)?;
    Some(type_name(value.get_ref()))
}

/// Returns a text for a message: without control characters, and not too long.
pub(crate) fn shown(text: &str) -> String {
    let mut shown = String::new();
    for (at, c) in text.chars().enumerate() {
        match c {
            _ if at == 60 => {
                shown.push('…');
                break;
            }
            '\'' | '"' => shown.push(c),
            _ => shown.extend(c.escape_debug()),
        }
    }
    shown
}

/// Returns whether a character is invisible, looks like a space, or changes the order of its neighbours: the ignorable and
/// the space characters of Unicode, and a blank of Braille. Emoji and scripts need variation selectors and joiners.
/// Texts on one line have none.
///
/// ```
/// assert!(status_data::is_hidden('\u{a0}'));
/// assert!(!status_data::is_hidden(' '));
/// ```
#[must_use]
pub fn is_hidden(c: char) -> bool {
    matches!(
        c,
        '\u{a0}' | '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{1680}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180e}' | '\u{2000}'..='\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202f}'
            | '\u{205f}'..='\u{206f}' | '\u{2800}' | '\u{3000}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}'
            | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e00ff}' | '\u{e01f0}'..='\u{e0fff}'
    )
}

#[cfg(test)]
mod tests {
    use super::{is_hidden, shown, type_of};

    #[test]
    fn only_a_text_that_is_one_value_has_a_type() {
        for (text, found) in [
            ("404", Some("a whole number")),
            ("true", Some("a boolean")),
            ("2026-11-13", Some("a date or time")),
            ("nan", Some("a float")),
            ("\"a\"", Some("a string")),
            ("[1]", Some("a list")),
            ("4o4", None),
            ("yes", None),
            ("", None),
            ("1\ny=2", None),
        ] {
            assert_eq!(type_of(text), found, "{text}");
        }
    }

    #[test]
    fn only_equal_values_have_one_identity() {
        use super::Value::{Float, Integer, String};

        for same in [[Integer(2), Float(2.0)], [Float(0.0), Float(-0.0)], [Integer(0), Float(-0.0)]]
        {
            assert_eq!(same[0].identity(), same[1].identity(), "{same:?}");
        }
        for other in [Float(1.5), Float(2.5), Integer(1), String("2".into())] {
            assert_ne!(other.identity(), Integer(2).identity(), "{other:?}");
        }
        assert_ne!(Integer(1 << 53).identity(), Integer((1 << 53) + 1).identity());
    }

    #[test]
    fn what_is_shown_keeps_its_quotes_and_escapes_controls() {
        assert_eq!(shown("a \"b\" 'c' \t\u{1b}"), "a \"b\" 'c' \\t\\u{1b}");
    }

    #[test]
    fn only_a_text_of_more_than_60_characters_is_cut() {
        let fits = "é".repeat(60);
        assert_eq!(shown(&fits), fits);
        assert_eq!(shown(&(fits.clone() + "a")), fits + "…");
    }

    #[test]
    fn what_cannot_be_seen_is_hidden_except_what_emoji_and_scripts_need() {
        let hidden = "\u{a0}\u{115f}\u{1160}\u{1680}\u{180e}\u{2000}\u{200a}\u{200b}\u{202e}\u{202f}\u{205f}\
            \u{206f}\u{2800}\u{3000}\u{3164}\u{feff}\u{ffa0}\u{e0001}\u{e007f}";
        for c in hidden.chars() {
            assert!(is_hidden(c), "U+{:04X}", u32::from(c));
        }
        let seen = " aé\u{180b}\u{200c}\u{200d}‐‧‰⁞⁰\u{fe0f}\u{fffd}\u{e0100}😀";
        for c in seen.chars() {
            assert!(!is_hidden(c), "U+{:04X}", u32::from(c));
        }
    }
}
