//! One table of the file, read key by key: the value of the expected type, or a diagnostic and nothing.
//!
//! Every method reports for itself, so that reading goes on and all faults of a table appear at once.

use core::ops::Range;
use std::collections::HashMap;

use crate::datetime::is_date;
use crate::diagnostic::{Diagnostic, Rule};
use crate::markdown;
use crate::model::{Keyword, Reference};
use crate::reference;
use crate::suggest::suggest;
use crate::table::{At, Pair, Table, Value};
use crate::value::{checked_text, checked_word, shown, typed};

/// A table whose keys are known to be of the format.
pub(crate) struct Fields<'a, 'i> {
    table: &'a Table<'i>,
    /// The whole file.
    source: &'a str,
    /// Where the table is named.
    pub(crate) span: Range<usize>,
    /// Keys that the table has in another spelling; they are reported once, as that.
    misspelt: Vec<String>,
}

impl<'a, 'i> Fields<'a, 'i> {
    /// Reports keys that the format does not have.
    pub(crate) fn new(
        table: &'a Table<'i>,
        span: Range<usize>,
        keys: &[&str],
        source: &'a str,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Self {
        let mut misspelt = Vec::new();
        for pair in table.entries() {
            let (found, place) = &pair.key;
            if keys.contains(&found.as_ref()) {
                continue;
            }
            let message = format!("unknown key `{}`", shown(found));
            let diagnostic = Diagnostic::new(Rule::UnknownKey, place.clone(), message);
            let near = suggest(found, keys.iter().copied());
            misspelt.extend(near.map(str::to_owned));
            diagnostics.push(diagnostic.help(match near {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("keys of this table: {}", keys.join(", ")),
            }));
        }
        Self { table, source, span, misspelt }
    }

    pub(crate) fn has(&self, key: &str) -> bool {
        self.table.get(key).is_some()
    }

    /// Whether the table has a key, be it misspelt.
    pub(crate) fn means(&self, key: &str) -> bool {
        self.has(key) || self.misspelt.iter().any(|near| near == key)
    }

    /// What stands in the file.
    pub(crate) fn written(&self, span: &Range<usize>) -> &'a str {
        self.source.get(span.clone()).unwrap_or_default()
    }

    /// Where the value of a key stands; the table's name if it has no such key.
    pub(crate) fn span_of(&self, key: &str) -> Range<usize> {
        self.table.get(key).map_or_else(|| self.span.clone(), |(_, span)| span.clone())
    }

    /// Where a text of a list stands first; the list, or the table's name, if it has no such text.
    pub(crate) fn span_in(&self, key: &str, text: &str) -> Range<usize> {
        if let Some((Value::Array(values), _)) = self.table.get(key) {
            for (value, span) in values {
                if value.as_str() == Some(text) {
                    return span.clone();
                }
            }
        }
        self.span_of(key)
    }

    /// Reports a key that the table needs and does not have.
    pub(crate) fn require(&self, key: &str, example: &str, diagnostics: &mut Vec<Diagnostic>) {
        if !self.means(key) {
            let message = format!("missing key `{key}`");
            let diagnostic = Diagnostic::new(Rule::MissingKey, self.span.clone(), message);
            diagnostics.push(diagnostic.help(format!("add `{key} = {example}`")));
        }
    }

    /// A text with something in it and no control characters.
    pub(crate) fn text(&self, key: &str, diagnostics: &mut Vec<Diagnostic>) -> Option<At<&'a str>> {
        let (value, span) = self.value(key)?;
        let text = typed(value.as_str(), value, &span, "a string", diagnostics)?;
        checked_text(text, &span, key, diagnostics)
    }

    /// A text on one line, which is Markdown.
    pub(crate) fn sentence(&self, key: &str, diagnostics: &mut Vec<Diagnostic>) -> Option<String> {
        let (text, span) = self.line(key, diagnostics)?;
        self.checked_markdown(text, &span, diagnostics)
    }

    /// A text on one line.
    pub(crate) fn line(&self, key: &str, diagnostics: &mut Vec<Diagnostic>) -> Option<At<&'a str>> {
        let (text, span) = self.text(key, diagnostics)?;
        if text.contains('\n') {
            let message = format!("`{key}` spans several lines");
            diagnostics.push(
                Diagnostic::new(Rule::OneLine, span, message)
                    .help("write one sentence on one line; the rest belongs in `description`"),
            );
            return None;
        }
        Some((text, span))
    }

    /// A text of any length, which is Markdown.
    pub(crate) fn markdown(&self, key: &str, diagnostics: &mut Vec<Diagnostic>) -> Option<String> {
        let (text, span) = self.text(key, diagnostics)?;
        let text = text.replace("\r\n", "\n");
        self.checked_markdown(text.trim_end(), &span, diagnostics)
    }

    pub(crate) fn boolean(&self, key: &str, diagnostics: &mut Vec<Diagnostic>) -> Option<bool> {
        let (value, span) = self.value(key)?;
        typed(value.as_bool(), value, &span, "`true` or `false`", diagnostics)
    }

    /// A whole number; one that no `i64` holds saturates, so that a range check names it.
    pub(crate) fn integer(&self, key: &str, diagnostics: &mut Vec<Diagnostic>) -> Option<At<i64>> {
        let (value, span) = self.value(key)?;
        let number = typed(value.as_integer(), value, &span, "a whole number", diagnostics)?;
        Some((number, span))
    }

    /// A date, as `YYYY-MM-DD`.
    pub(crate) fn date(&self, key: &str, diagnostics: &mut Vec<Diagnostic>) -> Option<String> {
        let (value, span) = self.value(key)?;
        let date = typed(value.as_datetime(), value, &span, "a date", diagnostics)?;
        if is_date(date) {
            return Some(date.to_owned());
        }
        let diagnostic = Diagnostic::new(Rule::DateForm, span, "not a plain date");
        diagnostics.push(diagnostic.help("write `2026-11-13`, without time or zone"));
        None
    }

    /// One of a few words.
    pub(crate) fn word<W: Keyword>(
        &self,
        key: &str,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Option<W> {
        let (value, span) = self.value(key)?;
        let text = typed(value.as_str(), value, &span, "a string", diagnostics)?;
        checked_word((text, span), diagnostics)
    }

    /// A list of one or more of a few words.
    pub(crate) fn words<W: Keyword>(&self, key: &str, diagnostics: &mut Vec<Diagnostic>) -> Vec<W> {
        let mut words = Vec::new();
        for text in self.texts(key, diagnostics) {
            words.extend(checked_word::<W>(text, diagnostics));
        }
        words
    }

    /// A list of texts, none twice.
    pub(crate) fn texts(&self, key: &str, diagnostics: &mut Vec<Diagnostic>) -> Vec<At<&'a str>> {
        let mut texts: Vec<At<&'a str>> = Vec::new();
        let mut positions: HashMap<String, usize> = HashMap::new();
        for (value, span) in self.list(key, "a list of strings", diagnostics) {
            let text = typed(value.as_str(), value, &span, "a string", diagnostics)
                .and_then(|text| checked_text(text, &span, key, diagnostics));
            let Some((text, span)) = text else { continue };
            if let Some(&first) = positions.get(text) {
                diagnostics.push(
                    Diagnostic::new(
                        Rule::RepeatedWord,
                        span,
                        format!("`{}` stands twice", shown(text)),
                    )
                    .other(texts[first].1.clone(), "first"),
                );
            } else {
                positions.insert(text.to_owned(), texts.len());
                texts.push((text, span));
            }
        }
        texts
    }

    /// A list of tables.
    pub(crate) fn tables(
        &self,
        key: &str,
        keys: &[&str],
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Vec<Fields<'a, 'i>> {
        let mut tables = Vec::new();
        for (value, span) in self.list(key, "a list of tables", diagnostics) {
            if let Some(table) = typed(value.as_table(), value, &span, "a table", diagnostics) {
                tables.push(Fields::new(table, span, keys, self.source, diagnostics));
            }
        }
        tables
    }

    /// A table of fixed keys.
    pub(crate) fn table(
        &self,
        key: &str,
        keys: &[&str],
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Option<Fields<'a, 'i>> {
        let (value, span) = self.value(key)?;
        let table = typed(value.as_table(), value, &span, "a table", diagnostics)?;
        Some(Fields::new(table, span, keys, self.source, diagnostics))
    }

    /// A table of free keys, in the order of the file, each with its value: a string, or a table of `keys`.
    pub(crate) fn entries(
        &self,
        key: &str,
        keys: &[&str],
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Vec<(At<&'a str>, Option<Fields<'a, 'i>>)> {
        let Some((value, span)) = self.value(key) else { return Vec::new() };
        let Some(table) = typed(value.as_table(), value, &span, "a table", diagnostics) else {
            return Vec::new();
        };
        let mut entries = Vec::new();
        for Pair { key: (name, place), value: (value, span) } in table.entries() {
            let inner = value.as_table();
            let inner =
                inner.map(|table| Fields::new(table, span.clone(), keys, self.source, diagnostics));
            entries.push(((name.as_ref(), place.clone()), inner));
        }
        entries
    }

    /// The same table under one of its keys, for `entries`.
    pub(crate) fn inner(&self, key: &str) -> Option<Self> {
        let table = self.table.get(key)?.0.as_table()?;
        Some(Self { table, source: self.source, span: self.span_of(key), misspelt: Vec::new() })
    }

    pub(crate) fn reference(
        &self,
        key: &str,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Option<Reference> {
        let (text, span) = self.text(key, diagnostics)?;
        let parsed = reference::parse(text);
        if parsed.is_none() {
            let message = format!("`{}` is not a reference", shown(text));
            diagnostics
                .push(Diagnostic::new(Rule::ReferenceForm, span, message).help(reference::FORMS));
        }
        parsed
    }

    /// A URI, or the start of one.
    pub(crate) fn uri(&self, key: &str, diagnostics: &mut Vec<Diagnostic>) -> Option<String> {
        let (text, span) = self.text(key, diagnostics)?;
        if reference::is_uri(text) {
            return Some(text.to_owned());
        }
        diagnostics.push(
            Diagnostic::new(Rule::UriForm, span, format!("`{}` is not a URI", shown(text)))
                .help("percent-encode spaces, quotes and letters outside ASCII"),
        );
        None
    }

    fn checked_markdown(
        &self,
        text: &str,
        span: &Range<usize>,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Option<String> {
        let Some((at, rule)) = markdown::fault(text) else { return Some(text.to_owned()) };
        let found = text.get(at.clone()).unwrap_or_default().trim();
        // The same words of the file, unless an escape stands in them.
        let nth = text.get(..at.start).map_or(0, |before| before.matches(found).count());
        let place = self.written(span).match_indices(found).nth(nth);
        let span =
            place.map_or(span.clone(), |(at, _)| span.start + at..span.start + at + found.len());
        let message = format!("`{}` would be misread in documentation", shown(found));
        diagnostics.push(Diagnostic::new(Rule::Markdown, span, message).help(rule));
        None
    }

    fn value(&self, key: &str) -> Option<At<&'a Value<'i>>> {
        self.table.get(key).map(|(value, span)| (value, span.clone()))
    }

    fn list(
        &self,
        key: &str,
        wanted: &str,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Vec<At<&'a Value<'i>>> {
        let Some((value, span)) = self.value(key) else { return Vec::new() };
        let array = typed(value.as_array(), value, &span, wanted, diagnostics);
        let mut values = Vec::new();
        for (value, span) in array.unwrap_or_default() {
            values.push((value, span.clone()));
        }
        values
    }
}
