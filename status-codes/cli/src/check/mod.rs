//! `check`: prints every diagnostic of every file, by the rules of `catalog!`.

mod finding;
pub(crate) mod github;
mod json;
mod lines;
mod text;

use std::path::Path;

use self::finding::{Finding, Severity};
use crate::arguments::{Check, CheckFormat};
use crate::data::source::{self, Source, Unreadable};
use crate::output::{Exit, Output};
use crate::terminal::Terminal;

/// A file and its diagnostics.
struct Checked {
    source: Source,
    statuses: usize,
    findings: Vec<Finding>,
}

/// A file that could not be read, and why.
struct Unchecked {
    name: String,
    reason: Unreadable,
}

/// Checks all files.
pub(crate) fn run(check: &Check, terminal: Terminal) -> Output {
    let mut output = Output::default();
    let mut checked = Vec::new();
    let mut unchecked = Vec::new();
    for path in &check.files {
        match checked_file(path, check.registry) {
            Ok(file) => checked.push(file),
            Err(reason) => unchecked.push(Unchecked { name: source::name(path), reason }),
        }
    }
    for Unchecked { reason, .. } in &unchecked {
        output.fail(reason);
    }
    let fails = |file: &Checked| {
        file.count(Severity::Error) > 0 || check.deny_warnings && !file.findings.is_empty()
    };
    if checked.iter().any(fails) {
        output.escalate(Exit::Error);
    }
    output.stdout = match check.format {
        CheckFormat::Text => text::report(&checked, terminal),
        CheckFormat::Json => json::report(&checked, &unchecked),
        CheckFormat::Github => github::report(&checked, &unchecked),
    };
    output
}

fn checked_file(path: &Path, as_registry: bool) -> Result<Checked, Unreadable> {
    let (source, not_utf8) = source::read_lossy(path)?;
    if let Some(offset) = not_utf8 {
        // Diagnostics that follow from replacement characters would only distract.
        let findings = vec![Finding::not_utf8(&source.text, offset)];
        return Ok(Checked { source, statuses: 0, findings });
    }
    let parsed = source.parse(as_registry);
    let findings = parsed.diagnostics.into_iter().map(Finding::from).collect();
    Ok(Checked { source, statuses: parsed.catalog.entries.len(), findings })
}

impl Checked {
    fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.severity == severity).count()
    }
}
