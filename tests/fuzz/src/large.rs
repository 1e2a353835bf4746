//! Large texts: a part of a small input is repeated. The time limit of libFuzzer is the oracle.
//!
//! The input is what stands before, what is repeated, and what stands after, separated by [`SEPARATOR`]. In what is
//! repeated, [`NUMBER`] becomes a number, another one each time.

use status_data::{doc, parse_catalog, registry};

/// Between the three parts.
pub const SEPARATOR: char = '\u{1}';

/// A number within the second part.
pub const NUMBER: char = '\u{2}';

/// Reads a text of at least that many bytes, renders all messages and writes the documentation of all entries.
pub fn large(input: &str, bytes: usize) {
    let text = repeated(input, bytes);
    let parsed = parse_catalog(&text, registry());
    assert!(parsed.diagnostics.len() <= 1_001, "{} diagnostics", parsed.diagnostics.len());
    let messages = parsed.messages("file.toml", &text);
    let longest = messages.iter().map(String::len).max().unwrap_or_default();
    assert!(longest < 10_000, "a message of {longest} bytes");
    let entries = parsed.catalog.by_variant();
    for entry in &parsed.catalog.entries {
        assert!(!doc::entry(entry, &entries, Some("file.toml")).is_empty());
    }
}

fn repeated(input: &str, bytes: usize) -> String {
    let mut parts = input.splitn(3, SEPARATOR);
    let mut part = || parts.next().unwrap_or_default();
    let (before, middle, after) = (part(), part(), part());
    let mut text = before.to_owned();
    for at in 0.. {
        if middle.is_empty() || text.len() + after.len() >= bytes {
            break;
        }
        text.push_str(&middle.replace(NUMBER, &at.to_string()));
    }
    text + after
}
