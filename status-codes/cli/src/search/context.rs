//! The text with a match: which part of it is shown, and where its words are marked.

use anstyle::Style;

use crate::terminal::Text;
use crate::terminal::palette::HIT;

/// Returns how many of the words occur in a text.
pub(super) fn mentions(text: &str, words: &[String]) -> usize {
    words.iter().filter(|word| places(text, word).next().is_some()).count()
}

/// Returns where a lower-case word occurs, ignoring case.
pub(super) fn places<'a>(
    text: &'a str,
    word: &'a str,
) -> impl Iterator<Item = (usize, usize)> + 'a {
    text.char_indices().filter_map(move |(start, _)| {
        let mut rest = text[start..].chars();
        let mut length = 0;
        for wanted in word.chars() {
            let found = rest.next()?;
            if !found.to_lowercase().eq(std::iter::once(wanted)) {
                return None;
            }
            length += found.len_utf8();
        }
        Some((start, start + length))
    })
}

/// Returns the sentences from the one with the most words, as far as they fit.
pub(super) fn around(text: &str, words: &[String], length: usize) -> String {
    let mut start = 0;
    let mut best = (0, 0);
    for sentence in text.split_inclusive(". ") {
        let found = mentions(sentence, words);
        if found > best.0 {
            best = (found, start);
        }
        start += sentence.len();
    }
    let text = &text[best.1..];
    let hit = words.iter().filter_map(|word| places(text, word).next()).map(|(at, _)| at).min();
    let before = text[..hit.unwrap_or(0)].chars().count();
    // A sentence that is too long to show its match is cut at the start, between words.
    let is_long = before > length * 2 / 3 && text.chars().count() > length;
    let skipped = if is_long { before - length / 2 } else { 0 };
    let from = text.char_indices().nth(skipped).map_or(0, |(at, _)| at);
    let from = if skipped == 0 { 0 } else { from + text[from..].find(' ').map_or(0, |at| at + 1) };
    let lead = if from > 0 { "…" } else { "" };
    lead.to_owned() + &cut_at_sentence(&text[from..], length - lead.chars().count())
}

/// Returns as much of a text as fits, up to the end of a sentence if that keeps at least half.
fn cut_at_sentence(text: &str, length: usize) -> String {
    if text.chars().count() <= length {
        return text.to_owned();
    }
    let head: String = text.chars().take(length - 1).collect();
    match head.rfind(". ").filter(|at| *at > head.len() / 2) {
        Some(end) => head[..=end].to_owned(),
        None => head[..head.rfind(' ').unwrap_or(head.len())].to_owned() + "…",
    }
}

/// Returns a text with the words marked.
pub(super) fn marked(text: &str, words: &[String], style: Style) -> Text {
    let mut marks: Vec<(usize, usize)> = words.iter().flat_map(|word| places(text, word)).collect();
    marks.sort_unstable();
    let mut out = Text::default();
    let mut at = 0;
    for (start, end) in marks {
        if start >= at {
            out = out.and(&text[at..start], style).and(&text[start..end], HIT);
            at = end;
        }
    }
    out.and(&text[at..], style)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::terminal::Terminal;
    use crate::terminal::palette::PLAIN;
    use crate::testing::unstyled;

    #[test]
    fn the_context_holds_the_hit() {
        let text = "One sentence here. ".repeat(20)
            + "The word is needle, and so on. "
            + &"More. ".repeat(40);
        let shown = around(&text, &["needle".to_owned()], 60);
        assert!(shown.contains("needle"), "{shown}");
        assert!(shown.chars().count() <= 60, "{shown}");
    }

    #[test]
    fn places_ignore_case_and_count_bytes() {
        let found = |text: &str, word: &str| places(text, word).collect::<Vec<_>>();
        assert_eq!(found("No NOde, no.", "no"), [(0, 2), (3, 5), (9, 11)]);
        assert_eq!(found("é É É", "é"), [(0, 2), (3, 5), (6, 8)]);
        assert_eq!(found("a no", "not"), []);
        assert_eq!(mentions("Not found", &["not".to_owned(), "found".to_owned()]), 2);
        assert_eq!(mentions("not not", &["not".to_owned(), "found".to_owned()]), 1);
    }

    #[test]
    fn marks_do_not_overlap() {
        let shown = |words: &[&str]| {
            let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
            marked("not found, Not", &words, PLAIN).line(Terminal::FILE)
        };
        let mark = |text: &str| format!("{HIT}{text}{HIT:#}");
        assert_eq!(shown(&["not"]), format!("{} found, {}", mark("not"), mark("Not")));
        let expected = format!("{}{} found, {}{}", mark("no"), mark("t"), mark("No"), mark("t"));
        assert_eq!(shown(&["no", "t", "ot"]), expected);
        assert_eq!(unstyled(&shown(&["n", "no", "o", "u"])), "not found, Not");
        assert_eq!(shown(&["qqqq"]), "not found, Not");
    }

    #[test]
    fn a_context_starts_with_the_sentence_of_most_words() {
        let shown = |text: &str, words: &str, length: usize| {
            let words: Vec<String> = words.split(' ').map(str::to_owned).collect();
            around(text, &words, length)
        };
        let text = "One alpha. Two alpha beta. Three alpha beta. Four.";
        assert_eq!(shown(text, "alpha beta", 100), "Two alpha beta. Three alpha beta. Four.");
        assert_eq!(shown(text, "alpha", 100), text);
        assert_eq!(shown(text, "omega", 100), text);
        assert_eq!(shown(text, "alpha beta", 39), "Two alpha beta. Three alpha beta. Four.");
        assert_eq!(shown(text, "alpha beta", 38), "Two alpha beta. Three alpha beta.");
        assert_eq!(shown(text, "alpha beta", 20), "Two alpha beta.");
        // The match is shown however far it is from the start of its sentence.
        let far = "a b c d e f g h i j k l m n o p q r s t needle u v w x y z";
        assert_eq!(shown(far, "needle", 60), far);
        assert_eq!(shown(far, "needle", 59), far);
        assert_eq!(shown(far, "needle", 30), "…n o p q r s t needle u v w…");
        assert_eq!(shown("ééé ééé ééé ééé needle", "needle", 12), "…ééé needle");
    }

    #[test]
    fn a_start_is_cut_where_the_match_comes_late_in_a_long_text() {
        let shown = |text: &str| around(text, &["needle".to_owned()], 30);
        // Two thirds of 30 columns are 20.
        let far = "aaaa bbbb cccc dddd needle eeee ffff gggg";
        assert_eq!(shown(far), "aaaa bbbb cccc dddd needle…");
        assert_eq!(shown(&format!("a{far}")), "…cccc dddd needle eeee ffff…");
        assert_eq!(shown("aaaa bbbb cccc dddd eee needle"), "aaaa bbbb cccc dddd eee needle");
        assert_eq!(shown("aaaa bbbb cccc dddd eeee needle"), "…dddd eeee needle");
    }

    #[test]
    fn a_text_is_cut_at_a_sentence_that_keeps_half_of_it() {
        for (length, expected) in [
            (30, "One two three. Four five six."),
            (29, "One two three. Four five six."),
            (28, "One two three. Four five…"),
            (16, "One two three."),
            (15, "One two…"),
            (8, "One…"),
            (3, "On…"),
        ] {
            let text = "One two three. Four five six.";
            assert_eq!(cut_at_sentence(text, length), expected, "{length}");
        }
        assert_eq!(cut_at_sentence("One. Two three four five", 20), "One. Two three…");
    }
}
