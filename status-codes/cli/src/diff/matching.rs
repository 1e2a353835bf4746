//! Matches the entries of the old version with those of the new version, as clients do.
//!
//! The id decides. If several statuses share an id, the name decides among them, then the code, then the order. A
//! status whose id was removed is searched among former ids, of which the same name, code and order decide, then by its
//! name.

use std::collections::{HashMap, HashSet, VecDeque};
use std::hash::Hash;

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
    let mut pairs = Pairs {
        old,
        new,
        matches: vec![None; old.entries.len()],
        taken: vec![false; new.entries.len()],
    };
    pairs.claim(Match::Id, |entry| (&entry.id, &entry.variant), |it| [(&it.id, &it.variant)]);
    pairs.claim(Match::Id, |entry| (&entry.id, entry.code), |it| [(&it.id, it.code)]);
    pairs.claim(Match::Id, |entry| &entry.id, |it| [&it.id]);
    pairs.claim_by_name();
    pairs.claim(
        Match::FormerId,
        |entry| (entry.id.as_str(), entry.code),
        |it| former_ids(it).map(|id| (id, it.code)),
    );
    pairs.claim(Match::FormerId, |entry| entry.id.as_str(), former_ids);
    let Pairs { mut matches, mut taken, .. } = pairs;
    let former = firsts(new, former_ids);
    let names = firsts(new, names_of);
    for (entry, found) in old.entries.iter().zip(&mut matches) {
        if found.is_some() {
            continue;
        }
        if let Some(&at) = former.get(entry.id.as_str()) {
            *found = Some(Match::FormerId(at));
        } else if let Some(&at) = names.get(entry.variant.as_str()).filter(|at| !taken[**at]) {
            taken[at] = true;
            *found = Some(Match::Name(at));
        }
    }
    matches
}

fn former_ids(entry: &Entry) -> impl Iterator<Item = &str> {
    entry.former_ids.iter().map(String::as_str)
}

/// Returns the variant and its aliases.
fn names_of(entry: &Entry) -> impl Iterator<Item = &str> {
    entry.aliases.iter().chain([&entry.variant]).map(String::as_str)
}

/// The old entries and those of the new version, of which some have found each other.
struct Pairs<'a> {
    old: &'a Catalog,
    new: &'a Catalog,
    matches: Vec<Option<Match>>,
    taken: Vec<bool>,
}

impl<'a> Pairs<'a> {
    /// Pairs an entry with the one that has its name, or had it, and had its id.
    fn claim_by_name(&mut self) {
        let entries = self.new.entries.iter().enumerate();
        let had: HashSet<(usize, &str)> =
            entries.flat_map(|(at, entry)| former_ids(entry).map(move |id| (at, id))).collect();
        let names = firsts(self.new, names_of);
        for (entry, found) in self.old.entries.iter().zip(&mut self.matches) {
            let Some(&at) = names.get(entry.variant.as_str()) else { continue };
            if found.is_none() && !self.taken[at] && had.contains(&(at, &entry.id)) {
                self.taken[at] = true;
                *found = Some(Match::FormerId(at));
            }
        }
    }

    /// Pairs entries with a key in common, in the order of the files.
    fn claim<K: Eq + Hash, I: IntoIterator<Item = K>>(
        &mut self,
        found_by: fn(usize) -> Match,
        key: impl Fn(&'a Entry) -> K,
        keys: impl Fn(&'a Entry) -> I,
    ) {
        let mut open: HashMap<K, VecDeque<usize>> = HashMap::new();
        for (at, entry) in self.new.entries.iter().enumerate().filter(|(at, _)| !self.taken[*at]) {
            for key in keys(entry) {
                open.entry(key).or_default().push_back(at);
            }
        }
        for (entry, found) in self.old.entries.iter().zip(&mut self.matches) {
            if found.is_some() {
                continue;
            }
            let Some(holders) = open.get_mut(&key(entry)) else { continue };
            while let Some(at) = holders.pop_front() {
                // Taken meanwhile under another key.
                if !self.taken[at] {
                    self.taken[at] = true;
                    *found = Some(found_by(at));
                    break;
                }
            }
        }
    }
}

/// Returns the position of the first entry with each key.
fn firsts<'a, I: Iterator<Item = &'a str>>(
    catalog: &'a Catalog,
    keys: impl Fn(&'a Entry) -> I,
) -> HashMap<&'a str, usize> {
    let mut firsts = HashMap::new();
    for (at, entry) in catalog.entries.iter().enumerate() {
        for key in keys(entry) {
            firsts.entry(key).or_insert(at);
        }
    }
    firsts
}
