//! `check`: every fault of every file, by the rules of the macro.

mod github;
mod json;
mod lines;
mod text;

use status_data::Diagnostic;

use crate::answer::{Answer, End};
use crate::arguments::{Check, CheckFormat};
use crate::data::source::{self, Source, Unreadable};
use crate::terminal::Screen;

/// A file with what was found in it.
struct Checked {
    source: Source,
    statuses: usize,
    diagnostics: Vec<Diagnostic>,
}

/// The faults of all files.
pub(crate) fn answer(check: &Check, screen: Screen) -> Answer {
    let mut answer = Answer::default();
    let files: Vec<Result<Checked, Unreadable>> = check
        .files
        .iter()
        .map(|path| {
            let source = source::read(path)?;
            let reading = source.reading(check.registry);
            let statuses = reading.catalog.entries.len();
            Ok(Checked { source, statuses, diagnostics: reading.diagnostics })
        })
        .collect();
    for file in &files {
        match file {
            Ok(checked) if checked.diagnostics.is_empty() => {}
            Ok(_) => answer.worsen(End::BadNews),
            Err(why) => answer.fail(why),
        }
    }
    let readable: Vec<&Checked> = files.iter().flatten().collect();
    answer.out = match check.format {
        CheckFormat::Text => text::report(&readable, screen),
        CheckFormat::Json => json::report(&readable),
        CheckFormat::Github => github::report(&readable),
    };
    answer
}
