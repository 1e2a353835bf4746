//! "Did you mean": the candidate that is most similar to a text.

/// Returns the candidate with the smallest edit distance from `found`, ignoring case, if any is similar.
///
/// The distance is at most a third of the letters of the longer word. In a tie, the first candidate is returned.
#[must_use]
pub fn suggest<'a>(found: &str, candidates: &[&'a str]) -> Option<&'a str> {
    let found = letters(found);
    let near = candidates.iter().filter_map(|candidate| {
        let letters = letters(candidate);
        let limit = found.len().max(letters.len()) / 3;
        distance(&found, &letters, limit).map(|edits| (edits, *candidate))
    });
    near.min_by_key(|(edits, _)| *edits).map(|(_, candidate)| candidate)
}

/// Only the first 64 letters are compared, to bound the cost.
fn letters(word: &str) -> Vec<char> {
    word.chars().take(64).map(|c| c.to_ascii_lowercase()).collect()
}

/// Returns the edit distance if it is at most `limit`: insertions, deletions, substitutions and transpositions of
/// neighbours.
fn distance(a: &[char], b: &[char], limit: usize) -> Option<usize> {
    if a.len().abs_diff(b.len()) > limit {
        return None;
    }
    let mut rows = vec![(0..=b.len()).collect::<Vec<usize>>()];
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let replaced = rows[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut edits = replaced.min(rows[i - 1][j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                edits = edits.min(rows[i - 2][j - 2] + 1);
            }
            row.push(edits);
        }
        rows.push(row);
    }
    rows[a.len()].last().copied().filter(|edits| *edits <= limit)
}

#[cfg(test)]
mod tests {
    use super::{distance, letters, suggest};

    #[test]
    fn a_slip_finds_its_word_and_a_stranger_finds_none() {
        let keys = ["code", "phrase", "reference", "related"];
        assert_eq!(suggest("phras", &keys), Some("phrase"));
        assert_eq!(suggest("PHRASE", &keys), Some("phrase"));
        assert_eq!(suggest("cdoe", &keys), Some("code"));
        assert_eq!(suggest("refrence", &keys), Some("reference"));
        assert_eq!(suggest("colour", &keys), None);
        assert_eq!(suggest("", &keys), None);
    }

    #[test]
    fn a_swap_is_one_edit() {
        let edits = |a: &str, b: &str| distance(&letters(a), &letters(b), 3);
        assert_eq!(edits("retyr", "retry"), Some(1));
        assert_eq!(edits("abc", ""), Some(3));
        assert_eq!(edits("kitten", "sitting"), Some(3));
        assert_eq!(edits("abcd", ""), None);
        assert_eq!(edits("abcdefgh", "hgfedcba"), None);
    }

    #[test]
    fn a_long_word_is_near_to_no_short_one() {
        assert_eq!(suggest(&"é".repeat(100_000), &["meaning", "code"]), None);
        assert_eq!(suggest(&"x".repeat(63), &[&*"x".repeat(62)]), Some(&*"x".repeat(62)));
    }
}
