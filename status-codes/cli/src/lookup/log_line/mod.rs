//! Finds the status code in a pasted line: a status line, an access log, a structured log.
//!
//! A line also has texts of the client, such as the target of the request and `User-Agent`. Those are quoted, so quoted
//! text is only read where the server's own format puts a code.

mod columns;
mod keys;
mod labels;
mod request;

/// Returns the code that a line reports.
///
/// Reads the code next to the quoted request of access logs (common, combined, AWS), `status=404` and `"status": 404`,
/// `HTTP/1.1 404 Not Found` (also behind curl's `< `), `HTTP Error 404` and `error 404: Not Found`, the columns of
/// `HAProxy`, Squid and IIS, and a code in punctuation, as in `(404)`.
pub(super) fn code(line: &str) -> Option<String> {
    let parts = parts(line.trim());
    request::code(&parts)
        .map(str::to_owned)
        .or_else(|| keys::code(&parts))
        .or_else(|| labels::code(&parts).map(str::to_owned))
        .or_else(|| columns::code(parts[0]).map(str::to_owned))
        .or_else(|| alone(line).map(str::to_owned))
        .or_else(|| match *parts {
            ["", quoted, ""] => code(&unescaped(quoted)),
            _ => None,
        })
}

/// Returns the code and phrase of a status line, `HTTP/1.1 404 Not Found`.
pub(super) fn status_line(line: &str) -> Option<&str> {
    let line = line.trim_start_matches(['<', ' ']);
    let (version, rest) = line.split_once(' ')?;
    labels::is_version(&version.to_ascii_lowercase()).then_some(rest.trim())
}

/// Splits a line at its quotes, except escaped ones: every second part was quoted. There is always one after the last
/// quoted part.
fn parts(line: &str) -> Vec<&str> {
    let mut is_escaped = false;
    let quotes = line.bytes().enumerate().filter_map(|(at, byte)| {
        let is_quote = byte == b'"' && !is_escaped;
        is_escaped = byte == b'\\' && !is_escaped;
        is_quote.then_some(at)
    });
    let mut parts = Vec::new();
    let mut start = 0;
    for quote in quotes {
        parts.push(&line[start..quote]);
        start = quote + 1;
    }
    parts.push(&line[start..]);
    if parts.len() % 2 == 0 {
        parts.push("");
    }
    parts
}

/// Returns a quoted text without its backslashes, if they are those of JSON.
fn unescaped(quoted: &str) -> String {
    serde_json::from_str(&format!("\"{quoted}\"")).unwrap_or_else(|_| quoted.to_owned())
}

/// `(404)`, `404,`
fn alone(line: &str) -> Option<&str> {
    let is_around = |c: char| c.is_whitespace() || "()[]{}<>,;:.!?\"'`".contains(c);
    let inside = line.trim_matches(is_around);
    let is_bare = inside.len() == line.trim().len();
    whole(inside).filter(|_| !is_bare)
}

/// Returns a word that is nothing but a code.
fn whole(word: &str) -> Option<&str> {
    three_digits(word).filter(|code| code.len() == word.len())
}

/// Returns the first three characters if they are a code: no leading zero, and no more of a word or number after them.
fn three_digits(text: &str) -> Option<&str> {
    let (digits, rest) = text.split_at_checked(3)?;
    let is_number = digits.bytes().all(|byte| byte.is_ascii_digit()) && !digits.starts_with('0');
    let rest = rest.strip_prefix('.').unwrap_or(rest);
    (is_number && !rest.starts_with(char::is_alphanumeric)).then_some(digits)
}

/// Checks the code of a line, for the tests of all files here.
#[cfg(test)]
#[track_caller]
fn check(line: &str, expected: impl Into<Option<&'static str>>) {
    assert_eq!(code(line).as_deref(), expected.into(), "{line}");
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{check, code, parts};

    #[test]
    fn other_lines_have_none() {
        for line in [
            "",
            "404",
            "-404",
            "404.5",
            "4040",
            "(4040)",
            "099",
            "\"",
            "\"\"",
            "\" 12",
            "\" 1é",
            "404 410",
            "404 or 410",
            "(404) 410",
            "exit status: 101",
            "took 200 ms",
        ] {
            check(line, None);
        }
    }

    #[test]
    fn punctuation_around_a_code_is_ignored() {
        for line in ["(404)", "404,", " 404. ", "\"404\"", "`404`", "[404];", "404?"] {
            check(line, "404");
        }
    }

    #[test]
    fn a_line_may_be_quoted_as_a_whole() {
        check(r#""HTTP/1.1 404 Not Found""#, "404");
        check(r#""\"GET / HTTP/1.1\" 404 12""#, "404");
    }

    #[test]
    fn every_second_part_is_quoted() {
        assert_eq!(parts(""), [""]);
        assert_eq!(parts(r#"a "b" c"#), ["a ", "b", " c"]);
        assert_eq!(parts(r#"a "b\" \\" c "d"#), ["a ", r#"b\" \\"#, " c ", "d", ""]);
        assert_eq!(parts(r#"a\" "b""#), [r#"a\" "#, "b", ""]);
    }

    /// What a client might send to be taken for a code.
    fn hostile() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            Just(" HTTP/1.1".to_owned()),
            Just("HTTP/1.1 200 ".to_owned()),
            Just("\" 200 ".to_owned()),
            Just(" 200 200 1 1 ".to_owned()),
            Just(" \"status\":200,".to_owned()),
            Just(" status=200 ".to_owned()),
            Just("status: 200, ".to_owned()),
            Just("0/0/0/0/0 200 ".to_owned()),
            Just("TCP_MISS/200 ".to_owned()),
            Just("\\".to_owned()),
            Just("]".to_owned()),
            ".{0,3}",
        ];
        proptest::collection::vec(piece, 0..6).prop_map(|pieces| pieces.concat())
    }

    /// As nginx writes a text of the client.
    fn nginx(text: &str) -> String {
        let escaped = |byte: u8| match byte {
            b'"' | b'\\' | 0..=31 | 127.. => format!("\\x{byte:02X}"),
            _ => char::from(byte).to_string(),
        };
        text.bytes().map(escaped).collect()
    }

    /// As Apache writes a text of the client.
    fn apache(text: &str) -> String {
        let escaped = |byte: u8| match byte {
            b'"' | b'\\' => format!("\\{}", char::from(byte)),
            b'\n' => "\\n".to_owned(),
            b'\t' => "\\t".to_owned(),
            0..=31 | 127.. => format!("\\x{byte:02x}"),
            _ => char::from(byte).to_string(),
        };
        text.bytes().map(escaped).collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn no_text_of_the_client_is_taken_for_the_code(
            user in hostile(), target in hostile(), referer in hostile(), agent in hostile(), logged in 100_u16..=999,
            request in prop_oneof![Just("GET /{} HTTP/1.1"), Just("GET {}"), Just("{}")],
        ) {
            let request = request.replace("{}", &target);
            for escape in [nginx, apache] {
                let line = format!(
                    r#"10.0.0.1 - {} [01/Jan/2026:00:00:00 +0000] "{}" {logged} 200 "{}" "{}""#,
                    escape(&user), escape(&request), escape(&referer), escape(&agent),
                );
                prop_assert_eq!(code(&line), Some(logged.to_string()), "{}", line);
            }
        }

        #[test]
        fn no_text_of_the_client_is_taken_for_the_status_in_json(target in hostile(), logged in 100_u16..=999) {
            let line = serde_json::json!({ "path": target, "request": format!("GET /{target} HTTP/1.1"), "status": logged });
            prop_assert_eq!(code(&line.to_string()), Some(logged.to_string()), "{}", line);
        }
    }
}
