//! Reads the texts of a table: on one line, as Markdown, as a reference or as a URI.

use core::ops::Range;

use toml::Spanned;

use crate::keyword::Keyword;
use crate::markdown;
use crate::reference::{self, Reference};
use crate::rule::Rule;
use crate::suggest::suggest;
use crate::table::Table;
use crate::value::{is_hidden, shown};

impl<'a> Table<'a> {
    /// Returns a keyword as it is written in the file.
    pub(crate) fn word(&self, key: &str, words: &[&str]) -> Option<&'a str> {
        let text = self.str(self.get(key)?)?;
        self.check_word(&text, words).then(|| text.into_inner())
    }

    /// Returns the value of a keyword.
    pub(crate) fn keyword<K: Keyword>(&self, key: &str) -> Option<K> {
        K::from_word(self.word(key, K::WORDS)?)
    }

    pub(crate) fn check_word(&self, text: &Spanned<&str>, words: &[&str]) -> bool {
        let is_known = words.contains(text.get_ref());
        if !is_known {
            let accepted = words.join(", ");
            let help = match suggest(text.get_ref(), words) {
                Some(near) => format!("did you mean `{near}`? accepted: {accepted}"),
                None => format!("accepted: {accepted}"),
            };
            let message = format!("unknown value `{}`", shown(text.get_ref()));
            self.error(Rule::UnknownWord, text.span(), &message, &help);
        }
        is_known
    }

    /// Returns a text that is not empty and has no control characters.
    pub(crate) fn text(&self, key: &str) -> Option<Spanned<&'a str>> {
        let text = self.str(self.get(key)?)?;
        self.checked_text(text, key)
    }

    /// Reports a text that is empty or has control characters.
    pub(crate) fn checked_text(
        &self,
        text: Spanned<&'a str>,
        key: &str,
    ) -> Option<Spanned<&'a str>> {
        if text.get_ref().trim().is_empty() {
            let help = match key {
                "id" => "remove the key to derive the id from the variant",
                _ => "",
            };
            self.error(Rule::EmptyText, text.span(), &format!("`{key}` is empty"), help);
            return None;
        }
        let is_bad = |c: &char| c.is_control() && !matches!(c, '\n' | '\t');
        if let Some(c) = text.get_ref().replace("\r\n", "\n").chars().find(is_bad) {
            let message = format!("`{key}` has the control character U+{:04X}", u32::from(c));
            self.error(Rule::ControlCharacter, text.span(), &message, "");
            return None;
        }
        Some(text)
    }

    /// Returns a text on one line with its span.
    pub(crate) fn spanned_line(&self, key: &str) -> Option<Spanned<&'a str>> {
        self.text(key).filter(|text| self.check_line(text, key))
    }

    /// Reports a text that has invisible characters or several lines.
    pub(crate) fn check_line(&self, text: &Spanned<&str>, key: &str) -> bool {
        if let Some(c) = text.get_ref().chars().find(|c| is_hidden(*c)) {
            let message = format!("`{key}` has the invisible character U+{:04X}", u32::from(c));
            let help = "remove it, or write a space";
            self.error(Rule::ControlCharacter, text.span(), &message, help);
            return false;
        }
        if text.get_ref().contains('\n') {
            let message = format!("`{key}` spans several lines");
            let help = "write one sentence on one line; the rest belongs in `description`";
            self.error(Rule::OneLine, text.span(), &message, help);
            return false;
        }
        true
    }

    /// Returns a text on one line.
    pub(crate) fn line(&self, key: &str) -> Option<String> {
        Some(self.spanned_line(key)?.into_inner().to_owned())
    }

    /// Returns a text on one line that is Markdown.
    pub(crate) fn sentence(&self, key: &str) -> Option<String> {
        let text = self.spanned_line(key)?;
        self.checked_markdown(text.get_ref(), &text.span())
    }

    /// Returns a text on one line in which backquotes mark code and there is no other markup.
    pub(crate) fn plain(&self, key: &str) -> Option<String> {
        let text = self.spanned_line(key)?;
        if text.get_ref().matches('`').count() % 2 == 0 {
            return Some(text.into_inner().to_owned());
        }
        let span = text.span();
        let last = self.written(&span).rfind('`').map(|at| span.start + at);
        let last = last.map_or(span, |at| at..at + 1);
        let message = format!("unclosed backquote in `{key}`");
        let help = "write code in backquotes; nothing else is markup";
        self.error(Rule::Markdown, last, &message, help);
        None
    }

    /// Returns a text of any length, unchanged.
    pub(crate) fn paragraphs(&self, key: &str) -> Option<String> {
        Some(self.text(key)?.get_ref().replace("\r\n", "\n").trim_end().to_owned())
    }

    /// Returns a text of any length that is Markdown.
    pub(crate) fn markdown(&self, key: &str) -> Option<String> {
        self.checked_markdown(&self.paragraphs(key)?, &self.span_of(key))
    }

    fn checked_markdown(&self, text: &str, span: &Range<usize>) -> Option<String> {
        let Some((at, rule)) = markdown::fault(text) else { return Some(text.to_owned()) };
        let found = text.get(at.clone()).unwrap_or_default().trim();
        // The text is the same as in the file, unless it contains an escape.
        let nth = text.get(..at.start).map_or(0, |before| before.matches(found).count());
        let place = self.written(span).match_indices(found).nth(nth);
        let start = place.map(|(at, _)| span.start + at);
        let span = start.map_or(span.clone(), |start| start..start + found.len());
        let message = format!("`{}` would be misread in documentation", shown(found));
        self.error(Rule::Markdown, span, &message, rule);
        None
    }

    pub(crate) fn reference(&self, key: &str) -> Option<Reference> {
        let text = self.text(key)?;
        let parsed = reference::parse(text.get_ref());
        let (rule, help) = (Rule::ReferenceForm, reference::FORMS);
        self.check(parsed.is_some(), rule, &text, "is not a reference", help);
        parsed
    }

    /// Returns a URI, or the start of one.
    pub(crate) fn uri(&self, key: &str) -> Option<String> {
        let text = self.text(key)?;
        let is_uri = reference::is_uri(text.get_ref());
        let help = "percent-encode spaces, quotes and letters outside ASCII";
        self.check(is_uri, Rule::UriForm, &text, "is not a URI", help)
            .then(|| text.into_inner().to_owned())
    }
}
