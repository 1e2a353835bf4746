//! The data of `entry.html`.

use askama::Template;
use askama::filters::HtmlSafe;
use status_data::{Catalog, Entry, Registration, plain_to_markdown};

use crate::data::deprecation;
use crate::data::members::Fact;

use super::anchors::Anchors;
use super::facts::{self, Value, facts};
use super::link::{self, Link};
use super::markdown::{self, Html};
use super::sections::{REGISTRY, class_of, token};

/// One entry in `entry.html`.
#[derive(Template)]
#[template(path = "entry.html")]
pub(super) struct View<'a> {
    pub(super) code: u16,
    pub(super) class: &'static str,
    /// The anchor of the entry.
    pub(super) id: String,
    /// The anchor of the code, if the entry is the first with the code.
    pub(super) code_id: Option<u16>,
    /// The anchor for links.
    pub(super) target: String,
    pub(super) title: &'a str,
    /// The reason phrase, if the title differs.
    pub(super) phrase: Option<&'a str>,
    /// The vendor of a vendor's entry.
    pub(super) vendor: Option<&'a str>,
    /// The values of the second filter, separated by spaces.
    pub(super) tokens: String,
    /// The state in the registry, unless it is permanent.
    pub(super) mark: Option<&'static str>,
    pub(super) deprecated: Option<Deprecated<'a>>,
    pub(super) summary: Html,
    pub(super) description: Option<Html>,
    /// An HTTP exchange as text.
    pub(super) example: Option<&'a str>,
    pub(super) facts: Vec<facts::Fact<'a>>,
}

/// It is markup: its own template escapes its texts.
impl HtmlSafe for View<'_> {}

/// Since when a status is deprecated, and what to use instead.
pub(super) struct Deprecated<'a> {
    pub(super) since: &'a str,
    pub(super) note: Option<Note>,
    pub(super) replacement: Option<Link>,
}

/// A note with the punctuation around it.
pub(super) struct Note {
    pub(super) before: &'static str,
    pub(super) text: Html,
    pub(super) full_stop: &'static str,
}

impl<'a> View<'a> {
    /// Returns the entry at a position of a catalog.
    pub(super) fn new(
        entry: &'a Entry,
        at: usize,
        catalogs: &[&'a Catalog],
        anchors: &Anchors<'a>,
    ) -> Self {
        let catalog = catalogs[at];
        let resolve = anchors.resolver(at);
        let anchor =
            anchors.of(at, &entry.variant).expect("anchors are made from the same catalogs");
        let description = !entry.description.is_empty();
        Self {
            code: entry.code,
            class: class_of(entry.code),
            id: anchor.id.clone(),
            code_id: anchor.code,
            target: anchor.preferred(),
            title: entry.title(),
            phrase: Some(entry.phrase.as_str())
                .filter(|phrase| !phrase.is_empty() && *phrase != entry.title()),
            vendor: catalog.info.name.as_deref().filter(|_| at > 0),
            tokens: tokens(entry, at, catalogs),
            mark: mark(&entry.registration),
            deprecated: entry.deprecated.as_ref().map(|deprecation| Deprecated {
                since: &deprecation.since,
                note: deprecation.note.as_ref().map(|note| Note {
                    before: deprecation::before(note),
                    text: markdown::sentence(note, &resolve),
                    full_stop: deprecation::full_stop(note),
                }),
                replacement: link::entries(&deprecation.replaced_by, at, anchors).pop(),
            }),
            summary: markdown::sentence(&plain_to_markdown(&entry.summary), &resolve),
            description: description.then(|| markdown::blocks(&entry.description, &resolve)),
            example: Some(entry.example.trim_end()).filter(|example| !example.is_empty()),
            facts: facts(entry, at, catalogs, anchors),
        }
    }
}

fn tokens(entry: &Entry, at: usize, catalogs: &[&Catalog]) -> String {
    match (at, catalogs.len()) {
        (0, 1) => entry.groups.join(" "),
        (0, _) => REGISTRY.to_owned(),
        _ => token(catalogs[at]),
    }
}

fn mark(registration: &Registration) -> Option<&'static str> {
    match registration {
        Registration::Permanent | Registration::Unregistered => None,
        Registration::Temporary { .. } => Some("temporary"),
        Registration::Unused => Some("unused"),
        Registration::Obsoleted => Some("obsoleted"),
    }
}
