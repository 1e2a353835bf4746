//! Tables that can be read, and diagnostics for what is not TOML.
//!
//! The parser recovers by guessing, so a table in which it met a fault is dropped rather than judged: one fault
//! gives one message. A table written twice is one diagnostic, and both are dropped. What is not closed (`unclosed.rs`)
//! has been taken out of the text before.

use core::ops::Range;

use crate::datetime::NO_DATETIME;
use crate::diagnostic::{Diagnostic, Rule};
use crate::fault::Fault;
use crate::order::sort_by_key;
use crate::table::{At, Pair, Table};
use crate::unclosed::header_after;
use crate::value::shown;

/// The top level of a file.
pub(crate) struct Tables<'a, 'i> {
    /// Tables that can be read, in the order of the file.
    pub(crate) sound: Vec<(At<&'a str>, &'a Table<'i>)>,
    /// Whether something was dropped, so that a name may be missing without being wrong.
    pub(crate) damaged: bool,
}

/// The top-level tables in the order of the file, without those that a fault lies in.
pub(crate) fn tables<'a, 'i>(
    root: &'a Table<'i>,
    faults: &[Fault],
    text: &str,
    diagnostics: &mut Vec<Diagnostic>,
) -> Tables<'a, 'i> {
    let mut pairs: Vec<_> = root.entries().iter().collect();
    // A table within may stand above the header of its own.
    sort_by_key(&mut pairs, &|pair| pair.key.1.start);
    let damage = report(faults, &pairs, text, diagnostics);
    let damaged = !diagnostics.is_empty();
    let mut sound = Vec::new();
    let mut headless = false;
    for (at, pair) in pairs.iter().enumerate() {
        let Pair { key: (name, span), value } = pair;
        if damage.touches(section(&pairs, at, at + 1, text)) {
            continue;
        }
        if let Some(table) = value.0.as_table() {
            sound.push(((name.as_ref(), span.clone()), table));
        } else if value.1.contains(&span.start) {
            let message = format!("`{}` is a list of tables", shown(name));
            let diagnostic = Diagnostic::new(Rule::NotATable, span.clone(), message);
            diagnostics.push(diagnostic.help("a status is one table: write `[NotFound]`, once"));
        } else if name != "$schema" && !headless {
            // A header that was forgotten is one fault, whatever the number of keys.
            headless = true;
            let message = format!("`{}` stands outside of a table", shown(name));
            let diagnostic = Diagnostic::new(Rule::NotATable, span.clone(), message);
            diagnostics.push(diagnostic.help("a status is a table: `[NotFound]`, then its keys"));
        }
    }
    Tables { sound, damaged }
}

/// The lines from one key of the top level to another.
fn section(pairs: &[&Pair<'_>], from: usize, to: usize, text: &str) -> Range<usize> {
    let start = |at: usize| pairs.get(at).map(|pair| line_start(text, pair.key.1.start));
    let name = pairs.get(from).map_or(0, |pair| pair.key.1.end);
    start(from).unwrap_or_default()..start(to).unwrap_or(text.len()).max(name)
}

/// Which bytes of the text are not judged any further.
struct Damage(Vec<bool>);

impl Damage {
    fn add(&mut self, part: Range<usize>) {
        if let Some(part) = self.0.get_mut(part) {
            part.fill(true);
        }
    }

    fn touches(&self, part: Range<usize>) -> bool {
        self.0.get(part).is_some_and(|part| part.contains(&true))
    }
}

/// Turns faults into diagnostics, without those that only follow from others.
fn report(
    faults: &[Fault],
    pairs: &[&Pair<'_>],
    text: &str,
    diagnostics: &mut Vec<Diagnostic>,
) -> Damage {
    // A fault at the end of the text has a byte of its own, and its line a line end.
    let mut damage =
        Damage(if faults.is_empty() { Vec::new() } else { vec![false; text.len() + 2] });
    for fault in faults {
        let start = fault.span.start;
        if damage.touches(start..start + 1) {
            continue;
        }
        let repeated = pairs.binary_search_by_key(&start, |pair| pair.key.1.start);
        if let (Some(first), Ok(at)) = (&fault.first, repeated) {
            let name = &pairs[at].key.0;
            let help = if name == "catalog" {
                "a file describes itself once"
            } else {
                "write one block for each status, or give one of them another name"
            };
            let message = format!("`[{}]` is written twice", shown(name));
            let diagnostic = Diagnostic::new(Rule::RepeatedTable, fault.span.clone(), message);
            diagnostics.push(diagnostic.help(help).other(first.clone(), "first"));
            let others = pairs[at..].iter().take_while(|pair| pair.key.0 == *name).count();
            damage.add(first.clone());
            damage.add(section(pairs, at, at + others, text));
            continue;
        }
        if header_after(text, start).is_none() {
            damage.add(line_start(text, start)..line_end(text, start) + 1);
        }
        diagnostics.push(syntax(fault, text));
    }
    damage
}

/// The parser's words, but for those that would mislead here.
fn syntax(fault: &Fault, text: &str) -> Diagnostic {
    let Fault { message, span, first } = fault;
    let found = text.get(span.clone()).map(shown).unwrap_or_default();
    let raw = text.get(span.start..).and_then(|rest| rest.chars().next());
    let (message, help) = match message.split(", ").next().unwrap_or_default() {
        _ if raw.is_some_and(|c| c.is_control() && !"\r\n\t".contains(c)) => (
            format!("raw control character U+{:04X}", raw.map_or(0, u32::from)),
            "remove it, or write it as an escape",
        ),
        _ if first.is_some() => (format!("`{found}` is written twice"), "keep one of them"),
        "string values must be quoted" if found.is_empty() => {
            ("no value after `=`".to_owned(), "write one, or remove the key")
        }
        // For the parser, each word is what its first letter may begin: `never` is a bad `nan`.
        "string values must be quoted" | "invalid boolean" | "invalid float"
            if !["true", "false"].contains(&&*found.to_ascii_lowercase()) =>
        {
            (
                format!("`{found}` is not a value"),
                "a string stands in quotes, as in `\"Not Found\"`",
            )
        }
        "invalid basic string" => ("this string is not closed".to_owned(), "close it with `\"`"),
        "invalid literal string" => ("this string is not closed".to_owned(), "close it with `'`"),
        "missing escaped value" => (
            "no such escape".to_owned(),
            "write `\\\\` for a backslash, or the string in single quotes",
        ),
        NO_DATETIME => (format!("`{found}` is no date or time"), "write a date as in `2026-11-13`"),
        _ => return Diagnostic::new(Rule::Syntax, span.clone(), message.clone()),
    };
    let diagnostic = Diagnostic::new(Rule::Syntax, span.clone(), message).help(help);
    match first {
        Some(first) => diagnostic.other(first.clone(), "first"),
        None => diagnostic,
    }
}

pub(crate) fn line_start(text: &str, offset: usize) -> usize {
    let before = &text.as_bytes()[..offset.min(text.len())];
    before.iter().rposition(|&byte| byte == b'\n').map_or(0, |newline| newline + 1)
}

fn line_end(text: &str, offset: usize) -> usize {
    let offset = offset.min(text.len());
    let after = &text.as_bytes()[offset..];
    after.iter().position(|&byte| byte == b'\n').map_or(text.len(), |at| offset + at)
}
