//! Prints an unregistered code: how to treat it, and the meanings that vendors give to it.

use status_codes::Code;

use super::entry_text::{grpc_facts, heading};
use crate::data::vendors::Meaning;
use crate::data::{labels, registered};
use crate::terminal::palette::{CODE, HEADING, PLAIN};
use crate::terminal::{Terminal, Text, markdown_text};

/// Returns all that is known about the code.
pub(crate) fn text(code: Code, meanings: &[Meaning], terminal: Terminal) -> String {
    let mut out = heading(code.as_u16(), "is not registered", terminal);
    out.push('\n');
    out.push_str(&treatment(code).lines("  ", "  ", terminal));
    for meaning in meanings {
        out.push('\n');
        out.push_str(&vendor_text(*meaning, terminal));
    }
    out.push('\n');
    let cache = labels::cache(registered::entry(code.equivalent()).cache);
    out.push_str(&Text::plain(cache).fact("Cache", terminal));
    for (label, text) in grpc_facts(code.as_u16(), None, terminal) {
        out.push_str(&text.fact(label, terminal));
    }
    out.push_str(&reference_of_the_rule().fact("Reference", terminal));
    out
}

/// Returns the rule of RFC 9110 §15 for the code.
fn treatment(code: Code) -> Text {
    let equivalent = Text::styled(code.equivalent().to_string(), HEADING);
    let rule = if code.class().is_some() {
        "A client treats an unknown code as the x00 code of its class, in this case as "
    } else {
        "Codes above 599 are invalid in HTTP. A client that receives one treats it as "
    };
    Text::plain(rule).join(equivalent).and(".", PLAIN)
}

fn vendor_text(meaning: Meaning, terminal: Terminal) -> String {
    let entry = meaning.entry;
    let headline = Text::styled(meaning.name, HEADING).and(": ", PLAIN).and(entry.title(), PLAIN);
    let mut out = headline.lines("  ", "  ", terminal);
    let narrow = Terminal { width: terminal.width - 2, ..terminal };
    let mut inner =
        markdown_text::inline(&status_data::plain_to_markdown(&entry.summary), terminal)
            .lines("  ", "  ", narrow);
    if !entry.description.is_empty() {
        inner.push('\n');
        inner.push_str(&markdown_text::lines(&entry.description, "  ", narrow));
    }
    inner.push('\n');
    let media: Vec<&str> = entry.seen_in.iter().map(|medium| labels::medium(*medium)).collect();
    if !media.is_empty() {
        inner.push_str(&Text::plain(media.join(", ")).fact("Seen", narrow));
    }
    let literal = format!("status!(vendor::{}, {})", meaning.vendor.name, entry.code);
    inner.push_str(&Text::styled(literal, CODE).whole_fact("Rust", narrow));
    if let Some(address) = &entry.source {
        inner.push_str(&source(address).fact("Source", narrow));
    }
    for line in inner.lines() {
        out.push_str(format!("  {line}").trim_end());
        out.push('\n');
    }
    out
}

fn source(source: &str) -> Text {
    if source.starts_with("https://") {
        Text::default().and_link(source, source.to_owned())
    } else {
        Text::plain(source)
    }
}

fn reference_of_the_rule() -> Text {
    let section = status_data::Reference::Rfc { number: 9110, section: Some("15".to_owned()) };
    Text::default().and_link(section.to_string(), section.url())
}

#[cfg(test)]
mod tests {
    use status_data::{Entry, Medium, Vendor};

    use super::*;
    use crate::testing::unstyled;

    /// Returns the text of a code with meanings of a vendor, at 60 columns.
    fn shown(code: u16, entries: Vec<Entry>) -> String {
        static VENDOR: Vendor = Vendor { name: "ABalancer", file: "a.toml", text: "" };
        let code = Code::from_u16(code).expect("the tests give codes");
        let meaning = |entry| Meaning {
            vendor: &VENDOR,
            name: "A Balancer",
            entry: Box::leak(Box::new(entry)),
        };
        let meanings: Vec<Meaning> = entries.into_iter().map(meaning).collect();
        let text = text(code, &meanings, Terminal { width: 60, ..Terminal::FILE });
        unstyled(&text)
    }

    #[test]
    fn every_meaning_has_its_facts() {
        let full = Entry {
            code: 460,
            phrase: "Closed".to_owned(),
            summary: "The `client` closed the connection before the response was sent.".to_owned(),
            description: "Raise the *timeout* of the client, which seems to be shorter than\n\
                          that of the balancer."
                .to_owned(),
            seen_in: vec![Medium::Log, Medium::Wire],
            source: Some("https://a.example/codes".to_owned()),
            ..Entry::default()
        };
        let least = Entry { code: 460, phrase: "Lost".to_owned(), ..Entry::default() };
        let least = Entry { summary: "Nothing came.".to_owned(), ..least };
        let local = Entry { source: Some("src/http.h".to_owned()), ..least.clone() };
        assert_eq!(
            shown(460, vec![full, least, local]),
            "\
460 is not registered                     Client Error (4xx)

  A client treats an unknown code as the x00 code of its
  class, in this case as 400 Bad Request.

  A Balancer: Closed
    The client closed the connection before the response was
    sent.

    Raise the timeout of the client, which seems to be
    shorter than that of the balancer.

    Seen       in logs, on the wire
    Rust       status!(vendor::ABalancer, 460)
    Source     https://a.example/codes

  A Balancer: Lost
    Nothing came.

    Rust       status!(vendor::ABalancer, 460)

  A Balancer: Lost
    Nothing came.

    Rust       status!(vendor::ABalancer, 460)
    Source     src/http.h

  Cache      only with explicit freshness, such as max-age
  Reference  RFC9110, Section 15
"
        );
    }

    #[test]
    fn a_code_without_a_class_is_invalid() {
        assert_eq!(
            shown(799, Vec::new()),
            "\
799 is not registered                not defined by RFC 9110

  Codes above 599 are invalid in HTTP. A client that
  receives one treats it as 500 Internal Server Error.

  Cache      only with explicit freshness, such as max-age
  Reference  RFC9110, Section 15
"
        );
    }

    #[test]
    fn only_an_address_is_a_link() {
        assert!(source("https://a.example").line(LINKS).contains("\u{1b}]8;;https://a.example"));
        assert_eq!(source("src/http.h").line(LINKS), "src/http.h");
    }

    const LINKS: Terminal = Terminal { links: true, ..Terminal::FILE };
}
