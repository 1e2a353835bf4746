//! Checks the Markdown of a description, which becomes a doc comment in the user's crate and text in a terminal.
//!
//! A code block without a language would become a doctest of the user's crate, raw HTML would change the page, and a
//! rustdoc link would not work in a terminal or in another crate. In complicated cases (fences in lists, code after a heading),
//! fewer texts are accepted than Markdown allows, so that no parser sees a block or a tag that is not seen here.
//! `inline.rs` checks the inside of lines.

use core::ops::Range;

use self::inline::{Fault, cells, inline};

mod inline;
mod plain;

pub use self::plain::plain_to_markdown;

const UNCLOSED: &str = "close the code, or write `\\`` for a backquote";
const INDENTED: &str = "fence a code block, and name its language: ```text";
const NESTED: &str = "start a code fence at the beginning of its line";
const LANGUAGE: &str = "name a language other than Rust, which would run as a test: ```text";

/// Returns the first fault with its place in the text, or `None`.
pub(crate) fn fault(text: &str) -> Option<Fault> {
    let mut fence: Option<(Fence<'_>, Range<usize>)> = None;
    let mut code: Option<Range<usize>> = None; // the backquotes that opened it
    let mut before = Before::Blank;
    let mut start = 0;
    for line in text.split('\n') {
        let at = start..start + line.trim_end().len();
        start += line.len() + 1;
        if let Some((opening, _)) = &fence {
            if opening.is_closed_by(line) {
                fence = None;
            }
            continue;
        }
        let block = Block::of(line);
        let continues = before == Before::Text && block.is_text() && !block.nested;
        if let Some(run) = code.take_if(|_| !continues) {
            return Some((run, UNCLOSED));
        }
        if block.indented && !continues && !block.content.is_empty() {
            return Some((at, INDENTED));
        }
        before = before.followed_by(&block);
        if let Some(opening) = Fence::of(block.content) {
            if block.nested || !line.starts_with(block.content) {
                return Some((at, NESTED));
            }
            if !is_other_language(opening.info) {
                return Some((at, LANGUAGE));
            }
            fence = Some((opening, at));
            continue;
        }
        let within = |part: Range<usize>| at.start + part.start..at.start + part.end;
        let open = inline(line, code.as_ref().map(Range::len));
        let cells = if line.contains('|') { cells(line) } else { Ok(()) };
        match open.and_then(|open| cells.map(|()| open)) {
            Err((part, rule)) => return Some((within(part), rule)),
            Ok(None) => code = None,
            Ok(Some(run)) if run.is_empty() => {} // it goes on
            Ok(Some(run)) => code = Some(within(run)),
        }
    }
    code.map(|run| (run, UNCLOSED)).or(fence.map(|(_, at)| (at, "close the code fence")))
}

/// A line without the markers of lists and quotes at its start.
struct Block<'a> {
    content: &'a str,
    /// Whether the line has such a marker.
    nested: bool,
    /// Whether the content is indented like code.
    indented: bool,
}

impl<'a> Block<'a> {
    fn of(line: &'a str) -> Self {
        let mut rest = line;
        let mut nested = false;
        loop {
            let content = rest.trim_start_matches([' ', '\t']);
            let indent = &rest[..rest.len() - content.len()];
            let indented = indent.len() >= 4 || indent.contains('\t');
            let sign = if indented { None } else { sign_length(content) };
            let Some(sign) = sign else { return Self { content, nested, indented } };
            nested = true;
            rest = &content[sign..];
            rest = rest.strip_prefix(' ').unwrap_or(rest);
        }
    }

    /// Returns whether the line can only be part of a paragraph: no heading, rule or row of a table.
    fn is_text(&self) -> bool {
        self.content.contains(char::is_alphanumeric)
            && !self.content.starts_with('#')
            && !self.content.contains('|')
            && Fence::of(self.content).is_none()
    }
}

/// Returns the length of `>`, `-`, `1.`, … at the start of a line.
fn sign_length(content: &str) -> Option<usize> {
    if content.starts_with('>') {
        return Some(1);
    }
    let digits = content.len() - content.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let mark = &content[digits..];
    let marks: &[char] = if digits > 0 { &['.', ')'] } else { &['-', '+', '*'] };
    let rest = mark.strip_prefix(marks)?;
    (rest.is_empty() || rest.starts_with([' ', '\t'])).then_some(digits + 1)
}

/// The block that the lines above leave open.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Before {
    Blank,
    /// A paragraph, which an indented line continues.
    Text,
    /// Another block, up to the next blank line. An indented line could be code.
    Other,
}

impl Before {
    fn followed_by(self, block: &Block<'_>) -> Self {
        match self {
            _ if block.content.is_empty() && !block.nested => Self::Blank,
            Self::Blank | Self::Text if block.is_text() => Self::Text,
            _ => Self::Other,
        }
    }
}

/// Checks the opening line of a code block.
struct Fence<'a> {
    mark: char,
    length: usize,
    info: &'a str,
}

impl<'a> Fence<'a> {
    fn of(content: &'a str) -> Option<Self> {
        let mark = content.chars().next().filter(|c| "`~".contains(*c))?;
        let info = content.trim_start_matches(mark);
        let length = content.len() - info.len();
        let fence = length >= 3 && !(mark == '`' && info.contains('`'));
        fence.then_some(Self { mark, length, info })
    }

    fn is_closed_by(&self, line: &str) -> bool {
        let content = line.trim_start_matches(' ');
        let rest = content.trim_start_matches(self.mark);
        line.len() - content.len() < 4
            && content.len() - rest.len() >= self.length
            && rest.trim_matches([' ', '\t']).is_empty()
    }
}

/// Returns whether rustdoc would treat the code block as a test: no language, or a word of rustdoc in its line.
fn is_other_language(info: &str) -> bool {
    const WORDS: &[&str] = &["rust", "should_panic", "no_run", "compile_fail", "test_harness"];
    const STARTS: &[&str] = &["edition", "ignore", "standalone"];
    let is_own = |word: &str| {
        WORDS.contains(&word)
            || STARTS.iter().any(|start| word.starts_with(start))
            || word.strip_prefix('E').is_some_and(|code| code.parse::<u16>().is_ok())
    };
    let mut words = info.split(|c: char| c != '_' && c != '-' && !c.is_ascii_alphanumeric());
    info.trim().as_bytes().first().is_some_and(u8::is_ascii_alphanumeric) && !words.any(is_own)
}

#[cfg(test)]
mod tests {
    use super::fault;

    #[test]
    fn plain_markdown_passes() {
        for text in [
            "",
            "One *paragraph* with `code[0]`.\n\n- a\n- b\n    continued",
            "```json\n{ \"a\": [] }\n```",
            "See <https://a.example/> and [this](https://a.example/).",
            "a < b and 3 <4",
            "`<b>`",
            r"\[not a link\]",
            "text\n    continues a paragraph",
            "- an item with `code that\n  goes on` here\n- another",
            "code `that\ngoes on\nand on` here",
            "1. one\n2. two\n\n> a quote\n> of two lines",
            "a | b\n--- | ---\n`c` | d",
            "````json\n```\n    <b> [x] `\n````",
            "~~~text\n```\n~~~",
            "~~~text `a`\n<b>\n~~~",
            "```a` b```",
            "~~struck~~ out",
            "```json\n    ```\n<b>\n```",
            "````json\n``` \n<b>\n````",
        ] {
            assert_eq!(fault(text), None, "{text:?}");
        }
    }

    #[test]
    fn what_documentation_would_misread_is_found() {
        for (text, start) in [
            ("```\ncode\n```", 0),
            ("a\n\n```rust\n```", 3),
            ("~~~\n~~~", 0),
            ("```should_panic\n```", 0),
            ("```text,rust\n```", 0),
            ("```text no_run\n```", 0),
            ("```json\n```\n    code", 12),
            (" \tcode", 0),
            ("a\n\n    code", 3),
            ("\tcode", 0),
            ("see [`NotFound`]", 4),
            ("see [x](y)", 4),
            ("see [x]", 4),
            ("a <b>", 2),
            ("a <!-- b", 2),
            ("```json\n{}", 0),
            ("```standalone_crate\n```", 0),
            ("```E0277\n```", 0),
            ("- ```\n  code\n  ```", 0),
            ("> ```json\n> {}\n> ```", 0),
            ("- a\n  ```json\n<b>\n```", 4),
            ("-     code", 0),
            (">     code", 0),
            ("1. ```json\n   {}\n   ```", 0),
            ("2)     code", 0),
            ("# heading\n    code", 10),
            ("---\n    code", 4),
            ("a\n===\n    code", 6),
            ("a | b\n- | -\nc\n    code", 14),
            ("```json\n```x\n~~~json\n```\n<b>\n~~~", 25),
            ("    ```json\n<b>\n```", 0),
            ("a `\n- <b> `", 2),
            ("a `\n\n<b> `", 2),
            ("a `\n# <b> `", 2),
            ("a ` | <b> ` |", 6),
            ("a ` b\nc ` <b> `", 10),
            ("an unclosed ``span`", 12),
        ] {
            assert_eq!(fault(text).map(|(at, _)| at.start), Some(start), "{text:?}");
        }
    }
}
