//! Finds all responses with their codes: first those of operations, then components that no operation uses.

use std::collections::{HashMap, HashSet};

use serde_json::Value;
use status_data::registry;

use super::document::{Document, entries};
use super::plain::other_text;
use crate::export::openapi::BEYOND_599;
use crate::import::draft::Draft;

/// A response with one of its codes.
pub(super) struct Response<'a> {
    /// `None` for a response without a single code: `default`, `4XX`, an unused component.
    pub(super) code: Option<u16>,
    pub(super) value: &'a Value,
    /// The name of the component.
    pub(super) component: Option<&'a str>,
    /// The description at the reference, or that of the response.
    pub(super) description: &'a str,
    /// Where the response is used, as in `GET /orders`.
    pub(super) places: Vec<String>,
    /// The key of the response.
    pub(super) key: String,
}

const METHODS: &[&str] =
    &["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

/// Returns each response once for each of its codes.
pub(super) fn find<'a>(document: &'a Document, draft: &mut Draft) -> Vec<Response<'a>> {
    let mut found = Found { responses: Vec::new(), positions: HashMap::new() };
    let mut components = HashMap::new();
    for (name, component) in document.object("/components/responses") {
        match document.resolve(component) {
            Some(value) => _ = components.entry(address(value)).or_insert(name),
            None => draft.note(unresolved(component, &format!("the response `{name}`"))),
        }
    }
    for (path, item) in document.object("/paths") {
        let Some(item) = document.resolve(item) else {
            draft.note(unresolved(item, &format!("the path `{path}`")));
            continue;
        };
        for method in METHODS {
            let place = format!("{} {path}", method.to_uppercase());
            let responses = item.get(*method).and_then(|operation| operation.get("responses"));
            for (key, reference) in entries(responses).filter(|(key, _)| !key.starts_with("x-")) {
                match document.resolve(reference) {
                    Some(value) => {
                        let component = components.get(&address(value)).copied();
                        found.add(key, reference, value, component, Some(&place), draft);
                    }
                    None => draft.note(unresolved(reference, &format!("{key} of `{place}`"))),
                }
            }
        }
    }
    let mut known: HashSet<usize> = found.positions.keys().map(|(_, known)| *known).collect();
    for (name, component) in document.object("/components/responses") {
        let Some(value) = document.resolve(component) else { continue };
        if known.insert(address(value)) {
            let code = own_code(value).or_else(|| code_of_name(name));
            let key = code.map_or_else(String::new, |code| code.to_string());
            found.add(&key, component, value, Some(name), None, draft);
        }
    }
    for (key, pointer) in [("webhooks", "/webhooks"), ("callbacks", "/components/callbacks")] {
        if document.object(pointer).next().is_some() {
            draft.note(format!("the responses of `{key}`: another service sends them"));
        }
    }
    found.responses
}

struct Found<'a> {
    responses: Vec<Response<'a>>,
    positions: HashMap<(String, usize), usize>,
}

impl<'a> Found<'a> {
    fn add(
        &mut self,
        key: &str,
        reference: &'a Value,
        value: &'a Value,
        component: Option<&'a str>,
        place: Option<&str>,
        draft: &mut Draft,
    ) {
        let said = |value: &'a Value| value.get("description").and_then(Value::as_str);
        let description = said(reference).or_else(|| said(value)).unwrap_or_default();
        let description = description.strip_suffix(BEYOND_599).unwrap_or(description);
        let at = *self.positions.entry((key.to_owned(), address(value))).or_insert_with(|| {
            self.responses.push(Response {
                code: code(key),
                value,
                component,
                description,
                places: Vec::new(),
                key: key.to_owned(),
            });
            self.responses.len() - 1
        });
        let response = &mut self.responses[at];
        let is_other = description.trim() != response.description.trim();
        if let (Some(place), true) = (place, is_other && !description.trim().is_empty()) {
            draft.note(other_text(key, &format!("`{place}`"), description));
        }
        response.places.extend(place.map(str::to_owned));
    }
}

/// The identity of a value in the document.
fn address(value: &Value) -> usize {
    std::ptr::from_ref(value).addr()
}

pub(super) fn unresolved(value: &Value, what: &str) -> String {
    let reference = value.get("$ref").and_then(Value::as_str).unwrap_or_default();
    format!("{what}: `{reference}` is not in this document")
}

/// Returns a code of three digits; `default` and `4XX` are not codes.
fn code(key: &str) -> Option<u16> {
    let digits = key.len() == 3 && key.bytes().all(|byte| byte.is_ascii_digit());
    key.parse().ok().filter(|code| digits && (100..=999).contains(code))
}

fn own_code(value: &Value) -> Option<u16> {
    let code = value.get("x-status-code")?.as_u64()?;
    u16::try_from(code).ok().filter(|code| (100..=999).contains(code))
}

/// Returns the code in a name such as `NotFound`, `404`, `Error404` or `not_found_response`.
fn code_of_name(name: &str) -> Option<u16> {
    let digits: String = name.chars().filter(char::is_ascii_digit).collect();
    if let Some(code) = code(&digits) {
        return Some(code);
    }
    let letters = |text: &str| -> String {
        text.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase()
    };
    let name = letters(name);
    let name = ["response", "error"]
        .iter()
        .fold(name.as_str(), |name, end| name.strip_suffix(end).unwrap_or(name));
    let known = |entry: &&status_data::Entry| {
        letters(&entry.variant) == name || entry.aliases.iter().any(|alias| letters(alias) == name)
    };
    registry().entries.iter().find(known).map(|entry| entry.code)
}

#[cfg(test)]
mod tests {
    use super::code_of_name;

    #[test]
    fn a_name_may_say_its_code() {
        for (name, code) in [
            ("NotFound", Some(404)),
            ("Error404", Some(404)),
            ("not_found_response", Some(404)),
            ("BadRequestError", Some(400)),
            ("CardDeclined", None),
            ("V2", None),
        ] {
            assert_eq!(code_of_name(name), code, "{name}");
        }
    }
}
