//! What a file declares for a status beyond the methods of [`Catalog`](crate::Catalog): members, `x-` keys and the texts that
//! documents show in another form. Not public API.
//!
//! Logs need it to omit sensitive members, and `impl_utoipa!` to describe them. A catalog without any of this has no table.

use core::fmt;

/// The declarations of one status.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Declared {
    /// The name of the variant.
    pub name: &'static str,
    /// The summary in Markdown, if the text has characters that Markdown would interpret.
    pub summary: Option<&'static str>,
    /// The extension members of its problems (RFC 9457 §3.2).
    pub members: &'static [Member],
    /// Names and values of the members in an example.
    pub sample: &'static [(&'static str, Json)],
    /// The keys that start with `x-`.
    pub extensions: &'static [(&'static str, Json)],
}

impl Declared {
    /// The declarations of a status that has none.
    pub(crate) const NONE: Self =
        Self { name: "", summary: None, members: &[], sample: &[], extensions: &[] };
}

/// An extension member of a problem document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Member {
    /// The name in JSON.
    pub name: &'static str,
    /// The type of its value.
    pub kind: MemberType,
    /// One sentence.
    pub summary: &'static str,
    /// Whether every problem of the status has it.
    pub required: bool,
    /// Whether the value must not be logged.
    pub sensitive: bool,
    /// The least value of a number.
    pub minimum: Option<Json>,
    /// The greatest value of a number.
    pub maximum: Option<Json>,
    /// The only values; empty if any value of the type is allowed.
    pub one_of: &'static [Json],
    /// An example.
    pub example: Option<Json>,
}

/// The type of the value of a member.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MemberType {
    /// A string, perhaps with a format of JSON Schema.
    String(Option<&'static str>),
    /// An integer.
    Integer,
    /// A number.
    Number,
    /// `true` or `false`.
    Boolean,
    /// An array with items of this type.
    Array(&'static MemberType),
    /// An object with these members.
    Object(&'static [Member]),
}

/// A value of the file. Its `Display` is JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Json {
    /// A string.
    Text(&'static str),
    /// A number, `true` or `false`, as JSON writes it.
    Literal(&'static str),
    /// An array.
    Array(&'static [Json]),
    /// An object.
    Object(&'static [(&'static str, Json)]),
}

impl fmt::Display for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Text(text) => Text(text).fmt(f),
            Self::Literal(literal) => f.write_str(literal),
            Self::Array(items) => {
                let mut before = "[";
                for item in items {
                    write!(f, "{before}{item}")?;
                    before = ",";
                }
                f.write_str(if items.is_empty() { "[]" } else { "]" })
            }
            Self::Object(pairs) => {
                let mut before = "{";
                for (name, value) in pairs {
                    write!(f, "{before}{}:{value}", Text(name))?;
                    before = ",";
                }
                f.write_str(if pairs.is_empty() { "{}" } else { "}" })
            }
        }
    }
}

/// A JSON string (RFC 8259 §7).
pub(crate) struct Text<T>(pub(crate) T);

impl<T: fmt::Display> fmt::Display for Text<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("\"")?;
        let mut escaped = Escaped { f, failed: false };
        // An error of the text itself ends the text, for the document has begun; `f` failing ends the document.
        let text = fmt::write(&mut escaped, format_args!("{}", self.0));
        if escaped.failed {
            return text;
        }
        f.write_str("\"")
    }
}

/// Writes text as the inside of a JSON string.
struct Escaped<'a, 'f> {
    f: &'a mut fmt::Formatter<'f>,
    /// Whether `f` did, and not the text.
    failed: bool,
}

impl fmt::Write for Escaped<'_, '_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let written = escape(text, self.f);
        self.failed |= written.is_err();
        written
    }
}

fn escape(text: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let needs_escape = |c: char| c < ' ' || c == '"' || c == '\\';
    let mut rest = text;
    while let Some((at, escaped)) = rest.char_indices().find(|(_, c)| needs_escape(*c)) {
        let (plain, from) = rest.split_at(at);
        f.write_str(plain)?;
        match escaped {
            '"' => f.write_str("\\\"")?,
            '\\' => f.write_str("\\\\")?,
            '\n' => f.write_str("\\n")?,
            control => write!(f, "\\u{:04x}", u32::from(control))?,
        }
        rest = from.split_at(1).1; // each of these is one byte
    }
    f.write_str(rest)
}

#[cfg(test)]
mod tests {
    extern crate std;

    use std::string::ToString as _;

    use super::Json;

    #[test]
    fn a_value_is_displayed_as_json() {
        for (value, json) in [
            (Json::Text("a\"\\\n\u{1}é"), r#""a\"\\\n\u0001é""#),
            (Json::Literal("-0.5"), "-0.5"),
            (Json::Array(&[]), "[]"),
            (Json::Array(&[Json::Literal("1"), Json::Literal("true")]), "[1,true]"),
            (Json::Object(&[]), "{}"),
            (
                Json::Object(&[("a", Json::Array(&[])), ("\"", Json::Object(&[]))]),
                r#"{"a":[],"\"":{}}"#,
            ),
        ] {
            assert_eq!(value.to_string(), json);
        }
    }
}
