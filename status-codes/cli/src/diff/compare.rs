//! Finds all changes from one version of a catalog to the next, in linear time.
//!
//! Clients and Rust code identify a status differently, so entries are matched twice: by id here, by name in `names.rs`.

use status_data::{Catalog, Entry};

use super::change::Change;
use super::documents::{Documents, ambiguity};
use super::facts;
use super::kind::{Audience, Kind, Severity};
use super::matching::{Match, matches};
use super::{catalog, names};
use crate::data::own_type;

/// Returns the changes: first of the catalog, then of each status in the order of the old file, then new statuses.
pub(crate) fn changes(old: &Catalog, new: &Catalog) -> Vec<Change> {
    let matches = matches(old, new);
    let mut changes = Vec::new();
    catalog::compare(old, new, &mut changes);
    names::compare(old, new, &matches, &mut changes);
    let (documents_before, documents_after) = (Documents::new(old), Documents::new(new));
    // The old status that clients of the old version take a new one for, if it is another.
    let mistaken = |at: usize| {
        let read = documents_before.read_as(&new.entries[at], &new.info)?;
        let is_same = matches[read].is_some_and(|found| found.position() == at);
        (!is_same).then_some(read)
    };
    for (at, (before, found)) in old.entries.iter().zip(&matches).enumerate() {
        let Some(found) = found else { continue };
        let after = &new.entries[found.position()];
        let first = changes.len();
        let was_read_as = documents_before.read_as(before, &old.info);
        let read_before = was_read_as == Some(at);
        let by_code = read_before && old.info.id_member.is_none() && own_type(before).is_none();
        identity(before, after, *found, by_code, &mut changes);
        facts::compare(before, after, &mut changes);
        let is_broken = |changes: &[Change]| {
            let mut severities = changes[first..].iter().map(|it| it.severity(Audience::Clients));
            severities.any(|severity| severity == Severity::Breaking)
        };
        let read_after = documents_after.read_as(before, &old.info) == Some(found.position());
        // Then `BlankReplaced` says it.
        let has_new_type =
            by_code && own_type(after).is_some() && documents_after.is_unique(before.code);
        if read_before && !read_after && !has_new_type && !is_broken(&changes) {
            changes.push(Change::of(Kind::DocumentAmbiguous, after, ambiguity(before, &old.info)));
        }
        if let Some(other) = mistaken(found.position()) {
            if was_read_as != Some(other) && !is_broken(&changes) {
                let message = read_as(&old.entries[other]);
                changes.push(Change::of(Kind::DocumentAmbiguous, after, message));
            }
        }
    }
    let mut known = vec![false; new.entries.len()];
    for found in matches.iter().flatten() {
        known[found.position()] = true;
    }
    for (at, entry) in new.entries.iter().enumerate().filter(|(at, _)| !known[*at]) {
        changes.push(Change::of(Kind::StatusAdded, entry, format!("added, {}", entry.headline())));
        if let Some(other) = mistaken(at) {
            changes.push(Change::of(Kind::ReadAsAnother, entry, read_as(&old.entries[other])));
        }
    }
    changes
}

/// Describes what clients of the old version take a status for.
fn read_as(other: &Entry) -> String {
    format!("clients of the old version read its problem documents as {}", other.headline())
}

/// Compares what clients identify a status by. With `by_code`, the documents of the old version have nothing but its code.
fn identity(before: &Entry, after: &Entry, found: Match, by_code: bool, changes: &mut Vec<Change>) {
    let mut add = |kind, message: String| changes.push(Change::of(kind, after, message));
    match found {
        Match::Id(_) => {}
        Match::FormerId(_) => add(
            Kind::IdReplaced,
            format!("the id `{}` became `{}`, which lists it in `former-ids`", before.id, after.id),
        ),
        Match::Name(_) => {
            add(Kind::IdChanged, format!("the id `{}` became `{}`", before.id, after.id));
        }
    }
    let kept = |id: &String| after.former_ids.contains(id) || after.id == *id;
    for id in before.former_ids.iter().filter(|id| !kept(id)) {
        add(Kind::FormerIdRemoved, format!("the former id `{id}` was removed"));
    }
    let known = |id: &String| before.former_ids.contains(id) || before.id == *id;
    for id in after.former_ids.iter().filter(|id| !known(id)) {
        add(Kind::FormerIdAdded, format!("`{id}` is now a former id"));
    }
    if before.code != after.code {
        add(Kind::CodeChanged, format!("the code {} became {}", before.code, after.code));
    }
    match (own_type(before), own_type(after)) {
        (Some(from), Some(to)) if from != to => {
            add(Kind::TypeChanged, format!("the type URI `{from}` became `{to}`"));
        }
        (Some(from), None) => add(Kind::TypeRemoved, format!("the type URI `{from}` was removed")),
        (None, Some(to)) => {
            let kind = if by_code { Kind::BlankReplaced } else { Kind::TypeAdded };
            add(kind, format!("the type URI is now `{to}`"));
        }
        _ => {}
    }
}
