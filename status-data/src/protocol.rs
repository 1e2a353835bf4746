//! Reads the protocol facts of an entry: its registration, and how clients treat the response.

use toml::Spanned;

use crate::entry::File;
use crate::keys::{HEADER_KEYS, METHOD_KEYS, REDIRECT_KEYS};
use crate::keyword::{Content, State};
use crate::model::{HeaderRule, MethodMeaning, Redirect, Registration};
use crate::names::Names;
use crate::reference::Reference;
use crate::rule::Rule;
use crate::table::Table;

pub(crate) fn registration(table: &Table<'_>) -> Registration {
    let state = table.keyword("registration");
    let is_unread = state.is_none() && table.means("registration");
    let expires = table.date("expires");
    if state == Some(State::Temporary) {
        table.require("expires", "2026-11-13");
    } else if table.has("expires") && !is_unread {
        let message = "`expires` without `registration = \"temporary\"`";
        let help = "only a temporary registration expires";
        table.error(Rule::ExclusiveKeys, table.span_of("expires"), message, help);
    }
    match state.unwrap_or(State::Permanent) {
        State::Permanent => Registration::Permanent,
        State::Temporary => Registration::Temporary { expires: expires.unwrap_or_default() },
        State::Unused => Registration::Unused,
        State::Obsoleted => Registration::Obsoleted,
        State::Unregistered => Registration::Unregistered,
    }
}

/// Returns whether the response has content. 1xx, 204 and 304 never have it (RFC 9110 §6.4.1).
pub(crate) fn content(table: &Table<'_>, code: Option<u16>, inherited: Content) -> Content {
    let stated = table.keyword("content");
    let Some(code) = code.filter(|code| matches!(code, 100..=199 | 204 | 304)) else {
        return stated.unwrap_or(inherited);
    };
    if stated.is_some_and(|content| content != Content::Never) {
        let message = format!("a response with code {code} never has content");
        let help = "remove the key, or write `never` (RFC 9110, Section 6.4.1)";
        table.error(Rule::ExclusiveKeys, table.span_of("content"), &message, help);
    }
    Content::Never
}

pub(crate) fn redirect(table: &Table<'_>, code: Option<u16>) -> Option<Redirect> {
    if let Some(code) = code.filter(|code| !matches!(code, 301 | 302 | 303 | 307 | 308)) {
        let message = format!("`redirect` does not apply to code {code}");
        let help = "only 301, 302, 303, 307 and 308 have `redirect`";
        table.error(Rule::ExclusiveKeys, table.span_of("redirect"), &message, help);
        return None;
    }
    let table = table.table("redirect", REDIRECT_KEYS)?;
    table.require("method", "\"kept\"");
    table.require("permanent", "false");
    let (method, permanent) = (table.keyword("method"), table.boolean("permanent"));
    Some(Redirect { method: method?, permanent: permanent? })
}

/// Returns the header fields without repetition. Their names ignore case (RFC 9110 §5.1).
pub(crate) fn headers(table: &Table<'_>, file: &File<'_>) -> Vec<HeaderRule> {
    let mut names = Names::default();
    let mut headers = Vec::new();
    for rule in table.tables("headers", HEADER_KEYS) {
        let Some(header) = header(&rule, file) else { continue };
        let name = Spanned::new(rule.span_of("name"), &*header.name);
        let same = format!("{} {:?}", header.name.to_ascii_lowercase(), header.when);
        if rule.is_new(&mut names, &same, &name) {
            headers.push(header);
        }
    }
    headers
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

/// Checks the name of a header field or method: a token (RFC 9110 §5.6.2).
fn check_token(table: &Table<'_>, name: &Spanned<&str>) -> bool {
    let is_token_byte = |b: u8| b.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&b);
    let is_token = !name.get_ref().is_empty() && name.get_ref().bytes().all(is_token_byte);
    let help = "names have ASCII letters, digits and -._~!#$%&'*+^`| (RFC 9110, Section 5.6.2)";
    table.check(is_token, Rule::HttpToken, name, "is not a token", help)
}

/// Returns the methods with their meanings. `own` is the reference of those that have none.
pub(crate) fn methods(table: &Table<'_>, own: Option<&Reference>) -> Vec<MethodMeaning> {
    let Some(table) = table.free_table("methods") else { return Vec::new() };
    table.keys().iter().filter_map(|name| method(&table, name, own)).collect()
}

fn method(
    table: &Table<'_>,
    name: &Spanned<&str>,
    own: Option<&Reference>,
) -> Option<MethodMeaning> {
    let is_legal = check_token(table, name);
    let method = *name.get_ref();
    let mut reference = own.cloned();
    let meaning = if table.has_table(method) {
        let table = table.table(method, METHOD_KEYS)?;
        table.require("meaning", "\"What it means.\"");
        if table.has("reference") {
            reference = table.reference("reference");
        }
        table.sentence("meaning")
    } else {
        table.sentence(method)
    };
    let meaning = meaning.filter(|_| is_legal)?;
    Some(MethodMeaning { method: method.to_owned(), meaning, reference })
}
