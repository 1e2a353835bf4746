//! The texts of a draft: shortened to one line where the format requires it, and filled in where it requires a text.

use std::collections::HashMap;

use status_data::{is_hidden, registry};

use super::draft::{Draft, Status};

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
    let mut words = String::new();
    for c in status.entry.variant.chars() {
        if c.is_ascii_uppercase() && !words.is_empty() {
            words.push(' ');
            words.push(c.to_ascii_lowercase());
        } else {
            words.push(c);
        }
    }
    status.guess("the title is derived from the name");
    status.entry.title = Some(words);
}

#[cfg(test)]
mod tests {
    use super::{split, split_markdown};

    #[test]
    fn the_summary_of_markdown_is_plain_text() {
        let (summary, description) = split_markdown("a\\_b \\\\ c\\d\n\ne\\_f");
        assert_eq!((summary.as_str(), description.as_str()), ("a_b \\ c\\d", "e\\_f"));
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
            ("vide\u{a0}: 3\u{202f}%", "vide : 3 %", ""),
            ("Kon\u{ad}flikt\u{200b} 👩\u{200d}💻", "Konflikt 👩\u{200d}💻", ""),
        ] {
            assert_eq!(split(text), (summary.to_owned(), description.to_owned()), "{text:?}");
        }
    }
}
