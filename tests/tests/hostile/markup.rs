//! What documentation becomes, judged by the parser that rustdoc uses.
//!
//! Finds what documentation must never contain: raw HTML, a code block that runs as a test, a link to anything but the web or
//! a variant.

use pulldown_cmark::{BrokenLink, CodeBlockKind, CowStr, Event, Options, Parser, Tag, TagEnd};

/// Everything in the Markdown that breaks out of documentation.
pub(crate) fn faults(markdown: &str) -> Vec<String> {
    let mut broken = Vec::new();
    let mut on_broken = |link: BrokenLink<'_>| -> Option<(CowStr<'_>, CowStr<'_>)> {
        broken.push(format!("a link without target: [{}]", link.reference));
        None
    };
    let mut faults = Vec::new();
    for event in Parser::new_with_broken_link_callback(markdown, rustdoc(), Some(&mut on_broken)) {
        match event {
            Event::Html(html) | Event::InlineHtml(html) => faults.push(format!("HTML: {html}")),
            Event::Start(Tag::CodeBlock(CodeBlockKind::Indented)) => {
                faults.push("an indented block of code".to_owned());
            }
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) if is_test(&info) => {
                faults.push(format!("a block of code that is a test: {info:?}"));
            }
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. })
                if !is_expected(&dest_url) =>
            {
                faults.push(format!("a link to {dest_url}"));
            }
            _ => {}
        }
    }
    faults.extend(broken);
    faults
}

/// The text of the Markdown's first paragraph, as a reader sees it.
pub(crate) fn first_paragraph(markdown: &str) -> String {
    let mut seen = String::new();
    for event in Parser::new_ext(markdown, rustdoc()) {
        match event {
            Event::Text(text) | Event::Code(text) => seen.push_str(&text),
            Event::SoftBreak => seen.push('\n'),
            Event::End(TagEnd::Paragraph) => break,
            _ => {}
        }
    }
    seen
}

/// The text of the second cell of the row that starts with `name`.
#[allow(dead_code, reason = "not every crate that has this file looks into tables")]
pub(crate) fn cell(markdown: &str, name: &str) -> Option<String> {
    let mut cells: Vec<String> = Vec::new();
    for event in Parser::new_ext(markdown, rustdoc()) {
        match event {
            Event::Start(Tag::TableCell) => cells.push(String::new()),
            Event::Text(text) | Event::Code(text) => {
                if let Some(cell) = cells.last_mut() {
                    cell.push_str(&text);
                }
            }
            Event::End(TagEnd::Table) => break,
            _ => {}
        }
    }
    cells.chunks(2).find(|row| row[0] == name).and_then(|row| row.get(1)).cloned()
}

/// The extensions that rustdoc turns on, without the one that only changes quotes.
fn rustdoc() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
}

/// Whether rustdoc takes a fence for Rust: unless some word of it is unknown to rustdoc, and always where one says so.
fn is_test(info: &str) -> bool {
    let mut words = info.split([',', ' ', '\t']).map(str::trim).filter(|word| !word.is_empty());
    let own = |word: &str| {
        let names = ["should_panic", "no_run", "compile_fail", "test_harness", "standalone_crate"];
        names.contains(&word)
            || word.starts_with("ignore")
            || word.starts_with("edition")
            || word.starts_with('{')
            || word.strip_prefix('E').is_some_and(|code| code.parse::<u32>().is_ok())
    };
    words.clone().any(|word| word == "rust") || words.all(own)
}

/// A page of the web, or a variant of the same enum.
fn is_expected(target: &str) -> bool {
    ["https://", "http://", "Self::"].iter().any(|start| target.starts_with(start))
}
