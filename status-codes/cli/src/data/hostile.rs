//! Texts that look like markup, for the tests of everything that writes Markdown.

use pulldown_cmark::{Event, Options, Parser};
use status_data::{Catalog, CatalogInfo, Deprecation, Entry, Member, MemberType, Reference, Value};

/// The extensions that GitHub adds to `CommonMark`.
pub(crate) const GITHUB: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_MATH)
    .union(Options::ENABLE_GFM);

/// Texts that must stay plain text.
pub(crate) const HOSTILE: &[&str] = &[
    "a",
    "[a](https://b.example)",
    "![a](b)",
    "<b>a</b>",
    "<!-- a -->",
    "&lt;b&gt; &amp;",
    "*a* _b_ **c** ~~d~~",
    "# a",
    "a # b",
    "- a",
    "+ a",
    "1. a",
    "1) a",
    "> a",
    "===",
    "---",
    "a | b",
    "a \\| b \\",
    "[a]: b",
    "[^a]",
    "<https://a.example>",
    "https://a.example/b_c_d(e)",
    "(a) {b} !c! ~d~ $e$ ^f^",
    "$a^2$",
    "- [ ] a",
    "\"a\" 'b' ... --",
    "`",
    "a ` b",
];

/// Returns a catalog with a text in every place for plain text.
pub(crate) fn catalog(text: &str) -> Catalog {
    let text = || text.to_owned();
    let member = Member {
        name: text(),
        kind: MemberType::String(None),
        summary: text(),
        required: true,
        minimum: None,
        maximum: None,
        one_of: vec![Value::String(text())],
        example: Some(Value::String(text())),
        sensitive: true,
    };
    let entry = Entry {
        variant: "A".to_owned(),
        code: 499,
        phrase: text(),
        title: Some(text()),
        id: text(),
        type_uri: Some(text()),
        groups: vec![text()],
        reference: Some(Reference::Url(text())),
        summary: text(),
        former: vec![text()],
        related: vec!["A".to_owned()],
        deprecated: Some(Deprecation { since: text(), note: None, replaced_by: None }),
        source: Some(text()),
        members: vec![member],
        ..Entry::default()
    };
    let info = CatalogInfo { name: Some(text()), version: Some(text()), ..CatalogInfo::default() };
    Catalog { info, entries: vec![entry] }
}

/// Returns the elements of a document, without their text and the targets of links.
pub(crate) fn elements(markdown: &str) -> Vec<String> {
    let shape = |event| match event {
        Event::Start(tag) => Some(format!("{:?}", tag.to_end())),
        Event::Text(_) | Event::Code(_) | Event::End(_) => None,
        other => Some(format!("{other:?}")),
    };
    Parser::new_ext(markdown, GITHUB).filter_map(shape).collect()
}

/// Returns the number of code spans. A text that ends a span early creates more of them.
pub(crate) fn code_spans(markdown: &str) -> usize {
    let is_code = |event: &Event<'_>| matches!(event, Event::Code(_));
    Parser::new_ext(markdown, GITHUB).filter(is_code).count()
}

/// Returns the text that a reader sees.
pub(crate) fn text_of(markdown: &str) -> String {
    let text = |event| match event {
        Event::Text(text) | Event::Code(text) => Some(text.into_string()),
        Event::End(_) => Some("\n".to_owned()),
        _ => None,
    };
    Parser::new_ext(markdown, GITHUB).filter_map(text).collect()
}
