//! Matches the entries of the old version with those of the new version, as clients do.
//!
//! The id decides. If several statuses share an id, the name decides among them, then the code, then the order. A
//! status whose id was removed is searched among former ids, of which the same name, code and order decide, then by its
//! name.

use std::collections::{HashMap, VecDeque};

use status_data::{Catalog, Entry};

/// How an entry was matched, and its position in the new version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Match {
    Id(usize),
    FormerId(usize),
    /// The id was removed, the name was not.
    Name(usize),
}

impl Match {
    pub(super) fn position(self) -> usize {
        match self {
            Self::Id(at) | Self::FormerId(at) | Self::Name(at) => at,
        }
    }
}

/// Returns the match of every old entry. Entries share one only by former ids, when statuses were merged.
pub(super) fn matches(old: &Catalog, new: &Catalog) -> Vec<Option<Match>> {
    let mut matches = vec![None; old.entries.len()];
    let mut taken = vec![false; new.entries.len()];
    claim(old, new, &mut matches, &mut taken, |entry| (entry.id.as_str(), entry.variant.as_str()));
    claim(old, new, &mut matches, &mut taken, |entry| (entry.id.as_str(), entry.code));
    claim(old, new, &mut matches, &mut taken, |entry| entry.id.as_str());
    let former = positions(new, |entry| entry.former_ids.iter().map(String::as_str));
    let names = positions(new, names_of);
    for (entry, found) in old.entries.iter().zip(&mut matches) {
        if found.is_some() {
            continue;
        }
        let distance = |at: &usize| {
            let other = &new.entries[*at];
            (!names_of(other).any(|name| name == entry.variant), other.code != entry.code)
        };
        let of_id = former.get(entry.id.as_str()).into_iter().flatten();
        let mut of_name = names.get(entry.variant.as_str()).into_iter().flatten();
        if let Some(&at) = of_id.min_by_key(|at| distance(at)) {
            taken[at] = true;
            *found = Some(Match::FormerId(at));
        } else if let Some(&at) = of_name.find(|at| !taken[**at]) {
            taken[at] = true;
            *found = Some(Match::Name(at));
        }
    }
    matches
}

/// Returns the variant and its aliases.
fn names_of(entry: &Entry) -> impl Iterator<Item = &str> {
    entry.aliases.iter().chain([&entry.variant]).map(String::as_str)
}

/// Pairs the entries with equal keys, in the order of the files.
fn claim<'a, K: Eq + std::hash::Hash>(
    old: &'a Catalog,
    new: &'a Catalog,
    matches: &mut [Option<Match>],
    taken: &mut [bool],
    key: impl Fn(&'a Entry) -> K,
) {
    let mut open: HashMap<K, VecDeque<usize>> = HashMap::new();
    for (at, entry) in new.entries.iter().enumerate().filter(|(at, _)| !taken[*at]) {
        open.entry(key(entry)).or_default().push_back(at);
    }
    for (entry, found) in old.entries.iter().zip(matches).filter(|(_, found)| found.is_none()) {
        if let Some(at) = open.get_mut(&key(entry)).and_then(VecDeque::pop_front) {
            taken[at] = true;
            *found = Some(Match::Id(at));
        }
    }
}

/// Returns the positions of the entries with each key, in the order of the file.
fn positions<'a, I: Iterator<Item = &'a str>>(
    catalog: &'a Catalog,
    keys: impl Fn(&'a Entry) -> I,
) -> HashMap<&'a str, Vec<usize>> {
    let mut positions: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, entry) in catalog.entries.iter().enumerate() {
        for key in keys(entry) {
            positions.entry(key).or_default().push(at);
        }
    }
    positions
}
