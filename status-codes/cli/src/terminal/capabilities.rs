//! The properties of the terminal.

use std::io::IsTerminal;

use anstream::ColorChoice;

/// A terminal, or a file in place of one.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Terminal {
    /// Columns of a line of text.
    pub(crate) width: usize,
    /// Columns of the terminal. A file has none: its lines can be of any length.
    pub(crate) columns: Option<usize>,
    /// Whether colour is shown. Without it, quotes mark code.
    pub(crate) color: bool,
    /// Whether links are shown.
    pub(crate) links: bool,
}

/// The maximum number of columns that are used, since longer lines are hard to read.
const WIDEST: usize = 80;
/// The minimum number of columns. With fewer, labels leave no room.
const NARROWEST: usize = 40;

impl Terminal {
    /// Returns the properties of standard output.
    pub(crate) fn of_stdout(color: ColorChoice) -> Self {
        let stdout = std::io::stdout();
        let columns = terminal_size::terminal_size_of(&stdout).map(|(width, _)| width.0.into());
        let chosen = match color {
            ColorChoice::Auto => anstream::AutoStream::choice(&stdout),
            other => other,
        };
        let supports_links = supports_hyperlinks::on(supports_hyperlinks::Stream::Stdout);
        Self::new(columns, chosen, [stdout.is_terminal(), supports_links])
    }

    /// Returns the properties of a terminal with this number of columns. Links take all that they depend on, and colour.
    fn new(columns: Option<usize>, color: ColorChoice, links: [bool; 2]) -> Self {
        let color = color != ColorChoice::Never;
        Self {
            width: columns.unwrap_or(WIDEST).clamp(NARROWEST, WIDEST),
            columns: columns.map(|columns| columns.max(NARROWEST)),
            color,
            links: color && links == [true; 2],
        }
    }
}

#[cfg(test)]
impl Terminal {
    /// The capabilities of a file of 80 columns.
    pub(crate) const FILE: Self = Self { width: WIDEST, columns: None, color: false, links: false };
}

#[cfg(test)]
mod tests {
    use super::{ColorChoice, Terminal};

    #[test]
    fn text_has_a_width_that_can_be_read() {
        let sizes = |columns| {
            let Terminal { width, columns, .. } =
                Terminal::new(columns, ColorChoice::Never, [false; 2]);
            (width, columns)
        };
        assert_eq!(sizes(None), (80, None));
        assert_eq!(sizes(Some(20)), (40, Some(40)));
        assert_eq!(sizes(Some(60)), (60, Some(60)));
        assert_eq!(sizes(Some(200)), (80, Some(200)));
    }

    #[test]
    fn links_take_colour_and_a_terminal_that_knows_them() {
        let shown = |color, links| {
            let Terminal { color, links, .. } = Terminal::new(None, color, links);
            (color, links)
        };
        for color in [ColorChoice::Auto, ColorChoice::Always, ColorChoice::AlwaysAnsi] {
            assert_eq!(shown(color, [true, true]), (true, true));
            assert_eq!(shown(color, [true, false]), (true, false));
            assert_eq!(shown(color, [false, true]), (true, false));
        }
        assert_eq!(shown(ColorChoice::Never, [true, true]), (false, false));
    }
}
