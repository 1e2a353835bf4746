//! Styled text, wrapped to a given width.
//!
//! Widths are those of the terminal: a wide character takes two columns, a style none. A word that is longer than a line
//! is not broken, so that an address can be copied.

use anstyle::Style;
use unicode_width::UnicodeWidthStr;

use super::palette::{LABEL, PLAIN};
use super::{Terminal, is_hidden, visible};

/// Running text with several styles.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Text {
    spans: Vec<Span>,
}

/// Text with one style.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Span {
    text: String,
    style: Style,
    link: Option<String>,
}

impl Text {
    /// Creates text without a style.
    pub(crate) fn plain(text: impl Into<String>) -> Self {
        Self::styled(text, PLAIN)
    }

    /// Creates text with one style.
    pub(crate) fn styled(text: impl Into<String>, style: Style) -> Self {
        Self::default().and(text, style)
    }

    /// Appends text with a style.
    pub(crate) fn and(mut self, text: impl Into<String>, style: Style) -> Self {
        self.push(text, style, None);
        self
    }

    /// Appends text with a link.
    pub(crate) fn and_link(mut self, text: impl Into<String>, url: String) -> Self {
        self.push(text, PLAIN, Some(url));
        self
    }

    /// Appends another text.
    pub(crate) fn join(mut self, other: Self) -> Self {
        self.spans.extend(other.spans);
        self
    }

    pub(crate) fn push(&mut self, text: impl Into<String>, style: Style, link: Option<String>) {
        let text: String = text.into();
        self.spans.push(Span {
            text: visible(&text).into_owned(),
            style,
            link: link.filter(|url| is_safe(url)),
        });
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.spans.iter().all(|span| span.text.is_empty())
    }

    /// Returns the text without styles.
    pub(crate) fn unstyled(&self) -> String {
        self.spans.iter().map(|span| span.text.as_str()).collect()
    }

    /// Returns the number of columns on one line.
    pub(crate) fn columns(&self) -> usize {
        self.spans.iter().map(|span| span.text.width()).sum()
    }

    /// Returns the text on one line, with the escape sequences of the terminal.
    pub(crate) fn line(&self, terminal: Terminal) -> String {
        self.spans.iter().map(|span| span.shown(terminal)).collect()
    }

    /// Returns the lines at the width of the terminal, each with its prefix.
    pub(crate) fn lines(&self, first: &str, rest: &str, terminal: Terminal) -> String {
        let mut out = String::new();
        let mut before = first;
        for line in self.wrapped(terminal.width.saturating_sub(first.width().max(rest.width()))) {
            let line = before.to_owned() + &line.line(terminal);
            out.push_str(line.trim_end());
            out.push('\n');
            before = rest;
        }
        out
    }

    /// Returns the lines with a label before the first one.
    pub(crate) fn fact(&self, label: &str, terminal: Terminal) -> String {
        const COLUMN: usize = 13;
        let padding = " ".repeat(COLUMN.saturating_sub(label.width() + 2));
        let lines = self.lines(&" ".repeat(COLUMN), &" ".repeat(COLUMN), terminal);
        if label.is_empty() {
            return lines;
        }
        format!("  {LABEL}{label}{LABEL:#}{padding}{}", lines.trim_start_matches(' '))
    }

    /// Returns the text with a label on one line, however long it is, so that it can be copied.
    pub(crate) fn whole_fact(&self, label: &str, terminal: Terminal) -> String {
        let first = Self::plain("·").fact(label, terminal);
        first.replacen('·', &self.line(terminal), 1)
    }

    fn wrapped(&self, width: usize) -> Vec<Self> {
        let mut lines = vec![Self::default()];
        let mut used = 0;
        for word in self.chunks() {
            let Chunk::Word(word) = word else {
                lines.push(Self::default());
                used = 0;
                continue;
            };
            let columns = word.columns();
            if used > 0 && used + 1 + columns > width {
                lines.push(Self::default());
                used = 0;
            }
            let Some(line) = lines.last_mut() else { continue };
            if used > 0 {
                line.append_space(&word);
                used += 1;
            }
            line.append(word);
            used += columns;
        }
        lines
    }

    /// Splits at spaces and line feeds. A word may have several styles.
    fn chunks(&self) -> Vec<Chunk> {
        let mut words = Vec::new();
        let mut word = Self::default();
        let end = |word: &mut Self, words: &mut Vec<Chunk>| {
            if !word.spans.is_empty() {
                words.push(Chunk::Word(std::mem::take(word)));
            }
        };
        for span in &self.spans {
            for (at, line) in span.text.split('\n').enumerate() {
                if at > 0 {
                    end(&mut word, &mut words);
                    words.push(Chunk::Break);
                }
                for (at, part) in line.split(' ').enumerate() {
                    if at > 0 {
                        end(&mut word, &mut words);
                    }
                    if !part.is_empty() {
                        word.spans.push(Span { text: part.to_owned(), ..span.clone() });
                    }
                }
            }
        }
        end(&mut word, &mut words);
        words
    }

    /// Returns a space with the style of both sides if they agree, so that a link is not interrupted.
    fn append_space(&mut self, next: &Self) {
        let (Some(before), Some(after)) = (self.spans.last_mut(), next.spans.first()) else {
            return;
        };
        if before.style == after.style && before.link == after.link {
            before.text.push(' ');
        } else {
            self.push(" ", PLAIN, None);
        }
    }

    fn append(&mut self, next: Self) {
        for span in next.spans {
            match self.spans.last_mut() {
                Some(last) if last.style == span.style && last.link == span.link => {
                    last.text.push_str(&span.text);
                }
                _ => self.spans.push(span),
            }
        }
    }
}

/// Returns whether an address has no hidden characters. One of them could end the escape sequence.
fn is_safe(url: &str) -> bool {
    !url.chars().any(is_hidden)
}

/// A part of a text that wrapping does not break.
enum Chunk {
    Word(Text),
    Break,
}

impl Span {
    fn shown(&self, terminal: Terminal) -> String {
        let Self { text, style, link } = self;
        let text = if *style == PLAIN { text.clone() } else { format!("{style}{text}{style:#}") };
        match link.as_ref().filter(|_| terminal.links) {
            Some(url) => format!("\x1b]8;;{url}\x1b\\{text}\x1b]8;;\x1b\\"),
            None => text,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{PLAIN, Text};
    use crate::terminal::Terminal;
    use crate::terminal::palette::CODE;
    use crate::testing::unstyled;

    #[track_caller]
    fn check(text: &Text, width: usize, lines: &str) {
        let terminal = Terminal { width, ..Terminal::FILE };
        let shown = unstyled(&text.lines("- ", "  ", terminal));
        assert_eq!(shown, lines);
    }

    #[test]
    fn lines_keep_to_the_width_and_hang_under_the_first() {
        check(&Text::plain("one two three four"), 11, "- one two\n  three\n  four\n");
    }

    #[test]
    fn a_word_longer_than_the_line_stays_whole() {
        check(
            &Text::plain("see https://a.example/b now"),
            10,
            "- see\n  https://a.example/b\n  now\n",
        );
        check(&Text::plain("https://a.example/b"), 10, "- https://a.example/b\n");
    }

    #[test]
    fn a_style_inside_a_word_does_not_break_it() {
        let text = Text::plain("send ").and("Allow", CODE).and(", always", PLAIN);
        check(&text, 12, "- send\n  Allow,\n  always\n");
    }

    #[test]
    fn wide_characters_take_two_columns() {
        check(&Text::plain("日本 日本 日本"), 11, "- 日本 日本\n  日本\n");
    }

    #[test]
    fn a_line_break_stays() {
        check(&Text::plain("a\nb c"), 40, "- a\n  b c\n");
    }

    #[test]
    fn hidden_characters_are_replaced() {
        check(
            &Text::plain("a\u{1b}[31m b\u{9b}c\u{202e}"),
            40,
            "- a\u{fffd}[31m b\u{fffd}c\u{fffd}\n",
        );
        let text = Text::default().and_link("a", "https://a.example/\u{1b}\\".to_owned());
        assert_eq!(text.line(Terminal { links: true, ..Terminal::FILE }), "a");
    }

    #[test]
    fn links_show_only_where_the_screen_takes_them() {
        let text = Text::default().and_link("two words", "https://a.example/".to_owned());
        check(&text, 40, "- two words\n");
        let shown = text.line(Terminal { links: true, ..Terminal::FILE });
        assert_eq!(shown, "\x1b]8;;https://a.example/\x1b\\two words\x1b]8;;\x1b\\");
    }

    #[test]
    fn a_line_is_as_long_as_the_width_and_no_longer() {
        let text = Text::plain("one two three");
        check(&text, 15, "- one two three\n");
        check(&text, 14, "- one two\n  three\n");
        check(&text, 9, "- one two\n  three\n");
        check(&text, 8, "- one\n  two\n  three\n");
        // A prefix takes its columns from every line, the longer one of both.
        let terminal = Terminal { width: 11, ..Terminal::FILE };
        assert_eq!(text.lines("", "    ", terminal), "one two\n    three\n");
        assert_eq!(text.lines("    ", "", terminal), "    one two\nthree\n");
    }

    #[test]
    fn spaces_are_one_and_empty_lines_stay() {
        check(&Text::plain("  a   b "), 40, "- a b\n");
        check(&Text::plain("a\n\nb"), 40, "- a\n\n  b\n");
        check(
            &Text::plain("a ").and(" b", CODE).and("", CODE).and("\nc", PLAIN),
            40,
            "- a b\n  c\n",
        );
        assert!(Text::default().is_empty() && Text::plain("").and("", CODE).is_empty());
        assert!(!Text::plain("").and("a", CODE).is_empty());
    }

    #[test]
    fn columns_are_those_of_all_parts() {
        assert_eq!(Text::default().columns(), 0);
        assert_eq!(Text::plain("ab").and("日本", CODE).join(Text::plain("c")).columns(), 7);
    }

    #[test]
    fn a_style_goes_on_over_a_space_and_not_over_the_next_part() {
        let terminal = Terminal { links: true, ..Terminal::FILE };
        let code = |text: &str| format!("{CODE}{text}{CODE:#}");
        let text = Text::plain("a").and(" b c", CODE).and(" d", PLAIN).and(" e", CODE);
        let shown = text.lines("", "", terminal);
        assert_eq!(shown, format!("a {} d {}\n", code("b c"), code("e")));
        // Two parts of one style become one.
        let shown = Text::styled("a", CODE).and("b", CODE).lines("", "", terminal);
        assert_eq!(shown, format!("{}\n", code("ab")));
        let link = |text: &str, url: &str| format!("\x1b]8;;{url}\x1b\\{text}\x1b]8;;\x1b\\");
        let [first, second] = ["https://a.example/", "https://b.example/"];
        let text = Text::default()
            .and_link("a b", first.to_owned())
            .and_link(" c", second.to_owned())
            .and(" d", PLAIN);
        let expected = format!("{} {} d\n", link("a b", first), link("c", second));
        assert_eq!(text.lines("", "", terminal), expected);
        let text = Text::default()
            .and_link("a", first.to_owned())
            .and_link("b", second.to_owned())
            .and("c", PLAIN);
        let expected = format!("{}{}c\n", link("a", first), link("b", second));
        assert_eq!(text.lines("", "", terminal), expected);
    }

    #[test]
    fn a_fact_has_its_label_in_a_column() {
        let terminal = Terminal { width: 24, ..Terminal::FILE };
        let text = Text::plain("one two three");
        assert_eq!(
            unstyled(&text.fact("Name", terminal)),
            "  Name       one two\n             three\n"
        );
        assert_eq!(text.fact("", terminal), "             one two\n             three\n");
        assert_eq!(unstyled(&text.whole_fact("Rust", terminal)), "  Rust       one two three\n");
    }
}
