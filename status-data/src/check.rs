//! What entries must be to each other. One function a rule, one column of calls.
//!
//! Takes the entries that were read, each with its table; reports, and leaves an entry out only where it could not
//! be generated beside the others.

use core::ops::Range;
use std::collections::hash_map::{Entry as Slot, HashMap};
use std::collections::{BTreeSet, HashSet};

use crate::diagnostic::{Ctxt, Diagnostic, Rule};
use crate::entry::ParsedEntry;
use crate::ident::screaming_snake_case;
use crate::model::{CatalogInfo, Entry};
use crate::suggest::suggest;
use crate::value::shown;

/// The rules between entries of the registry.
pub(crate) fn registry(entries: &mut Vec<ParsedEntry<'_>>, cx: &Ctxt) {
    unique_codes(entries, cx);
    ordered(entries, cx);
    unique_names(entries, cx);
    unique_groups(entries, cx);
    unique_phrases(entries, cx);
}

/// The rules between entries of any other catalog.
pub(crate) fn catalog(entries: &mut Vec<ParsedEntry<'_>>, info: &CatalogInfo, cx: &Ctxt) {
    unique_names(entries, cx);
    unique_groups(entries, cx);
    unique_ids(entries, info, cx);
    unique_former_ids(entries, info, cx);
    told_apart(entries, info, cx);
}

/// Names with the place where each stands first.
#[derive(Default)]
struct Names(HashMap<String, Range<usize>>);

impl Names {
    /// Adds a name, or gives the place where it stands already.
    fn add(&mut self, name: &str, span: Range<usize>) -> Option<Range<usize>> {
        match self.0.entry(name.to_owned()) {
            Slot::Occupied(slot) => Some(slot.get().clone()),
            Slot::Vacant(slot) => {
                slot.insert(span);
                None
            }
        }
    }
}

fn unique_codes(entries: &mut Vec<ParsedEntry<'_>>, cx: &Ctxt) {
    let mut first: HashMap<u16, (String, Range<usize>)> = HashMap::new();
    entries.retain(|ParsedEntry { entry, table }| {
        let (code, span) = (entry.code, table.span_of("code"));
        let Some((variant, first)) = first.get(&code) else {
            first.insert(code, (entry.variant.clone(), span));
            return true;
        };
        let message = format!("code {code} is already that of `{variant}`");
        cx.push(
            Diagnostic::new(Rule::DuplicateCode, span, message)
                .other(first.clone(), "first")
                .help("a code of the registry has one entry; former names go into `aliases`"),
        );
        false
    });
}

fn ordered(entries: &[ParsedEntry<'_>], cx: &Ctxt) {
    let mut highest = 0;
    for ParsedEntry { entry, table } in entries {
        let code = entry.code;
        highest = highest.max(code);
        if code != highest {
            let message = format!("code {code} stands after code {highest}");
            cx.push(
                Diagnostic::new(Rule::Order, table.span_of("code"), message)
                    .help("entries are in the order of their codes; move the block up"),
            );
        }
    }
}

/// Variants and aliases become names of one `impl`.
fn unique_names(entries: &mut [ParsedEntry<'_>], cx: &Ctxt) {
    let mut names = Names::default();
    for ParsedEntry { entry, table } in &*entries {
        names.add(&entry.variant, table.span.clone());
    }
    for ParsedEntry { entry, table } in entries {
        let spans = table.spans_in("aliases");
        entry.aliases.retain(|alias| {
            let span = spans[&**alias].clone();
            let Some(first) = names.add(alias, span.clone()) else { return true };
            let message = format!("`{alias}` is already a name in this file");
            cx.push(Diagnostic::new(Rule::DuplicateName, span, message).other(first, "first"));
            false
        });
    }
}

/// Groups become consts. A group stands in many entries, so its fault is reported where it stands first.
fn unique_groups(entries: &mut [ParsedEntry<'_>], cx: &Ctxt) {
    let mut names = Names::default();
    for ParsedEntry { entry, table } in &*entries {
        names.add(&entry.variant, table.span.clone());
        let spans = table.spans_in("aliases");
        for alias in &entry.aliases {
            names.add(alias, spans[&**alias].clone());
        }
    }
    let mut legal: HashMap<String, bool> = HashMap::new();
    for ParsedEntry { entry, table } in entries {
        let spans = table.spans_in("groups");
        entry.groups.retain(|group| {
            *legal.entry(group.clone()).or_insert_with(|| {
                let span = spans[&**group].clone();
                let constant = screaming_snake_case(group).replace('-', "_");
                let taken = names.add(&constant, span.clone());
                let is_legal = taken.is_none() && !RESERVED.contains(&constant.as_str());
                if !is_legal {
                    let message = format!("group `{group}` becomes `{constant}`, which is taken");
                    let diagnostic = Diagnostic::new(Rule::DuplicateName, span, message);
                    cx.push(match taken {
                        Some(first) => diagnostic.other(first, "first"),
                        None => diagnostic.help("give the group another name"),
                    });
                }
                is_legal
            })
        });
    }
}

/// Consts that every generated enum has.
const RESERVED: &[&str] = &["ALL", "INFO"];

/// A phrase, former or not, names one status, or text could not be parsed.
fn unique_phrases(entries: &[ParsedEntry<'_>], cx: &Ctxt) {
    let mut phrases = Names::default();
    for ParsedEntry { entry, table } in entries {
        let spans = table.spans_in("former");
        let current = (!entry.phrase.is_empty()).then(|| (&entry.phrase, table.span_of("phrase")));
        let former = entry.former.iter().map(|phrase| (phrase, spans[&**phrase].clone()));
        for (phrase, span) in current.into_iter().chain(former) {
            if let Some(first) = phrases.add(&phrase.to_ascii_lowercase(), span.clone()) {
                let message = format!("phrase `{phrase}` already names a status");
                let diagnostic = Diagnostic::new(Rule::DuplicatePhrase, span, message);
                cx.push(diagnostic.other(first, "first"));
            }
        }
    }
}

fn unique_ids(entries: &mut Vec<ParsedEntry<'_>>, info: &CatalogInfo, cx: &Ctxt) {
    let mut ids = Names::default();
    entries.retain(|ParsedEntry { entry, table }| {
        let span = table.span_of("id");
        let first = if info.shared_ids { None } else { ids.add(&entry.id, span.clone()) };
        let Some(first) = first else { return true };
        let message = format!("id `{}` is already that of another status", shown(&entry.id));
        let diagnostic = Diagnostic::new(Rule::DuplicateId, span, message).other(first, "first");
        cx.push(diagnostic.help(
            "give one of them an `id` of its own, or write `shared-ids = true` under `[catalog]`",
        ));
        false
    });
}

/// A former id leads to one status, and to none where the id is still in use.
fn unique_former_ids(entries: &mut [ParsedEntry<'_>], info: &CatalogInfo, cx: &Ctxt) {
    let mut ids = Names::default();
    for ParsedEntry { entry, table } in &*entries {
        ids.add(&entry.id, table.span_of("id"));
    }
    let mut former = Names::default();
    for ParsedEntry { entry, table } in entries {
        let spans = table.spans_in("former-ids");
        entry.former_ids.retain(|id| {
            let span = spans[&**id].clone();
            let current = ids.0.get(id).cloned();
            let earlier = if info.shared_ids { None } else { former.add(id, span.clone()) };
            let Some(first) = current.or(earlier) else { return true };
            let message = format!("former id `{}` already leads to a status", shown(id));
            cx.push(Diagnostic::new(Rule::DuplicateId, span, message).other(first, "first"));
            false
        });
    }
}

/// Statuses of one code need something in the problem document that tells them apart.
fn told_apart(entries: &[ParsedEntry<'_>], info: &CatalogInfo, cx: &Ctxt) {
    if info.id_member.is_some() {
        return;
    }
    let mut first: HashMap<u16, Range<usize>> = HashMap::new();
    // A vendor's code that is met somewhere is no promise of a document.
    let unnamed = |parsed: &&ParsedEntry<'_>| {
        parsed.entry.type_uri.is_none() && parsed.entry.seen_in.is_empty()
    };
    for ParsedEntry { entry, table } in entries.iter().filter(unnamed) {
        let span = table.span_of("code");
        let Some(first) = first.insert(entry.code, span.clone()) else { continue };
        let message = format!("problem documents do not tell the statuses of {} apart", entry.code);
        cx.push(
            Diagnostic::warning(Rule::LostId, span, message)
                .other(first, "first")
                .help("write `type-base` or `id-member` under `[catalog]`"),
        );
        return;
    }
}

/// References between entries; `variants` are all of the file, also those of entries that were left out.
pub(crate) fn references(entries: &[ParsedEntry<'_>], variants: &[&str], cx: &Ctxt) {
    let mut variants =
        Variants { all: variants, set: variants.iter().copied().collect(), searches: 50 };
    for ParsedEntry { entry, table } in entries {
        let spans = table.spans_in("related");
        for related in &entry.related {
            variants.check("related", related, entry, spans[&**related].clone(), cx);
        }
        if let Some(variant) = entry.deprecated.as_ref().and_then(|it| it.replaced_by.as_deref()) {
            let span = table.span_within("deprecated", "replaced-by");
            variants.check("replaced-by", variant, entry, span, cx);
        }
    }
}

/// The variants that may be named.
struct Variants<'a> {
    all: &'a [&'a str],
    set: HashSet<&'a str>,
    /// How many times the nearest name is still searched for: with more unknown names than that, the fault is no slip.
    searches: usize,
}

impl Variants<'_> {
    fn check(&mut self, key: &str, variant: &str, entry: &Entry, span: Range<usize>, cx: &Ctxt) {
        let own = &entry.variant;
        if variant == own {
            let message = format!("`{key}` of `{own}` names `{own}` itself");
            let diagnostic = Diagnostic::new(Rule::UnknownStatus, span, message);
            cx.push(diagnostic.help("name another status"));
        } else if !self.set.contains(variant) {
            let message = format!("no status `{}` in this file", shown(variant));
            let candidates = if self.searches == 0 { &[] } else { self.all };
            self.searches = self.searches.saturating_sub(1);
            let diagnostic = Diagnostic::new(Rule::UnknownStatus, span, message);
            cx.push(diagnostic.help(match suggest(variant, candidates.iter().copied()) {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("`{key}` names variants of the same file"),
            }));
        }
    }
}

/// Adds the reverse of every `related`, so that a pair needs stating once, and forgets names that are not there.
pub(crate) fn relate_both_ways(entries: &mut [Entry]) {
    let variants: Vec<String> = entries.iter().map(|entry| entry.variant.clone()).collect();
    let positions: HashMap<&str, usize> =
        variants.iter().enumerate().map(|(at, variant)| (variant.as_str(), at)).collect();
    let mut related = vec![BTreeSet::new(); entries.len()];
    for (at, entry) in entries.iter().enumerate() {
        for other in entry.related.iter().filter_map(|variant| positions.get(variant.as_str())) {
            if *other != at {
                related[at].insert(*other);
                related[*other].insert(at);
            }
        }
    }
    for (entry, related) in entries.iter_mut().zip(related) {
        entry.related = related.into_iter().map(|at| variants[at].clone()).collect();
        if let Some(deprecation) = &mut entry.deprecated {
            deprecation.replaced_by.take_if(|variant| !positions.contains_key(variant.as_str()));
        }
    }
}
