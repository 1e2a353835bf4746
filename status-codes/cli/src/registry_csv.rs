//! Parses IANA's registry file, the CSV of <https://www.iana.org/assignments/http-status-codes>.
//!
//! IANA writes notes into the description, as in `Not Extended (OBSOLETED)`. They become the state of the row and are
//! removed from its phrase.

use std::fmt;

use status_data::Registration;

/// One registered code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// The code.
    pub code: u16,
    /// The phrase; `None` for a reserved code.
    pub phrase: Option<String>,
    /// The state according to the notes.
    pub registration: Registration,
    /// The references in order, without their brackets.
    pub references: Vec<String>,
}

/// Why a text is not IANA's file.
#[derive(Debug)]
pub struct Error {
    line: u64,
    what: String,
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.what)
    }
}

impl std::error::Error for Error {}

/// The columns of the file.
const COLUMNS: [&str; 3] = ["Value", "Description", "Reference"];

/// Parses the rows of registered codes. All codes from 100 to 599 must be present, registered or in a range of unassigned
/// codes, so that a truncated file is not taken for a registry with fewer codes.
///
/// # Errors
///
/// Returns an error for other columns, a code that is missing or out of order, or an unknown note.
pub fn read(text: &str) -> Result<Vec<Record>, Error> {
    let mut reader = csv::ReaderBuilder::new().from_reader(text.as_bytes());
    let headers = reader.headers().map_err(|error| malformed(&error))?;
    if headers.iter().map(|name| name.trim_start_matches('\u{feff}')).ne(COLUMNS) {
        let what = format!("the columns are not {}", COLUMNS.join(", "));
        return Err(Error { line: 1, what });
    }
    let mut rows: Vec<Record> = Vec::new();
    let mut next = 100;
    let mut line = 1;
    for record in reader.records() {
        let record = record.map_err(|error| malformed(&error))?;
        line = record.position().map_or(0, csv::Position::line);
        let error = |what| Error { line, what };
        let [value, description, reference] =
            [0, 1, 2].map(|at| record.get(at).unwrap_or_default().trim());
        let (first, last) =
            codes(value).ok_or_else(|| error(format!("{value:?} is not a code")))?;
        if first != next || last < first {
            return Err(error(format!("expected code {next}, found {value:?}")));
        }
        next = last + 1;
        if description == "Unassigned" {
            continue;
        }
        if first != last {
            return Err(error(format!("{value:?} is a range, but not unassigned")));
        }
        rows.push(row(first, description, reference).map_err(error)?);
    }
    if next != 600 {
        return Err(Error { line, what: format!("the file ends before code {next}") });
    }
    Ok(rows)
}

/// Parses `404` or `105-199` into the first and the last code.
fn codes(value: &str) -> Option<(u16, u16)> {
    let code =
        |text: &str| text.parse().ok().filter(|code| (100..=599).contains(code) && text.len() == 3);
    match value.split_once('-') {
        Some((first, last)) => Some((code(first)?, code(last)?)),
        None => code(value).map(|code| (code, code)),
    }
}

fn malformed(error: &csv::Error) -> Error {
    Error { line: error.position().map_or(1, csv::Position::line), what: error.to_string() }
}

fn row(code: u16, description: &str, reference: &str) -> Result<Record, String> {
    let (phrase, note) = match description.split_once('(') {
        Some((phrase, note)) => {
            let note = note.strip_suffix(')');
            (
                phrase.trim_end(),
                Some(note.ok_or_else(|| format!("the note has no end: {description:?}"))?),
            )
        }
        None => (description, None),
    };
    let registration = match note {
        None => Registration::Permanent,
        Some("Unused") => Registration::Unused,
        Some("OBSOLETED") => Registration::Obsoleted,
        Some(note) if note.starts_with("TEMPORARY") => {
            let expires = note.rsplit_once("expires ").map(|(_, date)| date);
            let expires = expires.filter(|date| crate::data::date::is_date(date));
            Registration::Temporary {
                expires: expires
                    .ok_or_else(|| format!("the note has no date of expiry: {note:?}"))?
                    .to_owned(),
            }
        }
        Some(note) => return Err(format!("unknown note {note:?}")),
    };
    let unused = registration == Registration::Unused;
    if phrase.is_empty() != unused {
        let wrong = if unused { "a phrase" } else { "no phrase" };
        return Err(format!("{wrong} for {code}: {description:?}"));
    }
    let phrase = (!unused).then(|| phrase.to_owned());
    Ok(Record { code, phrase, registration, references: references(reference)? })
}

/// Splits `[RFC2774][Status change of HTTP experiments to Historic]`.
fn references(text: &str) -> Result<Vec<String>, String> {
    let mut references = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let inner = rest.strip_prefix('[').and_then(|inner| inner.split_once(']'));
        let (reference, after) = inner.ok_or_else(|| format!("{text:?} is not in brackets"))?;
        references.push(reference.to_owned());
        rest = after;
    }
    if references.is_empty() { Err("there is no reference".to_owned()) } else { Ok(references) }
}

#[cfg(test)]
mod tests {
    use super::read;
    use status_data::Registration;

    const HEADER: &str = "Value,Description,Reference\n";

    #[track_caller]
    fn row(line: &str, phrase: Option<&str>, registration: &Registration, references: &[&str]) {
        let text = format!("{HEADER}{line}\n101-599,Unassigned,\n");
        let rows = read(&text).expect("the file is well-formed");
        let [row] = rows.as_slice() else { panic!("one row: {rows:?}") };
        assert_eq!((row.code, row.phrase.as_deref()), (100, phrase));
        assert_eq!(&row.registration, registration);
        assert_eq!(row.references, references);
    }

    #[test]
    fn notes_become_states() {
        use Registration::{Obsoleted, Permanent, Temporary, Unused};

        row("100,A B,\"[RFC1, Section 2]\"", Some("A B"), &Permanent, &["RFC1, Section 2"]);
        row("100,(Unused),[RFC1]", None, &Unused, &["RFC1"]);
        row(
            "100,A (OBSOLETED),[RFC1][Its history]",
            Some("A"),
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
        assert_eq!(read(text).expect_err(text).to_string(), message, "{text:?}");
    }

    #[test]
    fn anything_else_is_refused_with_its_line() {
        let columns = "line 1: the columns are not Value, Description, Reference";
        fault("", columns);
        fault("<html>\n", columns);
        fault("Value,Name\n100,A\n", columns);
        fault(HEADER, "line 1: the file ends before code 100");
        for (lines, message) in [
            ("100,A,[R]\n", "line 2: the file ends before code 101"),
            ("101-599,Unassigned,\n", "line 2: expected code 100, found \"101-599\""),
            ("100,A,[R]\n100,B,[R]\n", "line 3: expected code 101, found \"100\""),
            ("100-102,A,[R]\n", "line 2: \"100-102\" is a range, but not unassigned"),
            ("10,A,[R]\n", "line 2: \"10\" is not a code"),
            ("+10,A,[R]\n", "line 2: \"+10\" is not a code"),
            ("1xx,A,[R]\n", "line 2: \"1xx\" is not a code"),
            ("099,A,[R]\n", "line 2: \"099\" is not a code"),
            ("100-600,Unassigned,\n", "line 2: \"100-600\" is not a code"),
            ("100-099,Unassigned,\n", "line 2: \"100-099\" is not a code"),
            ("100,A,[R]\n101-100,Unassigned,\n", "line 3: expected code 101, found \"101-100\""),
            ("100,A,[R]\n102-599,Unassigned,\n", "line 3: expected code 101, found \"102-599\""),
            ("100,A,[R]\n101-598,Unassigned,\n", "line 3: the file ends before code 599"),
            (
                "100,A (TEMPORARY - expires soon),[R]\n",
                "line 2: the note has no date of expiry: \"TEMPORARY - expires soon\"",
            ),
            ("100,,[R]\n", "line 2: no phrase for 100: \"\""),
            ("100,A,[R]S\n", "line 2: \"[R]S\" is not in brackets"),
            ("100,A (NEW),[R]\n", "line 2: unknown note \"NEW\""),
            ("100,A (NEW,[R]\n", "line 2: the note has no end: \"A (NEW\""),
            ("100,A (TEMPORARY),[R]\n", "line 2: the note has no date of expiry: \"TEMPORARY\""),
            ("100,(OBSOLETED),[R]\n", "line 2: no phrase for 100: \"(OBSOLETED)\""),
            ("100,A (Unused),[R]\n", "line 2: a phrase for 100: \"A (Unused)\""),
            ("100,A,R\n", "line 2: \"R\" is not in brackets"),
            ("100,A,\n", "line 2: there is no reference"),
        ] {
            fault(&format!("{HEADER}{lines}"), message);
        }
        let cells = read(&format!("{HEADER}100,A\n")).expect_err("a cell is missing");
        assert!(cells.to_string().starts_with("line 2: CSV error: "), "{cells}");
        let rows = read(&format!("\u{feff}{HEADER}100, A ,[R]\n101,B,[R]\n102-599,Unassigned,\n"));
        assert_eq!(rows.map(|rows| rows.len()).ok(), Some(2));
    }
}
