//! Quotes one line of a text with a caret under the fault.
//!
//! Byte ranges outside the text are accepted. A tab stays a tab, a wide character gets two carets, and a very long line
//! is cut around the fault.

use core::ops::Range;

use crate::diagnostic::Position;

/// The maximum number of characters that are quoted.
const WIDTH: usize = 100;

/// Returns the quoted line and the line of carets below it. Only the quoted part of the line is read.
pub(crate) fn snippet(text: &str, span: &Range<usize>, at: Position, gutter: usize) -> String {
    let start = floor(text, span.start).max(mark(text));
    let end = floor(text, span.end).max(start);
    let marked = text[start..end].chars().take(WIDTH / 2).take_while(|c| !"\r\n".contains(*c));
    // A long line is cut on both sides, at character boundaries, so that the fault is visible.
    let before = (at.column - 1).min(WIDTH / 2);
    let (lead, below) = if before == at.column - 1 { ("", "") } else { ("…", " ") };
    let marked = before..before + marked.count();
    let first = text[..start].char_indices().rev().take(before).last();
    let line = text[first.map_or(start, |(first, _)| first)..].chars();
    let line: String = line.take(WIDTH + 1).take_while(|c| *c != '\n').collect();
    let line = line.trim_end_matches('\r');

    let (mut quoted, mut below) = (format!("{:>gutter$} | {lead}", at.line), below.to_owned());
    let mut carets = String::new();
    for (at, c) in line.chars().take(WIDTH).enumerate() {
        quoted.push(visible(c));
        if at >= marked.start {
            carets += &"^".repeat(if at < marked.end { columns(c) } else { 0 });
        } else if c == '\t' {
            below.push(c);
        } else {
            below += &" ".repeat(columns(c));
        }
    }
    quoted += if line.chars().nth(WIDTH).is_some() { "…" } else { "" };
    let carets = if carets.is_empty() { "^" } else { &carets };
    format!("{}\n{:gutter$} | {below}{carets}", quoted.trim_end(), "")
}

/// Returns the length of the byte order mark, which has no column.
pub(crate) fn mark(text: &str) -> usize {
    if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 }
}

/// Returns the nearest character boundary at or below an offset, within the text.
pub(crate) fn floor(text: &str, offset: usize) -> usize {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1; // the start of a text is a boundary
    }
    offset
}

/// Replaces control characters, which would act on the terminal, direction marks, which would reorder the line, and
/// invisible characters.
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

/// Returns the number of terminal columns: two for East Asian wide characters and emoji, none for combining characters.
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
    use super::{Position, WIDTH, snippet};

    #[track_caller]
    fn check(text: &str, offset: usize, column: usize, quoted: &str) {
        let span = offset..offset + 1;
        assert_eq!(snippet(text, &span, Position { line: 1, column }, 1), quoted);
    }

    #[test]
    fn a_byte_order_mark_takes_no_column() {
        check("\u{feff}ab", 4, 2, "1 | ab\n  |  ^");
    }

    #[test]
    fn only_a_line_that_is_too_long_is_cut() {
        let fits = "a".repeat(WIDTH);
        check(&fits, 0, 1, &format!("1 | {fits}\n  | ^"));
        check(&(fits.clone() + "\r\nb"), 0, 1, &format!("1 | {fits}\n  | ^"));
        check(&(fits.clone() + "b"), 0, 1, &format!("1 | {fits}…\n  | ^"));
        let far = format!("1 | …{}\n  |  {}^", &fits[50..], " ".repeat(50));
        check(&fits.repeat(2), 150, 151, &far.replace(&fits[50..], &fits));
    }
}
