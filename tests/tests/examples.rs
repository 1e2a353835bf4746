//! Every example is an exchange that a parser of HTTP/1.1 reads, and it keeps the facts of its own status.

use status_codes::{Content, Level, Status};
use status_data::registry;

/// A parsed message: its first line, its header fields, and what follows the header section.
struct Message {
    start: String,
    fields: Vec<(String, String)>,
    rest: String,
}

impl Message {
    fn field(&self, name: &str) -> Option<&str> {
        let found = self.fields.iter().find(|(field, _)| field.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.as_str())
    }

    fn length(&self) -> Option<usize> {
        self.field("Content-Length").map(|length| length.parse().expect("a number"))
    }
}

fn fields(headers: &[httparse::Header<'_>]) -> Vec<(String, String)> {
    let text = |header: &httparse::Header<'_>| {
        (header.name.to_owned(), String::from_utf8(header.value.to_vec()).expect("UTF-8"))
    };
    headers.iter().map(text).collect()
}

/// Parses the request; the lines of an example end with a line feed, which the parser takes for the end of a line.
fn request(text: &str) -> Message {
    let mut headers = [httparse::EMPTY_HEADER; 16];
    let mut request = httparse::Request::new(&mut headers);
    let end = request.parse(text.as_bytes()).expect("a request").unwrap();
    let start = request.method.expect("a method").to_owned();
    Message { start, fields: fields(request.headers), rest: text[end..].to_owned() }
}

fn response(text: &str) -> Message {
    let mut headers = [httparse::EMPTY_HEADER; 16];
    let mut response = httparse::Response::new(&mut headers);
    let end = response.parse(text.as_bytes()).expect("a response").unwrap();
    let start =
        format!("{} {}", response.code.expect("a code"), response.reason.expect("a reason phrase"));
    Message { start, fields: fields(response.headers), rest: text[end..].to_owned() }
}

/// The request, and the response after it and its content. Content that is held back is not shown.
fn exchange(example: &str) -> (Message, Message) {
    // A response without content ends with the blank line that the file leaves out at its end.
    let request = request(example);
    let held_back = request.rest.starts_with("HTTP/1.1 ");
    let rest = match request.length() {
        Some(length) if !held_back => {
            let (_, rest) = request.rest.split_at(length);
            rest.strip_prefix("\n\n").expect("a blank line after the content of the request")
        }
        _ => &request.rest,
    };
    let text = if rest.contains("\n\n") { rest.to_owned() } else { format!("{rest}\n\n") };
    let response = response(&text);
    (request, response)
}

#[test]
fn every_example_keeps_the_facts_of_its_status() {
    let mut count = 0;
    for entry in registry().entries.iter().filter(|entry| !entry.example.is_empty()) {
        let status = Status::from_u16(entry.code).expect("an entry of the registry");
        let (request, response) = exchange(&entry.example);
        assert!(request.field("Host").is_some(), "{status}");
        assert_eq!(response.start, status.to_string());
        // Content: its length, or none where there can be none.
        match status.content() {
            Content::Never => {
                assert_eq!(response.rest.trim(), "", "{status}");
                assert_eq!(response.field("Transfer-Encoding"), None, "{status}");
                assert!(response.length().is_none(), "{status}");
            }
            Content::NotGenerated => assert_eq!(response.length(), Some(0), "{status}"),
            Content::Allowed => {
                assert_eq!(response.length(), Some(response.rest.trim_end().len()), "{status}");
                assert!(response.field("Content-Type").is_some(), "{status}");
            }
        }
        // RFC 9110 §6.6.1: a server with a clock sends `Date` in 2xx, 3xx and 4xx.
        assert_eq!(response.field("Date").is_some(), entry.code >= 200, "{status}");
        for rule in status.headers() {
            // What is required in every case; and of a redirect its target.
            let always = rule.level() == Level::Must && rule.when().is_none();
            let target = status.redirect().is_some() && rule.name() == "Location";
            if always || target {
                assert!(response.field(rule.name()).is_some(), "{status}: no {}", rule.name());
            }
        }
        if response.field("Content-Type") == Some("application/problem+json") {
            let problem: serde_json::Value =
                serde_json::from_str(&response.rest).expect("JSON in the content");
            assert_eq!(problem["status"], entry.code, "{status}");
            assert_eq!(problem["title"], status.phrase(), "{status}");
        }
        count += 1;
    }
    assert!(count >= 36, "{count}");
}

#[test]
fn every_status_that_is_met_daily_has_an_example() {
    const DAILY: [u16; 36] = [
        100, 101, 103, 200, 201, 202, 204, 206, 301, 302, 303, 304, 307, 308, 400, 401, 403, 404,
        405, 409, 410, 412, 413, 415, 416, 421, 422, 425, 426, 428, 429, 451, 500, 502, 503, 504,
    ];
    for code in DAILY {
        let entry = registry().with_code(code).next().expect("registered");
        assert!(!entry.example.is_empty(), "{code}");
    }
}
