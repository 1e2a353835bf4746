//! Diagnostics as annotations of GitHub Actions, which shows them beside the lines of a pull request.

use std::fmt::Write;

use super::lines::Lines;
use super::{Files, Unchecked};
use crate::terminal::visible;

pub(super) fn report(files: &Files) -> String {
    let mut out = String::new();
    for file in files {
        let file = match file {
            Ok(file) => file,
            Err(Unchecked { name, reason }) => {
                let reason = data(&reason.to_string());
                let _ = writeln!(out, "::error file={}::{reason}", property(name));
                continue;
            }
        };
        let lines = Lines::of(&file.source.text);
        for finding in &file.findings {
            let (start, end) = (lines.place(finding.span.start), lines.place(finding.span.end));
            let help = finding.help.as_ref().map_or(String::new(), |help| format!("\n{help}"));
            let end_column = if start.line == end.line {
                format!(",endColumn={}", end.column)
            } else {
                String::new()
            };
            let _ = writeln!(
                out,
                "::{} file={},line={},col={},endLine={}{end_column},title={}::{}",
                finding.severity.name(),
                property(&file.source.name),
                start.line,
                start.column,
                end.line,
                finding.rule,
                data(&format!("{}{help}", finding.message)),
            );
        }
    }
    out
}

/// Escapes the message of a workflow command.
pub(crate) fn data(text: &str) -> String {
    let text = text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A");
    visible(&text).into_owned()
}

/// Escapes the value of a property. It would end at a comma or colon.
pub(crate) fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    #[test]
    fn values_cannot_end_a_command() {
        assert_eq!(super::property("a,b:c%d\ne"), "a%2Cb%3Ac%25d%0Ae");
        assert_eq!(super::data("50 %\n::x"), "50 %25%0A::x");
        assert_eq!(super::data("a\u{1b}[31m"), "a\u{fffd}[31m");
    }
}
