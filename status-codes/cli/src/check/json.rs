//! Diagnostics for programs, as one JSON document.

use serde_json::{Map, Value, json};
use status_data::{Diagnostic, Position};

use super::Checked;
use super::lines::Lines;
use crate::data::json;

pub(super) fn report(files: &[&Checked]) -> String {
    let files: Vec<Value> = files
        .iter()
        .map(|file| {
            let lines = Lines::of(&file.source.text);
            let diagnostics: Vec<Value> =
                file.diagnostics.iter().map(|diagnostic| diagnostic_value(diagnostic, &lines)).collect();
            json!({ "file": file.source.name, "statuses": file.statuses, "diagnostics": diagnostics })
        })
        .collect();
    json::document(&json!({ "version": json::VERSION, "files": files }))
}

fn diagnostic_value(diagnostic: &Diagnostic, lines: &Lines<'_>) -> Value {
    let mut object = Map::new();
    object.insert("rule".to_owned(), diagnostic.rule.name().into());
    object.insert("message".to_owned(), diagnostic.message.as_str().into());
    if let Some(help) = &diagnostic.help {
        object.insert("help".to_owned(), help.as_str().into());
    }
    object.insert("start".to_owned(), place(lines.place(diagnostic.span.start)));
    object.insert("end".to_owned(), place(lines.place(diagnostic.span.end)));
    if let Some((other, _)) = &diagnostic.other {
        object.insert("first".to_owned(), place(lines.place(other.start)));
    }
    object.into()
}

fn place(Position { line, column }: Position) -> Value {
    json!({ "line": line, "column": column })
}
