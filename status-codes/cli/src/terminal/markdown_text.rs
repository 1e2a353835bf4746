//! Markdown → text for a terminal: marks become layout and colour.
//!
//! Takes the Markdown that the rules of the format accept; anything else is shown as it is written. Without colour, code
//! keeps its backquotes where it would be misread without, as in `return 444;`.

use anstyle::Style;
use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};

use super::palette::{CODE, EMPHASIS, HEADING, LABEL, PLAIN};
use super::{Terminal, Text};

/// All of it as wrapped lines, behind an indent.
pub(crate) fn lines(markdown: &str, indent: &str, terminal: Terminal) -> String {
    let mut out = String::new();
    for (at, block) in blocks(markdown, terminal).iter().enumerate() {
        if at > 0 && !block.tight {
            out.push('\n');
        }
        let (first, rest) = (indent.to_owned() + &block.first, indent.to_owned() + &block.rest);
        if block.verbatim {
            for line in block.text.unstyled().lines() {
                out.push_str(format!("{first}{CODE}{line}{CODE:#}").trim_end());
                out.push('\n');
            }
        } else {
            out.push_str(&block.text.lines(&first, &rest, terminal));
        }
    }
    out
}

/// A sentence: its blocks, run together.
pub(crate) fn inline(markdown: &str, terminal: Terminal) -> Text {
    let mut text = Text::default();
    for block in blocks(markdown, terminal) {
        if !text.is_empty() {
            text.push(" ", PLAIN, None);
        }
        text = text.join(block.text);
    }
    text
}

/// The text without marks, on one line.
pub(crate) fn plain(markdown: &str) -> String {
    let terminal = Terminal { width: usize::MAX, color: true, links: false };
    inline(markdown, terminal).unstyled().replace('\n', " ")
}

/// A paragraph, a heading, the text of a list item, a span of code.
#[derive(Default)]
struct Block {
    /// What stands before its first line.
    first: String,
    /// What stands before all others.
    rest: String,
    text: Text,
    /// Follows the block before without an empty line.
    tight: bool,
    /// Lines stay as they are.
    verbatim: bool,
}

fn blocks(markdown: &str, terminal: Terminal) -> Vec<Block> {
    let mut writer = Writer { terminal, ..Writer::default() };
    for event in Parser::new(markdown) {
        writer.take(event);
    }
    writer.end_block();
    writer.blocks
}

struct Writer {
    terminal: Terminal,
    blocks: Vec<Block>,
    block: Block,
    /// One for each list that is open: the number of its next item, if it has numbers.
    lists: Vec<Option<u64>>,
    /// What an item puts before its first line, until it has been put there.
    bullet: Option<String>,
    quotes: usize,
    items_in_list: usize,
    styles: Vec<Style>,
    link: Option<String>,
}

impl Default for Writer {
    fn default() -> Self {
        Self {
            terminal: Terminal { width: 0, color: false, links: false },
            blocks: Vec::new(),
            block: Block::default(),
            lists: Vec::new(),
            bullet: None,
            quotes: 0,
            items_in_list: 0,
            styles: Vec::new(),
            link: None,
        }
    }
}

impl Writer {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => {
                let style = self.styles.last().copied().unwrap_or(PLAIN);
                self.block.text.push(text.into_string(), style, self.link.clone());
            }
            Event::Code(code) => {
                let clear = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == ' ';
                let marked = !self.terminal.color && !code.chars().all(clear);
                let code = if marked { format!("`{code}`") } else { code.into_string() };
                self.block.text.push(code, CODE, self.link.clone());
            }
            Event::SoftBreak => self.block.text.push(" ", PLAIN, None),
            Event::HardBreak => self.block.text.push("\n", PLAIN, None),
            Event::Rule => {
                self.end_block();
                self.block.text.push("─".repeat(20), LABEL, None);
                self.end_block();
            }
            // Extensions of Markdown, which are not switched on.
            Event::FootnoteReference(_)
            | Event::TaskListMarker(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Heading { .. } => {
                self.end_block();
                self.styles.push(HEADING);
            }
            Tag::Paragraph => self.end_block(),
            Tag::BlockQuote(_) => {
                self.end_block();
                self.quotes += 1;
            }
            Tag::CodeBlock(kind) => {
                self.end_block();
                self.block.verbatim = true;
                if let CodeBlockKind::Fenced(language) = kind {
                    let _ = language; // says how to colour it, which a terminal does not
                }
            }
            Tag::List(number) => {
                self.end_block();
                self.lists.push(number);
                self.items_in_list = 0;
            }
            Tag::Item => {
                self.end_block();
                self.bullet = Some(match self.lists.last_mut() {
                    Some(Some(number)) => {
                        *number += 1;
                        format!("{}. ", *number - 1)
                    }
                    _ => "- ".to_owned(),
                });
                self.block.tight = self.items_in_list > 0;
                self.items_in_list += 1;
            }
            Tag::Emphasis => self.styles.push(EMPHASIS),
            Tag::Strong => self.styles.push(HEADING),
            Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. } => {
                self.link = Some(dest_url.into_string());
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_) => {
                self.styles.pop();
                self.end_block();
            }
            TagEnd::Emphasis | TagEnd::Strong => {
                self.styles.pop();
            }
            TagEnd::Paragraph | TagEnd::CodeBlock | TagEnd::Item => self.end_block(),
            TagEnd::BlockQuote(_) => {
                self.end_block();
                self.quotes = self.quotes.saturating_sub(1);
            }
            TagEnd::List(_) => {
                self.end_block();
                self.lists.pop();
            }
            TagEnd::Link | TagEnd::Image => {
                let url = self.link.take().unwrap_or_default();
                // An address that can be neither clicked nor read would be lost.
                if !self.terminal.links && !self.block.text.unstyled().ends_with(&url) {
                    self.block.text.push(format!(" ({url})"), PLAIN, None);
                }
            }
            _ => {}
        }
    }

    fn end_block(&mut self) {
        if self.block.text.is_empty() {
            return;
        }
        let mut block = std::mem::take(&mut self.block);
        let quote = "│ ".repeat(self.quotes);
        let outer = "  ".repeat(self.lists.len().saturating_sub(1));
        let bullet = self.bullet.take();
        let inner = if self.lists.is_empty() { "" } else { "  " };
        block.first = format!("{quote}{outer}{}", bullet.as_deref().unwrap_or(inner));
        let hang = bullet.map_or(inner.len(), |bullet| bullet.len());
        block.rest = format!("{quote}{outer}{}", " ".repeat(hang));
        if block.verbatim {
            block.first.push_str("    ");
        }
        self.blocks.push(block);
    }
}

#[cfg(test)]
mod tests {
    use super::{lines, plain};
    use crate::terminal::Terminal;

    #[track_caller]
    fn check(markdown: &str, expected: &str) {
        let terminal = Terminal { width: 24, ..Terminal::FILE };
        let shown = anstream::adapter::strip_str(&lines(markdown, "  ", terminal)).to_string();
        assert_eq!(shown, expected, "{markdown:?}");
    }

    #[test]
    fn paragraphs_are_wrapped_and_set_apart() {
        check("One *word* after\nanother.\n\nTwo.", "  One word after\n  another.\n\n  Two.\n");
    }

    #[test]
    fn code_keeps_backquotes_only_where_it_would_be_misread() {
        check("`Allow` or `404 Not Found`", "  Allow or 404 Not Found\n");
        check("`return 444;`", "  `return 444;`\n");
    }

    #[test]
    fn list_items_hang() {
        check(
            "Either:\n\n- one that is rather long\n- two\n  1. deep\n",
            "  Either:\n\n  - one that is rather\n    long\n  - two\n\n    1. deep\n",
        );
        check("3. three\n4. four", "  3. three\n  4. four\n");
    }

    #[test]
    fn code_blocks_stay_as_they_are() {
        check(
            "```json\n{ \"a\":   1,\n  \"b\": 2 }\n```",
            "      { \"a\":   1,\n        \"b\": 2 }\n",
        );
    }

    #[test]
    fn addresses_are_never_lost() {
        check("[this](https://a.example)", "  this\n  (https://a.example)\n");
        check("<https://a.example>", "  https://a.example\n");
    }

    #[test]
    fn quotes_and_headings_have_their_place() {
        check("# Head\n\n> said\n> so", "  Head\n\n  │ said so\n");
    }

    #[test]
    fn plain_text_has_no_marks_and_no_lines() {
        assert_eq!(plain("a `b`\n\n- *c*\n- d"), "a b c d");
    }
}
