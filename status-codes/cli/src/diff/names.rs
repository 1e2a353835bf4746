//! Compares what Rust code uses: variants, aliases, groups, and items that exist only if codes or ids are unique.

use std::collections::{BTreeMap, HashMap, HashSet};

use status_data::{Catalog, Entry};

use super::change::Change;
use super::kind::Kind;
use super::matching::Match;
use crate::data;

pub(super) fn compare(
    old: &Catalog,
    new: &Catalog,
    matches: &[Option<Match>],
    changes: &mut Vec<Change>,
) {
    numbers(old, new, changes);
    order(old, new, changes);
    let names = names(new);
    for (before, found) in old.entries.iter().zip(matches) {
        let after = found.map(Match::position);
        if after.is_none() && !names.contains_key(before.variant.as_str()) {
            let message = format!("removed, was {}", before.headline());
            changes.push(Change::of(Kind::StatusRemoved, before, message));
        } else {
            variant(before, after, new, &names, changes);
            members(before, after.map(|at| &new.entries[at]), &names, changes);
        }
        for alias in &before.aliases {
            kept(alias, "alias", before, after, new, &names, changes);
        }
        let Some(after) = after.map(|at| &new.entries[at]) else { continue };
        let own = |alias: &String| before.aliases.contains(alias) || before.variant == *alias;
        for alias in after.aliases.iter().filter(|alias| !own(alias)) {
            changes.push(Change::of(Kind::AliasAdded, after, format!("`{alias}` is now an alias")));
        }
        membership(before, after, changes);
    }
    groups(old, new, changes);
}

/// Returns every name with the position of its entry, and whether it is the variant.
fn names(catalog: &Catalog) -> HashMap<&str, (usize, bool)> {
    let mut names = HashMap::new();
    for (at, entry) in catalog.entries.iter().enumerate() {
        names.extend(entry.aliases.iter().map(|alias| (alias.as_str(), (at, false))));
        names.insert(&entry.variant, (at, true));
    }
    names
}

fn variant(
    before: &Entry,
    after: Option<usize>,
    new: &Catalog,
    names: &HashMap<&str, (usize, bool)>,
    changes: &mut Vec<Change>,
) {
    let name = &before.variant;
    match names.get(name.as_str()) {
        Some((at, false)) if after == Some(*at) => {
            let after = &new.entries[*at];
            let message = format!("the variant `{name}` became `{}` and an alias", after.variant);
            changes.push(Change::of(Kind::NameReplaced, after, message));
        }
        _ => kept(name, "variant", before, after, new, names, changes),
    }
}

/// Compares the structs of members, which are named after the variant. A removed name was reported before.
fn members(
    before: &Entry,
    after: Option<&Entry>,
    names: &HashMap<&str, (usize, bool)>,
    changes: &mut Vec<Change>,
) {
    let Some(after) = after.filter(|after| after.variant != before.variant) else { return };
    let both = !before.members.is_empty() && !after.members.is_empty();
    if both && names.contains_key(before.variant.as_str()) {
        let (from, to) = (&before.variant, &after.variant);
        let message = format!("the struct `{from}` of the members became `{to}`");
        changes.push(Change::of(Kind::MembersRenamed, after, message));
    }
}

/// Compares a name. It must still exist and mean the same status.
fn kept(
    name: &str,
    what: &str,
    before: &Entry,
    after: Option<usize>,
    new: &Catalog,
    names: &HashMap<&str, (usize, bool)>,
    changes: &mut Vec<Change>,
) {
    let subject = after.map_or(before, |at| &new.entries[at]);
    match names.get(name) {
        Some((at, _)) if after == Some(*at) => {}
        Some((at, _)) => {
            let other = &new.entries[*at];
            let (from, to) = (before.headline(), other.headline());
            let message = format!("the {what} `{name}` was {from} and is {to}");
            changes.push(Change::of(Kind::NameMoved, other, message));
        }
        None if what == "variant" => {
            let message = format!("the variant `{name}` became `{}`", subject.variant);
            changes.push(Change::of(Kind::NameRemoved, subject, message));
        }
        None => {
            let message = format!("the alias `{name}` was removed");
            changes.push(Change::of(Kind::AliasRemoved, subject, message));
        }
    }
}

fn membership(before: &Entry, after: &Entry, changes: &mut Vec<Change>) {
    for group in before.groups.iter().filter(|group| !after.groups.contains(group)) {
        changes.push(Change::of(
            Kind::GroupLeft,
            after,
            format!("removed from the group `{group}`"),
        ));
    }
    for group in after.groups.iter().filter(|group| !before.groups.contains(group)) {
        changes.push(Change::of(Kind::GroupJoined, after, format!("added to the group `{group}`")));
    }
}

fn groups(old: &Catalog, new: &Catalog, changes: &mut Vec<Change>) {
    for group in data::groups::groups(old).difference(&data::groups::groups(new)) {
        changes.push(Change::of_catalog(
            Kind::GroupRemoved,
            format!("the group `{group}` no longer has statuses"),
        ));
    }
}

/// Compares what depends on codes: a code that belongs to one status only, and for the enum whether all do.
fn numbers(old: &Catalog, new: &Catalog, changes: &mut Vec<Change>) {
    match (old.has_unique_codes(), new.has_unique_codes()) {
        (true, false) => changes.push(Change::of_catalog(
            Kind::CodesShared,
            "every code had one status, and now statuses share codes",
        )),
        (false, true) => changes.push(Change::of_catalog(
            Kind::CodesUnique,
            "statuses shared codes, and now every code has one",
        )),
        _ => {}
    }
    if has_unique_ids(old) && !has_unique_ids(new) {
        let message = "every id had one status, and now statuses share ids";
        changes.push(Change::of_catalog(Kind::IdsShared, message));
    }
    let (before, after) = (by_code(old), by_code(new));
    for (code, were) in before {
        let are = after.get(&code).map_or(&[][..], Vec::as_slice);
        let list = |entries: &[&Entry]| {
            let names: Vec<String> = entries.iter().map(|it| format!("`{}`", it.variant)).collect();
            match names.len() {
                0..=4 => names.join(", "),
                more => format!("{} and {} more", names[..3].join(", "), more - 3),
            }
        };
        match (were.as_slice(), are) {
            ([one], [_, _, ..]) => changes.push(Change::of(
                Kind::CodeShared,
                are.iter().find(|entry| entry.id == one.id).unwrap_or(&are[0]),
                format!(
                    "the code {code} belonged to `{}` and now belongs to {}",
                    one.variant,
                    list(are)
                ),
            )),
            ([_, _, ..], [one]) => changes.push(Change::of(
                Kind::CodeUnshared,
                one,
                format!("the code {code} now belongs to `{}` only", one.variant),
            )),
            _ => {}
        }
    }
}

fn by_code(catalog: &Catalog) -> BTreeMap<u16, Vec<&Entry>> {
    let mut codes: BTreeMap<u16, Vec<&Entry>> = BTreeMap::new();
    for entry in &catalog.entries {
        codes.entry(entry.code).or_default().push(entry);
    }
    codes
}

fn has_unique_ids(catalog: &Catalog) -> bool {
    let mut seen = HashSet::new();
    catalog.entries.iter().all(|entry| seen.insert(entry.id.as_str()))
}

/// Compares the order of the variants that both versions have.
fn order(old: &Catalog, new: &Catalog, changes: &mut Vec<Change>) {
    let names = |catalog: &Catalog| -> HashSet<String> {
        catalog.entries.iter().map(|entry| entry.variant.clone()).collect()
    };
    let (before, after) = (names(old), names(new));
    let kept = |catalog: &Catalog, other: &HashSet<String>| -> Vec<String> {
        let variants = catalog.entries.iter().map(|entry| entry.variant.clone());
        variants.filter(|variant| other.contains(variant)).collect()
    };
    if kept(old, &after) != kept(new, &before) {
        let message = "the order of the statuses changed";
        changes.push(Change::of_catalog(Kind::OrderChanged, message));
    }
}
