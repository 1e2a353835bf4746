//! One value of the file, judged: its TOML type, what a text may hold, whether a word is of its list.
//!
//! Takes a value with its place; gives it back, or reports and gives nothing. Knows nothing of tables and keys but a
//! key's name for messages.

use core::ops::Range;

use crate::diagnostic::{Diagnostic, Rule};
use crate::model::Keyword;
use crate::suggest::suggest;
use crate::table::{At, Value};

/// A text as it can stand in a message: no control characters, not endless.
pub(crate) fn shown(text: &str) -> String {
    let mut shown = String::new();
    for c in text.chars().take(60) {
        shown.extend(c.escape_debug());
    }
    if text.chars().count() > 60 {
        shown.push('…');
    }
    shown.replace("\\'", "'").replace("\\\"", "\"")
}

pub(crate) fn typed<T>(
    value: Option<T>,
    found: &Value<'_>,
    span: &Range<usize>,
    wanted: &str,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<T> {
    if value.is_none() {
        diagnostics.push(wrong_type(found.name(), span, wanted));
    }
    value
}

fn wrong_type(found: &str, span: &Range<usize>, wanted: &str) -> Diagnostic {
    let message = format!("expected {wanted}, found {found}");
    let diagnostic = Diagnostic::new(Rule::WrongType, span.clone(), message);
    let scalar = !found.ends_with("list") && !found.ends_with("table");
    match wanted {
        "a string" if scalar => diagnostic.help("write it in quotes"),
        "a whole number" | "`true` or `false`" | "a date" if found == "a string" => {
            diagnostic.help("write it without quotes")
        }
        "a list of strings" => diagnostic.help("write it in brackets, as in `[\"…\"]`"),
        "a list of tables" => diagnostic.help("write it in brackets, as in `[{ … }]`"),
        _ => diagnostic,
    }
}

pub(crate) fn checked_text<'a>(
    text: &'a str,
    span: &Range<usize>,
    key: &str,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<At<&'a str>> {
    if text.trim().is_empty() {
        let message = format!("`{key}` is empty");
        diagnostics.push(Diagnostic::new(Rule::EmptyText, span.clone(), message));
        return None;
    }
    // Nearly every text is plain ASCII, which bytes tell at once.
    let plain = text.bytes().all(|byte| matches!(byte, b'\t' | b'\n' | b' '..=b'~'));
    let is_wrong = |c: &char| c.is_control() && !"\n\t".contains(*c);
    let control = if plain { None } else { text.replace("\r\n", "\n").chars().find(is_wrong) };
    if let Some(control) = control {
        let message = format!("`{key}` has the control character U+{:04X}", u32::from(control));
        diagnostics.push(Diagnostic::new(Rule::ControlCharacter, span.clone(), message));
        return None;
    }
    Some((text, span.clone()))
}

pub(crate) fn checked_word<W: Keyword>(
    (text, span): At<&str>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<W> {
    let mut words = Vec::with_capacity(W::KEYWORDS.len());
    for (word, value) in W::KEYWORDS {
        if *word == text {
            return Some(*value);
        }
        words.push(*word);
    }
    diagnostics.push(unknown_word(text, span, &words));
    None
}

fn unknown_word(text: &str, span: Range<usize>, words: &[&str]) -> Diagnostic {
    let diagnostic =
        Diagnostic::new(Rule::UnknownWord, span, format!("unknown value `{}`", shown(text)));
    let accepted = words.join(", ");
    diagnostic.help(match suggest(text, words.iter().copied()) {
        Some(near) => format!("did you mean `{near}`? accepted: {accepted}"),
        None => format!("accepted: {accepted}"),
    })
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn only_a_text_of_more_than_60_characters_is_cut() {
        let fits = "é".repeat(60);
        assert_eq!(shown(&fits), fits);
        assert_eq!(shown(&(fits.clone() + "a")), fits + "…");
    }
}
