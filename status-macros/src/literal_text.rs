//! How a status code is written: three decimal digits and nothing else. Every other way gets its own sentence.
//!
//! Takes the text of a literal, gives the number or the message. Knows nothing of catalogs but for names.

use proc_macro2::TokenTree;

use crate::lookup;

/// The number of a literal in the form of a status code.
pub(crate) fn code(text: &str) -> Result<u16, String> {
    if let Some(quoted) = quoted(text) {
        return Err(of_quoted(quoted));
    }
    if !text.starts_with(|c: char| c.is_ascii_digit()) {
        return Err(format!(
            "expected a status code, found `{text}`: write three digits, as in `404`"
        ));
    }
    if let Some(radix) = ["0x", "0o", "0b"].into_iter().find(|prefix| text.starts_with(prefix)) {
        return Err(of_radix(text, radix));
    }
    let end = text.find(|c: char| !c.is_ascii_digit() && c != '_').unwrap_or(text.len());
    let (number, rest) = text.split_at(end);
    let digits = number.replace('_', "");
    if rest.starts_with('.') || rest.starts_with(['e', 'E']) {
        return Err(format!("a status code is a whole number, found `{text}`{}", instead(&digits)));
    }
    if !rest.is_empty() {
        return Err(format!("a status code has no suffix{}", instead(&digits)));
    }
    if number.contains('_') {
        return Err(format!("a status code has no underscores{}", instead(&digits)));
    }
    if number.starts_with('0') && number.len() > 1 {
        return Err(format!(
            "a status code has no leading zero{}",
            instead(digits.trim_start_matches('0'))
        ));
    }
    parse(&digits).ok_or_else(|| {
        format!("{} is not a status code: it has three digits, 100 to 599", shortened(&digits))
    })
}

/// What stands in place of the literal, if it is more than one token or none of a literal.
pub(crate) fn not_a_literal(tokens: &[TokenTree]) -> String {
    let text: String = tokens.iter().map(ToString::to_string).collect();
    let name = text.rsplit("::").next().unwrap_or_default();
    match lookup::by_name(name) {
        Some(entry) => format!(
            "expected a status code, found a name: write `Status::{}` or `status!({})`",
            entry.variant, entry.code
        ),
        None if text.starts_with(|c: char| c.is_alphabetic() || c == '_') => {
            "expected a three-digit literal: a value that is known only at run time goes through `Status::from_u16`"
                .to_owned()
        }
        None => "expected a three-digit literal, as in `status!(404)`".to_owned(),
    }
}

fn parse(digits: &str) -> Option<u16> {
    digits.parse().ok().filter(|code| (100..=599).contains(code))
}

/// The inside of a string, byte string, C string or character, raw or not.
fn quoted(text: &str) -> Option<&str> {
    let start = text.find(['"', '\''])?;
    text[..start].chars().all(|c| "bcr#".contains(c)).then_some(&text[start + 1..])
}

fn of_quoted(quoted: &str) -> String {
    let inner = quoted.trim_end_matches('#');
    let inner = inner.strip_suffix(['"', '\'']).unwrap_or(inner);
    match (parse(inner), lookup::by_name(inner)) {
        (Some(code), _) => format!("a status code is a number, not a string: write `{code}`"),
        (None, Some(entry)) => {
            format!("a status code is a number, not a string: write `{}`", entry.code)
        }
        (None, None) => {
            "a status code is a number, not a string: write three digits, as in `404`".to_owned()
        }
    }
}

fn of_radix(text: &str, radix: &str) -> String {
    let base = match radix {
        "0x" => 16,
        "0o" => 8,
        _ => 2,
    };
    let value = u16::from_str_radix(&text[2..].replace('_', ""), base).unwrap_or(0);
    format!("a status code is written in decimal{}", instead(&value.to_string()))
}

/// The way to write it, if the digits are those of a status code.
fn instead(digits: &str) -> String {
    match parse(digits) {
        Some(code) => format!(": write `{code}`"),
        None => ": write three digits, as in `404`".to_owned(),
    }
}

fn shortened(digits: &str) -> String {
    if digits.len() > 20 { format!("{}…", &digits[..20]) } else { digits.to_owned() }
}
