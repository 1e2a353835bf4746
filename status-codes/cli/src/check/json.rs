//! Faults for programs, as one JSON document.

use serde_json::{Map, Value, json};
use status_data::{Place, Problem};

use super::Checked;
use super::lines::Lines;
use crate::data::json;

pub(super) fn report(files: &[&Checked]) -> String {
    let files: Vec<Value> = files
        .iter()
        .map(|file| {
            let lines = Lines::of(&file.source.text);
            let faults: Vec<Value> =
                file.problems.iter().map(|problem| fault(problem, &lines)).collect();
            json!({ "file": file.source.name, "statuses": file.statuses, "faults": faults })
        })
        .collect();
    json::document(&json!({ "version": json::VERSION, "files": files }))
}

fn fault(problem: &Problem, lines: &Lines<'_>) -> Value {
    let mut object = Map::new();
    object.insert("rule".to_owned(), problem.rule.name().into());
    object.insert("message".to_owned(), problem.message.as_str().into());
    if let Some(help) = &problem.help {
        object.insert("help".to_owned(), help.as_str().into());
    }
    object.insert("start".to_owned(), place(lines.place(problem.span.start)));
    object.insert("end".to_owned(), place(lines.place(problem.span.end)));
    if let Some((other, _)) = &problem.other {
        object.insert("first".to_owned(), place(lines.place(other.start)));
    }
    object.into()
}

fn place(Place { line, column }: Place) -> Value {
    json!({ "line": line, "column": column })
}
