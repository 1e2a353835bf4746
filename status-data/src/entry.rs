//! One table becomes one entry, key by key.
//!
//! Takes a table and the registry (for a catalog); gives the entry, or nothing where what makes it an entry is
//! missing: its variant, its code, its phrase. Knows nothing of other entries of the file.

use core::ops::Range;

use crate::about::version;
use crate::diagnostic::{Diagnostic, Rule};
use crate::field::Fields;
use crate::identifier::{
    as_variant, camel_case, is_group, kebab_case, screaming_snake_case, snake_case, variant_fault,
};
use crate::keys::{DEPRECATED_KEYS, HEADER_KEYS, METHOD_KEYS, REDIRECT_KEYS};
use crate::model::{
    Catalog, CatalogInfo, Deprecation, Entry, HeaderRule, MethodMeaning, Redirect, Reference,
    Registration, RenameAll, State,
};
use crate::table::At;
use crate::value::shown;

/// The file that an entry stands in, as far as one entry must know it.
pub(crate) struct File<'a> {
    /// `None` for the registry itself.
    pub(crate) registry: Option<&'a Catalog>,
    pub(crate) about: &'a CatalogInfo,
}

pub(crate) fn entry(
    variant: &At<&str>,
    fields: &Fields<'_, '_>,
    file: &File<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Entry> {
    fields.require("code", "404", diagnostics);
    let legal = check_variant(variant, diagnostics);
    let code = code(fields, file, diagnostics);
    let phrase = phrase(fields, diagnostics);
    let mut entry = match (file.registry, code) {
        (Some(registry), Some(code)) if !fields.has("phrase") => {
            registry.with_code(code).next().map(Entry::protocol_facts).unwrap_or_default()
        }
        _ => Entry::default(),
    };
    if let Some(phrase) = phrase {
        entry.phrase = phrase;
    }
    entry.title = fields.line("title", diagnostics).map(|(text, _)| text.to_owned());
    if file.registry.is_none() {
        fields.require("phrase", "\"Not Found\"", diagnostics);
        fields.require("reference", "\"RFC9110, Section 15.5.5\"", diagnostics);
        entry.registration = registration(fields, diagnostics);
    } else if code.is_some() && entry.phrase.is_empty() && !fields.means("phrase") {
        fields.require("title", "\"Short name\"", diagnostics);
    }
    fields.require("summary", "\"One sentence: what it tells the client.\"", diagnostics);
    variant.0.clone_into(&mut entry.variant);
    texts(fields, &mut entry, diagnostics);
    facts(fields, &mut entry, diagnostics);
    identity(fields, file.about, &mut entry, diagnostics);
    entry.code = code?;
    let named = !entry.phrase.is_empty() || entry.title.is_some();
    (legal && named && !entry.summary.is_empty()).then_some(entry)
}

fn check_variant((variant, span): &At<&str>, diagnostics: &mut Vec<Diagnostic>) -> bool {
    let Some(fault) = variant_fault(variant) else { return true };
    let message = format!("`{}` cannot be a Rust variant: it {fault}", shown(variant));
    let help = match as_variant(variant) {
        Some(near) => format!("write `{}`", shown(&near)),
        None => "write the name in UpperCamelCase, as in `NotFound`".to_owned(),
    };
    diagnostics.push(Diagnostic::new(Rule::VariantName, span.clone(), message).help(help));
    false
}

fn code(
    fields: &Fields<'_, '_>,
    file: &File<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<u16> {
    let (number, span) = fields.integer("code", diagnostics)?;
    let written = shown(fields.written(&span));
    let last = if file.about.beyond_599 { 999 } else { 599 };
    match u16::try_from(number) {
        Ok(code) if (100..=last).contains(&code) => Some(code),
        _ => {
            let message = format!("`{written}` is not a status code");
            let diagnostic = Diagnostic::new(Rule::CodeRange, span, message);
            let help = format!("write three digits, 100 to {last} (RFC 9110, Section 15)");
            let vendor = (600..=999).contains(&number) && file.registry.is_some();
            diagnostics.push(diagnostic.help(if vendor {
                help + "; `beyond-599 = true` under `[catalog]` allows 600 to 999"
            } else {
                help
            }));
            None
        }
    }
}

fn phrase(fields: &Fields<'_, '_>, diagnostics: &mut Vec<Diagnostic>) -> Option<String> {
    let (text, span) = fields.text("phrase", diagnostics)?;
    check_phrase(text, &span, diagnostics).then(|| text.to_owned())
}

/// A phrase stands in a status line, so it has only VCHAR and SP, in ASCII.
fn check_phrase(text: &str, span: &Range<usize>, diagnostics: &mut Vec<Diagnostic>) -> bool {
    let found = match text.chars().find(|c| !(' '..='~').contains(c)) {
        Some(c) => {
            format!("`{}` (U+{:04X}) cannot stand in a phrase", c.escape_debug(), u32::from(c))
        }
        None if text.trim() != text => "a phrase has no space at its ends".to_owned(),
        None => return true,
    };
    let diagnostic = Diagnostic::new(Rule::PhraseCharacters, span.clone(), found);
    diagnostics.push(diagnostic.help("a phrase has printable ASCII characters and inner spaces"));
    false
}

fn registration(fields: &Fields<'_, '_>, diagnostics: &mut Vec<Diagnostic>) -> Registration {
    let state = fields.word("registration", diagnostics);
    let unread = state.is_none() && fields.means("registration");
    let state = state.unwrap_or(State::Permanent);
    let expires = fields.date("expires", diagnostics);
    if matches!(state, State::Temporary) {
        fields.require("expires", "2026-11-13", diagnostics);
    } else if fields.has("expires") && !unread {
        let message = "`expires` without `registration = \"temporary\"`";
        diagnostics.push(
            Diagnostic::new(Rule::ExclusiveKeys, fields.span_of("expires"), message)
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

fn texts(fields: &Fields<'_, '_>, entry: &mut Entry, diagnostics: &mut Vec<Diagnostic>) {
    entry.summary = fields.sentence("summary", diagnostics).unwrap_or_default();
    entry.description = fields.markdown("description", diagnostics).unwrap_or_default();
    if fields.has("reference") {
        entry.reference = fields.reference("reference", diagnostics);
    }
    for (former, span) in fields.texts("former", diagnostics) {
        if check_phrase(former, &span, diagnostics) {
            entry.former.push(former.to_owned());
        }
    }
    for alias in fields.texts("aliases", diagnostics) {
        if check_variant(&alias, diagnostics) {
            entry.aliases.push(alias.0.to_owned());
        }
    }
    for (related, _) in fields.texts("related", diagnostics) {
        entry.related.push(related.to_owned());
    }
    entry.source = fields.line("source", diagnostics).map(|(text, _)| text.to_owned());
    entry.seen_in = fields.words("where", diagnostics);
}

fn facts(fields: &Fields<'_, '_>, entry: &mut Entry, diagnostics: &mut Vec<Diagnostic>) {
    let given = |key: &str| fields.has(key);
    if given("cache") {
        entry.cache = fields.word("cache", diagnostics).unwrap_or_default();
    }
    if given("content") {
        entry.content = fields.word("content", diagnostics).unwrap_or_default();
    }
    if given("retry") {
        entry.retry = fields.word("retry", diagnostics).unwrap_or_default();
    }
    if given("redirect") {
        entry.redirect = redirect(fields, diagnostics);
    }
    if given("headers") {
        entry.headers.clear();
        for rule in fields.tables("headers", HEADER_KEYS, diagnostics) {
            entry.headers.extend(header(&rule, diagnostics));
        }
    }
    if given("methods") {
        entry.methods = methods(fields, entry.reference.as_ref(), diagnostics);
    }
}

fn redirect(fields: &Fields<'_, '_>, diagnostics: &mut Vec<Diagnostic>) -> Option<Redirect> {
    if let Some((code, _)) = fields.integer("code", &mut Vec::new()) {
        if !matches!(code, 301 | 302 | 303 | 307 | 308) {
            diagnostics.push(
                Diagnostic::new(
                    Rule::ExclusiveKeys,
                    fields.span_of("redirect"),
                    format!("`redirect` beside code {code}"),
                )
                .help("a client follows only 301, 302, 303, 307 and 308 to another URI"),
            );
            return None;
        }
    }
    let table = fields.table("redirect", REDIRECT_KEYS, diagnostics)?;
    table.require("method", "\"kept\"", diagnostics);
    table.require("permanent", "false", diagnostics);
    let method = table.word("method", diagnostics);
    let permanent = table.boolean("permanent", diagnostics);
    Some(Redirect { method: method?, permanent: permanent? })
}

fn header(rule: &Fields<'_, '_>, diagnostics: &mut Vec<Diagnostic>) -> Option<HeaderRule> {
    rule.require("name", "\"Retry-After\"", diagnostics);
    rule.require("level", "\"may\"", diagnostics);
    rule.require("reference", "\"RFC9110, Section 10.2.3\"", diagnostics);
    let name = rule.text("name", diagnostics).filter(|name| check_token(name, diagnostics));
    let level = rule.word("level", diagnostics);
    let when = rule.sentence("when", diagnostics);
    let reference = rule.reference("reference", diagnostics);
    Some(HeaderRule { name: name?.0.to_owned(), level: level?, when, reference: reference? })
}

/// A field name or a method: a token (RFC 9110 §5.6.2).
fn check_token((text, span): &At<&str>, diagnostics: &mut Vec<Diagnostic>) -> bool {
    if text.bytes().all(|b| b.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&b)) {
        return true;
    }
    diagnostics.push(
        Diagnostic::new(Rule::HttpToken, span.clone(), format!("`{}` is not a token", shown(text)))
            .help("names have ASCII letters, digits and -._~!#$%&'*+^`| (RFC 9110, Section 5.6.2)"),
    );
    false
}

fn methods(
    fields: &Fields<'_, '_>,
    own: Option<&Reference>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<MethodMeaning> {
    let mut methods = Vec::new();
    let entries = fields.entries("methods", METHOD_KEYS, diagnostics);
    let Some(table) = fields.inner("methods") else { return methods };
    for (name, inner) in entries {
        let legal = check_token(&name, diagnostics);
        let (meaning, reference) = match &inner {
            None => (table.sentence(name.0, diagnostics), own.cloned()),
            Some(inner) => {
                inner.require("meaning", "\"What it means.\"", diagnostics);
                let reference = if inner.has("reference") {
                    inner.reference("reference", diagnostics)
                } else {
                    own.cloned()
                };
                (inner.sentence("meaning", diagnostics), reference)
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
    about: &CatalogInfo,
    entry: &mut Entry,
    diagnostics: &mut Vec<Diagnostic>,
) {
    entry.id = match fields.line("id", diagnostics) {
        Some((id, _)) => id.to_owned(),
        None => match about.rename_all {
            None => entry.variant.clone(),
            Some(RenameAll::Snake) => snake_case(&entry.variant),
            Some(RenameAll::Camel) => camel_case(&entry.variant),
            Some(RenameAll::Kebab) => kebab_case(&entry.variant),
            Some(RenameAll::ScreamingSnake) => screaming_snake_case(&entry.variant),
        },
    };
    entry.type_uri = match (fields.has("type"), &about.type_base) {
        (true, _) => fields.uri("type", diagnostics),
        (false, Some(base)) => Some(format!("{base}{}", percent_encoded(&entry.id))),
        (false, None) => None,
    };
    for (group, span) in fields.texts("groups", diagnostics) {
        if is_group(group) {
            entry.groups.push(group.to_owned());
        } else {
            diagnostics.push(
                Diagnostic::new(Rule::GroupName, span, format!("`{}` cannot name a group", shown(group)))
                    .help("a group starts with a lower-case letter and has lower-case letters, digits, `-` and `_`"),
            );
        }
    }
    if let Some(table) = fields.table("deprecated", DEPRECATED_KEYS, diagnostics) {
        table.require("since", "\"2.1.0\"", diagnostics);
        let since = version(&table, "since", diagnostics);
        let note = table.sentence("note", diagnostics);
        let replaced_by = table.text("replaced-by", diagnostics).map(|(text, _)| text.to_owned());
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
