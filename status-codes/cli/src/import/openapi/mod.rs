//! OpenAPI 3.0 and 3.1 → draft.
//!
//! A status is found wherever a document has more than a code: in an example, in a schema whose `code` or `type` has a
//! `const` or `enum`, under an `x-` key. A response without any of these is a status itself.
//!
//! | file | job |
//! | --- | --- |
//! | `document.rs` | text → tree; `$ref` within the document |
//! | `responses.rs` | all responses with their codes: of components and operations |
//! | `candidate.rs` | what was found of one status |
//! | `examples.rs`, `schemas.rs`, `members.rs` | where it is found |
//! | `discriminator.rs` | the values that belong to one of several schemas |
//! | `id_member.rs` | the member that carries the id, if there is one |
//! | `claim.rs` | the statuses that one schema names |
//! | `headers.rs` | the header fields of responses |
//! | `rest.rs` | members of schemas that are not those of a single problem |
//! | `assemble.rs` | merges candidates into statuses |

mod assemble;
mod candidate;
mod claim;
mod discriminator;
mod document;
mod examples;
mod headers;
mod id_member;
mod members;
mod plain;
mod responses;
mod rest;
mod schemas;

use serde_json::Value;

use self::document::Document;
use super::draft::Draft;

/// Returns the draft of a document, or an error if it is not an OpenAPI document.
pub(super) fn draft(text: &str) -> Result<Draft, String> {
    let document = Document::parse(text)?;
    let root = &document.root;
    match root.get("openapi").and_then(Value::as_str) {
        Some(version) if version.starts_with("3.") => {}
        Some(version) => {
            return Err(format!("OpenAPI {version} is not supported; 3.0 and 3.1 are"));
        }
        None if root.get("swagger").is_some() => {
            return Err(
                "Swagger 2.0 is not supported; convert the document to OpenAPI 3".to_owned()
            );
        }
        None => {
            return Err("it is not an OpenAPI document: the key `openapi` is missing".to_owned());
        }
    }
    let mut draft = Draft::default();
    let text = |name: &str| {
        let text = root.pointer(&format!("/info/{name}")).and_then(Value::as_str);
        text.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty())
    };
    draft.info.name = text("title").map(|title| super::texts::line(&title));
    draft.info.version = text("version").map(|version| super::texts::line(&version));
    draft.info.description = text("description");
    let responses = responses::find(&document, &mut draft);
    assemble::assemble(&document, &responses, &mut draft);
    draft.note_keywords();
    for reference in document.lost() {
        let is_noted = |note: &String| note.contains(&format!("`{reference}`"));
        if !draft.notes.iter().any(is_noted) {
            draft.note(format!("the reference `{reference}`: it is not in this document"));
        }
    }
    Ok(draft)
}
