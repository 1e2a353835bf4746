//! Reads one table key by key. Each method returns the value of the expected type, or reports a diagnostic.
//!
//! Reading continues after a diagnostic, so that all faults of a table are reported. Texts are read in `text.rs`, lists in
//! `list.rs`.

use core::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::diagnostic::{Ctxt, Diagnostic};
use crate::keys::EXTENSION_PREFIX;
use crate::rule::Rule;
use crate::suggest::suggest;
use crate::syntax::inner;
use crate::value::{
    Item, Value, exact, in_order, integer, named, overflows, shown, spanned, wrong_type,
};

/// The text of the file and its diagnostics.
#[derive(Clone, Copy)]
pub(crate) struct Source<'a> {
    pub(crate) text: &'a str,
    pub(crate) cx: &'a Ctxt,
}

/// A table of the file.
pub(crate) struct Table<'a> {
    source: Source<'a>,
    values: &'a DeTable<'a>,
    /// The span of the name of the table.
    pub(crate) span: Range<usize>,
    /// Known keys in another spelling. Their absence is not reported again.
    misspelt: Vec<&'static str>,
}

impl<'a> Table<'a> {
    /// Returns a table with any keys.
    pub(crate) fn new(source: Source<'a>, values: &'a DeTable<'a>, span: Range<usize>) -> Self {
        Self { source, values, span, misspelt: Vec::new() }
    }

    /// Reports all other keys.
    pub(crate) fn with_keys(self, keys: &'static [&'static str]) -> Self {
        self.checked(keys, false)
    }

    /// Reports all other keys except `x-` keys.
    pub(crate) fn with_keys_and_extensions(self, keys: &'static [&'static str]) -> Self {
        self.checked(keys, true)
    }

    fn checked(mut self, keys: &'static [&'static str], extensible: bool) -> Self {
        for key in self.values.keys() {
            let name: &str = key.get_ref();
            if keys.contains(&name) || extensible && name.starts_with(EXTENSION_PREFIX) {
                continue;
            }
            let near = suggest(name, keys);
            let help = match near {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("keys of this table: {}", keys.join(", ")),
            };
            let message = format!("unknown key `{}`", shown(name));
            self.error(Rule::UnknownKey, key.span(), &message, &help);
            self.misspelt.extend(near);
        }
        self
    }

    pub(crate) fn push(&self, diagnostic: Diagnostic) {
        self.source.cx.push(diagnostic);
    }

    /// Reports an error, optionally with a help.
    pub(crate) fn error(&self, rule: Rule, span: Range<usize>, message: &str, help: &str) {
        self.source.cx.error(rule, span, message, help);
    }

    /// Reports an invalid text.
    pub(crate) fn check(
        &self,
        is_legal: bool,
        rule: Rule,
        text: &Spanned<&str>,
        fault: &str,
        help: &str,
    ) -> bool {
        if !is_legal {
            let message = format!("`{}` {fault}", shown(text.get_ref()));
            self.error(rule, text.span(), &message, help);
        }
        is_legal
    }

    pub(crate) fn get(&self, key: &str) -> Option<&'a Spanned<DeValue<'a>>> {
        self.values.get(key)
    }

    pub(crate) fn has(&self, key: &str) -> bool {
        self.get(key).is_some()
    }

    /// Returns whether the table has a key, even a misspelled one.
    pub(crate) fn means(&self, key: &str) -> bool {
        self.has(key) || self.misspelt.contains(&key)
    }

    /// Returns whether the value of a key is a table.
    pub(crate) fn has_table(&self, key: &str) -> bool {
        self.get(key).is_some_and(|value| value.get_ref().is_table())
    }

    /// Returns the raw value.
    pub(crate) fn written(&self, span: &Range<usize>) -> &'a str {
        self.source.text.get(span.clone()).unwrap_or_default()
    }

    /// Returns the span of the value of a key, or of the name of the table if the key is missing.
    pub(crate) fn span_of(&self, key: &str) -> Range<usize> {
        self.get(key).map_or_else(|| self.span.clone(), Spanned::span)
    }

    /// Reports a missing required key.
    pub(crate) fn require(&self, key: &str, example: &str) {
        if !self.means(key) {
            let message = format!("missing key `{key}`");
            let help = format!("add `{key} = {example}`");
            self.error(Rule::MissingKey, self.span.clone(), &message, &help);
        }
    }

    /// Returns whether the value of a key is a boolean, without reporting another one.
    pub(crate) fn is_boolean(&self, key: &str) -> bool {
        self.get(key).is_some_and(|value| value.get_ref().as_bool().is_some())
    }

    pub(crate) fn boolean(&self, key: &str) -> Option<bool> {
        let value = self.get(key)?;
        self.typed(value.get_ref().as_bool(), value, "`true` or `false`")
    }

    /// Returns an integer. One that does not fit into `i64` saturates, so that the check of its range reports it.
    pub(crate) fn integer(&self, key: &str) -> Option<Spanned<i64>> {
        let value = self.get(key)?;
        let number = self.typed(value.get_ref().as_integer(), value, "a whole number")?;
        Some(Spanned::new(value.span(), integer(number)))
    }

    /// Returns a date of the form `YYYY-MM-DD`.
    pub(crate) fn date(&self, key: &str) -> Option<String> {
        let value = self.get(key)?;
        let datetime = self.typed(value.get_ref().as_datetime(), value, "a date")?;
        if datetime.time.is_none() {
            return Some(datetime.to_string());
        }
        let help = "write `2026-11-13`, without time or zone";
        self.error(Rule::DateForm, value.span(), "not a plain date", help);
        None
    }

    /// Returns any string.
    pub(crate) fn str(&self, value: &'a Spanned<DeValue<'a>>) -> Option<Spanned<&'a str>> {
        let text = self.typed(value.get_ref().as_str(), value, "a string")?;
        Some(Spanned::new(value.span(), text))
    }

    /// Returns a table with fixed keys.
    pub(crate) fn table(&self, key: &str, keys: &'static [&'static str]) -> Option<Table<'a>> {
        self.free_table(key).map(|table| table.with_keys(keys))
    }

    /// Returns a table with any keys.
    pub(crate) fn free_table(&self, key: &str) -> Option<Table<'a>> {
        self.inner(self.get(key)?)
    }

    /// Returns the keys in the order of the file.
    pub(crate) fn keys(&self) -> Vec<Spanned<&'a str>> {
        let key = |(key, _): &Item<'a>| Spanned::new(key.span(), &**key.get_ref());
        in_order(self.values).iter().map(key).collect()
    }

    /// Returns a value of any type.
    pub(crate) fn value(&self, key: &str) -> Option<Spanned<Value>> {
        let value = self.get(key)?;
        self.fits(value).then(|| spanned(value))
    }

    /// Returns the `x-` keys with their values.
    pub(crate) fn extensions(&self) -> Vec<(String, Value)> {
        let mut items = in_order(self.values);
        items
            .retain(|(key, value)| key.get_ref().starts_with(EXTENSION_PREFIX) && self.fits(value));
        named(&items)
    }

    /// Reports numbers in a value of any type that do not fit into 64 bits, since they would change.
    pub(crate) fn fits(&self, value: &Spanned<DeValue<'_>>) -> bool {
        let (mut values, mut fits) = (vec![value], true);
        while let Some(value) = values.pop() {
            let is_too_large = match value.get_ref() {
                DeValue::Integer(number) => exact(number).is_none(),
                DeValue::Float(number) => overflows(number),
                value => {
                    values.extend(inner(value));
                    false
                }
            };
            if is_too_large {
                let number = shown(self.written(&value.span()));
                let message = format!("`{number}` does not fit into 64 bits");
                self.error(Rule::WrongType, value.span(), &message, "");
                fits = false;
            }
        }
        fits
    }

    pub(crate) fn inner(&self, value: &'a Spanned<DeValue<'a>>) -> Option<Table<'a>> {
        let table = self.typed(value.get_ref().as_table(), value, "a table")?;
        Some(Table::new(self.source, table, value.span()))
    }

    pub(crate) fn typed<T>(
        &self,
        value: Option<T>,
        found: &Spanned<DeValue<'_>>,
        wanted: &str,
    ) -> Option<T> {
        if value.is_none() {
            wrong_type(found, wanted, self.source.cx);
        }
        value
    }
}
