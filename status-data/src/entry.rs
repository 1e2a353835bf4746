//! Converts one table into one entry, key by key.
//!
//! Returns `None` if an essential part is missing: the variant, the code, the phrase or title, or the
//! summary. Rules between entries are in
//! `check.rs`.

use toml::Spanned;

use crate::diagnostic::Diagnostic;
use crate::ident::{acronyms_as_words, as_variant, is_group, variant_fault};
use crate::keys::DEPRECATED_KEYS;
use crate::member;
use crate::model::{Catalog, CatalogInfo, Deprecation, Entry};
use crate::protocol::{content, headers, methods, redirect, registration};
use crate::rule::Rule;
use crate::table::Table;
use crate::value::shown;

/// The properties of the file that affect its entries.
pub(crate) struct File<'a> {
    /// `None` for the registry itself.
    pub(crate) registry: Option<&'a Catalog>,
    pub(crate) info: &'a CatalogInfo,
}

/// An entry with its table.
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
    // An entry without its own phrase inherits the protocol facts of the registry.
    let inherited = match (file.registry, code) {
        (Some(registry), Some(code)) if !table.has("phrase") => {
            registry.with_code(code).next().cloned().unwrap_or_default()
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
    if let (Some(code), Some(named)) = (code, named) {
        check_registered_name(&table, code, named);
    }
    table.require("summary", "\"One sentence: what it tells the client.\"");
    let reference =
        if table.has("reference") { table.reference("reference") } else { inherited.reference };
    let id = id(&table, file.info, variant);
    let entry = Entry {
        variant: variant.to_owned(),
        code: code.unwrap_or_default(),
        title: table.plain("title"),
        former_ids: table.strings("former-ids", |table, id| table.check_line(id, "former-ids")),
        type_uri: type_uri(&table, file.info, &id),
        id,
        groups: table.strings("groups", check_group),
        summary: table.plain("summary").unwrap_or_default(),
        description: table.markdown("description").unwrap_or_default(),
        registration: match file.registry {
            None => registration(&table),
            Some(_) => inherited.registration,
        },
        former: table.strings("former", check_phrase),
        aliases: table.strings("aliases", check_variant),
        cache: table.keyword("cache").unwrap_or(inherited.cache),
        content: content(&table, code, inherited.content),
        redirect: if table.has("redirect") { redirect(&table, code) } else { inherited.redirect },
        headers: if table.has("headers") { headers(&table, file) } else { inherited.headers },
        retry: table.keyword("retry").unwrap_or(inherited.retry),
        methods: if table.has("methods") {
            methods(&table, reference.as_ref())
        } else {
            inherited.methods
        },
        related: table.strings("related", |_, _| true),
        deprecated: deprecated(&table),
        source: table.line("source"),
        seen_in: table.keywords("where"),
        example: table.paragraphs("example").unwrap_or_default(),
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

/// Splits the name of a variant into words: `QuotaExhausted` becomes `Quota Exhausted`.
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

/// Warns about a name that is registered for another code.
fn check_registered_name(table: &Table<'_>, code: u16, registered: &Entry) {
    let Entry { variant, code: known, .. } = registered;
    if code != *known {
        let message = format!("`{variant}` is the registered {known}, and has code {code} here");
        let diagnostic = Diagnostic::warning(Rule::RegisteredName, table.span.clone(), &message);
        table.push(diagnostic.help(&format!("write `code = {known}`, or another name")));
    }
}

fn check_variant(table: &Table<'_>, variant: &Spanned<&str>) -> bool {
    let Some(fault) = variant_fault(variant.get_ref()) else { return true };
    let help = match as_variant(variant.get_ref()) {
        Some(near) => format!("write `{}`", shown(&near)),
        None => "write the name in UpperCamelCase, as in `NotFound`".to_owned(),
    };
    let fault = format!("cannot be a Rust variant: it {fault}");
    table.check(false, Rule::VariantName, variant, &fault, &help)
}

fn code(table: &Table<'_>, file: &File<'_>) -> Option<u16> {
    let number = table.integer("code")?;
    let last = if file.info.beyond_599 { 999 } else { 599 };
    let code = u16::try_from(*number.get_ref()).ok().filter(|code| (100..=last).contains(code));
    if code.is_none() {
        let message = format!("`{}` is not a status code", shown(table.written(&number.span())));
        let mut help = format!("write three digits, 100 to {last} (RFC 9110, Section 15)");
        if (600..=999).contains(number.get_ref()) && file.registry.is_some() {
            help += "; `beyond-599 = true` under `[catalog]` allows 600 to 999";
        }
        table.error(Rule::CodeRange, number.span(), &message, &help);
    }
    code
}

/// Checks a phrase. A status line allows only VCHAR and SP, in ASCII.
fn check_phrase(table: &Table<'_>, phrase: &Spanned<&str>) -> bool {
    let text = phrase.get_ref();
    let message = match text.chars().find(|c| !(' '..='~').contains(c)) {
        Some(c) => {
            format!("`{}` (U+{:04X}) is not allowed in a phrase", c.escape_debug(), u32::from(c))
        }
        None if text.trim() != *text => "a phrase has no space at its ends".to_owned(),
        None => return true,
    };
    let help = "a phrase has printable ASCII characters and inner spaces";
    table.error(Rule::PhraseCharacters, phrase.span(), &message, help);
    false
}

fn check_group(table: &Table<'_>, group: &Spanned<&str>) -> bool {
    let help =
        "a group starts with a lower-case letter and has lower-case letters, digits, `-` and `_`";
    let is_legal = is_group(group.get_ref());
    table.check(is_legal, Rule::GroupName, group, "cannot name a group", help)
}

/// Returns the stated id, or the name of the variant in the case of `rename-all`.
fn id(table: &Table<'_>, info: &CatalogInfo, variant: &str) -> String {
    if let Some(id) = table.line("id") {
        return id;
    }
    let Some(rename_all) = info.rename_all else { return variant.to_owned() };
    let (id, words) = (rename_all.id(variant), acronyms_as_words(variant));
    if words != variant && !table.has("id") {
        let message = format!("`rename-all` turns `{variant}` into `{id}`");
        let diagnostic = Diagnostic::warning(Rule::LetterId, table.span.clone(), &message);
        let near = rename_all.id(&words);
        let help = format!("add `id = \"{near}\"`, or `id = \"{id}\"` to keep it");
        table.push(diagnostic.help(&help));
    }
    id
}

fn type_uri(table: &Table<'_>, info: &CatalogInfo, id: &str) -> Option<String> {
    if table.has("type") {
        return table.uri("type");
    }
    info.type_base.as_ref().map(|base| format!("{base}{}", percent_encoded(id)))
}

/// Percent-encodes an id as the last segment of a URI (RFC 3986 §2.1).
fn percent_encoded(id: &str) -> String {
    let encoded = |byte: u8| match char::from(byte) {
        c if c.is_ascii_alphanumeric() || "-._~".contains(c) => c.to_string(),
        _ => format!("%{byte:02X}"),
    };
    id.bytes().map(encoded).collect()
}

fn deprecated(table: &Table<'_>) -> Option<Deprecation> {
    let table = table.table("deprecated", DEPRECATED_KEYS)?;
    table.require("since", "\"2.1.0\"");
    let since = table.line("since");
    let note = table.sentence("note");
    let replaced_by = table.text("replaced-by").map(|text| text.into_inner().to_owned());
    Some(Deprecation { since: since?, note, replaced_by })
}
