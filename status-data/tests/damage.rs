//! Damages real files at random places: parsing never panics, and every message can be rendered.
//!
//! The seed is fixed, so that every run is the same; `tests/fuzz` explores further.

#[path = "damage/edits.rs"]
mod edits;

use edits::{STRAY, damaged, edit, some_lines};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use status_data::{
    Diagnostic, Parsed, REGISTRY_TEXT, VENDORS, parse_catalog, parse_registry, registry,
};

fn check(text: &str, reading: &Parsed) {
    for diagnostic in &reading.diagnostics {
        check_problem(text, diagnostic);
    }
    let starts: Vec<usize> =
        reading.diagnostics.iter().map(|diagnostic| diagnostic.span.start).collect();
    assert!(starts.is_sorted(), "diagnostics are in the order of the file");
    let variants: Vec<&str> =
        reading.catalog.entries.iter().map(|entry| entry.variant.as_str()).collect();
    for (at, variant) in variants.iter().enumerate() {
        assert!(!variants[..at].contains(variant), "`{variant}` is kept twice");
    }
}

fn check_problem(text: &str, diagnostic: &Diagnostic) {
    let spans = [Some(&diagnostic.span), diagnostic.other.as_ref().map(|(span, _)| span)];
    for span in spans.into_iter().flatten() {
        assert!(span.start <= span.end && span.end <= text.len(), "{diagnostic:?}");
        assert!(text.get(span.clone()).is_some(), "within a character: {diagnostic:?}");
    }
    let place = diagnostic.position();
    let line = text.split('\n').nth(place.line - 1);
    let columns = line.map_or(0, |line| line.chars().count() + 1);
    assert!((1..=columns).contains(&place.column), "{place:?} of {columns}: {diagnostic:?}");

    let message = diagnostic.render("damaged.toml", text);
    for line in message.lines() {
        assert!(!line.chars().any(|c| c.is_control() && c != '\t'), "{line:?}");
        assert!(!line.contains(['\u{202e}', '\u{200b}', '\u{2028}', '\u{feff}']), "{line:?}");
        assert!(line.chars().count() < 400, "{line:?}");
        assert_eq!(line.trim_end(), line, "{line:?}");
    }
    let found = &diagnostic.message;
    assert!(!found.ends_with('.') && !found.contains('\n'), "{found:?}");
    let upper = found.starts_with(|c: char| c.is_ascii_uppercase());
    assert!(!upper, "{found:?}");
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 400,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(404),
        ..ProptestConfig::default()
    })]

    #[test]
    fn a_damaged_registry_is_read(from in 0..1000_usize, edits in prop::collection::vec(edit(), 1..6)) {
        let text = damaged(&some_lines(REGISTRY_TEXT, from), &edits);
        check(&text, &parse_registry(&text));
    }

    #[test]
    fn a_damaged_catalog_is_read(
        vendor in prop::sample::select(VENDORS),
        from in 0..1000_usize,
        edits in prop::collection::vec(edit(), 1..6),
    ) {
        let text = damaged(&some_lines(vendor.text, from), &edits);
        check(&text, &parse_catalog(&text, registry()));
    }

    #[test]
    fn any_text_is_read(text in "\\PC{0,60}", stray in prop::collection::vec(prop::sample::select(STRAY), 0..12)) {
        let text = stray.concat() + &text;
        check(&text, &parse_catalog(&text, registry()));
        check(&text, &parse_registry(&text));
    }
}
