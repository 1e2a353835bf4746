//! Reads a table in CSV or TSV. Its first row names the columns. `code` is required; `id`, `name`, `title`, `type`,
//! `summary` and `description` are known under these and some other names.

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
    for (header, _) in headers.iter().zip(&columns).filter(|(_, known)| known.is_none()) {
        draft.note(format!("the column `{header}`: no key of a catalog has that name"));
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
