//! `import`: writes a catalog in TOML from an OpenAPI document or a table.
//!
//! | step | file |
//! | --- | --- |
//! | OpenAPI document → draft | `openapi/` |
//! | CSV or TSV → draft | `table.rs` |
//! | names, ids and texts of the draft | `names.rs`, `texts.rs` |
//! | draft → TOML | `write.rs` |
//! | what the rules reject is written differently, or left out and reported | `repair.rs` |
//!
//! Nothing is dropped silently: each guess is a comment in the file, and each loss a line on standard error.

mod draft;
mod names;
mod openapi;
mod repair;
mod table;
mod texts;
mod write;

use std::path::Path;

use crate::arguments::{Import, ImportFrom};
use crate::data::source::{self, Source};
use crate::output::Output;
use crate::terminal::palette::WARNING;

use self::draft::Draft;

/// Returns the catalog on standard output, and what could not be carried on standard error.
pub(crate) fn run(import: &Import) -> Output {
    if import.from.is_none() && has_extension(&import.file, "toml") {
        let file = source::name(&import.file);
        return Output::failure(format_args!(
            "cannot import {file}: TOML is the format of catalogs; use `status-codes check`"
        ));
    }
    let source = match source::read(&import.file) {
        Ok(source) => source,
        Err(why) => return Output::failure(why),
    };
    match draft(&source, import.from.unwrap_or_else(|| kind(&import.file))) {
        Ok(draft) => written(draft, &source.name),
        Err(why) => Output::failure(format_args!("cannot import {}: {why}", source.name)),
    }
}

/// Guesses the format from the name of a file.
fn kind(file: &Path) -> ImportFrom {
    if has_extension(file, "csv") {
        ImportFrom::Csv
    } else if has_extension(file, "tsv") {
        ImportFrom::Tsv
    } else {
        ImportFrom::Openapi
    }
}

fn has_extension(file: &Path, extension: &str) -> bool {
    file.extension().is_some_and(|found| found.eq_ignore_ascii_case(extension))
}

fn draft(source: &Source, from: ImportFrom) -> Result<Draft, String> {
    match from {
        ImportFrom::Openapi => openapi::draft(&source.text),
        ImportFrom::Csv => table::draft(&source.text, b','),
        ImportFrom::Tsv => table::draft(&source.text, b'\t'),
    }
}

fn written(mut draft: Draft, file: &str) -> Output {
    names::complete(&mut draft);
    texts::complete(&mut draft);
    let text = repair::checked(&mut draft);
    for unplaced in &draft.unplaced {
        let note =
            format!("the id `{}`: its code is unknown, so it is written as a comment", unplaced.id);
        draft.notes.push(note);
    }
    if draft.statuses.is_empty() {
        let mut output = Output::default();
        note(&mut output, &draft.notes);
        output.fail(format_args!("cannot import {file}: it contains no statuses"));
        return output;
    }
    let mut output = Output::success(text);
    note(&mut output, &draft.notes);
    output
}

fn note(output: &mut Output, notes: &[String]) {
    use std::fmt::Write;
    for note in notes {
        let note = source::shown(note);
        let _ = writeln!(output.stderr, "{WARNING}not imported:{WARNING:#} {note}"); // a `String` takes everything
    }
}

#[cfg(test)]
mod tests;
