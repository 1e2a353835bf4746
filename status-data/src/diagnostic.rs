//! A fault in a file: which rule it breaks, where, what was found and what is accepted.
//!
//! The rendered text is the same in a terminal, in `compile_error!` and in a log.

use core::ops::Range;
use std::cell::RefCell;

use crate::names::ascending;
use crate::rule::Rule;
use crate::snippet::{floor, mark, snippet};

/// The severity of a diagnostic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// The file breaks a rule. Macros and `check` fail.
    Error,
    /// The file can be used, but may not mean what was intended.
    Warning,
}

/// A fault in the data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The rule that the file breaks.
    pub rule: Rule,
    /// Whether it is an error or a warning.
    pub severity: Severity,
    /// The place, in bytes of the text.
    pub span: Range<usize>,
    /// What was found, in lower case, without a final period.
    pub message: String,
    /// What is accepted, or what to write instead.
    pub help: Option<String>,
    /// A second place, with its label.
    pub other: Option<(Range<usize>, &'static str)>,
    /// The positions of `span` and `other`.
    positions: (Position, Position),
}

impl Diagnostic {
    pub(crate) fn new(rule: Rule, span: Range<usize>, message: &str) -> Self {
        Self {
            rule,
            severity: Severity::Error,
            span,
            message: message.to_owned(),
            help: None,
            other: None,
            positions: (Position::START, Position::START),
        }
    }

    pub(crate) fn warning(rule: Rule, span: Range<usize>, message: &str) -> Self {
        Self { severity: Severity::Warning, ..Self::new(rule, span, message) }
    }

    pub(crate) fn help(self, help: &str) -> Self {
        Self { help: Some(help.to_owned()), ..self }
    }

    pub(crate) fn other(self, span: Range<usize>, what: &'static str) -> Self {
        Self { other: Some((span, what)), ..self }
    }

    /// Returns whether it is an error and not a warning.
    #[must_use]
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }

    /// Returns the position of the fault.
    #[must_use]
    pub fn position(&self) -> Position {
        self.positions.0
    }

    /// Returns the whole message: `file:line:column: what was found`, the line with a caret, and the help.
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
        // The width of the largest line number.
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

/// A line and a column. Both start at 1; columns count characters, as in editors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, in characters.
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

    /// Reports an error, optionally with a help.
    pub(crate) fn error(&self, rule: Rule, span: Range<usize>, message: &str, help: &str) {
        let diagnostic = Diagnostic::new(rule, span, message);
        self.push(if help.is_empty() { diagnostic } else { diagnostic.help(help) });
    }

    pub(crate) fn errors(&self) -> usize {
        self.diagnostics.borrow().iter().flatten().filter(|it| it.is_error()).count()
    }

    /// Returns the diagnostics in the order of the file, each with its position.
    pub(crate) fn finish(self, text: &str) -> Vec<Diagnostic> {
        let all = self.diagnostics.take().unwrap_or_default();
        let starts: Vec<usize> = all.iter().map(|diagnostic| diagnostic.span.start).collect();
        let order = ascending(&starts);
        let (first, rest) = order.split_at(order.len().min(MOST));
        let mut diagnostics: Vec<Diagnostic> = first.iter().map(|at| all[*at].clone()).collect();
        if let Some(next) = rest.first() {
            let Diagnostic { rule, span, .. } = &all[*next];
            let mut more =
                Diagnostic::new(*rule, span.clone(), &format!("and {} more", rest.len()));
            if !rest.iter().any(|at| all[*at].is_error()) {
                more.severity = Severity::Warning;
            }
            diagnostics.push(more);
        }
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

/// The maximum number of diagnostics of one file. One more replaces the rest.
const MOST: usize = 1000;

/// Finds all positions in one pass over the text.
fn locate(diagnostics: &mut [Diagnostic], text: &str) {
    let mut offsets = Vec::new();
    for Diagnostic { span, other, .. } in &*diagnostics {
        offsets.push(span.start);
        offsets.push(other.as_ref().map_or(0, |(span, _)| span.start));
    }
    let mut positions = vec![Position::START; offsets.len()];
    let (mut passed, mut position) = (mark(text), Position::START);
    for at in ascending(&offsets) {
        let end = floor(text, offsets[at]).max(passed);
        for c in text[passed..end].chars() {
            position = match c {
                '\n' => Position { line: position.line + 1, column: 1 },
                _ => Position { column: position.column + 1, ..position },
            };
        }
        passed = end;
        positions[at] = position;
    }
    for (diagnostic, positions) in diagnostics.iter_mut().zip(positions.chunks(2)) {
        diagnostic.positions = (positions[0], positions[1]);
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
