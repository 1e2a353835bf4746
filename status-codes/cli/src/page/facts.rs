//! The rows of the table of an entry.
//!
//! Values are text and not markup. The template formats and escapes each kind of value.

use status_data::{
    Catalog, Content, Entry, HeaderRule, Keyword, Medium, MethodMeaning, Reference, Registration,
    Retry, plain_to_markdown,
};

use crate::data::members::{self, Row};
use crate::data::{grpc, labels};

use super::anchors::Anchors;
use super::link::{self, Link};
use super::markdown::{self, Html};

/// A row: a label with its value.
pub(super) struct Fact<'a> {
    pub(super) name: &'static str,
    pub(super) value: Value<'a>,
}

/// The kinds of values.
pub(super) enum Value<'a> {
    /// A few words.
    Words(String),
    /// Identifiers. The search treats them as names.
    Identifiers(Vec<&'a str>),
    /// Phrases. The search treats them as names.
    Phrases(Vec<&'a str>),
    /// References.
    Links(Vec<Link>),
    /// Header fields.
    Headers(Vec<Header<'a>>),
    /// Meanings by request method.
    Methods(Vec<Method<'a>>),
    /// The members of the problem.
    Members(Vec<Member<'a>>),
    /// Statements, each on its own line.
    Lines(Vec<Html>),
}

/// A header field that the definition requires, recommends or permits.
pub(super) struct Header<'a> {
    pub(super) level: &'static str,
    pub(super) name: &'a str,
    pub(super) when: Option<Html>,
    /// The reference, if it differs from that of the entry.
    pub(super) reference: Option<Link>,
}

/// The meaning for one request method.
pub(super) struct Method<'a> {
    pub(super) name: &'a str,
    pub(super) meaning: Html,
    /// The reference, if it differs from that of the entry.
    pub(super) reference: Option<Link>,
}

/// A member of the problem.
pub(super) struct Member<'a> {
    pub(super) row: Row<'a>,
    pub(super) summary: Html,
}

/// Returns all rows of the entry at a position of a catalog.
pub(super) fn facts<'a>(
    entry: &'a Entry,
    at: usize,
    catalogs: &[&'a Catalog],
    anchors: &Anchors<'a>,
) -> Vec<Fact<'a>> {
    let resolve = anchors.resolver(at);
    let text = |text: &str| Value::Words(text.to_owned());
    let links = |links: Vec<Link>| (!links.is_empty()).then_some(Value::Links(links));
    // Codes that are never sent are neither stored nor followed.
    let wire = entry.seen_in.is_empty() || entry.seen_in.contains(&Medium::Wire);
    let identified = entry.id != entry.variant;
    let vendors = if at == 0 { meanings(entry.code, catalogs, anchors) } else { Vec::new() };
    let facts = [
        ("Identifier", identified.then(|| Value::Identifiers(vec![&entry.id]))),
        ("Problem type", entry.type_uri.as_deref().and_then(|uri| links(vec![link::source(uri)]))),
        ("Groups", (!entry.groups.is_empty()).then(|| Value::Words(entry.groups.join(", ")))),
        ("Seen", (!entry.seen_in.is_empty()).then(|| Value::Words(media(&entry.seen_in)))),
        ("Registration", registration(entry, at).map(Value::Words)),
        ("Cache", wire.then(|| text(labels::cache(entry.cache)))),
        (
            "Content",
            (entry.content != Content::Allowed).then(|| text(labels::content(entry.content))),
        ),
        ("Redirect", entry.redirect.map(|known| Value::Words(labels::redirect(known)))),
        ("Retry", (wire || entry.retry != Retry::Never).then(|| text(labels::retry(entry.retry)))),
        ("Header fields", headers(entry, &resolve)),
        ("By method", methods(entry, &resolve)),
        ("Members", members_of(entry, &resolve)),
        ("gRPC", grpc(entry, at, &resolve)),
        ("Formerly", former(&entry.former)),
        ("Not to be confused with", links(link::entries(&entry.related, at, anchors))),
        ("Also used by", links(vendors)),
        ("In Rust", Some(Value::Identifiers(rust_names(entry)))),
        ("Specification", entry.reference.as_ref().and_then(|r| links(vec![link::reference(r)]))),
        ("Source", entry.source.as_deref().and_then(|source| links(vec![link::source(source)]))),
    ];
    let fact = |(name, value): (_, Option<_>)| value.map(|value| Fact { name, value });
    facts.into_iter().filter_map(fact).collect()
}

/// Returns the vendors that give a code another meaning.
fn meanings(code: u16, catalogs: &[&Catalog], anchors: &Anchors<'_>) -> Vec<Link> {
    let vendors = catalogs.iter().enumerate().skip(1);
    let meanings = vendors.flat_map(|(at, catalog)| {
        catalog.with_code(code).map(move |entry| {
            let Link { text, target } = link::entry(entry, at, anchors);
            let vendor = catalog.info.name.as_deref().unwrap_or_default();
            Link { text: format!("{vendor}: {text}"), target }
        })
    });
    meanings.collect()
}

fn registration(entry: &Entry, at: usize) -> Option<String> {
    if entry.registration != Registration::Unregistered {
        let remarkable = entry.registration != Registration::Permanent;
        return remarkable.then(|| labels::registration(&entry.registration));
    }
    // The section of the vendors states it for all of them.
    (at == 0).then(|| match status_data::registry().with_code(entry.code).next() {
        Some(registered) => format!(
            "{} is registered as {}; this catalog gives it another meaning",
            entry.code, registered.phrase
        ),
        None => labels::registration(&entry.registration),
    })
}

fn media(media: &[Medium]) -> String {
    media.iter().map(|medium| labels::medium(*medium)).collect::<Vec<_>>().join(", ")
}

fn headers<'a>(entry: &'a Entry, resolve: &dyn Fn(&str) -> Option<String>) -> Option<Value<'a>> {
    let header = |HeaderRule { name, level, when, reference }: &'a HeaderRule| Header {
        level: level.as_str(),
        name,
        when: when.as_ref().map(|when| markdown::sentence(when, resolve)),
        reference: other(entry, reference.as_ref()),
    };
    let headers: Vec<_> = entry.headers.iter().map(header).collect();
    (!headers.is_empty()).then_some(Value::Headers(headers))
}

fn methods<'a>(entry: &'a Entry, resolve: &dyn Fn(&str) -> Option<String>) -> Option<Value<'a>> {
    let method = |MethodMeaning { method, meaning, reference }: &'a MethodMeaning| Method {
        name: method,
        meaning: markdown::sentence(meaning, resolve),
        reference: other(entry, reference.as_ref()),
    };
    let methods: Vec<_> = entry.methods.iter().map(method).collect();
    (!methods.is_empty()).then_some(Value::Methods(methods))
}

fn members_of<'a>(entry: &'a Entry, resolve: &dyn Fn(&str) -> Option<String>) -> Option<Value<'a>> {
    let member = |row: Row<'a>| Member {
        summary: markdown::sentence(&plain_to_markdown(row.summary), resolve),
        row,
    };
    let members: Vec<_> = members::rows(&entry.members).into_iter().map(member).collect();
    (!members.is_empty()).then_some(Value::Members(members))
}

/// Returns a reference, unless it equals that of the entry.
fn other(entry: &Entry, reference: Option<&Reference>) -> Option<Link> {
    reference.filter(|reference| entry.reference.as_ref() != Some(reference)).map(link::reference)
}

/// Returns the mapping of the code to gRPC. Vendors' entries do not repeat it.
fn grpc<'a>(
    entry: &Entry,
    at: usize,
    resolve: &dyn Fn(&str) -> Option<String>,
) -> Option<Value<'a>> {
    let sentences = if at == 0 { grpc::sentences(entry.code, entry.grpc) } else { Vec::new() };
    let lines: Vec<_> = sentences.iter().map(|line| markdown::sentence(line, resolve)).collect();
    (!lines.is_empty()).then_some(Value::Lines(lines))
}

fn former(phrases: &[String]) -> Option<Value<'_>> {
    let phrases: Vec<&str> = phrases.iter().map(String::as_str).collect();
    (!phrases.is_empty()).then_some(Value::Phrases(phrases))
}

/// Returns the variant and its former names.
fn rust_names(entry: &Entry) -> Vec<&str> {
    std::iter::once(&entry.variant).chain(&entry.aliases).map(String::as_str).collect()
}
