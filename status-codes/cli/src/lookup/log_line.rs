//! Finds the status code in a pasted line: a status line, an access log, a structured log.

/// Returns the code that a line reports.
///
/// Reads `HTTP/1.1 404 Not Found` (also behind curl's `< `), the code after the quoted request of the common and combined
/// log formats, and `status=404`, `"status": 404` or `:status: 404`.
pub(super) fn code(line: &str) -> Option<&str> {
    after_version(line).or_else(|| after_request(line)).or_else(|| after_key(line))
}

/// `HTTP/2 404`
fn after_version(line: &str) -> Option<&str> {
    line.match_indices("HTTP/").find_map(|(at, name)| {
        let rest = &line[at + name.len()..];
        let rest = rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
        three_digits(rest.strip_prefix(' ')?)
    })
}

/// `"GET / HTTP/1.1" 404 512`
fn after_request(line: &str) -> Option<&str> {
    line.match_indices("\" ").find_map(|(at, end)| three_digits(&line[at + end.len()..]))
}

/// `status=404`, `"status": 404`
fn after_key(line: &str) -> Option<&str> {
    line.match_indices("status").find_map(|(at, key)| {
        let rest = line[at + key.len()..].trim_start_matches("_code").trim_start_matches('"');
        let rest = rest.trim_start().strip_prefix([':', '='])?.trim_start();
        three_digits(rest.strip_prefix('"').unwrap_or(rest))
    })
}

/// Returns the first three characters if they are a code: no leading zero, and no letter, digit or point after them.
fn three_digits(text: &str) -> Option<&str> {
    let (digits, rest) = text.split_at_checked(3)?;
    let is_number = digits.bytes().all(|byte| byte.is_ascii_digit()) && !digits.starts_with('0');
    (is_number && !rest.starts_with(|c: char| c.is_alphanumeric() || c == '.')).then_some(digits)
}

#[cfg(test)]
mod tests {
    use super::code;

    #[test]
    fn status_lines_and_log_lines_have_a_code() {
        for (line, expected) in [
            ("HTTP/1.1 404 Not Found", "404"),
            ("HTTP/2 503", "503"),
            ("< HTTP/1.1 301 Moved Permanently", "301"),
            ("HTTP/1.1 200 ", "200"),
            (
                r#"127.0.0.1 - frank [10/Oct/2000:13:55:36 -0700] "GET /a.gif HTTP/1.0" 200 2326"#,
                "200",
            ),
            (
                r#"10.0.0.1 - - [01/Jan/2026:00:00:00 +0000] "POST /v1/100 HTTP/1.1" 429 12 "https://a.example/" "curl/8 404 ""#,
                "429",
            ),
            (r#"{"time":"2026-01-01T00:00:00Z","status":502,"path":"/404"}"#, "502"),
            (r#"{"status": "410"}"#, "410"),
            ("level=info method=GET status=499 bytes=0", "499"),
            (":status: 404", "404"),
            ("status_code=418", "418"),
        ] {
            assert_eq!(code(line), Some(expected), "{line}");
        }
    }

    #[test]
    fn other_lines_have_none() {
        for line in [
            "",
            "404",
            "GET /404 HTTP/1.1",
            "HTTP/1.1 4040",
            "HTTP/1.1 099",
            "status: ok",
            "\" 12",
            "\" 1é",
            "status",
        ] {
            assert_eq!(code(line), None, "{line}");
        }
    }
}
