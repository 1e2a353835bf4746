//! Diagnostics for people, in the layout of rustc: the line with a caret, and a help.

use std::fmt::Write;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Element, Level, Origin, Renderer, Snippet};
use unicode_width::UnicodeWidthStr;

use super::Files;
use super::finding::{Finding, Severity};
use super::lines::{self, Lines};
use crate::terminal::palette::{ERROR, GOOD};
use crate::terminal::{Terminal, visible, visible_line};

/// The most diagnostics of one file that are shown in full.
const MOST: usize = 200;

pub(super) fn report(files: &Files, terminal: Terminal) -> String {
    let mut out = String::new();
    for file in files.iter().flatten() {
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
    for file in files.iter().flatten() {
        let (errors, warnings) = (file.count(Severity::Error), file.count(Severity::Warning));
        let mut counts = Vec::new();
        if !file.fails {
            counts.push(counted(file.statuses, "status", "statuses"));
        }
        if errors > 0 {
            counts.push(counted(errors, "error", "errors"));
        } else if warnings > 0 {
            counts.push(counted(warnings, "warning", "warnings"));
        }
        let word = if file.fails {
            format!("{ERROR}failed{ERROR:#}")
        } else {
            format!("{GOOD}ok{GOOD:#}    ")
        };
        let _ = writeln!(out, "{word} {}: {}", file.source.name, counts.join(", "));
    }
    out
}

fn render(finding: &Finding, file: &str, lines: &Lines<'_>, terminal: Terminal) -> String {
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let primary = quoted(&finding.span, file, lines, AnnotationKind::Primary, None);
    let label = format!("{}[{}]: ", finding.severity.name(), finding.rule);
    let title = wrapped(&visible(&finding.message), label.len(), terminal);
    let mut group = level.primary_title(title).id(finding.rule).elements(primary);
    if let Some((other, what)) = &finding.other {
        group = group.elements(quoted(other, file, lines, AnnotationKind::Context, Some(what)));
    }
    if let Some(help) = &finding.help {
        let spans = [Some(&finding.span), finding.other.as_ref().map(|(span, _)| span)];
        let number = spans.into_iter().flatten().map(|span| lines.first_line(span).0).max();
        let label = format!("{} = help: ", number.unwrap_or_default());
        let help = wrapped(&visible(help), label.len(), terminal);
        group = group.element(Element::from(Level::HELP.message(help)));
    }
    Renderer::styled().term_width(terminal.columns.unwrap_or(terminal.width)).render(&[group])
}

/// Breaks a message into lines, since a terminal breaks within words. The renderer puts a label of `taken` columns before the
/// first line, and as many spaces before the others. In a file, a message is one line.
fn wrapped(message: &str, taken: usize, terminal: Terminal) -> String {
    const LEAST: usize = 16;
    let Some(columns) = terminal.columns else { return message.to_owned() };
    let width = columns.saturating_sub(taken).max(LEAST);
    let mut out = String::new();
    let mut used = 0;
    for word in message.split_inclusive(' ') {
        if used > 0 && used + word.trim_end().width() > width {
            out.truncate(out.trim_end().len());
            out.push('\n');
            used = 0;
        }
        out.push_str(word);
        used += word.width();
    }
    out
}

/// Returns the line of a span with the span marked. Only the part of a long line that can be shown is laid out.
fn quoted<'a>(
    span: &Range<usize>,
    file: &'a str,
    lines: &Lines<'a>,
    kind: AnnotationKind,
    label: Option<&'a str>,
) -> Vec<Element<'a>> {
    let (number, line, within) = lines.first_line(span);
    let near = lines::near(line, within.start, NEAR);
    let (shown, marked) = visible_line(
        &line[near.clone()],
        &(within.start - near.start..within.end.min(near.end) - near.start),
    );
    let snippet =
        Snippet::source(shown).line_start(number).annotation(kind.span(marked).label(label));
    if near == (0..line.len()) {
        return vec![snippet.path(file).into()];
    }
    let column = lines.place(span.start).column;
    vec![Origin::path(file).line(number).char_column(column).into(), snippet.into()]
}

/// The maximum number of bytes that are laid out on each side of the start of a span. No terminal is as wide.
const NEAR: usize = 2_000;

fn counted(number: usize, one: &str, several: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { several })
}

#[cfg(test)]
mod tests {
    use super::{Finding, Lines, MOST, NEAR, Severity, render, report, wrapped};
    use crate::check::Checked;
    use crate::data::source::Source;
    use crate::terminal::Terminal;
    use crate::testing::unstyled;

    const TEXT: &str = "[catalog]\n[NotFound]\ncode = 410\n";

    #[track_caller]
    fn check(columns: Option<usize>, expected: &str) {
        let finding = Finding {
            severity: Severity::Warning,
            rule: "registered-name",
            message: "`NotFound` is the registered 404, and has code 410 here".to_owned(),
            span: 11..19,
            other: None,
            help: Some("write `code = 404`, or another name".to_owned()),
        };
        let terminal = Terminal { columns, ..Terminal::FILE };
        let report = render(&finding, "a.toml", &Lines::of(TEXT), terminal);
        assert_eq!(unstyled(&report), expected);
    }

    #[test]
    fn what_is_left_out_is_counted() {
        for (count, left) in [(MOST, None), (MOST + 1, Some("a.toml: and 1 more"))] {
            let finding = || Finding::not_utf8("\u{fffd}", 0);
            let source = Source { name: "a.toml".to_owned(), text: "\u{fffd}".to_owned() };
            let findings = std::iter::repeat_with(finding).take(count).collect();
            let file = Checked { source, statuses: 0, findings, fails: true };
            let text = report(&[Ok(file)], Terminal::FILE);
            assert_eq!(text.lines().find(|line| line.contains(" more")), left, "{count}");
        }
    }

    #[test]
    fn a_word_wider_than_the_terminal_stays_whole() {
        let terminal = Terminal { columns: Some(40), ..Terminal::FILE };
        let word = "w".repeat(50);
        assert_eq!(wrapped(&format!("{word} is long"), 0, terminal), format!("{word}\nis long"));
    }

    #[test]
    fn messages_are_broken_between_words() {
        let lines = " --> a.toml:2:2\n  |\n2 | [NotFound]\n  |  ^^^^^^^^\n  |\n";
        check(
            Some(40),
            &format!(
                "warning[registered-name]: `NotFound` is\n{0}the registered\n{0}404, and has\n{0}code 410 here\n\
                 {lines}  = help: write `code = 404`, or another\n          name",
                " ".repeat(26)
            ),
        );
        let whole = format!(
            "warning[registered-name]: `NotFound` is the registered 404, and has code 410 here\n\
             {lines}  = help: write `code = 404`, or another name"
        );
        check(Some(200), &whole);
        check(None, &whole);
    }

    #[track_caller]
    fn check_long(before: usize, after: usize, column: usize) {
        let text = format!("{}key{}", "é ".repeat(before), " ü".repeat(after));
        let start = "é ".len() * before;
        let finding = Finding {
            rule: "rule",
            severity: Severity::Error,
            span: start..start + 3,
            message: "message".to_owned(),
            help: None,
            other: Some((start..start, "first")),
        };
        let shown = render(&finding, "file.toml", &Lines::of(&text), Terminal::FILE);
        let shown = unstyled(&shown);
        assert!(shown.contains(&format!(" --> file.toml:1:{column}\n")), "{shown}");
        assert!(shown.contains(" key ü"), "{shown}");
        assert_eq!(shown.matches('^').count(), "key".len(), "{shown}");
        assert!(shown.len() < 2_000, "{} bytes", shown.len());
    }

    #[test]
    fn a_line_of_any_length_is_shown_around_its_span() {
        for before in [1, 10, NEAR / 3, NEAR / 3 + 1, NEAR, 100_000] {
            for after in [1, 10, NEAR / 3, NEAR / 3 + 1, NEAR, 100_000] {
                check_long(before, after, 2 * before + 1);
            }
        }
    }
}
