//! Diagnostics as annotations of GitHub Actions, which shows them beside the lines of a pull request.

use super::Checked;
use super::lines::Lines;
use std::fmt::Write;

pub(super) fn report(files: &[&Checked]) -> String {
    let mut out = String::new();
    for file in files {
        let lines = Lines::of(&file.source.text);
        for diagnostic in &file.diagnostics {
            let (start, end) =
                (lines.place(diagnostic.span.start), lines.place(diagnostic.span.end));
            let help = diagnostic.help.as_ref().map_or(String::new(), |help| format!("\n{help}"));
            let end_column = if start.line == end.line {
                format!(",endColumn={}", end.column)
            } else {
                String::new()
            };
            let _ = writeln!(
                out,
                "::error file={},line={},col={},endLine={}{end_column},title={}::{}",
                property(&file.source.name),
                start.line,
                start.column,
                end.line,
                diagnostic.rule.name(),
                data(&format!("{}{help}", diagnostic.message)),
            );
        }
    }
    out
}

/// A message, as the workflow command takes it.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The value of a property, which ends at a comma or colon.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    #[test]
    fn values_cannot_end_a_command() {
        assert_eq!(super::property("a,b:c%d\ne"), "a%2Cb%3Ac%25d%0Ae");
        assert_eq!(super::data("50 %\n::x"), "50 %25%0A::x");
    }
}
