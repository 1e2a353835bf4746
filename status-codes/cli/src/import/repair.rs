//! Applies the rules of the format to the written file. What they reject is written differently, or left out with a note.

use std::collections::BTreeSet;

use status_data::{Diagnostic, Member, Severity, parse_catalog, registry};

use super::draft::{Draft, Status};
use super::texts;
use super::write::{Key, Written, written};
use crate::data::markdown_escape;

/// Returns a text that the rules accept. Each round removes at least one key, so the loop ends.
pub(super) fn checked(draft: &mut Draft) -> String {
    loop {
        let Written { text, keys } = written(draft);
        let mut errors = parse_catalog(&text, registry()).diagnostics;
        errors.retain(|diagnostic| diagnostic.severity == Severity::Error);
        if errors.is_empty() || draft.statuses.is_empty() {
            return text;
        }
        let mut dropped = BTreeSet::new();
        let mut handled = BTreeSet::new();
        for error in &errors {
            match place(&keys, error.span.start) {
                Some(at) if handled.insert(at) => {
                    let before = &text[..error.span.start];
                    repair(draft, &keys[at], before, error, &mut dropped);
                }
                Some(_) => {}
                None => {
                    draft.note(format!("the file: {}", error.message));
                    dropped.extend(0..draft.statuses.len());
                }
            }
        }
        let mut at = 0..;
        draft.statuses.retain(|_| at.next().is_none_or(|at| !dropped.contains(&at)));
    }
}

/// Finds the key that a diagnostic is about.
fn place(keys: &[Key], offset: usize) -> Option<usize> {
    let at = keys.partition_point(|key| key.span.start <= offset).checked_sub(1)?;
    keys[at].span.contains(&offset).then_some(at)
}

/// Changes or drops what a diagnostic is about; `before` is the file up to it.
fn repair(
    draft: &mut Draft,
    key: &Key,
    before: &str,
    error: &Diagnostic,
    dropped: &mut BTreeSet<usize>,
) {
    let Some(at) = key.status else {
        draft.note(format!("`{}` of the catalog: {}", key.name, error.message));
        catalog_key(draft, &key.name);
        return;
    };
    let status = &mut draft.statuses[at];
    let (variant, code) = (status.entry.variant.clone(), status.entry.code);
    match key.name.as_str() {
        name if status.own.iter().any(|(own, _)| own == name.trim_matches('"')) => {
            status.own.retain(|(own, _)| own != name.trim_matches('"'));
        }
        "description" if escaped(status) => return,
        "description" => status.entry.description.clear(),
        "title" => {
            let title = Some(format!("{variant} status"));
            status.entry.title = title.filter(|title| Some(title) != status.entry.title.as_ref());
        }
        "summary" if plain_summary(status) => return,
        "summary" if status.entry.summary != NO_SUMMARY => {
            NO_SUMMARY.clone_into(&mut status.entry.summary);
        }
        "type" => status.entry.type_uri = None,
        "deprecated" => status.entry.deprecated = None,
        "id" if plain(&status.entry.id, &variant) != status.entry.id => {
            status.entry.id = plain(&status.entry.id, &variant);
        }
        name if name.starts_with("members.") => {
            if let Some(position) = members(key, status) {
                let rest = status.entry.members.remove(position);
                if let Some((member, what)) = without_value(rest, before) {
                    status.entry.members.insert(position, member);
                    draft.note(format!(
                        "{what} of `{name}` of {code} `{variant}`: {}",
                        error.message
                    ));
                    return;
                }
            }
        }
        name if status.entry.extensions.iter().any(|(own, _)| own == name.trim_matches('"')) => {
            status.entry.extensions.retain(|(own, _)| own != name.trim_matches('"'));
        }
        _ => {
            dropped.insert(at);
            draft.note(format!("the status {code} `{variant}`: {}", error.message));
            return;
        }
    }
    draft.note(format!("`{}` of {code} `{variant}`: {}", key.name, error.message));
}

/// The summary in place of one that cannot be imported.
const NO_SUMMARY: &str = "Not described yet.";

/// Removes markup from a description. Returns `false` if that was done before.
fn escaped(status: &mut Status) -> bool {
    let lines = status.entry.description.lines().map(markdown_escape::escaped);
    let text = lines.collect::<Vec<_>>().join("\n");
    let guess = "the markup of the description is not supported, so the description is plain text";
    if status.guesses.iter().any(|it| it == guess) || text.trim().is_empty() {
        return false;
    }
    status.entry.description = text;
    status.guess(guess);
    true
}

/// Brings a summary into its form. Returns `false` if it has that, or if that was done before.
fn plain_summary(status: &mut Status) -> bool {
    let line = texts::line(&status.entry.summary);
    let words: Vec<&str> = line.split(' ').filter(|word| !word.is_empty()).collect();
    let mut text = words.join(" ");
    let unclosed = text.rfind('`').filter(|_| text.matches('`').count() % 2 == 1);
    if let Some(at) = unclosed {
        text.replace_range(at..=at, "'");
    }
    let guess = "the summary had several lines, invisible characters or an unclosed backquote";
    let again = status.guesses.iter().any(|it| it == guess);
    if again || text == status.entry.summary || text.is_empty() {
        return false;
    }
    status.entry.summary = text;
    status.guess(guess);
    true
}

/// Returns an id without invisible characters, or the name of the variant if nothing is left.
fn plain(id: &str, variant: &str) -> String {
    let visible: String = id.chars().filter(char::is_ascii_graphic).collect();
    if visible.is_empty() { variant.to_owned() } else { visible }
}

/// Returns the member without the value that `before` leads to, and what that value is.
fn without_value(mut member: Member, before: &str) -> Option<(Member, &'static str)> {
    let key = before.trim_end().strip_suffix('=').map(str::trim_end).unwrap_or_default();
    let what = if key.ends_with(" example") && member.example.take().is_some() {
        "the example"
    } else if key.ends_with("imum")
        && (member.minimum.take(), member.maximum.take()) != (None, None)
    {
        "the limits"
    } else if !member.one_of.is_empty() {
        member.one_of.clear();
        "the accepted values"
    } else {
        return None;
    };
    Some((member, what))
}

fn members(key: &Key, status: &Status) -> Option<usize> {
    use toml_writer::ToTomlKey;
    let name = |name: &str| format!("members.{}", name.to_toml_key());
    status.entry.members.iter().position(|member| name(&member.name) == key.name)
}

fn catalog_key(draft: &mut Draft, name: &str) {
    let info = &mut draft.info;
    match name {
        "name" => info.name = None,
        "description" => info.description = None,
        "version" => info.version = None,
        "type-base" => info.type_base = None,
        "rename-all" => info.rename_all = None,
        "id-member" => info.id_member = None,
        "beyond-599" => info.beyond_599 = false,
        _ => info.shared_ids = false,
    }
}

#[cfg(test)]
mod tests {
    use status_data::{CatalogInfo, Entry, RenameAll};

    use super::*;

    #[test]
    fn every_key_of_the_catalog_can_be_left_out() {
        let text = || Some("a".to_owned());
        let full = || CatalogInfo {
            name: text(),
            description: text(),
            version: text(),
            type_base: text(),
            rename_all: Some(RenameAll::Kebab),
            id_member: text(),
            beyond_599: true,
            shared_ids: true,
        };
        for (name, expected) in [
            ("name", CatalogInfo { name: None, ..full() }),
            ("description", CatalogInfo { description: None, ..full() }),
            ("version", CatalogInfo { version: None, ..full() }),
            ("type-base", CatalogInfo { type_base: None, ..full() }),
            ("rename-all", CatalogInfo { rename_all: None, ..full() }),
            ("id-member", CatalogInfo { id_member: None, ..full() }),
            ("beyond-599", CatalogInfo { beyond_599: false, ..full() }),
            ("shared-ids", CatalogInfo { shared_ids: false, ..full() }),
        ] {
            let mut draft = Draft { info: full(), ..Draft::default() };
            catalog_key(&mut draft, name);
            assert_eq!(draft.info, expected, "{name}");
        }
    }

    #[test]
    fn a_text_is_brought_into_its_form_once() {
        let entry = Entry {
            summary: "One ` alone.".to_owned(),
            description: "*One*".to_owned(),
            ..Entry::default()
        };
        let mut status = Status { entry, guesses: vec!["a guess".to_owned()], ..Status::default() };
        assert!(escaped(&mut status) && !escaped(&mut status));
        assert!(plain_summary(&mut status) && !plain_summary(&mut status));
        let Entry { summary, description, .. } = &mut status.entry;
        assert_eq!((&**summary, &**description), ("One ' alone.", "\\*One\\*"));
        "Another ` alone.".clone_into(summary);
        assert!(!plain_summary(&mut status), "that was done before");
        assert_eq!(status.guesses.len(), 3);
        let mut empty = Status::default();
        assert!(!escaped(&mut empty) && !plain_summary(&mut empty));
        assert_eq!(empty.guesses, [""; 0]);
    }

    /// Without this, the loop of `checked` would not end.
    #[test]
    fn a_status_is_left_out_if_what_is_wrong_cannot_change_any_more() {
        let errors = parse_catalog("[A]\ncode = 4100\n", registry()).diagnostics;
        let error = errors.first().expect("4100 is no code");
        for (name, summary, id, is_dropped) in [
            ("summary", "It is lost.", "lost", false),
            ("summary", NO_SUMMARY, "lost", true),
            ("id", NO_SUMMARY, "l\u{200b}ost", false),
            ("id", NO_SUMMARY, "lost", true),
            ("code", NO_SUMMARY, "lost", true),
        ] {
            let entry = Entry {
                variant: "Lost".to_owned(),
                code: 404,
                id: id.to_owned(),
                summary: summary.to_owned(),
                ..Entry::default()
            };
            let statuses = vec![Status { entry, ..Status::default() }];
            let mut draft = Draft { statuses, ..Draft::default() };
            let key = Key { status: Some(0), name: name.to_owned(), span: 0..1 };
            let mut dropped = BTreeSet::new();
            repair(&mut draft, &key, "", error, &mut dropped);
            let what = if is_dropped {
                "the status 404 `Lost`"
            } else {
                &format!("`{name}` of 404 `Lost`")
            };
            assert_eq!(dropped.contains(&0), is_dropped, "{name}");
            assert_eq!(draft.notes, [format!("{what}: {}", error.message)]);
            let Entry { summary, id, .. } = &draft.statuses[0].entry;
            assert_eq!((&**summary, &**id), (NO_SUMMARY, "lost"));
        }
    }
}
