//! Diagnostics for people: the line with a caret, and what to write instead, in the layout of rustc.

use std::fmt::Write;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Element, Level, Renderer, Snippet};
use status_data::Diagnostic;

use super::Checked;
use super::lines::Lines;
use crate::terminal::Terminal;
use crate::terminal::palette::{ERROR, GOOD};

/// The most diagnostics of one file that are shown in full.
const MOST: usize = 200;

pub(super) fn report(files: &[&Checked], terminal: Terminal) -> String {
    let mut out = String::new();
    for file in files {
        let lines = Lines::of(&file.source.text);
        for diagnostic in file.diagnostics.iter().take(MOST) {
            out.push_str(&render(diagnostic, &file.source.name, &lines, terminal));
            out.push_str("\n\n");
        }
        let left = file.diagnostics.len().saturating_sub(MOST);
        if left > 0 {
            let _ = writeln!(out, "{}: and {left} more errors\n", file.source.name);
        }
    }
    for file in files {
        let _ = match file.diagnostics.len() {
            0 => {
                let statuses = counted(file.statuses, "status", "statuses");
                writeln!(out, "{GOOD}ok{GOOD:#}     {}: {statuses}", file.source.name)
            }
            errors => {
                let errors = counted(errors, "error", "errors");
                writeln!(out, "{ERROR}failed{ERROR:#} {}: {errors}", file.source.name)
            }
        };
    }
    out
}

fn render(diagnostic: &Diagnostic, file: &str, lines: &Lines<'_>, terminal: Terminal) -> String {
    let primary = snippet(&diagnostic.span, file, lines, AnnotationKind::Primary, None);
    let mut group =
        Level::ERROR.primary_title(&diagnostic.message).id(diagnostic.rule.name()).element(primary);
    if let Some((other, what)) = &diagnostic.other {
        group = group.element(snippet(other, file, lines, AnnotationKind::Context, Some(what)));
    }
    if let Some(help) = &diagnostic.help {
        group = group.element(Element::from(Level::HELP.message(help)));
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
    let (line, text, inside) = lines.first_line(span);
    Snippet::source(text).line_start(line).path(file).annotation(kind.span(inside).label(label))
}

fn counted(number: usize, one: &str, several: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { several })
}
