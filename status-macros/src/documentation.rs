//! The documentation of a variant, as Markdown: what an editor shows on hover and rustdoc on the page.
//!
//! Takes an entry of a checked catalog, gives text. Summary and description are Markdown already; every other text
//! is escaped here, so that nothing in a file can become markup.

use status_data::{
    Cache, Catalog, Content, Entry, HeaderRule, Level, MethodMeaning, RedirectMethod, Reference,
    Registration, Retry, registry,
};

use crate::rust::{all, each, list};

/// `404 Not Found`, the summary, the description, then the facts.
pub(crate) fn variant(entry: &Entry, catalog: &Catalog, file: Option<&str>) -> String {
    let mut doc = format!("{}\n\n{}\n", headline(entry), entry.summary);
    let mut paragraph = |text: &str| {
        if !text.is_empty() {
            doc.push('\n');
            doc.push_str(text.trim_end());
            doc.push('\n');
        }
    };
    paragraph(&entry.description);
    paragraph(&table(entry, file.is_some()));
    paragraph(&headers(&entry.headers));
    paragraph(&methods(&entry.methods));
    paragraph(&former(entry));
    paragraph(&related(entry, catalog));
    paragraph(&specification(entry));
    if let Some(file) = file {
        paragraph(&format!("Defined in `{}` as `[{}]`.", code(file), entry.variant));
    }
    doc
}

/// `404 Not Found`, with the title where the entry has one of its own.
pub(crate) fn headline(entry: &Entry) -> String {
    let (code, phrase) = (entry.code, escaped(&entry.phrase));
    match &entry.title {
        Some(title) if entry.phrase.is_empty() => format!("{code} {}", escaped(title)),
        Some(title) if *title != entry.phrase => format!("{code} {phrase}: {}", escaped(title)),
        _ => format!("{code} {phrase}"),
    }
}

/// All statuses by class, linked: the opening of the enum's own page.
pub(crate) fn overview(catalog: &Catalog) -> String {
    let mut classes = vec![String::new(); CLASSES.len() + 1];
    for entry in &catalog.entries {
        let class = &mut classes[usize::from(entry.code / 100)];
        if !class.is_empty() {
            *class += " · ";
        }
        // A no-break space keeps a code and the start of its phrase on one line.
        *class += &link_to(entry).replacen(' ', "\u{a0}", 1);
    }
    let mut overview = String::new();
    for (class, links) in CLASSES.iter().zip(&classes[1..]) {
        if !links.is_empty() {
            overview += &format!("\n**{class}**: {links}\n");
        }
    }
    overview
}

fn link_to(entry: &Entry) -> String {
    format!("[{}](Self::{})", headline(entry), entry.variant)
}

const CLASSES: [&str; 9] = [
    "Informational (1xx)",
    "Successful (2xx)",
    "Redirection (3xx)",
    "Client errors (4xx)",
    "Server errors (5xx)",
    "Beyond RFC 9110 (6xx)",
    "Beyond RFC 9110 (7xx)",
    "Beyond RFC 9110 (8xx)",
    "Beyond RFC 9110 (9xx)",
];

fn table(entry: &Entry, catalog: bool) -> String {
    let class = CLASSES.get(usize::from(entry.code / 100).wrapping_sub(1));
    let mut rows = vec![("class", class.copied().unwrap_or_default().to_owned())];
    if catalog {
        rows.push(("id", format!("`{}`", code(&entry.id))));
        if let Some(uri) = &entry.type_uri {
            rows.push(("type", format!("`{}`", code(uri))));
        }
        if !entry.groups.is_empty() {
            rows.push(("groups", entry.groups.join(", ")));
        }
    }
    let registration = match &entry.registration {
        Registration::Permanent => String::new(),
        Registration::Temporary { expires } => format!("temporary, expires {expires}"),
        Registration::Unused => "unused: reserved in the registry, not to be sent".to_owned(),
        Registration::Obsoleted => "obsoleted: its definition was withdrawn".to_owned(),
        Registration::Unregistered => match registry().with_code(entry.code).next() {
            Some(registered) if catalog => {
                let phrase = escaped(&registered.phrase);
                format!("a meaning of its own: {} is registered as {phrase}", entry.code)
            }
            _ => "not in the registry of status codes".to_owned(),
        },
    };
    if !registration.is_empty() {
        rows.push(("registration", registration));
    }
    rows.push(("cache", cache(entry.cache).to_owned()));
    if let Some(content) = content(entry.content) {
        rows.push(("content", content.to_owned()));
    }
    if let Some(redirect) = &entry.redirect {
        let method = match redirect.method {
            RedirectMethod::Kept => "the method is kept",
            RedirectMethod::MayBecomeGet => "POST may become GET",
            RedirectMethod::Get => "followed with GET",
        };
        let permanence = if redirect.permanent { "permanent" } else { "not permanent" };
        rows.push(("redirect", format!("{permanence}, {method}")));
    }
    rows.push(("retry", retry(entry.retry).to_owned()));
    if let Some(source) = &entry.source {
        rows.push(("source", escaped(source)));
    }
    let mut rows =
        each(&rows, &|(name, value)| format!("| {name} | {} |\n", value.replace('|', "\\|")));
    rows.insert(1, "| --- | --- |\n".to_owned());
    rows.concat()
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
        Content::NotGenerated => Some("none is generated; framing is as usual"),
    }
}

fn retry(retry: Retry) -> &'static str {
    match retry {
        Retry::Never => "not as it is",
        Retry::Idempotent => "idempotent requests",
        Retry::Any => "any request",
    }
}

fn headers(headers: &[HeaderRule]) -> String {
    let rule = |HeaderRule { name, level, when, reference }: &HeaderRule| {
        let level = match level {
            Level::Must => "must",
            Level::Should => "should",
            Level::May => "may",
        };
        let when = when.as_ref().map_or(String::new(), |when| format!(" {when}"));
        format!("- **{level}** carry `{}`{when} ({})\n", code(name), link(reference))
    };
    titled("Header fields of the response:", all(headers, &rule))
}

fn methods(methods: &[MethodMeaning]) -> String {
    let meaning = |MethodMeaning { method, meaning, reference }: &MethodMeaning| {
        let reference = reference.as_ref().map_or(String::new(), |r| format!(" ({})", link(r)));
        format!("- `{}`: {meaning}{reference}\n", code(method))
    };
    titled("By request method:", all(methods, &meaning))
}

fn titled(title: &str, lines: String) -> String {
    if lines.is_empty() { lines } else { format!("{title}\n\n{lines}") }
}

fn former(entry: &Entry) -> String {
    let former = list(&entry.former, &|former| escaped(former));
    if former.is_empty() { former } else { format!("Formerly: {former}.") }
}

fn related(entry: &Entry, catalog: &Catalog) -> String {
    let mut known = Vec::new();
    for variant in &entry.related {
        known.extend(catalog.entry(variant));
    }
    let related = list(&known, &|entry| link_to(entry));
    if related.is_empty() { related } else { format!("Related: {related}.") }
}

fn specification(entry: &Entry) -> String {
    entry
        .reference
        .as_ref()
        .map_or(String::new(), |reference| format!("Specification: {}", link(reference)))
}

/// The reference as a link; the same URLs as the facade's `Reference::url`.
fn link(reference: &Reference) -> String {
    match reference {
        Reference::Rfc { number, section: None } => {
            format!("[RFC {number}](https://www.rfc-editor.org/rfc/rfc{number}.html)")
        }
        Reference::Rfc { number, section: Some(section) } => {
            let kind = if section.starts_with(|c: char| c.is_ascii_digit()) {
                "section"
            } else {
                "appendix"
            };
            format!(
                "[RFC {number}, Section {section}](https://www.rfc-editor.org/rfc/rfc{number}.html#{kind}-{section})"
            )
        }
        Reference::Draft(name) => format!("[{name}](https://datatracker.ietf.org/doc/html/{name})"),
        Reference::Url(url) => format!("<{url}>"),
    }
}

/// Plain text as Markdown.
fn escaped(text: &str) -> String {
    if text.bytes().all(|byte| byte == b' ' || byte.is_ascii_alphanumeric()) {
        return text.to_owned();
    }
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
