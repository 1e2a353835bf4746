//! Parses and formats statuses as text, without allocation.

use core::fmt::{self, Write as _};

use crate::error::Fault;
use crate::{Code, ParseStatusError, Status};

/// Formats a status as in `404 Not Found`. Width, alignment and precision apply to the whole text.
///
/// # Errors
///
/// Returns the error of the formatter.
pub fn fmt_status(f: &mut fmt::Formatter<'_>, code: &str, title: &str) -> fmt::Result {
    if f.width().is_some() || f.precision().is_some() {
        let space = if title.is_empty() { "" } else { " " };
        return pad(f, format_args!("{code}{space}{title}"));
    }
    f.write_str(code)?;
    if title.is_empty() {
        return Ok(());
    }
    f.write_str(" ")?;
    f.write_str(title)
}

/// Formats a text of several parts as `Formatter::pad` formats one, without allocation.
pub(crate) fn pad(f: &mut fmt::Formatter<'_>, text: fmt::Arguments<'_>) -> fmt::Result {
    if f.width().is_none() && f.precision().is_none() {
        return f.write_fmt(text);
    }
    let mut length = Length(0);
    length.write_fmt(text)?;
    let shown = f.precision().unwrap_or(usize::MAX).min(length.0);
    let gap = f.width().unwrap_or(0).saturating_sub(shown);
    let before = match f.align() {
        None | Some(fmt::Alignment::Left) => 0,
        Some(fmt::Alignment::Center) => gap / 2,
        Some(fmt::Alignment::Right) => gap,
    };
    let fill = f.fill();
    for _ in 0..before {
        f.write_char(fill)?;
    }
    Truncated { f, left: shown }.write_fmt(text)?;
    for _ in before..gap {
        f.write_char(fill)?;
    }
    Ok(())
}

/// Counts the characters that are written to it.
struct Length(usize);

impl fmt::Write for Length {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0 += text.chars().count();
        Ok(())
    }
}

/// Passes on the first characters that are written to it.
struct Truncated<'a, 'f> {
    f: &'a mut fmt::Formatter<'f>,
    left: usize,
}

impl fmt::Write for Truncated<'_, '_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for character in text.chars().take(self.left) {
            self.f.write_char(character)?;
            self.left -= 1;
        }
        Ok(())
    }
}

/// Splits the part of a status line after the version (RFC 9112 §4): three digits, a space, and any text, which may be
/// empty.
pub(crate) fn code_and_phrase(text: &str) -> Result<(Code, &str), ParseStatusError> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (digits, rest) = text.split_at(digits);
    let code = Code::from_bytes(digits.as_bytes())?;
    match rest.strip_prefix(' ') {
        Some(phrase) if !phrase.contains(|c: char| c.is_control() && c != '\t') => {
            Ok((code, phrase))
        }
        Some(_) => Err(ParseStatusError(Fault::ControlCharacter(code))),
        None => Err(ParseStatusError(Fault::NoSpace(code))),
    }
}

/// Returns whether a text is the current or a former phrase of a status, ignoring case.
pub(crate) fn is_phrase(status: Status, text: &str) -> bool {
    status.phrase().eq_ignore_ascii_case(text)
        || status.former_phrases().iter().any(|former| former.eq_ignore_ascii_case(text))
}

/// Returns whether a text is the current or a former phrase or name of a status, or such a name in
/// `SCREAMING_SNAKE_CASE`.
pub(crate) fn names(status: Status, text: &str) -> bool {
    is_phrase(status, text)
        || is_name(status.name(), text)
        || status.former_names().iter().any(|former| is_name(former, text))
}

fn is_name(name: &str, text: &str) -> bool {
    name.eq_ignore_ascii_case(text) || is_snake_case(name, text)
}

/// Returns whether a text is the name with `_` between its words, which start at upper-case letters.
fn is_snake_case(name: &str, text: &str) -> bool {
    let mut text = text.bytes();
    let matches = name.bytes().enumerate().all(|(at, letter)| {
        let separated = at == 0 || !letter.is_ascii_uppercase() || text.next() == Some(b'_');
        separated && text.next().is_some_and(|found| found.eq_ignore_ascii_case(&letter))
    });
    matches && text.next().is_none()
}
