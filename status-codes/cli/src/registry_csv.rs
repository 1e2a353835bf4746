//! IANA's registry file: the CSV that <https://www.iana.org/assignments/http-status-codes> offers.
//!
//! Takes its text, gives its rows. IANA writes notes into the description, as in `Not Extended (OBSOLETED)`; here they
//! are the state of the row, and no part of its phrase. Knows nothing of the project's own data.

use std::fmt;

use status_data::Registration;

/// One registered code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The code.
    pub code: u16,
    /// The phrase; a reserved code has none.
    pub phrase: Option<String>,
    /// What the notes say of it.
    pub registration: Registration,
    /// The references, in order, without their brackets.
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

/// The columns that the file has.
const COLUMNS: [&str; 3] = ["Value", "Description", "Reference"];

/// Reads the rows of registered codes; ranges that nobody registered are left out.
///
/// # Errors
///
/// A text of other columns, a row that is no code, a note of unknown form.
pub fn read(text: &str) -> Result<Vec<Row>, Error> {
    let mut reader = csv::ReaderBuilder::new().from_reader(text.as_bytes());
    let headers = reader.headers().map_err(|error| malformed(&error))?;
    if headers.iter().map(|name| name.trim_start_matches('\u{feff}')).ne(COLUMNS) {
        let what = format!("the columns are not {}", COLUMNS.join(", "));
        return Err(Error { line: 1, what });
    }
    let mut rows: Vec<Row> = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|error| malformed(&error))?;
        let line = record.position().map_or(0, csv::Position::line);
        let error = |what| Error { line, what };
        let [value, description, reference] =
            [0, 1, 2].map(|at| record.get(at).unwrap_or_default().trim());
        if description == "Unassigned" {
            continue;
        }
        let row = row(value, description, reference).map_err(error)?;
        if rows.last().is_some_and(|last| last.code >= row.code) {
            return Err(error(format!("{} stands after a code that is not lower", row.code)));
        }
        rows.push(row);
    }
    if rows.is_empty() {
        return Err(Error { line: 1, what: "there is no registered code".to_owned() });
    }
    Ok(rows)
}

fn malformed(error: &csv::Error) -> Error {
    Error { line: error.position().map_or(1, csv::Position::line), what: error.to_string() }
}

fn row(value: &str, description: &str, reference: &str) -> Result<Row, String> {
    let code = value.parse().ok().filter(|code| (100..=999).contains(code) && value.len() == 3);
    let code = code.ok_or_else(|| format!("{value:?} is not a status code"))?;
    let (phrase, note) = match description.split_once('(') {
        Some((phrase, note)) => {
            let note = note.strip_suffix(')');
            (
                phrase.trim_end(),
                Some(note.ok_or_else(|| format!("no end of the note: {description:?}"))?),
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
                expires: expires.ok_or_else(|| format!("no date of expiry: {note:?}"))?.to_owned(),
            }
        }
        Some(note) => return Err(format!("unknown note {note:?}")),
    };
    let unused = registration == Registration::Unused;
    if phrase.is_empty() != unused {
        return Err(format!("no phrase for {code}: {description:?}")
            .replace("no phrase", if unused { "a phrase" } else { "no phrase" }));
    }
    let phrase = (!unused).then(|| phrase.to_owned());
    Ok(Row { code, phrase, registration, references: references(reference)? })
}

/// `[RFC2774][Status change of HTTP experiments to Historic]`.
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

    #[test]
    fn notes_become_states() {
        let text = "Value,Description,Reference\n\
            100,Continue,\"[RFC9110, Section 15.2.1]\"\n\
            104,\"Up (TEMPORARY - registered 2024-11-13, expires 2026-11-13)\",[draft-a-05]\n\
            105-199,Unassigned,\n\
            306,(Unused),[RFC9110]\n\
            510,Not Extended (OBSOLETED),[RFC2774][Status change]\n";
        let rows = read(text).expect("the file is well-formed");
        let found: Vec<_> = rows
            .iter()
            .map(|row| (row.code, row.phrase.as_deref(), row.registration.clone()))
            .collect();
        let expires = "2026-11-13".to_owned();
        assert_eq!(
            found,
            [
                (100, Some("Continue"), Registration::Permanent),
                (104, Some("Up"), Registration::Temporary { expires }),
                (306, None, Registration::Unused),
                (510, Some("Not Extended"), Registration::Obsoleted),
            ]
        );
        assert_eq!(rows[0].references, ["RFC9110, Section 15.2.1"]);
        assert_eq!(rows[3].references, ["RFC2774", "Status change"]);
    }

    #[test]
    fn anything_else_is_refused_with_its_line() {
        for (text, message) in [
            ("", "line 1: the columns are not Value, Description, Reference"),
            ("<html>\n", "line 1: the columns are not Value, Description, Reference"),
            ("Value,Description,Reference\n", "line 1: there is no registered code"),
            ("Value,Description,Reference\n40,X,[R]\n", "line 2: \"40\" is not a status code"),
            ("Value,Description,Reference\n+40,X,[R]\n", "line 2: \"+40\" is not a status code"),
            ("Value,Description,Reference\n404,X (NEW),[R]\n", "line 2: unknown note \"NEW\""),
            (
                "Value,Description,Reference\n404,X (NEW,[R]\n",
                "line 2: no end of the note: \"X (NEW\"",
            ),
            (
                "Value,Description,Reference\n404,X (TEMPORARY),[R]\n",
                "line 2: no date of expiry: \"TEMPORARY\"",
            ),
            (
                "Value,Description,Reference\n404,(OBSOLETED),[R]\n",
                "line 2: no phrase for 404: \"(OBSOLETED)\"",
            ),
            (
                "Value,Description,Reference\n404,X (Unused),[R]\n",
                "line 2: a phrase for 404: \"X (Unused)\"",
            ),
            ("Value,Description,Reference\n404,X,R\n", "line 2: \"R\" is not in brackets"),
            ("Value,Description,Reference\n404,X,\n", "line 2: there is no reference"),
            (
                "Value,Description,Reference\n404,X,[R]\n404,X,[R]\n",
                "line 3: 404 stands after a code that is not lower",
            ),
        ] {
            assert_eq!(read(text).expect_err(text).to_string(), message, "{text:?}");
        }
        assert!(read("Value,Description,Reference\n404,X\n").is_err());
    }
}
