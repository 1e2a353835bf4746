//! Rust names and ids: those that the source does not have are derived from those that it has.

use std::collections::{BTreeMap, HashSet};

use status_data::{RenameAll, Value, registry};

use crate::data::unique::UniqueNames;

use super::draft::{Draft, Status};

/// Gives every status a variant and an id, and the catalog the `rename-all` that fits most of the ids.
pub(super) fn complete(draft: &mut Draft) {
    let mut taken = UniqueNames::default();
    let mut statuses = std::mem::take(&mut draft.statuses);
    for status in &mut statuses {
        name(status, &mut taken);
    }
    draft.info.rename_all = rename_all(&statuses);
    for status in &mut statuses {
        if status.entry.id.is_empty() {
            status.entry.id = renamed(&status.entry.variant, draft.info.rename_all);
        }
    }
    share_ids(draft, &statuses);
    draft.info.beyond_599 = statuses.iter().any(|status| status.entry.code > 599);
    draft.statuses = statuses;
    type_base(draft);
}

fn name(status: &mut Status, taken: &mut UniqueNames) {
    let given = !status.entry.variant.is_empty();
    let (entry, hint) = (&status.entry, status.hint.as_deref().unwrap_or_default());
    let named = [&*entry.variant, &*entry.id, hint].into_iter().find_map(variant);
    let base = named.unwrap_or_else(|| registered_name(status.entry.code));
    let unique = taken.add(&base, "");
    if given && unique != status.entry.variant {
        let guess = format!("the name was `{}`", status.entry.variant);
        status.guess(guess);
    }
    status.entry.variant = unique;
}

/// Returns the name of a code: `NotFound`, or `Status499`.
fn registered_name(code: u16) -> String {
    let entry = registry().with_code(code).next();
    entry.map_or_else(|| format!("Status{code}"), |entry| entry.variant.clone())
}

/// Converts a text to upper camel case: `not_in_stock`, `NOT-IN-STOCK` and `notInStock` become `NotInStock`. A valid
/// name is not changed.
pub(super) fn variant(text: &str) -> Option<String> {
    let legal = text.starts_with(|c: char| c.is_ascii_uppercase())
        && text.bytes().all(|b| b.is_ascii_alphanumeric())
        && text.bytes().any(|b| b.is_ascii_lowercase());
    if legal && text != "Self" {
        return Some(text.to_owned());
    }
    let mut variant = String::new();
    for word in words(text) {
        let mut chars = word.chars();
        variant.extend(chars.next().map(|first| first.to_ascii_uppercase()));
        variant.push_str(&chars.as_str().to_ascii_lowercase());
    }
    if variant.starts_with(|c: char| c.is_ascii_digit()) {
        variant.insert_str(0, "Status");
    }
    match variant.as_str() {
        "" => None,
        "Self" => Some("SelfStatus".to_owned()),
        // A single letter can be a name. Several capitals without a small letter are not in camel case.
        name if name.len() > 1 && !name.bytes().any(|b| b.is_ascii_lowercase()) => {
            Some(format!("{name}Status"))
        }
        _ => Some(variant),
    }
}

/// Returns the words of an identifier or a short text.
fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let chars: Vec<char> = text.chars().collect();
    let mut starts = true;
    for (at, c) in chars.iter().enumerate() {
        if !c.is_ascii_alphanumeric() {
            // An apostrophe does not separate words.
            starts |= *c != '\'' && *c != '’';
            continue;
        }
        let before = at.checked_sub(1).map_or(' ', |at| chars[at]);
        let after = chars.get(at + 1).copied().unwrap_or(' ');
        let hump = c.is_ascii_uppercase()
            && (before.is_ascii_lowercase()
                || before.is_ascii_digit()
                || (before.is_ascii_uppercase() && after.is_ascii_lowercase()));
        match words.last_mut() {
            Some(word) if !starts && !hump => word.push(*c),
            _ => words.push(c.to_string()),
        }
        starts = false;
    }
    words
}

/// Returns the id that `rename-all` derives from a variant.
pub(super) fn renamed(variant: &str, rename_all: Option<RenameAll>) -> String {
    rename_all.map_or_else(|| variant.to_owned(), |rename_all| rename_all.id(variant))
}

/// Returns the rule that produces most of the ids, or `None` without ids.
fn rename_all(statuses: &[Status]) -> Option<RenameAll> {
    let fits = |rule: Option<RenameAll>| {
        let of_rule = |status: &&Status| renamed(&status.entry.variant, rule) == status.entry.id;
        statuses.iter().filter(of_rule).count()
    };
    let rules = [RenameAll::Kebab, RenameAll::Snake, RenameAll::Camel, RenameAll::ScreamingSnake];
    let mut best = (None, fits(None));
    for rule in rules {
        let count = fits(Some(rule));
        if count > best.1 {
            best = (Some(rule), count);
        }
    }
    let no_ids = statuses.iter().all(|status| status.entry.id.is_empty());
    if no_ids { Some(RenameAll::Kebab) } else { best.0 }
}

fn share_ids(draft: &mut Draft, statuses: &[Status]) {
    let mut ids = HashSet::new();
    if statuses.iter().flat_map(all_ids).any(|id| !ids.insert(id)) {
        draft.info.shared_ids = true;
        draft.guesses.push("several statuses have the same id".to_owned());
    }
}

/// Returns the id and the former ids of a status.
fn all_ids(status: &Status) -> impl Iterator<Item = &str> {
    let former = status.own.iter().filter(|(key, _)| key == "former-ids");
    let former = former.flat_map(|(_, ids)| match ids {
        Value::Array(ids) => ids.as_slice(),
        _ => &[],
    });
    let former = former.filter_map(|id| match id {
        Value::String(id) => Some(id.as_str()),
        _ => None,
    });
    std::iter::once(status.entry.id.as_str()).chain(former)
}

/// Sets the prefix of type URIs that most statuses have before their id. The others get their whole URI.
fn type_base(draft: &mut Draft) {
    let mut bases: BTreeMap<&str, usize> = BTreeMap::new();
    // A success without a problem document never has a type URI.
    let typed = draft.statuses.iter().filter(|status| !status.plain || status.entry.code >= 400);
    let mut count = 0;
    for status in typed {
        let Some(uri) = status.entry.type_uri.as_deref() else { return };
        count += 1;
        if let Some(base) = uri.strip_suffix(percent_encoded(&status.entry.id).as_str()) {
            *bases.entry(base).or_default() += 1;
        }
    }
    let most = bases.into_iter().find(|(_, of_base)| 2 * of_base > count);
    if let Some((base, _)) = most.filter(|(base, _)| base.ends_with(['/', '#', ':', '=', '?'])) {
        draft.info.type_base = Some(base.to_owned());
    }
}

/// Percent-encodes an id as the last segment of a URI (RFC 3986 §2.1).
pub(super) fn percent_encoded(id: &str) -> String {
    use std::fmt::Write;
    let mut encoded = String::with_capacity(id.len());
    for byte in id.bytes() {
        match char::from(byte) {
            c if c.is_ascii_alphanumeric() || "-._~".contains(c) => encoded.push(c),
            _ => {
                let _ = write!(encoded, "%{byte:02X}"); // a `String` takes everything
            }
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::variant;

    #[test]
    fn names_of_every_form_become_upper_camel_case() {
        for (text, name) in [
            ("not_in_stock", "NotInStock"),
            ("NOT-IN-STOCK", "NotInStock"),
            ("notInStock", "NotInStock"),
            ("HTTPError", "HTTPError"),
            ("HTTP_ERROR", "HttpError"),
            ("NotFound", "NotFound"),
            ("The cart wasn't found.", "TheCartWasntFound"),
            ("404", "Status404"),
            ("E1001", "E1001Status"),
            ("self", "SelfStatus"),
            ("x", "X"),
        ] {
            assert_eq!(variant(text).as_deref(), Some(name), "{text}");
        }
        assert_eq!(variant("日本"), None);
        assert_eq!(variant(""), None);
    }
}
