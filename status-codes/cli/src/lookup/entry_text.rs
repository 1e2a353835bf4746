//! Prints all properties of a status: headline, summary, description, facts.

use status_data::{Content, Entry, GrpcCode, Registration, plain_to_markdown, registry};

use crate::data::members::{self, Fact, Row};
use crate::data::own::Own;
use crate::data::vendors::Meaning;
use crate::data::{deprecation, grpc, labels, reference, vendors};
use crate::terminal::palette::{CODE, HEADING, LABEL, PLAIN, WARNING, of_code};
use crate::terminal::{Terminal, Text, markdown_text, visible};

/// Returns all that is known of a registered status, or of one of the user's catalog.
pub(crate) fn text(entry: &Entry, own: Option<&Own>, terminal: Terminal) -> String {
    let mut out = heading(entry.code, &entry.label(), terminal);
    out.push('\n');
    out.push_str(
        &markdown_text::inline(&plain_to_markdown(&entry.summary), terminal)
            .lines("  ", "  ", terminal),
    );
    if !entry.description.is_empty() {
        out.push('\n');
        out.push_str(&markdown_text::lines(&entry.description, "  ", terminal));
    }
    if !entry.example.is_empty() {
        out.push('\n');
        for line in visible(entry.example.trim_end()).lines() {
            let line = if line.is_empty() { String::new() } else { format!("    {line}") };
            out.push_str(&line);
            out.push('\n');
        }
    }
    out.push('\n');
    for (label, text) in facts(entry, own, terminal) {
        out.push_str(&text.fact(label, terminal));
    }
    out
}

/// Returns the same of a registered status, after the names that vendors give to its code.
pub(super) fn renamed(entry: &Entry, meanings: &[Meaning], terminal: Terminal) -> String {
    let names = meanings.iter().map(|meaning| {
        Text::styled(meaning.name, HEADING)
            .and(format!(" calls this code {} (see Vendors).", meaning.entry.title()), PLAIN)
            .lines("", "", terminal)
    });
    names.collect::<String>() + "\n" + &text(entry, None, terminal)
}

/// Returns the headline: `404 Not Found`, and the class at the end of the line if there is room.
pub(crate) fn heading(code: u16, name: &str, terminal: Terminal) -> String {
    let left = Text::styled(code.to_string(), of_code(code)).and(" ", PLAIN).and(name, HEADING);
    let right = Text::styled(labels::class(code), LABEL);
    let gap = terminal.width.saturating_sub(left.columns() + right.columns());
    if left.columns() > terminal.width {
        return left.lines("", "    ", terminal);
    }
    let mut line = left.line(terminal);
    if gap >= 2 {
        line.push_str(&" ".repeat(gap));
        line.push_str(&right.line(terminal));
    }
    line.trim_end().to_owned() + "\n"
}

/// Returns the facts.
fn facts(entry: &Entry, own: Option<&Own>, terminal: Terminal) -> Vec<(&'static str, Text)> {
    let mut facts = vec![("Name", Text::styled(&entry.variant, CODE))];
    if let Some(own) = own {
        facts.extend(own_facts(entry, own, terminal));
    }
    if entry.registration != Registration::Permanent {
        facts.push(("Registry", Text::styled(labels::registration(&entry.registration), WARNING)));
    }
    facts.push(("Cache", Text::plain(labels::cache(entry.cache))));
    if entry.content != Content::Allowed {
        facts.push(("Content", Text::plain(labels::content(entry.content))));
    }
    if let Some(redirect) = entry.redirect {
        facts.push(("Redirect", Text::plain(labels::redirect(redirect))));
    }
    facts.push(("Retry", Text::plain(labels::retry(entry.retry))));
    for (at, rule) in entry.headers.iter().enumerate() {
        let mut text =
            Text::styled(&rule.name, CODE).and(" ", PLAIN).and(labels::level(rule.level), HEADING);
        if let Some(when) = &rule.when {
            text = text.and(" ", PLAIN).join(markdown_text::inline(when, terminal));
        }
        facts.push((if at == 0 { "Headers" } else { "" }, cited(text, rule.reference.as_ref())));
    }
    for (at, meaning) in entry.methods.iter().enumerate() {
        let text = Text::styled(&meaning.method, CODE)
            .and(": ", PLAIN)
            .join(markdown_text::inline(&meaning.meaning, terminal));
        facts.push((if at == 0 { "Methods" } else { "" }, cited(text, meaning.reference.as_ref())));
    }
    for (at, row) in members::rows(&entry.members).iter().enumerate() {
        facts.push((if at == 0 { "Members" } else { "" }, member(row, terminal)));
    }
    facts.extend(grpc_facts(entry.code, entry.grpc, terminal));
    if !entry.former.is_empty() {
        facts.push(("Formerly", Text::plain(entry.former.join(", "))));
    }
    if !entry.related.is_empty() {
        facts.push(("Related", related(&entry.related, own)));
    }
    for (at, meaning) in vendors::meanings_of(entry.code).iter().enumerate() {
        let text = Text::styled(meaning.name, HEADING)
            .and(format!(" means something else: {}. ", meaning.entry.title()), PLAIN)
            .join(markdown_text::inline(&plain_to_markdown(&meaning.entry.summary), terminal));
        facts.push((if at == 0 { "Vendors" } else { "" }, text));
    }
    if let Some(reference) = &entry.reference {
        facts.push(("Reference", Text::plain(reference.to_string())));
        facts.push(("", Text::default().and_link(reference.url(), reference.url())));
    }
    facts
}

/// Returns the mapping of the code to gRPC.
pub(crate) fn grpc_facts(
    code: u16,
    own: Option<GrpcCode>,
    terminal: Terminal,
) -> impl Iterator<Item = (&'static str, Text)> {
    let labels = std::iter::once("gRPC").chain(std::iter::repeat(""));
    let texts = grpc::sentences(code, own).into_iter();
    labels.zip(texts.map(move |text| markdown_text::inline(&text, terminal)))
}

/// Returns the name of a member, what is declared of it, and its summary.
fn member(row: &Row<'_>, terminal: Terminal) -> Text {
    let mut text = Text::styled(&row.name, CODE).and(" (", PLAIN);
    for (at, fact) in row.facts.iter().enumerate() {
        text = text.and(if at == 0 { "" } else { ", " }, PLAIN);
        text = match fact {
            Fact::Words(words) => text.and(words, PLAIN),
            Fact::Values(label, values) => {
                text.and(format!("{label} "), PLAIN).and(values.join(", "), CODE)
            }
        };
    }
    let summary = markdown_text::inline(&plain_to_markdown(row.summary), terminal);
    text.and("): ", PLAIN).join(summary)
}

/// Returns a statement with its reference.
fn cited(text: Text, reference: Option<&status_data::Reference>) -> Text {
    match reference {
        Some(reference) => text.and(" (", PLAIN).join(reference::short(reference)).and(")", PLAIN),
        None => text,
    }
}

/// Returns the properties that only the user's catalog has.
fn own_facts(entry: &Entry, own: &Own, terminal: Terminal) -> Vec<(&'static str, Text)> {
    let mut facts = vec![("Id", Text::styled(&entry.id, CODE))];
    if let Some(uri) = &entry.type_uri {
        facts.push(("Type", Text::plain(uri)));
    }
    if !entry.groups.is_empty() {
        facts.push(("Groups", Text::plain(entry.groups.join(", "))));
    }
    if let Some(deprecation) = &entry.deprecated {
        let mut text = format!("since {}", deprecation.since);
        if let Some(variant) = &deprecation.replaced_by {
            text = format!("{text}; use {variant}");
        }
        let mut text = Text::styled(text, WARNING);
        if let Some(note) = &deprecation.note {
            let note_text = markdown_text::inline(note, terminal);
            text = text.and(deprecation::before(note), PLAIN).join(note_text);
        }
        facts.push(("Deprecated", text));
    }
    facts.push(("Catalog", Text::plain(&own.name)));
    facts
}

/// Returns a list such as `410 Gone, …`, with names from the registry or from the catalog.
fn related(variants: &[String], own: Option<&Own>) -> Text {
    let catalog = own.map_or(registry(), |own| &own.catalog);
    let mut text = Text::default();
    let entries = variants.iter().filter_map(|variant| catalog.entry(variant));
    for (at, entry) in entries.enumerate() {
        if at > 0 {
            text.push(", ", PLAIN, None);
        }
        text = text.and(entry.headline(), PLAIN);
    }
    text
}

#[cfg(test)]
mod tests {
    use status_data::{GrpcCode, parse_registry, registry};

    use crate::terminal::Terminal;
    use crate::testing::unstyled;

    /// Every kind of fact, wrapped.
    const ENTRY: &str = r#"
[Elsewhere]
code = 307
phrase = "Elsewhere"
reference = "RFC9110, Section 15.4.8"
registration = "temporary"
expires = 2027-01-31
former = ["Moved", "Gone Away"]
summary = "The resource is `elsewhere` for now, and it may come back."
description = """
First *paragraph* of the description, long enough to wrap.

- an item
- another
"""
cache = "never"
content = "not-generated"
redirect = { method = "kept", permanent = false }
retry = "any"
headers = [
  { name = "Location", level = "should", reference = "RFC9110, Section 15.4.8" },
  { name = "Date", level = "must", when = "if there is a clock", reference = "https://a.example/b" },
]
methods = { GET = "Look there.", POST = { meaning = "Post there.", reference = "RFC7538" } }
"#;

    const SHOWN: &str = "\
307 Elsewhere                        Redirection (3xx)

  The resource is elsewhere for now, and it may come
  back.

  First paragraph of the description, long enough to
  wrap.

  - an item
  - another

  Name       Elsewhere
  Registry   temporary, expires 2027-01-31
  Cache      never stored
  Content    a server does not generate any; framing
             is as usual
  Redirect   not permanent, the method is kept
  Retry      clients retry any request (practice)
  Headers    Location SHOULD (RFC 9110 §15.4.8)
             Date MUST if there is a clock
             (https://a.example/b)
  Methods    GET: Look there. (RFC 9110 §15.4.8)
             POST: Post there. (RFC 7538)
  gRPC       servers send it for DATA_LOSS
             clients report UNKNOWN if there is no
             grpc-status
  Formerly   Moved, Gone Away
  Related    404 Not Found, 410 Gone
  Reference  RFC9110, Section 15.4.8
             https://www.rfc-editor.org/rfc/rfc9110.html#section-15.4.8
";

    #[test]
    fn every_fact_has_its_line() {
        let mut read = parse_registry(ENTRY);
        assert_eq!(read.diagnostics, []);
        let mut entry = read.catalog.entries.remove(0);
        assert!(registry().entry("Gone").is_some());
        entry.grpc = Some(GrpcCode::DataLoss);
        entry.related = vec!["NotFound".to_owned(), "Gone".to_owned()];
        let terminal = Terminal { width: 54, ..Terminal::FILE };
        let shown = unstyled(&super::text(&entry, None, terminal));
        assert_eq!(shown, SHOWN);
    }

    #[test]
    fn a_headline_has_the_class_if_there_is_room() {
        let shown = |name: &str, width: usize| {
            let heading = super::heading(404, name, Terminal { width, ..Terminal::FILE });
            unstyled(&heading)
        };
        // 13 columns and 18, and a gap of at least two.
        assert_eq!(shown("Not Found", 34), "404 Not Found   Client Error (4xx)\n");
        assert_eq!(shown("Not Found", 33), "404 Not Found  Client Error (4xx)\n");
        assert_eq!(shown("Not Found", 32), "404 Not Found\n");
        assert_eq!(shown("Not Found", 13), "404 Not Found\n");
        assert_eq!(shown("Not Found", 12), "404 Not\n    Found\n");
    }

    #[test]
    fn the_names_of_vendors_come_before_the_status() {
        let meanings: Vec<_> = ["CloudLinux", "AwsWaf"]
            .map(|vendor| {
                let mut all = crate::data::vendors::meanings();
                all.find(|meaning| meaning.vendor.name == vendor).expect("it has a code")
            })
            .to_vec();
        let entry = registry().entry("NotFound").expect("404 is registered");
        let terminal = Terminal { width: 1000, ..Terminal::FILE };
        let shown = super::renamed(entry, &meanings, terminal);
        let text = super::text(entry, None, terminal);
        let names = meanings.iter().map(|meaning| {
            format!("{} calls this code {} (see Vendors).\n", meaning.name, meaning.entry.title())
        });
        let expected = names.collect::<String>() + "\n" + &unstyled(&text);
        assert_eq!(unstyled(&shown), expected);
    }

    #[test]
    fn every_meaning_of_a_vendor_is_in_the_text() {
        for meaning in crate::data::vendors::meanings() {
            let code = meaning.entry.code;
            let Some(entry) = registry().with_code(code).next() else { continue };
            let terminal = Terminal { width: 1000, ..Terminal::FILE };
            let shown = unstyled(&super::text(entry, None, terminal));
            let expected = format!("{} means something else: ", meaning.name);
            let lines = shown.lines().skip_while(|line| !line.starts_with("  Vendors    "));
            let lines = lines.take_while(|line| !line.starts_with("  Reference"));
            assert!(
                lines.map(|line| &line[13..]).any(|line| line.starts_with(&expected)),
                "{shown}"
            );
        }
    }

    #[test]
    fn every_member_has_its_line() {
        let catalog = crate::export::sample::catalog();
        let mut entry = catalog.entries[0].clone();
        entry.members.retain(|member| ["sku", "region", "product"].contains(&&*member.name));
        for member in &mut entry.members {
            member.summary = "See <b>.".to_owned();
        }
        let terminal = Terminal { width: 60, ..Terminal::FILE };
        let shown = unstyled(&super::text(&entry, None, terminal));
        let expected = "\
  Members    sku (string (uuid), required): See <b>.
             region (string, required, one of \"eu\", \"us\"):
             See <b>.
             product (object, required): See <b>.
             product.sku (string, required): sku: a";
        assert!(shown.contains(expected), "{shown}");
    }
}
