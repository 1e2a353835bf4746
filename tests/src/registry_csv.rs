//! IANA's registry file (`Value,Description,Reference`) becomes one row per registered code.
//!
//! Takes the text, gives rows with the notes of their descriptions told apart, or the first thing that is not in that
//! form. Knows nothing of `codes.toml`.

use std::error::Error;
use std::fmt;

use status_data::Registration;

/// A registered code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The code.
    pub code: u16,
    /// The phrase: the description without its note; none where the code is unused.
    pub phrase: Option<String>,
    /// What the note says.
    pub registration: Registration,
    /// The references without their brackets: the first defines the code, others tell its history.
    pub references: Vec<String>,
}

/// Reads the file. Every code from 100 to 599 must be there, registered or in a range of unassigned ones.
///
/// # Errors
///
/// Anything else, with the line.
pub fn read(text: &str) -> Result<Vec<Row>, NotTheRegistry> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let header = reader.headers().map_err(|error| NotTheRegistry::at(1, error))?;
    if header != vec!["Value", "Description", "Reference"] {
        return Err(NotTheRegistry::at(1, "the columns are not Value, Description, Reference"));
    }
    let mut rows = Vec::new();
    let mut next = 100;
    for record in reader.records() {
        let record = record.map_err(|error| {
            NotTheRegistry::at(error.position().map_or(0, csv::Position::line), &error)
        })?;
        let line = record.position().map_or(0, csv::Position::line);
        let fault = |what: &str| NotTheRegistry::at(line, what);
        let [value, description, reference] = [&record[0], &record[1], &record[2]];
        let (first, last) =
            codes(value).ok_or_else(|| fault("the value is no code and no range"))?;
        if first != next || last < first {
            return Err(fault(&format!("expected code {next}, found `{value}`")));
        }
        next = last + 1;
        if description != "Unassigned" {
            if first != last {
                return Err(fault("a range is not unassigned"));
            }
            let (phrase, registration) =
                notes(description).ok_or_else(|| fault("unknown note in the description"))?;
            rows.push(Row { code: first, phrase, registration, references: references(reference) });
        }
    }
    match next {
        600 => Ok(rows),
        _ => Err(NotTheRegistry::at(0, format!("the file ends before code {next}"))),
    }
}

/// `[RFC2774][Its history]`
fn references(reference: &str) -> Vec<String> {
    let parts = reference.split(['[', ']']).filter(|part| !part.is_empty());
    parts.map(str::to_owned).collect()
}

fn codes(value: &str) -> Option<(u16, u16)> {
    let code = |text: &str| text.parse().ok().filter(|code| (100..=599).contains(code));
    match value.split_once('-') {
        Some((first, last)) => Some((code(first)?, code(last)?)),
        None => code(value).map(|code| (code, code)),
    }
}

/// `Phrase`, `(Unused)`, `Phrase (OBSOLETED)` and `Phrase (TEMPORARY - registered …, expires 2026-11-13)`.
fn notes(description: &str) -> Option<(Option<String>, Registration)> {
    let Some((phrase, note)) = description.strip_suffix(')').and_then(|text| text.split_once('('))
    else {
        return Some((Some(description.to_owned()), Registration::Permanent));
    };
    let registration = match note {
        "Unused" => Registration::Unused,
        "OBSOLETED" => Registration::Obsoleted,
        _ => {
            let parts = note.strip_prefix("TEMPORARY - ")?;
            let expires = parts.split(", ").find_map(|part| part.strip_prefix("expires "))?;
            Registration::Temporary { expires: expires.to_owned() }
        }
    };
    let phrase = phrase.trim_end();
    Some(((!phrase.is_empty()).then(|| phrase.to_owned()), registration))
}

/// Why a text is not the registry's file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotTheRegistry {
    /// The line, from 1; 0 where the fault has none.
    pub line: u64,
    /// What is wrong.
    pub message: String,
}

impl NotTheRegistry {
    fn at(line: u64, message: impl fmt::Display) -> Self {
        Self { line, message: message.to_string() }
    }
}

impl fmt::Display for NotTheRegistry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            0 => f.write_str(&self.message),
            line => write!(f, "line {line}: {}", self.message),
        }
    }
}

impl Error for NotTheRegistry {}

#[cfg(test)]
mod tests {
    use super::{Registration, read};

    const HEADER: &str = "Value,Description,Reference\n";

    #[track_caller]
    fn row(line: &str, phrase: Option<&str>, registration: &Registration, references: &[&str]) {
        let rows =
            read(&format!("{HEADER}{line}\n101-599,Unassigned,\n")).expect("it is in the form");
        let [row] = rows.as_slice() else { panic!("one row: {rows:?}") };
        assert_eq!(
            (row.code, row.phrase.as_deref(), &row.registration),
            (100, phrase, registration)
        );
        assert_eq!(row.references, references);
    }

    #[test]
    fn a_note_is_no_part_of_the_phrase() {
        use Registration::{Obsoleted, Permanent, Temporary, Unused};

        row(
            "100,Continue,\"[RFC9110, Section 15.2.1]\"",
            Some("Continue"),
            &Permanent,
            &["RFC9110, Section 15.2.1"],
        );
        row("100,(Unused),[RFC1]", None, &Unused, &["RFC1"]);
        row(
            "100,A B (OBSOLETED),[RFC1][Its history]",
            Some("A B"),
            &Obsoleted,
            &["RFC1", "Its history"],
        );
        row(
            "100,\"A (TEMPORARY - registered 2024-11-13, extension registered 2025-09-15, expires 2026-11-13)\",[d]",
            Some("A"),
            &Temporary { expires: "2026-11-13".to_owned() },
            &["d"],
        );
    }

    #[track_caller]
    fn fault(text: &str, message: &str) {
        assert_eq!(read(text).expect_err("it is not in the form").to_string(), message);
    }

    #[test]
    fn another_form_is_an_error_that_names_the_line() {
        fault("", "line 1: the columns are not Value, Description, Reference");
        fault("Value,Name\n100,A\n", "line 1: the columns are not Value, Description, Reference");
        fault(&format!("{HEADER}100,A,[R]\n"), "the file ends before code 101");
        fault(
            &format!("{HEADER}101-599,Unassigned,\n"),
            "line 2: expected code 100, found `101-599`",
        );
        fault(&format!("{HEADER}100,A,[R]\n100,B,[R]\n"), "line 3: expected code 101, found `100`");
        fault(&format!("{HEADER}100-102,A,[R]\n"), "line 2: a range is not unassigned");
        fault(&format!("{HEADER}1xx,A,[R]\n"), "line 2: the value is no code and no range");
        fault(
            &format!("{HEADER}100,A (RESERVED),[R]\n"),
            "line 2: unknown note in the description",
        );
    }
}
