//! The groups of a catalog.

use std::collections::BTreeSet;

use status_data::Catalog;

/// Returns the groups of all entries, sorted and without repetition.
pub(crate) fn groups(catalog: &Catalog) -> BTreeSet<&str> {
    catalog.entries.iter().flat_map(|entry| &entry.groups).map(String::as_str).collect()
}
