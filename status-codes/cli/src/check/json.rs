//! Diagnostics as one JSON document (`output.schema.json`).

use serde_json::{Map, Value, json};
use status_data::Position;

use super::finding::Finding;
use super::lines::Lines;
use super::{Checked, Files, Unchecked};
use crate::data::json;

pub(super) fn report(files: &Files) -> String {
    let files: Vec<Value> = files.iter().map(file).collect();
    json::document(&json!({ "version": json::VERSION, "files": files }))
}

fn file(file: &Result<Checked, Unchecked>) -> Value {
    match file {
        Ok(file) => {
            let lines = Lines::of(&file.source.text);
            let diagnostics: Vec<Value> =
                file.findings.iter().map(|finding| diagnostic(finding, &lines)).collect();
            json!({ "file": file.source.name, "statuses": file.statuses, "diagnostics": diagnostics })
        }
        Err(Unchecked { name, reason }) => {
            json!({ "file": name, "statuses": 0, "diagnostics": [], "failure": reason.to_string() })
        }
    }
}

fn diagnostic(finding: &Finding, lines: &Lines<'_>) -> Value {
    let mut object = Map::new();
    object.insert("rule".to_owned(), finding.rule.into());
    object.insert("severity".to_owned(), finding.severity.name().into());
    object.insert("message".to_owned(), finding.message.as_str().into());
    if let Some(help) = &finding.help {
        object.insert("help".to_owned(), help.as_str().into());
    }
    object.insert("start".to_owned(), position(lines.place(finding.span.start)));
    object.insert("end".to_owned(), position(lines.place(finding.span.end)));
    if let Some((other, _)) = &finding.other {
        object.insert("first".to_owned(), position(lines.place(other.start)));
    }
    object.into()
}

fn position(Position { line, column }: Position) -> Value {
    json!({ "line": line, "column": column })
}
