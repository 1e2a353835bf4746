//! One table becomes one entry, key by key.
//!
//! Takes a table and the registry (for a catalog); gives the entry, or nothing where what makes it an entry is
//! missing: its variant, its code, its phrase. Knows nothing of other entries of the file.

use core::ops::Range;

use crate::about::version;
use crate::field::Fields;
use crate::identifier::{
    as_variant, is_group, kebab_case, screaming_snake_case, snake_case, variant_fault,
};
use crate::keys::{DEPRECATED_KEYS, HEADER_KEYS, METHOD_KEYS, REDIRECT_KEYS};
use crate::model::{
    About, Catalog, Deprecation, Entry, HeaderRule, MethodMeaning, Redirect, Reference,
    Registration, RenameAll, State,
};
use crate::problem::{Problem, Rule};
use crate::table::At;
use crate::value::shown;

/// The file that an entry stands in, as far as one entry must know it.
pub(crate) struct File<'a> {
    /// `None` for the registry itself.
    pub(crate) registry: Option<&'a Catalog>,
    pub(crate) about: &'a About,
}

pub(crate) fn entry(
    variant: &At<&str>,
    fields: &Fields<'_, '_>,
    file: &File<'_>,
    problems: &mut Vec<Problem>,
) -> Option<Entry> {
    fields.require("code", "404", problems);
    let legal = check_variant(variant, problems);
    let code = code(fields, file, problems);
    let phrase = phrase(fields, problems);
    let mut entry = match (file.registry, code) {
        (Some(registry), Some(code)) if !fields.has("phrase") => {
            registry.with_code(code).next().map(Entry::protocol_facts).unwrap_or_default()
        }
        _ => Entry::default(),
    };
    if let Some(phrase) = phrase {
        entry.phrase = phrase;
    }
    entry.title = fields.line("title", problems).map(|(text, _)| text.to_owned());
    if file.registry.is_none() {
        fields.require("phrase", "\"Not Found\"", problems);
        fields.require("reference", "\"RFC9110, Section 15.5.5\"", problems);
        entry.registration = registration(fields, problems);
    } else if code.is_some() && entry.phrase.is_empty() && !fields.means("phrase") {
        fields.require("title", "\"Short name\"", problems);
    }
    fields.require("summary", "\"One sentence: what it tells the client.\"", problems);
    variant.0.clone_into(&mut entry.variant);
    texts(fields, &mut entry, problems);
    facts(fields, &mut entry, problems);
    identity(fields, file.about, &mut entry, problems);
    entry.code = code?;
    let named = !entry.phrase.is_empty() || entry.title.is_some();
    (legal && named && !entry.summary.is_empty()).then_some(entry)
}

fn check_variant((variant, span): &At<&str>, problems: &mut Vec<Problem>) -> bool {
    let Some(fault) = variant_fault(variant) else { return true };
    let message = format!("`{}` cannot be a Rust variant: it {fault}", shown(variant));
    let help = match as_variant(variant) {
        Some(near) => format!("write `{}`", shown(&near)),
        None => "write the name in UpperCamelCase, as in `NotFound`".to_owned(),
    };
    problems.push(Problem::new(Rule::VariantName, span.clone(), message).help(help));
    false
}

fn code(fields: &Fields<'_, '_>, file: &File<'_>, problems: &mut Vec<Problem>) -> Option<u16> {
    let (number, span) = fields.integer("code", problems)?;
    let written = shown(fields.written(&span));
    let last = if file.about.beyond_599 { 999 } else { 599 };
    match u16::try_from(number) {
        Ok(code) if (100..=last).contains(&code) => Some(code),
        _ => {
            let message = format!("`{written}` is not a status code");
            let problem = Problem::new(Rule::CodeRange, span, message);
            let help = format!("write three digits, 100 to {last} (RFC 9110, Section 15)");
            let vendor = (600..=999).contains(&number) && file.registry.is_some();
            problems.push(problem.help(if vendor {
                help + "; `beyond-599 = true` under `[catalog]` allows 600 to 999"
            } else {
                help
            }));
            None
        }
    }
}

fn phrase(fields: &Fields<'_, '_>, problems: &mut Vec<Problem>) -> Option<String> {
    let (text, span) = fields.text("phrase", problems)?;
    check_phrase(text, &span, problems).then(|| text.to_owned())
}

/// A phrase stands in a status line, so it has only VCHAR and SP, in ASCII.
fn check_phrase(text: &str, span: &Range<usize>, problems: &mut Vec<Problem>) -> bool {
    let found = match text.chars().find(|c| !(' '..='~').contains(c)) {
        Some(c) => {
            format!("`{}` (U+{:04X}) cannot stand in a phrase", c.escape_debug(), u32::from(c))
        }
        None if text.trim() != text => "a phrase has no space at its ends".to_owned(),
        None => return true,
    };
    let problem = Problem::new(Rule::PhraseCharacters, span.clone(), found);
    problems.push(problem.help("a phrase has printable ASCII characters and inner spaces"));
    false
}

fn registration(fields: &Fields<'_, '_>, problems: &mut Vec<Problem>) -> Registration {
    let state = fields.word("registration", problems);
    let unread = state.is_none() && fields.means("registration");
    let state = state.unwrap_or(State::Permanent);
    let expires = fields.date("expires", problems);
    if matches!(state, State::Temporary) {
        fields.require("expires", "2026-11-13", problems);
    } else if fields.has("expires") && !unread {
        let message = "`expires` without `registration = \"temporary\"`";
        problems.push(
            Problem::new(Rule::ExclusiveKeys, fields.span_of("expires"), message)
                .help("only a temporary registration expires"),
        );
    }
    match state {
        State::Permanent => Registration::Permanent,
        State::Temporary => Registration::Temporary { expires: expires.unwrap_or_default() },
        State::Unused => Registration::Unused,
        State::Obsoleted => Registration::Obsoleted,
        State::Unregistered => Registration::Unregistered,
    }
}

fn texts(fields: &Fields<'_, '_>, entry: &mut Entry, problems: &mut Vec<Problem>) {
    entry.summary = fields.sentence("summary", problems).unwrap_or_default();
    entry.description = fields.markdown("description", problems).unwrap_or_default();
    if fields.has("reference") {
        entry.reference = fields.reference("reference", problems);
    }
    for (former, span) in fields.texts("former", problems) {
        if check_phrase(former, &span, problems) {
            entry.former.push(former.to_owned());
        }
    }
    for alias in fields.texts("aliases", problems) {
        if check_variant(&alias, problems) {
            entry.aliases.push(alias.0.to_owned());
        }
    }
    for (related, _) in fields.texts("related", problems) {
        entry.related.push(related.to_owned());
    }
    entry.source = fields.line("source", problems).map(|(text, _)| text.to_owned());
    entry.seen_in = fields.words("where", problems);
}

fn facts(fields: &Fields<'_, '_>, entry: &mut Entry, problems: &mut Vec<Problem>) {
    let given = |key: &str| fields.has(key);
    if given("cache") {
        entry.cache = fields.word("cache", problems).unwrap_or_default();
    }
    if given("content") {
        entry.content = fields.word("content", problems).unwrap_or_default();
    }
    if given("retry") {
        entry.retry = fields.word("retry", problems).unwrap_or_default();
    }
    if given("redirect") {
        entry.redirect = redirect(fields, problems);
    }
    if given("headers") {
        entry.headers.clear();
        for rule in fields.tables("headers", HEADER_KEYS, problems) {
            entry.headers.extend(header(&rule, problems));
        }
    }
    if given("methods") {
        entry.methods = methods(fields, entry.reference.as_ref(), problems);
    }
}

fn redirect(fields: &Fields<'_, '_>, problems: &mut Vec<Problem>) -> Option<Redirect> {
    if let Some((code, _)) = fields.integer("code", &mut Vec::new()) {
        if !matches!(code, 301 | 302 | 303 | 307 | 308) {
            problems.push(
                Problem::new(
                    Rule::ExclusiveKeys,
                    fields.span_of("redirect"),
                    format!("`redirect` beside code {code}"),
                )
                .help("a client follows only 301, 302, 303, 307 and 308 to another URI"),
            );
            return None;
        }
    }
    let table = fields.table("redirect", REDIRECT_KEYS, problems)?;
    table.require("method", "\"kept\"", problems);
    table.require("permanent", "false", problems);
    let method = table.word("method", problems);
    let permanent = table.boolean("permanent", problems);
    Some(Redirect { method: method?, permanent: permanent? })
}

fn header(rule: &Fields<'_, '_>, problems: &mut Vec<Problem>) -> Option<HeaderRule> {
    rule.require("name", "\"Retry-After\"", problems);
    rule.require("level", "\"may\"", problems);
    rule.require("reference", "\"RFC9110, Section 10.2.3\"", problems);
    let name = rule.text("name", problems).filter(|name| check_token(name, problems));
    let level = rule.word("level", problems);
    let when = rule.sentence("when", problems);
    let reference = rule.reference("reference", problems);
    Some(HeaderRule { name: name?.0.to_owned(), level: level?, when, reference: reference? })
}

/// A field name or a method: a token (RFC 9110 §5.6.2).
fn check_token((text, span): &At<&str>, problems: &mut Vec<Problem>) -> bool {
    if text.bytes().all(|b| b.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&b)) {
        return true;
    }
    problems.push(
        Problem::new(Rule::HttpToken, span.clone(), format!("`{}` is not a token", shown(text)))
            .help("names have ASCII letters, digits and -._~!#$%&'*+^`| (RFC 9110, Section 5.6.2)"),
    );
    false
}

fn methods(
    fields: &Fields<'_, '_>,
    own: Option<&Reference>,
    problems: &mut Vec<Problem>,
) -> Vec<MethodMeaning> {
    let mut methods = Vec::new();
    let entries = fields.entries("methods", METHOD_KEYS, problems);
    let Some(table) = fields.inner("methods") else { return methods };
    for (name, inner) in entries {
        let legal = check_token(&name, problems);
        let (meaning, reference) = match &inner {
            None => (table.sentence(name.0, problems), own.cloned()),
            Some(inner) => {
                inner.require("meaning", "\"What it means.\"", problems);
                let reference = if inner.has("reference") {
                    inner.reference("reference", problems)
                } else {
                    own.cloned()
                };
                (inner.sentence("meaning", problems), reference)
            }
        };
        if let (true, Some(meaning)) = (legal, meaning) {
            methods.push(MethodMeaning { method: name.0.to_owned(), meaning, reference });
        }
    }
    methods
}

fn identity(
    fields: &Fields<'_, '_>,
    about: &About,
    entry: &mut Entry,
    problems: &mut Vec<Problem>,
) {
    entry.id = match fields.line("id", problems) {
        Some((id, _)) => id.to_owned(),
        None => match about.rename_all {
            None => entry.variant.clone(),
            Some(RenameAll::Snake) => snake_case(&entry.variant),
            Some(RenameAll::Kebab) => kebab_case(&entry.variant),
            Some(RenameAll::ScreamingSnake) => screaming_snake_case(&entry.variant),
        },
    };
    entry.type_uri = match (fields.has("type"), &about.type_base) {
        (true, _) => fields.uri("type", problems),
        (false, Some(base)) => Some(format!("{base}{}", percent_encoded(&entry.id))),
        (false, None) => None,
    };
    for (group, span) in fields.texts("groups", problems) {
        if is_group(group) {
            entry.groups.push(group.to_owned());
        } else {
            problems.push(
                Problem::new(Rule::GroupName, span, format!("`{}` cannot name a group", shown(group)))
                    .help("a group starts with a lower-case letter and has lower-case letters, digits, `-` and `_`"),
            );
        }
    }
    if let Some(table) = fields.table("deprecated", DEPRECATED_KEYS, problems) {
        table.require("since", "\"2.1.0\"", problems);
        let since = version(&table, "since", problems);
        let note = table.sentence("note", problems);
        let replaced_by = table.text("replaced-by", problems).map(|(text, _)| text.to_owned());
        entry.deprecated = since.map(|since| Deprecation { since, note, replaced_by });
    }
}

/// An id as the last segment of a URI (RFC 3986 §2.1).
fn percent_encoded(id: &str) -> String {
    let mut encoded = String::with_capacity(id.len());
    for byte in id.bytes() {
        match char::from(byte) {
            c if c.is_ascii_alphanumeric() || "-._~".contains(c) => encoded.push(c),
            _ => {
                let digit = |value: u8| char::from(b"0123456789ABCDEF"[usize::from(value)]);
                encoded.extend(['%', digit(byte >> 4), digit(byte & 15)]);
            }
        }
    }
    encoded
}
