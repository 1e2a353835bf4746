//! The README is correct: its catalog is the file that its examples are compiled with, and its commands exist.

use std::fs;
use std::path::Path;

fn readme() -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../README.md");
    fs::read_to_string(file).expect("the README can be read")
}

/// The first block of a language.
fn block<'a>(text: &'a str, language: &str) -> &'a str {
    let (_, rest) = text.split_once(&format!("```{language}\n")).expect("the README has the block");
    rest.split_once("```").expect("the block is closed").0
}

#[test]
fn the_catalog_shown_is_the_one_that_the_examples_use() {
    assert_eq!(block(&readme(), "toml"), include_str!("../files-api.toml"));
}

#[test]
fn a_checkout_needs_two_commands() {
    let readme = readme();
    let (_, checkout) = readme.split_once("\nFrom a checkout:\n").expect("the README says how");
    let commands: Vec<&str> = block(checkout, "sh")
        .lines()
        .map(|line| line.split('#').next().unwrap_or_default().trim())
        .collect();
    assert_eq!(commands, ["cargo run -- 404", "cargo test"]);
}

#[test]
fn the_error_shown_is_what_the_compiler_says() {
    let readme = readme();
    let shown = block(&readme, "text").lines().next().expect("the block has lines");
    let messages = include_str!("../compile-fail/literals.stderr");
    assert!(messages.lines().any(|line| line == shown), "{shown}");
}

#[test]
fn the_message_shown_is_that_of_the_catalog_shown() {
    let readme = readme();
    let shown = readme.split("```text\n").nth(2).and_then(|rest| rest.split_once("\n```"));
    let (shown, _) = shown.expect("the README has a second block of text");
    let (before, after) =
        block(&readme, "toml").split_once("groups = ").expect("the catalog has a group");
    let text = format!("{before}cache = \"heurstic\"\ngroups = {after}");
    let messages = status_data::parse_catalog(&text, status_data::registry())
        .messages("files-api.toml", &text);
    assert_eq!(messages, [shown]);
}
