//! One table of the file, read key by key: the value of the expected type, or a diagnostic and nothing.
//!
//! Every method reports for itself, so that reading goes on and all faults of a table appear at once.

use core::ops::Range;
use std::collections::HashMap;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::diagnostic::{Ctxt, Diagnostic, Rule};
use crate::keys::EXTENSION_PREFIX;
use crate::markdown;
use crate::model::{Keyword, Reference, Value};
use crate::reference;
use crate::suggest::suggest;
use crate::value::{carried, in_order, integer, is_hidden, shown, wrong_type};

/// The file that is read: its text and its diagnostics.
#[derive(Clone, Copy)]
pub(crate) struct Source<'a> {
    pub(crate) text: &'a str,
    pub(crate) cx: &'a Ctxt,
}

/// A table whose keys are known to be of the format.
pub(crate) struct Table<'a> {
    source: Source<'a>,
    values: &'a DeTable<'a>,
    /// Where the table is named.
    pub(crate) span: Range<usize>,
    /// Keys that the table has in another spelling; they are reported once, as that.
    misspelt: Vec<&'static str>,
}

impl<'a> Table<'a> {
    /// Reports keys that the format does not have.
    pub(crate) fn new(
        source: Source<'a>,
        table: &'a DeTable<'a>,
        span: Range<usize>,
        keys: &'static [&'static str],
    ) -> Self {
        Self::with_keys(source, table, span, keys, |_| false)
    }

    /// Like [`new`](Self::new), for a table that may have `x-` keys of any value.
    pub(crate) fn extensible(
        source: Source<'a>,
        table: &'a DeTable<'a>,
        span: Range<usize>,
        keys: &'static [&'static str],
    ) -> Self {
        Self::with_keys(source, table, span, keys, |key| key.starts_with(EXTENSION_PREFIX))
    }

    fn with_keys(
        source: Source<'a>,
        table: &'a DeTable<'a>,
        span: Range<usize>,
        keys: &'static [&'static str],
        is_extension: fn(&str) -> bool,
    ) -> Self {
        let known = |key: &str| keys.contains(&key) || is_extension(key);
        let unknown = table.keys().filter(|key| !known(key.get_ref()));
        let misspelt = unknown.filter_map(|key| {
            let message = format!("unknown key `{}`", shown(key.get_ref()));
            let diagnostic = Diagnostic::new(Rule::UnknownKey, key.span(), message);
            let near = suggest(key.get_ref(), keys.iter().copied());
            source.cx.push(diagnostic.help(match near {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("keys of this table: {}", keys.join(", ")),
            }));
            near
        });
        Self { misspelt: misspelt.collect(), source, values: table, span }
    }

    pub(crate) fn push(&self, diagnostic: Diagnostic) {
        self.source.cx.push(diagnostic);
    }

    pub(crate) fn has(&self, key: &str) -> bool {
        self.values.contains_key(key)
    }

    /// Whether the table has a key, be it misspelt.
    pub(crate) fn means(&self, key: &str) -> bool {
        self.has(key) || self.misspelt.contains(&key)
    }

    /// What stands in the file.
    pub(crate) fn written(&self, span: &Range<usize>) -> &'a str {
        self.source.text.get(span.clone()).unwrap_or_default()
    }

    /// Where the value of a key stands; the table's name if it has no such key.
    pub(crate) fn span_of(&self, key: &str) -> Range<usize> {
        self.values.get(key).map_or_else(|| self.span.clone(), Spanned::span)
    }

    /// Where the value of a key of an inner table stands.
    pub(crate) fn span_within(&self, table: &str, key: &str) -> Range<usize> {
        let inner = self.values.get(table).and_then(|inner| inner.get_ref().as_table());
        let value = inner.and_then(|inner| inner.get(key));
        value.map_or_else(|| self.span_of(table), Spanned::span)
    }

    /// Where each text of a list stands first.
    pub(crate) fn spans_in(&self, key: &str) -> HashMap<&'a str, Range<usize>> {
        let values = self.values.get(key).and_then(|value| value.get_ref().as_array());
        let mut spans = HashMap::new();
        for value in values.into_iter().flatten() {
            if let Some(text) = value.get_ref().as_str() {
                spans.entry(text).or_insert_with(|| value.span());
            }
        }
        spans
    }

    /// Reports a key that the table needs and does not have.
    pub(crate) fn require(&self, key: &str, example: &str) {
        if !self.means(key) {
            let message = format!("missing key `{key}`");
            let diagnostic = Diagnostic::new(Rule::MissingKey, self.span.clone(), message);
            self.push(diagnostic.help(format!("add `{key} = {example}`")));
        }
    }

    /// A text with something in it and no control characters.
    pub(crate) fn text(&self, key: &str) -> Option<Spanned<&'a str>> {
        let text = self.str(self.values.get(key)?)?;
        self.checked_text(text, key)
    }

    /// A text on one line, with its place.
    pub(crate) fn spanned_line(&self, key: &str) -> Option<Spanned<&'a str>> {
        let text = self.text(key)?;
        if let Some(c) = text.get_ref().chars().find(|c| is_hidden(*c)) {
            let message = format!("`{key}` has the invisible character U+{:04X}", u32::from(c));
            let diagnostic = Diagnostic::new(Rule::ControlCharacter, text.span(), message);
            self.push(diagnostic.help("remove it, or write a space"));
            return None;
        }
        if !text.get_ref().contains('\n') {
            return Some(text);
        }
        let message = format!("`{key}` spans several lines");
        self.push(
            Diagnostic::new(Rule::OneLine, text.span(), message)
                .help("write one sentence on one line; the rest belongs in `description`"),
        );
        None
    }

    /// A text on one line.
    pub(crate) fn line(&self, key: &str) -> Option<String> {
        self.spanned_line(key).map(|text| text.into_inner().to_owned())
    }

    /// A text on one line, which is Markdown.
    pub(crate) fn sentence(&self, key: &str) -> Option<String> {
        let text = self.spanned_line(key)?;
        self.checked_markdown(text.get_ref(), &text.span())
    }

    /// A text on one line in which backquotes mark code, and nothing else is markup.
    pub(crate) fn plain(&self, key: &str) -> Option<String> {
        let text = self.spanned_line(key)?;
        if text.get_ref().matches('`').count() % 2 == 0 {
            return Some(text.into_inner().to_owned());
        }
        let span = text.span();
        let last = self
            .written(&span)
            .rfind('`')
            .map_or(span.clone(), |at| span.start + at..span.start + at + 1);
        let message = format!("a backquote without a second one in `{key}`");
        self.push(
            Diagnostic::new(Rule::Markdown, last, message)
                .help("backquotes stand around code; nothing else is markup"),
        );
        None
    }

    /// A text of any length, as it is.
    pub(crate) fn paragraphs(&self, key: &str) -> Option<Spanned<String>> {
        let text = self.text(key)?;
        Some(Spanned::new(text.span(), text.get_ref().replace("\r\n", "\n").trim_end().to_owned()))
    }

    /// A text of any length, which is Markdown.
    pub(crate) fn markdown(&self, key: &str) -> Option<String> {
        let text = self.paragraphs(key)?;
        self.checked_markdown(text.get_ref(), &text.span())
    }

    pub(crate) fn boolean(&self, key: &str) -> Option<bool> {
        let value = self.values.get(key)?;
        self.typed(value.get_ref().as_bool(), value, "`true` or `false`")
    }

    /// A whole number; one that no `i64` holds saturates, so that a range check names it.
    pub(crate) fn integer(&self, key: &str) -> Option<Spanned<i64>> {
        let value = self.values.get(key)?;
        let number = self.typed(value.get_ref().as_integer(), value, "a whole number")?;
        Some(Spanned::new(value.span(), integer(number)))
    }

    /// A date, as `YYYY-MM-DD`.
    pub(crate) fn date(&self, key: &str) -> Option<String> {
        let value = self.values.get(key)?;
        let datetime = self.typed(value.get_ref().as_datetime(), value, "a date")?;
        if datetime.time.is_none() {
            return Some(datetime.to_string());
        }
        let diagnostic = Diagnostic::new(Rule::DateForm, value.span(), "not a plain date");
        self.push(diagnostic.help("write `2026-11-13`, without time or zone"));
        None
    }

    /// One of a few words.
    pub(crate) fn keyword<K: Keyword>(&self, key: &str) -> Option<K> {
        let value = self.values.get(key)?;
        self.checked_keyword(&self.str(value)?)
    }

    /// A list of one or more of a few words.
    pub(crate) fn keywords<K: Keyword>(&self, key: &str) -> Vec<K> {
        self.strings(key).iter().filter_map(|text| self.checked_keyword(text)).collect()
    }

    /// A list of texts, none twice.
    pub(crate) fn strings(&self, key: &str) -> Vec<Spanned<&'a str>> {
        let mut first: HashMap<&str, Range<usize>> = HashMap::new();
        let texts = self.list(key, "a list of strings").iter().filter_map(|value| {
            let text = self.checked_text(self.str(value)?, key)?;
            let Some(first) = first.get(text.get_ref()) else {
                first.insert(text.get_ref(), text.span());
                return Some(text);
            };
            let message = format!("`{}` stands twice", shown(text.get_ref()));
            self.push(
                Diagnostic::new(Rule::RepeatedWord, text.span(), message)
                    .other(first.clone(), "first"),
            );
            None
        });
        texts.collect()
    }

    /// A list of tables.
    pub(crate) fn tables(&self, key: &str, keys: &'static [&'static str]) -> Vec<Table<'a>> {
        let values = self.list(key, "a list of tables").iter();
        let tables = values.filter_map(|value| {
            let table = self.typed(value.get_ref().as_table(), value, "a table")?;
            Some(Table::new(self.source, table, value.span(), keys))
        });
        tables.collect()
    }

    /// A table of fixed keys.
    pub(crate) fn table(&self, key: &str, keys: &'static [&'static str]) -> Option<Table<'a>> {
        let value = self.values.get(key)?;
        let table = self.typed(value.get_ref().as_table(), value, "a table")?;
        Some(Table::new(self.source, table, value.span(), keys))
    }

    /// A table of free keys, and these keys in the order of the file.
    pub(crate) fn free_table(&self, key: &str) -> Option<(Table<'a>, Vec<Spanned<&'a str>>)> {
        let value = self.values.get(key)?;
        let table = self.typed(value.get_ref().as_table(), value, "a table")?;
        let keys = in_order(table).map(|(key, _)| Spanned::new(key.span(), key.get_ref().as_ref()));
        let free = Self::with_keys(self.source, table, value.span(), &[], |_| true);
        Some((free, keys.collect()))
    }

    /// Whether the value of a key is a table.
    pub(crate) fn has_table(&self, key: &str) -> bool {
        self.values.get(key).is_some_and(|value| value.get_ref().is_table())
    }

    /// A value of any type.
    pub(crate) fn value(&self, key: &str) -> Option<Spanned<Value>> {
        self.values.get(key).map(spanned)
    }

    /// A list of values of any type.
    pub(crate) fn values_in(&self, key: &str) -> impl Iterator<Item = Spanned<Value>> {
        self.list(key, "a list of values").iter().map(spanned)
    }

    /// The `x-` keys with their values.
    pub(crate) fn extensions(&self) -> Vec<(String, Value)> {
        in_order(self.values)
            .filter(|(key, _)| key.get_ref().starts_with(EXTENSION_PREFIX))
            .map(|(key, value)| (key.get_ref().to_string(), carried(value.get_ref())))
            .collect()
    }

    pub(crate) fn reference(&self, key: &str) -> Option<Reference> {
        let text = self.text(key)?;
        let parsed = reference::parse(text.get_ref());
        if parsed.is_none() {
            let message = format!("`{}` is not a reference", shown(text.get_ref()));
            let diagnostic = Diagnostic::new(Rule::ReferenceForm, text.span(), message);
            self.push(diagnostic.help(reference::FORMS));
        }
        parsed
    }

    /// A URI, or the start of one.
    pub(crate) fn uri(&self, key: &str) -> Option<String> {
        let text = self.text(key)?;
        if reference::is_uri(text.get_ref()) {
            return Some((*text.get_ref()).to_owned());
        }
        let message = format!("`{}` is not a URI", shown(text.get_ref()));
        self.push(
            Diagnostic::new(Rule::UriForm, text.span(), message)
                .help("percent-encode spaces, quotes and letters outside ASCII"),
        );
        None
    }

    fn typed<T>(&self, value: Option<T>, found: &Spanned<DeValue<'_>>, wanted: &str) -> Option<T> {
        if value.is_none() {
            self.push(wrong_type(found, wanted));
        }
        value
    }

    fn str(&self, value: &'a Spanned<DeValue<'a>>) -> Option<Spanned<&'a str>> {
        let text = self.typed(value.get_ref().as_str(), value, "a string")?;
        Some(Spanned::new(value.span(), text))
    }

    fn list(&self, key: &str, wanted: &str) -> &'a [Spanned<DeValue<'a>>] {
        let Some(value) = self.values.get(key) else { return &[] };
        self.typed(value.get_ref().as_array(), value, wanted).map_or(&[], AsRef::as_ref)
    }

    fn checked_text(&self, text: Spanned<&'a str>, key: &str) -> Option<Spanned<&'a str>> {
        if text.get_ref().trim().is_empty() {
            let message = format!("`{key}` is empty");
            let diagnostic = Diagnostic::new(Rule::EmptyText, text.span(), message);
            self.push(match key {
                "id" => diagnostic.help("remove the key: then the id is made from the variant"),
                _ => diagnostic,
            });
            return None;
        }
        let mut chars = text.get_ref().chars().peekable();
        while let Some(c) = chars.next() {
            let line_end = c == '\r' && chars.peek() == Some(&'\n');
            if c.is_control() && !"\n\t".contains(c) && !line_end {
                let message = format!("`{key}` has the control character U+{:04X}", u32::from(c));
                self.push(Diagnostic::new(Rule::ControlCharacter, text.span(), message));
                return None;
            }
        }
        Some(text)
    }

    fn checked_keyword<K: Keyword>(&self, text: &Spanned<&str>) -> Option<K> {
        let known = K::KEYWORDS.iter().find(|(word, _)| word == text.get_ref());
        if known.is_none() {
            let words: Vec<&str> = K::KEYWORDS.iter().map(|(word, _)| *word).collect();
            let accepted = words.join(", ");
            let message = format!("unknown value `{}`", shown(text.get_ref()));
            let diagnostic = Diagnostic::new(Rule::UnknownWord, text.span(), message);
            self.push(diagnostic.help(match suggest(text.get_ref(), words) {
                Some(near) => format!("did you mean `{near}`? accepted: {accepted}"),
                None => format!("accepted: {accepted}"),
            }));
        }
        known.map(|(_, value)| *value)
    }

    fn checked_markdown(&self, text: &str, span: &Range<usize>) -> Option<String> {
        let Some((at, rule)) = markdown::fault(text) else { return Some(text.to_owned()) };
        let found = text.get(at.clone()).unwrap_or_default().trim();
        // The same words of the file, unless an escape stands in them.
        let nth = text.get(..at.start).map_or(0, |before| before.matches(found).count());
        let place = self.written(span).match_indices(found).nth(nth);
        let span =
            place.map_or(span.clone(), |(at, _)| span.start + at..span.start + at + found.len());
        let message = format!("`{}` would be misread in documentation", shown(found));
        self.push(Diagnostic::new(Rule::Markdown, span, message).help(rule));
        None
    }
}

fn spanned(value: &Spanned<DeValue<'_>>) -> Spanned<Value> {
    Spanned::new(value.span(), carried(value.get_ref()))
}
