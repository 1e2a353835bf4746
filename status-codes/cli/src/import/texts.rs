//! The texts of a draft: shortened to one line where the format requires it, and filled in where it requires a text.

use std::collections::HashMap;

use status_data::{is_hidden, registry};

use super::draft::{Draft, Status};
use super::names::words;

/// Returns a text on one line.
pub(super) fn line(text: &str) -> String {
    visible(text.trim())
}

/// Returns a text with a space for every other space and control character, and without other invisible characters.
fn visible(text: &str) -> String {
    let chars = text.chars().filter_map(|c| match c {
        _ if c.is_whitespace() || c.is_control() => Some(' '),
        _ if is_hidden(c) => None,
        _ => Some(c),
    });
    chars.collect()
}

/// Splits a text into its first paragraph, on one line, and the rest.
pub(super) fn split(text: &str) -> (String, String) {
    let text = text.replace("\r\n", "\n");
    if !text.contains('\n') {
        return (visible(&text), String::new());
    }
    let trimmed = text.trim();
    let (first, rest) = trimmed.split_once("\n\n").unwrap_or((trimmed, ""));
    // A list has no first sentence, so it is not split.
    if first.contains("\n-") || first.contains("\n*") || first.contains("\n|") {
        let (head, list) = first.split_once('\n').unwrap_or((first, ""));
        return (line(head), format!("{list}\n\n{rest}").trim().to_owned());
    }
    (line(first), rest.trim().to_owned())
}

/// Splits a text in Markdown. The summary is plain text, so escapes are removed.
pub(super) fn split_markdown(text: &str) -> (String, String) {
    let (summary, rest) = split(text);
    let mut plain = String::with_capacity(summary.len());
    let mut chars = summary.chars().peekable();
    while let Some(c) = chars.next() {
        if c != '\\' || !chars.peek().is_some_and(char::is_ascii_punctuation) {
            plain.push(c);
        } else {
            plain.extend(chars.next());
        }
    }
    (plain, rest)
}

/// Gives every status the required texts.
pub(super) fn complete(draft: &mut Draft) {
    let mut of_code: HashMap<u16, usize> = HashMap::new();
    for status in &draft.statuses {
        *of_code.entry(status.entry.code).or_default() += 1;
    }
    for status in &mut draft.statuses {
        summary(status);
        let alone = of_code.get(&status.entry.code) == Some(&1);
        title(status, alone);
    }
}

fn summary(status: &mut Status) {
    if !status.entry.summary.trim().is_empty() {
        return;
    }
    if let Some(registered) = registry().with_code(status.entry.code).next() {
        status.entry.summary.clone_from(&registered.summary);
        status.guess("the summary is that of the registered status");
    } else {
        "Not described yet.".clone_into(&mut status.entry.summary);
        status.guess("the source has no text for it");
    }
}

/// Derives a missing title from the variant. A registered phrase serves as the title if no other status has the code.
fn title(status: &mut Status, alone: bool) {
    let title = status.entry.title.as_deref().map(str::trim).filter(|title| !title.is_empty());
    if title.is_some() || (alone && registry().with_code(status.entry.code).next().is_some()) {
        if title.is_none() {
            status.entry.title = None;
        }
        return;
    }
    let words = words(&status.entry.variant).into_iter().enumerate().map(|(at, word)| {
        let is_acronym = word.len() > 1 && !word.bytes().any(|byte| byte.is_ascii_lowercase());
        if at == 0 || is_acronym { word } else { word.to_ascii_lowercase() }
    });
    status.entry.title = Some(words.collect::<Vec<_>>().join(" "));
    status.guess("the title is derived from the name");
}

#[cfg(test)]
mod tests {
    use status_data::{Entry, registry};

    use super::*;

    /// Completes statuses, given by code, variant, title and summary, and returns titles, summaries and guesses.
    fn completed(
        statuses: &[(u16, &str, Option<&str>, &str)],
    ) -> Vec<(Option<String>, String, Vec<String>)> {
        let status = |(code, variant, title, summary): &(u16, &str, Option<&str>, &str)| {
            let entry = Entry {
                code: *code,
                variant: (*variant).to_owned(),
                title: title.map(str::to_owned),
                summary: (*summary).to_owned(),
                ..Entry::default()
            };
            Status { entry, ..Status::default() }
        };
        let statuses = statuses.iter().map(status).collect();
        let mut draft = Draft { statuses, ..Draft::default() };
        complete(&mut draft);
        let all = draft.statuses.into_iter();
        all.map(|it| (it.entry.title, it.entry.summary, it.guesses)).collect()
    }

    #[test]
    fn missing_texts_come_from_the_registry_or_from_the_name() {
        let derived = "the title is derived from the name".to_owned();
        let registered = "the summary is that of the registered status".to_owned();
        let none = "the source has no text for it".to_owned();
        let text = |text: &str| Some(text.to_owned());
        // A code that one status has needs no title of its own if it is registered.
        let said = "Said.".to_owned();
        assert_eq!(completed(&[(404, "Lost", None, "Said.")]), [(None, said.clone(), vec![])]);
        assert_eq!(completed(&[(404, "Lost", Some(" "), "Said.")]), [(None, said.clone(), vec![])]);
        assert_eq!(
            completed(&[(404, "Lost", Some("A title"), "Said.")]),
            [(text("A title"), said.clone(), vec![])]
        );
        let gone = registry().entry("Gone").expect("410 is registered").summary.clone();
        assert_eq!(
            completed(&[
                (404, "LostIt", None, " "),
                (404, "URLLost", Some("T"), "Said."),
                (410, "Gone", None, "")
            ]),
            [
                (
                    text("Lost it"),
                    registry().entry("NotFound").expect("404 is registered").summary.clone(),
                    vec![registered.clone(), derived.clone()]
                ),
                (text("T"), said, vec![]),
                (None, gone, vec![registered]),
            ]
        );
        assert_eq!(
            completed(&[(499, "ClientLeft", None, "")]),
            [(text("Client left"), "Not described yet.".to_owned(), vec![none, derived])]
        );
    }

    #[test]
    fn a_title_has_the_words_of_the_name() {
        for (variant, expected) in [
            ("ClientLeft", "Client left"),
            ("NotAnIPAddress", "Not an IP address"),
            ("URLTooLong", "URL too long"),
            ("APlan", "A plan"),
            ("IsAPlanA", "Is a plan a"),
            ("E1001Status", "E1001 status"),
            ("Status499", "Status499"),
        ] {
            let [(title, _, _)] = &completed(&[(499, variant, None, "Said.")])[..] else {
                panic!("one status")
            };
            assert_eq!(title.as_deref(), Some(expected));
        }
    }

    #[test]
    fn the_summary_of_markdown_is_plain_text() {
        let (summary, description) = split_markdown("a\\_b \\\\ c\\d\n\ne\\_f");
        assert_eq!((summary.as_str(), description.as_str()), ("a_b \\ c\\d", "e\\_f"));
        assert_eq!(split_markdown("a\\").0, "a\\");
    }

    #[test]
    fn the_first_paragraph_is_the_summary() {
        for (text, summary, description) in [
            ("One sentence.", "One sentence.", ""),
            ("  kept as it is ", "  kept as it is ", ""),
            ("One\nsentence.\n\nMore.\n", "One sentence.", "More."),
            ("Head\n- a\n- b\n\nMore.", "Head", "- a\n- b\n\nMore."),
            ("a\r\n\r\nb", "a", "b"),
            ("a\u{7}b", "a b", ""),
            ("Head\n* a", "Head", "* a"),
            ("Head\n| a |\n\nb", "Head", "| a |\n\nb"),
            ("Head\na * b", "Head a * b", ""),
            ("vide\u{a0}: 3\u{202f}%", "vide : 3 %", ""),
            ("Kon\u{ad}flikt\u{200b} 👩\u{200d}💻", "Konflikt 👩\u{200d}💻", ""),
        ] {
            assert_eq!(split(text), (summary.to_owned(), description.to_owned()), "{text:?}");
        }
    }
}
