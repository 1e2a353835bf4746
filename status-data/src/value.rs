//! One value of the file, judged: its TOML type, what a text may hold, whether a word is of its list.
//!
//! Takes a value with its place; gives it back, or reports and gives nothing. Knows nothing of tables and keys but a
//! key's name for messages.

use core::ops::Range;

use crate::model::Words;
use crate::nearest::nearest;
use crate::problem::{Problem, Rule};
use crate::table::{At, Value};

/// A text as it can stand in a message: no control characters, not endless.
pub(crate) fn shown(text: &str) -> String {
    let mut shown: String = text.chars().take(60).flat_map(char::escape_debug).collect();
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
    problems: &mut Vec<Problem>,
) -> Option<T> {
    if value.is_none() {
        let found = found.name();
        let message = format!("expected {wanted}, found {found}");
        let problem = Problem::new(Rule::WrongType, span.clone(), message);
        let scalar = !found.ends_with("list") && !found.ends_with("table");
        problems.push(match wanted {
            "a string" if scalar => problem.help("write it in quotes"),
            "a whole number" | "`true` or `false`" | "a date" if found == "a string" => {
                problem.help("write it without quotes")
            }
            "a list of strings" => problem.help("write it in brackets, as in `[\"…\"]`"),
            "a list of tables" => problem.help("write it in brackets, as in `[{ … }]`"),
            _ => problem,
        });
    }
    value
}

pub(crate) fn checked_text<'a>(
    text: &'a str,
    span: &Range<usize>,
    key: &str,
    problems: &mut Vec<Problem>,
) -> Option<At<&'a str>> {
    if text.trim().is_empty() {
        let message = format!("`{key}` is empty");
        problems.push(Problem::new(Rule::EmptyText, span.clone(), message));
        return None;
    }
    // Nearly every text is plain ASCII, which bytes tell at once.
    let plain = text.bytes().all(|byte| matches!(byte, b'\t' | b'\n' | b' '..=b'~'));
    let is_wrong = |c: &char| c.is_control() && !"\n\t".contains(*c);
    let control = if plain { None } else { text.replace("\r\n", "\n").chars().find(is_wrong) };
    if let Some(control) = control {
        let message = format!("`{key}` has the control character U+{:04X}", u32::from(control));
        problems.push(Problem::new(Rule::ControlCharacter, span.clone(), message));
        return None;
    }
    Some((text, span.clone()))
}

pub(crate) fn checked_word<W: Words>(
    (text, span): At<&str>,
    problems: &mut Vec<Problem>,
) -> Option<W> {
    let word = W::WORDS.iter().find(|(word, _)| *word == text).map(|(_, value)| *value);
    if word.is_none() {
        let words: Vec<&str> = W::WORDS.iter().map(|(word, _)| *word).collect();
        problems.push(
            Problem::new(Rule::UnknownWord, span, format!("unknown value `{}`", shown(text))).help(
                match nearest(text, words.iter().copied()) {
                    Some(near) => format!("did you mean `{near}`? accepted: {}", words.join(", ")),
                    None => format!("accepted: {}", words.join(", ")),
                },
            ),
        );
    }
    word
}
