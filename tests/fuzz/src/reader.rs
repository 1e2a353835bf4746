//! The reader and everything after it: for any text, all messages can be rendered and the valid entries compile.

use core::ops::Range;

use status_data::{Catalog, Diagnostic, Parsed, doc, parse_catalog, parse_registry, registry};

use crate::generated;
use crate::markup;

/// Reads a text as a catalog and as the registry.
pub fn reader(text: &str) {
    let own = parse_catalog(text, registry());
    located(&own, text);
    sound(&own.catalog);
    generated::of_catalog(text, &own.catalog);
    let builtin = parse_registry(text);
    located(&builtin, text);
    sound(&builtin.catalog);
    generated::of_registry(text, &builtin.catalog);
}

/// Every diagnostic lies inside the text and is shown with its place; none comes from nothing.
fn located(reading: &Parsed, text: &str) {
    for diagnostic in &reading.diagnostics {
        inside(&diagnostic.span, text);
        if let Some((other, _)) = &diagnostic.other {
            inside(other, text);
        }
        let place = diagnostic.position();
        assert!((1..=text.matches('\n').count() + 1).contains(&place.line), "{place:?}");
        let shown = diagnostic.render("file.toml", text);
        let start = format!("file.toml:{}:{}: ", place.line, place.column);
        assert!(shown.starts_with(&start), "{shown}");
        one_line(diagnostic);
        let acts = |c: char| c.is_control() && !"\n\t".contains(c);
        assert!(!shown.contains(acts), "a control character reaches the terminal: {shown:?}");
    }
    let silent = reading.catalog.entries.is_empty() && reading.diagnostics.is_empty();
    assert!(!silent, "no entry and no diagnostic");
}

fn inside(span: &Range<usize>, text: &str) {
    assert!(text.get(span.clone()).is_some(), "{span:?} does not lie in {} bytes", text.len());
}

fn one_line(diagnostic: &Diagnostic) {
    let texts = [Some(&diagnostic.message), diagnostic.help.as_ref()];
    for text in texts.into_iter().flatten() {
        assert!(!text.is_empty() && !text.contains('\n') && !text.ends_with('.'), "{text:?}");
    }
}

/// What the rest of the project relies on without asking again.
fn sound(catalog: &Catalog) {
    let entries = catalog.by_variant();
    for (at, entry) in catalog.entries.iter().enumerate() {
        assert!((100..=999).contains(&entry.code));
        let phrases = [&entry.phrase].into_iter().chain(&entry.former);
        for phrase in phrases {
            assert!(phrase.bytes().all(|byte| (b' '..=b'~').contains(&byte)), "{phrase:?}");
        }
        assert!(!entry.title().is_empty() && !entry.summary.trim().is_empty());
        assert!(catalog.entries[..at].iter().all(|other| other.variant != entry.variant));
        assert!(entry.related.iter().all(|variant| catalog.entry(variant).is_some()));
        let doc = doc::entry(entry, &entries, Some("file.toml"));
        assert_eq!(markup::faults(&doc), [""; 0], "{doc}");
        // Backquotes mark code in the file; a reader of the documentation sees the code alone.
        let headline = markup::first_paragraph(&doc).replace('`', "");
        let title = entry.title().replace('`', "");
        assert!(headline.starts_with(&entry.code.to_string()), "{headline:?}");
        assert!(headline.trim_end().ends_with(title.trim()), "{headline:?} {title:?}");
    }
}
