//! Changes as a table in Markdown, for the description of a pull request.

use std::fmt::Write;

use super::Report;
use super::kind::Severity;
use crate::data::markdown_escape::{code, sentence};

pub(super) fn report(report: &Report) -> String {
    if report.changes.is_empty() {
        return "No changes for clients or Rust code.\n".to_owned();
    }
    let mut out = String::from("|");
    for audience in &report.audiences {
        let _ = write!(out, " {} |", capitalized(audience.name())); // a `String` takes everything
    }
    out.push_str(" Status | Change | Why |\n|");
    out.push_str(&" --- |".repeat(report.audiences.len() + 3));
    out.push('\n');
    for change in &report.changes {
        out.push('|');
        for audience in &report.audiences {
            let severity = change.severity(*audience);
            let mark = if severity == Severity::Breaking { "**" } else { "" };
            let _ = write!(out, " {mark}{}{mark} |", severity.name());
        }
        let mut reasons: Vec<&str> = report
            .audiences
            .iter()
            .map(|audience| change.kind.effect(*audience))
            .filter(|effect| effect.severity > Severity::Compatible)
            .map(|effect| effect.reason)
            .collect();
        reasons.dedup();
        let (subject, message) = (code(change.subject()), sentence(&change.message));
        let _ = writeln!(out, " {subject} | {message} | {} |", sentence(&reasons.join("; ")));
    }
    out.push('\n');
    for audience in &report.audiences {
        let _ = writeln!(out, "- {}", report.summary(*audience));
    }
    out
}

fn capitalized(word: &str) -> String {
    let mut chars = word.chars();
    chars
        .next()
        .map_or_else(String::new, |first| first.to_ascii_uppercase().to_string() + chars.as_str())
}
