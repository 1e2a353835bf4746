//! Reads a table in CSV or TSV. Its first row names the columns. `code` is required; `id`, `name`, `title`, `type`,
//! `summary` and `description` are known under these and some other names.

use status_data::keys::CATALOG_KEYS;

use super::draft::{Draft, Status};

/// The kinds of columns with their accepted names.
const COLUMNS: &[(&str, &[&str])] = &[
    ("code", &["code", "status", "http status", "status code", "http code"]),
    ("id", &["id", "error", "error code", "key", "identifier"]),
    ("name", &["name", "variant"]),
    ("title", &["title"]),
    ("type", &["type", "type uri", "uri"]),
    ("summary", &["summary", "message", "meaning"]),
    ("description", &["description", "details"]),
];

/// Returns the draft of a table, or an error if it is not one.
pub(super) fn draft(text: &str, delimiter: u8) -> Result<Draft, String> {
    let text = text.trim_start_matches('\u{feff}');
    check_quotes(text, delimiter)?;
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let headers = reader.headers().map_err(|error| error.to_string())?.clone();
    let mut draft = Draft::default();
    let columns: Vec<Option<&str>> = headers.iter().map(column).collect();
    if !columns.contains(&Some("code")) {
        return Err("there is no column `code`; the first row names the columns".to_owned());
    }
    for (at, (header, column)) in headers.iter().zip(&columns).enumerate() {
        let why = match column {
            Some(column) if columns[..at].contains(&Some(column)) => {
                format!("another column is read as `{column}`")
            }
            Some(_) => continue,
            None if CATALOG_KEYS.contains(&header.to_ascii_lowercase().as_str()) => {
                let read: Vec<&str> = COLUMNS.iter().map(|(column, _)| *column).collect();
                format!("of the keys of a catalog, only {} are read", read.join(", "))
            }
            None => "no key of a catalog has that name".to_owned(),
        };
        draft.note(format!("the column `{header}`: {why}"));
    }
    for record in reader.records() {
        let record = record.map_err(|error| error.to_string())?;
        let line = record.position().map_or(0, csv::Position::line);
        let cell = |name: &str| {
            let at = columns.iter().position(|column| *column == Some(name))?;
            record.get(at).filter(|text| !text.is_empty())
        };
        if record.iter().all(str::is_empty) {
            continue;
        }
        if let Some(code) = cell("code").and_then(|code| code.parse().ok()) {
            draft.statuses.push(status(code, cell));
        } else {
            let row = record.iter().collect::<Vec<_>>().join(", ");
            draft.note(format!("line {line}: no status code in `{row}`"));
        }
        if record.len() > columns.len() {
            draft.note(format!("line {line}: more cells than the first row"));
        }
    }
    Ok(draft)
}

/// Returns an error for a field whose quote is not closed, which would have the following rows, too (RFC 4180 §2).
fn check_quotes(text: &str, delimiter: u8) -> Result<(), String> {
    let mut line = 1;
    let mut starts = true;
    let mut bytes = text.bytes().peekable();
    while let Some(byte) = bytes.next() {
        if byte == b'"' && starts {
            let opened = line;
            loop {
                match bytes.next() {
                    Some(b'"') if bytes.peek() == Some(&b'"') => _ = bytes.next(),
                    Some(b'"') => break,
                    Some(byte) => line += usize::from(byte == b'\n'),
                    None => return Err(format!("line {opened}: the quote is not closed")),
                }
            }
            while bytes.next_if_eq(&b' ').is_some() {}
            let ends = bytes.peek().is_none_or(|byte| [delimiter, b'\r', b'\n'].contains(byte));
            if !ends && opened < line {
                return Err(format!("line {opened}: the quote is not closed"));
            } else if !ends {
                return Err(format!("line {line}: text follows the closing quote"));
            }
            starts = false;
        } else {
            starts = byte == delimiter || byte == b'\n' || byte == b'\r';
            line += usize::from(byte == b'\n');
        }
    }
    Ok(())
}

fn column(header: &str) -> Option<&'static str> {
    let header = header.to_ascii_lowercase().replace(['_', '-'], " ");
    let known = COLUMNS.iter().find(|(_, names)| names.contains(&header.as_str()));
    known.map(|(column, _)| *column)
}

fn status<'a>(code: u16, cell: impl Fn(&str) -> Option<&'a str>) -> Status {
    let owned = |name: &str| cell(name).map(str::to_owned);
    let mut status = Status::default();
    let entry = &mut status.entry;
    entry.code = code;
    entry.id = owned("id").unwrap_or_default();
    entry.variant = owned("name").unwrap_or_default();
    entry.title = owned("title");
    entry.type_uri = owned("type");
    entry.description = owned("description").unwrap_or_default();
    entry.summary = owned("summary").unwrap_or_default();
    status
}

#[cfg(test)]
mod tests {
    use super::draft;

    #[track_caller]
    fn check(text: &str, expected: Result<usize, &str>) {
        let found = draft(text, b',').map(|draft| draft.statuses.len());
        assert_eq!(found, expected.map_err(str::to_owned), "{text:?}");
    }

    #[test]
    fn a_quote_ends_in_its_field() {
        let open = "line 2: the quote is not closed";
        check("code,summary\n404,\"a\n409,b\n", Err(open));
        check("code,summary\n404,\"a\n409,\"b\"\n", Err(open));
        check("code,summary\n404,\"a\"\"\n409,b\n", Err(open));
        check("code,summary\n\n\"404\n", Err("line 3: the quote is not closed"));
        check("code,summary\n404,\"a\"b\n", Err("line 2: text follows the closing quote"));
        check("code,summary\r\n404,\"a \"\"b\"\"\r\nc\" \r\n409,5\" nails\r\n\"410\",\"\"", Ok(3));
    }

    #[test]
    fn a_quote_may_end_before_the_next_field_or_row() {
        check("code,summary\n404,\"a\", b\n", Ok(1));
        check("code,summary\n404,\"a\"  ,b\n405,\"a\"\r\n406,\"a\"", Ok(3));
        check("code,summary\n404,\"a\nb\n\"c\n", Err("line 2: the quote is not closed"));
        check("code,summary\n\n\n404,\"a\"b", Err("line 4: text follows the closing quote"));
        check(
            "code,summary\n\"404\"\n405,a\"b\"\n\"406\"x\n",
            Err("line 4: text follows the closing quote"),
        );
        check("code,summary\r404,\"a\"\r405,\"b", Err("line 1: the quote is not closed"));
        check("code,summary\n404,\"\"\"\"\n405,\"\"\"a\"\"\"\n", Ok(2));
        let tabs = draft("code\tsummary\n404\t\"a\"\t\n405\t\"a\",b\n", b'\t');
        assert_eq!(tabs.map(|_| ()), Err("line 3: text follows the closing quote".to_owned()));
    }

    #[test]
    fn every_column_becomes_its_key() {
        let text = "\u{feff}Status-Code,KEY,variant,Title,type_uri,Message,Details\n\
                    404, lost ,Lost,A title,https://a.example/lost,A message,Some details\n\
                    ,,,,,,\n\
                    410\n\
                    ,gone\n\
                    four,five\n\
                    4.5,a,b,c,d,e,f,g\n\
                    411,,,,,,,more\n";
        let draft = draft(text, b',').expect("a table");
        assert_eq!(
            draft.notes,
            [
                "line 5: no status code in `, gone`",
                "line 6: no status code in `four, five`",
                "line 7: no status code in `4.5, a, b, c, d, e, f, g`",
                "line 7: more cells than the first row",
                "line 8: more cells than the first row",
            ]
        );
        let [full, short, long] = &draft.statuses[..] else { panic!("three statuses") };
        let entry = &full.entry;
        assert_eq!((entry.code, &*entry.id, &*entry.variant), (404, "lost", "Lost"));
        assert_eq!(entry.title.as_deref(), Some("A title"));
        assert_eq!(entry.type_uri.as_deref(), Some("https://a.example/lost"));
        assert_eq!((&*entry.summary, &*entry.description), ("A message", "Some details"));
        let entry = &short.entry;
        assert_eq!((entry.code, &*entry.id, &*entry.variant), (410, "", ""));
        assert_eq!((&entry.title, &entry.type_uri), (&None, &None));
        assert_eq!(long.entry.code, 411);
        check("id,name\na,b\n", Err("there is no column `code`; the first row names the columns"));
        check("", Err("there is no column `code`; the first row names the columns"));
    }

    #[test]
    fn columns_that_are_not_read_are_listed() {
        let draft = draft("code,status,retry,Owner\n404,404,any,me\n", b',').expect("a table");
        assert_eq!(
            draft.notes,
            [
                "the column `status`: another column is read as `code`",
                "the column `retry`: of the keys of a catalog, only code, id, name, title, type, summary, description are read",
                "the column `Owner`: no key of a catalog has that name",
            ]
        );
    }
}
