//! Escapes text for the source code of other languages: string literals and comments that no text can end.

use std::fmt::Write;

use crate::terminal::is_hidden;

/// How a language escapes characters in a string literal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Escapes {
    /// `\u{1f600}`: TypeScript, Swift.
    Braces,
    /// `\u2028` and `\U0001f600`: Python, Go.
    ShortAndLong,
    /// `\u2028`, as surrogate pairs above U+FFFF: Kotlin, where `$` starts a template.
    Utf16WithTemplates,
    /// The same, but octal for controls, since Java replaces `\u000a` before it looks for the end of the line.
    Utf16BeforeLexing,
}

/// Returns a string literal in double quotes.
pub(super) fn literal(text: &str, escapes: Escapes) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '$' if escapes == Escapes::Utf16WithTemplates => out.push_str("\\$"),
            c if is_hidden(c) => escape(&mut out, c, escapes),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

fn escape(out: &mut String, c: char, escapes: Escapes) {
    let number = u32::from(c);
    // Writing to a `String` does not fail.
    let _ = match escapes {
        Escapes::Braces => write!(out, "\\u{{{number:x}}}"),
        Escapes::ShortAndLong if number >= 0x1_0000 => write!(out, "\\U{number:08x}"),
        Escapes::ShortAndLong => write!(out, "\\u{number:04x}"),
        Escapes::Utf16BeforeLexing if number <= 0xff => write!(out, "\\{number:03o}"),
        Escapes::Utf16WithTemplates | Escapes::Utf16BeforeLexing => {
            let mut units = [0; 2];
            for unit in c.encode_utf16(&mut units) {
                let _ = write!(out, "\\u{unit:04x}");
            }
            Ok(())
        }
    };
}

/// The kind of comment that a text is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Comment {
    /// To the end of the line: Go, Swift, members in Python.
    Line,
    /// `/** … */` with tags: TypeScript, Kotlin, which nests comments.
    Block,
    /// `/** … */` whose content is HTML, after `\u` has been replaced: Java.
    Html,
    /// A string in three double quotes: Python.
    Docstring,
}

/// Returns one line of a comment.
pub(super) fn comment(text: &str, comment: Comment) -> String {
    let mut out = String::with_capacity(text.len());
    let mut last = ' ';
    let mut in_code = false;
    for c in text.chars() {
        let c = if is_hidden(c) { ' ' } else { c };
        match (comment, c) {
            (Comment::Block, '/') if last == '*' => out.push_str("\\/"),
            (Comment::Block, '*') if last == '/' => out.push_str("\\*"),
            (Comment::Block, '@') => out.push_str("\\@"),
            (Comment::Html, '`') => {
                out.push_str(if in_code { "</code>" } else { "<code>" });
                in_code = !in_code;
            }
            (Comment::Html, '<' | '>' | '&' | '@' | '{' | '}' | '\\' | '*' | '/') => {
                let _ = write!(out, "&#{};", u32::from(c));
            }
            (Comment::Docstring, '"' | '\\') => out.extend(['\\', c]),
            _ => out.push(c),
        }
        last = c;
    }
    if in_code {
        out.push_str("</code>");
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{Comment, Escapes, comment, literal};

    const HOSTILE: &str = "a\"b\\c$d\n\u{2028}\u{202e}\u{1f600}\u{e0001}";

    #[test]
    fn literals_of_every_language_hold_on_one_visible_line() {
        for (escapes, expected) in [
            (Escapes::Braces, r#""a\"b\\c$d\u{a}\u{2028}\u{202e}😀\u{e0001}""#),
            (Escapes::ShortAndLong, r#""a\"b\\c$d\u000a\u2028\u202e😀\U000e0001""#),
            (Escapes::Utf16WithTemplates, r#""a\"b\\c\$d\u000a\u2028\u202e😀\udb40\udc01""#),
            (Escapes::Utf16BeforeLexing, r#""a\"b\\c$d\012\u2028\u202e😀\udb40\udc01""#),
        ] {
            assert_eq!(literal(HOSTILE, escapes), expected);
        }
    }

    #[test]
    fn no_comment_ends_early() {
        let hostile = "*/ /* @x \"\"\" \\u002a\\u002f <b>`a`\n\u{202e}*/";
        let block = comment(hostile, Comment::Block);
        assert!(!block.contains("*/") && !block.contains("/*") && !block.contains(" @"), "{block}");
        let html = comment(hostile, Comment::Html);
        assert!(!html.contains(['\\', '*', '@']) && html.contains("<code>a</code>"), "{html}");
        let docstring = comment(hostile, Comment::Docstring);
        assert!(!docstring.contains("\"\"\"") && docstring.contains("\\\\u002a"), "{docstring}");
        for kind in [Comment::Line, Comment::Block, Comment::Html, Comment::Docstring] {
            let line = comment(hostile, kind);
            assert!(!line.contains(['\n', '\u{202e}', '\u{2028}']), "{line}");
        }
    }

    #[test]
    fn only_what_would_act_is_escaped() {
        assert_eq!(comment("a/b * c // d", Comment::Block), "a/b * c // d");
        assert_eq!(comment("**/ /**", Comment::Block), "**\\/ /\\**");
        assert_eq!(comment("a/b \"@\" `c`", Comment::Line), "a/b \"@\" `c`");
    }

    #[test]
    fn letters_of_any_script_stay() {
        for text in ["हिन्दी", "ที่นี่", "e\u{301}", "👩\u{fe0f}", "a\u{a0}b"]
        {
            for kind in [Comment::Line, Comment::Block, Comment::Html, Comment::Docstring] {
                assert_eq!(comment(text, kind), text);
            }
            assert_eq!(literal(text, Escapes::Utf16BeforeLexing), format!("\"{text}\""));
        }
    }

    #[test]
    fn code_that_nobody_closes_is_closed() {
        assert_eq!(comment("a `b", Comment::Html), "a <code>b</code>");
    }
}
