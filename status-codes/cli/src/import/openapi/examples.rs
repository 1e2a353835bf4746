//! Finds statuses in the examples of a response.

use serde_json::Value;
use status_data::Deprecation;

use super::candidate::{Candidate, extensions, is_id, own_keys, tail, type_uri};
use super::document::{Document, entries};
use super::id_member::IdMember;
use crate::data::ABOUT_BLANK;
use crate::import::texts;

/// The guess that the text of an example describes the status in general.
pub(super) const SUMMARY_OF_MESSAGE: &str = "the summary is the message of an example";

/// An example with its name.
pub(super) struct Example<'a> {
    pub(super) name: Option<&'a str>,
    pub(super) value: &'a Value,
    /// The object that contains the value, if it has more properties.
    about: Option<&'a Value>,
}

/// Returns whether content of a media type may be JSON.
pub(super) fn is_json(media: &str) -> bool {
    media.to_ascii_lowercase().contains("json") || media == "*/*"
}

/// Returns the JSON media types of a response, those of problem documents first.
pub(super) fn json_content<'a>(document: &'a Document, response: &'a Value) -> Vec<&'a Value> {
    let mut content: Vec<(&str, &Value)> = entries(response.get("content"))
        .filter(|(media, _)| is_json(media))
        .filter_map(|(media, value)| Some((media, document.resolve(value)?)))
        .collect();
    content.sort_by_key(|(media, _)| !media.to_ascii_lowercase().contains("problem"));
    content.into_iter().map(|(_, value)| value).collect()
}

/// Returns the examples of a response that are objects: named ones, single ones, those of the schema.
pub(super) fn values<'a>(
    document: &'a Document,
    response: &'a Value,
) -> impl Iterator<Item = Example<'a>> {
    json_content(document, response).into_iter().flat_map(move |content| {
        let mut examples = Vec::new();
        for (name, example) in entries(content.get("examples")) {
            if let Some(about) = document.resolve(example) {
                let value = about.get("value").unwrap_or(&Value::Null);
                examples.push(Example { name: Some(name), value, about: Some(about) });
            }
        }
        let schema = content.get("schema").and_then(|schema| document.resolve(schema));
        let single =
            [Some(content), schema].into_iter().flatten().filter_map(|it| it.get("example"));
        let several = schema.and_then(|schema| schema.get("examples")).and_then(Value::as_array);
        for value in single.chain(several.into_iter().flatten()) {
            examples.push(Example { name: None, value, about: None });
        }
        examples.into_iter().filter(|example| example.value.is_object())
    })
}

/// Returns the candidates in the examples of a response, each with the code that it states.
pub(super) fn candidates(
    document: &Document,
    response: &Value,
    id_member: Option<IdMember<'_>>,
) -> Vec<(Option<u16>, Candidate)> {
    values(document, response).filter_map(|example| candidate(&example, id_member)).collect()
}

fn candidate(
    example: &Example<'_>,
    id_member: Option<IdMember<'_>>,
) -> Option<(Option<u16>, Candidate)> {
    let mut found = Candidate::default();
    identity(example, id_member, &mut found)?;
    let entry = &mut found.entry;
    let holder = id_member.and_then(|member| member.holder(example.value)).unwrap_or(example.value);
    let text = |value: Option<&Value>| value.and_then(Value::as_str).map(str::to_owned);
    let own = example.about.and_then(|about| about.get("x-status"));
    found.own = own.map(own_keys).unwrap_or_default();
    entry.title = text(own.and_then(|own| own.get("title")))
        .or_else(|| text(example.value.get("title")))
        .or_else(|| text(holder.get("title")));
    let said = example.about.and_then(|about| about.get("description")).and_then(Value::as_str);
    if let Some(about) = example.about {
        entry.extensions = extensions(about);
        if entry.title.is_none() {
            entry.title = text(about.get("summary"));
        }
    }
    let occurrence =
        || ["detail", "message", "error_description"].iter().find_map(|name| holder.get(*name));
    match (said, text(occurrence())) {
        (Some(said), _) => {
            let (said, since) = deprecation(said);
            let own = |key: &str| text(own.and_then(|own| own.get(key)));
            if let Some(summary) = own("summary") {
                entry.summary = summary;
                entry.description = own("description").unwrap_or_default();
            } else {
                (entry.summary, entry.description) = texts::split_markdown(said);
            }
            entry.deprecated = since.map(|since| Deprecation {
                since: since.to_owned(),
                note: None,
                replaced_by: None,
            });
        }
        (None, Some(message)) => {
            (entry.summary, entry.description) = texts::split(&message);
            found.guesses.push(SUMMARY_OF_MESSAGE.to_owned());
        }
        (None, None) => {}
    }
    let code = ["status", "statusCode", "status_code"].iter().find_map(|name| holder.get(*name));
    let code = code.and_then(Value::as_u64).and_then(|code| u16::try_from(code).ok());
    Some((code.filter(|code| (100..=999).contains(code)), found))
}

/// Returns the id and the type URI, from the most reliable place.
fn identity(
    example: &Example<'_>,
    id_member: Option<IdMember<'_>>,
    found: &mut Candidate,
) -> Option<()> {
    let entry = &mut found.entry;
    entry.type_uri = type_uri(example.value.get("type")).map(str::to_owned);
    let own = example.about.and_then(|about| about.get("x-status"));
    if let Some(own) = own {
        let uri = example.value.get("type").and_then(Value::as_str);
        let text = |name: &str| own.get(name).and_then(Value::as_str).map(str::to_owned);
        let uri = uri.filter(|uri| *uri != ABOUT_BLANK).map(str::to_owned);
        entry.type_uri = uri.or_else(|| text("type"));
        entry.id = text("id")?;
        entry.variant = text("name").unwrap_or_default();
        return Some(());
    }
    let holder = id_member.and_then(|member| member.holder(example.value));
    let id = holder.zip(id_member).and_then(|(holder, member)| holder.get(member.name)?.as_str());
    if let Some(id) = id.filter(|id| is_id(id)) {
        id.clone_into(&mut entry.id);
    } else if let Some(uri) = &entry.type_uri {
        entry.id = tail(uri).to_owned();
        found.guesses.push("the id is the end of the type URI".to_owned());
    } else {
        let name = example.name.filter(|name| !is_generic(name))?;
        name.clone_into(&mut entry.id);
        found.guesses.push("the id is the name of an example".to_owned());
    }
    Some(())
}

/// Returns whether a name is generic: `example1`, `default`, `response`.
fn is_generic(name: &str) -> bool {
    let letters = name.chars().filter(char::is_ascii_alphabetic);
    let letters: String = letters.map(|c| c.to_ascii_lowercase()).collect();
    let generic =
        ["", "example", "examples", "default", "response", "sample", "error", "problem", "value"];
    generic.contains(&letters.as_str())
}

/// Splits off `… Deprecated since 2.1.0.`, which `export` appends.
fn deprecation(text: &str) -> (&str, Option<&str>) {
    let found = text.rsplit_once(" Deprecated since ");
    match found.and_then(|(text, since)| Some((text, since.strip_suffix('.')?))) {
        Some((text, since)) if !since.contains('\n') => (text, Some(since)),
        _ => (text, None),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{Document, json_content};

    #[test]
    fn problem_documents_come_first() {
        let document = Document::parse("{}").expect("it is an object");
        let (json, problem) = (json!({ "x-a": 1 }), json!({ "x-b": 1 }));
        let response = json!({ "content": {
            "Application/JSON": json, "Application/Problem+JSON": problem, "text/plain": {},
        } });
        assert_eq!(json_content(&document, &response), [&problem, &json]);
    }
}
