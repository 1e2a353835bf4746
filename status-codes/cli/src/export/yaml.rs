//! Writes a JSON document as YAML.
//!
//! Every string value is put into double quotes, and every key that is no plain word, so that YAML 1.1 and 1.2 read them
//! alike. Without quotes, `2026-01-31` is a date for some parsers and a string for others. Hidden characters are escaped.

use std::fmt::Write;

use saphyr::{Mapping, Scalar, ScalarStyle, Yaml, YamlEmitter};
use serde_json::Value;

use crate::terminal::is_hidden;

/// Returns the document, its keys in the order of the JSON.
pub(crate) fn document(value: &Value) -> String {
    let mut out = String::new();
    let mut emitter = YamlEmitter::new(&mut out);
    emitter.dump(&node(value)).expect("a string takes everything");
    out.push('\n');
    out
}

fn node(value: &Value) -> Yaml<'_> {
    match value {
        Value::Null => Yaml::Value(Scalar::Null),
        Value::Bool(boolean) => Yaml::Value(Scalar::Boolean(*boolean)),
        Value::Number(number) => Yaml::Value(match (number.as_i64(), number.as_f64()) {
            (Some(integer), _) => Scalar::Integer(integer),
            (None, float) => Scalar::FloatingPoint(float.unwrap_or_default().into()),
        }),
        Value::String(text) => quoted(text),
        Value::Array(values) => Yaml::Sequence(values.iter().map(node).collect()),
        Value::Object(object) => Yaml::Mapping(
            object.iter().map(|(name, value)| (key(name), node(value))).collect::<Mapping<'_>>(),
        ),
    }
}

/// Returns a key. The emitter quotes words that YAML gives a meaning, except the shortest.
fn key(name: &str) -> Yaml<'_> {
    let is_word = name.starts_with(|c: char| c == '$' || c.is_ascii_alphabetic())
        && !matches!(name, "y" | "Y" | "n" | "N")
        && !name.contains(is_hidden);
    if is_word { Yaml::Value(Scalar::String(name.into())) } else { quoted(name) }
}

/// Returns a text in double quotes.
fn quoted(text: &str) -> Yaml<'_> {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        let number = u32::from(c);
        // Writing to a `String` does not fail.
        let _ = match c {
            '"' | '\\' => write!(out, "\\{c}"),
            '\n' => write!(out, "\\n"),
            '\t' => write!(out, "\\t"),
            _ if !is_hidden(c) => write!(out, "{c}"),
            _ if c.len_utf8() == 4 => write!(out, "\\U{number:08x}"),
            _ => write!(out, "\\u{number:04x}"),
        };
    }
    Yaml::Representation(out.into(), ScalarStyle::DoubleQuoted, None)
}

#[cfg(test)]
mod tests {
    use saphyr::{LoadableYamlNode, Yaml};
    use serde_json::json;

    use super::document;
    use crate::terminal::is_hidden;

    #[test]
    fn what_is_written_reads_back_as_it_was() {
        let value = json!({
            "version": "2026-01-31", "no": "no", "404": 404, "text": "a: \"b\"\n- c\t#d\u{7f}",
            "list": [true, 0.5, -1, {}, [], null, { "nested": "~" }], "": "",
            "a\u{202e}b": "\u{2028}\u{202e}\u{e0001}\r é 日本 👩", "a\n\"": "\\", "a: b": 1, "é": 2,
        });
        let text = document(&value);
        let json = value.to_string(); // which is YAML, too
        assert_eq!(Yaml::load_from_str(&text), Yaml::load_from_str(&json), "{text}");
        assert!(!text.contains(|c| c != '\n' && is_hidden(c)), "{text}");
    }

    #[test]
    fn hidden_characters_have_the_shortest_escape() {
        let text = document(&json!("a\n\tb\u{7f}\u{202e}\u{e0001}\u{ffff}"));
        assert_eq!(text, "---\n\"a\\n\\tb\\u007f\\u202e\\U000e0001\u{ffff}\"\n");
    }

    #[test]
    fn keys_that_yaml_1_1_reads_as_another_type_are_quoted() {
        for key in ["1_000", "2026-01-31", "0b1", "12:30", "yes", "Off", "y", "N", "~", ".5", "="] {
            let text = document(&json!({ key: 1 }));
            assert_eq!(text, format!("---\n\"{key}\": 1\n"));
        }
        for key in ["openapi", "$ref", "x-status-code", "application/problem+json", "nothing"] {
            assert_eq!(document(&json!({ key: 1 })), format!("---\n{key}: 1\n"));
        }
    }

    #[test]
    fn texts_are_quoted_and_numbers_are_not() {
        let text = document(&json!({ "version": "1.0", "status": 404 }));
        assert_eq!(text, "---\nversion: \"1.0\"\nstatus: 404\n");
    }
}
