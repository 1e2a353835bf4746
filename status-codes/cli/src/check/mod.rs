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
    /// Whether the file has errors, or warnings that are denied.
    fails: bool,
}

/// A file that could not be read, and why.
struct Unchecked {
    name: String,
    reason: Unreadable,
}

/// The files in the order of the arguments.
type Files = [Result<Checked, Unchecked>];

/// Checks all files.
pub(crate) fn run(check: &Check, terminal: Terminal) -> Output {
    let mut output = Output::default();
    let mut files = Vec::new();
    for path in &check.files {
        let file = checked_file(path, check.registry);
        files.push(file.map_err(|reason| Unchecked { name: source::name(path), reason }));
    }
    for file in &mut files {
        match file {
            Ok(file) => {
                file.fails = file.count(Severity::Error) > 0
                    || check.deny_warnings && !file.findings.is_empty();
                output.escalate(if file.fails { Exit::Error } else { Exit::Success });
            }
            Err(file) => output.fail(&file.reason),
        }
    }
    output.stdout = match check.format {
        CheckFormat::Text => text::report(&files, terminal),
        CheckFormat::Json => json::report(&files),
        CheckFormat::Github => github::report(&files),
    };
    output
}

fn checked_file(path: &Path, as_registry: bool) -> Result<Checked, Unreadable> {
    let (source, not_utf8) = source::read_lossy(path)?;
    if let Some(offset) = not_utf8 {
        // Diagnostics that follow from replacement characters would only distract.
        let findings = vec![Finding::not_utf8(&source.text, offset)];
        return Ok(Checked { source, statuses: 0, findings, fails: false });
    }
    let parsed = source.parse(as_registry);
    let findings = parsed.diagnostics.into_iter().map(Finding::from).collect();
    Ok(Checked { source, statuses: parsed.catalog.entries.len(), findings, fails: false })
}

impl Checked {
    fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.severity == severity).count()
    }
}
