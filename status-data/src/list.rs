//! Reads the lists of a table: texts without repetition, tables, values of any type.

use core::ops::Range;

use toml::Spanned;
use toml::de::DeValue;

use crate::diagnostic::Diagnostic;
use crate::keyword::Keyword;
use crate::names::Names;
use crate::rule::Rule;
use crate::table::Table;
use crate::value::{Value, shown, spanned};

impl<'a> Table<'a> {
    /// Returns a list of texts without repetition, and without those that `check` reports.
    pub(crate) fn strings(
        &self,
        key: &str,
        check: fn(&Table<'_>, &Spanned<&str>) -> bool,
    ) -> Vec<String> {
        let (mut names, mut texts) = (Names::default(), Vec::new());
        for value in self.list(key, "a list of strings") {
            let Some(text) = self.str(value).and_then(|text| self.checked_text(text, key)) else {
                continue;
            };
            if self.is_new(&mut names, text.get_ref(), &text) && check(self, &text) {
                texts.push(text.into_inner().to_owned());
            }
        }
        texts
    }

    /// Returns a list of one or more keywords.
    pub(crate) fn keywords<K: Keyword>(&self, key: &str) -> Vec<K> {
        let words = self.strings(key, |table, text| table.check_word(text, K::WORDS));
        words.iter().filter_map(|word| K::from_word(word)).collect()
    }

    /// Returns a list of tables.
    pub(crate) fn tables(&self, key: &str, keys: &'static [&'static str]) -> Vec<Table<'a>> {
        let tables =
            self.list(key, "a list of tables").iter().filter_map(|value| self.inner(value));
        tables.map(|table| table.with_keys(keys)).collect()
    }

    /// Returns a list of values of any type.
    pub(crate) fn values_in(&self, key: &str) -> Vec<Spanned<Value>> {
        let values = self.list(key, "a list of values").iter();
        values.filter(|value| self.fits(value)).map(spanned).collect()
    }

    /// Returns where each of these texts, which are in the order of a list, first occurs in it.
    pub(crate) fn spans_in(&self, key: &str, texts: &[String]) -> Vec<Range<usize>> {
        let mut spans = Vec::new();
        let values = self.get(key).and_then(|value| value.get_ref().as_array());
        for value in values.into_iter().flatten() {
            let next = texts.get(spans.len()).map(String::as_str);
            if next.is_some() && value.get_ref().as_str() == next {
                spans.push(value.span());
            }
        }
        spans
    }

    /// Keeps the valid texts of a list.
    pub(crate) fn retain(
        &self,
        key: &str,
        texts: &mut Vec<String>,
        is_legal: &mut dyn FnMut(&str, Range<usize>) -> bool,
    ) {
        let mut spans = self.spans_in(key, texts).into_iter();
        texts.retain(|text| is_legal(text, spans.next().unwrap_or_default()));
    }

    /// Reports a name that is in the list already.
    pub(crate) fn is_new(&self, names: &mut Names, name: &str, text: &Spanned<&str>) -> bool {
        let first = names.add(name, text.span());
        let is_new = first.is_none();
        if let Some(first) = first {
            let message = format!("`{}` is repeated", shown(text.get_ref()));
            let diagnostic = Diagnostic::new(Rule::RepeatedWord, text.span(), &message);
            self.push(diagnostic.other(first, "first"));
        }
        is_new
    }

    fn list(&self, key: &str, wanted: &str) -> &'a [Spanned<DeValue<'a>>] {
        let Some(value) = self.get(key) else { return &[] };
        self.typed(value.get_ref().as_array(), value, wanted).map_or(&[], AsRef::as_ref)
    }
}
