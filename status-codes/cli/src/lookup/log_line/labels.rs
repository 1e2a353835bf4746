//! The code next to words that say that it is one: `HTTP/1.1 404`, `Status Code: 404`, `error 404: Not Found`.

use status_codes::Code;

use super::{keys, three_digits, whole};

/// Returns the code with a label, or before its phrase, outside of quotes.
pub(super) fn code<'a>(parts: &[&'a str]) -> Option<&'a str> {
    let outside = || parts.iter().step_by(2);
    outside()
        .find_map(|part| after_label(part).or_else(|| of_curl(part)))
        .or_else(|| outside().find_map(|part| before_phrase(part)))
}

/// `curl: (22) The requested URL returned error: 503`
fn of_curl(text: &str) -> Option<&str> {
    three_digits(text.split_once("returned error: ")?.1)
}

/// `ERROR 404: Not Found`, `404 Client Error`
fn before_phrase(text: &str) -> Option<&str> {
    let words = words(text);
    // A text that starts with a code is the name of a status, perhaps one of the user's catalog.
    if words.first().is_some_and(|(_, first)| whole(first).is_some()) {
        return None;
    }
    words.iter().enumerate().find_map(|(at, (_, word))| {
        let status = Code::from_bytes(whole(word)?.as_bytes()).ok()?.registered()?;
        // Case is compared, since "302 found" may be a count.
        let follows = |phrase: &str| {
            let mut rest = words[at + 1..].iter().map(|(_, word)| word.trim_end_matches('.'));
            phrase.split(' ').all(|word| rest.next() == Some(word))
        };
        let class = status.class().name();
        (follows(status.phrase()) || (class.contains(' ') && follows(class))).then_some(*word)
    })
}

fn after_label(text: &str) -> Option<&str> {
    let words = words(text);
    (0..words.len()).find_map(|at| {
        let (before, first) = words[at];
        let rest = &words[at + 1..];
        let more = rest.iter().take(3).take_while(|(_, word)| continues(word)).count();
        let (colon, last) = *rest.get(more)?;
        let starts = before.is_some();
        let is_label = match first.to_ascii_lowercase().as_str() {
            "http" => starts || more > 0,
            "status" => starts || (more > 0 && !follows_exit(&words[..at])),
            version if is_version(version) => true,
            _ => starts && more == 0 && colon == Some(':') && keys::is_key(first),
        };
        three_digits(last).filter(|_| is_label)
    })
}

/// Returns whether the last word says that a status is that of a process.
fn follows_exit(words: &[(Option<char>, &str)]) -> bool {
    words.last().is_some_and(|(_, word)| word.eq_ignore_ascii_case("exit"))
}

/// Returns the words, each with the punctuation before it. The first word has a line break.
fn words(text: &str) -> Vec<(Option<char>, &str)> {
    let is_end = |c: char| c.is_whitespace() || ",;:|()[]{}<>*'".contains(c);
    let mut before = Some('\n');
    let mut words = Vec::new();
    for piece in text.split_inclusive(is_end) {
        let word = piece.trim_end_matches(is_end);
        if !word.is_empty() {
            words.push((before.take(), word));
        }
        before = piece.chars().next_back().filter(|c| is_end(*c) && !c.is_whitespace()).or(before);
    }
    words
}

/// Returns whether a word may stand between the first word of a label and the code.
fn continues(word: &str) -> bool {
    ["status", "error", "code", "response"].iter().any(|known| known.eq_ignore_ascii_case(word))
}

/// Returns whether a word in lower case is `http/1.1` or the like.
pub(super) fn is_version(word: &str) -> bool {
    word.strip_prefix("http/")
        .is_some_and(|version| version.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.'))
}

#[cfg(test)]
mod tests {
    use crate::lookup::log_line::code;

    #[test]
    fn a_code_has_a_label() {
        for line in [
            "HTTP/1.1 404 Not Found",
            "HTTP/2 404",
            "HTTP/1.1 404 ",
            "http/1.1 404 not found",
            "< HTTP/1.1 404 Not Found",
            "10.0.0.1 GET /200 HTTP/1.1 404 12",
            "HTTP 404",
            "HTTP Status 404 – Not Found",
            "urllib.error.HTTPError: HTTP Error 404: Not Found",
            "Server returned HTTP response code: 404 for URL",
            "the request failed (HTTP 404)",
            "Status: 404 Not Found",
            "Status Code: 404",
            ":status: 404",
            "status: 404",
            "[INFO] GET /, status: 404, 3 ms",
            "{ statusCode: 404, body: '200' }",
            "{'status': 404}",
            "curl: (22) The requested URL returned error: 404",
            "AxiosError: Request failed with status code 404",
            "HTTPError: 404 Client Error: Not Found for url: https://a.example/200",
            "2026-01-01 10:00:00 ERROR 404: Not Found.",
            "Completed 404 Not Found in 200ms",
            "GET https://a.example/200 404 (Not Found)",
            "<title>404 Not Found</title>",
        ] {
            assert_eq!(code(line).as_deref(), Some("404"), "{line}");
        }
    }

    #[test]
    fn other_words_are_no_label() {
        for line in [
            "GET /404 HTTP/1.1",
            "GET /?q=HTTP/1.1 404",
            "HTTP/1.1 4040",
            "HTTP/1.1 099",
            "HTTP/x 404",
            "HTTP",
            "status: ok",
            "exit status: 101",
            "exit code: 127",
            "failed with exit status code 127",
            "failed with status 127",
            "302 found, 201 created",
            "scan: 302 found, 201 created",
            "404 Not Found",
            "409 Conflict: 404 Not Found",
            "404 Foo, 502 Bad Gateway",
            "code: 127",
            "via HTTP 200 requests",
            "https://a.example: 404",
            "the page has 404 lines",
        ] {
            assert_eq!(code(line), None, "{line}");
        }
    }
}
