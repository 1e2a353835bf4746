//! The colours, named by their meaning. They are readable on black and on white.

use anstyle::{AnsiColor, Effects, Style};

/// No style.
pub(crate) const PLAIN: Style = Style::new();
/// A headline.
pub(crate) const HEADING: Style = Style::new().effects(Effects::BOLD);
/// The label of a fact, and secondary text.
pub(crate) const LABEL: Style = Style::new().effects(Effects::DIMMED);
/// A literal: a header field, a method, code.
pub(crate) const CODE: Style = AnsiColor::Cyan.on_default();
/// Emphasis in running text.
pub(crate) const EMPHASIS: Style = Style::new().effects(Effects::ITALIC);
/// A match of a search.
pub(crate) const HIT: Style = Style::new().effects(Effects::BOLD.insert(Effects::UNDERLINE));
/// An error.
pub(crate) const ERROR: Style = AnsiColor::Red.on_default().effects(Effects::BOLD);
/// A note.
pub(crate) const WARNING: Style = AnsiColor::Yellow.on_default();
/// A success.
pub(crate) const GOOD: Style = AnsiColor::Green.on_default();

/// Returns the colour of the class of a code.
pub(crate) const fn of_code(code: u16) -> Style {
    let color = match code / 100 {
        1 => AnsiColor::Blue,
        2 => AnsiColor::Green,
        3 => AnsiColor::Cyan,
        4 => AnsiColor::Yellow,
        _ => AnsiColor::Red,
    };
    color.on_default().effects(Effects::BOLD)
}

/// The styles of clap's help.
pub(crate) const HELP: clap::builder::Styles = clap::builder::Styles::styled()
    .header(HEADING)
    .usage(HEADING)
    .literal(CODE)
    .placeholder(PLAIN)
    .error(ERROR)
    .valid(CODE)
    .invalid(WARNING);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_class_has_its_colour() {
        let colors = [
            (199, AnsiColor::Blue),
            (200, AnsiColor::Green),
            (304, AnsiColor::Cyan),
            (451, AnsiColor::Yellow),
            (500, AnsiColor::Red),
            (999, AnsiColor::Red),
        ];
        for (code, color) in colors {
            assert_eq!(of_code(code), color.on_default().effects(Effects::BOLD), "{code}");
        }
    }
}
