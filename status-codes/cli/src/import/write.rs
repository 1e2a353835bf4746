//! Writes a draft as TOML and records the position of every key, so that a diagnostic can be traced back to it.

use std::fmt::Write;
use std::ops::Range;

use status_data::{Keyword, Member, MemberType, Value, registry};
use toml_writer::{ToTomlKey, ToTomlValue, TomlStringBuilder};

use super::draft::{Draft, Status, Unplaced};
use super::names::{percent_encoded, renamed};
use crate::export::member::type_name;

/// The text of a draft and the positions of its keys.
pub(super) struct Written {
    pub(super) text: String,
    pub(super) keys: Vec<Key>,
}

/// A key of a status or of the catalog, with its value.
#[derive(Clone, Debug)]
pub(super) struct Key {
    pub(super) status: Option<usize>,
    pub(super) name: String,
    pub(super) span: Range<usize>,
}

/// Returns the file. Guesses are comments above the lines that they concern.
pub(super) fn written(draft: &Draft) -> Written {
    let mut out = Written { text: String::new(), keys: Vec::new() };
    out.catalog(draft);
    for (at, status) in draft.statuses.iter().enumerate() {
        out.status(at, status, draft);
    }
    out.unplaced(&draft.unplaced);
    out
}

impl Written {
    fn catalog(&mut self, draft: &Draft) {
        let info = &draft.info;
        self.comments(&draft.guesses);
        self.line("[catalog]");
        self.text_key(None, "name", info.name.as_deref());
        self.text_key(None, "description", info.description.as_deref());
        self.text_key(None, "version", info.version.as_deref());
        self.text_key(None, "type-base", info.type_base.as_deref());
        self.text_key(None, "rename-all", info.rename_all.map(Keyword::as_str));
        self.text_key(None, "id-member", info.id_member.as_deref());
        for (name, set) in [("beyond-599", info.beyond_599), ("shared-ids", info.shared_ids)] {
            if set {
                self.key(None, name, "true");
            }
        }
    }

    fn status(&mut self, at: usize, status: &Status, draft: &Draft) {
        let entry = &status.entry;
        self.text.push('\n');
        self.comments(&status.guesses);
        self.key_span(Some(at), "", |text| {
            let _ = writeln!(text, "[{}]", entry.variant.to_toml_key()); // a `String` takes everything
        });
        self.key(Some(at), "code", &entry.code.to_string());
        if entry.id != renamed(&entry.variant, draft.info.rename_all) {
            self.text_key(Some(at), "id", Some(&entry.id));
        }
        let phrase = registry().with_code(entry.code).next().map(|it| it.phrase.as_str());
        self.text_key(Some(at), "title", entry.title.as_deref().filter(|it| Some(*it) != phrase));
        let base = draft.info.type_base.as_ref();
        let derived = base.map(|base| base.clone() + &percent_encoded(&entry.id));
        if entry.type_uri != derived && entry.type_uri.is_some() {
            self.text_key(Some(at), "type", entry.type_uri.as_deref());
        }
        self.text_key(Some(at), "summary", Some(&entry.summary));
        let description = Some(&*entry.description).filter(|text| !text.is_empty());
        self.text_key(Some(at), "description", description);
        self.facts(at, status);
    }

    fn facts(&mut self, at: usize, status: &Status) {
        let entry = &status.entry;
        for (name, value) in &status.own {
            let name = name.as_str().to_toml_key();
            match value {
                Value::String(text) => self.text_key(Some(at), &name, Some(text)),
                value => self.key(Some(at), &name, &toml(value)),
            }
        }
        let is_written = status.own.iter().any(|(name, _)| name == "deprecated");
        if let Some(deprecation) = entry.deprecated.as_ref().filter(|_| !is_written) {
            let since = deprecation.since.to_toml_value();
            self.key(Some(at), "deprecated", &format!("{{ since = {since} }}"));
        }
        for member in &entry.members {
            let name = format!("members.{}", member.name.as_str().to_toml_key());
            self.key(Some(at), &name, &member_table(member));
        }
        for (name, value) in &entry.extensions {
            self.key(Some(at), &name.as_str().to_toml_key(), &toml(value));
        }
    }

    /// Writes the ids that need a code to become statuses, as comments.
    fn unplaced(&mut self, unplaced: &[Unplaced]) {
        if !unplaced.is_empty() {
            self.line("\n# The source does not state the codes of these ids. Add each code, then uncomment the lines.");
        }
        for Unplaced { variant, id, summary } in unplaced {
            let summary = if summary.is_empty() { "Not described yet." } else { summary };
            self.line(&format!("#\n# [{variant}]\n# code = 000"));
            self.line(&format!("# id = {}\n# summary = {}", basic(id), basic(summary)));
        }
    }

    fn comments(&mut self, comments: &[String]) {
        for comment in comments {
            let comment: String =
                comment.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
            self.line(&format!("# guess: {comment}"));
        }
    }

    fn text_key(&mut self, status: Option<usize>, name: &str, value: Option<&str>) {
        if let Some(value) = value {
            let builder = TomlStringBuilder::new(value);
            let value = if value.contains('\n') {
                format!("\"\"\"\n{}\"\"\"", multi_line(value))
            } else {
                builder.as_basic().to_toml_value()
            };
            self.key(status, name, &value);
        }
    }

    fn key(&mut self, status: Option<usize>, name: &str, value: &str) {
        self.key_span(status, name, |text| {
            let _ = writeln!(text, "{name} = {value}"); // a `String` takes everything
        });
    }

    fn key_span(&mut self, status: Option<usize>, name: &str, write: impl FnOnce(&mut String)) {
        let start = self.text.len();
        write(&mut self.text);
        self.keys.push(Key { status, name: name.to_owned(), span: start..self.text.len() });
    }

    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }
}

/// Returns the inside of a multi-line string. Each line is escaped like a single-line string.
fn multi_line(text: &str) -> String {
    let line = |line: &str| {
        let quoted = TomlStringBuilder::new(line).as_basic().to_toml_value();
        quoted[1..quoted.len() - 1].to_owned()
    };
    text.split('\n').map(line).collect::<Vec<_>>().join("\n")
}

fn member_table(member: &Member) -> String {
    let mut pairs = vec![format!("type = {}", type_name(&member.kind).to_toml_value())];
    match &member.kind {
        MemberType::String(Some(format)) => {
            pairs.push(format!("format = {}", format.as_str().to_toml_value()));
        }
        MemberType::Array(items) => {
            pairs.push(format!("items = {}", type_name(items).to_toml_value()));
        }
        MemberType::Object(members) => {
            let members: Vec<String> = members
                .iter()
                .map(|it| format!("{} = {}", it.name.as_str().to_toml_key(), member_table(it)))
                .collect();
            pairs.push(format!("members = {{ {} }}", members.join(", ")));
        }
        _ => {}
    }
    if !member.required {
        pairs.push("required = false".to_owned());
    }
    for (name, bound) in [("minimum", &member.minimum), ("maximum", &member.maximum)] {
        pairs.extend(bound.as_ref().map(|bound| format!("{name} = {}", toml(bound))));
    }
    if !member.one_of.is_empty() {
        pairs.push(format!("enum = {}", toml(&Value::Array(member.one_of.clone()))));
    }
    pairs.extend(member.example.as_ref().map(|example| format!("example = {}", toml(example))));
    if member.sensitive {
        pairs.push("sensitive = true".to_owned());
    }
    pairs.push(format!("summary = {}", basic(&member.summary)));
    format!("{{ {} }}", pairs.join(", "))
}

fn basic(text: &str) -> String {
    TomlStringBuilder::new(text).as_basic().to_toml_value()
}

/// Returns any value on one line.
fn toml(value: &Value) -> String {
    match value {
        Value::String(text) => basic(text),
        Value::Integer(integer) => integer.to_string(),
        Value::Float(float) => float.to_toml_value(),
        Value::Boolean(boolean) => boolean.to_string(),
        Value::Array(values) => {
            format!("[{}]", values.iter().map(toml).collect::<Vec<_>>().join(", "))
        }
        Value::Table(pairs) => {
            let pairs: Vec<String> = pairs
                .iter()
                .map(|(key, value)| format!("{} = {}", key.as_str().to_toml_key(), toml(value)))
                .collect();
            if pairs.is_empty() { "{}".to_owned() } else { format!("{{ {} }}", pairs.join(", ")) }
        }
    }
}
