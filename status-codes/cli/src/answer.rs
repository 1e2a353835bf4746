//! What a command answers: text for the two streams, and how it ended.

/// The answer of a command.
#[derive(Debug, Default)]
pub(crate) struct Answer {
    /// For standard output; styled, the styles are stripped where they are not wanted.
    pub(crate) out: String,
    /// For standard error.
    pub(crate) err: String,
    /// How it ended.
    pub(crate) end: End,
}

/// How a command ended; the worst of several ends counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum End {
    /// As asked: everything found, no fault, no break.
    #[default]
    Well = 0,
    /// The question has an answer, and it is bad news: faults, a break, a registry that moved on.
    BadNews = 1,
    /// No answer: nothing found, a file that cannot be read, wrong arguments.
    NoAnswer = 2,
}

impl Answer {
    /// An answer that is good news.
    pub(crate) fn of(out: impl Into<String>) -> Self {
        Self { out: out.into(), ..Self::default() }
    }

    /// No answer, and why.
    pub(crate) fn none(why: impl std::fmt::Display) -> Self {
        let mut answer = Self::default();
        answer.fail(why);
        answer
    }

    /// Adds why a part of the question has no answer.
    pub(crate) fn fail(&mut self, why: impl std::fmt::Display) {
        use crate::terminal::palette::ERROR;
        use std::fmt::Write;
        let _ = writeln!(self.err, "{ERROR}error:{ERROR:#} {why}"); // a `String` takes everything
        self.worsen(End::NoAnswer);
    }

    /// Notes an end, unless a worse one is known.
    pub(crate) fn worsen(&mut self, end: End) {
        self.end = self.end.max(end);
    }
}
