//! Rewrites the Markdown of a catalog so that it renders as on the reference page.
//!
//! Raw HTML and links outside the web become text, and headings are placed below the heading of their entry.

use std::ops::Range;

use pulldown_cmark::{Event, Parser, Tag};

use crate::page::{EXTENSIONS, is_allowed};
use crate::terminal::visible;

/// Returns Markdown of several blocks.
pub(crate) fn blocks(markdown: &str) -> String {
    let markdown = visible(markdown);
    let mut changes: Vec<(Range<usize>, String)> = Vec::new();
    for (event, range) in Parser::new_ext(&markdown, EXTENSIONS).into_offset_iter() {
        let source = &markdown[range.clone()];
        match event {
            Event::Html(_) | Event::InlineHtml(_) => {
                changes.push((range, punctuation_escaped(source)));
            }
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. })
                if !is_allowed(&dest_url) =>
            {
                let start = range.start + usize::from(source.starts_with('!'));
                changes.push((start..start, "\\".to_owned()));
            }
            Event::Start(Tag::Heading { .. }) => {
                let text = source.trim_start_matches('#').trim_end();
                let is_underlined = text.len() == source.trim_end().len();
                let text = if is_underlined {
                    text.rsplit_once('\n').map_or(text, |(text, _)| text)
                } else {
                    text
                };
                changes.push((range, format!("#### {}\n", text.trim().replace('\n', " "))));
            }
            _ => {}
        }
    }
    changed(&markdown, changes)
}

/// Returns Markdown of one sentence for a table cell.
pub(crate) fn cell(markdown: &str) -> String {
    let mut out = String::with_capacity(markdown.len());
    let mut is_escaped = false;
    for c in blocks(markdown).trim().chars() {
        if c == '|' && !is_escaped {
            out.push('\\');
        }
        is_escaped = c == '\\' && !is_escaped;
        out.push(if c == '\n' { ' ' } else { c });
    }
    out
}

/// Applies replacements in the order of the text. A replacement inside another one is dropped.
fn changed(text: &str, changes: Vec<(Range<usize>, String)>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for (range, with) in changes {
        if range.start >= at {
            out.push_str(&text[at..range.start]);
            out.push_str(&with);
            at = range.end;
        }
    }
    out.push_str(&text[at..]);
    out
}

fn punctuation_escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    for c in text.chars() {
        if c.is_ascii_punctuation() {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{blocks, cell};
    use crate::data::hostile::elements;

    #[track_caller]
    fn check(markdown: &str, expected: &[&str]) {
        assert_eq!(elements(&blocks(markdown)), expected, "{:?}", blocks(markdown));
    }

    #[test]
    fn markdown_stays_as_it_is() {
        for text in [
            "One *two* `three`.\n\n- a\n- b\n",
            "[a](https://a.example)",
            "<https://a.example>",
            "```\n<b>\n# a\n```\n",
        ] {
            assert_eq!(blocks(text), text);
        }
    }

    #[test]
    fn raw_html_becomes_text() {
        check("a <b>c</b> <!-- d -->", &["Paragraph"]);
        check("<script>\nalert(1)\n</script>", &["Paragraph", "SoftBreak", "SoftBreak"]);
        check("<div onclick=\"a\">*b*</div>", &["Paragraph"]);
    }

    #[test]
    fn links_lead_to_the_web_or_nowhere() {
        for text in [
            "[a](javascript:alert)",
            "![a](data:text/html,x)",
            "<javascript:alert>",
            "[a](//b.example)",
        ] {
            check(text, &["Paragraph"]);
        }
    }

    #[test]
    fn headings_stand_below_the_entry() {
        for text in ["# a", "###### a", "a\n===", "a\n---", "# a #"] {
            assert_eq!(elements(&blocks(text)), ["Heading(H4)"], "{text}");
        }
    }

    #[test]
    fn a_heading_has_the_text_of_its_line() {
        for (text, expected) in [
            ("# a\nb", "#### a\nb"),
            ("a\n===\nb", "#### a\nb"),
            ("a\nb\n---\n\nc", "#### a b\n\nc"),
            ("a\n\n### b *c*\n\nd", "a\n\n#### b *c*\n\nd"),
            ("# <b>", "#### <b>\n"),
        ] {
            assert_eq!(blocks(text), expected, "{text:?}");
        }
    }

    #[test]
    fn the_cells_of_a_table_end_at_their_bars() {
        // A cell ends in the middle of what would be code, so this is raw HTML.
        let table = "| a | b |\n| - | - |\n| `<b> | c` |\n";
        assert_eq!(blocks(table), table.replace("<b>", "\\<b\\>"));
    }

    #[test]
    fn a_bar_in_a_cell_is_escaped_once() {
        for (text, expected) in [
            ("a | b", "a \\| b"),
            ("a \\| b", "a \\| b"),
            ("a \\\\| b", "a \\\\\\| b"),
            ("a || b", "a \\|\\| b"),
            ("a\\b | c", "a\\b \\| c"),
            (" a\nb ", "a b"),
        ] {
            assert_eq!(cell(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_sentence_keeps_to_its_cell() {
        for text in ["a | b", "a \\| b", "a \\\\| b", "`a|b`", "a\nb"] {
            let table = format!("| a |\n| --- |\n| {} |\n", cell(text));
            let cells = elements(&table).iter().filter(|element| *element == "TableCell").count();
            assert_eq!(cells, 2, "{table}");
        }
    }
}
