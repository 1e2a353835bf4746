//! Describes syntax errors: in the words of the parser, and in ours if the text shows what was intended.

use core::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue, Error};

use crate::diagnostic::{Ctxt, Diagnostic};
use crate::rule::Rule;
use crate::value::{is_hidden, shown};

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
        let within = |span: Range<usize>| from + span.start..from + span.end;
        diagnostic.span = within(diagnostic.span);
        diagnostic.other = diagnostic.other.map(|(other, what)| (within(other), what));
        cx.push(diagnostic);
        let value = values.first().map_or(first.span.clone(), |value| value.span());
        let (start, end) = (value.start.min(first.span.start), value.end.max(first.span.end));
        let start = rest[..start].rfind('\n').map_or(0, |newline| newline + 1);
        let end = rest[end..].find('\n').map_or(rest.len(), |newline| end + newline + 1);
        lines.push(from + start..from + end);
        from += end;
    }
    lines
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
fn has_header(value: &Spanned<DeValue<'_>>, text: &str) -> bool {
    let first = value.get_ref().as_array().and_then(|elements| elements.first());
    let table = first.unwrap_or(value);
    table.get_ref().is_table() && !text[table.span().start..].starts_with('{')
}

/// Describes an error. `values` are those that contain it.
fn explained(
    error: &Diagnostic,
    table: &DeTable<'_>,
    values: &[&Spanned<DeValue<'_>>],
    text: &str,
) -> Diagnostic {
    let span = error.span.clone();
    let (found, rest) = (&text[span.clone()], &text[span.start..]);
    let told = |span: Range<usize>, message: &str, help: &str| {
        Diagnostic::new(Rule::Syntax, span, message).help(help)
    };
    let is_unseen = |c: &char| is_hidden(*c) || c.is_control() && !"\r\n\t".contains(*c);
    let unseen = rest.chars().take(1).chain(found.chars()).find(is_unseen);
    if let Some(c) = unseen {
        let kind = if is_hidden(c) { "invisible" } else { "raw control" };
        let at = span.start + rest.find(c).unwrap_or_default();
        let message = format!("{kind} character U+{:04X}", u32::from(c));
        return told(at..at + c.len_utf8(), &message, "remove it, or write it as an escape");
    }
    if let Some((what, open, close)) = values.first().and_then(|value| unclosed(value, text)) {
        let open = if what == "string" { span } else { open };
        let message = format!("this {what} is not closed");
        return told(open, &message, &format!("close it with `{close}`"));
    }
    if text[..span.start].ends_with('\\') && !values.is_empty() {
        let help = "write `\\\\` for a backslash, or the string in single quotes";
        return told(span, "no such escape", help);
    }
    if let Some(value) = values.last().filter(|value| value.span() == span) {
        if found.is_empty() {
            return told(span, "no value after `=`", "write one, or remove the key");
        }
        if is_word(value, found) {
            let message = format!("`{}` is not a value", shown(found));
            return told(span, &message, "write a string in quotes, as in `\"Not Found\"`");
        }
    }
    if !values.is_empty() {
        return error.clone();
    }
    match (key_before(table, found, span.start, text), help(text, span.start)) {
        (Some(first), _) if !text[span.end..].trim_start().starts_with('.') => {
            let message = format!("`{}` is written twice", shown(found));
            told(span, &message, "keep one of them").other(first, "first")
        }
        (Some(first), _) => error.clone().other(first, "first"),
        (None, Some(help)) => error.clone().help(help),
        (None, None) => error.clone(),
    }
}

/// Describes a line that has neither a header nor a key with a value.
fn help(text: &str, offset: usize) -> Option<&'static str> {
    let start = text[..offset].trim_end_matches('\n').rfind('\n').map_or(0, |newline| newline + 1);
    let line = text[start..].lines().next()?.trim();
    let key = line.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || "-_".contains(c));
    if line.starts_with('[') && !line.ends_with(']') {
        Some("close the header with `]`")
    } else if key.len() < line.len() && key.starts_with(':') {
        Some("write `=` between a key and its value")
    } else {
        None
    }
}

/// Returns whether a value could be a string without quotes.
fn is_word(value: &Spanned<DeValue<'_>>, found: &str) -> bool {
    let boolean = ["true", "false"].iter().any(|word| found.eq_ignore_ascii_case(word));
    !boolean && !matches!(value.get_ref(), DeValue::Datetime(_))
}

/// Describes a value that is not closed, where it opens, and what would close it.
fn unclosed(
    value: &Spanned<DeValue<'_>>,
    text: &str,
) -> Option<(&'static str, Range<usize>, &'static str)> {
    const FORMS: &[(&str, &str, &str)] = &[
        ("text", "\"\"\"", "\"\"\""),
        ("text", "'''", "'''"),
        ("string", "\"", "\""),
        ("string", "'", "'"),
        ("list", "[", "]"),
        ("table", "{", "}"),
    ];
    let span = value.span();
    let written = &text[span.clone()];
    let (what, open, close) = FORMS.iter().find(|(_, open, _)| written.starts_with(open))?;
    let closed = written[open.len()..].trim_end().ends_with(close);
    (!closed).then(|| (*what, span.start..span.start + open.len(), *close))
}

/// Returns the position of a key with that name above an offset.
fn key_before(table: &DeTable<'_>, name: &str, offset: usize, text: &str) -> Option<Range<usize>> {
    let own =
        table.get_key_value(name).map(|(key, _)| key.span()).filter(|span| span.start < offset);
    own.or_else(|| {
        let inner = |value: &Spanned<DeValue<'_>>| match value.get_ref() {
            DeValue::Table(table) => key_before(table, name, offset, text),
            DeValue::Array(tables) if has_header(value, text) => {
                key_before(tables.last()?.get_ref().as_table()?, name, offset, text)
            }
            _ => None,
        };
        table.values().find_map(inner)
    })
}
