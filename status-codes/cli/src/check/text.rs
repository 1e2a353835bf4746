//! Diagnostics for people, in the layout of rustc: the line with a caret, and a help.

use std::fmt::Write;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Element, Level, Renderer, Snippet};

use super::Checked;
use super::finding::{Finding, Severity};
use super::lines::Lines;
use crate::terminal::palette::{ERROR, GOOD};
use crate::terminal::{Terminal, visible, visible_line};

/// The most diagnostics of one file that are shown in full.
const MOST: usize = 200;

pub(super) fn report(files: &[Checked], terminal: Terminal) -> String {
    let mut out = String::new();
    for file in files {
        let lines = Lines::of(&file.source.text);
        for finding in file.findings.iter().take(MOST) {
            out.push_str(&render(finding, &file.source.name, &lines, terminal));
            out.push_str("\n\n");
        }
        let left = file.findings.len().saturating_sub(MOST);
        if left > 0 {
            let _ = writeln!(out, "{}: and {left} more\n", file.source.name);
        }
    }
    for file in files {
        let _ = match file.count(Severity::Error) {
            0 => {
                let statuses = counted(file.statuses, "status", "statuses");
                let warnings = match file.count(Severity::Warning) {
                    0 => String::new(),
                    warnings => format!(", {}", counted(warnings, "warning", "warnings")),
                };
                writeln!(out, "{GOOD}ok{GOOD:#}     {}: {statuses}{warnings}", file.source.name)
            }
            errors => {
                let errors = counted(errors, "error", "errors");
                writeln!(out, "{ERROR}failed{ERROR:#} {}: {errors}", file.source.name)
            }
        };
    }
    out
}

fn render(finding: &Finding, file: &str, lines: &Lines<'_>, terminal: Terminal) -> String {
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let primary = snippet(&finding.span, file, lines, AnnotationKind::Primary, None);
    let mut group =
        level.primary_title(visible(&finding.message)).id(finding.rule).element(primary);
    if let Some((other, what)) = &finding.other {
        group = group.element(snippet(other, file, lines, AnnotationKind::Context, Some(what)));
    }
    if let Some(help) = &finding.help {
        group = group.element(Element::from(Level::HELP.message(visible(help))));
    }
    Renderer::styled().term_width(terminal.width).render(&[group])
}

fn snippet<'a>(
    span: &Range<usize>,
    file: &'a str,
    lines: &Lines<'a>,
    kind: AnnotationKind,
    label: Option<&'a str>,
) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    let (number, line, span) = lines.first_line(span);
    let (line, span) = visible_line(line, &span);
    Snippet::source(line).line_start(number).path(file).annotation(kind.span(span).label(label))
}

fn counted(number: usize, one: &str, several: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { several })
}
