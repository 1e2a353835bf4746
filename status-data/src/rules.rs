//! What entries must be to each other. One function a rule, one column of calls.
//!
//! Takes the entries that were read, each with its table; reports, and drops an entry only where it could not be
//! generated beside the others.

use core::ops::Range;
use std::collections::HashMap;

use crate::diagnostic::{Diagnostic, Rule};
use crate::field::Fields;
use crate::identifier::screaming_snake_case;
use crate::model::Entry;
use crate::order::sort_by_key;
use crate::suggest::suggest;
use crate::value::shown;

/// An entry with the table that it was read from.
pub(crate) struct Row<'a, 'i> {
    pub(crate) entry: Entry,
    pub(crate) fields: Fields<'a, 'i>,
    pub(crate) dropped: bool,
}

/// The rules between entries of the registry.
pub(crate) fn registry(rows: &mut [Row<'_, '_>], diagnostics: &mut Vec<Diagnostic>) {
    unique_codes(rows, diagnostics);
    ordered(rows, diagnostics);
    unique_names(rows, diagnostics);
    unique_phrases(rows, diagnostics);
}

/// The rules between entries of any other catalog.
pub(crate) fn catalog(rows: &mut [Row<'_, '_>], diagnostics: &mut Vec<Diagnostic>) {
    unique_names(rows, diagnostics);
    unique_ids(rows, diagnostics);
}

/// Names with the place where each stands first.
#[derive(Default)]
struct Names {
    positions: HashMap<String, usize>,
    places: Vec<Range<usize>>,
}

impl Names {
    fn place(&self, name: &str) -> Option<&Range<usize>> {
        self.places.get(*self.positions.get(name)?)
    }

    /// Adds a name, or gives the place where it stands already.
    fn add(&mut self, name: &str, place: Range<usize>) -> Option<&Range<usize>> {
        if self.place(name).is_none() {
            self.positions.insert(name.to_owned(), self.places.len());
            self.places.push(place);
            return None;
        }
        self.place(name)
    }
}

/// The variants that may be named.
struct Listed<'a> {
    names: &'a [&'a str],
    positions: HashMap<String, usize>,
    /// How many times the nearest name is still searched for: with more unknown names than that, the fault is no slip.
    searches: usize,
}

/// References between entries; `listed` are all variants of the file, also of entries that were dropped.
pub(crate) fn references(rows: &[Row<'_, '_>], listed: &[&str], diagnostics: &mut Vec<Diagnostic>) {
    let mut positions = HashMap::new();
    for (at, name) in listed.iter().enumerate() {
        positions.insert((*name).to_owned(), at);
    }
    let mut listed = Listed { names: listed, positions, searches: 50 };
    for row in rows {
        let own = row.entry.variant.as_str();
        for related in &row.entry.related {
            let place = || row.fields.span_in("related", related);
            known("related", related, own, &mut listed, &place, diagnostics);
        }
        let replaced_by = row.entry.deprecated.as_ref().and_then(|d| d.replaced_by.as_deref());
        if let Some(variant) = replaced_by {
            let place = || match row.fields.inner("deprecated") {
                Some(table) => table.span_of("replaced-by"),
                None => row.fields.span.clone(),
            };
            known("replaced-by", variant, own, &mut listed, &place, diagnostics);
        }
    }
}

fn known(
    key: &str,
    variant: &str,
    own: &str,
    listed: &mut Listed<'_>,
    place: &dyn Fn() -> Range<usize>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    if variant == own {
        let message = format!("`{key}` of `{own}` names `{own}` itself");
        diagnostics.push(
            Diagnostic::new(Rule::UnknownStatus, place(), message).help("name another status"),
        );
    } else if !listed.positions.contains_key(variant) {
        let message = format!("no status `{}` in this file", shown(variant));
        let diagnostic = Diagnostic::new(Rule::UnknownStatus, place(), message);
        let near = if listed.searches == 0 {
            None
        } else {
            suggest(variant, listed.names.iter().copied())
        };
        listed.searches = listed.searches.saturating_sub(1);
        diagnostics.push(match near {
            Some(near) => diagnostic.help(format!("did you mean `{near}`?")),
            None => diagnostic.help(format!("`{key}` names variants of the same file")),
        });
    }
}

fn unique_codes(rows: &mut [Row<'_, '_>], diagnostics: &mut Vec<Diagnostic>) {
    let mut seen: Vec<Option<(String, Range<usize>)>> = vec![None; 1000];
    for row in rows {
        let (code, span) = (row.entry.code, row.fields.span_of("code"));
        let seen = &mut seen[usize::from(code)];
        if let Some((variant, first)) = seen {
            diagnostics.push(
                Diagnostic::new(
                    Rule::DuplicateCode,
                    span,
                    format!("code {code} is already that of `{variant}`"),
                )
                .other(first.clone(), "first")
                .help("a code of the registry has one entry; former names go into `aliases`"),
            );
            row.dropped = true;
        } else {
            *seen = Some((row.entry.variant.clone(), span));
        }
    }
}

fn ordered(rows: &[Row<'_, '_>], diagnostics: &mut Vec<Diagnostic>) {
    let mut highest = 0;
    for row in rows.iter().filter(|row| !row.dropped) {
        let code = row.entry.code;
        highest = highest.max(code);
        if code != highest {
            let message = format!("code {code} stands after code {highest}");
            diagnostics.push(
                Diagnostic::new(Rule::Order, row.fields.span_of("code"), message)
                    .help("entries are in the order of their codes; move the block up"),
            );
        }
    }
}

/// Variants, aliases and groups become names of one `impl`.
fn unique_names(rows: &mut [Row<'_, '_>], diagnostics: &mut Vec<Diagnostic>) {
    let mut seen = Names::default();
    for row in rows.iter() {
        seen.add(&row.entry.variant, row.fields.span.clone());
    }
    for row in rows.iter_mut() {
        for alias in std::mem::take(&mut row.entry.aliases) {
            let span = row.fields.span_in("aliases", &alias);
            if let Some(first) = seen.add(&alias, span.clone()) {
                let message = format!("`{alias}` is already a name in this file");
                let diagnostic = Diagnostic::new(Rule::DuplicateName, span, message);
                diagnostics.push(diagnostic.other(first.clone(), "first"));
            } else {
                row.entry.aliases.push(alias);
            }
        }
    }
    unique_groups(rows, &seen, diagnostics);
}

/// A group stands in many entries, so its fault is reported where it stands first.
fn unique_groups(rows: &mut [Row<'_, '_>], names: &Names, diagnostics: &mut Vec<Diagnostic>) {
    const ILLEGAL: usize = 0;
    const LEGAL: usize = 1;
    let mut groups: HashMap<String, usize> = HashMap::new();
    let mut consts = Names::default();
    for row in rows {
        for group in std::mem::take(&mut row.entry.groups) {
            if !groups.contains_key(&group) {
                let span = row.fields.span_in("groups", &group);
                let constant = screaming_snake_case(&group).replace('-', "_");
                let taken = names.place(&constant).or_else(|| consts.place(&constant));
                let legal = taken.is_none() && !RESERVED.contains(&constant.as_str());
                if !legal {
                    let message = format!("group `{group}` becomes `{constant}`, which is taken");
                    let diagnostic = Diagnostic::new(Rule::DuplicateName, span.clone(), message);
                    diagnostics.push(match taken {
                        Some(first) => diagnostic.other(first.clone(), "first"),
                        None => diagnostic.help("give the group another name"),
                    });
                }
                groups.insert(group.clone(), if legal { LEGAL } else { ILLEGAL });
                consts.add(&constant, span);
            }
            if groups.get(&group) == Some(&LEGAL) {
                row.entry.groups.push(group);
            }
        }
    }
}

/// Consts that every generated enum has.
const RESERVED: &[&str] = &["ALL", "INFO"];

/// A phrase, former or not, names one status, or text could not be parsed.
fn unique_phrases(rows: &mut [Row<'_, '_>], diagnostics: &mut Vec<Diagnostic>) {
    let mut seen = Names::default();
    for row in rows {
        let phrases =
            [("phrase", vec![row.entry.phrase.clone()]), ("former", row.entry.former.clone())];
        for (key, phrases) in phrases {
            for phrase in phrases {
                let span = if key == "former" {
                    row.fields.span_in(key, &phrase)
                } else {
                    row.fields.span_of(key)
                };
                if let Some(first) = seen.add(&phrase.to_ascii_lowercase(), span.clone()) {
                    let message = format!("phrase `{phrase}` already names a status");
                    let diagnostic = Diagnostic::new(Rule::DuplicatePhrase, span, message);
                    diagnostics.push(diagnostic.other(first.clone(), "first"));
                }
            }
        }
    }
}

fn unique_ids(rows: &mut [Row<'_, '_>], diagnostics: &mut Vec<Diagnostic>) {
    let mut seen = Names::default();
    for row in rows {
        let span = row.fields.span_of("id");
        if let Some(first) = seen.add(&row.entry.id, span.clone()) {
            let message =
                format!("id `{}` is already that of another status", shown(&row.entry.id));
            let diagnostic =
                Diagnostic::new(Rule::DuplicateId, span, message).other(first.clone(), "first");
            diagnostics.push(diagnostic.help("give one of them an `id` of its own"));
            row.dropped = true;
        }
    }
}

/// Adds the reverse of every `related`, so that a pair needs stating once.
pub(crate) fn relate_both_ways(entries: &mut [Entry]) {
    let mut positions: HashMap<String, usize> = HashMap::new();
    for (at, entry) in entries.iter().enumerate() {
        positions.insert(entry.variant.clone(), at);
    }
    for at in 0..entries.len() {
        let own = entries[at].variant.clone();
        entries[at].related.retain(|variant| *variant != own && positions.contains_key(variant));
        for variant in entries[at].related.clone() {
            let other = &mut entries[positions[&variant]];
            if !other.related.contains(&own) {
                other.related.push(own.clone());
            }
        }
        if let Some(deprecation) = &mut entries[at].deprecated {
            deprecation.replaced_by.take_if(|variant| !positions.contains_key(variant));
        }
    }
    for entry in entries {
        sort_by_key(&mut entry.related, &|variant| positions[variant]);
    }
}
