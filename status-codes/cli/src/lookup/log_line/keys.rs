//! The code under a key of a structured log: `"status": 404`, `status=404`.

use super::{three_digits, unescaped};

/// The keys that hold a code, the most exact first, as [`letters`] returns them: `statusCode` and `status_code` are
/// `statuscode`.
const KEYS: &[&str] = &[
    "status",
    "statuscode",
    "responsecode",
    "responsestatus",
    "responsestatuscode",
    "httpstatus",
    "httpstatuscode",
    "httpresponsestatuscode",
    "httpcode",
    "scstatus",
    "downstreamstatus",
    CODE,
];

/// The last of the keys. It often holds other codes, so it counts only in JSON and only without another key.
const CODE: &str = "code";

/// The keys of a text that may be a log line of its own.
const MESSAGES: &[&str] = &["log", "message", "msg"];

/// A key with its value.
struct Pair<'a> {
    key: String,
    value: &'a str,
    /// The number of brackets that are open.
    depth: usize,
}

/// Returns the code of the best key: the outermost, and of those the first in the list.
pub(super) fn code(parts: &[&str]) -> Option<String> {
    let pairs = pairs(parts);
    let codes = pairs.iter().filter_map(|pair| {
        let rank = KEYS.iter().position(|key| *key == pair.key)?;
        let code = three_digits(pair.value.trim())?;
        Some(((pair.key == CODE, pair.depth, rank), code))
    });
    let best = codes.min_by_key(|(rank, _)| *rank).map(|(_, code)| code.to_owned());
    best.or_else(|| {
        let mut messages = pairs.iter().filter(|pair| MESSAGES.contains(&&*pair.key));
        messages.find_map(|pair| super::code(&unescaped(pair.value)))
    })
}

/// Returns whether a word is a key without quotes, as in `{ statusCode: 404 }`.
pub(super) fn is_key(word: &str) -> bool {
    let word = letters(word);
    word != CODE && KEYS.contains(&&*word)
}

fn pairs<'a>(parts: &[&'a str]) -> Vec<Pair<'a>> {
    let mut pairs = Vec::new();
    let mut depth = 0_usize;
    let part = |at: usize| parts.get(at).copied().unwrap_or_default();
    for (at, text) in parts.iter().enumerate() {
        if at % 2 == 1 {
            if let Some(value) = part(at + 1).trim_start().strip_prefix(':') {
                let value = value.trim_start();
                let value = if value.is_empty() { part(at + 2) } else { value };
                pairs.push(Pair { key: letters(text), value, depth });
            }
            continue;
        }
        for (equals, _) in text.match_indices('=') {
            let value = &text[equals + 1..];
            let value = if value.is_empty() { part(at + 1) } else { value };
            let key = key_at_end(&text[..equals]).map(letters).filter(|key| key != CODE);
            pairs.extend(key.map(|key| Pair { key, value, depth }));
        }
        for c in text.chars() {
            match c {
                '{' | '[' => depth += 1,
                '}' | ']' => depth = depth.saturating_sub(1),
                _ => {}
            }
        }
    }
    pairs
}

/// Returns the key at the end of a text. One in the middle of a value, as in `/?status=404`, is none.
fn key_at_end(text: &str) -> Option<&str> {
    let head = text.trim_end_matches(|c: char| c.is_alphanumeric() || "_-.".contains(c));
    let starts = head.trim_end_matches([',', ';']).is_empty()
        || head.ends_with(|c: char| c.is_whitespace() || "{[(|".contains(c));
    starts.then(|| &text[head.len()..])
}

/// Returns a key in lower case and without punctuation.
fn letters(key: &str) -> String {
    key.chars().filter(|c| !"_-. ".contains(*c)).map(|c| c.to_ascii_lowercase()).collect()
}

#[cfg(test)]
mod tests {
    use crate::lookup::log_line::check;

    #[test]
    fn keys_are_compared_as_a_whole() {
        for line in [
            r#"{"time":"2026-01-01T00:00:00Z","status":404,"path":"/200"}"#,
            r#"{"status": "404"}"#,
            r#"{"upstream_status":"502","status":404}"#,
            r#"{"exit_status":127,"status":404}"#,
            "upstream_status=502 exit_status=127 status=404",
            "level=info method=GET status=404 bytes=0",
            "STATUS=404",
            "status_code=404",
            r#"status="404" size=1"#,
            r#"a="b",status=404"#,
        ] {
            check(line, "404");
        }
        for line in [
            r#"{"upstream_status":"502"}"#,
            "exit_status=127",
            "exit status=127x",
            "code=404",
            "status",
            "status=",
            r#"{"status":"ok"}"#,
            r#"{"status":4040}"#,
            r#"{"status""#,
        ] {
            check(line, None);
        }
    }

    #[test]
    fn keys_have_many_spellings() {
        for key in [
            "status",
            "Status",
            "status_code",
            "statusCode",
            "response_code",
            "responseStatus",
            "http_status",
            "http.response.status_code",
            "httpStatusCode",
            "sc-status",
            "DownstreamStatus",
            "code",
        ] {
            check(&format!(r#"{{"{key}":404,"bytes":200}}"#), "404");
        }
    }

    #[test]
    fn the_best_key_wins() {
        check(r#"{"code":200,"statusCode":500,"status":404}"#, "404");
        check(r#"{"code":200,"http":{"status":404}}"#, "404");
        check(r#"{"upstream":{"status":502},"statusCode":404}"#, "404");
        check(r#"{"http":{"response":{"status_code":404}}}"#, "404");
    }

    #[test]
    fn a_key_in_a_value_is_none() {
        check("path=/?status=200 status=404", "404");
        check("path=/a,status=200 status=404", "404");
        check(r#"path="/ status=200" status=404"#, "404");
        check(r#"{"path":"\"status\":200","status":404}"#, "404");
        check("path=/?status=200", None);
    }

    #[test]
    fn a_message_may_be_a_log_line() {
        check(
            r#"{"log":"10.0.0.1 - \"GET /\\\" 200 HTTP/1.1\" 404 12\n","stream":"stdout"}"#,
            "404",
        );
        check(r#"{"level":"error","msg":"HTTP/1.1 404 Not Found"}"#, "404");
        check(r#"{"message":"\"GET / HTTP/1.1\" 200","status":404}"#, "404");
        check(r#"{"agent":"\"GET / HTTP/1.1\" 200"}"#, None);
    }
}
