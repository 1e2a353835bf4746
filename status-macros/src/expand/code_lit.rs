//! Parses a status code: three decimal digits. Each other spelling has its own message.

use proc_macro2::{Literal, Span, TokenTree};
use status_data::{Entry, registry, suggest};
use syn::Token;
use syn::parse::ParseStream;

use super::input::{is_punct, place, shortened, trees, visible};

/// The most characters of a wrong argument that a message shows.
const SHOWN: usize = 20;

/// The most characters of a path that a message tells to write.
pub(crate) const LONGEST_NAME: usize = 100;

/// A literal of three digits. Whether it is a code depends on the catalog.
pub(crate) struct CodeLit {
    pub(crate) number: u16,
    pub(crate) span: Span,
}

impl CodeLit {
    /// Parses the rest of an input, which may end with a comma. `catalog` is the type before it, as written.
    pub(crate) fn parse(input: ParseStream<'_>, catalog: Option<&str>) -> syn::Result<Self> {
        if input.cursor().literal().is_none() {
            let tokens = visible(input.cursor().token_stream());
            let Some(first) = tokens.first() else {
                let message = "expected a status code, as in `status!(404)`";
                return Err(syn::Error::new(Span::call_site(), message));
            };
            return Err(syn::Error::new(place(first), not_a_literal(&tokens, catalog)));
        }
        let literal: Literal = input.parse()?;
        let (text, span) = (literal.to_string(), literal.span());
        let number = code(&text).map_err(|message| syn::Error::new(span, message))?;
        let comma: Option<Token![,]> = input.parse()?;
        if let Some(other) = trees(input.cursor()).next() {
            let catalog = catalog.map(|catalog| format!("{catalog}, ")).unwrap_or_default();
            let message = match comma {
                Some(_) => format!("one status code at a time: write `status!({catalog}{number})`"),
                None => format!("expected nothing after `{number}`"),
            };
            return Err(syn::Error::new(place(&other), message));
        }
        Ok(Self { number, span })
    }
}

/// Returns the number of a literal that has the form of a status code.
fn code(text: &str) -> Result<u16, String> {
    // A fast path for nearly all literals.
    if let &[hundreds @ b'1'..=b'9', tens @ b'0'..=b'9', ones @ b'0'..=b'9'] = text.as_bytes() {
        let digit = |byte: u8| u16::from(byte - b'0');
        return Ok(digit(hundreds) * 100 + digit(tens) * 10 + digit(ones));
    }
    let wrong = |what: &str, digits: &str| Err(format!("a status code {what}{}", instead(digits)));
    if let Some(quoted) = quoted(text) {
        let code = parse(quoted).or_else(|| by_name(quoted).map(|entry| entry.code));
        return wrong("is a number, not a string", &code.unwrap_or_default().to_string());
    }
    if !text.starts_with(|c: char| c.is_ascii_digit()) {
        let found = shortened(text, SHOWN);
        return Err(format!(
            "expected a status code, found `{found}`: write three digits, as in `404`"
        ));
    }
    for (prefix, radix) in [("0x", 16), ("0o", 8), ("0b", 2)] {
        if let Some(digits) = text.strip_prefix(prefix) {
            let code = u16::from_str_radix(&digits.replace('_', ""), radix).unwrap_or_default();
            return wrong("is written in decimal", &code.to_string());
        }
    }
    let end = text.find(|c: char| !c.is_ascii_digit() && c != '_').unwrap_or(text.len());
    let (number, rest) = text.split_at(end);
    let digits = number.replace('_', "");
    if rest.starts_with(['.', 'e', 'E']) {
        let found = shortened(text, SHOWN);
        return wrong(&format!("is a whole number, found `{found}`"), &digits);
    }
    if !rest.is_empty() {
        return wrong("has no suffix", &digits);
    }
    if number.contains('_') {
        return wrong("has no underscores", &digits);
    }
    if number.starts_with('0') && number.len() > 1 {
        return wrong("has no leading zero", digits.trim_start_matches('0'));
    }
    parse(&digits).ok_or_else(|| no_status_code(&shortened(&digits, SHOWN)))
}

/// Describes what was found instead of the literal, with or without a catalog.
fn not_a_literal(tokens: &[TokenTree], catalog: Option<&str>) -> String {
    let text: String = tokens.iter().map(ToString::to_string).collect();
    if let Some(number) = text.strip_prefix(['-', '+']) {
        return format!("a status code has no sign{}", instead(number));
    }
    let path = tokens.iter().all(|token| match token {
        TokenTree::Ident(word) => ["_", "true", "false"].iter().all(|other| word != other),
        other => is_punct(other, ':'),
    });
    let name = text.rsplit("::").next().unwrap_or_default();
    let variant = name.starts_with(|c: char| c.is_ascii_uppercase());
    match (catalog, by_name(name)) {
        (Some(catalog), _) if path && variant => {
            let name = shortened(name, LONGEST_NAME);
            format!("expected a status code, found a name: write `{catalog}::{name}`")
        }
        (None, Some(entry)) if path => format!(
            "expected a status code, found a name: write `Status::{}` or `status!({})`",
            entry.variant, entry.code
        ),
        _ => other(tokens, &text, catalog),
    }
}

fn other(tokens: &[TokenTree], text: &str, catalog: Option<&str>) -> String {
    if let ([.., TokenTree::Ident(_), TokenTree::Literal(code)], None) = (tokens, catalog) {
        let found = shortened(&code.to_string(), SHOWN);
        return format!("expected `,` between a catalog and a status code, found `{found}`");
    }
    let found = shortened(text, SHOWN);
    if text.starts_with(|c: char| c.is_alphabetic()) {
        format!(
            "expected a three-digit literal, found `{found}`: a value goes through `Status::from_u16`"
        )
    } else {
        format!("expected a three-digit literal, as in `status!(404)`, found `{found}`")
    }
}

/// Returns whether a text has three digits. Whether they are a code depends on the catalog.
fn parse(digits: &str) -> Option<u16> {
    digits.parse().ok().filter(|code| (100..=999).contains(code))
}

/// Returns the content of a string, byte string, C string or character literal, raw or not.
fn quoted(text: &str) -> Option<&str> {
    let start = text.find(['"', '\''])?;
    let inner = text[start + 1..].trim_end_matches('#').trim_end_matches(['"', '\'']);
    text[..start].chars().all(|c| "bcr#".contains(c)).then_some(inner)
}

/// Returns the correct spelling if the digits are those of a status code.
fn instead(digits: &str) -> String {
    match parse(digits) {
        Some(code) => format!(": write `{code}`"),
        None => ": write three digits, as in `404`".to_owned(),
    }
}

/// Describes a number that is not a status code.
pub(crate) fn no_status_code(number: &str) -> String {
    format!("{number} is not a status code: it has three digits, 100 to 599")
}

/// Returns the registered entry with a name: `NotFound`, `NOT_FOUND`, `Not Found`.
fn by_name(name: &str) -> Option<&'static Entry> {
    let mut known: Vec<(String, &Entry)> = Vec::new();
    for entry in &registry().entries {
        let Entry { variant, phrase, aliases, former, .. } = entry;
        let names = [variant, phrase].into_iter().chain(aliases).chain(former);
        known.extend(names.map(|name| (plain(name), entry)));
    }
    let names: Vec<&str> = known.iter().map(|(name, _)| name.as_str()).collect();
    let found = suggest(&plain(name), &names)?;
    known.iter().find(|(name, _)| name == found).map(|(_, entry)| *entry)
}

/// Returns a name without the differences between its spellings.
fn plain(name: &str) -> String {
    name.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
}

/// Formats a type with spaces where tokens would run together, and after commas.
pub(crate) fn as_written(tokens: &[TokenTree]) -> String {
    let mut written = String::new();
    let mut before: Option<&TokenTree> = None;
    for token in tokens {
        // `<A<X> as B>`: a space after a closing bracket and before a word, none after an opening one.
        let solid = |token: &TokenTree| !matches!(token, TokenTree::Punct(_));
        if before.is_some_and(|before| {
            is_punct(before, ',') || (solid(before) || is_punct(before, '>')) && solid(token)
        }) {
            written.push(' ');
        }
        written += &token.to_string();
        before = Some(token);
    }
    written
}
