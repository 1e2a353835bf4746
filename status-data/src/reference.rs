//! The form of a reference: `RFC9110, Section 15.5.5`, `RFC4918`, `draft-…`, an https URL.

use crate::model::Reference;

/// What is accepted, for messages.
pub(crate) const FORMS: &str =
    "write `RFC9110, Section 15.5.5`, `RFC4918`, `draft-…` or an https URL";

/// Reads a reference; `None` if it has another form.
pub(crate) fn parse(text: &str) -> Option<Reference> {
    if let Some(rfc) = text.strip_prefix("RFC") {
        return parse_rfc(rfc);
    }
    if text.starts_with("draft-") {
        let legal = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        return text.chars().all(legal).then(|| Reference::Draft(text.to_owned()));
    }
    (text.len() > "https://".len() && text.starts_with("https://") && is_uri(text))
        .then(|| Reference::Url(text.to_owned()))
}

fn parse_rfc(text: &str) -> Option<Reference> {
    let (number, section) = match text.split_once(", Section ") {
        Some((number, section)) => (number, Some(section)),
        None => (text, None),
    };
    if number.starts_with('0') || !number.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let number = number.parse().ok()?;
    if !section.is_none_or(is_section) {
        return None;
    }
    Some(Reference::Rfc { number, section: section.map(str::to_owned) })
}

/// `15.5.5`, or an appendix as in `A.1`.
fn is_section(text: &str) -> bool {
    text.split('.').enumerate().all(|(at, part)| {
        let number = !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        let appendix = at == 0 && part.len() == 1 && part.bytes().all(|b| b.is_ascii_uppercase());
        number || appendix
    })
}

/// Whether a text has only characters that a URI has (RFC 3986 §2).
pub(crate) fn is_uri(text: &str) -> bool {
    !text.is_empty()
        && text
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b"-._~:/?#[]@!$&'()*+,;=%".contains(&b))
}

#[cfg(test)]
mod tests {
    use super::{Reference, parse};

    #[test]
    fn the_four_forms_parse() {
        let rfc = |number, section: Option<&str>| {
            Some(Reference::Rfc { number, section: section.map(str::to_owned) })
        };
        assert_eq!(parse("RFC4918"), rfc(4918, None));
        assert_eq!(parse("RFC9110, Section 15.5.5"), rfc(9110, Some("15.5.5")));
        assert_eq!(parse("RFC7231, Section B"), rfc(7231, Some("B")));
        assert!(matches!(
            parse("draft-ietf-httpbis-resumable-upload-05"),
            Some(Reference::Draft(_))
        ));
        assert!(matches!(parse("https://a.example/b#c"), Some(Reference::Url(_))));
    }

    #[test]
    fn other_forms_do_not() {
        for text in [
            "",
            "RFC",
            "RFC 9110",
            "rfc9110",
            "RFC09110",
            "RFC99999",
            "RFC+911",
            "RFC9110, Section",
            "RFC9110, Section ",
            "RFC9110, Section 15.",
            "RFC9110, section 15",
            "RFC9110 Section 15",
            "RFC9110, Section 1.A",
            "draft-Ietf",
            "http://a.example",
            "https://",
            "https://a b",
            "https://a\"b",
            "https://a>b",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
