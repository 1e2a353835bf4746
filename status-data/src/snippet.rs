//! One line of a text with a caret under the faulty part.
//!
//! Takes byte ranges, which may lie anywhere; gives text that is right in a terminal of any width.
//! A tab stays a tab, a wide character gets two carets, a very long line is cut around the fault.

use core::ops::Range;

/// The most characters of a line that are quoted.
const WIDTH: usize = 100;

/// The column of a byte offset, in characters.
pub(crate) fn column(text: &str, offset: usize) -> usize {
    let (start, offset) = (line_start(text, offset), floor(text, offset));
    text.get(start..offset).map_or(0, |before| before.chars().count()) + 1
}

/// The quoted line and the line of carets below it.
pub(crate) fn snippet(text: &str, span: &Range<usize>, number: usize, gutter: usize) -> String {
    let start = line_start(text, span.start);
    let line = text[start..].split('\n').next().unwrap_or_default();
    let line = line.strip_suffix('\r').unwrap_or(line);
    let before = &line[..floor(line, span.start.saturating_sub(start))];
    let end = floor(line, span.end.saturating_sub(start));
    let marked = line.get(before.len()..end).unwrap_or_default();

    // A long line is cut on both sides, at character borders, so that the fault stays in view.
    let hidden = before.chars().count().saturating_sub(WIDTH / 2);
    let lead = if hidden == 0 { "" } else { "…" };
    let (mut shown, mut pad) = (String::new(), String::new());
    for c in line.chars().skip(hidden).take(WIDTH) {
        shown.push(visible(c));
    }
    for c in before.chars().skip(hidden) {
        pad.push_str(if c == '\t' { "\t" } else { blank(c) });
    }
    let trail = if line.chars().count() - hidden > WIDTH { "…" } else { "" };
    let indent = if lead.is_empty() { "" } else { " " };
    let mut width = 0;
    for c in marked.chars().take(WIDTH / 2) {
        width += columns(c);
    }
    let carets = "^".repeat(width.max(1));
    let quoted = format!("{number:>gutter$} | {lead}{shown}{trail}");
    format!("{}\n{:gutter$} | {indent}{pad}{carets}", quoted.trim_end(), "")
}

/// The nearest character border at or below an offset, within the text.
fn floor(text: &str, offset: usize) -> usize {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1; // the start of a text is a border
    }
    offset
}

/// Where the line of an offset starts, behind a byte order mark.
fn line_start(text: &str, offset: usize) -> usize {
    match text[..floor(text, offset)].rfind('\n') {
        Some(newline) => newline + 1,
        None if text.starts_with('\u{feff}') => '\u{feff}'.len_utf8(),
        None => 0,
    }
}

/// A control character would act on the terminal, a mark of direction would reorder the line, an invisible one
/// would hide.
fn visible(c: char) -> char {
    match c {
        '\t' => c,
        '\u{61c}'
        | '\u{200b}'..='\u{200f}'
        | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}'
        | '\u{feff}' => '\u{fffd}',
        _ if c.is_control() => '\u{fffd}',
        _ => c,
    }
}

fn blank(c: char) -> &'static str {
    match columns(c) {
        0 => "",
        1 => " ",
        _ => "  ",
    }
}

/// How many terminal columns a character takes: East Asian wide ones and emoji take two, combining ones none.
fn columns(c: char) -> usize {
    match u32::from(c) {
        0x300..=0x36f | 0xfe00..=0xfe0f => 0,
        0x1100..=0x115f
        | 0x2e80..=0xa4cf
        | 0xac00..=0xd7a3
        | 0xf900..=0xfaff
        | 0xfe30..=0xfe6f
        | 0xff00..=0xff60
        | 0xffe0..=0xffe6
        | 0x1f300..=0x1f64f
        | 0x1f680..=0x1f6ff
        | 0x1f900..=0x1faff
        | 0x20000..=0x3fffd => 2,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::{WIDTH, column, snippet};

    #[test]
    fn an_offset_within_a_character_is_that_of_the_character() {
        assert_eq!((column("aé", 1), column("aé", 2), column("aé", 3)), (2, 2, 3));
    }

    #[test]
    fn a_byte_order_mark_takes_no_column() {
        assert_eq!(column("\u{feff}ab", 4), 2);
        assert_eq!(snippet("\u{feff}ab", &(4..5), 1, 1), "1 | ab\n  |  ^");
    }

    #[test]
    fn only_a_line_that_is_too_long_is_cut() {
        let fits = "a".repeat(WIDTH);
        assert_eq!(snippet(&fits, &(0..1), 1, 1), format!("1 | {fits}\n  | ^"));
        assert_eq!(snippet(&(fits.clone() + "b"), &(0..1), 1, 1), format!("1 | {fits}…\n  | ^"));
    }
}
