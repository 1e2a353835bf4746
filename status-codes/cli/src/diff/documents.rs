//! How a problem document tells its status: by the type URI, by the member with the id, or by the code alone.
//!
//! Where several statuses share one of these, the code decides between them.

use std::collections::HashMap;
use std::hash::Hash;

use status_data::{Catalog, CatalogInfo, Entry};

/// The statuses of a catalog by what a problem document says of them.
pub(super) struct Documents<'a> {
    types: HashMap<&'a str, Holder>,
    types_and_codes: HashMap<(&'a str, u16), Holder>,
    id_member: Option<&'a str>,
    ids: HashMap<&'a str, Holder>,
    ids_and_codes: HashMap<(&'a str, u16), Holder>,
    codes: HashMap<u16, Holder>,
}

/// Who has a value.
#[derive(Clone, Copy)]
enum Holder {
    One(usize),
    Several,
}

impl<'a> Documents<'a> {
    pub(super) fn new(catalog: &'a Catalog) -> Self {
        let entries = || catalog.entries.iter().enumerate();
        let types =
            || entries().filter_map(|(at, it)| Some((it.type_uri.as_deref()?, it.code, at)));
        let ids = || {
            entries().flat_map(|(at, it)| {
                let ids = it.former_ids.iter().chain([&it.id]);
                ids.map(move |id| (id.as_str(), it.code, at))
            })
        };
        Self {
            types: holders(types().map(|(uri, _, at)| (uri, at))),
            types_and_codes: holders(types().map(|(uri, code, at)| ((uri, code), at))),
            id_member: catalog.info.id_member.as_deref(),
            ids: holders(ids().map(|(id, _, at)| (id, at))),
            ids_and_codes: holders(ids().map(|(id, code, at)| ((id, code), at))),
            codes: holders(entries().map(|(at, entry)| (entry.code, at))),
        }
    }

    /// Returns the status that a problem document of the entry is read as, where `info` is that of the entry's catalog.
    pub(super) fn read_as(&self, entry: &Entry, info: &CatalogInfo) -> Option<usize> {
        if let Some(uri) = entry.type_uri.as_deref() {
            let found =
                one(&self.types, &uri).or_else(|| one(&self.types_and_codes, &(uri, entry.code)));
            if found.is_some() {
                return found;
            }
        }
        if info.id_member.is_some() && info.id_member.as_deref() == self.id_member {
            let id = entry.id.as_str();
            let found = one(&self.ids, &id).or_else(|| one(&self.ids_and_codes, &(id, entry.code)));
            if found.is_some() {
                return found;
            }
        }
        if entry.type_uri.is_some() {
            return None; // a type URI that nobody knows says that it is another problem
        }
        one(&self.codes, &entry.code)
    }
}

/// Says what does not tell the status any more.
pub(super) fn ambiguity(entry: &Entry, info: &CatalogInfo) -> String {
    match (&entry.type_uri, &info.id_member) {
        (Some(uri), _) => format!("the type URI `{uri}` is that of several statuses now"),
        (None, Some(member)) => {
            format!("`{}` in the member `{member}` is the id of several statuses now", entry.id)
        }
        (None, None) => format!(
            "nothing in a problem document but the code {} says what it is, and several statuses have it now",
            entry.code
        ),
    }
}

fn holders<K: Eq + Hash>(pairs: impl Iterator<Item = (K, usize)>) -> HashMap<K, Holder> {
    let mut holders = HashMap::new();
    for (key, at) in pairs {
        holders
            .entry(key)
            .and_modify(|holder| match holder {
                Holder::One(other) if *other == at => {}
                holder => *holder = Holder::Several,
            })
            .or_insert(Holder::One(at));
    }
    holders
}

fn one<K: Eq + Hash>(holders: &HashMap<K, Holder>, key: &K) -> Option<usize> {
    match holders.get(key)? {
        Holder::One(at) => Some(*at),
        Holder::Several => None,
    }
}
