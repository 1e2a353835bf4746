//! What was found, before it is a catalog.

use status_data::{CatalogInfo, Entry};

/// A catalog in the making.
#[derive(Debug, Default)]
pub(super) struct Draft {
    pub(super) info: CatalogInfo,
    /// Guesses about the catalog as a whole.
    pub(super) guesses: Vec<String>,
    pub(super) statuses: Vec<Status>,
    /// Ids whose code is not known.
    pub(super) unplaced: Vec<Unplaced>,
    /// What cannot be carried.
    pub(super) notes: Vec<String>,
}

/// An id whose code the source does not say.
#[derive(Debug)]
pub(super) struct Unplaced {
    pub(super) variant: String,
    pub(super) id: String,
    pub(super) summary: String,
}

/// A status in the making. An empty variant or id is still to be found.
#[derive(Clone, Debug, Default)]
pub(super) struct Status {
    pub(super) entry: Entry,
    /// What else could be its name: that of a component, for one.
    pub(super) hint: Option<String>,
    /// Whether the source says no more of it than a code and a text.
    pub(super) plain: bool,
    /// What was guessed, as comments of the file.
    pub(super) guesses: Vec<String>,
}

impl Draft {
    /// Notes what cannot be carried, once.
    pub(super) fn note(&mut self, note: impl Into<String>) {
        let note = note.into();
        if !self.notes.contains(&note) {
            self.notes.push(note);
        }
    }
}

impl Status {
    pub(super) fn guess(&mut self, guess: impl Into<String>) {
        self.guesses.push(guess.into());
    }
}
