//! Rust names: which variants are valid, and how a name is written in other cases.

use crate::keyword::RenameAll;

/// Returns why the key of a table cannot be a variant, or `None` if it can.
pub(crate) fn variant_fault(key: &str) -> Option<&'static str> {
    let mut chars = key.chars();
    if !chars.next().is_some_and(|first| first.is_ascii_uppercase()) {
        return Some("does not start with an upper-case ASCII letter");
    }
    if !chars.all(|c| c.is_ascii_alphanumeric()) {
        return Some("has a character other than ASCII letters and digits");
    }
    if key == "Self" {
        return Some("is a Rust keyword");
    }
    (key.len() > 1 && !key.chars().any(|c| c.is_ascii_lowercase()))
        .then_some("has no lower-case letter")
}

/// Returns a valid variant that is similar to a key: `404 not-found` becomes `NotFound`.
pub(crate) fn as_variant(key: &str) -> Option<String> {
    let digits = key.trim_start_matches(|c: char| c.is_ascii_digit());
    if !key.is_ascii() || digits.len() < key.len() && digits.starts_with(char::is_alphabetic) {
        return None;
    }
    let shouted = !key.chars().any(|c| c.is_ascii_lowercase());
    let mut variant = String::new();
    let mut starts = true;
    for c in key.chars() {
        if !c.is_ascii_alphanumeric() {
            starts = true;
        } else if !starts {
            variant.push(if shouted { c.to_ascii_lowercase() } else { c });
        } else if !c.is_ascii_digit() || !variant.is_empty() {
            variant.push(c.to_ascii_uppercase());
            starts = false;
        }
    }
    (variant != key && variant_fault(&variant).is_none()).then_some(variant)
}

/// Joins adjacent capitals into one word: `DeployESPImages` becomes `DeployEspImages`, and `HTTPError` `HttpError`.
#[must_use]
pub fn acronyms_as_words(variant: &str) -> String {
    let chars: Vec<char> = variant.chars().collect();
    let is_upper = |at: usize| chars.get(at).is_some_and(char::is_ascii_uppercase);
    let is_lower = |at: usize| chars.get(at).is_some_and(char::is_ascii_lowercase);
    let within = |at: usize| at > 0 && is_upper(at - 1) && !is_lower(at + 1);
    chars
        .iter()
        .enumerate()
        .map(|(at, c)| if within(at) { c.to_ascii_lowercase() } else { *c })
        .collect()
}

impl RenameAll {
    /// Returns the id that is derived from a variant.
    #[must_use]
    pub fn id(self, variant: &str) -> String {
        match self {
            Self::Snake => snake_case(variant),
            Self::Camel => camel_case(variant),
            Self::Kebab => kebab_case(variant),
            Self::ScreamingSnake => screaming_snake_case(variant),
        }
    }
}

/// Returns the associated constant of a group.
#[must_use]
pub fn group_constant(group: &str) -> String {
    screaming_snake_case(group).replace('-', "_")
}

/// Converts `NotFound` to `NOT_FOUND`.
#[must_use]
pub fn screaming_snake_case(variant: &str) -> String {
    separated(variant, '_').to_ascii_uppercase()
}

/// Converts `NotFound` to `not_found`.
#[must_use]
pub fn snake_case(variant: &str) -> String {
    separated(variant, '_')
}

/// Converts `NotFound` to `not-found`.
#[must_use]
pub fn kebab_case(variant: &str) -> String {
    separated(variant, '-')
}

/// Converts `NotFound` to `notFound`.
#[must_use]
pub fn camel_case(variant: &str) -> String {
    let mut chars = variant.chars();
    chars
        .next()
        .map_or_else(String::new, |first| first.to_ascii_lowercase().to_string() + chars.as_str())
}

/// Starts a new word at every upper-case letter, so that the conversion is reversible: `ImATeapot` is `im_a_teapot`.
fn separated(variant: &str, separator: char) -> String {
    let mut out = String::with_capacity(variant.len() + 4);
    for (at, c) in variant.char_indices() {
        if at > 0 && c.is_ascii_uppercase() {
            out.push(separator);
        }
        out.push(c.to_ascii_lowercase());
    }
    out
}

/// Returns whether a text can be a group, which becomes a constant in upper case.
pub(crate) fn is_group(word: &str) -> bool {
    word.as_bytes().first().is_some_and(u8::is_ascii_lowercase)
        && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "_-".contains(c))
}

#[cfg(test)]
mod tests {
    use super::{as_variant, screaming_snake_case, variant_fault};

    #[test]
    fn upper_camel_case_is_legal_and_the_rest_is_not() {
        for legal in ["Ok", "NotFound", "ImATeapot", "Http2", "A"] {
            assert_eq!(variant_fault(legal), None, "{legal}");
        }
        for illegal in
            ["", "not_found", "Not_Found", "404", "Self", "OK", "Né", "Not Found", "r#type"]
        {
            assert!(variant_fault(illegal).is_some(), "{illegal}");
        }
    }

    #[test]
    fn the_nearest_legal_variant_keeps_the_words() {
        for (key, variant) in [
            ("not_found", "NotFound"),
            ("NOT_FOUND", "NotFound"),
            ("404 not-found", "NotFound"),
            ("notFound", "NotFound"),
            ("err_404", "Err404"),
            ("file_2_big", "File2Big"),
            ("HTTP_404", "Http404"),
            ("404 no 2nd-try", "No2ndTry"),
        ] {
            assert_eq!(as_variant(key).as_deref(), Some(variant));
        }
        assert_eq!(as_variant("404"), None);
        assert_eq!(as_variant("self"), None);
        assert_eq!(as_variant("Über"), None);
    }

    #[test]
    fn every_upper_case_letter_starts_a_word() {
        assert_eq!(screaming_snake_case("ImATeapot"), "IM_A_TEAPOT");
        assert_eq!(screaming_snake_case("Ok"), "OK");
        assert_eq!(screaming_snake_case("HttpVersionNotSupported"), "HTTP_VERSION_NOT_SUPPORTED");
    }
}
