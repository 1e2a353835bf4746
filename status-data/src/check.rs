//! The rules between entries: one function for each rule.
//!
//! Each rule reports its diagnostics. An entry is only left out if it could not be generated together with the others.

use core::ops::Range;

use crate::diagnostic::{Ctxt, Diagnostic};
use crate::entry::ParsedEntry;
use crate::ident::group_constant;
use crate::info::Known;
use crate::model::CatalogInfo;
use crate::names::Names;
use crate::rule::Rule;
use crate::suggest::suggest;
use crate::value::shown;

/// The rules between entries of the registry.
pub(crate) fn registry(entries: &mut Vec<ParsedEntry<'_>>, cx: &Ctxt) {
    unique_codes(entries, cx);
    ordered(entries, cx);
    unique_names(entries, cx);
    unique_phrases(entries, cx);
}

/// The rules between entries of any other catalog.
pub(crate) fn catalog(
    entries: &mut Vec<ParsedEntry<'_>>,
    info: &CatalogInfo,
    known: Known,
    cx: &Ctxt,
) {
    let names = unique_names(entries, cx);
    unique_groups(entries, names, cx);
    if known.ids {
        unique_ids(entries, info, cx);
        unique_former_ids(entries, info, cx);
    }
    if known.documents {
        told_apart(entries, info, cx);
    }
}

/// Reports a name that is used already, with the place of the first use.
fn taken(rule: Rule, span: Range<usize>, message: &str, first: Range<usize>, cx: &Ctxt) {
    cx.push(Diagnostic::new(rule, span, message).other(first, "first"));
}

fn unique_codes(entries: &mut Vec<ParsedEntry<'_>>, cx: &Ctxt) {
    let (mut codes, mut variants) = (Names::default(), vec![String::new(); 1000]);
    entries.retain(|ParsedEntry { entry, table }| {
        let (code, span) = (entry.code, table.span_of("code"));
        let variant = &mut variants[usize::from(code)];
        let Some(first) = codes.add(&code.to_string(), span.clone()) else {
            variant.clone_from(&entry.variant);
            return true;
        };
        let message = format!("code {code} is already used by `{variant}`");
        let diagnostic = Diagnostic::new(Rule::DuplicateCode, span, &message);
        let help = "a code of the registry has one entry; former names go into `aliases`";
        cx.push(diagnostic.other(first, "first").help(help));
        false
    });
}

/// Reports the entries out of order. One code that is too high is one fault, and not one for each entry after it.
fn ordered(entries: &[ParsedEntry<'_>], cx: &Ctxt) {
    let misplaced = |parsed: &ParsedEntry<'_>, message: &str, mend: &str| {
        let help = format!("entries are in the order of their codes; {mend}");
        cx.error(Rule::Order, parsed.table.span_of("code"), message, &help);
    };
    let mut in_order: Vec<&ParsedEntry<'_>> = Vec::new();
    for (at, parsed) in entries.iter().enumerate() {
        let code = parsed.entry.code;
        let Some(last) = in_order.last().copied().filter(|last| code < last.entry.code) else {
            in_order.push(parsed);
            continue;
        };
        let highest = last.entry.code;
        let follows = in_order.iter().rev().nth(1).is_none_or(|before| before.entry.code < code);
        let next = entries.get(at + 1).map(|next| next.entry.code);
        if follows && next.is_some_and(|next| code < next && next < highest) {
            misplaced(
                last,
                &format!("code {highest} comes before code {code}"),
                "correct the code, or move the block down",
            );
            in_order.pop();
            in_order.push(parsed);
        } else {
            misplaced(
                parsed,
                &format!("code {code} comes after code {highest}"),
                "move the block up",
            );
        }
    }
}

/// Checks variants and aliases, which become names in one `impl`.
fn unique_names(entries: &mut [ParsedEntry<'_>], cx: &Ctxt) -> Names {
    let mut names = Names::default();
    for ParsedEntry { entry, table } in &*entries {
        names.add(&entry.variant, table.span.clone());
    }
    for ParsedEntry { entry, table } in entries {
        table.retain("aliases", &mut entry.aliases, &mut |alias, span| {
            let Some(first) = names.add(alias, span.clone()) else { return true };
            let message = format!("`{alias}` is already a name in this file");
            taken(Rule::DuplicateName, span, &message, first, cx);
            false
        });
    }
    names
}

/// Checks groups, which become constants. Each group is reported once, where it first occurs.
fn unique_groups(entries: &mut [ParsedEntry<'_>], mut names: Names, cx: &Ctxt) {
    let (mut groups, mut illegal) = (Names::default(), Names::default());
    for ParsedEntry { entry, table } in entries {
        table.retain("groups", &mut entry.groups, &mut |group, span| {
            if groups.add(group, span.clone()).is_some() {
                return illegal.get(group).is_none();
            }
            let constant = group_constant(group);
            let message = format!("group `{group}` becomes `{constant}`, which is taken");
            if let Some(first) = names.add(&constant, span.clone()) {
                taken(Rule::DuplicateName, span.clone(), &message, first, cx);
            } else if RESERVED.contains(&constant.as_str()) {
                let help = "give the group another name";
                cx.error(Rule::DuplicateName, span.clone(), &message, help);
            } else {
                return true;
            }
            illegal.add(group, span);
            false
        });
    }
}

/// The constants that every generated enum has.
const RESERVED: &[&str] = &["ALL", "INFO"];

/// Checks that each current or former phrase belongs to one status; otherwise texts could not be parsed.
fn unique_phrases(entries: &[ParsedEntry<'_>], cx: &Ctxt) {
    let mut phrases = Names::default();
    let mut check = |phrase: &str, span: Range<usize>| {
        if let Some(first) = phrases.add(&phrase.to_ascii_lowercase(), span.clone()) {
            let message = format!("phrase `{phrase}` already names a status");
            taken(Rule::DuplicatePhrase, span, &message, first, cx);
        }
    };
    for ParsedEntry { entry, table } in entries {
        if !entry.phrase.is_empty() {
            check(&entry.phrase, table.span_of("phrase"));
        }
        for (phrase, span) in entry.former.iter().zip(table.spans_in("former", &entry.former)) {
            check(phrase, span);
        }
    }
}

fn unique_ids(entries: &mut Vec<ParsedEntry<'_>>, info: &CatalogInfo, cx: &Ctxt) {
    let mut ids = Names::default();
    entries.retain(|ParsedEntry { entry, table }| {
        let span = table.span_of("id");
        let first = if info.shared_ids { None } else { ids.add(&entry.id, span.clone()) };
        let Some(first) = first else { return true };
        let message = format!("id `{}` is already used by another status", shown(&entry.id));
        let diagnostic = Diagnostic::new(Rule::DuplicateId, span, &message).other(first, "first");
        cx.push(diagnostic.help(
            "give one of them an `id` of its own, or write `shared-ids = true` under `[catalog]`",
        ));
        false
    });
}

/// Checks that each former id belongs to one status and is not in use.
fn unique_former_ids(entries: &mut [ParsedEntry<'_>], info: &CatalogInfo, cx: &Ctxt) {
    let (mut ids, mut former) = (Names::default(), Names::default());
    for ParsedEntry { entry, table } in &*entries {
        ids.add(&entry.id, table.span_of("id"));
    }
    for ParsedEntry { entry, table } in entries {
        table.retain("former-ids", &mut entry.former_ids, &mut |id, span| {
            let earlier = if info.shared_ids { None } else { former.add(id, span.clone()) };
            let Some(first) = ids.get(id).or(earlier) else { return true };
            let message = format!("former id `{}` already belongs to a status", shown(id));
            taken(Rule::DuplicateId, span, &message, first, cx);
            false
        });
    }
}

/// Warns about statuses with the same code that a problem document cannot distinguish.
fn told_apart(entries: &[ParsedEntry<'_>], info: &CatalogInfo, cx: &Ctxt) {
    if info.id_member.is_some() {
        return;
    }
    let mut types = Names::default();
    for ParsedEntry { entry, table } in entries {
        let (code, own) = (entry.code, entry.type_uri.as_deref());
        // A type that derives from a shared id is shared on purpose.
        let is_shared = info.shared_ids && own.is_some() && !table.has("type");
        // Vendors' codes are not sent with problem documents of this catalog.
        if is_shared || !entry.seen_in.is_empty() {
            continue;
        }
        // No type is the same as `about:blank` (RFC 9457, Section 3.1.1).
        let kind = format!("{code} {}", own.unwrap_or("about:blank"));
        let span = table.span_of("code");
        let Some(first) = types.add(&kind, span.clone()) else { continue };
        let message = format!("problem documents cannot distinguish the statuses with code {code}");
        let diagnostic = Diagnostic::warning(Rule::LostId, span, &message).other(first, "first");
        cx.push(diagnostic.help(match own {
            None => "write `type-base` or `id-member` under `[catalog]`",
            Some(_) => "give each its own `type`, or write `id-member` under `[catalog]`",
        }));
        return;
    }
}

/// Checks references between entries. `variants` are all names in the file, including those of entries that were left out.
pub(crate) fn references(entries: &[ParsedEntry<'_>], variants: &[&str], cx: &Ctxt) {
    let known = Names::of_list(variants.iter().copied());
    // With more unknown names than this, they are not typing mistakes, and no similar names are searched.
    let mut searches: u8 = 50;
    for ParsedEntry { entry, table } in entries {
        let own = &entry.variant;
        let mut check = |key: &str, variant: &str, span: Range<usize>| {
            if variant == own {
                let message = format!("`{key}` of `{own}` names `{own}` itself");
                cx.error(Rule::UnknownStatus, span, &message, "name another status");
            } else if known.get(variant).is_none() {
                let near = (searches > 0).then(|| {
                    let others = variants.iter().copied().filter(|other| other != own);
                    suggest(variant, &others.collect::<Vec<_>>())
                });
                searches = searches.saturating_sub(1);
                let help = match near.flatten() {
                    Some(near) => format!("did you mean `{near}`?"),
                    None => format!("`{key}` names variants of the same file"),
                };
                let message = format!("no status `{}` in this file", shown(variant));
                cx.error(Rule::UnknownStatus, span, &message, &help);
            }
        };
        for (related, span) in entry.related.iter().zip(table.spans_in("related", &entry.related)) {
            check("related", related, span);
        }
        if let Some(variant) = entry.deprecated.as_ref().and_then(|it| it.replaced_by.as_deref()) {
            let deprecated = table.free_table("deprecated");
            let span = deprecated.map(|deprecated| deprecated.span_of("replaced-by"));
            check("replaced-by", variant, span.unwrap_or_default());
        }
    }
}

/// Adds the reverse of every `related`, so that a pair is stated once, and removes unknown names.
pub(crate) fn relate_both_ways(entries: &mut [ParsedEntry<'_>]) {
    let names: Vec<String> = entries.iter().map(|it| it.entry.variant.clone()).collect();
    let variants = Names::of_list(names.iter().map(String::as_str));
    let mut related: Vec<Vec<usize>> = vec![Vec::new(); entries.len()];
    for (at, ParsedEntry { entry, .. }) in entries.iter().enumerate() {
        for variant in &entry.related {
            if let Some(other) = variants.position(variant).filter(|other| *other != at) {
                related[at].push(other);
                related[other].push(at);
            }
        }
    }
    // After reversing, each list is in the order of the file, and duplicates are adjacent.
    let mut ordered: Vec<Vec<usize>> = vec![Vec::new(); entries.len()];
    for (at, others) in related.iter().enumerate() {
        for other in others {
            if ordered[*other].last() != Some(&at) {
                ordered[*other].push(at);
            }
        }
    }
    for (ParsedEntry { entry, .. }, related) in entries.iter_mut().zip(ordered) {
        entry.related = related.into_iter().map(|at| names[at].clone()).collect();
        if let Some(deprecation) = &mut entry.deprecated {
            deprecation.replaced_by.take_if(|variant| variants.get(variant).is_none());
        }
    }
}
