//! Text off the wire against a table of every name that a status has, and bytes against the digits themselves.

use std::collections::HashMap;
use std::sync::LazyLock;

use status_codes::{Code, Status};
use status_data::{Entry, registry};

/// Every text that names a status, in lower case.
static NAMES: LazyLock<HashMap<String, u16>> = LazyLock::new(|| {
    let mut names = HashMap::new();
    for entry in &registry().entries {
        for name in names_of(entry) {
            names.insert(name.to_ascii_lowercase(), entry.code);
        }
    }
    names
});

fn names_of(entry: &Entry) -> Vec<String> {
    let variants = [&entry.variant].into_iter().chain(&entry.aliases);
    let phrases = [&entry.phrase].into_iter().chain(&entry.former);
    let mut names = vec![entry.code.to_string()];
    for variant in variants {
        names.push(variant.clone());
        names.push(snake_case(variant));
    }
    for phrase in phrases {
        names.push(phrase.clone());
        names.push(format!("{} {phrase}", entry.code));
    }
    names
}

fn snake_case(variant: &str) -> String {
    let mut name = String::new();
    for letter in variant.chars() {
        if letter.is_ascii_uppercase() && !name.is_empty() {
            name.push('_');
        }
        name.push(letter);
    }
    name
}

/// Reads bytes as a code, and as a status and a code where they are text.
pub fn text(bytes: &[u8]) {
    let digits = bytes.len() == 3 && bytes.iter().all(u8::is_ascii_digit) && bytes[0] != b'0';
    let number =
        digits.then(|| bytes.iter().fold(0, |sum, digit| sum * 10 + u16::from(digit - b'0')));
    assert_eq!(Code::from_bytes(bytes).ok().map(Code::as_u16), number);

    let Ok(text) = core::str::from_utf8(bytes) else { return };
    let status = text.parse::<Status>();
    let named = NAMES.get(&text.to_ascii_lowercase()).copied();
    assert_eq!(status.ok().map(Status::as_u16), named);
    if let Err(error) = status {
        assert!(!error.to_string().is_empty());
        assert!(error.code().is_none_or(|code| text.starts_with(code.as_str())));
    }
    assert_eq!(text.parse::<Code>().ok().map(Code::as_u16), number.or(named));
    if let Ok(status) = status {
        assert_eq!(status.to_string().parse(), Ok(status));
        assert_eq!(status.as_str().parse(), Ok(status));
    }
}
