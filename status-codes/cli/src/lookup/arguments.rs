//! Splits the arguments of a lookup into queries. A name of several words needs no quotes: `status-codes not found`.

use super::log_line;
use super::query::{Found, find};
use crate::data::own::Own;

/// The maximum number of words of a name.
const LONGEST: usize = 10;

/// Returns the queries in the arguments.
pub(super) fn queries(arguments: &[String], own: Option<&Own>) -> Vec<String> {
    if let Some(line) = line(arguments) {
        return vec![line];
    }
    let mut queries = Vec::new();
    let mut rest = arguments;
    while !rest.is_empty() {
        let words = name(rest, own).or_else(|| misspelt(rest, own)).unwrap_or_default().max(1);
        queries.push(rest[..words].join(" "));
        rest = &rest[words..];
    }
    queries
}

/// Returns the line of which the arguments are the words, without quotes: `HTTP/1.1 404 Not Found`, `HTTP 404`,
/// `Status: 404`.
fn line(arguments: &[String]) -> Option<String> {
    let first = arguments.first()?.to_ascii_lowercase();
    let is_start =
        matches!(first.as_str(), "http" | "status" | "status:") || first.starts_with("http/");
    let is_number = |word: &&String| word.bytes().all(|byte| byte.is_ascii_digit());
    // A second number is a query of its own.
    let is_one = arguments.iter().filter(is_number).count() == 1;
    let is_unquoted = arguments.iter().all(|argument| !argument.contains(' '));
    let line = arguments.join(" ");
    (is_start && is_one && is_unquoted && log_line::code(&line).is_some()).then_some(line)
}

/// Returns the queries in the lines of standard input.
pub(super) fn lines(text: &str) -> impl Iterator<Item = String> + '_ {
    let mut is_head = false;
    // A byte order mark is no part of the first line.
    let lines = text.trim_start_matches('\u{feff}').lines().map(str::trim);
    lines
        .filter(move |line| {
            // The header fields after a status line, as `curl -I` prints them, say nothing of the code.
            let is_field = is_head && line.contains(':');
            is_head = is_field || log_line::status_line(line).is_some();
            !line.is_empty() && !is_field
        })
        .map(str::to_owned)
}

/// Returns how many of the first arguments form a name.
fn name(arguments: &[String], own: Option<&Own>) -> Option<usize> {
    (2..=arguments.len().min(LONGEST)).rev().find(|&words| {
        let [first, more @ ..] = &arguments[..words] else { return false };
        let is_word =
            |text: &String| !text.starts_with(|c: char| c.is_ascii_digit()) && !text.contains(' ');
        if !more.iter().all(is_word) {
            return false;
        }
        let more = more.join(" ");
        // A number is a query of its own unless its phrase follows.
        match first.parse() {
            Ok(number) => is_phrase_of(&more, number, own),
            Err(_) => is_word(first) && is_found(&format!("{first} {more}"), own),
        }
    })
}

/// Returns whether a text names a status with that code.
fn is_phrase_of(text: &str, number: u16, own: Option<&Own>) -> bool {
    match find(text, own) {
        Found::Status(entry) | Found::Renamed(entry, _) => entry.code == number,
        Found::Own(_, entries) => entries.iter().any(|entry| entry.code == number),
        Found::Unregistered(code, _) => code.as_u16() == number,
        Found::Class(_) | Found::Vendor(..) | Found::Nothing { .. } => false,
    }
}

/// Returns how many of the first arguments are unknown words, if together they are similar to a name.
fn misspelt(arguments: &[String], own: Option<&Own>) -> Option<usize> {
    let is_unknown = |text: &&String| {
        !text.is_empty() && text.chars().all(char::is_alphabetic) && !is_found(text, own)
    };
    let words = arguments.iter().take(LONGEST).take_while(is_unknown).count();
    let joined = arguments[..words].join(" ");
    let is_similar = matches!(find(&joined, own), Found::Nothing { near: Some(_), .. });
    is_similar.then_some(words)
}

fn is_found(text: &str, own: Option<&Own>) -> bool {
    !matches!(find(text, own), Found::Nothing { .. })
}

#[cfg(test)]
mod tests {
    use super::{lines, queries};
    use crate::data::own;
    use crate::testing::SMALL;

    #[track_caller]
    fn check(arguments: &str, expected: &[&str]) {
        let arguments: Vec<String> = arguments.split(' ').map(str::to_owned).collect();
        assert_eq!(queries(&arguments, None), expected);
    }

    #[test]
    fn words_that_make_a_name_are_one_query() {
        check("not found", &["not found"]);
        check("404 not found", &["404 not found"]);
        check("not found gone", &["not found", "gone"]);
        check("gone payload too large 4xx", &["gone", "payload too large", "4xx"]);
        check("client error nginx", &["client error", "nginx"]);
        check("client closed request", &["client closed request"]);
        check("499 client closed request", &["499 client closed request"]);
    }

    #[test]
    fn everything_else_stays_apart() {
        check("404", &["404"]);
        check("404 499 nginx", &["404", "499", "nginx"]);
        check("404 410", &["404", "410"]);
        check("404 list", &["404", "list"]);
        check("499 nginx", &["499", "nginx"]);
        check("404 gone", &["404", "gone"]);
        check("qqqq zzzz", &["qqqq", "zzzz"]);
    }

    #[test]
    fn a_status_line_needs_no_quotes() {
        check("HTTP/1.1 404 Not Found", &["HTTP/1.1 404 Not Found"]);
        check("HTTP/2 503", &["HTTP/2 503"]);
        check("http/1.1 404 not found", &["http/1.1 404 not found"]);
        check("HTTP 404", &["HTTP 404"]);
        check("Status: 404 Not Found", &["Status: 404 Not Found"]);
        check("Status Code: 404", &["Status Code: 404"]);
        check("HTTP 404 410", &["HTTP", "404", "410"]);
        check("HTTP/1.1 not found", &["HTTP/1.1", "not found"]);
        let quoted = ["HTTP/1.1 404 Not Found", "503"].map(str::to_owned);
        assert_eq!(queries(&quoted, None), quoted);
    }

    #[test]
    fn header_fields_and_a_byte_order_mark_are_no_queries() {
        let check = |text: &str, expected: &[&str]| {
            assert_eq!(lines(text).collect::<Vec<_>>(), expected, "{text}");
        };
        check("\u{feff}404\r\n\n 410 \n", &["404", "410"]);
        check(
            "HTTP/2 301 \r\nlocation: /a\r\nx: 200\r\n\r\nHTTP/2 404\nx: y\n",
            &["HTTP/2 301", "HTTP/2 404"],
        );
        check("HTTP/2 404\n\nstatus: 410\n", &["HTTP/2 404", "status: 410"]);
        check("< HTTP/2 404\n< x: y\ngone", &["< HTTP/2 404", "gone"]);
        check("404\nstatus: 410\n", &["404", "status: 410"]);
    }

    #[test]
    fn a_phrase_of_the_catalog_belongs_to_its_code() {
        let own = own::find(Some(SMALL.as_ref())).expect("it can be read");
        let check = |arguments: &str, expected: &[&str]| {
            let arguments: Vec<String> = arguments.split(' ').map(str::to_owned).collect();
            assert_eq!(queries(&arguments, own.as_ref()), expected);
        };
        check("409 name taken", &["409 name taken"]);
        check("404 name taken", &["404", "name taken"]);
        check("404 folder not empty gone", &["404", "folder not empty", "gone"]);
        check("410 gone", &["410 gone"]);
        check("409 captcha", &["409", "captcha"]);
        check("405 captcha", &["405 captcha"]);
    }

    #[test]
    fn misspelt_words_are_corrected_together() {
        check("not fuond", &["not fuond"]);
        check("404 not fuond", &["404", "not fuond"]);
    }
}
