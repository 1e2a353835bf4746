//! The groups of a catalog.

use std::collections::BTreeSet;

use status_data::Catalog;

/// Returns the groups of all entries, sorted and without repetition.
pub(crate) fn groups(catalog: &Catalog) -> BTreeSet<&str> {
    catalog.entries.iter().flat_map(|entry| &entry.groups).map(String::as_str).collect()
}

#[cfg(test)]
mod tests {
    use status_data::{Catalog, Entry};

    use super::groups;

    #[test]
    fn each_group_is_named_once() {
        let entry = |groups: &[&str]| Entry {
            groups: groups.iter().map(|name| (*name).to_owned()).collect(),
            ..Entry::default()
        };
        let entries = vec![entry(&["paths", "auth"]), entry(&[]), entry(&["auth", "limits"])];
        let catalog = Catalog { entries, ..Catalog::default() };
        assert!(groups(&catalog).into_iter().eq(["auth", "limits", "paths"]));
    }
}
