//! What one place of a document says about a status.

use serde_json::Value;
use status_data::{Entry, Member, Value as TomlValue, plain_to_markdown};

use super::examples::SUMMARY_OF_MESSAGE;
use crate::data::ABOUT_BLANK;
use crate::import::texts;

/// The properties of a status found in one place.
#[derive(Clone, Debug, Default)]
pub(super) struct Candidate {
    /// The properties; unknown ones are empty.
    pub(super) entry: Entry,
    /// Other keys of the catalog, as `export` writes them.
    pub(super) own: Vec<(String, TomlValue)>,
    /// Why the id or another property is a guess.
    pub(super) guesses: Vec<String>,
    /// Notes on what other places say differently.
    pub(super) lost: Vec<String>,
}

impl Candidate {
    /// Fills in the properties that are not known yet.
    pub(super) fn merge(&mut self, other: Self) {
        let (own, entry) = (&mut self.entry, other.entry);
        fill(&mut own.variant, entry.variant);
        own.title = own.title.take().or(entry.title);
        own.type_uri = own.type_uri.take().or(entry.type_uri);
        own.deprecated = own.deprecated.take().or(entry.deprecated);
        if self.own.is_empty() {
            self.own = other.own;
        }
        if own.members.is_empty() {
            own.members = entry.members;
        } else if !entry.members.is_empty() {
            self.lost.extend(merge_members(own, entry.members));
        }
        if own.extensions.is_empty() {
            own.extensions = entry.extensions;
        }
        self.lost.extend(other.lost);
        let occurrence = other.guesses.iter().any(|guess| guess == SUMMARY_OF_MESSAGE);
        self.texts(entry.summary, entry.description, occurrence);
    }

    /// Adds the texts of another place, which may be those of one `occurrence`. The first texts in general count.
    fn texts(&mut self, summary: String, description: String, occurrence: bool) {
        let entry = &mut self.entry;
        let own = self.guesses.iter().position(|guess| guess == SUMMARY_OF_MESSAGE);
        if summary.trim().is_empty() {
            return;
        }
        if entry.summary.trim().is_empty() {
            (entry.summary, entry.description) = (summary, description);
            self.guesses.extend(occurrence.then(|| SUMMARY_OF_MESSAGE.to_owned()));
        } else if let (Some(own), false) = (own, occurrence) {
            self.guesses.remove(own);
            (entry.summary, entry.description) = (summary, description);
        } else if summary == entry.summary {
            fill(&mut entry.description, description);
        } else if !occurrence {
            self.lost.push(format!("another text of `{}`: “{}”", entry.id, texts::line(&summary)));
        }
    }

    /// Adds the description of a response that has this status alone. Returns whether the status has all of it now.
    pub(super) fn describe(&mut self, text: &str) -> bool {
        let entry = &mut self.entry;
        let (summary, description) = texts::split_markdown(text);
        if summary.trim().is_empty() {
            return true;
        }
        // The message of an example describes one occurrence.
        let occurrence = self.guesses.iter().position(|guess| guess == SUMMARY_OF_MESSAGE);
        if entry.summary.trim().is_empty() || occurrence.is_some() {
            occurrence.map(|at| self.guesses.remove(at));
            (entry.summary, entry.description) = (summary, description);
            return true;
        }
        // `export` writes the summary as Markdown before the description.
        let own = text.strip_prefix(&plain_to_markdown(&entry.summary));
        let is_whole = |rest: &str| rest.is_empty().then_some("");
        let rest = match own.and_then(|rest| rest.strip_prefix("\n\n").or(is_whole(rest))) {
            Some(rest) => rest.to_owned(),
            None if summary == entry.summary => description,
            None => return false,
        };
        if entry.description.is_empty() {
            entry.description = rest;
            return true;
        }
        rest.is_empty() || rest.trim_end() == entry.description.trim_end()
    }
}

/// Adds the members of another schema. Those of one schema only are not required. Returns notes on those that differ.
fn merge_members(own: &mut Entry, others: Vec<Member>) -> Vec<String> {
    let mut lost = Vec::new();
    for member in &mut own.members {
        member.required &= others.iter().any(|other| other.name == member.name && other.required);
    }
    for mut other in others {
        match own.members.iter().find(|member| member.name == other.name) {
            Some(member) => {
                other.required = member.required;
                if *member != other {
                    lost.push(format!(
                        "another schema of the member `{}` of `{}`",
                        other.name, own.id
                    ));
                }
            }
            None => own.members.push(Member { required: false, ..other }),
        }
    }
    lost
}

fn fill(own: &mut String, other: String) {
    if own.is_empty() {
        *own = other;
    }
}

/// Returns the `x-` keys of an object, except those of this project and those that describe an enum.
pub(super) fn extensions(value: &Value) -> Vec<(String, TomlValue)> {
    let own = ["x-status", "x-status-code", "x-enum-varnames", "x-enum-descriptions"];
    super::document::entries(Some(value))
        .filter(|(key, _)| key.starts_with("x-") && !own.contains(key))
        .filter_map(|(key, value)| Some((key.to_owned(), toml(value)?)))
        .collect()
}

/// Returns the keys of the catalog in what `export` writes of a status, except those that are read one by one.
pub(super) fn own_keys(status: &Value) -> Vec<(String, TomlValue)> {
    let read = ["name", "id", "type", "title", "summary", "description"];
    super::document::entries(Some(status))
        .filter(|(key, _)| !key.starts_with("x-") && !read.contains(key))
        .filter_map(|(key, value)| Some((key.to_owned(), toml(value)?)))
        .collect()
}

/// Converts a JSON value into TOML, which has no null.
pub(super) fn toml(value: &Value) -> Option<TomlValue> {
    Some(match value {
        Value::Null => return None,
        Value::Bool(boolean) => TomlValue::Boolean(*boolean),
        Value::Number(number) => match number.as_i64() {
            Some(integer) => TomlValue::Integer(integer),
            None => TomlValue::Float(number.as_f64()?),
        },
        Value::String(text) => TomlValue::String(text.clone()),
        Value::Array(values) => TomlValue::Array(values.iter().filter_map(toml).collect()),
        Value::Object(pairs) => TomlValue::Table(
            pairs.iter().filter_map(|(key, value)| Some((key.clone(), toml(value)?))).collect(),
        ),
    })
}

/// Returns whether a text can be an id: no spaces.
pub(super) fn is_id(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= 100
        && text.chars().all(|c| c.is_ascii_alphanumeric() || "_-.:/".contains(c))
        && text.chars().any(|c| c.is_ascii_alphanumeric())
}

/// Returns a type URI that identifies a problem type.
pub(super) fn type_uri(value: Option<&Value>) -> Option<&str> {
    value?.as_str().filter(|uri| is_type_uri(uri))
}

/// Returns whether a text is a type URI that identifies a problem type.
pub(super) fn is_type_uri(uri: &str) -> bool {
    uri != ABOUT_BLANK && (uri.contains(':') || uri.starts_with('/')) && !uri.contains(' ')
}

/// Returns the last segment of a type URI.
pub(super) fn tail(uri: &str) -> &str {
    let uri = uri.trim_end_matches('/');
    uri.rsplit(['/', '#', ':', '=', '?']).next().unwrap_or(uri)
}
