//! An entry as Markdown, for the hover text of editors, for rustdoc and for the command.
//!
//! Descriptions are Markdown already. All other texts are escaped, so that nothing in them becomes markup.

use std::collections::BTreeMap;

use crate::builtin::registry;
use crate::keyword::{Cache, Content, Keyword, RedirectMethod, Retry};
use crate::markdown::plain_to_markdown;
use crate::model::{Catalog, Entry, HeaderRule, MethodMeaning, Redirect, Registration};
use crate::reference::Reference;

/// Returns the documentation of an entry: headline, summary, description, facts.
///
/// `entries` are all entries of its catalog ([`Catalog::by_variant`]). `file` is the name of the catalog's file, or `None`
/// for the registry. Links to other entries have the form `Self::Variant`.
#[must_use]
pub fn entry(entry: &Entry, entries: &BTreeMap<&str, &Entry>, file: Option<&str>) -> String {
    let defined = file.map(|file| format!("Defined in `{}` as `[{}]`.", code(file), entry.variant));
    let headers: Vec<String> = entry.headers.iter().map(header).collect();
    let methods: Vec<String> = entry.methods.iter().map(method).collect();
    let former: Vec<String> = entry.former.iter().map(|phrase| escaped(phrase)).collect();
    let related = entry.related.iter().filter_map(|variant| entries.get(variant.as_str()));
    let related: Vec<String> = related.map(|entry| link_to(entry)).collect();
    let paragraphs = [
        headline(entry),
        plain_to_markdown(&entry.summary),
        entry.description.clone(),
        table(entry, file.is_some()),
        list("Header fields of the response:", &headers),
        list("By request method:", &methods),
        example(entry),
        sentence("Formerly", &former),
        sentence("Related", &related),
        specification(entry),
        defined.unwrap_or_default(),
    ];
    let paragraphs = paragraphs.iter().map(|paragraph| paragraph.trim_end());
    let paragraphs: Vec<&str> = paragraphs.filter(|paragraph| !paragraph.is_empty()).collect();
    paragraphs.join("\n\n") + "\n"
}

/// Returns the exchange as a code block. Its fence is longer than any run of backquotes in it.
fn example(entry: &Entry) -> String {
    if entry.example.is_empty() {
        return String::new();
    }
    let longest = entry.example.split(|letter| letter != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest.max(2) + 1);
    format!("Example:\n\n{fence}http\n{}\n{fence}", entry.example.trim_end())
}

/// Returns the entry's [headline](Entry::headline) as Markdown.
#[must_use]
pub fn headline(entry: &Entry) -> String {
    plain_to_markdown(&entry.headline())
}

/// Returns links to all entries by class, for the documentation of the enum.
#[must_use]
pub fn overview(catalog: &Catalog) -> String {
    let paragraph = |class: u16| {
        let entries = catalog.entries.iter().filter(|entry| entry.code / 100 == class);
        // A no-break space keeps the code and the start of its phrase on one line.
        let links = entries.map(|entry| link_to(entry).replacen(' ', "\u{a0}", 1));
        let (links, label): (Vec<String>, _) = (links.collect(), class_label(class * 100));
        (!links.is_empty()).then(|| format!("\n**{label}**: {}\n", links.join(" · ")))
    };
    (1..=9).filter_map(paragraph).collect()
}

/// Returns the class of a code with its digits, as in `Client errors (4xx)`.
fn class_label(code: u16) -> &'static str {
    match code / 100 {
        1 => "Informational (1xx)",
        2 => "Successful (2xx)",
        3 => "Redirection (3xx)",
        4 => "Client errors (4xx)",
        5 => "Server errors (5xx)",
        6 => "Beyond RFC 9110 (6xx)",
        7 => "Beyond RFC 9110 (7xx)",
        8 => "Beyond RFC 9110 (8xx)",
        _ => "Beyond RFC 9110 (9xx)",
    }
}

fn link_to(entry: &Entry) -> String {
    format!("[{}](Self::{})", headline(entry), entry.variant)
}

fn table(entry: &Entry, catalog: bool) -> String {
    let mut rows = row("class", class_label(entry.code)) + "| --- | --- |\n";
    if catalog {
        rows += &row("id", &format!("`{}`", code(&entry.id)));
        if let Some(uri) = &entry.type_uri {
            rows += &row("type", &format!("`{}`", code(uri)));
        }
        rows += &row("groups", &entry.groups.join(", "));
    }
    rows += &row("registration", &registration(entry, catalog));
    rows += &row("cache", cache(entry.cache));
    rows += &row("content", content(entry.content));
    rows += &row("redirect", &entry.redirect.map_or(String::new(), redirect));
    rows += &row("retry", retry(entry.retry));
    rows + &row("source", &entry.source.as_ref().map_or(String::new(), |source| escaped(source)))
}

/// Returns a row of the table, or nothing without a value.
fn row(name: &str, value: &str) -> String {
    match value {
        "" => String::new(),
        value => format!("| {name} | {} |\n", value.replace('|', "\\|")),
    }
}

fn registration(entry: &Entry, catalog: bool) -> String {
    match &entry.registration {
        Registration::Permanent => String::new(),
        Registration::Temporary { expires } => format!("temporary, expires {expires}"),
        Registration::Unused => "unused: reserved in the registry, not to be sent".to_owned(),
        Registration::Obsoleted => "obsoleted: its definition was withdrawn".to_owned(),
        Registration::Unregistered => match registry().with_code(entry.code).next() {
            Some(registered) if catalog => {
                let phrase = escaped(&registered.phrase);
                format!("an unregistered meaning: {} is registered as {phrase}", entry.code)
            }
            _ => "not in the registry of status codes".to_owned(),
        },
    }
}

fn cache(cache: Cache) -> &'static str {
    match cache {
        Cache::Explicit => "only with explicit freshness",
        Cache::Heuristic => "heuristically cacheable",
        Cache::Never => "never stored",
    }
}

fn content(content: Content) -> &'static str {
    match content {
        Content::Allowed => "",
        Content::Never => "never: the message ends with the header section",
        Content::NotGenerated => "not generated; framed as usual",
    }
}

fn redirect(redirect: Redirect) -> String {
    let method = match redirect.method {
        RedirectMethod::Kept => "the method does not change",
        RedirectMethod::MayBecomeGet => "POST may change to GET",
        RedirectMethod::Get => "the method changes to GET",
    };
    let permanence = if redirect.permanent { "permanent" } else { "not permanent" };
    format!("{permanence}, {method}")
}

fn retry(retry: Retry) -> &'static str {
    match retry {
        Retry::Never => "not automatically",
        Retry::Idempotent => "idempotent requests",
        Retry::Any => "any request",
    }
}

fn list(title: &str, lines: &[String]) -> String {
    if lines.is_empty() { String::new() } else { format!("{title}\n\n{}", lines.concat()) }
}

fn header(HeaderRule { name, level, when, reference }: &HeaderRule) -> String {
    let when = when.as_ref().map_or(String::new(), |when| format!(" {when}"));
    let (name, level, reference) = (code(name), level.as_str(), in_parentheses(reference.as_ref()));
    format!("- **{level}** include `{name}`{when}{reference}\n")
}

fn method(MethodMeaning { method, meaning, reference }: &MethodMeaning) -> String {
    format!("- `{}`: {meaning}{}\n", code(method), in_parentheses(reference.as_ref()))
}

fn in_parentheses(reference: Option<&Reference>) -> String {
    reference.map_or(String::new(), |reference| format!(" ({})", link(reference)))
}

fn sentence(what: &str, items: &[String]) -> String {
    if items.is_empty() { String::new() } else { format!("{what}: {}.", items.join(", ")) }
}

fn specification(entry: &Entry) -> String {
    let link = entry.reference.as_ref().map(link);
    link.map_or(String::new(), |link| format!("Specification: {link}"))
}

fn link(reference: &Reference) -> String {
    match reference {
        Reference::Rfc { number, section } => {
            let section = section.as_ref().map_or(String::new(), |s| format!(", Section {s}"));
            format!("[RFC {number}{section}]({})", reference.url())
        }
        Reference::Draft(name) => format!("[{name}]({})", reference.url()),
        Reference::Url(url) => format!("<{url}>"),
    }
}

/// Escapes plain text for Markdown.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if "\\`*_[]<>&~#".contains(c) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// Returns plain text as a code span.
fn code(text: &str) -> String {
    text.replace('`', "'")
}

#[cfg(test)]
mod tests;
