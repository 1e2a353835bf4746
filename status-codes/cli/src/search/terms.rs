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

#[cfg(test)]
mod tests {
    use super::Terms;

    fn terms(words: &[&str]) -> Terms {
        Terms::new(&words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn words_are_split_and_put_in_lower_case() {
        for (words, phrase) in [
            (&["Not  Found"][..], "not found"),
            (&["too", "LARGE?", "large"], "too large"),
            (&["rate,limit;now"], "rate limit now"),
            (&["content-length"], "content-length"),
            (&[" ", ""], ""),
        ] {
            let terms = terms(words);
            assert_eq!(terms.phrase, phrase, "{words:?}");
            assert_eq!(
                terms.all,
                phrase.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>()
            );
        }
    }

    #[test]
    fn synonyms_are_searched_instead() {
        assert_eq!(terms(&["URL", "too", "big"]).phrase, "uri too large");
        assert_eq!(terms(&["username"]).all, ["user", "name"]);
        assert_eq!(terms(&["url", "uri"]).all, ["uri"]);
    }

    #[test]
    fn fillers_count_only_among_themselves() {
        assert_eq!(terms(&["the status for a teapot"]).all, ["teapot"]);
        assert_eq!(terms(&["http", "error"]).all, ["http", "error"]);
    }

    #[test]
    fn short_words_and_fillers_do_not_tell_enough() {
        for (words, expected) in [
            ("gone", true),
            ("tea", true),
            ("not found", true),
            ("te", false),
            ("te gone", false),
            ("error", false),
            ("日本", false),
            ("日本語", true),
        ] {
            assert_eq!(terms(&[words]).are_telling(), expected, "{words}");
        }
    }
}
