//! A program only contains the texts that it uses: there is one static for each field.

use std::env::consts::EXE_SUFFIX;
use std::fs;

use status_tests::scratch::Scratch;

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
#[track_caller]
fn built(method: &str) -> String {
    let name = format!("prints-{method}");
    let dependency = "status-codes = { path = PATH }";
    let tmp = env!("CARGO_TARGET_TMPDIR");
    let scratch = Scratch::with_dependency(tmp, &name, "src/main.rs", dependency);
    scratch.write("src/main.rs", program(method));
    let run = scratch.cargo(&["build", "--release"]);
    assert!(run.success, "{}", run.stderr);
    let file = format!("{}{EXE_SUFFIX}", name.replace('-', "_"));
    let contents = fs::read(scratch.target().join("release").join(file));
    String::from_utf8_lossy(&contents.expect("cargo has built it")).into_owned()
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
    let entries = &status_data::registry().entries;
    let summaries: Vec<&str> = entries.iter().map(|entry| entry.summary.as_str()).collect();
    let descriptions: Vec<&str> = entries
        .iter()
        .map(|entry| entry.description.as_str())
        .filter(|description| !description.is_empty())
        .collect();

    let phrase = built("phrase");
    assert!(phrase.contains("Non-Authoritative Information"), "the search finds nothing at all");
    assert_eq!(held(&phrase, &summaries), [""; 0]);
    assert_eq!(held(&phrase, &descriptions), [""; 0]);

    // The same search finds them where they belong.
    let summary = built("summary");
    assert_eq!(held(&summary, &summaries).len(), summaries.len());
    assert_eq!(held(&summary, &descriptions), [""; 0]);
    let description = built("description");
    assert_eq!(held(&description, &descriptions).len(), descriptions.len());
    assert_eq!(held(&description, &summaries), [""; 0]);
}
