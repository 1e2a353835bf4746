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
pub(super) fn words(text: &str) -> Vec<String> {
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
    use status_data::Entry;

    use super::*;

    /// Completes statuses, given by code, variant, id and hint.
    fn completed(statuses: &[(u16, &str, &str, Option<&str>)]) -> Draft {
        let status = |(code, variant, id, hint): &(u16, &str, &str, Option<&str>)| {
            let entry = Entry {
                code: *code,
                variant: (*variant).to_owned(),
                id: (*id).to_owned(),
                ..Entry::default()
            };
            Status { entry, hint: hint.map(str::to_owned), ..Status::default() }
        };
        let mut draft =
            Draft { statuses: statuses.iter().map(status).collect(), ..Draft::default() };
        complete(&mut draft);
        draft
    }

    fn names(draft: &Draft) -> Vec<(&str, &str)> {
        draft.statuses.iter().map(|it| (&*it.entry.variant, &*it.entry.id)).collect()
    }

    #[test]
    fn a_name_comes_from_what_the_source_has() {
        let draft = completed(&[
            (404, "Lost", "gone-away", Some("Hint")),
            (404, "", "out_of_stock", Some("Hint")),
            (404, "", "", Some("a hint")),
            (410, "", "", None),
            (499, "", "", None),
        ]);
        assert_eq!(
            names(&draft),
            [
                ("Lost", "gone-away"),
                ("OutOfStock", "out_of_stock"),
                ("AHint", "a_hint"),
                ("Gone", "gone"),
                ("Status499", "status499"),
            ]
        );
        assert!(draft.statuses.iter().all(|status| status.guesses.is_empty()));
        assert_eq!((draft.info.beyond_599, draft.info.shared_ids), (false, false));
    }

    #[test]
    fn a_name_that_is_changed_is_a_guess() {
        let draft = completed(&[
            (404, "not_found", "a", None),
            (404, "NotFound", "b", None),
            (600, "X", "c", None),
        ]);
        assert_eq!(names(&draft), [("NotFound", "a"), ("NotFound2", "b"), ("X", "c")]);
        let guesses: Vec<&str> =
            draft.statuses.iter().flat_map(|it| &it.guesses).map(String::as_str).collect();
        assert_eq!(guesses, ["the name was `not_found`", "the name was `NotFound`"]);
        assert!(draft.info.beyond_599);
        assert!(!completed(&[(599, "X", "c", None)]).info.beyond_599);
    }

    #[test]
    fn the_rule_of_ids_is_that_of_most_of_them() {
        let rule = |ids: &[(&str, &str)]| {
            let statuses: Vec<_> = ids.iter().map(|(name, id)| (404, *name, *id, None)).collect();
            completed(&statuses).info.rename_all
        };
        assert_eq!(rule(&[("NotIn", "not-in")]), Some(RenameAll::Kebab));
        assert_eq!(
            rule(&[("NotIn", "not_in"), ("OutOf", "out_of"), ("TooBig", "too-big")]),
            Some(RenameAll::Snake)
        );
        assert_eq!(rule(&[("NotIn", "notIn"), ("OutOf", "x")]), Some(RenameAll::Camel));
        assert_eq!(rule(&[("NotIn", "NOT_IN")]), Some(RenameAll::ScreamingSnake));
        assert_eq!(rule(&[("NotIn", "NotIn"), ("OutOf", "out-of")]), None);
        assert_eq!(rule(&[("NotIn", "x")]), None);
        assert_eq!(rule(&[("Lost", "lost")]), Some(RenameAll::Kebab));
        assert_eq!(rule(&[("NotIn", ""), ("OutOf", "")]), Some(RenameAll::Kebab));
        assert_eq!(rule(&[("NotIn", ""), ("OutOf", "out_of")]), Some(RenameAll::Snake));
    }

    #[test]
    fn shared_ids_are_a_guess() {
        let mut draft = completed(&[(404, "A", "x", None), (410, "B", "x", None)]);
        assert!(draft.info.shared_ids);
        assert_eq!(draft.guesses, ["several statuses have the same id"]);
        let text = |text: &str| Value::String(text.to_owned());
        let former = Value::Array(vec![text("x"), Value::Boolean(true), text("z")]);
        let mut shared = |key: &str, value: &Value, id: &str| {
            draft.statuses[1].own = vec![(key.to_owned(), value.clone())];
            draft.statuses[1].entry.id = id.to_owned();
            complete(&mut draft);
            std::mem::take(&mut draft.info.shared_ids)
        };
        assert!(shared("former-ids", &former, "y"));
        assert!(shared("former-ids", &former, "z"), "an id and a former id of one status");
        assert!(!shared("former", &former, "y"));
        assert!(!shared("former-ids", &text("x"), "y"));
    }

    #[test]
    fn the_base_of_types_is_that_of_most_statuses() {
        let base = |statuses: &[(u16, &str, Option<&str>, bool)]| {
            let status = |(code, id, uri, plain): &(u16, &str, Option<&str>, bool)| {
                let type_uri = uri.map(str::to_owned);
                let entry =
                    Entry { code: *code, id: (*id).to_owned(), type_uri, ..Entry::default() };
                Status { entry, plain: *plain, ..Status::default() }
            };
            let mut draft =
                Draft { statuses: statuses.iter().map(status).collect(), ..Draft::default() };
            complete(&mut draft);
            draft.info.type_base
        };
        let [a, b, other] = ["https://x.example/a", "https://x.example/b", "https://y.example/c"];
        let expected = Some("https://x.example/".to_owned());
        assert_eq!(base(&[(404, "a", Some(a), false)]), expected);
        let two = [(404, "a", Some(a), false), (404, "b", Some(b), false)];
        assert_eq!(base(&two), expected);
        let third = (404, "c", Some(other), false);
        assert_eq!(base(&[two[0], two[1], third]), expected);
        assert_eq!(base(&[two[0], third]), None, "half of them is not most");
        assert_eq!(base(&[two[0], (404, "c", None, false)]), None);
        // A success of which the source has only a code and a text never has a type; an error might.
        assert_eq!(base(&[two[0], (200, "c", None, true)]), expected);
        assert_eq!(base(&[two[0], (399, "c", None, true)]), expected);
        assert_eq!(base(&[two[0], (400, "c", None, true)]), None);
        assert_eq!(base(&[two[0], (200, "c", None, false)]), None);
        assert_eq!(base(&[(404, "a", Some("https://x.example/pa"), false)]), None);
        assert_eq!(base(&[(404, "a", Some("urn:a"), false)]).as_deref(), Some("urn:"));
        let encoded = Some("https://x.example/a%20%C3%A9~");
        assert_eq!(base(&[(404, "a é~", encoded, false)]), expected);
    }

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
            ("Self", "SelfStatus"),
            ("x", "X"),
            ("A", "A"),
            ("AB", "Ab"),
            ("notFound", "NotFound"),
            ("Not found", "NotFound"),
            ("Naïve", "NaVe"),
            ("a’b c", "AbC"),
            ("v2Beta", "V2Beta"),
            ("MyURLIsBad", "MyURLIsBad"),
            ("my_URLIsBad", "MyUrlIsBad"),
            ("A1", "A1Status"),
        ] {
            assert_eq!(variant(text).as_deref(), Some(name), "{text}");
        }
        assert_eq!(variant("_"), None);
        assert_eq!(variant("日本"), None);
        assert_eq!(variant(""), None);
    }
}
