//! The changes of each case, and properties of the comparison.

mod base;
mod documents;
mod facts;
mod identity;
mod members;

use std::collections::HashSet;
use std::path::Path;

use snapbox::{Assert, Data};
use status_data::Catalog;

use self::base::{Case, base};
use super::compare::changes;
use super::kind::Kind;
use super::matching::matches;

fn cases() -> impl Iterator<Item = &'static Case> {
    [identity::CASES, facts::CASES, members::CASES].into_iter().flatten()
}

/// The kinds of all changes, sorted.
fn kinds(old: &Catalog, new: &Catalog) -> Vec<Kind> {
    let mut kinds: Vec<Kind> = changes(old, new).iter().map(|change| change.kind).collect();
    kinds.sort_unstable();
    kinds
}

#[test]
fn each_edit_is_the_change_that_it_should_be() {
    for (at, (expected, before, edit)) in cases().enumerate() {
        let mut old = base();
        before(&mut old);
        let mut new = old.clone();
        edit(&mut new);
        let mut expected = expected.to_vec();
        expected.sort_unstable();
        assert_eq!(kinds(&old, &new), expected, "case {at}: {:#?}", changes(&old, &new));
        assert_eq!(kinds(&new, &new), []);
    }
}

/// `SNAPSHOTS=overwrite cargo test -p status-codes-cli --lib diff` writes the file anew; read the difference.
#[test]
fn every_message_reads_as_written() {
    let mut lines = Vec::new();
    for (_, before, edit) in cases() {
        let mut old = base();
        before(&mut old);
        let mut new = old.clone();
        edit(&mut new);
        for change in changes(&old, &new) {
            lines.push(format!(
                "{}: {}: {}\n",
                change.kind.name(),
                change.subject(),
                change.message
            ));
        }
    }
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/diff/tests/messages.txt");
    Assert::new().action_env("SNAPSHOTS").eq(lines.concat(), Data::read_from(&file, None).raw());
}

#[test]
fn every_kind_has_a_case() {
    let met: HashSet<Kind> = cases().flat_map(|case| case.0).copied().collect();
    let missing: Vec<&Kind> = Kind::ALL.iter().filter(|kind| !met.contains(kind)).collect();
    assert_eq!(missing, Vec::<&Kind>::new());
}

#[test]
fn nothing_that_was_added_or_removed_goes_without_a_change() {
    let (empty, whole) = (Catalog::default(), base());
    assert_eq!(kinds(&empty, &whole), [Kind::StatusAdded; 2]);
    assert_eq!(kinds(&whole, &empty), [Kind::StatusRemoved; 2]);
}

#[test]
fn statuses_that_share_an_id_are_told_apart_by_name_and_code() {
    let mut old = base();
    old.entries[1].id = "first".into();
    let mut new = old.clone();
    new.entries.reverse();
    assert_eq!(kinds(&old, &new), [Kind::OrderChanged]);
    new.entries[0].variant = "Renamed".into();
    assert_eq!(kinds(&old, &new), [Kind::NameRemoved]);
}

#[test]
fn statuses_that_share_a_former_id_are_told_apart_by_name_and_code() {
    let mut new = base();
    new.entries.extend(base().entries);
    for (entry, (variant, code)) in
        new.entries.iter_mut().zip([("A", 400), ("B", 404), ("C", 404), ("D", 409)])
    {
        (entry.variant, entry.id, entry.code) = (variant.into(), variant.to_lowercase(), code);
        entry.former_ids = vec!["first".into()];
    }
    let mut old = base();
    old.entries.truncate(1);
    let matched = |old: &Catalog, new: &Catalog| {
        matches(old, new)[0].map(|found| new.entries[found.position()].variant.clone())
    };
    assert_eq!(matched(&old, &new).as_deref(), Some("B"), "the first of its code");
    old.entries[0].code = 500;
    assert_eq!(matched(&old, &new).as_deref(), Some("A"), "the first");
    new.entries[2].aliases = vec!["First".into()];
    assert_eq!(matched(&old, &new).as_deref(), Some("C"), "of its name");
}
