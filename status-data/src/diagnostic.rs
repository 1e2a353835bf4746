//! A fault in the data: which rule, where, what was found and what is accepted.
//!
//! Knows how a diagnostic reads, in a terminal, in a `compile_error!` and in a log alike. Never judges.

use core::ops::Range;
use std::cell::RefCell;

use crate::snippet::snippet;

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
    /// More entries than an enum can number.
    TooManyEntries = "too-many-entries",
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
    /// Markdown that would become something else in documentation.
    Markdown = "markdown",
    /// A name that a member of a problem document cannot have.
    MemberName = "member-name",
    /// A value that is not of a member's type.
    MemberType = "member-type",
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
    /// A registered name on another code; a warning.
    RegisteredName = "registered-name",
    /// Statuses that a problem document cannot tell apart; a warning.
    LostId = "lost-id",
    /// An id that `rename-all` makes of single letters; a warning.
    LetterId = "letter-id",
    /// A `type-base` that means another URI in each document; a warning.
    RelativeUri = "relative-uri",
    /// A word that stands twice in one list.
    RepeatedWord = "repeated-word",
    /// A variant that the file does not have.
    UnknownStatus = "unknown-status",
    /// Entries that are not in the order of their codes.
    Order = "order",
}

/// How much a diagnostic weighs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The file breaks a rule: macros and `check` fail.
    #[default]
    Error,
    /// The file can be used, and perhaps does not say what was meant.
    Warning,
}

/// A fault in the data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The rule that the file breaks.
    pub rule: Rule,
    /// Whether it is an error.
    pub severity: Severity,
    /// Where, in bytes of the text.
    pub span: Range<usize>,
    /// What was found, lower case, without a final period.
    pub message: String,
    /// What is accepted, or what to write instead.
    pub help: Option<String>,
    /// The other place of a fault that has two, and what stands there.
    pub other: Option<(Range<usize>, &'static str)>,
    /// Where `span` and `other` start.
    positions: (Position, Position),
}

impl Diagnostic {
    pub(crate) fn new(rule: Rule, span: Range<usize>, message: impl Into<String>) -> Self {
        Self {
            rule,
            severity: Severity::Error,
            span,
            message: message.into(),
            help: None,
            other: None,
            positions: (Position::START, Position::START),
        }
    }

    pub(crate) fn warning(rule: Rule, span: Range<usize>, message: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, ..Self::new(rule, span, message) }
    }

    pub(crate) fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    pub(crate) fn other(mut self, span: Range<usize>, what: &'static str) -> Self {
        self.other = Some((span, what));
        self
    }

    /// Returns whether it is an error, and no warning.
    #[must_use]
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }

    /// Returns where the fault stands.
    #[must_use]
    pub fn position(&self) -> Position {
        self.positions.0
    }

    /// Returns where the other place of the fault stands, if it has one.
    #[must_use]
    pub fn other_position(&self) -> Option<Position> {
        self.other.is_some().then_some(self.positions.1)
    }

    /// Returns the whole message: `file:line:column: what was found`, the line quoted with a caret, what is accepted.
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
        let (here, there) = self.positions;
        // The width of the largest line number shown.
        let gutter = here.line.max(there.line).to_string().len();
        let severity = if self.is_error() { "" } else { "warning: " };
        let mut lines = vec![
            format!("{file}:{}:{}: {severity}{}", here.line, here.column, self.message),
            format!("{:gutter$} |", ""),
            snippet(text, &self.span, here, gutter),
        ];
        if let Some((other, what)) = &self.other {
            let Position { line, column } = there;
            lines.push(format!("{:gutter$} = {what} at {file}:{line}:{column}", ""));
            lines.push(snippet(text, other, there, gutter));
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

impl Position {
    const START: Self = Self { line: 1, column: 1 };
}

/// The diagnostics of one file, collected behind a shared reference.
///
/// A collector that is dropped before [`finish`](Self::finish) panics, since its diagnostics would be lost.
pub(crate) struct Ctxt {
    diagnostics: RefCell<Option<Vec<Diagnostic>>>,
}

impl Ctxt {
    pub(crate) fn new() -> Self {
        Self { diagnostics: RefCell::new(Some(Vec::new())) }
    }

    pub(crate) fn push(&self, diagnostic: Diagnostic) {
        self.diagnostics.borrow_mut().get_or_insert_default().push(diagnostic);
    }

    pub(crate) fn has_errors(&self) -> bool {
        self.diagnostics.borrow().iter().flatten().any(Diagnostic::is_error)
    }

    /// The diagnostics in the order of the file, each with its line and column.
    pub(crate) fn finish(self, text: &str) -> Vec<Diagnostic> {
        let mut diagnostics = self.diagnostics.take().unwrap_or_default();
        diagnostics.sort_by_key(|diagnostic| diagnostic.span.start);
        shorten(&mut diagnostics);
        locate(&mut diagnostics, text);
        diagnostics
    }
}

impl Drop for Ctxt {
    fn drop(&mut self) {
        assert!(
            std::thread::panicking() || self.diagnostics.get_mut().is_none(),
            "the diagnostics of a file were not finished"
        );
    }
}

/// The most diagnostics of one file.
const MOST: usize = 1000;

/// Puts one diagnostic in the place of those that nobody would read.
fn shorten(diagnostics: &mut Vec<Diagnostic>) {
    let more = diagnostics.len().saturating_sub(MOST);
    if let Some(first) = diagnostics.get(MOST) {
        let mut rest = Diagnostic::new(first.rule, first.span.clone(), format!("and {more} more"));
        if !diagnostics[MOST..].iter().any(Diagnostic::is_error) {
            rest.severity = Severity::Warning;
        }
        diagnostics.truncate(MOST);
        diagnostics.push(rest);
    }
}

/// Finds all lines and columns in one walk through the text.
fn locate(diagnostics: &mut [Diagnostic], text: &str) {
    let mut offsets: Vec<(usize, &mut Position)> = diagnostics
        .iter_mut()
        .flat_map(|Diagnostic { span, other, positions: (here, there), .. }| {
            let other = other.as_ref().map(|(span, _)| (span.start, there));
            [Some((span.start, here)), other]
        })
        .flatten()
        .collect();
    offsets.sort_by_key(|(offset, _)| *offset);
    let mut position = Position::START;
    let mut chars = text.strip_prefix('\u{feff}').unwrap_or(text).char_indices().peekable();
    let mark = text.len() - text.strip_prefix('\u{feff}').map_or(text.len(), str::len);
    for (offset, place) in offsets {
        while let Some((at, c)) = chars.peek().copied() {
            if mark + at + c.len_utf8() > offset {
                break;
            }
            position = match c {
                '\n' => Position { line: position.line + 1, column: 1 },
                _ => Position { column: position.column + 1, ..position },
            };
            chars.next();
        }
        *place = position;
    }
}

#[cfg(test)]
mod tests {
    use super::{Ctxt, Diagnostic, Position, Rule};

    #[track_caller]
    fn check(text: &str, offset: usize, line: usize, column: usize) {
        let cx = Ctxt::new();
        cx.push(Diagnostic::new(Rule::Syntax, offset..offset, "fault"));
        assert_eq!(cx.finish(text)[0].position(), Position { line, column });
    }

    #[test]
    fn an_offset_within_a_character_is_that_of_the_character() {
        check("aé", 1, 1, 2);
        check("aé", 2, 1, 2);
        check("aé", 3, 1, 3);
    }

    #[test]
    fn lines_end_at_line_feeds_and_a_byte_order_mark_takes_no_column() {
        check("a\r\nb", 3, 2, 1);
        check("a\n", 2, 2, 1);
        check("\u{feff}ab", 0, 1, 1);
        check("\u{feff}ab", 4, 1, 2);
    }

    #[test]
    #[should_panic(expected = "not finished")]
    fn a_collector_must_be_finished() {
        Ctxt::new().push(Diagnostic::new(Rule::Syntax, 0..0, "fault"));
    }
}
