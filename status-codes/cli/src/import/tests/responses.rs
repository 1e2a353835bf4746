//! Documents that consist of a few responses, and the statuses that they become.

use serde_json::{Value, json};

use crate::import::draft::Draft;
use crate::import::openapi;

/// The draft of a document with these responses, one operation each.
pub(super) fn draft(responses: &[(&str, Value)]) -> Draft {
    draft_with(&json!({}), responses)
}

/// The same of a document with components.
pub(super) fn draft_with(components: &Value, responses: &[(&str, Value)]) -> Draft {
    let paths: serde_json::Map<String, Value> = responses
        .iter()
        .enumerate()
        .map(|(at, (code, response))| {
            (format!("/{at}"), json!({ "get": { "responses": { *code: response } } }))
        })
        .collect();
    of_document(&json!({ "openapi": "3.1.0", "paths": paths, "components": components }))
}

/// The draft of a document in JSON.
pub(super) fn of_document(document: &Value) -> Draft {
    openapi::draft(&document.to_string()).expect("it is an OpenAPI document")
}

/// Code, id and summary of each status.
pub(super) fn statuses(draft: &Draft) -> Vec<(u16, &str, &str)> {
    let entries = draft.statuses.iter().map(|it| &it.entry);
    entries.map(|it| (it.code, &*it.id, &*it.summary)).collect()
}
