//! How a problem document identifies its status: by the type URI, by the id in a member or at the end of the type, or by the
//! code alone.
//!
//! These are tried in the order of the library.

use std::collections::HashMap;
use std::hash::Hash;

use percent_encoding::percent_decode_str;
use status_data::{Catalog, CatalogInfo, Entry};

use crate::data::own_type;

/// The statuses of a catalog by the properties that identify them in a problem document.
pub(super) struct Documents<'a> {
    entries: &'a [Entry],
    /// The statuses of each type URI.
    types: HashMap<&'a str, Vec<usize>>,
    type_base: Option<&'a str>,
    id_member: Option<&'a str>,
    /// The first status of each id and code. A present id comes before a former one.
    ids_and_codes: HashMap<(&'a str, u16), usize>,
    ids: HashMap<&'a str, Holder>,
    former_ids: HashMap<&'a str, Holder>,
    codes: HashMap<u16, Holder>,
}

/// The statuses that share a value.
#[derive(Clone, Copy)]
enum Holder {
    One(usize),
    Several,
}

impl<'a> Documents<'a> {
    pub(super) fn new(catalog: &'a Catalog) -> Self {
        let entries = || catalog.entries.iter().enumerate();
        let ids = || entries().map(|(at, it)| (it.id.as_str(), at));
        let former_ids =
            || entries().flat_map(|(at, it)| it.former_ids.iter().map(move |id| (id.as_str(), at)));
        let with_code = |(id, at): (&'a str, usize)| ((id, catalog.entries[at].code), at);
        let mut types: HashMap<&str, Vec<usize>> = HashMap::new();
        for (at, entry) in entries() {
            if let Some(uri) = own_type(entry) {
                types.entry(uri).or_default().push(at);
            }
        }
        Self {
            entries: &catalog.entries,
            types,
            type_base: catalog.info.type_base.as_deref(),
            id_member: catalog.info.id_member.as_deref(),
            ids_and_codes: firsts(ids().chain(former_ids()).map(with_code)),
            ids: holders(ids()),
            former_ids: holders(former_ids()),
            codes: holders(entries().map(|(at, entry)| (entry.code, at))),
        }
    }

    /// Returns the status that a problem document of the entry is read as. `info` belongs to the catalog of the entry.
    pub(super) fn read_as(&self, entry: &Entry, info: &CatalogInfo) -> Option<usize> {
        let is_read = info.id_member.is_some() && info.id_member.as_deref() == self.id_member;
        let id = is_read.then_some(entry.id.as_str());
        self.by_type(entry, id).or_else(|| match id {
            Some(id) => self.by_id(id, entry.code),
            None => self.by_code(entry).or_else(|| self.by_id_in_type(entry)),
        })
    }

    /// Finds the status by its type. If several have it, the id decides, then the code.
    fn by_type(&self, entry: &Entry, id: Option<&str>) -> Option<usize> {
        let mut found = self.types.get(own_type(entry)?)?.clone();
        if let (Some(id), [_, _, ..]) = (id, &*found) {
            found.retain(|at| {
                let Entry { id: own, former_ids, .. } = &self.entries[*at];
                own == id || former_ids.iter().any(|former| former == id)
            });
        }
        let of_code = found.iter().find(|at| self.entries[**at].code == entry.code);
        of_code.or(found.first()).copied()
    }

    fn by_id(&self, id: &str, code: u16) -> Option<usize> {
        let of_code = self.ids_and_codes.get(&(id, code)).copied();
        of_code.or_else(|| one(&self.ids, &id)).or_else(|| one(&self.former_ids, &id))
    }

    fn by_id_in_type(&self, entry: &Entry) -> Option<usize> {
        let id = own_type(entry)?.strip_prefix(self.type_base?)?;
        self.by_id(&percent_decode_str(id).decode_utf8_lossy(), entry.code)
    }

    /// Finds the status by its code, if neither the document nor the status has a type URI: a document with an unknown
    /// type is another problem.
    fn by_code(&self, entry: &Entry) -> Option<usize> {
        let found = own_type(entry).is_none().then(|| one(&self.codes, &entry.code))??;
        own_type(&self.entries[found]).is_none().then_some(found)
    }

    /// Returns whether exactly one status has the code.
    pub(super) fn is_unique(&self, code: u16) -> bool {
        one(&self.codes, &code).is_some()
    }
}

/// Describes what no longer identifies the status.
pub(super) fn ambiguity(entry: &Entry, info: &CatalogInfo) -> String {
    match (own_type(entry), &info.id_member) {
        (Some(uri), _) => format!("the type URI `{uri}` now belongs to several statuses"),
        (None, Some(member)) => {
            format!(
                "the id `{}` in the member `{member}` now belongs to several statuses",
                entry.id
            )
        }
        (None, None) => format!(
            "problem documents are identified only by the code {}, which now belongs to several statuses",
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

fn firsts<K: Eq + Hash>(pairs: impl Iterator<Item = (K, usize)>) -> HashMap<K, usize> {
    let mut firsts = HashMap::new();
    for (key, at) in pairs {
        firsts.entry(key).or_insert(at);
    }
    firsts
}

fn one<K: Eq + Hash>(holders: &HashMap<K, Holder>, key: &K) -> Option<usize> {
    match holders.get(key)? {
        Holder::One(at) => Some(*at),
        Holder::Several => None,
    }
}
