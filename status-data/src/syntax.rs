//! Text → tables. What the TOML parser cannot read becomes problems; tables without such a fault are kept.
//!
//! The parser recovers by guessing, so a table in which it met a fault is dropped rather than judged: one fault
//! gives one message. A table written twice is merged by the parser, with a complaint per key; here that is one
//! problem, and both are dropped.

use core::ops::Range;

use toml::de::DeTable;

use crate::field::{At, shown};
use crate::problem::{Problem, Rule};

/// The top level of a file.
pub(crate) struct Tables<'a, 'i> {
    /// Tables that can be read, in the order of the file.
    pub(crate) sound: Vec<(At<&'a str>, &'a DeTable<'i>)>,
    /// Whether something was dropped, so that a name may be missing without being wrong.
    pub(crate) damaged: bool,
}

/// Parses the text; the table lives as long as the caller keeps it.
pub(crate) fn parse<'i>(
    text: &'i str,
    problems: &mut Vec<Problem>,
) -> (DeTable<'i>, Vec<Range<usize>>) {
    let (root, errors) = DeTable::parse_recoverable(text);
    let mut damage: Vec<Range<usize>> = Vec::new();
    for error in errors {
        let span = error.span().unwrap_or(0..0);
        if damage.iter().any(|damaged| damaged.contains(&span.start)) {
            continue;
        }
        match repeated_table(text, &span) {
            Some(repeated) if error.message() == "duplicate key" => {
                let name = shown(&text[span.clone()]);
                problems.push(
                    Problem::new(
                        Rule::RepeatedTable,
                        span.clone(),
                        format!("`[{name}]` is written twice"),
                    )
                    .help("write one block for each status, or give one of them another name")
                    .other(repeated.first.clone(), "first"),
                );
                damage.push(repeated.first);
                damage.push(repeated.section);
            }
            _ => {
                problems.push(Problem::new(Rule::Syntax, span.clone(), error.message()));
                if !on_header(text, span.start) {
                    damage.push(line_start(text, span.start)..line_end(text, span.start) + 1);
                }
            }
        }
    }
    (root.into_inner(), damage)
}

/// The top-level tables in the order of the file, without those that a fault lies in.
pub(crate) fn tables<'a, 'i>(
    root: &'a DeTable<'i>,
    damage: &[Range<usize>],
    text: &str,
    problems: &mut Vec<Problem>,
) -> Tables<'a, 'i> {
    let mut keys: Vec<_> = root.iter().collect();
    keys.sort_by_key(|(key, _)| key.span().start);
    let mut sound = Vec::new();
    for (at, (key, value)) in keys.iter().enumerate() {
        let end =
            keys.get(at + 1).map_or(text.len(), |(next, _)| line_start(text, next.span().start));
        let section = line_start(text, key.span().start)..end.max(key.span().end);
        if damage.iter().any(|damaged| damaged.start < section.end && section.start < damaged.end) {
            continue;
        }
        let name = key.get_ref().as_ref();
        match value.get_ref().as_table() {
            Some(table) => sound.push(((name, key.span()), table)),
            None if name == "$schema" => {}
            None => problems.push(
                Problem::new(
                    Rule::NotATable,
                    key.span(),
                    format!("`{}` stands outside of a table", shown(name)),
                )
                .help("a status is a table: `[NotFound]`, then its keys"),
            ),
        }
    }
    Tables { sound, damaged: !damage.is_empty() || problems.iter().any(|p| p.rule == Rule::Syntax) }
}

struct Repeated {
    /// The first header, or the first key of the table.
    first: Range<usize>,
    /// From the second header to the next table.
    section: Range<usize>,
}

/// Whether a span is the name in a top-level header that an earlier header has, too.
fn repeated_table(text: &str, span: &Range<usize>) -> Option<Repeated> {
    let start = line_start(text, span.start);
    let name = header_name(&text[start..])?;
    if name != text.get(span.clone())?.trim_matches(['"', '\'']) {
        return None;
    }
    let mut offset = 0;
    let mut first = None;
    let mut end = text.len();
    for line in text.split_inclusive('\n') {
        if let Some(found) = header_name(line) {
            if found == name && offset < start && first.is_none() {
                let column = line.find('[').map_or(0, |bracket| bracket + 1);
                first = Some(offset + column..offset + column + name.len());
            } else if offset > start && found != name {
                end = end.min(offset);
            }
        }
        offset += line.len();
    }
    first.map(|first| Repeated { first, section: start..end })
}

/// The first key of a table header, if the line is one: `NotFound` of `[NotFound.methods]`.
fn header_name(line: &str) -> Option<&str> {
    let header = line.trim_start_matches([' ', '\t', '\u{feff}']).strip_prefix('[')?;
    let end = header.find([']', '.', '\n'])?;
    Some(header[..end].trim().trim_matches(['"', '\'']))
}

fn on_header(text: &str, offset: usize) -> bool {
    header_name(&text[line_start(text, offset)..]).is_some()
}

fn line_start(text: &str, offset: usize) -> usize {
    let offset = offset.min(text.len());
    text.as_bytes()[..offset]
        .iter()
        .rposition(|&byte| byte == b'\n')
        .map_or(0, |newline| newline + 1)
}

fn line_end(text: &str, offset: usize) -> usize {
    let offset = offset.min(text.len());
    text.as_bytes()[offset..]
        .iter()
        .position(|&byte| byte == b'\n')
        .map_or(text.len(), |at| offset + at)
}
