//! The registry as an enum for each of the contestants.

use status_data::{Entry, registry};

/// With ours there is nothing to write but what uses it.
pub(crate) const OURS: &str = "\
pub const MISSING: status_codes::Status = status_codes::status!(404);
pub fn phrase(code: u16) -> Option<&'static str> {
    status_codes::Status::from_u16(code).map(|status| status.phrase())
}
";

/// The same uses.
pub(crate) const HTTP: &str = "\
pub const MISSING: http::StatusCode = http::StatusCode::NOT_FOUND;
pub fn phrase(code: u16) -> Option<&'static str> {
    http::StatusCode::from_u16(code).ok()?.canonical_reason()
}
";

/// An error type whose text is the phrase.
pub(crate) fn thiserror() -> String {
    let variant = |entry: &Entry| {
        format!("    #[error({:?})]\n    {} = {},\n", entry.phrase, entry.variant, entry.code)
    };
    enumeration("#[derive(Debug, Clone, Copy, thiserror::Error)]", variant)
}

/// Text and number both ways.
pub(crate) fn strum() -> String {
    let variant = |entry: &Entry| {
        format!(
            "    #[strum(serialize = {:?})]\n    {} = {},\n",
            entry.phrase, entry.variant, entry.code
        )
    };
    let derives = "#[derive(Debug, Clone, Copy, strum::Display, strum::EnumString, strum::IntoStaticStr, strum::EnumIter, strum::FromRepr)]";
    enumeration(derives, variant)
}

/// Names in a file or message.
pub(crate) fn serde() -> String {
    enumeration("#[derive(Debug, Clone, Copy, serde::Serialize, serde::Deserialize)]", plain)
}

/// Number → phrase.
pub(crate) fn phf() -> String {
    let line = |entry: &Entry| format!("    {}u16 => {:?},\n", entry.code, entry.phrase);
    format!(
        "pub static PHRASES: phf::Map<u16, &'static str> = phf::phf_map! {{\n{}}};\n",
        entries(line)
    )
}

/// What somebody writes who wants no dependency.
pub(crate) fn by_hand() -> String {
    let from = |entry: &Entry| format!("            {} => Self::{},\n", entry.code, entry.variant);
    let phrase =
        |entry: &Entry| format!("            Self::{} => {:?},\n", entry.variant, entry.phrase);
    format!(
        "{}impl Status {{\n    pub fn from_u16(code: u16) -> Option<Self> {{\n        Some(match code {{\n{}            _ => return None,\n        }})\n    }}\n    pub fn phrase(self) -> &'static str {{\n        match self {{\n{}        }}\n    }}\n}}\n",
        enumeration("#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]", plain),
        entries(from),
        entries(phrase),
    )
}

fn plain(entry: &Entry) -> String {
    format!("    {} = {},\n", entry.variant, entry.code)
}

fn enumeration(derives: &str, variant: impl Fn(&Entry) -> String) -> String {
    format!("{derives}\n#[repr(u16)]\npub enum Status {{\n{}}}\n", entries(variant))
}

fn entries(line: impl Fn(&Entry) -> String) -> String {
    registry().entries.iter().map(line).collect()
}
