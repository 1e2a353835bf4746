//! How a status code is written: three decimal digits and nothing else. Every other way gets its own sentence.
//!
//! Takes the text of a literal, gives the number or the message. Knows nothing of catalogs but for names.

use crate::lookup;
use crate::token::{Kind, Token};

/// The number of a literal in the form of a status code.
pub(crate) fn code(text: &str) -> Result<u16, String> {
    // What nearly every literal is, told at once: programs have many.
    if let &[hundreds @ b'1'..=b'9', tens @ b'0'..=b'9', ones @ b'0'..=b'9'] = text.as_bytes() {
        let digit = |byte: u8| u16::from(byte - b'0');
        return Ok(digit(hundreds) * 100 + digit(tens) * 10 + digit(ones));
    }
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
    parse(&digits).ok_or_else(|| lookup::no_status_code(&shortened(&digits)))
}

/// What stands in place of the literal, after a catalog or not.
pub(crate) fn not_a_literal(tokens: &[Token], catalog: Option<&str>) -> String {
    let text: String = tokens.iter().map(|token| token.text.as_str()).collect();
    if let Some(number) = text.strip_prefix(['-', '+']) {
        return format!("a status code has no sign{}", instead(number));
    }
    let path = tokens.iter().all(|token| match token.kind {
        Kind::Word => !["_", "true", "false"].contains(&token.text.as_str()),
        _ => token.is_punct(":"),
    });
    let name = text.rsplit("::").next().unwrap_or_default();
    let variant = name.starts_with(|c: char| c.is_ascii_uppercase());
    match (catalog, lookup::by_name(name)) {
        (Some(catalog), _) if path && variant => {
            format!("expected a status code, found a name: write `{catalog}::{name}`")
        }
        (None, Some(entry)) if path => format!(
            "expected a status code, found a name: write `Status::{}` or `status!({})`",
            entry.variant, entry.code
        ),
        _ => other(tokens, &text, catalog),
    }
}

fn other(tokens: &[Token], text: &str, catalog: Option<&str>) -> String {
    if let ([.., word, code], None) = (tokens, catalog) {
        if word.is_word() && code.is_literal() {
            let code = &code.text;
            return format!(
                "expected `,` between a catalog and a status code, found `{code}` at once"
            );
        }
    }
    let found = shortened(text);
    if text.starts_with(|c: char| c.is_alphabetic()) {
        format!(
            "expected a three-digit literal, found `{found}`: a value goes through `Status::from_u16`"
        )
    } else {
        format!("expected a three-digit literal, as in `status!(404)`, found `{found}`")
    }
}

/// Three digits; which of them are codes depends on the catalog.
fn parse(digits: &str) -> Option<u16> {
    digits.parse().ok().filter(|code| (100..=999).contains(code))
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

fn shortened(text: &str) -> String {
    const SHOWN: usize = 20;
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
