//! The table of facts: `code`, `key`, `value`, `reference`, separated by tabs.
//!
//! Parses the text into rows.

/// A fact of one status.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fact {
    /// The status code.
    pub code: u16,
    /// `cache`, `content`, `redirect`, `retry`, `header` or `method`.
    pub key: String,
    /// The value in the words of the data format; for a header field its name and level, for a method its name.
    pub value: String,
    /// The section that decides it, or `practice`.
    pub reference: String,
}

/// Reads the table.
///
/// # Panics
///
/// Where a line is in another form.
#[must_use]
pub fn read(text: &str) -> Vec<Fact> {
    let mut lines = text.lines().filter(|line| !line.starts_with('#'));
    assert_eq!(lines.next(), Some("code\tkey\tvalue\treference"));
    lines.map(|line| fact(line).unwrap_or_else(|| panic!("not a fact: {line}"))).collect()
}

fn fact(line: &str) -> Option<Fact> {
    let [code, key, value, reference] = line.split('\t').collect::<Vec<_>>().try_into().ok()?;
    Some(Fact {
        code: code.parse().ok()?,
        key: key.to_owned(),
        value: value.to_owned(),
        reference: reference.to_owned(),
    })
}
