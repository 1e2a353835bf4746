//! The intermediate result of an import.

use std::collections::{BTreeMap, BTreeSet};

use status_data::{CatalogInfo, Entry, Value};

/// A catalog that is not complete yet.
#[derive(Debug, Default)]
pub(super) struct Draft {
    pub(super) info: CatalogInfo,
    /// Guesses about the catalog as a whole.
    pub(super) guesses: Vec<String>,
    pub(super) statuses: Vec<Status>,
    /// Ids whose code is unknown.
    pub(super) unplaced: Vec<Unplaced>,
    /// Notes on what cannot be imported.
    pub(super) notes: Vec<String>,
    /// Keywords that the format does not have, each with what has it in the source.
    pub(super) keywords: BTreeMap<String, BTreeSet<String>>,
}

/// An id whose code the source does not state.
#[derive(Debug)]
pub(super) struct Unplaced {
    pub(super) variant: String,
    pub(super) id: String,
    pub(super) summary: String,
}

/// A status that is not complete yet. An empty variant or id is filled in later.
#[derive(Clone, Debug, Default)]
pub(super) struct Status {
    pub(super) entry: Entry,
    /// Other keys with their values, as they stand in the source.
    pub(super) own: Vec<(String, Value)>,
    /// Another possible name, such as that of a component.
    pub(super) hint: Option<String>,
    /// Whether the source has only a code and a text.
    pub(super) plain: bool,
    /// Guesses, which become comments in the file.
    pub(super) guesses: Vec<String>,
}

impl Draft {
    /// Notes what cannot be imported, without repetition.
    pub(super) fn note(&mut self, note: impl Into<String>) {
        let note = note.into();
        if !self.notes.contains(&note) {
            self.notes.push(note);
        }
    }

    /// Notes that the format does not have a keyword.
    pub(super) fn note_keyword(&mut self, keyword: impl Into<String>, of: impl Into<String>) {
        self.keywords.entry(keyword.into()).or_default().insert(of.into());
    }

    /// Turns the keywords into notes, one for each.
    pub(super) fn note_keywords(&mut self) {
        for (keyword, all) in std::mem::take(&mut self.keywords) {
            let all: Vec<String> = all.into_iter().collect();
            self.note(format!("{keyword} of {}: the format has no key for it", all.join(", ")));
        }
    }
}

impl Status {
    pub(super) fn guess(&mut self, guess: impl Into<String>) {
        self.guesses.push(guess.into());
    }
}
