//! Responses with only a code and a text. Each code, or each component with it, is a status.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;

use super::document::Document;
use super::headers;
use super::responses::Response;
use crate::import::draft::{Draft, Status};
use crate::import::texts;

/// Adds the statuses of responses that name none, and notes those that cannot become one.
pub(super) fn statuses(
    document: &Document,
    responses: &[Response<'_>],
    said: &BTreeMap<usize, Vec<usize>>,
    draft: &mut Draft,
    taken: &BTreeSet<u16>,
) {
    let mut by_code: BTreeMap<u16, Vec<&Response<'_>>> = BTreeMap::new();
    let mut many: BTreeMap<&str, Vec<&Response<'_>>> = BTreeMap::new();
    for (at, response) in responses.iter().enumerate() {
        match response.code {
            _ if said.contains_key(&at) => {}
            Some(code) => by_code.entry(code).or_default().push(response),
            None => many.entry(&response.key).or_default().push(response),
        }
    }
    for (key, responses) in many {
        let places = places(&responses);
        draft.note(match (key, responses[0].component) {
            ("", name) => {
                format!("the response `{}`: its code is unknown", name.unwrap_or_default())
            }
            (key, _) => format!("the response `{key}` of {places}: it is not for a single code"),
        });
    }
    for (code, responses) in by_code {
        if taken.contains(&code) {
            for response in responses.into_iter().filter(|it| !it.description.trim().is_empty()) {
                let text = texts::line(response.description);
                draft.note(format!("{code} of {}, which has no id: “{text}”", places(&[response])));
            }
            continue;
        }
        of_code(document, code, &responses, draft);
    }
}

/// Returns where a response is used, as in `GET /orders and 3 more`.
pub(super) fn places(responses: &[&Response<'_>]) -> String {
    let places: Vec<&String> = responses.iter().flat_map(|response| &response.places).collect();
    match places.as_slice() {
        [] => "a component".to_owned(),
        [one] => format!("`{one}`"),
        [first, rest @ ..] => format!("`{first}` and {} more", rest.len()),
    }
}

/// Returns the note on a text that describes a status in other words than its own.
pub(super) fn other_text(code: impl Display, places: &str, text: &str) -> String {
    format!("another text for {code} of {places}: “{}”", texts::line(text))
}

fn of_code(document: &Document, code: u16, responses: &[&Response<'_>], draft: &mut Draft) {
    let (components, inline): (Vec<&Response<'_>>, Vec<&Response<'_>>) =
        responses.iter().partition(|response| response.component.is_some());
    let mut statuses: Vec<Status> =
        components.iter().map(|component| status(code, component)).collect();
    if statuses.is_empty() {
        statuses.extend(inline.first().map(|response| status(code, response)));
    }
    let several = statuses.len() > 1;
    for (status, component) in statuses.iter_mut().zip(&components) {
        if several {
            status.entry.id = component.component.unwrap_or_default().to_owned();
            status.guess("the id is the name of the component");
            headers::add(document, &[*component], status, draft);
        }
    }
    if let [status] = statuses.as_mut_slice() {
        headers::add(document, responses, status, draft);
    }
    if let Some(first) = statuses.first_mut() {
        let own = components.first().or(inline.first()).map_or("", |response| response.description);
        others(code, first, own, &inline, draft);
    }
    draft.statuses.append(&mut statuses);
}

fn status(code: u16, response: &Response<'_>) -> Status {
    let hint = response.component.map(str::to_owned);
    let mut status = Status { hint, plain: true, ..Status::default() };
    status.entry.code = code;
    (status.entry.summary, status.entry.description) = texts::split_markdown(response.description);
    status.entry.extensions = super::candidate::extensions(response.value);
    status
}

/// Notes that other operations describe the code differently. All texts of errors are kept; successes have too many.
fn others(code: u16, status: &mut Status, own: &str, inline: &[&Response<'_>], draft: &mut Draft) {
    let mut described: BTreeMap<String, Vec<&Response<'_>>> = BTreeMap::new();
    for response in inline {
        let text = texts::line(response.description);
        if !text.is_empty() && response.description.trim() != own.trim() {
            described.entry(text).or_default().push(response);
        }
    }
    if described.is_empty() {
        return;
    }
    if code < 400 {
        status.entry.summary.clear();
        status.entry.description.clear();
        draft.note(format!("the {} texts of operations for {code}", described.len() + 1));
        return;
    }
    let mut lines = vec![status.entry.description.clone(), String::new()];
    lines.extend(["Operations describe it as:".to_owned(), String::new()]);
    for (text, responses) in described {
        lines.push(format!("- {}: {text}", places(&responses)));
    }
    lines.join("\n").trim().clone_into(&mut status.entry.description);
    status.guess("operations have different texts for it; the summary is the first of them, the description has the others");
}
