//! Parses TOML, and finds the syntax errors of a block, one after the other.

use core::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue, Error};

use crate::diagnostic::{Ctxt, Diagnostic};
use crate::explain::{end_below, explained};
use crate::rule::Rule;

/// The maximum number of syntax errors reported for one block: its rest is parsed again after each.
const MOST: usize = 10;

/// The maximum number of bytes of one block that are parsed again, to bound the time.
const MOST_BYTES: usize = 256 * 1024;

/// The maximum nesting of tables and arrays. The parser counts keys, headers and values separately.
const DEPTH: usize = 80;

/// Parses a text at an offset of its file into tables and syntax errors.
pub(crate) fn parse(text: &str, offset: usize) -> (DeTable<'_>, Vec<Diagnostic>) {
    parse_with(text, offset, |found| found)
}

/// The same, with the first error only: a text of a megabyte may have a million.
pub(crate) fn parse_to_first(text: &str, offset: usize) -> (DeTable<'_>, Option<Diagnostic>) {
    let first = |found: Vec<Error>| {
        found.into_iter().min_by_key(|found| found.span().map(|span| span.start))
    };
    let (table, errors) = parse_with(text, offset, |found| first(found).into_iter().collect());
    (table, errors.into_iter().min_by_key(|error| error.span.start))
}

/// The same, with the errors of the parser that are kept.
fn parse_with(
    text: &str,
    offset: usize,
    keep: impl Fn(Vec<Error>) -> Vec<Error>,
) -> (DeTable<'_>, Vec<Diagnostic>) {
    let (table, found) = DeTable::parse_recoverable(text);
    let mut table = table.into_inner();
    let mut errors = Vec::new();
    if offset > 0 && text.starts_with('\u{feff}') {
        errors.push(error(0..'\u{feff}'.len_utf8(), "a byte order mark within the file"));
    }
    for found in keep(found) {
        let message = found.message();
        let message = message.strip_suffix(", expected nothing").unwrap_or(message);
        errors.push(error(found.span().unwrap_or(0..text.len()), message));
    }
    let mut values: Vec<_> = table.values().map(|value| (value, 1)).collect();
    while let Some((value, depth)) = values.pop() {
        if depth > DEPTH {
            if errors.is_empty() {
                errors.push(error(value.span(), "tables and lists are nested too deeply"));
            }
            dismantle(core::mem::take(&mut table));
            break;
        }
        if !is_number(value.get_ref()) {
            errors.push(error(value.span(), "invalid number"));
        }
        values.extend(inner(value.get_ref()).into_iter().map(|value| (value, depth + 1)));
    }
    (table, errors)
}

fn error(span: Range<usize>, message: &str) -> Diagnostic {
    Diagnostic::new(Rule::Syntax, span, message)
}

/// Returns whether a value that is written as a number is one. The parser accepts invalid digits.
fn is_number(value: &DeValue<'_>) -> bool {
    match value {
        DeValue::Integer(number) => {
            let digits = number.as_str().trim_start_matches(['+', '-']);
            !digits.is_empty() && digits.chars().all(|c| c.is_digit(number.radix()))
        }
        DeValue::Float(number) => number.as_str().parse::<f64>().is_ok(),
        _ => true,
    }
}

/// Returns the values within a value.
pub(crate) fn inner<'a, 'i>(value: &'a DeValue<'i>) -> Vec<&'a Spanned<DeValue<'i>>> {
    match value {
        DeValue::Array(values) => values.iter().collect(),
        DeValue::Table(table) => table.values().collect(),
        _ => Vec::new(),
    }
}

/// Drops a table without recursion, since thousands of nested tables would exhaust the stack.
fn dismantle(table: DeTable<'_>) {
    let mut values: Vec<DeValue<'_>> = vec![DeValue::Table(table)];
    while let Some(value) = values.pop() {
        match value {
            DeValue::Table(table) => {
                values.extend(table.into_iter().map(|(_, value)| value.into_inner()));
            }
            DeValue::Array(array) => values.extend(array.into_iter().map(Spanned::into_inner)),
            _ => {}
        }
    }
}

/// Reports the first error of a block, then the first error below the value that contains it, and so on. Returns the lines
/// with errors.
pub(crate) fn report(text: &str, block: Range<usize>, cx: &Ctxt) -> Vec<Range<usize>> {
    let (mut from, mut bytes, mut lines) = (block.start, 0, Vec::new());
    for _ in 0..MOST {
        let rest = &text[from..block.end];
        bytes += rest.len();
        if from > block.start && bytes > MOST_BYTES {
            break;
        }
        let (table, Some(first)) = parse_to_first(rest, from) else { break };
        let values = values_at(&table, first.span.start, rest);
        let mut diagnostic = explained(&first, &table, &values, rest);
        let first_line = line_end(rest, first.span.end);
        let below = values.last().and_then(|value| end_below(value, first_line, rest));
        if let Some((_, quote)) = below {
            let several = quote.repeat(3);
            let help = format!(
                "close it with `{quote}` on this line; a text of several lines is between `{several}`"
            );
            diagnostic = diagnostic.help(&help);
        }
        let within = |span: Range<usize>| from + span.start..from + span.end;
        diagnostic.span = within(diagnostic.span);
        diagnostic.other = diagnostic.other.map(|(other, what)| (within(other), what));
        cx.push(diagnostic);
        let value = values.first().map_or(first.span.clone(), |value| value.span());
        let (start, end) = (value.start.min(first.span.start), value.end.max(first.span.end));
        let start = rest[..start].rfind('\n').map_or(0, |newline| newline + 1);
        let end = line_end(rest, end).max(below.map_or(0, |(end, _)| end));
        lines.push(from + start..from + end);
        from += end;
    }
    lines
}

/// Returns where the line of an offset ends, before the line feed.
fn line_end(text: &str, offset: usize) -> usize {
    text[offset..].find('\n').map_or(text.len(), |newline| offset + newline)
}

/// Returns where the string ends that contains an offset.
pub(crate) fn end_of_string_at(table: &DeTable<'_>, offset: usize, text: &str) -> Option<usize> {
    let values = values_at(table, offset, text);
    values.last().filter(|value| value.get_ref().is_str()).map(|value| value.span().end)
}

/// Returns the values that contain an offset, the outermost first.
fn values_at<'a, 'i>(
    table: &'a DeTable<'i>,
    offset: usize,
    text: &str,
) -> Vec<&'a Spanned<DeValue<'i>>> {
    let mut values = Vec::new();
    let mut open: Vec<&Spanned<DeValue<'i>>> = table.values().collect();
    while let Some(value) = open.pop() {
        let span = value.span();
        if has_header(value, text) {
            open.extend(inner(value.get_ref()));
        } else if (span.start..=span.end).contains(&offset) {
            open = inner(value.get_ref());
            values.push(value);
        }
    }
    values
}

/// Returns whether a value is a table with a header, or a list of such tables. Its span is that of the header.
pub(crate) fn has_header(value: &Spanned<DeValue<'_>>, text: &str) -> bool {
    let first = value.get_ref().as_array().and_then(|elements| elements.first());
    let table = first.unwrap_or(value);
    table.get_ref().is_table() && !text[table.span().start..].starts_with('{')
}
