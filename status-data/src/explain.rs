//! Describes syntax errors: in the words of the parser, and in ours if the text shows what was intended.

use core::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::diagnostic::Diagnostic;
use crate::ident::as_variant;
use crate::rule::Rule;
use crate::value::{is_hidden, shown};

/// Describes an error. `values` are those that contain it.
pub(crate) fn explained(
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
    let string = values.last().filter(|value| value.get_ref().is_str());
    let unclosed = |value: &&Spanned<DeValue<'_>>| unclosed(value, text);
    let open = string.and_then(unclosed).or_else(|| values.first().and_then(unclosed));
    if let Some((what, open, close)) = open {
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
            let help = match found.to_ascii_lowercase().as_str() {
                "yes" | "no" | "on" | "off" => "write `true` or `false`, or a string in quotes",
                _ => "write a string in quotes, as in `\"Not Found\"`",
            };
            return told(span, &message, surplus(after_value(found)).unwrap_or(help));
        }
    }
    let is_after = values.first().is_none_or(|value| value.span().end <= span.start);
    if let Some(help) = surplus(rest).filter(|_| is_after) {
        return error.clone().help(help);
    }
    if !values.is_empty() {
        return error.clone();
    }
    match (key_before(table, found, span.start), help(text, span.start)) {
        (Some(first), _) if !text[span.end..].trim_start().starts_with('.') => {
            let message = format!("`{}` is written twice", shown(found));
            told(span, &message, "keep one of them").other(first, "first")
        }
        (Some(first), _) => error.clone().other(first, "first"),
        (None, Some(help)) => error.clone().help(&help),
        (None, None) => error.clone(),
    }
}

/// Describes a line that has neither a header nor a key with a value.
fn help(text: &str, offset: usize) -> Option<String> {
    let start = text[..offset].trim_end_matches('\n').rfind('\n').map_or(0, |newline| newline + 1);
    let line = text[start..].split(['\r', '\n']).next()?.trim();
    let after_key = line.trim_start_matches(is_in_key);
    if line.starts_with('[') {
        if let Some(name) = unfit_name(line.trim_start_matches('[')) {
            let example = match as_variant(name) {
                Some(near) => format!(": write `[{}]`", shown(&near)),
                None => ", as in `[NotFound]`".to_owned(),
            };
            return Some(format!("a name has only ASCII letters and digits{example}"));
        }
        let after = line.split_once(']').map(|(_, after)| after.trim_matches([']', ' ', '\t']));
        let help = match after {
            None => "close the header with `]`",
            Some(after) if after.is_empty() || after.starts_with('#') => return None,
            Some(_) => "write the header on a line of its own",
        };
        Some(help.to_owned())
    } else {
        after_key.starts_with(':').then(|| "write `=` between a key and its value".to_owned())
    }
}

/// Returns the name in a header if it starts with a letter, but cannot be a key: `[Not Found]`. The text starts after the
/// bracket.
pub(crate) fn unfit_name(text: &str) -> Option<&str> {
    let (name, after) = text.trim_start().split_once(']')?;
    let (name, after) = (name.trim_end(), after.trim_start_matches(']').trim_start());
    let is_header = name.starts_with(char::is_alphabetic)
        && !name.contains(['[', ',', '"', '='])
        && (after.is_empty() || after.starts_with('#'));
    let is_key = name.split('.').all(|part| part.trim().chars().all(is_in_key));
    (is_header && !is_key).then_some(name)
}

/// Returns whether a key can have the character without quotes.
pub(crate) fn is_in_key(c: char) -> bool {
    c.is_ascii_alphanumeric() || "-_".contains(c)
}

/// Returns what to remove at the end of a line that ends as in another format.
fn surplus(text: &str) -> Option<&'static str> {
    match text.split(['#', '\n']).next()?.trim() {
        "," => Some("remove `,`"),
        ";" => Some("remove `;`"),
        _ => None,
    }
}

/// Returns what follows a number or a boolean.
fn after_value(text: &str) -> &str {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit() || "+-._".contains(c));
    let boolean = ["true", "false"].iter().find_map(|word| rest.strip_prefix(word));
    boolean.unwrap_or(rest)
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

/// Returns where a string seems to end that its line does not close, and its quote: after the next line with an odd number
/// of quotes, if no key comes before.
pub(crate) fn end_below(
    value: &Spanned<DeValue<'_>>,
    first_line: usize,
    text: &str,
) -> Option<(usize, &'static str)> {
    let (_, _, quote) = unclosed(value, text).filter(|(what, ..)| *what == "string")?;
    let mut end = first_line;
    for line in text[end..].split_inclusive('\n') {
        let key = line.split_once('=').map(|(key, _)| key.trim());
        if key.is_some_and(|key| !key.is_empty() && !key.contains(char::is_whitespace)) {
            break;
        }
        end += line.len();
        let without_escapes = line.replace("\\\\", "").replace("\\\"", "");
        if without_escapes.matches(quote).count() % 2 == 1 {
            return Some((end, quote));
        }
    }
    None
}

/// Returns the position of a key with that name above an offset.
fn key_before(table: &DeTable<'_>, name: &str, offset: usize) -> Option<Range<usize>> {
    let own =
        table.get_key_value(name).map(|(key, _)| key.span()).filter(|span| span.start < offset);
    own.or_else(|| {
        let inner = |value: &Spanned<DeValue<'_>>| match value.get_ref() {
            DeValue::Table(table) => key_before(table, name, offset),
            DeValue::Array(tables) => {
                key_before(tables.last()?.get_ref().as_table()?, name, offset)
            }
            _ => None,
        };
        table.values().find_map(inner)
    })
}

#[cfg(test)]
mod tests {
    use super::unfit_name;

    #[test]
    fn a_name_that_is_no_key_is_found_only_in_a_header() {
        for (text, name) in [
            ("Not Found]", Some("Not Found")),
            (" Can't ] # yet", Some("Can't")),
            ("Größe]]", Some("Größe")),
            ("NotFound]", None),
            ("Shop.Not-Found]", None),
            ("Not, Found]", None),
            ("Not \"Found]", None),
            ("Not Found] = 1", None),
            ("1 2]", None),
            ("Not Found", None),
        ] {
            assert_eq!(unfit_name(text), name, "{text}");
        }
    }
}
