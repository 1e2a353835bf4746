//! What the text will be shown on.

use std::io::IsTerminal;

use anstream::ColorChoice;

/// A terminal, or a file that is read like one.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Terminal {
    /// Columns of a line.
    pub(crate) width: usize,
    /// Whether colour is shown, so that it can stand in for quotes.
    pub(crate) color: bool,
    /// Whether links are shown.
    pub(crate) links: bool,
}

/// The most columns that are used: longer lines are tiring to read.
const WIDEST: usize = 80;
/// The fewest: below, labels leave no room.
const NARROWEST: usize = 40;

impl Terminal {
    /// Standard output.
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
        Self { width: columns.unwrap_or(WIDEST).clamp(NARROWEST, WIDEST), color, links }
    }
}

#[cfg(test)]
impl Terminal {
    /// A file of 80 columns.
    pub(crate) const FILE: Self = Self { width: WIDEST, color: false, links: false };
}
