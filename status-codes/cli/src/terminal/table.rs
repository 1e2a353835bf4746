//! Rows in aligned columns. On a terminal, columns without room are left out, and the last one is cut at the end of the
//! line. In a file, nothing is cut.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::palette::LABEL;
use super::{Terminal, Text};

/// A header and rows with the same number of columns.
pub(crate) fn table(headings: &[&str], rows: &[Vec<Text>], terminal: Terminal) -> String {
    let headings: Vec<Text> = headings.iter().map(|text| Text::styled(*text, LABEL)).collect();
    let widths: Vec<usize> = (0..headings.len())
        .map(|at| {
            let cells = rows.iter().filter_map(|row| row.get(at)).map(Text::columns);
            cells.chain([headings[at].columns()]).max().unwrap_or(0)
        })
        .collect();
    let width = terminal.columns.unwrap_or(usize::MAX);
    let shown = shown_columns(&widths, width);
    let mut out = String::new();
    for row in std::iter::once(&headings).chain(rows) {
        let row = &row[..shown.min(row.len())];
        out.push_str(line(row, &widths, width, terminal).trim_end());
        out.push('\n');
    }
    out
}

/// Returns how many columns are shown: all that fit, the last one in part if enough of it is left to read.
fn shown_columns(widths: &[usize], width: usize) -> usize {
    const LEAST: usize = 12;
    let mut used = 0;
    let fits = |column: &&usize| {
        let fits = used + (**column).min(LEAST) <= width;
        used += **column + GAP;
        fits
    };
    widths.iter().take_while(fits).count().max(1)
}

/// The space between two columns.
const GAP: usize = 2;

/// Returns the cells, each with the space up to the next one.
fn line(row: &[Text], widths: &[usize], end: usize, terminal: Terminal) -> String {
    let mut out = String::new();
    let mut used = 0;
    for (cell, width) in row.iter().zip(widths) {
        let left = end.saturating_sub(used);
        if cell.columns() > left {
            out.push_str(&cut(&cell.unstyled(), left));
        } else {
            out.push_str(&cell.line(terminal));
        }
        out.push_str(&" ".repeat(width - cell.columns() + GAP));
        used += width + GAP;
    }
    out
}

/// Returns as much of a text as fits, cut between words if that loses little.
pub(crate) fn cut(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let mut used = 1; // the ellipsis
    let fits = |c: &char| {
        used += c.width().unwrap_or(0);
        used <= width
    };
    let head: String = text.chars().take_while(fits).collect();
    let word = head.rfind(' ').filter(|at| head.len() - at < 12).unwrap_or(head.len());
    head[..word].trim_end().to_owned() + "…"
}

#[cfg(test)]
mod tests {
    use super::{cut, table};
    use crate::terminal::palette::HEADING;
    use crate::terminal::{Terminal, Text};
    use crate::testing::unstyled;

    #[test]
    fn columns_are_as_wide_as_their_widest_cell() {
        let rows =
            [vec![Text::plain("日本"), Text::plain("b")], vec![Text::plain("a"), Text::plain("c")]];
        let shown = table(&["X", "Y"], &rows, Terminal::FILE);
        let shown = unstyled(&shown);
        assert_eq!(shown, "X     Y\n日本  b\na     c\n");
    }

    #[test]
    fn a_long_last_column_is_cut_at_the_width() {
        let rows = [vec![Text::plain("404"), Text::plain("a sentence that does not fit in here")]];
        let terminal = Terminal { columns: Some(24), ..Terminal::FILE };
        let shown = table(&["C", "S"], &rows, terminal);
        assert!(shown.ends_with("404  a sentence that…\n"), "{shown}");
    }

    #[test]
    fn columns_without_room_are_left_out() {
        let rows = [["404", "Not Found", "heuristic", "never"].map(Text::plain).to_vec()];
        let shown = |width| {
            table(
                &["Code", "Status", "Cache", "Retry"],
                &rows,
                Terminal { columns: width, ..Terminal::FILE },
            )
        };
        let shown = |width| unstyled(&shown(width));
        let all = "Code  Status     Cache      Retry\n404   Not Found  heuristic  never\n";
        assert_eq!(shown(Some(33)), all);
        assert_eq!(shown(Some(32)), "Code  Status     Cache\n404   Not Found  heuristic\n");
        assert_eq!(shown(Some(20)), "Code  Status\n404   Not Found\n");
        assert_eq!(shown(None), all);
    }

    #[test]
    fn a_wide_terminal_and_a_file_have_the_whole_text() {
        let text = "word ".repeat(30).trim_end().to_owned();
        let rows = [["404", &text].map(Text::plain).to_vec()];
        for columns in [None, Some(200)] {
            let shown = table(&["C", "S"], &rows, Terminal { columns, ..Terminal::FILE });
            assert!(shown.ends_with(&format!("404  {text}\n")), "{shown}");
        }
    }

    #[test]
    fn a_cut_never_exceeds_the_width() {
        for width in 0..30 {
            let shown = cut("日本 one two three 日本日本 four", width);
            assert!(
                unicode_width::UnicodeWidthStr::width(shown.as_str()) <= width.max(1),
                "{shown}"
            );
        }
    }

    #[test]
    fn the_last_column_needs_room_for_twelve_columns() {
        let rows = [["404", "a long sentence of many words"].map(Text::plain).to_vec()];
        let shown = |width| {
            let terminal = Terminal { columns: Some(width), ..Terminal::FILE };
            unstyled(&table(&["Code", "Text"], &rows, terminal))
        };
        // Six columns with the gap, then twelve.
        assert_eq!(shown(18), "Code  Text\n404   a long…\n");
        assert_eq!(shown(17), "Code\n404\n");
        assert_eq!(shown(3), "Co…\n404\n");
        assert_eq!(shown(34), "Code  Text\n404   a long sentence of many…\n");
        assert_eq!(shown(35), "Code  Text\n404   a long sentence of many words\n");
    }

    #[test]
    fn only_a_text_that_is_cut_loses_its_style() {
        let rows = [vec![Text::plain("404"), Text::styled("one two three", HEADING)]];
        let shown = |width| {
            let terminal = Terminal { columns: Some(width), ..Terminal::FILE };
            let shown = table(&["C", "S"], &rows, terminal);
            shown.lines().last().map(str::to_owned).unwrap_or_default()
        };
        assert_eq!(shown(18), format!("404  {HEADING}one two three{HEADING:#}"));
        assert_eq!(shown(17), "404  one two…");
    }

    #[test]
    fn a_row_may_be_shorter_than_the_header() {
        let rows = [vec![Text::plain("404")], ["410", "b", "c"].map(Text::plain).to_vec()];
        let shown = table(&["A", "B", "C"], &rows, Terminal::FILE);
        let shown = unstyled(&shown);
        assert_eq!(shown, "A    B  C\n404\n410  b  c\n");
    }

    #[test]
    fn a_text_is_cut_between_words_that_are_short() {
        assert_eq!(cut("one two three", 13), "one two three");
        assert_eq!(cut("one two three", 12), "one two…");
        assert_eq!(cut("one twothreefour", 15), "one…");
        assert_eq!(cut("one twothreefour-five", 16), "one twothreefou…");
        assert_eq!(cut("日本 日本", 8), "日本…");
        assert_eq!(cut("日本日本", 7), "日本日…");
        assert_eq!(cut("abc", 1), "…");
    }
}
