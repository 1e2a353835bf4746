//! The result of a command: text for the two streams, and the exit code.

use std::fmt::{Display, Write};

use crate::terminal::palette::{CODE, ERROR, WARNING};
use crate::terminal::visible;

/// The result of a command.
#[derive(Debug, Default)]
pub(crate) struct Output {
    /// Standard output. Styles are removed when it is written to something that does not support them.
    pub(crate) stdout: String,
    /// Standard error.
    pub(crate) stderr: String,
    /// The exit code.
    pub(crate) exit: Exit,
}

/// An exit code. If there are several, the highest one counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Exit {
    /// Everything was found, and no file has an error.
    #[default]
    Success = 0,
    /// The command did its work and found errors, breaking changes or an outdated registry.
    Error = 1,
    /// The command could not do its work: nothing found, an unreadable file, wrong arguments.
    Failure = 2,
}

impl Output {
    /// Returns a successful result.
    pub(crate) fn success(stdout: impl Into<String>) -> Self {
        Self { stdout: stdout.into(), ..Self::default() }
    }

    /// Returns a failure with its reason.
    pub(crate) fn failure(reason: impl Display) -> Self {
        let mut output = Self::default();
        output.fail(reason);
        output
    }

    /// Adds the reason of a failure to a result.
    pub(crate) fn fail(&mut self, reason: impl Display) {
        let reason = reason.to_string();
        let _ = writeln!(self.stderr, "{ERROR}error:{ERROR:#} {}", visible(&reason)); // a `String` takes everything
        self.escalate(Exit::Failure);
    }

    /// Adds a warning, which does not change the exit code.
    pub(crate) fn warn(&mut self, text: impl Display) {
        let text = text.to_string();
        let _ = writeln!(self.stderr, "{WARNING}warning:{WARNING:#} {}", visible(&text)); // as above
    }

    /// Adds a tip to a failure, in the form of clap.
    pub(crate) fn tip(&mut self, text: impl Display) {
        let text = text.to_string();
        let gap = if self.stderr.is_empty() { "" } else { "\n" };
        let _ = writeln!(self.stderr, "{gap}  {CODE}tip:{CODE:#} {}", visible(&text)); // as above
    }

    /// Sets the exit code, unless it is higher already.
    pub(crate) fn escalate(&mut self, exit: Exit) {
        self.exit = self.exit.max(exit);
    }
}

#[cfg(test)]
mod tests {
    use super::{Exit, Output};
    use crate::testing::unstyled;

    #[test]
    fn each_message_has_its_line() {
        let mut output = Output::success("a");
        output.warn("b\u{1b}");
        assert_eq!((&*output.stdout, output.exit), ("a", Exit::Success));
        output.fail("c");
        output.tip("d");
        let expected = "warning: b\u{fffd}\nerror: c\n\n  tip: d\n";
        assert_eq!((unstyled(&output.stderr), output.exit), (expected.to_owned(), Exit::Failure));
        let mut output = Output::failure("e");
        assert_eq!((&*output.stdout, unstyled(&output.stderr).as_str()), ("", "error: e\n"));
        output.stderr.clear();
        output.tip("f");
        assert_eq!(unstyled(&output.stderr), "  tip: f\n");
    }

    #[test]
    fn the_highest_exit_code_counts() {
        let mut output = Output::default();
        for (exit, expected) in [
            (Exit::Success, Exit::Success),
            (Exit::Error, Exit::Error),
            (Exit::Success, Exit::Error),
            (Exit::Failure, Exit::Failure),
            (Exit::Error, Exit::Failure),
        ] {
            output.escalate(exit);
            assert_eq!(output.exit, expected);
        }
    }
}
