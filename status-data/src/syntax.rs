//! Text → tables. What the TOML parser cannot read becomes problems; tables without such a fault are kept.
//!
//! The parser recovers by guessing, so a table in which it met a fault is dropped rather than judged: one fault
//! gives one message. A table written twice is merged by the parser, with a complaint per key; here that is one
//! problem, and both are dropped. What is not closed (`unclosed.rs`) has been taken out of the text before.

use core::ops::Range;
use std::collections::{BTreeMap, HashMap};

use toml::de::{DeTable, Error};

use crate::field::At;
use crate::problem::{Problem, Rule};
use crate::value::shown;

/// The top level of a file.
pub(crate) struct Tables<'a, 'i> {
    /// Tables that can be read, in the order of the file.
    pub(crate) sound: Vec<(At<&'a str>, &'a DeTable<'i>)>,
    /// Whether something was dropped, so that a name may be missing without being wrong.
    pub(crate) damaged: bool,
}

/// The top-level tables in the order of the file, without those that a fault lies in.
pub(crate) fn tables<'a, 'i>(
    root: &'a DeTable<'i>,
    errors: &[Error],
    text: &str,
    problems: &mut Vec<Problem>,
) -> Tables<'a, 'i> {
    let damage = report(errors, text, problems);
    let damaged = !problems.is_empty();
    let mut keys: Vec<_> = root.iter().collect();
    keys.sort_by_key(|(key, _)| key.span().start);
    let mut sound = Vec::new();
    let mut headless = false;
    for (at, (key, value)) in keys.iter().enumerate() {
        let end =
            keys.get(at + 1).map_or(text.len(), |(next, _)| line_start(text, next.span().start));
        let section = line_start(text, key.span().start)..end.max(key.span().end);
        if damage.touches(&section) {
            continue;
        }
        let name = key.get_ref().as_ref();
        if let Some(table) = value.get_ref().as_table() {
            sound.push(((name, key.span()), table));
        } else if on_header(text, key.span().start) {
            let message = format!("`{}` is a list of tables", shown(name));
            let problem = Problem::new(Rule::NotATable, key.span(), message);
            problems.push(problem.help("a status is one table: write `[NotFound]`, once"));
        } else if name != "$schema" && !headless {
            // A header that was forgotten is one fault, whatever the number of keys.
            headless = true;
            let message = format!("`{}` stands outside of a table", shown(name));
            let problem = Problem::new(Rule::NotATable, key.span(), message);
            problems.push(problem.help("a status is a table: `[NotFound]`, then its keys"));
        }
    }
    Tables { sound, damaged }
}

/// Parts of the text that are not judged any further; none lies in another.
#[derive(Default)]
struct Damage(BTreeMap<usize, usize>);

impl Damage {
    fn add(&mut self, part: Range<usize>) {
        let end = self.0.entry(part.start).or_default();
        *end = part.end.max(*end);
    }

    fn touches(&self, part: &Range<usize>) -> bool {
        self.0.range(..part.end).next_back().is_some_and(|(_, end)| *end > part.start)
    }
}

/// Turns the parser's errors into problems, without those that only follow from others.
fn report(errors: &[Error], text: &str, problems: &mut Vec<Problem>) -> Damage {
    let mut damage = Damage::default();
    let headers = if errors.is_empty() { Headers::default() } else { Headers::of(text) };
    for error in errors {
        let span = error.span().unwrap_or(0..0);
        if damage.touches(&(span.start..span.start + 1)) {
            continue;
        }
        let duplicate = error.message() == "duplicate key";
        if let Some((first, section)) = headers.repeated(&span, text).filter(|_| duplicate) {
            let name = shown(&text[span.clone()]);
            let help = if name == "catalog" {
                "a file describes itself once"
            } else {
                "write one block for each status, or give one of them another name"
            };
            let problem =
                Problem::new(Rule::RepeatedTable, span, format!("`[{name}]` is written twice"));
            problems.push(problem.help(help).other(first.clone(), "first"));
            damage.add(first);
            damage.add(section);
            continue;
        }
        // A quoted name in brackets is an element of a list sooner than a header.
        let line = line_start(text, span.start);
        if header(&text[line..]).is_none_or(|(at, name)| at.len() > name.len()) {
            damage.add(line..line_end(text, span.start) + 1);
        }
        problems.push(syntax(error.message(), span, text));
    }
    damage
}

/// The parser's words, but for those that would mislead here.
fn syntax(message: &str, span: Range<usize>, text: &str) -> Problem {
    let found = text.get(span.clone()).map(shown).unwrap_or_default();
    let raw = text.get(span.start..).and_then(|rest| rest.chars().next());
    let (message, help) = match message.split_once(", ").map_or(message, |(what, _)| what) {
        _ if raw.is_some_and(|c| c.is_control() && !"\r\n\t".contains(c)) => (
            format!("raw control character U+{:04X}", raw.map_or(0, u32::from)),
            "remove it, or write it as an escape",
        ),
        "duplicate key" => (format!("`{found}` is written twice"), "keep one of them"),
        "string values must be quoted" if found.is_empty() => {
            ("no value after `=`".to_owned(), "write one, or remove the key")
        }
        "string values must be quoted" => (
            format!("`{found}` is not a value"),
            "a string stands in quotes, as in `\"Not Found\"`",
        ),
        "invalid basic string" => ("this string is not closed".to_owned(), "close it with `\"`"),
        "invalid literal string" => ("this string is not closed".to_owned(), "close it with `'`"),
        "missing escaped value" => (
            "no such escape".to_owned(),
            "write `\\\\` for a backslash, or the string in single quotes",
        ),
        _ => {
            let message = message.trim_end_matches(", expected nothing");
            return Problem::new(Rule::Syntax, span, message);
        }
    };
    Problem::new(Rule::Syntax, span, message).help(help)
}

/// Every table header of a text: its first key, as it stands there, and without quotes.
#[derive(Default)]
struct Headers<'a> {
    all: Vec<(Range<usize>, &'a str)>,
    first: HashMap<&'a str, Range<usize>>,
}

impl<'a> Headers<'a> {
    fn of(text: &'a str) -> Self {
        let mut headers = Self::default();
        let mut offset = 0;
        for line in text.split_inclusive('\n') {
            if let Some((at, key)) = header(line) {
                let span = offset + at.start..offset + at.end;
                headers.all.push((span.clone(), key));
                headers.first.entry(key).or_insert(span);
            }
            offset += line.len();
        }
        headers
    }

    /// Whether a span is the key of a header that an earlier one has, too: the earlier one, and the text from the
    /// second header to the next table.
    fn repeated(&self, span: &Range<usize>, text: &str) -> Option<(Range<usize>, Range<usize>)> {
        let at = self.all.binary_search_by_key(&span.start, |(span, _)| span.start).ok()?;
        let (here, name) = &self.all[at];
        let first = self.first.get(name).filter(|first| *first != here && here == span)?;
        let next = self.all[at..].iter().find(|(_, other)| other != name);
        let end = next.map_or(text.len(), |(next, _)| line_start(text, next.start));
        Some((first.clone(), line_start(text, span.start)..end))
    }
}

/// The first key of a table header, if the line is one: `NotFound` of `[NotFound.methods]`.
pub(crate) fn header(line: &str) -> Option<(Range<usize>, &str)> {
    let inner = line.trim_start_matches([' ', '\t', '\u{feff}']).strip_prefix('[')?;
    let key = inner[..inner.find([']', '.', '\n'])?].trim_end();
    let start = line.len() - inner.len() + key.len() - key.trim_start().len();
    let key = key.trim_start();
    Some((start..start + key.len(), key.trim_matches(['"', '\''])))
}

fn on_header(text: &str, offset: usize) -> bool {
    header(&text[line_start(text, offset)..]).is_some()
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
