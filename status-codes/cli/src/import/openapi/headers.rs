//! Header fields of responses → `headers`.

use serde_json::Value;
use status_data::{Level, Value as TomlValue, registry};

use super::document::{Document, entries};
use super::responses::{Response, unresolved};
use crate::import::draft::{Draft, Status};

/// A header field, and whether every response of the status has it.
type Header<'a> = (&'a str, bool);

/// Adds the header fields of the responses of a status. Those of the registry stay, since `headers` replaces them.
pub(super) fn add(
    document: &Document,
    responses: &[&Response<'_>],
    status: &mut Status,
    draft: &mut Draft,
) {
    if document.is_exported() {
        return; // which has the rules of the catalog
    }
    let headers = of_responses(document, responses, draft);
    let registered = registry().with_code(status.entry.code).next();
    let mut rules: Vec<TomlValue> = Vec::new();
    let mut differs = false;
    for rule in registered.map(|entry| entry.headers.as_slice()).unwrap_or_default() {
        let always =
            headers.iter().any(|(name, always)| name.eq_ignore_ascii_case(&rule.name) && *always);
        let is_weaker = always && (rule.level != Level::Must || rule.when.is_some());
        differs |= is_weaker;
        let mut pairs = vec![("name", rule.name.clone())];
        if is_weaker {
            pairs.push(("level", "must".to_owned()));
        } else {
            pairs.push(("level", status_data::Keyword::as_str(rule.level).to_owned()));
            pairs.extend(rule.when.clone().map(|when| ("when", when)));
        }
        pairs.extend(rule.reference.as_ref().map(|at| ("reference", at.to_string())));
        let rule = table(pairs);
        if !rules.contains(&rule) {
            rules.push(rule);
        }
    }
    for (name, always) in headers {
        let is_same = |rule: &status_data::HeaderRule| rule.name.eq_ignore_ascii_case(name);
        if !registered.is_some_and(|entry| entry.headers.iter().any(is_same)) {
            let level = if always { "must" } else { "may" };
            rules.push(table(vec![("name", name.to_owned()), ("level", level.to_owned())]));
            differs = true;
        }
    }
    if differs {
        status.own.push(("headers".to_owned(), TomlValue::Array(rules)));
    }
}

fn table(pairs: Vec<(&str, String)>) -> TomlValue {
    let pairs = pairs.into_iter();
    TomlValue::Table(pairs.map(|(name, text)| (name.to_owned(), TomlValue::String(text))).collect())
}

fn of_responses<'a>(
    document: &'a Document,
    responses: &[&Response<'a>],
    draft: &mut Draft,
) -> Vec<Header<'a>> {
    let mut headers: Vec<Header<'a>> = Vec::new();
    let mut counts: Vec<usize> = Vec::new();
    for response in responses {
        for (name, header) in entries(response.value.get("headers")) {
            // OpenAPI ignores a header field of this name; the media type states it.
            if name.eq_ignore_ascii_case("content-type") {
                continue;
            }
            let Some(header) = document.resolve(header) else {
                draft.note(unresolved(header, &format!("the header field `{name}`")));
                continue;
            };
            note(name, header, draft);
            let always = header.get("required") == Some(&Value::Bool(true));
            let known = headers.iter().position(|(known, _)| known.eq_ignore_ascii_case(name));
            if let Some(at) = known {
                headers[at].1 &= always;
                counts[at] += 1;
            } else {
                headers.push((name, always));
                counts.push(1);
            }
        }
    }
    for (header, count) in headers.iter_mut().zip(counts) {
        header.1 &= count == responses.len();
    }
    headers
}

/// Notes what a rule for a header field does not have.
fn note(name: &str, header: &Value, draft: &mut Draft) {
    for (key, value) in entries(Some(header)) {
        let is_text = key == "schema" && *value == serde_json::json!({ "type": "string" });
        if key != "required" && !is_text && *value != Value::Bool(false) {
            draft.note_keyword(format!("`{key}`"), format!("the header field `{name}`"));
        }
    }
}
