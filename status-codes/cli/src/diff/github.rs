//! Changes as annotations of GitHub Actions, which are shown at the lines of a pull request.
//!
//! An annotation is placed at the header of the table in the new file, or at the first line if the status was removed.

use std::collections::HashMap;
use std::fmt::Write;

use super::Report;
use super::kind::Severity;
use crate::check::github::{data, property};
use crate::data::source::Unreadable;

pub(super) fn report(report: &Report) -> String {
    let headers = headers(&report.new.text);
    let mut out = String::new();
    for change in &report.changes {
        let level = match report.worst(change) {
            Severity::Breaking => "error",
            Severity::Risky => "warning",
            Severity::Compatible => "notice",
        };
        let table = change.status.as_ref().map_or("catalog", |status| &status.variant);
        let mut message = format!("{}: {}", change.subject(), change.message);
        for audience in &report.audiences {
            let effect = change.kind.effect(*audience);
            if effect.severity > Severity::Compatible {
                let _ = write!(
                    message,
                    "\n{} for {}: {}",
                    effect.severity.name(),
                    audience.name(),
                    effect.reason
                );
            }
        }
        let _ = writeln!(
            out,
            "::{level} file={},line={},title={}::{}",
            property(&report.new.name),
            headers.get(table).unwrap_or(&1),
            change.kind.name(),
            data(&message),
        );
    }
    out
}

/// Returns the annotation of a file that cannot be compared. The reason names it.
pub(super) fn failure(why: &Unreadable) -> String {
    format!("::error::{}\n", data(&why.to_string()))
}

/// Returns the line of the header of each table.
fn headers(text: &str) -> HashMap<&str, usize> {
    let mut headers = HashMap::new();
    for (at, line) in text.lines().enumerate() {
        let name = line.trim_start().strip_prefix('[').and_then(|rest| rest.split(']').next());
        if let Some(name) = name {
            headers.entry(name.trim().trim_matches(['"', '\''])).or_insert(at + 1);
        }
    }
    headers
}
