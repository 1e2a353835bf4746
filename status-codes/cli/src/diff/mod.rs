//! `diff OLD NEW`: finds the changes that affect clients, and Rust code that uses the enum.
//!
//! | step | file |
//! | --- | --- |
//! | two files, or a file and its revision in git → two catalogs | here and `git.rs` |
//! | old entry → new entry | `matching.rs` |
//! | two catalogs → changes | `compare.rs`, with `catalog.rs`, `names.rs`, `documents.rs`, `facts.rs`, `headers.rs`, `members.rs` |
//! | kind of change → severity and reason, for each audience | `kind.rs` |
//! | changes → text | `text.rs`, `json.rs`, `markdown.rs`, `github.rs` |

mod catalog;
mod change;
mod compare;
mod documents;
mod facts;
mod git;
mod github;
mod headers;
mod json;
mod kind;
mod markdown;
mod matching;
mod members;
mod names;
#[cfg(test)]
mod tests;
mod text;

use status_data::Catalog;

use self::change::Change;
pub use self::kind::{Audience, Severity};
use crate::arguments::{Diff, DiffFormat, DiffOnly};
use crate::data::source::{self, Source, Unreadable};
use crate::output::{Exit, Output};
use crate::terminal::Terminal;

/// The content of a report.
struct Report {
    old: String,
    new: Source,
    audiences: Vec<Audience>,
    /// Sorted by severity, the highest first.
    changes: Vec<Change>,
}

/// Returns the changes between two versions; breaking ones are an error.
pub(crate) fn run(diff: &Diff, terminal: Terminal) -> Output {
    let (old, new) = match (&diff.git, diff.files.as_slice()) {
        (Some(revision), [file]) => (git::read(revision, file), source::read(file)),
        (None, [old, new]) => (source::read(old), source::read(new)),
        (Some(_), _) => {
            return Output::failure("`--git` compares one file with an earlier revision of it");
        }
        (None, _) => return Output::failure("expected two files, or `--git REV` and one file"),
    };
    let (old, new) = match (old.and_then(parsed), new.and_then(parsed)) {
        (Ok(old), Ok(new)) => (old, new),
        (old, new) => {
            let mut output = Output::default();
            for why in [old.err(), new.err()].into_iter().flatten() {
                if let DiffFormat::Github = diff.format {
                    output.stdout += &github::failure(&why);
                }
                output.fail(why);
            }
            return output;
        }
    };
    let audiences = match diff.only {
        None => Audience::ALL.to_vec(),
        Some(DiffOnly::Clients) => vec![Audience::Clients],
        Some(DiffOnly::Rust) => vec![Audience::Rust],
    };
    let mut changes = compare::changes(&old.1, &new.1);
    changes.sort_by_key(|change| std::cmp::Reverse(change.worst(&audiences)));
    let report = Report { old: old.0.name, new: new.0, audiences, changes };
    let mut output = Output::success(match diff.format {
        DiffFormat::Text => text::report(&report, terminal),
        DiffFormat::Json => json::report(&report),
        DiffFormat::Markdown => markdown::report(&report),
        DiffFormat::Github => github::report(&report),
    });
    if report.changes.iter().any(|change| report.worst(change) == Severity::Breaking) {
        output.escalate(Exit::Error);
    }
    output
}

/// Returns the highest severity for an audience. Public for a test that compiles both versions.
#[must_use]
pub fn worst(old: &Catalog, new: &Catalog, audience: Audience) -> Severity {
    let changes = compare::changes(old, new);
    let severities = changes.iter().map(|change| change.severity(audience));
    severities.max().unwrap_or(Severity::Compatible)
}

fn parsed(source: Source) -> Result<(Source, Catalog), Unreadable> {
    let catalog = source.catalog()?;
    Ok((source, catalog))
}

impl Report {
    fn worst(&self, change: &Change) -> Severity {
        change.worst(&self.audiences)
    }

    /// Returns the number of changes of a severity for an audience.
    fn count(&self, audience: Audience, severity: Severity) -> usize {
        self.changes.iter().filter(|change| change.severity(audience) == severity).count()
    }

    /// Returns a line such as `clients: 1 breaking, 2 compatible`.
    fn summary(&self, audience: Audience) -> String {
        let counts: Vec<String> = Severity::ALL
            .into_iter()
            .filter_map(|severity| {
                let count = self.count(audience, severity);
                (count > 0).then(|| format!("{count} {}", severity.name()))
            })
            .collect();
        format!("{}: {}", audience.name(), counts.join(", "))
    }
}
