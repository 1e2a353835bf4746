//! Formats Markdown as text for a terminal, with layout and colour in place of markup.
//!
//! Only the Markdown that the rules of the format accept is formatted; anything else is shown as written. Without colour,
//! code keeps its backquotes if it would be misread without them, as in `return 444;`.

use anstyle::Style;
use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::palette::{CODE, EMPHASIS, HEADING, LABEL, PLAIN};
use super::{Terminal, Text};

/// Returns all blocks as wrapped lines with an indent.
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

/// Returns all blocks as one running text.
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

/// Returns the text without markup, on one line.
pub(crate) fn plain(markdown: &str) -> String {
    let terminal = Terminal { width: usize::MAX, columns: None, color: true, links: false };
    inline(markdown, terminal).unstyled().replace('\n', " ")
}

/// A paragraph, a heading, the text of a list item, or a code block.
#[derive(Default)]
struct Block {
    /// The prefix of its first line.
    first: String,
    /// The prefix of all other lines.
    rest: String,
    text: Text,
    /// Whether no empty line separates it from the block before.
    tight: bool,
    /// Whether its lines are not wrapped.
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
    /// One for each open list: the number of its next item, if it is numbered.
    lists: Vec<Option<u64>>,
    /// The prefix of the first line of an item, until it is used.
    bullet: Option<String>,
    quotes: usize,
    items_in_list: usize,
    styles: Vec<Style>,
    link: Option<String>,
}

impl Default for Writer {
    fn default() -> Self {
        Self {
            terminal: Terminal { width: 0, columns: None, color: false, links: false },
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
            // A line of a block of HTML.
            Event::Html(line) => {
                let text = &mut self.block.text;
                let gap = if text.is_empty() { "" } else { "\n" };
                text.push(format!("{gap}{}", line.trim_end()), PLAIN, None);
            }
            Event::Text(text) | Event::InlineHtml(text) => {
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
            // Extensions of Markdown that are not enabled.
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
            Tag::CodeBlock(_) => {
                self.end_block();
                self.block.verbatim = true;
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
                // Without links, the address is shown.
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
    use super::{CODE, EMPHASIS, HEADING, Style, lines, plain};
    use crate::terminal::Terminal;
    use crate::testing::unstyled;

    #[track_caller]
    fn check(markdown: &str, expected: &str) {
        let terminal = Terminal { width: 24, ..Terminal::FILE };
        let shown = unstyled(&lines(markdown, "  ", terminal));
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

    #[test]
    fn lists_keep_their_marks_and_levels() {
        check("- a\n- b\n\nc\n\n- d\n", "  - a\n  - b\n\n  c\n\n  - d\n");
        check("1. a\n2. b\n   - c\n     - d\n", "  1. a\n  2. b\n\n    - c\n\n      - d\n");
        check("9. a\n10. b b b b b b b b b b b\n", "  9. a\n  10. b b b b b b b b b\n      b b\n");
        check("- a\n\n  b\n", "  - a\n\n    b\n");
        check("- a\n\n      c\n", "  - a\n\n        c\n");
    }

    #[test]
    fn quotes_have_a_bar_at_each_level() {
        check("> a\n>\n> > b\n\nc", "  │ a\n\n  │ │ b\n\n  c\n");
        check("> - a\n> - b\n", "  │ - a\n  │ - b\n");
    }

    #[test]
    fn breaks_and_rules_stay() {
        check("a  \nb", "  a\n  b\n");
        check("a\n\n---\n\nb", &format!("  a\n\n  {}\n\n  b\n", "─".repeat(20)));
        check("a <b>c</b>", "  a <b>c</b>\n");
        check("a\n\n<div>c</div>\n\nb", "  a\n\n  <div>c</div>\n\n  b\n");
        check("```\na\n```\n<div>\nb\n</div>\n", "      a\n\n  <div>\n  b\n  </div>\n");
    }

    #[test]
    fn styles_end_where_their_text_does() {
        let shown = |markdown: &str, color: bool, links: bool| {
            super::inline(markdown, Terminal { color, links, ..Terminal::FILE }).lines(
                "",
                "",
                Terminal { color, links, ..Terminal::FILE },
            )
        };
        let styled = |text: &str, style: Style| format!("{style}{text}{style:#}");
        let expected = format!("{} b {} d\n", styled("a", EMPHASIS), styled("c", HEADING));
        assert_eq!(shown("*a* b **c** d", true, false), expected);
        assert_eq!(shown("# a\n\nb", true, false), format!("{} b\n", styled("a", HEADING)));
        assert_eq!(shown("`a;` b", true, false), format!("{} b\n", styled("a;", CODE)));
        assert_eq!(shown("`a;` b", false, false), format!("{} b\n", styled("`a;`", CODE)));
        assert_eq!(shown("`a-b 4` c", false, false), format!("{} c\n", styled("a-b 4", CODE)));
        let link = "\x1b]8;;https://a.example\x1b\\a\x1b]8;;\x1b\\ b\n";
        assert_eq!(shown("[a](https://a.example) b", true, true), link);
        assert_eq!(shown("[a](https://a.example) b", true, false), "a (https://a.example) b\n");
        assert_eq!(shown("![a](https://a.example) b", true, true), link);
        let plain = "https://a.example b\n";
        assert_eq!(shown("<https://a.example> b", true, false), plain);
    }
}
