//! The note of a deprecation behind its other facts: `since 2.1.0; use InvalidId. The old form is not read.`

/// Returns what stands before a note: a sentence of its own starts with a capital.
pub(crate) fn before(note: &str) -> &'static str {
    let first = note.chars().find(|c| c.is_alphanumeric());
    if first.is_some_and(char::is_uppercase) { ". " } else { ": " }
}

/// Returns the full stop that a text lacks.
pub(crate) fn full_stop(text: &str) -> &'static str {
    if text.ends_with(['.', '!', '?']) { "" } else { "." }
}

#[cfg(test)]
mod tests {
    use super::{before, full_stop};

    #[test]
    fn a_note_is_a_sentence_or_the_end_of_one() {
        for (note, expected) in [
            ("Never sent.", ". Never sent."),
            ("*Never* sent!", ". *Never* sent!"),
            ("products have ids", ": products have ids."),
            ("`id` is read", ": `id` is read."),
            ("404 is sent?", ": 404 is sent?"),
            ("", ": ."),
        ] {
            assert_eq!(format!("{}{note}{}", before(note), full_stop(note)), expected);
        }
    }
}
