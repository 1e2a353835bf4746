//! One table becomes one entry, key by key.
//!
//! Takes a table and the registry (for a catalog); gives the entry, or nothing where what makes it an entry is
//! missing: its variant, its code, its phrase. Knows nothing of other entries of the file.

use core::ops::Range;
use std::collections::HashMap;

use toml::Spanned;

use crate::diagnostic::{Diagnostic, Rule};
use crate::ident::{
    acronyms_as_words, as_variant, camel_case, is_group, kebab_case, screaming_snake_case,
    snake_case, variant_fault,
};
use crate::keys::{DEPRECATED_KEYS, HEADER_KEYS, METHOD_KEYS, REDIRECT_KEYS};
use crate::member;
use crate::model::{
    Catalog, CatalogInfo, Deprecation, Entry, HeaderRule, MethodMeaning, Redirect, Reference,
    Registration, RenameAll, State,
};
use crate::table::Table;
use crate::value::shown;

/// The file that an entry stands in, as far as one entry must know it.
pub(crate) struct File<'a> {
    /// `None` for the registry itself.
    pub(crate) registry: Option<&'a Catalog>,
    pub(crate) info: &'a CatalogInfo,
}

/// An entry with the table that it stands in.
pub(crate) struct ParsedEntry<'a> {
    pub(crate) entry: Entry,
    pub(crate) table: Table<'a>,
}

pub(crate) fn parse<'a>(
    variant: &str,
    table: Table<'a>,
    file: &File<'_>,
) -> Option<ParsedEntry<'a>> {
    let named = file.registry.and_then(|registry| registry.entry(variant));
    table.require("code", &named.map_or("…".to_owned(), |named| named.code.to_string()));
    let name = Spanned::new(table.span.clone(), variant);
    let is_legal = check_variant(&table, &name);
    let code = code(&table, file);
    let phrase = table.text("phrase").filter(|phrase| check_phrase(&table, phrase));
    let inherited = match (file.registry, code) {
        (Some(registry), Some(code)) if !table.has("phrase") => {
            registry.with_code(code).next().map(Entry::protocol_facts).unwrap_or_default()
        }
        _ => Entry::default(),
    };
    let phrase = phrase.map_or(inherited.phrase, |phrase| phrase.into_inner().to_owned());
    let has_name = !phrase.is_empty() || table.means("phrase");
    if file.registry.is_none() {
        table.require("phrase", &format!("\"{}\"", words(variant)));
        table.require("reference", "\"RFC…, Section …\"");
    } else if code.is_some() && !has_name {
        table.require("title", &format!("\"{}\"", words(variant)));
    }
    if let (Some(code), Some(named)) = (code, named.filter(|named| Some(named.code) != code)) {
        registered_name(&table, code, named);
    }
    table.require("summary", "\"One sentence: what it tells the client.\"");
    let reference =
        if table.has("reference") { table.reference("reference") } else { inherited.reference };
    let id = id(&table, file.info, variant);
    let entry = Entry {
        variant: variant.to_owned(),
        code: code.unwrap_or_default(),
        title: table.plain("title"),
        former_ids: owned(table.strings("former-ids")),
        type_uri: type_uri(&table, file.info, &id),
        id,
        groups: groups(&table),
        summary: table.plain("summary").unwrap_or_default(),
        description: table.markdown("description").unwrap_or_default(),
        registration: match file.registry {
            None => registration(&table),
            Some(_) => inherited.registration,
        },
        former: former(&table),
        aliases: aliases(&table),
        cache: table.keyword("cache").unwrap_or(inherited.cache),
        content: table.keyword("content").unwrap_or(inherited.content),
        redirect: if table.has("redirect") { redirect(&table, code) } else { inherited.redirect },
        headers: if table.has("headers") { headers(&table, file) } else { inherited.headers },
        retry: table.keyword("retry").unwrap_or(inherited.retry),
        methods: if table.has("methods") {
            methods(&table, reference.as_ref())
        } else {
            inherited.methods
        },
        related: owned(table.strings("related")),
        deprecated: deprecated(&table),
        source: table.line("source"),
        seen_in: table.keywords("where"),
        example: table.paragraphs("example").map(Spanned::into_inner).unwrap_or_default(),
        members: member::parse(&table, file.info),
        grpc: table.keyword("grpc"),
        extensions: table.extensions(),
        phrase,
        reference,
    };
    let has_name = !entry.phrase.is_empty() || entry.title.is_some();
    let is_complete = is_legal && code.is_some() && has_name && !entry.summary.is_empty();
    is_complete.then_some(ParsedEntry { entry, table })
}

/// A variant's name as words: `QuotaExhausted` becomes `Quota Exhausted`.
fn words(variant: &str) -> String {
    let mut words = String::new();
    for c in shown(variant).chars() {
        if c.is_ascii_uppercase() && words.ends_with(|c: char| c.is_ascii_lowercase()) {
            words.push(' ');
        }
        words.push(c);
    }
    words
}

/// Warns of a name that readers know as that of another code.
fn registered_name(table: &Table<'_>, code: u16, registered: &Entry) {
    let Entry { variant, code: known, .. } = registered;
    let message = format!("`{variant}` is the registered {known}, and has code {code} here");
    let diagnostic = Diagnostic::warning(Rule::RegisteredName, table.span.clone(), message);
    table.push(diagnostic.help(format!("write `code = {known}`, or another name")));
}

fn owned(texts: Vec<Spanned<&str>>) -> Vec<String> {
    texts.into_iter().map(|text| text.into_inner().to_owned()).collect()
}

fn check_variant(table: &Table<'_>, variant: &Spanned<&str>) -> bool {
    let name = variant.get_ref();
    let Some(fault) = variant_fault(name) else { return true };
    let message = format!("`{}` cannot be a Rust variant: it {fault}", shown(name));
    let help = match as_variant(name) {
        Some(near) => format!("write `{}`", shown(&near)),
        None => "write the name in UpperCamelCase, as in `NotFound`".to_owned(),
    };
    table.push(Diagnostic::new(Rule::VariantName, variant.span(), message).help(help));
    false
}

fn code(table: &Table<'_>, file: &File<'_>) -> Option<u16> {
    let number = table.integer("code")?;
    let last = if file.info.beyond_599 { 999 } else { 599 };
    let code = u16::try_from(*number.get_ref()).ok().filter(|code| (100..=last).contains(code));
    if code.is_none() {
        let written = shown(table.written(&number.span()));
        let message = format!("`{written}` is not a status code");
        let mut help = format!("write three digits, 100 to {last} (RFC 9110, Section 15)");
        if (600..=999).contains(number.get_ref()) && file.registry.is_some() {
            help += "; `beyond-599 = true` under `[catalog]` allows 600 to 999";
        }
        table.push(Diagnostic::new(Rule::CodeRange, number.span(), message).help(help));
    }
    code
}

/// A phrase stands in a status line, so it has only VCHAR and SP, in ASCII.
fn check_phrase(table: &Table<'_>, phrase: &Spanned<&str>) -> bool {
    let text = phrase.get_ref();
    let found = match text.chars().find(|c| !(' '..='~').contains(c)) {
        Some(c) => {
            format!("`{}` (U+{:04X}) cannot stand in a phrase", c.escape_debug(), u32::from(c))
        }
        None if text.trim() != *text => "a phrase has no space at its ends".to_owned(),
        None => return true,
    };
    let diagnostic = Diagnostic::new(Rule::PhraseCharacters, phrase.span(), found);
    table.push(diagnostic.help("a phrase has printable ASCII characters and inner spaces"));
    false
}

fn registration(table: &Table<'_>) -> Registration {
    let state = table.keyword("registration");
    let is_unread = state.is_none() && table.means("registration");
    let expires = table.date("expires");
    if state == Some(State::Temporary) {
        table.require("expires", "2026-11-13");
    } else if table.has("expires") && !is_unread {
        let message = "`expires` without `registration = \"temporary\"`";
        table.push(
            Diagnostic::new(Rule::ExclusiveKeys, table.span_of("expires"), message)
                .help("only a temporary registration expires"),
        );
    }
    match state.unwrap_or(State::Permanent) {
        State::Permanent => Registration::Permanent,
        State::Temporary => Registration::Temporary { expires: expires.unwrap_or_default() },
        State::Unused => Registration::Unused,
        State::Obsoleted => Registration::Obsoleted,
        State::Unregistered => Registration::Unregistered,
    }
}

fn former(table: &Table<'_>) -> Vec<String> {
    let mut former = table.strings("former");
    former.retain(|phrase| check_phrase(table, phrase));
    owned(former)
}

fn aliases(table: &Table<'_>) -> Vec<String> {
    let mut aliases = table.strings("aliases");
    aliases.retain(|alias| check_variant(table, alias));
    owned(aliases)
}

fn redirect(table: &Table<'_>, code: Option<u16>) -> Option<Redirect> {
    if let Some(code) = code.filter(|code| !matches!(code, 301 | 302 | 303 | 307 | 308)) {
        let message = format!("`redirect` beside code {code}");
        table.push(
            Diagnostic::new(Rule::ExclusiveKeys, table.span_of("redirect"), message)
                .help("a client follows only 301, 302, 303, 307 and 308 to another URI"),
        );
        return None;
    }
    let table = table.table("redirect", REDIRECT_KEYS)?;
    table.require("method", "\"kept\"");
    table.require("permanent", "false");
    let (method, permanent) = (table.keyword("method"), table.boolean("permanent"));
    Some(Redirect { method: method?, permanent: permanent? })
}

/// The header fields, each once; names ignore case (RFC 9110 §5.1).
fn headers(table: &Table<'_>, file: &File<'_>) -> Vec<HeaderRule> {
    let mut first: HashMap<(String, Option<String>), Range<usize>> = HashMap::new();
    let mut rules = Vec::new();
    for rule in table.tables("headers", HEADER_KEYS) {
        let Some(header) = header(&rule, file) else { continue };
        let key = (header.name.to_ascii_lowercase(), header.when.clone());
        let span = rule.span_of("name");
        if let Some(first) = first.get(&key) {
            let message = format!("`{}` stands twice", header.name);
            let diagnostic = Diagnostic::new(Rule::RepeatedWord, span, message);
            table.push(diagnostic.other(first.clone(), "first"));
            continue;
        }
        first.insert(key, span);
        rules.push(header);
    }
    rules
}

fn header(rule: &Table<'_>, file: &File<'_>) -> Option<HeaderRule> {
    rule.require("name", "\"Retry-After\"");
    rule.require("level", "\"may\"");
    if file.registry.is_none() {
        rule.require("reference", "\"RFC9110, Section 10.2.3\"");
    }
    let name = rule.text("name").filter(|name| check_token(rule, name));
    let level = rule.keyword("level");
    let when = rule.sentence("when");
    let reference = rule.reference("reference");
    Some(HeaderRule { name: name?.into_inner().to_owned(), level: level?, when, reference })
}

/// A field name or a method: a token (RFC 9110 §5.6.2).
fn check_token(table: &Table<'_>, name: &Spanned<&str>) -> bool {
    let text = name.get_ref();
    if text.bytes().all(|b| b.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&b)) {
        return true;
    }
    let message = format!("`{}` is not a token", shown(text));
    table
        .push(Diagnostic::new(Rule::HttpToken, name.span(), message).help(
            "names have ASCII letters, digits and -._~!#$%&'*+^`| (RFC 9110, Section 5.6.2)",
        ));
    false
}

fn methods(table: &Table<'_>, own: Option<&Reference>) -> Vec<MethodMeaning> {
    let Some((table, names)) = table.free_table("methods") else { return Vec::new() };
    names.iter().filter_map(|name| method(&table, name, own)).collect()
}

fn method(
    table: &Table<'_>,
    name: &Spanned<&str>,
    own: Option<&Reference>,
) -> Option<MethodMeaning> {
    let is_legal = check_token(table, name);
    let method = *name.get_ref();
    let (meaning, reference) = if table.has_table(method) {
        let inner = table.table(method, METHOD_KEYS)?;
        inner.require("meaning", "\"What it means.\"");
        let reference =
            if inner.has("reference") { inner.reference("reference") } else { own.cloned() };
        (inner.sentence("meaning"), reference)
    } else {
        (table.sentence(method), own.cloned())
    };
    meaning.filter(|_| is_legal).map(|meaning| MethodMeaning {
        method: method.to_owned(),
        meaning,
        reference,
    })
}

/// The id that is written, or the variant's name in the case of `rename-all`.
fn id(table: &Table<'_>, info: &CatalogInfo, variant: &str) -> String {
    table.line("id").unwrap_or_else(|| {
        let id = renamed(info.rename_all, variant);
        let words = acronyms_as_words(variant);
        if info.rename_all.is_some() && words != variant && !table.has("id") {
            let message = format!("`rename-all` makes `{id}` of `{variant}`");
            let help = format!(
                "write `id = \"{}\"`, or that one if it is meant",
                renamed(info.rename_all, &words)
            );
            let diagnostic = Diagnostic::warning(Rule::LetterId, table.span.clone(), message);
            table.push(diagnostic.help(help));
        }
        id
    })
}

fn renamed(rename_all: Option<RenameAll>, variant: &str) -> String {
    match rename_all {
        None => variant.to_owned(),
        Some(RenameAll::Snake) => snake_case(variant),
        Some(RenameAll::Camel) => camel_case(variant),
        Some(RenameAll::Kebab) => kebab_case(variant),
        Some(RenameAll::ScreamingSnake) => screaming_snake_case(variant),
    }
}

fn type_uri(table: &Table<'_>, info: &CatalogInfo, id: &str) -> Option<String> {
    if table.has("type") {
        return table.uri("type");
    }
    info.type_base.as_ref().map(|base| format!("{base}{}", percent_encoded(id)))
}

fn groups(table: &Table<'_>) -> Vec<String> {
    let mut groups = table.strings("groups");
    groups.retain(|group| {
        let is_legal = is_group(group.get_ref());
        if !is_legal {
            let message = format!("`{}` cannot name a group", shown(group.get_ref()));
            table.push(Diagnostic::new(Rule::GroupName, group.span(), message).help(
                "a group starts with a lower-case letter and has lower-case letters, digits, `-` and `_`",
            ));
        }
        is_legal
    });
    owned(groups)
}

fn deprecated(table: &Table<'_>) -> Option<Deprecation> {
    let table = table.table("deprecated", DEPRECATED_KEYS)?;
    table.require("since", "\"2.1.0\"");
    let since = table.line("since");
    let note = table.sentence("note");
    let replaced_by = table.text("replaced-by").map(|text| text.into_inner().to_owned());
    Some(Deprecation { since: since?, note, replaced_by })
}

/// An id as the last segment of a URI (RFC 3986 §2.1).
fn percent_encoded(id: &str) -> String {
    id.bytes()
        .map(|byte| match char::from(byte) {
            c if c.is_ascii_alphanumeric() || "-._~".contains(c) => c.to_string(),
            _ => format!("%{byte:02X}"),
        })
        .collect()
}
