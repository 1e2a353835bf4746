//! Converts Markdown into HTML. No other text of a catalog may contain markup.
//!
//! Raw HTML stays text, images become links, links lead to the web or within the page, and headings are placed below that
//! of the entry. A code span that names an entry of the page, as in `404 Not Found`, becomes a link to it.

use std::fmt;

use askama::filters::HtmlSafe;
use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};

use super::link::is_web;

/// What texts may have besides `CommonMark`.
pub(crate) const EXTENSIONS: Options = Options::ENABLE_TABLES.union(Options::ENABLE_STRIKETHROUGH);

/// Markup that templates write without escaping. Only this file creates it.
pub(super) struct Html(String);

impl HtmlSafe for Html {}

impl fmt::Display for Html {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Returns text of this crate.
pub(super) fn trusted(text: &'static str) -> Html {
    Html(text.to_owned())
}

/// Returns text of several blocks. `resolve` returns the address of an entry by its headline, as in `404 Not Found`.
pub(super) fn blocks(text: &str, resolve: &dyn Fn(&str) -> Option<String>) -> Html {
    let mut markup = String::with_capacity(text.len() * 5 / 4);
    html::push_html(&mut markup, events(text, resolve).into_iter());
    Html(markup.trim_end().to_owned())
}

/// Returns one sentence without a paragraph around it.
pub(super) fn sentence(text: &str, resolve: &dyn Fn(&str) -> Option<String>) -> Html {
    let paragraph = |event: &Event<'_>| {
        matches!(event, Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph))
    };
    let inline = events(text, resolve).into_iter().filter(|event| !paragraph(event));
    let mut markup = String::with_capacity(text.len());
    html::push_html(&mut markup, inline);
    Html(markup)
}

fn events<'a>(text: &'a str, resolve: &dyn Fn(&str) -> Option<String>) -> Vec<Event<'a>> {
    let mut events = Vec::new();
    // For each open link or image, whether its target is shown.
    let mut open = Vec::new();
    for event in Parser::new_ext(text, EXTENSIONS) {
        match event {
            Event::Html(raw) | Event::InlineHtml(raw) => events.push(Event::Text(raw)),
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                // HTML has no links within links.
                let shown = !open.contains(&true) && is_allowed(&dest_url);
                open.push(shown);
                if shown {
                    events.push(link(dest_url));
                }
            }
            Event::End(TagEnd::Link | TagEnd::Image) => {
                if open.pop() == Some(true) {
                    events.push(Event::End(TagEnd::Link));
                }
            }
            Event::Start(Tag::Heading { .. }) => events.push(Event::Start(heading())),
            Event::End(TagEnd::Heading(_)) => events.push(Event::End(heading().to_end())),
            Event::Code(code) => match resolve(&code).filter(|_| !open.contains(&true)) {
                Some(anchor) => {
                    events.push(link(format!("#{anchor}").into()));
                    events.push(Event::Code(code));
                    events.push(Event::End(TagEnd::Link));
                }
                None => events.push(Event::Code(code)),
            },
            other => events.push(other),
        }
    }
    events
}

fn heading() -> Tag<'static> {
    Tag::Heading { level: HeadingLevel::H4, id: None, classes: Vec::new(), attrs: Vec::new() }
}

fn link(dest_url: CowStr<'_>) -> Event<'_> {
    Event::Start(Tag::Link {
        link_type: pulldown_cmark::LinkType::Inline,
        dest_url,
        title: CowStr::Borrowed(""),
        id: CowStr::Borrowed(""),
    })
}

/// Returns whether the page keeps a link of a catalog: one to the web, or within the page.
pub(crate) fn is_allowed(url: &str) -> bool {
    url.starts_with('#') || is_web(url)
}

#[cfg(test)]
mod tests {
    use super::{blocks, sentence};

    fn resolve(headline: &str) -> Option<String> {
        (headline == "404 Not Found").then(|| "404".to_owned())
    }

    #[track_caller]
    fn check(text: &str, markup: &str) {
        assert_eq!(blocks(text, &resolve).to_string(), markup);
    }

    #[test]
    fn markdown_becomes_markup() {
        check("One *two* `three`.", "<p>One <em>two</em> <code>three</code>.</p>");
        check("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>");
        check("# a", "<h4>a</h4>");
        check("[a](https://a.example/?b&c)", "<p><a href=\"https://a.example/?b&amp;c\">a</a></p>");
        check("<https://a.example>", "<p><a href=\"https://a.example\">https://a.example</a></p>");
        check("[a](#404)", "<p><a href=\"#404\">a</a></p>");
    }

    #[test]
    fn raw_html_stays_text() {
        check("a <b>c</b>", "<p>a &lt;b&gt;c&lt;/b&gt;</p>");
        check("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;");
        check("a <!-- b -->", "<p>a &lt;!-- b --&gt;</p>");
        check("`</script>`", "<p><code>&lt;/script&gt;</code></p>");
        check("```a\"b\n<\n```", "<pre><code class=\"language-a&quot;b\">&lt;\n</code></pre>");
    }

    #[test]
    fn a_link_to_elsewhere_than_the_web_is_only_its_text() {
        check("[a](javascript:alert)", "<p>a</p>");
        check("[a](JaVaScRiPt://x)", "<p>a</p>");
        check("<javascript:alert>", "<p>javascript:alert</p>");
        check("[a](data:text/html,x)", "<p>a</p>");
        check("[a](//b.example)", "<p>a</p>");
        check("[a](&#106;avascript:b)", "<p>a</p>");
        check(
            "[a](https://b.example/\"onclick=\"c)",
            "<p><a href=\"https://b.example/%22onclick=%22c\">a</a></p>",
        );
    }

    #[test]
    fn an_image_is_a_link() {
        check("![a](https://b.example/c.png)", "<p><a href=\"https://b.example/c.png\">a</a></p>");
        check(
            "[![a](https://b.example)](https://c.example)",
            "<p><a href=\"https://c.example\">a</a></p>",
        );
    }

    #[test]
    fn a_named_entry_is_a_link() {
        check("see `404 Not Found`", "<p>see <a href=\"#404\"><code>404 Not Found</code></a></p>");
        check("see `404`", "<p>see <code>404</code></p>");
    }

    #[test]
    fn tables_and_deletions_are_markup() {
        check("~~a~~", "<p><del>a</del></p>");
        let table = blocks("| a |\n| - |\n| b |\n", &resolve).to_string();
        assert!(table.starts_with("<table>"), "{table}");
    }

    #[test]
    fn a_named_entry_in_a_link_stays_code() {
        check(
            "[`404 Not Found`](https://a.example) `404 Not Found`",
            "<p><a href=\"https://a.example\"><code>404 Not Found</code></a> \
             <a href=\"#404\"><code>404 Not Found</code></a></p>",
        );
        check(
            "[`404 Not Found`](javascript:a)",
            "<p><a href=\"#404\"><code>404 Not Found</code></a></p>",
        );
    }

    #[test]
    fn a_sentence_has_no_paragraph() {
        assert_eq!(sentence("A `b`.", &resolve).to_string(), "A <code>b</code>.");
    }
}
