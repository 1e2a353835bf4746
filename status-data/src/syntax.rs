//! What is not TOML: the parser's words, and ours where the text shows what was meant.

use core::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::diagnostic::{Diagnostic, Rule};
use crate::value::{is_hidden, shown};

/// A place where a text is not TOML.
pub(crate) struct SyntaxError {
    pub(crate) span: Range<usize>,
    message: String,
}

/// The most tables and lists in each other. The parser counts those of a key, a header and a value apart.
const DEPTH: usize = 80;

/// The tables of a text, and its errors in the order of the text.
pub(crate) fn parse(text: &str) -> (DeTable<'_>, Vec<SyntaxError>) {
    let (table, errors) = DeTable::parse_recoverable(text);
    let mut table = table.into_inner();
    let mut errors: Vec<SyntaxError> = errors
        .iter()
        .map(|error| SyntaxError {
            span: error.span().unwrap_or(0..text.len()),
            message: error.message().trim_end_matches(", expected nothing").to_owned(),
        })
        .collect();
    match accepted(&table) {
        Ok(accepted) => errors.extend(accepted),
        Err(too_deep) => {
            dismantle(core::mem::take(&mut table));
            if errors.is_empty() {
                errors.push(too_deep);
            }
        }
    }
    errors.sort_by_key(|error| error.span.start);
    (table, errors)
}

/// The tables of a text that does not stand at the start of its file, where a byte order mark is none.
pub(crate) fn parse_part(text: &str) -> (DeTable<'_>, Vec<SyntaxError>) {
    let (table, mut errors) = parse(text);
    if text.starts_with('\u{feff}') {
        let message = "a byte order mark within the file".to_owned();
        errors.insert(0, SyntaxError { span: 0..'\u{feff}'.len_utf8(), message });
    }
    (table, errors)
}

/// What the parser accepts without being TOML: numbers that are none. An error is what is too deep to be walked.
fn accepted(table: &DeTable<'_>) -> Result<Vec<SyntaxError>, SyntaxError> {
    let error = |value: &Spanned<DeValue<'_>>, message: &str| SyntaxError {
        span: value.span(),
        message: message.to_owned(),
    };
    let mut errors = Vec::new();
    let mut values: Vec<(&Spanned<DeValue<'_>>, usize)> =
        table.values().map(|value| (value, 1)).collect();
    while let Some((value, depth)) = values.pop() {
        if depth > DEPTH {
            return Err(error(value, "too many tables and lists in each other"));
        }
        let is_number = match value.get_ref() {
            DeValue::Integer(number) => is_integer(number.as_str(), number.radix()),
            DeValue::Float(number) => number.as_str().parse::<f64>().is_ok(),
            DeValue::Array(inner) => {
                values.extend(inner.iter().map(|value| (value, depth + 1)));
                true
            }
            DeValue::Table(inner) => {
                values.extend(inner.values().map(|value| (value, depth + 1)));
                true
            }
            _ => true,
        };
        if !is_number {
            errors.push(error(value, "invalid number"));
        }
    }
    Ok(errors)
}

/// Drops a table without recursion, since thousands of tables in each other would take the whole stack.
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

/// Whether a text is a number, be it too large for any type.
fn is_integer(text: &str, radix: u32) -> bool {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    !digits.is_empty() && digits.chars().all(|c| c.is_digit(radix))
}

/// The values that an offset lies in, the outermost first.
pub(crate) fn values_at<'a, 'i>(
    table: &'a DeTable<'i>,
    offset: usize,
    text: &str,
) -> Vec<&'a Spanned<DeValue<'i>>> {
    let mut values = Vec::new();
    let mut inner: Vec<&Spanned<DeValue<'i>>> = table.values().collect();
    while let Some(value) = inner.pop() {
        let span = value.span();
        let contains = (span.start..=span.end).contains(&offset);
        let nested: &mut dyn Iterator<Item = _> = match value.get_ref() {
            // The span of a table with a header is that of the header.
            DeValue::Table(table) if !text[span.start..].starts_with('{') => {
                inner.extend(table.values());
                continue;
            }
            DeValue::Table(table) => &mut table.values(),
            DeValue::Array(values) => &mut values.iter(),
            _ => &mut core::iter::empty(),
        };
        if contains {
            inner = nested.collect();
            values.push(value);
        }
    }
    values
}

/// An error in words; `values` are those that it lies in.
pub(crate) fn diagnostic(
    error: &SyntaxError,
    table: &DeTable<'_>,
    values: &[&Spanned<DeValue<'_>>],
    text: &str,
) -> Diagnostic {
    let SyntaxError { span, message } = error;
    let diagnostic = |span: Range<usize>, message: String, help: &str| {
        Diagnostic::new(Rule::Syntax, span, message).help(help)
    };
    let found = &text[span.clone()];
    let mut near = text[span.start..].chars().take(1).chain(found.chars());
    if let Some(c) = near.find(|c| is_hidden(*c) || c.is_control() && !"\r\n\t".contains(*c)) {
        let kind = if is_hidden(c) { "invisible" } else { "raw control" };
        let message = format!("{kind} character U+{:04X}", u32::from(c));
        let at = text[span.start..].find(c).map_or(span.start, |at| span.start + at);
        let span = at..at + c.len_utf8();
        return diagnostic(span, message, "remove it, or write it as an escape");
    }
    if let Some((what, open, close)) = values.first().and_then(|value| unclosed(value, text)) {
        let open = if what == "string" { span.clone() } else { open };
        return diagnostic(
            open,
            format!("this {what} is not closed"),
            &format!("close it with `{close}`"),
        );
    }
    if text[..span.start].ends_with('\\') && !values.is_empty() {
        return diagnostic(
            span.clone(),
            "no such escape".to_owned(),
            "write `\\\\` for a backslash, or the string in single quotes",
        );
    }
    match values.last().filter(|value| value.span() == *span) {
        Some(_) if found.is_empty() => {
            let message = "no value after `=`".to_owned();
            return diagnostic(span.clone(), message, "write one, or remove the key");
        }
        Some(value) if is_word(value, found) => {
            let message = format!("`{}` is not a value", shown(found));
            return diagnostic(
                span.clone(),
                message,
                "a string stands in quotes, as in `\"Not Found\"`",
            );
        }
        _ => {}
    }
    let first = if values.is_empty() { key_before(table, found, span.start) } else { None };
    let is_whole_key = !text[span.end..].trim_start().starts_with('.');
    match first {
        Some(first) if is_whole_key => {
            let message = format!("`{}` is written twice", shown(found));
            diagnostic(span.clone(), message, "keep one of them").other(first, "first")
        }
        Some(first) => Diagnostic::new(Rule::Syntax, span.clone(), message).other(first, "first"),
        None => {
            let diagnostic = Diagnostic::new(Rule::Syntax, span.clone(), message);
            match help(text, span.start) {
                Some(help) if values.is_empty() => diagnostic.help(help),
                _ => diagnostic,
            }
        }
    }
}

/// What was meant by a line that has neither a header nor a key with its value.
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

/// Whether a value was perhaps meant as a string.
fn is_word(value: &Spanned<DeValue<'_>>, found: &str) -> bool {
    let boolean = ["true", "false"].iter().any(|word| found.eq_ignore_ascii_case(word));
    !boolean && !matches!(value.get_ref(), DeValue::Datetime(_))
}

/// What a value is that is not closed, where it opens, and what would close it.
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

/// Where a key of that name stands above an offset.
fn key_before(table: &DeTable<'_>, name: &str, offset: usize) -> Option<Range<usize>> {
    let own =
        table.get_key_value(name).map(|(key, _)| key.span()).filter(|span| span.start < offset);
    own.or_else(|| {
        let mut tables = table.values().filter_map(|value| value.get_ref().as_table());
        tables.find_map(|table| key_before(table, name, offset))
    })
}
