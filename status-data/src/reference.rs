//! Parses references to specifications: `RFC9110, Section 15.5.5`, `RFC4918`, `draft-…`, an https URL.

use core::fmt;

/// The specification that defines a status.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Reference {
    /// An RFC, optionally with a section.
    Rfc {
        /// The number of the RFC.
        number: u16,
        /// The section, as in `15.5.5`.
        section: Option<String>,
    },
    /// An Internet-Draft by name.
    Draft(String),
    /// An https URL.
    Url(String),
}

impl Reference {
    /// Returns the URL of the specification.
    #[must_use]
    pub fn url(&self) -> String {
        match self {
            Self::Rfc { number, section } => {
                let page = format!("https://www.rfc-editor.org/rfc/rfc{number}.html");
                match section {
                    Some(section) if section.as_bytes().first().is_some_and(u8::is_ascii_digit) => {
                        format!("{page}#section-{section}")
                    }
                    Some(appendix) => format!("{page}#appendix-{appendix}"),
                    None => page,
                }
            }
            Self::Draft(name) => format!("https://datatracker.ietf.org/doc/html/{name}"),
            Self::Url(url) => url.clone(),
        }
    }
}

/// Formats the reference as the registry writes it: `RFC9110, Section 15.5.5`.
impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Rfc { number, section: None } => write!(f, "RFC{number}"),
            Self::Rfc { number, section: Some(section) } => {
                write!(f, "RFC{number}, Section {section}")
            }
            Self::Draft(text) | Self::Url(text) => f.write_str(text),
        }
    }
}

/// The accepted forms, for messages.
pub(crate) const FORMS: &str =
    "write `RFC9110, Section 15.5.5`, `RFC4918`, `draft-…` or an https URL";

/// Parses a reference, or returns `None` for another form.
pub(crate) fn parse(text: &str) -> Option<Reference> {
    if let Some(rfc) = text.strip_prefix("RFC") {
        return parse_rfc(rfc);
    }
    if text.starts_with("draft-") {
        let legal = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        return text.chars().all(legal).then(|| Reference::Draft(text.to_owned()));
    }
    (text.starts_with("https://") && is_uri(text)).then(|| Reference::Url(text.to_owned()))
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

/// Returns whether a text is a section: `15.5.5`, or an appendix such as `A.1`.
fn is_section(text: &str) -> bool {
    text.split('.').enumerate().all(|(at, part)| {
        let number = !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        let appendix = at == 0 && part.len() == 1 && part.bytes().all(|b| b.is_ascii_uppercase());
        number || appendix
    })
}

/// Returns whether a text is a URI reference (RFC 3986 §4.1).
pub(crate) fn is_uri(text: &str) -> bool {
    let (rest, fragment) = text.split_once('#').unwrap_or((text, ""));
    let (rest, query) = rest.split_once('?').unwrap_or((rest, ""));
    let colon = rest.find(':').filter(|colon| !rest[..*colon].contains('/'));
    let (scheme, rest) =
        colon.map_or((None, rest), |colon| (Some(&rest[..colon]), &rest[colon + 1..]));
    let (host, path) = match rest.strip_prefix("//") {
        Some(rest) => rest.split_at(rest.find('/').unwrap_or(rest.len())),
        None => ("", rest),
    };
    let is_web = scheme.is_some_and(|scheme| scheme.starts_with("http"));
    !text.is_empty()
        && scheme.is_none_or(is_scheme)
        && (!is_web || !host.is_empty())
        && has_only(host, b"-._~!$&'()*+,;=:@[]%")
        && has_only(path, b"-._~!$&'()*+,;=:@/%")
        && [query, fragment].iter().all(|part| has_only(part, b"-._~!$&'()*+,;=:@/?%"))
}

/// Returns whether a URI is absolute.
pub(crate) fn is_absolute(uri: &str) -> bool {
    uri.split_once(':').is_some_and(|(scheme, _)| is_scheme(scheme))
}

fn is_scheme(text: &str) -> bool {
    text.as_bytes().first().is_some_and(u8::is_ascii_alphabetic)
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"+-.".contains(&b))
}

/// Returns whether a part of a URI has only letters, digits, these characters, and complete percent-encodings.
fn has_only(part: &str, characters: &[u8]) -> bool {
    let is_hex = |byte: Option<u8>| byte.is_some_and(|byte| byte.is_ascii_hexdigit());
    let is_legal = |b: u8| b.is_ascii_alphanumeric() || characters.contains(&b);
    let mut bytes = part.bytes();
    core::iter::from_fn(|| {
        let byte = bytes.next()?;
        Some(is_legal(byte) && (byte != b'%' || is_hex(bytes.next()) && is_hex(bytes.next())))
    })
    .all(|legal| legal)
}

#[cfg(test)]
mod tests {
    use super::{Reference, is_uri, parse};

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
    fn each_form_is_displayed_as_it_is_written() {
        for text in ["RFC4918", "RFC9110, Section 15.5.5", "draft-a-b-01", "https://a.example/b#c"]
        {
            assert_eq!(parse(text).map(|it| it.to_string()).as_deref(), Some(text));
        }
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

    #[test]
    fn a_uri_has_its_parts_and_whole_percent_encodings() {
        for uri in [
            "https://a.example/b?c=%2F#d/e?f",
            "about:blank",
            "urn:ietf:params:acme:error:",
            "/relative?x=%20",
            "problems#",
            "?id=",
            "https://[::1]:80/",
            "tag:a@b.example,2026:x",
        ] {
            assert!(is_uri(uri), "{uri}");
        }
        for text in [
            "",
            "://",
            "://a",
            "https://",
            "https:///a",
            "http:a",
            "1a:b",
            "a b",
            "a%",
            "a%2",
            "a%zz",
            "a#b#c",
            "a[b]",
            "é",
            "\"a\"",
            "a\\b",
            "<a>",
        ] {
            assert!(!is_uri(text), "{text}");
        }
    }
}
