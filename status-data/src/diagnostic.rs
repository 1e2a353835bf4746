//! A fault in the data: which rule, where, what was found and what is accepted.
//!
//! Knows how a diagnostic reads, in a terminal, in a `compile_error!` and in a log alike. Never judges.

use core::ops::Range;

use crate::snippet::{column, snippet};

macro_rules! rules {
    ($($(#[$doc:meta])* $variant:ident = $name:literal,)*) => {
        /// What a file can get wrong. Each rule has a faulty file in the tests of this crate.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Rule { $($(#[$doc])* $variant,)* }

        impl Rule {
            /// Every rule.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The rule's name in kebab-case, for machines.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }
        }
    };
}

rules! {
    /// The text is not TOML.
    Syntax = "syntax",
    /// One table is written twice.
    RepeatedTable = "repeated-table",
    /// Something other than a table stands at the top level.
    NotATable = "not-a-table",
    /// The file has no entry.
    NoEntries = "no-entries",
    /// A key that the format does not have.
    UnknownKey = "unknown-key",
    /// A key that an entry needs.
    MissingKey = "missing-key",
    /// A value of another TOML type.
    WrongType = "wrong-type",
    /// A word outside a fixed list.
    UnknownWord = "unknown-word",
    /// A text that says nothing.
    EmptyText = "empty-text",
    /// A text with a character that acts on a terminal.
    ControlCharacter = "control-character",
    /// A sentence that spans several lines.
    OneLine = "one-line",
    /// A code outside 100–599 (or 999).
    CodeRange = "code-range",
    /// A phrase that cannot stand in a status line.
    PhraseCharacters = "phrase-characters",
    /// A table's key that cannot be a Rust variant.
    VariantName = "variant-name",
    /// A group that cannot become a Rust const.
    GroupName = "group-name",
    /// A name that is no token of HTTP.
    HttpToken = "http-token",
    /// A reference in another form.
    ReferenceForm = "reference-form",
    /// A URI with characters that a URI does not have.
    UriForm = "uri-form",
    /// A date in another form.
    DateForm = "date-form",
    /// A version in another form.
    VersionForm = "version-form",
    /// Markdown that would become something else in documentation.
    Markdown = "markdown",
    /// Keys that cannot stand together, or not without another.
    ExclusiveKeys = "exclusive-keys",
    /// A code used twice where codes are unique.
    DuplicateCode = "duplicate-code",
    /// Two things of one Rust name.
    DuplicateName = "duplicate-name",
    /// A former phrase that already names a status.
    DuplicatePhrase = "duplicate-phrase",
    /// An id used twice.
    DuplicateId = "duplicate-id",
    /// A word that stands twice in one list.
    RepeatedWord = "repeated-word",
    /// A variant that the file does not have.
    UnknownStatus = "unknown-status",
    /// Entries that are not in the order of their codes.
    Order = "order",
}

/// A fault in the data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The rule that the file breaks.
    pub rule: Rule,
    /// Where, in bytes of the text.
    pub span: Range<usize>,
    /// What was found, lower case, without a final period.
    pub message: String,
    /// What is accepted, or what to write instead.
    pub help: Option<String>,
    /// The other place of a fault that has two, and what stands there.
    pub other: Option<(Range<usize>, &'static str)>,
    /// The lines of `span` and `other`.
    lines: (usize, usize),
}

/// Finds the lines of all diagnostics at once, so that a thousand of them take no thousand walks through the text.
pub(crate) fn number_lines(diagnostics: &mut [Diagnostic], text: &str) {
    if diagnostics.is_empty() {
        return;
    }
    let mut newlines = Vec::new();
    for (at, byte) in text.bytes().enumerate() {
        if byte == b'\n' {
            newlines.push(at);
        }
    }
    let line = |offset| newlines.partition_point(|&newline| newline < offset) + 1;
    for diagnostic in diagnostics {
        let other = diagnostic.other.as_ref().map_or(0, |(span, _)| span.start);
        diagnostic.lines = (line(diagnostic.span.start), line(other));
    }
}

impl Diagnostic {
    pub(crate) fn new(rule: Rule, span: Range<usize>, message: impl Into<String>) -> Self {
        Self { rule, span, message: message.into(), help: None, other: None, lines: (1, 1) }
    }

    pub(crate) fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    pub(crate) fn other(mut self, span: Range<usize>, what: &'static str) -> Self {
        self.other = Some((span, what));
        self
    }

    /// Line and column of the fault in the text that was read.
    #[must_use]
    pub fn place(&self, text: &str) -> Position {
        Position { line: self.lines.0, column: column(text, self.span.start) }
    }

    /// The whole message: `file:line:column: what was found`, the line quoted with a caret, what is accepted.
    ///
    /// # Examples
    ///
    /// ```text
    /// codes.toml:12:1: unknown key `phras`
    ///    |
    /// 12 | phras = "Not Found"
    ///    | ^^^^^
    ///    = help: did you mean `phrase`?
    /// ```
    #[must_use]
    pub fn render(&self, file: &str, text: &str) -> String {
        let Position { line, column: at } = self.place(text);
        // The width of the largest line number shown.
        let gutter = self.lines.0.max(self.lines.1).to_string().len();
        let mut lines = vec![
            format!("{file}:{line}:{at}: {}", self.message),
            format!("{:gutter$} |", ""),
            snippet(text, &self.span, line, gutter),
        ];
        if let Some((other, what)) = &self.other {
            let line = self.lines.1;
            lines.push(format!(
                "{:gutter$} = {what} at {file}:{line}:{}",
                "",
                column(text, other.start)
            ));
            lines.push(snippet(text, other, line, gutter));
        }
        if let Some(help) = &self.help {
            lines.push(format!("{:gutter$} = help: {help}", ""));
        }
        lines.join("\n")
    }
}

/// A line and a column, counted from 1; columns count characters, as editors do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}
