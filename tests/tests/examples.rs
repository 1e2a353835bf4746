//! Every example is a valid HTTP/1.1 exchange that agrees with the facts of its status.

use status_codes::{Content, Level, Status};
use status_data::registry;

/// A parsed message: its first line, its header fields, and its content.
struct Message {
    start: String,
    fields: Vec<(String, String)>,
    content: String,
}

impl Message {
    fn field(&self, name: &str) -> Option<&str> {
        let found = self.fields.iter().find(|(field, _)| field.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.as_str())
    }

    fn length(&self) -> Option<usize> {
        self.field("Content-Length").map(|length| length.parse().expect("a number"))
    }

    /// Takes as much of the text as `Content-Length` says, and the blank line after it; returns what follows.
    fn take_content<'a>(&mut self, text: &'a str) -> &'a str {
        let Some(length @ 1..) = self.length() else { return text };
        // The lines of multipart content end with CRLF (RFC 2046 §5.1.1).
        let is_multipart =
            self.field("Content-Type").is_some_and(|it| it.starts_with("multipart/"));
        let size = |byte: u8| if is_multipart && byte == b'\n' { 2 } else { 1 };
        let mut taken = 0;
        let sizes = text.bytes().map(size).take_while(|size| {
            taken += size;
            taken <= length
        });
        let (content, rest) = text.split_at(sizes.count());
        content.clone_into(&mut self.content);
        rest.strip_prefix("\n\n").unwrap_or_else(|| panic!("no blank line after {content:?}"))
    }
}

fn fields(headers: &[httparse::Header<'_>]) -> Vec<(String, String)> {
    let text = |header: &httparse::Header<'_>| {
        (header.name.to_owned(), String::from_utf8(header.value.to_vec()).expect("UTF-8"))
    };
    headers.iter().map(text).collect()
}

/// Parses a request and what follows it; the lines of an example end with a line feed, which the parser takes for the end
/// of a line. Content that is held back is not shown.
fn request(text: &str) -> (Message, &str) {
    let mut headers = [httparse::EMPTY_HEADER; 16];
    let mut request = httparse::Request::new(&mut headers);
    let end = request.parse(text.as_bytes()).expect("a request").unwrap();
    let start = request.method.expect("a method").to_owned();
    let fields = fields(request.headers);
    let mut message = Message { start, fields, content: String::new() };
    let rest = &text[end..];
    let is_held_back = rest.starts_with("HTTP/1.1 ");
    let rest = if is_held_back { rest } else { message.take_content(rest) };
    (message, rest)
}

fn response(text: &str) -> (Message, &str) {
    let mut headers = [httparse::EMPTY_HEADER; 16];
    let mut response = httparse::Response::new(&mut headers);
    let end = response.parse(text.as_bytes()).expect("a response").unwrap();
    let start =
        format!("{} {}", response.code.expect("a code"), response.reason.expect("a reason phrase"));
    let fields = fields(response.headers);
    let mut message = Message { start, fields, content: String::new() };
    let rest = message.take_content(&text[end..]);
    (message, rest)
}

/// The exchanges of an example: request and response each.
fn exchanges(example: &str) -> Vec<(Message, Message)> {
    // The blank line at the end of the file's text is left out there.
    let text = format!("{}\n\n", example.trim_end());
    let mut rest = text.as_str();
    let mut exchanges = Vec::new();
    while !rest.is_empty() {
        let (request, after_request) = request(rest);
        let (response, after_response) = response(after_request);
        exchanges.push((request, response));
        rest = after_response;
    }
    exchanges
}

/// Every exchange of the registry, with its status.
fn all() -> impl Iterator<Item = (Status, Message, Message)> {
    registry().entries.iter().flat_map(|entry| {
        let status = Status::from_u16(entry.code).expect("an entry of the registry");
        let exchanges =
            if entry.example.is_empty() { Vec::new() } else { exchanges(&entry.example) };
        exchanges.into_iter().map(move |(request, response)| (status, request, response))
    })
}

#[test]
fn every_example_keeps_the_facts_of_its_status() {
    let mut count = 0;
    for (status, request, response) in all() {
        assert!(request.field("Host").is_some(), "{status}");
        assert_eq!(response.start, status.to_string());
        // Content: its length, or none where there can be none.
        match status.content() {
            Content::Never => {
                assert_eq!(response.field("Transfer-Encoding"), None, "{status}");
                assert!(response.length().is_none(), "{status}");
            }
            Content::NotGenerated => assert_eq!(response.length(), Some(0), "{status}"),
            Content::Allowed => {
                assert!(response.length().is_some(), "{status}");
                assert!(response.field("Content-Type").is_some(), "{status}");
            }
        }
        // RFC 9110 §6.6.1: a server with a clock sends `Date` in 2xx, 3xx and 4xx.
        assert_eq!(response.field("Date").is_some(), !status.is_informational(), "{status}");
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
                serde_json::from_str(&response.content).expect("JSON in the content");
            assert_eq!(problem["status"], status.as_u16(), "{status}");
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

#[test]
fn ranges_come_alone_or_as_parts_of_what_was_asked_for() {
    let partial: Vec<(Message, Message)> = all()
        .filter(|(status, ..)| *status == Status::PartialContent)
        .map(|(_, request, response)| (request, response))
        .collect();
    let [(_, single), (request, several)] = partial.as_slice() else { panic!("two exchanges") };
    assert!(single.field("Content-Range").is_some());
    assert_eq!(several.field("Content-Range"), None);
    let kind = several.field("Content-Type").expect("a type");
    let (_, boundary) = kind.split_once("multipart/byteranges; boundary=").expect("a boundary");
    let parts = several.content.strip_suffix(&format!("\n--{boundary}--")).expect("an end");
    let parts: Vec<&str> =
        parts.split(&format!("--{boundary}\n")).skip(1).map(str::trim_end).collect();
    let ranges: Vec<String> = parts.iter().map(|part| range(part)).collect();
    assert_eq!(request.field("Range"), Some(format!("bytes={}", ranges.join(",")).as_str()));
}

/// The range of a part, whose length is that of its content.
fn range(part: &str) -> String {
    let (header, content) = part.split_once("\n\n").expect("a header section");
    let (_, range) = header.split_once("Content-Range: bytes ").expect("a range");
    let (range, _) = range.split_once('/').expect("a complete length");
    let (first, last) = range.split_once('-').expect("two positions");
    let position = |text: &str| text.parse::<usize>().expect("a position");
    assert_eq!(position(last) - position(first) + 1, content.len(), "{part}");
    range.to_owned()
}
