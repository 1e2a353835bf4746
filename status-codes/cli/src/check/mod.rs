//! `check`: every diagnostic of every file, by the rules of the macro.

mod github;
mod json;
mod lines;
mod text;

use status_data::Diagnostic;

use crate::arguments::{Check, CheckFormat};
use crate::data::source::{self, Source, Unreadable};
use crate::output::{Exit, Output};
use crate::terminal::Terminal;

/// A file with what was found in it.
struct Checked {
    source: Source,
    statuses: usize,
    diagnostics: Vec<Diagnostic>,
}

/// Checks all files.
pub(crate) fn run(check: &Check, terminal: Terminal) -> Output {
    let mut output = Output::default();
    let files: Vec<Result<Checked, Unreadable>> = check
        .files
        .iter()
        .map(|path| {
            let source = source::read(path)?;
            let parsed = source.parse(check.registry);
            let statuses = parsed.catalog.entries.len();
            Ok(Checked { source, statuses, diagnostics: parsed.diagnostics })
        })
        .collect();
    for file in &files {
        match file {
            Ok(checked) if checked.diagnostics.is_empty() => {}
            Ok(_) => output.escalate(Exit::Error),
            Err(why) => output.fail(why),
        }
    }
    let readable: Vec<&Checked> = files.iter().flatten().collect();
    output.stdout = match check.format {
        CheckFormat::Text => text::report(&readable, terminal),
        CheckFormat::Json => json::report(&readable),
        CheckFormat::Github => github::report(&readable),
    };
    output
}
