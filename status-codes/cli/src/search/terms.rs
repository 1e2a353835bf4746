//! Replaces the words of a search by those that the texts use.

use std::collections::HashSet;

/// A search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Terms {
    /// The words that must occur, in lower case, each once.
    pub(super) all: Vec<String>,
    /// The same as one text.
    pub(super) phrase: String,
}

/// Terms without a meaning of their own. They are dropped unless no others are left.
const FILLERS: &[&str] = &[
    "a", "an", "and", "are", "code", "codes", "error", "errors", "for", "from", "http", "in", "is",
    "of", "or", "status", "the", "to", "was", "when", "which", "with",
];

/// Common words with the equivalent words of the texts.
const SYNONYMS: &[(&str, &str)] = &[
    ("big", "large"),
    ("body", "content"),
    ("busy", "overload"),
    ("limiting", "limit"),
    ("limits", "limit"),
    ("overloaded", "overload"),
    ("polling", "polls"),
    ("redirects", "redirect"),
    ("resumable", "resumption"),
    ("throttle", "throttling"),
    ("throttled", "throttling"),
    ("unauthenticated", "unauthorized"),
    ("url", "uri"),
    ("username", "user name"),
];

impl Terms {
    /// Returns whether the words say enough to find a name by them. Short ones and fillers are in too many.
    pub(super) fn are_telling(&self) -> bool {
        let is_telling =
            |word: &String| word.chars().count() > 2 && !FILLERS.contains(&word.as_str());
        self.all.iter().all(is_telling)
    }

    pub(super) fn new(searched: &[String]) -> Self {
        let split = |text: &String| {
            let words = text.split(|letter: char| letter.is_whitespace() || "?,;".contains(letter));
            words.map(str::to_lowercase).filter(|word| !word.is_empty()).collect::<Vec<_>>()
        };
        let meant = |word: String| {
            let synonym = SYNONYMS.iter().find(|(typed, _)| *typed == word);
            let meant = synonym.map_or(word.as_str(), |(_, meant)| *meant);
            meant.split(' ').map(str::to_owned).collect::<Vec<_>>()
        };
        let mut seen = HashSet::new();
        let written: Vec<String> = searched
            .iter()
            .flat_map(split)
            .flat_map(meant)
            .filter(|word| seen.insert(word.clone()))
            .collect();
        let mut all = written.clone();
        all.retain(|word| !FILLERS.contains(&word.as_str()));
        if all.is_empty() {
            all = written;
        }
        Self { phrase: all.join(" "), all }
    }
}
