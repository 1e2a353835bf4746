//! A catalog as a page of Markdown: a table of contents by class, then every status with all its properties.
//!
//! Descriptions, conditions, meanings and notes are Markdown already; all other texts are escaped. The page renders as
//! that of `export --format html`.

use std::collections::BTreeMap;
use std::fmt::Write;

use status_data::{Catalog, Content, Entry, Registration};

use crate::data::markdown_escape::{self, code, escaped, sentence};
use crate::data::members::{self, Fact, Row};
use crate::data::{deprecation, labels, markdown_source};

/// Returns the catalog in the order of its codes.
pub(crate) fn document(catalog: &Catalog) -> String {
    let mut entries: Vec<&Entry> = catalog.entries.iter().collect();
    entries.sort_by_key(|entry| entry.code);
    let about = &catalog.info;
    let mut out = format!("# {}\n", escaped(about.name.as_deref().unwrap_or("Statuses")));
    if let Some(version) = &about.version {
        let _ = writeln!(out, "\nVersion {}", escaped(version));
    }
    if let Some(description) = &about.description {
        let _ = writeln!(out, "\n{}", markdown_source::blocks(description));
    }
    let by_variant = catalog.by_variant();
    let mut class = 0;
    for entry in entries {
        if entry.code / 100 != class {
            class = entry.code / 100;
            let _ = writeln!(out, "\n## {}", labels::class(entry.code));
        }
        out.push_str(&status(entry, &by_variant));
    }
    out
}

fn status(entry: &Entry, by_variant: &BTreeMap<&str, &Entry>) -> String {
    let mut out = format!("\n### {}\n\n{}\n", escaped(&entry.headline()), sentence(&entry.summary));
    if !entry.description.is_empty() {
        let _ = writeln!(out, "\n{}", markdown_source::blocks(&entry.description).trim_end());
    }
    out.push_str("\n| | |\n| --- | --- |\n");
    for (label, value) in facts(entry, by_variant) {
        let _ = writeln!(out, "| {label} | {value} |");
    }
    out
}

fn facts(entry: &Entry, by_variant: &BTreeMap<&str, &Entry>) -> Vec<(&'static str, String)> {
    let mut facts = vec![("Name", code(&entry.variant))];
    if entry.id != entry.variant {
        facts.push(("Id", code(&entry.id)));
    }
    if let Some(uri) = &entry.type_uri {
        facts.push(("Type", code(uri)));
    }
    if !entry.groups.is_empty() {
        facts.push((
            "Groups",
            entry.groups.iter().map(|group| code(group)).collect::<Vec<_>>().join(", "),
        ));
    }
    if let Some(deprecation) = &entry.deprecated {
        let mut text = format!("since {}", escaped(&deprecation.since));
        if let Some(variant) = &deprecation.replaced_by {
            let _ = write!(text, "; use {}", code(variant));
        }
        if let Some(note) = &deprecation.note {
            let _ = write!(text, "{}{}", deprecation::before(note), markdown_source::cell(note));
        }
        facts.push(("Deprecated", text));
    }
    if entry.registration != Registration::Permanent {
        facts.push(("Registration", labels::registration(&entry.registration)));
    }
    facts.push(("Cache", labels::cache(entry.cache).to_owned()));
    if entry.content != Content::Allowed {
        facts.push(("Content", labels::content(entry.content).to_owned()));
    }
    if let Some(redirect) = entry.redirect {
        facts.push(("Redirect", labels::redirect(redirect)));
    }
    facts.push(("Retry", labels::retry(entry.retry).to_owned()));
    for rule in &entry.headers {
        let when = rule
            .when
            .as_ref()
            .map_or(String::new(), |when| format!(" {}", markdown_source::cell(when)));
        let level = labels::level(rule.level);
        facts.push((
            "Header",
            format!("{} {level}{when}{}", code(&rule.name), cited(rule.reference.as_ref())),
        ));
    }
    for meaning in &entry.methods {
        let cited = cited(meaning.reference.as_ref());
        facts.push((
            "Method",
            format!("{} {}{cited}", code(&meaning.method), markdown_source::cell(&meaning.meaning)),
        ));
    }
    facts.extend(members::rows(&entry.members).iter().map(|row| ("Member", member(row))));
    if !entry.former.is_empty() {
        facts.push(("Formerly", escaped(&entry.former.join(", "))));
    }
    let related: Vec<String> = entry
        .related
        .iter()
        .filter_map(|variant| by_variant.get(variant.as_str()))
        .map(|entry| escaped(&entry.headline()))
        .collect();
    if !related.is_empty() {
        facts.push(("Related", related.join(", ")));
    }
    if let Some(reference) = &entry.reference {
        facts.push(("Reference", link(reference)));
    }
    if let Some(source) = &entry.source {
        facts.push(("Source", escaped(source)));
    }
    facts
}

/// Returns the name of a member, what is declared of it, and its summary.
fn member(row: &Row<'_>) -> String {
    let facts = row.facts.iter().map(|fact| match fact {
        Fact::Words(words) => escaped(words),
        Fact::Values(label, values) => {
            let values: Vec<String> = values.iter().map(|value| code(value)).collect();
            format!("{label} {}", values.join(", "))
        }
    });
    let facts: Vec<String> = facts.collect();
    format!("{} ({}): {}", code(&row.name), facts.join(", "), sentence(row.summary))
}

fn cited(reference: Option<&status_data::Reference>) -> String {
    reference.map_or(String::new(), |reference| format!(" ({})", link(reference)))
}

fn link(reference: &status_data::Reference) -> String {
    markdown_escape::link(&reference.to_string(), &reference.url())
}

#[cfg(test)]
mod tests {
    use status_data::Entry;

    use super::document;
    use crate::data::hostile::{HOSTILE, catalog, code_spans, elements, text_of};

    #[test]
    fn no_plain_text_becomes_markup() {
        let plain = document(&catalog("a"));
        for text in HOSTILE.iter().filter(|text| !text.contains('`')) {
            let document = document(&catalog(text));
            assert_eq!(elements(&document), elements(&plain), "{text}: {document}");
            assert_eq!(code_spans(&document), code_spans(&plain), "{text}: {document}");
            // Name, version, headline, summary, deprecation, former phrase, related and source at least.
            assert!(text_of(&document).matches(text).count() >= 8, "{text}: {document}");
        }
        for text in ["`", "a ` b"] {
            assert_eq!(elements(&document(&catalog(text))), elements(&plain), "{text}");
        }
    }

    #[test]
    fn every_member_has_a_row() {
        let catalog = crate::export::sample::catalog();
        let text = text_of(&document(&catalog));
        for row in [
            "sku (string (uuid), required): sku: a",
            "available (integer, required, at least 1): available: a",
            "alternatives (array of string, optional): alternatives: a",
            "region (string, required, one of \"eu\", \"us\"): region: a",
            "weight (number, required, for example 1.5): weight: a",
            "product.sku (string, required): sku: a",
        ] {
            assert!(text.contains(row), "{row} in {text}");
        }
        let catalog = crate::data::hostile::catalog("a");
        assert!(text_of(&document(&catalog)).contains("sensitive"));
    }

    #[test]
    fn statuses_stand_in_the_order_of_their_codes() {
        let mut catalog = catalog("a");
        for code in [503, 410] {
            catalog.entries.push(Entry { code, ..catalog.entries[0].clone() });
        }
        let document = document(&catalog);
        let headings: Vec<&str> = document.lines().filter(|line| line.starts_with("##")).collect();
        let starts = ["## Client Error", "### 410", "### 499", "## Server Error", "### 503"];
        assert_eq!(headings.len(), starts.len(), "one heading for a class: {document}");
        for (heading, start) in headings.iter().zip(starts) {
            assert!(heading.starts_with(start), "{heading} is not {start}");
        }
    }
}
