//! `diff OLD NEW`: what a new version of a catalog breaks for clients, and what it only changes.
//!
//! Clients know a status by its id, its code and its type URI. A removed id, a changed code and a changed type URI break
//! them; everything else they can take.

use std::fmt::Write;
use std::path::Path;

use status_data::{Catalog, Entry};

use crate::data::{labels, source};
use crate::output::{Exit, Output};
use crate::terminal::palette::{ERROR, GOOD, HEADING, PLAIN};
use crate::terminal::{Terminal, Text};

/// The changes from one file to the other.
pub(crate) fn run(old: &Path, new: &Path, terminal: Terminal) -> Output {
    let (old, new) = match (source::catalog(old), source::catalog(new)) {
        (Ok(old), Ok(new)) => (old, new),
        (old, new) => {
            let mut output = Output::default();
            for why in [old.err(), new.err()].into_iter().flatten() {
                output.fail(why);
            }
            return output;
        }
    };
    let changes = changes(&old, &new);
    let mut output = Output::default();
    for (breaking, title) in [(true, "Breaking"), (false, "Compatible")] {
        let changes: Vec<&Change> = changes.iter().filter(|one| one.breaking == breaking).collect();
        if changes.is_empty() {
            continue;
        }
        if !output.stdout.is_empty() {
            output.stdout.push('\n');
        }
        let _ = writeln!(output.stdout, "{HEADING}{title}{HEADING:#}");
        for change in changes {
            let style = if breaking { ERROR } else { PLAIN };
            let text = Text::styled(&change.id, style).and(": ", PLAIN).and(&change.what, PLAIN);
            output.stdout.push_str(&text.lines("  ", "      ", terminal));
        }
    }
    if changes.is_empty() {
        output.stdout = format!("{GOOD}no change{GOOD:#} that a client could see\n");
    }
    if changes.iter().any(|change| change.breaking) {
        output.escalate(Exit::Error);
    }
    output
}

/// One difference, as its status's clients meet it.
#[derive(Debug, PartialEq, Eq)]
struct Change {
    breaking: bool,
    id: String,
    what: String,
}

fn changes(old: &Catalog, new: &Catalog) -> Vec<Change> {
    let with_id =
        |catalog: &'_ Catalog, id: &str| catalog.entries.iter().position(|entry| entry.id == id);
    let mut changes = Vec::new();
    for before in &old.entries {
        match with_id(new, &before.id) {
            Some(at) => compare(before, &new.entries[at], &mut changes),
            None => changes.push(removed(before, new)),
        }
    }
    for after in &new.entries {
        if with_id(old, &after.id).is_none() {
            let what = format!("added, {}", labels::headline(after));
            changes.push(Change { breaking: false, id: after.id.clone(), what });
        }
    }
    changes
}

/// A variant that is still there has another id now, which is worth saying.
fn removed(before: &Entry, new: &Catalog) -> Change {
    let what = match new.entry(&before.variant) {
        Some(after) => format!("the id was changed to {}", after.id),
        None => format!("removed, was {}", labels::headline(before)),
    };
    Change { breaking: true, id: before.id.clone(), what }
}

fn compare(before: &Entry, after: &Entry, changes: &mut Vec<Change>) {
    let mut change =
        |breaking, what| changes.push(Change { breaking, id: before.id.clone(), what });
    if before.code != after.code {
        change(true, format!("the code was changed from {} to {}", before.code, after.code));
    }
    if before.type_uri != after.type_uri {
        let shown = |uri: &Option<String>| uri.clone().unwrap_or_else(|| "none".to_owned());
        let (from, to) = (shown(&before.type_uri), shown(&after.type_uri));
        // Without a type URI clients had nothing to rely on.
        change(before.type_uri.is_some(), format!("the type URI was changed from {from} to {to}"));
    }
    if before.variant != after.variant {
        let (from, to) = (&before.variant, &after.variant);
        let kept = after.aliases.contains(from);
        let rust =
            if kept { "the former name stays as an alias" } else { "Rust code has to follow" };
        change(false, format!("the variant was renamed from {from} to {to}; {rust}"));
    }
    match (&before.deprecated, &after.deprecated) {
        (None, Some(deprecation)) => {
            let replaced = deprecation.replaced_by.as_ref();
            let replaced = replaced.map_or(String::new(), |by| format!(", replaced by {by}"));
            change(false, format!("deprecated since {}{replaced}", deprecation.since));
        }
        (Some(_), None) => change(false, "no longer deprecated".to_owned()),
        _ => {}
    }
    let keys: Vec<&str> = [
        ("phrase", before.phrase != after.phrase),
        ("title", before.title() != after.title()),
        ("summary", before.summary != after.summary),
        ("description", before.description != after.description),
        ("groups", before.groups != after.groups),
        ("reference", before.reference != after.reference),
        ("cache", before.cache != after.cache),
        ("content", before.content != after.content),
        ("redirect", before.redirect != after.redirect),
        ("headers", before.headers != after.headers),
        ("retry", before.retry != after.retry),
        ("methods", before.methods != after.methods),
        ("related", before.related != after.related),
        ("former", before.former != after.former),
        ("aliases", before.variant == after.variant && before.aliases != after.aliases),
        ("source", before.source != after.source),
        ("where", before.seen_in != after.seen_in),
    ]
    .into_iter()
    .filter_map(|(key, changed)| changed.then_some(key))
    .collect();
    if !keys.is_empty() {
        change(false, format!("changed: {}", keys.join(", ")));
    }
}

#[cfg(test)]
mod tests {
    use super::changes;
    use status_data::{Catalog, parse_catalog, registry};

    const BASE: &str =
        "[catalog]\ntype-base = \"https://a.example/\"\n[First]\ncode = 404\nsummary = \"A.\"\n";

    fn catalog(text: &str) -> Catalog {
        let reading = parse_catalog(text, registry());
        assert_eq!(reading.diagnostics, []);
        reading.catalog
    }

    #[track_caller]
    fn check(new: &str, expected: &[(bool, &str)]) {
        let changes = changes(&catalog(BASE), &catalog(new));
        let found: Vec<_> = changes.iter().map(|one| (one.breaking, one.what.as_str())).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn nothing_changed_is_no_change() {
        check(BASE, &[]);
        check(&format!("# a comment\n{BASE}"), &[]);
    }

    #[test]
    fn a_removed_id_breaks() {
        let new = BASE.replace("[First]", "[Second]");
        check(&new, &[(true, "removed, was 404 Not Found"), (false, "added, 404 Not Found")]);
    }

    #[test]
    fn a_changed_id_breaks_and_says_what_it_became() {
        check(
            &(BASE.to_owned() + "id = \"other\"\n"),
            &[(true, "the id was changed to other"), (false, "added, 404 Not Found")],
        );
    }

    #[test]
    fn a_changed_code_breaks() {
        check(
            &BASE.replace("404", "410"),
            &[
                (true, "the code was changed from 404 to 410"),
                (false, "changed: phrase, title, reference, methods"),
            ],
        );
    }

    #[test]
    fn a_changed_type_uri_breaks() {
        check(
            &BASE.replace("a.example", "b.example"),
            &[(
                true,
                "the type URI was changed from https://a.example/First to https://b.example/First",
            )],
        );
    }

    #[test]
    fn a_renamed_variant_of_the_same_id_is_compatible() {
        let new = BASE.replace("[First]", "[Second]") + "id = \"First\"\n";
        check(
            &new,
            &[(false, "the variant was renamed from First to Second; Rust code has to follow")],
        );
        let new = new + "aliases = [\"First\"]\n";
        check(
            &new,
            &[(
                false,
                "the variant was renamed from First to Second; the former name stays as an alias",
            )],
        );
    }

    #[test]
    fn texts_and_deprecation_are_compatible() {
        let new = BASE.replace("\"A.\"", "\"B.\"") + "deprecated = { since = \"2.0.0\" }\n";
        check(&new, &[(false, "deprecated since 2.0.0"), (false, "changed: summary")]);
    }
}
