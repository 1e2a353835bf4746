//! Escapes plain text for Markdown (`CommonMark` and the extensions of GitHub), so that nothing in it becomes markup.

use std::fmt::Write;

use crate::terminal::is_hidden;

/// Returns plain text as inline Markdown on one line, which a table cell can hold, too.
pub(crate) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        let after = &text[at + c.len_utf8()..];
        let is_markup = match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '~' | '#' | '|' | '$' | '@' => {
                true
            }
            // GitHub turns bare addresses into links.
            ':' => after.starts_with("//"),
            '.' => text[..at].to_ascii_lowercase().ends_with("www"),
            // At the start of a line these begin a list, a heading or a rule.
            '-' | '+' | '=' => at == 0,
            _ => false,
        };
        // `1.` and `1)` begin a list at the start of a line.
        let is_number = (c == '.' || c == ')')
            && at > 0
            && after.chars().next().is_none_or(char::is_whitespace)
            && text[..at].bytes().all(|byte| byte.is_ascii_digit());
        if is_markup || is_number {
            out.push('\\');
        }
        let c = if is_hidden(c) { ' ' } else { c };
        if c != ' ' || before != ' ' {
            out.push(c);
        }
        before = c;
    }
    out.trim_end().to_owned()
}

/// Returns a title or summary, in which backquotes mark code, as inline Markdown.
pub(crate) fn sentence(text: &str) -> String {
    let parts: Vec<&str> = text.split('`').collect();
    if parts.len() % 2 == 0 {
        return escaped(text); // a backquote without its partner
    }
    // Two spans side by side become one: their backquotes would be a run of two, which closes none.
    let (mut out, mut span) = (String::new(), String::new());
    let close = |span: &mut String| match &*std::mem::take(span) {
        "" => String::new(),
        text => code(text),
    };
    for (at, part) in parts.iter().enumerate() {
        match (at % 2, part.is_empty()) {
            (0, true) => {}
            (0, false) => out.extend([close(&mut span), spaced(part)]),
            (_, true) => out.extend([close(&mut span), "\\`\\`".to_owned()]),
            (_, false) => span.push_str(part),
        }
    }
    out + &close(&mut span)
}

/// Returns text as a code span, which a table cell can hold, too.
pub(crate) fn code(text: &str) -> String {
    let text: String = text.chars().map(|c| if is_hidden(c) { ' ' } else { c }).collect();
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let touches = text.starts_with('`') || text.ends_with('`');
    let padded = text.starts_with(' ') && text.ends_with(' ') && !text.trim().is_empty();
    let space = if touches || padded { " " } else { "" };
    format!("{fence}{space}{}{space}{fence}", text.replace('|', "\\|"))
}

/// Returns a link.
pub(crate) fn link(text: &str, url: &str) -> String {
    let mut target = String::with_capacity(url.len());
    for c in url.chars() {
        match c {
            '<' | '>' | '(' | ')' | '\\' | '|' | '`' | '*' => {
                let _ = write!(target, "%{:02X}", u32::from(c)); // a `String` takes everything
            }
            c if c == ' ' || is_hidden(c) => {}
            c => target.push(c),
        }
    }
    format!("[{}]({target})", escaped(text))
}

/// Keeps the spaces at both ends, which separate the text from code.
fn spaced(text: &str) -> String {
    let start = if text.starts_with(' ') { " " } else { "" };
    let end = if text.ends_with(' ') && !text.trim().is_empty() { " " } else { "" };
    format!("{start}{}{end}", escaped(text.trim()))
}

#[cfg(test)]
mod tests {
    use pulldown_cmark::{Event, Parser, Tag, TagEnd};

    use super::{code, escaped, link, sentence};
    use crate::data::hostile::{GITHUB, HOSTILE};

    /// Returns the text of a document whose only markup is a paragraph and code.
    #[track_caller]
    fn rendered(markdown: &str) -> String {
        let mut text = String::new();
        for event in Parser::new_ext(markdown, GITHUB) {
            match event {
                Event::Text(part) | Event::Code(part) => text.push_str(&part),
                Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph) => {}
                other => panic!("{other:?} in {markdown:?}"),
            }
        }
        text
    }

    #[test]
    fn plain_text_stays_plain() {
        for text in HOSTILE {
            assert_eq!(rendered(&escaped(text)), *text, "{}", escaped(text));
        }
    }

    #[test]
    fn only_what_would_be_markup_is_escaped() {
        for (text, expected) in [
            ("1. a 1. b", "1\\. a 1. b"),
            ("1) a", "1\\) a"),
            ("1.5 and 2)", "1.5 and 2)"),
            ("12.", "12\\."),
            (". a", ". a"),
            (") a", ") a"),
            ("a. b", "a. b"),
            ("- a - b", "\\- a - b"),
            ("+a+b", "\\+a+b"),
            ("a = b", "a = b"),
            ("http://a b: c", "http\\://a b: c"),
            ("WWW.a www b.c", "WWW\\.a www b.c"),
            ("a  b ", "a b"),
            (" a", "a"),
        ] {
            assert_eq!(escaped(text), expected, "{text}");
        }
    }

    #[test]
    fn code_has_a_space_where_its_ends_would_be_lost() {
        for (text, expected) in [
            ("a", "`a`"),
            ("", "``"),
            ("`a", "`` `a ``"),
            ("a`", "`` a` ``"),
            ("a``b`c", "```a``b`c```"),
            (" a ", "`  a  `"),
            (" a", "` a`"),
            ("a ", "`a `"),
            ("  ", "`  `"),
            ("a\tb|c", "`a b\\|c`"),
        ] {
            assert_eq!(code(text), expected, "{text:?}");
        }
    }

    #[test]
    fn lines_are_joined() {
        assert_eq!(escaped("a\n\n# b\u{1b}"), "a \\# b");
    }

    #[test]
    fn bare_addresses_are_no_links_for_github() {
        assert_eq!(
            escaped("https://a.example www.b.example c@d.example"),
            "https\\://a.example www\\.b.example c\\@d.example"
        );
    }

    #[test]
    fn code_holds_anything() {
        for text in HOSTILE {
            let markdown = code(text).replace("\\|", "|"); // as a table cell is read
            assert_eq!(rendered(&markdown), *text, "{markdown}");
        }
    }

    #[test]
    fn a_sentence_has_code_and_nothing_else() {
        assert_eq!(sentence("send `a|b` *now*"), "send `a\\|b` \\*now\\*");
        assert_eq!(sentence("`Allow`: list"), "`Allow`: list");
        assert_eq!(sentence("one ` alone"), "one \\` alone");
        assert_eq!(rendered(&sentence("a `` b")), "a `` b");
        assert_eq!(sentence("`a``b` `c`"), "`ab` `c`");
        assert_eq!(sentence("``a `b`"), "\\`\\`a `b`");
    }

    #[test]
    fn no_address_ends_its_link() {
        let address = "https://a.example/b(c)d)e|f<g>\\h i_j";
        let markdown = link("a ] b", address);
        let mut links = 0;
        for event in Parser::new(&markdown) {
            match event {
                Event::Start(Tag::Link { dest_url, .. }) => {
                    links += 1;
                    assert_eq!(&*dest_url, "https://a.example/b%28c%29d%29e%7Cf%3Cg%3E%5Chi_j");
                }
                Event::Text(_) | Event::Start(Tag::Paragraph) | Event::End(_) => {}
                other => panic!("{other:?}"),
            }
        }
        assert_eq!(links, 1, "{markdown}");
    }
}
