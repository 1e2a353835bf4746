//! Ranks an entry for the words of a search.
//!
//! A match counts more in a name than in a summary, more in a summary than in a description, and least in a sentence that
//! refers to another status, as in "If the URI is too long, send `414 URI Too Long`".

use status_codes::Status;
use status_data::{Entry, plain_to_markdown, registry};

use super::terms::Terms;
use crate::terminal::markdown_text;

/// A text of an entry in lower case, and its weight.
struct Weighed {
    text: String,
    weight: u32,
    /// Whether it is a name of the status and not a description.
    is_name: bool,
}

/// The rank of an entry.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rank {
    pub(super) score: u32,
    /// Whether a current or former name has all of the words as whole ones, and the words are telling.
    pub(super) is_named: bool,
}

/// Returns the rank of an entry, or `None` if one of the words does not occur in it.
pub(super) fn rank(
    entry: &Entry,
    catalog: Option<&str>,
    vendor: Option<&str>,
    words: &Terms,
) -> Option<Rank> {
    let texts = texts(entry, catalog);
    let mut score = 0;
    let mut is_named = words.are_telling();
    for word in &words.all {
        let hits = || texts.iter().map(|text| worth(&text.text, word) * text.weight);
        let best = hits().max().filter(|best| *best > 0)?;
        is_named &= texts.iter().any(|text| text.is_name && worth(&text.text, word) == WHOLE);
        score += best * 8 + hits().sum::<u32>();
    }
    // Adjacent words count more than the same words far apart.
    let together = |text: &&Weighed| words.all.iter().all(|word| worth(&text.text, word) > 0);
    let adjacent = |text: &&Weighed| text.text.contains(&words.phrase);
    let weight = |text: &Weighed| text.weight;
    if words.all.len() > 1 {
        score += texts.iter().filter(together).map(weight).max().unwrap_or(0) * 16;
        score += texts.iter().filter(adjacent).map(weight).max().unwrap_or(0) * 32;
    }
    // A vendor's entry counts fully if the search names the vendor, or is the whole name of the entry with more than two
    // words, fillers not counted: shorter names also match by coincidence.
    let names_vendor = |vendor: &str| {
        let vendor = vendor.to_lowercase();
        words.all.iter().any(|word| worth(&vendor, word) > 0)
    };
    let is_name = |name: &str| Terms::new(&[name.to_owned()]) == *words;
    let has_name = words.all.len() > 2
        && (is_name(entry.title()) || is_name(&entry.phrase))
        && words.phrase.parse::<Status>().is_err();
    let asked = vendor.is_none_or(|vendor| has_name || names_vendor(vendor));
    Some(Rank { score: if asked { score } else { score / 8 }, is_named })
}

/// Returns all texts of an entry.
fn texts(entry: &Entry, catalog: Option<&str>) -> Vec<Weighed> {
    let name = |text: String, weight| Weighed { text: text.to_lowercase(), weight, is_name: true };
    let said = |text: String, weight| Weighed { text: text.to_lowercase(), weight, is_name: false };
    let mut texts = vec![
        name(entry.headline(), 32),
        name(entry.former.join(", "), 16),
        name(entry.variant.clone(), 16),
        name(entry.id.clone(), 16),
        said(catalog.unwrap_or_default().to_owned(), 16),
        said(markdown_text::plain(&plain_to_markdown(&entry.summary)), 12),
    ];
    texts.extend(entry.headers.iter().map(|rule| said(rule.name.clone(), 8)));
    for (at, paragraph) in entry.description.split("\n\n").enumerate() {
        for sentence in sentences(paragraph) {
            let weight = match at {
                _ if points_elsewhere(&sentence, entry.code) => 1,
                0 => 6,
                _ => 3,
            };
            texts.push(said(markdown_text::plain(&sentence), weight));
        }
    }
    texts
}

/// Returns the sentences and list items of a paragraph, without its line breaks.
fn sentences(paragraph: &str) -> Vec<String> {
    let items = paragraph.split("\n- ");
    let lines = items.map(|item| item.trim_start_matches("- ").replace('\n', " "));
    lines.flat_map(|line| line.split(". ").map(str::to_owned).collect::<Vec<_>>()).collect()
}

/// Returns whether a sentence names another registered code, and so refers to it.
fn points_elsewhere(sentence: &str, own: u16) -> bool {
    let numbers = sentence.split(|letter: char| !letter.is_ascii_alphanumeric());
    numbers
        .filter(|number| number.len() == 3)
        .filter_map(|number| number.parse::<u16>().ok())
        .any(|code| code != own && registry().with_code(code).next().is_some())
}

/// What a whole word is worth.
const WHOLE: u32 = 3;

/// Returns 3 for a whole word, 2 for the start of one, 1 for a part, 0 for no match. Both texts are in lower case.
fn worth(text: &str, word: &str) -> u32 {
    let mut best = 0;
    for (start, _) in text.match_indices(word) {
        let whole_before = !text[..start].ends_with(char::is_alphanumeric);
        let whole_after = !text[start + word.len()..].starts_with(char::is_alphanumeric);
        best = best.max(match (whole_before, whole_after) {
            (true, true) => WHOLE,
            (true, false) => 2,
            _ => 1,
        });
    }
    best
}

#[cfg(test)]
mod tests {
    use status_data::{HeaderRule, Level};

    use super::*;

    #[test]
    fn whole_words_are_worth_most() {
        assert_eq!(worth("a file of files", "file"), 3);
        assert_eq!(worth("two files", "file"), 2);
        assert_eq!(worth("profile", "file"), 1);
        assert_eq!(worth("folder", "file"), 0);
    }

    #[test]
    fn a_paragraph_is_split_at_periods_and_items() {
        let split = sentences("One\nline. Another:\n\n- first,\n  more\n- second.");
        assert_eq!(
            split,
            ["One line", "Another:\n", "first,   more", "second."]
                .map(|text| { text.replace('\n', " ") })
        );
    }

    #[test]
    fn a_sentence_with_another_code_points_elsewhere() {
        assert!(points_elsewhere("If it is too long, send `414 URI Too Long`", 413));
        assert!(!points_elsewhere("A 413 closes the connection", 413));
        assert!(!points_elsewhere("RFC 6585 asks for 100 octets", 100));
        assert!(!points_elsewhere("419 is registered by nobody", 413));
    }

    /// The names of this entry have the words alpha and beta, its other texts have the rest.
    fn entry() -> Entry {
        Entry {
            code: 460,
            phrase: "Alpha".to_owned(),
            variant: "AlphaOne".to_owned(),
            id: "alpha-one".to_owned(),
            former: vec!["Beta".to_owned()],
            summary: "A `gamma` is near.".to_owned(),
            description: "The delta. Send 404 for an epsilon.\n\nA zeta is last. So is kappa."
                .to_owned(),
            headers: vec![HeaderRule {
                name: "Theta".to_owned(),
                level: Level::May,
                when: None,
                reference: None,
            }],
            ..Entry::default()
        }
    }

    #[track_caller]
    fn check(words: &str, expected: Option<(u32, bool)>) {
        let found = rank(&entry(), Some("Iota"), None, &Terms::new(&[words.to_owned()]));
        assert_eq!(found.map(|rank| (rank.score, rank.is_named)), expected, "{words}");
    }

    #[test]
    fn the_score_of_a_word_is_eight_times_its_best_match_and_all_matches() {
        // A whole word is worth 3. The headline has the weight 32, the variant and the id 16; in `AlphaOne` it is a start.
        check("alpha", Some((8 * 3 * 32 + 3 * 32 + 2 * 16 + 3 * 16, true)));
        check("beta", Some((9 * 3 * 16, true)));
        check("iota", Some((9 * 3 * 16, false)));
        check("gamma", Some((9 * 3 * 12, false)));
        check("theta", Some((9 * 3 * 8, false)));
        check("delta", Some((9 * 3 * 6, false)));
        check("zeta", Some((9 * 3 * 3, false)));
        // A sentence that names another status counts least.
        check("epsilon", Some((9 * 3, false)));
        // The start of a word is worth 2, and in the middle it is worth 1.
        check("delt", Some((9 * 2 * 6, false)));
        check("elta", Some((9 * 6, false)));
        check("alph", Some((8 * 2 * 32 + 2 * 32 + 2 * 16 + 2 * 16, false)));
        check("omega", None);
        check("alpha omega", None);
    }

    /// The score of words, one by one, of which a text has them all or has them side by side.
    #[test]
    fn words_in_one_text_count_more_and_adjacent_ones_most() {
        for (words, together, is_named) in [
            ("zeta kappa", 0, false), // two sentences of one paragraph
            ("zeta last", 16 * 3, false),
            ("last zeta", 16 * 3, false),
            ("gamma near", 16 * 12, false),
            ("near. gamma", 16 * 12, false),
            ("gamma is near.", 16 * 12, false), // a filler between them is dropped
            ("so kappa", 16 * 3, false),
            ("alpha one", 16 * 16, true),
            ("460 alpha", (16 + 32) * 32, true),
            ("alpha 460", 16 * 32, true),
        ] {
            let apart: u32 =
                Terms::new(&[words.to_owned()]).all.iter().map(|word| score(word)).sum();
            check(words, Some((apart + together, is_named)));
        }
    }

    /// Returns the score of one word that occurs.
    fn score(word: &str) -> u32 {
        let words = Terms { all: vec![word.to_owned()], phrase: word.to_owned() };
        rank(&entry(), Some("Iota"), None, &words).expect("the word occurs").score
    }

    #[test]
    fn the_codes_of_a_vendor_come_last_unless_it_is_named() {
        let of_vendor = |words: &str| {
            let words = Terms::new(&[words.to_owned()]);
            rank(&entry(), Some("Iota"), Some("Iota"), &words).map(|rank| rank.score)
        };
        assert_eq!(of_vendor("alpha"), Some(score("alpha") / 8));
        assert_eq!(of_vendor("iota"), Some(score("iota")));
        assert_eq!(of_vendor("iota alpha"), Some(score("iota") + score("alpha")));
        // A name of two words also matches by coincidence, and one of the registry is the registry's.
        let named = |phrase: &str, title: Option<&str>, words: &str| {
            let entry = Entry {
                phrase: phrase.to_owned(),
                title: title.map(str::to_owned),
                ..Entry::default()
            };
            let words = Terms::new(&[words.to_owned()]);
            let rank = |vendor| rank(&entry, None, vendor, &words).expect("it occurs").score;
            rank(Some("Iota")) == rank(None)
        };
        assert!(named("Mu Nu Xi", None, "mu nu xi"));
        assert!(named("Mu", Some("Nu is a xi omicron"), "nu xi omicron"));
        assert!(named("Mu Nu Xi", Some("Pi"), "mu nu xi"));
        assert!(!named("Mu Nu", None, "mu nu"));
        assert!(!named("Method Not Allowed", Some("Mu"), "method not allowed"));
        assert!(!named("Mu Nu Xi", None, "nu mu xi"));
        assert!(!named("Mu Nu Xi Omicron", None, "mu nu xi"));
    }
}
