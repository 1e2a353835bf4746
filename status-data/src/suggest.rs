//! "Did you mean": the candidate nearest to what was written.

/// The candidate that takes the fewest edits to reach from `found`, ignoring case, if it is near at all.
///
/// Near means at most a third of the longer word's letters; a tie goes to the first candidate.
#[must_use]
pub fn suggest<'a>(found: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let found = letters(found);
    let (mut nearest, mut fewest) = (None, usize::MAX);
    for candidate in candidates {
        let edits = edits(&found, candidate);
        if edits < fewest {
            (nearest, fewest) = (Some(candidate), edits);
        }
    }
    nearest
}

/// The edits to a candidate that is near; of any other, more than any number.
fn edits(found: &[char], candidate: &str) -> usize {
    let letters = letters(candidate);
    let limit = found.len().max(letters.len()) / 3;
    distance(found, &letters, limit).filter(|edits| *edits <= limit).unwrap_or(usize::MAX)
}

/// Longer words are no slips of each other's ends.
fn letters(word: &str) -> Vec<char> {
    let mut letters = Vec::new();
    for c in word.chars().take(64) {
        letters.push(c.to_ascii_lowercase());
    }
    letters
}

/// Edits from one word to the other: insertions, deletions, substitutions and swaps of neighbours; `None` once they
/// must be more than `limit`.
fn distance(a: &[char], b: &[char], limit: usize) -> Option<usize> {
    if a.len().abs_diff(b.len()) > limit {
        return None;
    }
    let (mut before, mut last) = (Vec::new(), (0..=b.len()).collect::<Vec<usize>>());
    for i in 1..=a.len() {
        let mut row = Vec::with_capacity(b.len() + 1);
        row.push(i);
        let mut fewest = i;
        for j in 1..=b.len() {
            let mut edits = last[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            edits = edits.min(last[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                edits = edits.min(before[j - 2] + 1);
            }
            fewest = fewest.min(edits);
            row.push(edits);
        }
        // A swap reaches back one row further, to no less than one edit below this one's fewest, and is an edit.
        if fewest > limit {
            return None;
        }
        before = std::mem::replace(&mut last, row);
    }
    last.pop()
}

#[cfg(test)]
mod tests {
    use super::{distance, letters, suggest};

    #[test]
    fn a_slip_finds_its_word_and_a_stranger_finds_none() {
        let keys = ["code", "phrase", "reference", "related"];
        assert_eq!(suggest("phras", keys), Some("phrase"));
        assert_eq!(suggest("PHRASE", keys), Some("phrase"));
        assert_eq!(suggest("cdoe", keys), Some("code"));
        assert_eq!(suggest("refrence", keys), Some("reference"));
        assert_eq!(suggest("colour", keys), None);
        assert_eq!(suggest("", keys), None);
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
        assert_eq!(suggest(&"é".repeat(100_000), ["meaning", "code"]), None);
        assert_eq!(suggest(&"x".repeat(63), [&*"x".repeat(62)]), Some(&*"x".repeat(62)));
    }
}
