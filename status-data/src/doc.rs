//! An entry as Markdown: what an editor shows on hover, rustdoc on the page and the command in a document.
//!
//! Descriptions are Markdown already; every other text is escaped, so that nothing in a file can become markup.

use crate::builtin::registry;
use crate::markdown::plain_to_markdown;
use crate::model::{
    Catalog, Entry, HeaderRule, MethodMeaning, Redirect, Registration, class_label,
};
use crate::reference::Reference;
use crate::vocabulary::{Cache, Content, Level, RedirectMethod, Retry};

/// Returns an entry's whole documentation: headline, summary, description, then the facts.
///
/// `file` is the name of the catalog's file; the registry has none. Links to other entries are to `Self::Variant`.
#[must_use]
pub fn entry(entry: &Entry, catalog: &Catalog, file: Option<&str>) -> String {
    let defined = file.map(|file| format!("Defined in `{}` as `[{}]`.", code(file), entry.variant));
    let paragraphs = [
        headline(entry),
        plain_to_markdown(&entry.summary),
        entry.description.clone(),
        table(entry, file.is_some()),
        list("Header fields of the response:", &entry.headers, header),
        list("By request method:", &entry.methods, method),
        example(entry),
        former(entry),
        related(entry, catalog),
        specification(entry),
        defined.unwrap_or_default(),
    ];
    let mut doc = String::new();
    for paragraph in paragraphs.iter().filter(|paragraph| !paragraph.is_empty()) {
        if !doc.is_empty() {
            doc.push('\n');
        }
        doc.push_str(paragraph.trim_end());
        doc.push('\n');
    }
    doc
}

/// The exchange as a code block, whose fence is longer than any run of backquotes in it.
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

/// Returns all entries by class, linked: the opening of the enum's own page.
#[must_use]
pub fn overview(catalog: &Catalog) -> String {
    let mut classes = vec![Vec::new(); 10];
    for entry in &catalog.entries {
        // A no-break space keeps a code and the start of its phrase on one line.
        classes[usize::from(entry.code / 100)].push(link_to(entry).replacen(' ', "\u{a0}", 1));
    }
    let paragraph = |(class, links): (u16, &Vec<String>)| {
        (!links.is_empty())
            .then(|| format!("\n**{}**: {}\n", class_label(class * 100), links.join(" · ")))
    };
    (0..).zip(&classes).filter_map(paragraph).collect()
}

fn link_to(entry: &Entry) -> String {
    format!("[{}](Self::{})", headline(entry), entry.variant)
}

fn table(entry: &Entry, catalog: bool) -> String {
    let mut rows = vec![("class", class_label(entry.code).to_owned())];
    if catalog {
        rows.push(("id", format!("`{}`", code(&entry.id))));
        rows.extend(entry.type_uri.iter().map(|uri| ("type", format!("`{}`", code(uri)))));
        if !entry.groups.is_empty() {
            rows.push(("groups", entry.groups.join(", ")));
        }
    }
    rows.extend(registration(entry, catalog).map(|state| ("registration", state)));
    rows.push(("cache", cache(entry.cache).to_owned()));
    rows.extend(content(entry.content).map(|content| ("content", content.to_owned())));
    rows.extend(entry.redirect.map(|followed| ("redirect", redirect(followed))));
    rows.push(("retry", retry(entry.retry).to_owned()));
    rows.extend(entry.source.iter().map(|source| ("source", escaped(source))));
    let mut rows = rows
        .into_iter()
        .map(|(name, value)| format!("| {name} | {} |\n", value.replace('|', "\\|")))
        .collect::<Vec<_>>();
    rows.insert(1, "| --- | --- |\n".to_owned());
    rows.concat()
}

fn registration(entry: &Entry, catalog: bool) -> Option<String> {
    Some(match &entry.registration {
        Registration::Permanent => return None,
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
    })
}

fn cache(cache: Cache) -> &'static str {
    match cache {
        Cache::Explicit => "only with explicit freshness",
        Cache::Heuristic => "heuristically cacheable",
        Cache::Never => "never stored",
    }
}

fn content(content: Content) -> Option<&'static str> {
    match content {
        Content::Allowed => None,
        Content::Never => Some("never: the message ends with the header section"),
        Content::NotGenerated => Some("not generated; framed as usual"),
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

fn list<T>(title: &str, items: &[T], line: impl Fn(&T) -> String) -> String {
    let lines: String = items.iter().map(line).collect();
    if lines.is_empty() { lines } else { format!("{title}\n\n{lines}") }
}

fn header(HeaderRule { name, level, when, reference }: &HeaderRule) -> String {
    let level = match level {
        Level::Must => "must",
        Level::Should => "should",
        Level::May => "may",
    };
    let when = when.as_ref().map_or(String::new(), |when| format!(" {when}"));
    let reference = reference.as_ref().map_or(String::new(), |r| format!(" ({})", link(r)));
    format!("- **{level}** include `{}`{when}{reference}\n", code(name))
}

fn method(MethodMeaning { method, meaning, reference }: &MethodMeaning) -> String {
    let reference = reference.as_ref().map_or(String::new(), |r| format!(" ({})", link(r)));
    format!("- `{}`: {meaning}{reference}\n", code(method))
}

fn former(entry: &Entry) -> String {
    let former: Vec<_> = entry.former.iter().map(|former| escaped(former)).collect();
    if former.is_empty() { String::new() } else { format!("Formerly: {}.", former.join(", ")) }
}

fn related(entry: &Entry, catalog: &Catalog) -> String {
    let related = entry.related.iter().filter_map(|variant| catalog.entry(variant));
    let related: Vec<_> = related.map(link_to).collect();
    if related.is_empty() { String::new() } else { format!("Related: {}.", related.join(", ")) }
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

/// Plain text as Markdown.
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

/// Plain text between backquotes.
fn code(text: &str) -> String {
    text.replace('`', "'")
}

#[cfg(test)]
mod tests;
