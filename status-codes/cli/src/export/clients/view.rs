//! The data of the templates. Every text is escaped here, so that no template can forget to.

use std::collections::HashSet;

use status_data::{Catalog, Entry, Keyword, Member, MemberType, Value};

use super::escape::{Comment, Escapes, comment, literal};
use crate::data::groups::groups;
use crate::data::{deprecation, own_type};
use crate::export::member::type_name;

/// The syntax of a language.
#[derive(Clone, Copy, Debug)]
pub(super) struct Language {
    pub(super) escapes: Escapes,
    pub(super) comment: Comment,
    /// Returns the name of a status in code.
    pub(super) constant: fn(&str) -> String,
    /// Returns the type of a member's value, of which the literals are known; empty if the language needs none.
    pub(super) member_type: fn(&MemberType, &[String]) -> String,
}

/// The data that all templates have in common.
#[derive(Debug)]
pub(super) struct File {
    /// The catalog with its version, for a comment.
    pub(super) source: String,
    /// The name of the catalog, for a comment.
    pub(super) name: String,
    pub(super) name_literal: String,
    /// The version; empty if the catalog has none.
    pub(super) version_literal: String,
    pub(super) type_base: Option<String>,
    pub(super) id_member: Option<String>,
    /// The ids without repetition.
    pub(super) ids: Vec<String>,
    /// The groups without repetition.
    pub(super) groups: Vec<String>,
    pub(super) statuses: Vec<Status>,
}

/// A status. The fields are literals, except where their documentation says otherwise.
#[derive(Debug)]
pub(super) struct Status {
    pub(super) constant: String,
    pub(super) variant: String,
    pub(super) code: u16,
    pub(super) id: String,
    pub(super) former_ids: Vec<String>,
    pub(super) title: String,
    pub(super) type_uri: Option<String>,
    /// `never`, `idempotent` or `any`.
    pub(super) retry: &'static str,
    pub(super) groups: Vec<String>,
    pub(super) members: Vec<MemberView>,
    pub(super) deprecated: Option<Deprecated>,
    /// For a comment.
    pub(super) summary: String,
    /// For a comment.
    pub(super) id_comment: String,
}

/// A member of a problem.
#[derive(Debug)]
pub(super) struct MemberView {
    pub(super) name: String,
    /// The type in JSON Schema.
    pub(super) kind: &'static str,
    /// The type of the items of an array in JSON Schema.
    pub(super) items: Option<&'static str>,
    /// The type in the language.
    pub(super) typed: String,
    pub(super) required: bool,
    /// Whether the value or a part of it is sensitive.
    pub(super) sensitive: bool,
    /// For a comment.
    pub(super) summary: String,
}

/// The deprecation of a status.
#[derive(Debug)]
pub(super) struct Deprecated {
    /// The message as a literal.
    pub(super) message: String,
    /// The message for a comment.
    pub(super) comment: String,
}

impl File {
    pub(super) fn new(catalog: &Catalog, language: &Language) -> Self {
        let info = &catalog.info;
        let name = info.name.as_deref().unwrap_or("HTTP statuses");
        let version = info.version.as_deref();
        let source = version.map_or_else(|| name.to_owned(), |version| format!("{name} {version}"));
        let mut known = HashSet::new();
        let ids = catalog.entries.iter().map(|entry| &entry.id).filter(|id| known.insert(*id));
        Self {
            source: language.comment(&source),
            name: language.comment(name),
            name_literal: language.literal(name),
            version_literal: language.literal(version.unwrap_or_default()),
            type_base: info.type_base.as_ref().map(|base| language.literal(base)),
            id_member: info.id_member.as_ref().map(|name| language.literal(name)),
            ids: ids.map(|id| language.literal(id)).collect(),
            groups: groups(catalog).into_iter().map(|group| language.literal(group)).collect(),
            statuses: catalog.entries.iter().map(|entry| Status::new(entry, language)).collect(),
        }
    }
}

impl File {
    /// Returns whether any status has members.
    pub(super) fn has_members(&self) -> bool {
        self.statuses.iter().any(|status| !status.members.is_empty())
    }
}

impl Status {
    fn new(entry: &Entry, language: &Language) -> Self {
        let literals = |texts: &[String]| texts.iter().map(|it| language.literal(it)).collect();
        Self {
            constant: (language.constant)(&entry.variant),
            variant: entry.variant.clone(),
            code: entry.code,
            id: language.literal(&entry.id),
            former_ids: literals(&entry.former_ids),
            title: language.literal(entry.title()),
            type_uri: own_type(entry).map(|uri| language.literal(uri)),
            retry: entry.retry.as_str(),
            groups: literals(&entry.groups),
            members: entry.members.iter().map(|it| MemberView::new(it, language)).collect(),
            deprecated: entry.deprecated.as_ref().map(|it| Deprecated::new(it, language)),
            summary: language.comment(&entry.summary),
            id_comment: language.comment(&entry.id),
        }
    }
}

impl MemberView {
    fn new(member: &Member, language: &Language) -> Self {
        let known = member.one_of.iter().filter_map(|value| match value {
            Value::String(text) => Some(language.literal(text)),
            _ => None,
        });
        let known: Vec<String> = known.collect();
        let inner = match &member.kind {
            MemberType::Object(inner) => inner.as_slice(),
            _ => &[],
        };
        Self {
            name: language.literal(&member.name),
            kind: type_name(&member.kind),
            items: match &member.kind {
                MemberType::Array(items) => Some(type_name(items)),
                _ => None,
            },
            typed: (language.member_type)(&member.kind, &known),
            required: member.required,
            sensitive: member.sensitive || inner.iter().any(|inner| inner.sensitive),
            summary: language.member_comment(&member.summary),
        }
    }
}

impl Deprecated {
    fn new(deprecation: &status_data::Deprecation, language: &Language) -> Self {
        let mut text = format!("Since {}", deprecation.since);
        if let Some(variant) = &deprecation.replaced_by {
            text.push_str("; use ");
            text.push_str(&(language.constant)(variant));
        }
        if let Some(note) = &deprecation.note {
            text.push_str(deprecation::before(note));
            text.push_str(note);
        }
        text.push_str(deprecation::full_stop(&text));
        Self { message: language.literal(&text), comment: language.comment(&text) }
    }
}

impl Language {
    fn literal(&self, text: &str) -> String {
        literal(text, self.escapes)
    }

    fn comment(&self, text: &str) -> String {
        comment(text, self.comment)
    }

    /// Returns a comment on a member. Python has docstrings of statuses, but not of members.
    fn member_comment(&self, text: &str) -> String {
        let kind = match self.comment {
            Comment::Docstring => Comment::Line,
            kind => kind,
        };
        comment(text, kind)
    }
}
