//! Parsing of text, compared with a table of all names of statuses, and of bytes, compared with their digits.

use std::collections::HashMap;
use std::sync::LazyLock;

use status_codes::{Code, Status};
use status_data::{Entry, registry};

/// Every text without a number that names a status, in lower case.
static NAMES: LazyLock<HashMap<String, u16>> = LazyLock::new(|| table(names_of));

/// Every reason phrase, former ones too, in lower case.
static PHRASES: LazyLock<HashMap<String, u16>> = LazyLock::new(|| table(phrases_of));

fn table(texts: fn(&Entry) -> Vec<String>) -> HashMap<String, u16> {
    let lower = |entry: &'static Entry| {
        texts(entry).into_iter().map(|text| (text.to_ascii_lowercase(), entry.code))
    };
    registry().entries.iter().flat_map(lower).collect()
}

fn names_of(entry: &Entry) -> Vec<String> {
    let variants = [&entry.variant].into_iter().chain(&entry.aliases);
    let mut names = phrases_of(entry);
    names.extend(variants.flat_map(|variant| [variant.clone(), snake_case(variant)]));
    names
}

fn phrases_of(entry: &Entry) -> Vec<String> {
    [&entry.phrase].into_iter().chain(&entry.former).cloned().collect()
}

/// The code and the phrase of three digits, a space and any text without control characters (RFC 9112 §4).
fn on_a_status_line(text: &str) -> Option<(u16, &str)> {
    let (digits, phrase) = text.split_once(' ')?;
    let is_code = digits.len() == 3 && digits.bytes().all(|byte| byte.is_ascii_digit());
    let is_text = !phrase.chars().any(|c| c.is_control() && c != '\t');
    (is_code && is_text && !digits.starts_with('0')).then_some((digits.parse().ok()?, phrase))
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
    let line = on_a_status_line(text);
    // A phrase carries no meaning, unless it is that of another code.
    let of_line = line.filter(|(code, phrase)| {
        let phrase = phrase.to_ascii_lowercase();
        !PHRASES.contains_key(&phrase) || NAMES.get(&phrase) == Some(code)
    });
    let of_number = number.or(of_line.map(|(code, _)| code));
    let registered = of_number.filter(|code| registry().with_code(*code).next().is_some());
    assert_eq!(status.ok().map(Status::as_u16), registered.or(named));
    if let Err(error) = status {
        assert!(!error.to_string().is_empty());
        assert!(error.code().is_none_or(|code| text.starts_with(code.as_str())));
    }
    let of_line = line.map(|(code, _)| code);
    assert_eq!(text.parse::<Code>().ok().map(Code::as_u16), number.or(of_line).or(named));
    if let Ok(status) = status {
        assert_eq!(status.to_string().parse(), Ok(status));
        assert_eq!(status.as_str().parse(), Ok(status));
    }
}
