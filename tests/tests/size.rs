//! A program carries only the texts that it asks for: one static a field, none of them reachable from another.

use std::fs;

use status_tests::scratch::{Scratch, workspace};

const MANIFEST: &str = r#"
[package]
name = "size"
version = "0.0.0"
edition = "2024"

[dependencies]
status-codes = { path = "WORKSPACE/status-codes" }

[workspace]
"#;

/// A program that prints one text of the status that its argument names.
fn program(method: &str) -> String {
    format!(
        "fn main() {{
    let code = std::env::args().nth(1).and_then(|code| code.parse().ok()).unwrap_or(404);
    let text = status_codes::Status::from_u16(code).map(status_codes::Status::{method});
    println!(\"{{}}\", text.unwrap_or_default());
}}
"
    )
}

/// Builds the program with `--release` and gives the text that is in it.
fn built(scratch: &Scratch, method: &str) -> String {
    scratch.write(&format!("src/bin/{method}.rs"), &program(method));
    scratch.cargo_succeeds(&["build", "--release", "--bin", method]);
    String::from_utf8_lossy(&scratch.program(method)).into_owned()
}

/// The texts of the registry that are in a program, by their middle: long enough to be found nowhere else.
fn held<'a>(program: &str, texts: &[&'a str]) -> Vec<&'a str> {
    let middle = |text: &&'a str| {
        let start = text.char_indices().nth(text.chars().count() / 3).map_or(0, |(at, _)| at);
        let end = text[start..].char_indices().nth(30).map_or(text.len(), |(at, _)| start + at);
        &text[start..end]
    };
    texts.iter().map(middle).filter(|fragment| program.contains(fragment)).collect()
}

#[test]
fn a_program_that_asks_for_phrases_holds_no_summary_and_no_description() {
    let scratch = Scratch::new(env!("CARGO_TARGET_TMPDIR"), "size");
    let root = workspace().canonicalize().expect("the workspace is there");
    scratch.write(
        "Cargo.toml",
        &MANIFEST.replace("WORKSPACE", &root.display().to_string().replace('\\', "/")),
    );
    scratch
        .write("Cargo.lock", &fs::read_to_string(root.join("Cargo.lock")).expect("it is tracked"));

    let entries = &status_data::registry().entries;
    let summaries: Vec<&str> = entries.iter().map(|entry| entry.summary.as_str()).collect();
    let descriptions: Vec<&str> = entries
        .iter()
        .map(|entry| entry.description.as_str())
        .filter(|description| !description.is_empty())
        .collect();

    let phrase = built(&scratch, "phrase");
    assert!(phrase.contains("Non-Authoritative Information"), "the search finds nothing at all");
    assert_eq!(held(&phrase, &summaries), [""; 0]);
    assert_eq!(held(&phrase, &descriptions), [""; 0]);

    // The same search finds them where they belong.
    let summary = built(&scratch, "summary");
    assert_eq!(held(&summary, &summaries).len(), summaries.len());
    assert_eq!(held(&summary, &descriptions), [""; 0]);
    let description = built(&scratch, "description");
    assert_eq!(held(&description, &descriptions).len(), descriptions.len());
    assert_eq!(held(&description, &summaries), [""; 0]);
}
