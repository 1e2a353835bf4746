//! Changes as a table in Markdown, for the description of a pull request.

use std::fmt::Write;

use super::Report;
use super::kind::Severity;
use crate::data::markdown_escape::escaped;

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
        let (subject, message) = (code(change.subject()), cell(&change.message));
        let _ = writeln!(out, " {subject} | {message} | {} |", cell(&reasons.join("; ")));
    }
    out.push('\n');
    for audience in &report.audiences {
        let _ = writeln!(out, "- {}", report.summary(*audience));
    }
    out
}

/// Returns a text with code in backquotes as the content of a cell.
fn cell(text: &str) -> String {
    if text.matches('`').count() % 2 == 1 {
        return escaped(text); // the text itself contains a backquote
    }
    let parts = text.split('`').enumerate();
    parts.map(|(at, part)| if at % 2 == 1 { code(part) } else { plain(part) }).collect()
}

/// Escapes text between code and keeps its outer spaces.
fn plain(text: &str) -> String {
    let inner = text.trim();
    let before = &text[..text.len() - text.trim_start().len()];
    let after = if inner.is_empty() { "" } else { &text[text.trim_end().len()..] };
    format!("{before}{}{after}", escaped(inner))
}

fn code(text: &str) -> String {
    let text: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    if text.is_empty() || text.contains('`') {
        escaped(&text)
    } else {
        format!("`{}`", text.replace('|', "\\|"))
    }
}

fn capitalized(word: &str) -> String {
    let mut chars = word.chars();
    chars
        .next()
        .map_or_else(String::new, |first| first.to_ascii_uppercase().to_string() + chars.as_str())
}
