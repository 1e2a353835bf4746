//! The colours, named by what they say. Few and calm, so that they help with black and with white behind them.

use anstyle::{AnsiColor, Effects, Style};

/// No style.
pub(crate) const PLAIN: Style = Style::new();
/// What a block is about.
pub(crate) const HEADING: Style = Style::new().effects(Effects::BOLD);
/// The name of a fact, and whatever steps back.
pub(crate) const LABEL: Style = Style::new().effects(Effects::DIMMED);
/// A literal: a header field, a method, code.
pub(crate) const CODE: Style = AnsiColor::Cyan.on_default();
/// Stress in running text.
pub(crate) const EMPHASIS: Style = Style::new().effects(Effects::ITALIC);
/// The place that a search hit.
pub(crate) const HIT: Style = Style::new().effects(Effects::BOLD.insert(Effects::UNDERLINE));
/// Something stands against it.
pub(crate) const ERROR: Style = AnsiColor::Red.on_default().effects(Effects::BOLD);
/// Something to know.
pub(crate) const WARNING: Style = AnsiColor::Yellow.on_default();
/// All is well.
pub(crate) const GOOD: Style = AnsiColor::Green.on_default();

/// The colour of a code's class.
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

/// How clap's help looks.
pub(crate) const HELP: clap::builder::Styles = clap::builder::Styles::styled()
    .header(HEADING)
    .usage(HEADING)
    .literal(CODE)
    .placeholder(PLAIN)
    .error(ERROR)
    .valid(CODE)
    .invalid(WARNING);
