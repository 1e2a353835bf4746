//! Names with the place where each first occurs.

use core::ops::Range;
use std::collections::HashMap;

#[derive(Default)]
pub(crate) struct Names(HashMap<String, Range<usize>>);

impl Names {
    /// Returns the names of a list, for [`position`](Self::position).
    pub(crate) fn of_list<'a>(names: impl Iterator<Item = &'a str>) -> Self {
        let mut list = Self::default();
        for (at, name) in names.enumerate() {
            list.add(name, at..at);
        }
        list
    }

    /// Returns the position of a name in the list.
    pub(crate) fn position(&self, name: &str) -> Option<usize> {
        self.get(name).map(|at| at.start)
    }

    /// Adds a name. Returns the place of an earlier occurrence, if there is one.
    pub(crate) fn add(&mut self, name: &str, span: Range<usize>) -> Option<Range<usize>> {
        let first = self.get(name);
        if first.is_none() {
            self.0.insert(name.to_owned(), span);
        }
        first
    }

    pub(crate) fn get(&self, name: &str) -> Option<Range<usize>> {
        self.0.get(name).cloned()
    }
}

/// Returns the positions of offsets, sorted by offset. The sort is stable.
pub(crate) fn ascending(offsets: &[usize]) -> Vec<usize> {
    let mut pairs: Vec<(usize, usize)> = offsets.iter().copied().zip(0..).collect();
    pairs.sort_unstable();
    pairs.into_iter().map(|(_, at)| at).collect()
}
