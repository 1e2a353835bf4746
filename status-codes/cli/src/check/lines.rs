//! Converts byte offsets into lines and columns. The text is read once, however many diagnostics there are.

use std::ops::Range;

use status_data::Position;

/// The starts of the lines of a text.
pub(super) struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
}

impl<'a> Lines<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        let ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        Self { text, starts: std::iter::once(0).chain(ends.map(|(at, _)| at + 1)).collect() }
    }

    /// Returns line and column of an offset. Both start at 1; columns count characters.
    pub(super) fn place(&self, offset: usize) -> Position {
        let offset = floor(self.text, offset);
        let line = self.starts.partition_point(|start| *start <= offset);
        let before = &self.text[self.starts[line - 1]..offset];
        Position { line, column: before.trim_start_matches('\u{feff}').chars().count() + 1 }
    }

    /// Returns the line that a range starts in, its number, and the part of the line that the range covers. The rest of a
    /// range over several lines is left out.
    pub(super) fn first_line(&self, span: &Range<usize>) -> (usize, &'a str, Range<usize>) {
        let start = floor(self.text, span.start);
        let line = self.starts.partition_point(|from| *from <= start);
        let from = self.starts[line - 1];
        let text = &self.text[from..self.starts.get(line).copied().unwrap_or(self.text.len())];
        let text = text.trim_end_matches(['\n', '\r']);
        let inside = |offset: usize| floor(self.text, offset).saturating_sub(from).min(text.len());
        (line, text, inside(start)..inside(span.end.max(span.start)))
    }
}

/// Returns the part of a line that is at most so many bytes away from an offset.
pub(super) fn near(line: &str, offset: usize, bytes: usize) -> Range<usize> {
    floor(line, offset.saturating_sub(bytes))..floor(line, offset + bytes)
}

/// Returns the nearest character boundary at or below an offset.
fn floor(text: &str, offset: usize) -> usize {
    let offset = offset.min(text.len());
    (0..=offset).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::Lines;
    use status_data::{parse_catalog, registry};

    #[test]
    fn places_are_those_of_the_reader() {
        let text = "\u{feff}[\"Ünknown\"]\ncode = 4\r\n\n[NotFound]\nsummary = \"ä\" x\n";
        let lines = Lines::of(text);
        let diagnostics = parse_catalog(text, registry()).diagnostics;
        assert!(diagnostics.len() > 2, "{diagnostics:?}");
        for diagnostic in diagnostics {
            assert_eq!(lines.place(diagnostic.span.start), diagnostic.position(), "{diagnostic:?}");
        }
    }

    #[test]
    fn no_range_is_out_of_reach() {
        let text = "a\né\n\nb";
        let lines = Lines::of(text);
        for start in 0..text.len() + 3 {
            for end in start..text.len() + 3 {
                let (_, excerpt, span) = lines.first_line(&(start..end));
                assert!(
                    excerpt.get(span.clone()).is_some(),
                    "{start}..{end}: {span:?} of {excerpt:?}"
                );
            }
        }
    }
}
