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
        let color = chosen != ColorChoice::Never;
        let links = color
            && stdout.is_terminal()
            && supports_hyperlinks::on(supports_hyperlinks::Stream::Stdout);
        Self {
            width: columns.unwrap_or(WIDEST).clamp(NARROWEST, WIDEST),
            columns: columns.map(|columns| columns.max(NARROWEST)),
            color,
            links,
        }
    }
}

#[cfg(test)]
impl Terminal {
    /// The capabilities of a file of 80 columns.
    pub(crate) const FILE: Self = Self { width: WIDEST, columns: None, color: false, links: false };
}
