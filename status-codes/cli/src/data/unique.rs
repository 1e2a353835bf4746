//! Names that are told apart by a number.

use std::collections::HashMap;

/// The names so far, each with the highest number that it was given.
#[derive(Debug, Default)]
pub(crate) struct UniqueNames(HashMap<String, u32>);

impl UniqueNames {
    /// Returns the name, or the name with the separator and the next free number if it is taken.
    pub(crate) fn add(&mut self, wanted: &str, separator: &str) -> String {
        let mut name = wanted.to_owned();
        let mut number = self.0.get(wanted).copied().unwrap_or_default();
        while self.0.contains_key(&name) {
            number += 1;
            name = format!("{wanted}{separator}{number}");
        }
        self.0.insert(wanted.to_owned(), number.max(1));
        self.0.insert(name.clone(), 1);
        name
    }
}

#[cfg(test)]
mod tests {
    use super::UniqueNames;

    #[test]
    fn names_that_are_taken_get_the_next_free_number() {
        let mut names = UniqueNames::default();
        let wanted = ["a", "a", "a-2", "a", "b", "a-2", "a-5", "a"];
        let given = wanted.map(|name| names.add(name, "-"));
        assert_eq!(given, ["a", "a-2", "a-2-2", "a-3", "b", "a-2-3", "a-5", "a-4"]);
        assert_eq!(names.add("b", ""), "b2");
    }
}
