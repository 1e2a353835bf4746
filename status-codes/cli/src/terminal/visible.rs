//! Replaces characters that act on a terminal or reorder text, wherever text from a file or an argument is shown.
//!
//! A catalog may come from anyone. Escape sequences would restyle or overwrite the terminal, and bidirectional controls
//! would show a line in another order than it is read.

use std::borrow::Cow;
use std::ops::Range;

/// Returns whether a character is a control, a line separator or a bidirectional or invisible format character.
pub(crate) fn is_hidden(c: char) -> bool {
    c.is_control() // C0, DEL and C1
        || matches!(
            c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180e}'
                | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{feff}'
                | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
                | '\u{e0000}'..='\u{e00ff}' | '\u{e01f0}'..='\u{e0fff}'
        )
}

/// Returns the text with `U+FFFD` in place of every hidden character but the line feed.
pub(crate) fn visible(text: &str) -> Cow<'_, str> {
    if text.chars().any(is_replaced) {
        text.chars().map(|c| if is_replaced(c) { char::REPLACEMENT_CHARACTER } else { c }).collect()
    } else {
        Cow::Borrowed(text)
    }
}

/// Returns a line with its hidden characters replaced and its tabs expanded to four spaces, and the range that `span`
/// covers in it.
pub(crate) fn visible_line(line: &str, span: &Range<usize>) -> (String, Range<usize>) {
    let mut out = String::with_capacity(line.len());
    let mut moved = [None, None];
    for (at, c) in line.char_indices() {
        for (end, moved) in [span.start, span.end].into_iter().zip(&mut moved) {
            if at >= end && moved.is_none() {
                *moved = Some(out.len());
            }
        }
        match c {
            '\t' => out.push_str("    "),
            c if is_hidden(c) => out.push(char::REPLACEMENT_CHARACTER),
            c => out.push(c),
        }
    }
    let [start, end] = moved.map(|at| at.unwrap_or(out.len()));
    (out, start..end)
}

fn is_replaced(c: char) -> bool {
    c != '\n' && is_hidden(c)
}

#[cfg(test)]
mod tests {
    use super::{is_hidden, visible, visible_line};

    #[test]
    fn controls_and_bidirectional_characters_are_replaced() {
        for code in (0..0x20).chain(0x7f..=0x9f).chain(0x202a..=0x202e).chain(0x2066..=0x2069) {
            let c = char::from_u32(code).expect("these are characters");
            let shown = visible(&format!("a{c}b")).into_owned();
            let expected = if c == '\n' { "a\nb" } else { "a\u{fffd}b" };
            assert_eq!(shown, expected, "{code:x}");
        }
    }

    #[test]
    fn characters_without_a_width_are_replaced() {
        for c in
            "\u{34f}\u{115f}\u{3164}\u{206a}\u{ffa0}\u{1d173}\u{e0001}\u{e0080}\u{e01f0}".chars()
        {
            assert_eq!(visible(&c.to_string()), "\u{fffd}", "U+{:04X}", u32::from(c));
        }
    }

    #[test]
    fn letters_of_any_script_stay() {
        for text in ["plain", "日本語", "עברית", "e\u{301}", "👩\u{fe0f}", "a\u{a0}b"] {
            assert!(!text.chars().any(is_hidden), "{text}");
            assert_eq!(visible(text), text);
        }
    }

    #[test]
    fn a_span_stays_on_its_characters() {
        let line = "a\t\u{85}key\u{202e} = 1";
        let start = line.find("key").expect("it is there");
        let (shown, span) = visible_line(line, &(start..start + 3));
        assert_eq!(shown, "a    \u{fffd}key\u{fffd} = 1");
        assert_eq!(&shown[span], "key");
        let (shown, span) = visible_line(line, &(line.len()..line.len()));
        assert_eq!(span, shown.len()..shown.len());
    }
}
