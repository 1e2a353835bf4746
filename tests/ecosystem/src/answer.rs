//! The expected response for a status in any framework: status line, header fields and content.

use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

use serde_json::{Value, json};
use status_codes::{Catalog, Content};

/// A response as it came over the wire.
pub(crate) struct Answer {
    pub(crate) status_line: String,
    headers: Vec<(String, String)>,
    pub(crate) content: String,
}

/// Sends one request without content and reads until the server closes the connection.
pub(crate) fn request(server: SocketAddr, method: &str, path: &str) -> Answer {
    let mut stream = TcpStream::connect(server).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap(); // a hanging server fails, not hangs, the test
    let head = format!("{method} {path} HTTP/1.1\r\nHost: {server}\r\nConnection: close\r\n\r\n");
    stream.write_all(head.as_bytes()).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    let (head, content) = answer.split_once("\r\n\r\n").expect("a header section ends");
    let mut lines = head.lines();
    let status_line = lines.next().unwrap_or_default().to_owned();
    let field = |line: &str| {
        let (name, value) = line.split_once(": ").expect("a field has a value");
        (name.to_ascii_lowercase(), value.to_owned())
    };
    Answer { status_line, headers: lines.map(field).collect(), content: content.to_owned() }
}

impl Answer {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

/// The document that RFC 9457 has for a status.
pub(crate) fn document<C: Catalog>(status: C, detail: Option<&str>) -> Value {
    let uri = status.type_uri();
    let mut document = json!({
        "type": uri.unwrap_or("about:blank"),
        // Without a type of its own, a problem has the title of the code (RFC 9457 §4.2.1).
        "title": if uri.is_some() { status.title() } else { status.phrase() },
        "status": status.code().as_u16(),
    });
    if let Some(member) = C::INFO.id_member() {
        document[member] = status.id().into();
    }
    if let Some(detail) = detail {
        document["detail"] = detail.into();
    }
    document
}

/// Errors come with a document, everything else with the status alone.
#[track_caller]
pub(crate) fn check<C: Catalog>(status: C, answer: &Answer) {
    if status.code().is_error() {
        check_document(status, answer, None);
    } else {
        check_alone(status, answer);
    }
}

#[track_caller]
pub(crate) fn check_document<C: Catalog>(status: C, answer: &Answer, detail: Option<&str>) {
    check_framing(status, answer);
    assert_eq!(answer.header("content-type"), Some("application/problem+json"), "{status:?}");
    let content: Value = serde_json::from_str(&answer.content).unwrap();
    assert_eq!(content, document(status, detail), "{status:?}");
}

#[track_caller]
pub(crate) fn check_alone<C: Catalog>(status: C, answer: &Answer) {
    check_framing(status, answer);
    let content = (answer.header("content-type"), answer.content.as_str());
    assert_eq!(content, (None, ""), "{status:?}");
}

#[track_caller]
fn check_framing<C: Catalog>(status: C, answer: &Answer) {
    let line = format!("HTTP/1.1 {} {}", status.code().as_str(), sent_phrase(status));
    assert_eq!(answer.status_line, line, "{status:?}");
    let framed = status.content() != Content::Never;
    let length = answer.content.len().to_string();
    assert_eq!(answer.header("content-length"), framed.then_some(length.as_str()), "{status:?}");
}

/// Servers write the phrases of the crate `http`, of which one here is out of date (RFC 9110 §15.5.21).
fn sent_phrase<C: Catalog>(status: C) -> &'static str {
    match status.phrase() {
        "Unprocessable Content" => "Unprocessable Entity",
        phrase => phrase,
    }
}
