//! Splits the arguments of a lookup into queries. A name of several words needs no quotes: `status-codes not found`.

use super::log_line;
use super::query::{Found, find};
use crate::data::own::Own;

/// The maximum number of words of a name.
const LONGEST: usize = 10;

/// Returns the queries in the arguments.
pub(super) fn queries(arguments: &[String], own: Option<&Own>) -> Vec<String> {
    // A status line without quotes: its parts are no queries.
    let is_line = |first: &String| {
        first.starts_with("HTTP/") && arguments.iter().all(|argument| !argument.contains(' '))
    };
    if arguments.first().is_some_and(is_line) {
        let line = arguments.join(" ");
        if log_line::code(&line).is_some() {
            return vec![line];
        }
    }
    let mut queries = Vec::new();
    let mut rest = arguments;
    while !rest.is_empty() {
        let words = name(rest, own).or_else(|| misspelt(rest, own)).unwrap_or(1);
        queries.push(rest[..words].join(" "));
        rest = &rest[words..];
    }
    queries
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
    (words > 1 && is_similar).then_some(words)
}

fn is_found(text: &str, own: Option<&Own>) -> bool {
    !matches!(find(text, own), Found::Nothing { .. })
}

#[cfg(test)]
mod tests {
    use super::queries;

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
        check("HTTP/1.1 not found", &["HTTP/1.1", "not found"]);
        let quoted = ["HTTP/1.1 404 Not Found", "503"].map(str::to_owned);
        assert_eq!(queries(&quoted, None), quoted);
    }

    #[test]
    fn misspelt_words_are_corrected_together() {
        check("not fuond", &["not fuond"]);
        check("404 not fuond", &["404", "not fuond"]);
    }
}
