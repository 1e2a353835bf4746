//! A diagnostic as the reports show it: a broken rule of the format, or a file that is not UTF-8.

use std::ops::Range;

use status_data::{Diagnostic, Keyword};

/// How serious a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Severity {
    /// `catalog!` rejects the file, too.
    Error,
    /// `catalog!` accepts the file without a message.
    Warning,
}

impl Severity {
    /// Returns the word that reports and annotations use.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// One message about a file.
#[derive(Debug)]
pub(super) struct Finding {
    pub(super) rule: &'static str,
    pub(super) severity: Severity,
    /// The range in the text, in bytes.
    pub(super) span: Range<usize>,
    pub(super) message: String,
    pub(super) help: Option<String>,
    /// A second place in the file, with its label.
    pub(super) other: Option<(Range<usize>, &'static str)>,
}

impl Finding {
    /// Returns the finding that a file is not UTF-8, at the replacement character of the first wrong byte.
    pub(super) fn not_utf8(text: &str, offset: usize) -> Self {
        let length = text[offset..].chars().next().map_or(0, char::len_utf8);
        Self {
            rule: "encoding",
            severity: Severity::Error,
            span: offset..offset + length,
            message: "the file is not UTF-8".to_owned(),
            help: Some("TOML is UTF-8 text; save the file in that encoding".to_owned()),
            other: None,
        }
    }
}

impl From<Diagnostic> for Finding {
    fn from(diagnostic: Diagnostic) -> Self {
        Self {
            rule: diagnostic.rule.as_str(),
            severity: if diagnostic.is_error() { Severity::Error } else { Severity::Warning },
            span: diagnostic.span,
            message: diagnostic.message,
            help: diagnostic.help,
            other: diagnostic.other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Finding;

    #[test]
    fn a_wrong_byte_is_the_replacement_character_at_its_place() {
        assert_eq!(Finding::not_utf8("Caf\u{fffd}s", 3).span, 3..6);
        assert_eq!(Finding::not_utf8("Caf", 3).span, 3..3);
    }
}
