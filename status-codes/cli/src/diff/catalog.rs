//! Compares the table `[catalog]`.

use status_data::{Catalog, CatalogInfo};

use super::change::Change;
use super::facts::replaced;
use super::kind::Kind;

pub(super) fn compare(old: &Catalog, new: &Catalog, changes: &mut Vec<Change>) {
    let (before, after) = (&old.info, &new.info);
    match (&before.id_member, &after.id_member) {
        (Some(from), Some(to)) if from != to => changes.push(Change::of_catalog(
            Kind::IdMemberChanged,
            format!("the member `{from}` that carries the id became `{to}`"),
        )),
        (Some(from), None) => changes.push(Change::of_catalog(
            Kind::IdMemberChanged,
            format!("the id is no longer carried by the member `{from}`"),
        )),
        (None, Some(to)) => changes.push(Change::of_catalog(
            Kind::IdMemberAdded,
            format!("the member `{to}` now carries the id"),
        )),
        _ => {}
    }
    if before.name != after.name {
        let message = replaced("name", before.name.as_deref(), after.name.as_deref());
        changes.push(Change::of_catalog(Kind::CatalogRenamed, message));
    }
    let keys = changed_keys(before, after);
    if !keys.is_empty() {
        changes.push(Change::of_catalog(
            Kind::CatalogChanged,
            format!("changed: {}", keys.join(", ")),
        ));
    }
}

/// Other keys but the name. `type-base` and `rename-all` are compared by their effect on each status.
fn changed_keys(before: &CatalogInfo, after: &CatalogInfo) -> Vec<&'static str> {
    [
        ("description", before.description != after.description),
        ("version", before.version != after.version),
        ("type-base", before.type_base != after.type_base),
        ("rename-all", before.rename_all != after.rename_all),
        ("beyond-599", before.beyond_599 != after.beyond_599),
        ("shared-ids", before.shared_ids != after.shared_ids),
    ]
    .into_iter()
    .filter_map(|(key, changed)| changed.then_some(key))
    .collect()
}
