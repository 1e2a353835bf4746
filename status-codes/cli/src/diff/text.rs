//! Changes for people: a column for each audience, and the reason for all that are not compatible.

use std::fmt::Write;

use anstyle::Style;

use super::Report;
use super::kind::Severity;
use crate::terminal::palette::{ERROR, GOOD, LABEL, PLAIN, WARNING};
use crate::terminal::{Terminal, Text};

/// The width of a column: the longest severity and a gap.
const COLUMN: usize = 12;

pub(super) fn report(report: &Report, terminal: Terminal) -> String {
    if report.changes.is_empty() {
        return format!("{GOOD}no changes{GOOD:#} for clients or Rust code\n");
    }
    let mut out = String::new();
    for audience in &report.audiences {
        let _ = write!(out, "{LABEL}{:COLUMN$}{LABEL:#}", audience.name()); // a `String` takes everything
    }
    let _ = writeln!(out, "{LABEL}change{LABEL:#}");
    let indent = " ".repeat(COLUMN * report.audiences.len());
    for change in &report.changes {
        for audience in &report.audiences {
            let severity = change.severity(*audience);
            let style = style(severity);
            let _ = write!(out, "{style}{}{style:#}", severity.name());
            let _ = write!(out, "{:1$}", "", COLUMN - severity.name().len());
        }
        let message = Text::styled(change.subject(), style(report.worst(change)))
            .and(": ", PLAIN)
            .and(&change.message, PLAIN);
        out.push_str(message.lines(&indent, &indent, terminal).trim_start());
        for audience in &report.audiences {
            let effect = change.kind.effect(*audience);
            if effect.severity > Severity::Compatible {
                let reason =
                    Text::styled(format!("{}: ", audience.name()), LABEL).and(effect.reason, PLAIN);
                let inner = format!("{indent}    ");
                out.push_str(&reason.lines(&format!("{indent}  "), &inner, terminal));
            }
        }
    }
    out.push('\n');
    for audience in &report.audiences {
        let _ = writeln!(out, "{}", report.summary(*audience));
    }
    out
}

fn style(severity: Severity) -> Style {
    match severity {
        Severity::Breaking => ERROR,
        Severity::Risky => WARNING,
        Severity::Compatible => PLAIN,
    }
}

#[cfg(test)]
mod tests {
    use super::{ERROR, PLAIN, WARNING};
    use crate::data::source::Source;
    use crate::diff::Report;
    use crate::diff::change::Change;
    use crate::diff::kind::{Audience, Kind};
    use crate::terminal::Terminal;

    #[test]
    fn each_severity_has_its_colour() {
        let report = |kind: Kind| {
            let report = Report {
                old: "old.toml".into(),
                new: Source { name: "new.toml".into(), text: String::new() },
                audiences: vec![Audience::Clients, Audience::Rust],
                changes: vec![Change::of_catalog(kind, "It changed.")],
            };
            super::report(&report, Terminal::FILE)
        };
        let removed = report(Kind::StatusRemoved);
        assert_eq!(removed.matches(&format!("{ERROR}breaking{ERROR:#}")).count(), 2, "{removed:?}");
        let added = report(Kind::StatusAdded);
        assert!(added.contains(&format!("{PLAIN}compatible{PLAIN:#}")), "{added:?}");
        assert!(added.contains(&format!("{WARNING}risky{WARNING:#}")), "{added:?}");
    }
}
