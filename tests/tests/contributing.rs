//! The walk-through of CONTRIBUTING.md works: its block is valid, breaks with the message shown, and can be fixed.
//!
//! Line numbers of `codes.toml` change with every edit, so they are not compared; columns are.

use status_data::{
    Catalog, REGISTRY_FILE, REGISTRY_TEXT, kebab_case, parse_catalog, parse_registry, registry,
};

const PAGE: &str = include_str!("../../CONTRIBUTING.md");

#[test]
fn the_block_shown_is_a_sound_status_of_the_registry() {
    let (block, text) = (block(), with_block(&block()));
    let reading = parse_registry(&text);
    assert!(
        reading.diagnostics.is_empty(),
        "{}",
        reading.messages(REGISTRY_FILE, &text).join("\n\n")
    );
    assert_eq!(reading.catalog.entries.len(), registry().entries.len() + 1);
    let entry = reading.catalog.entry(name(&block)).expect("the block is read");
    assert_eq!(entry.related, ["TooManyRequests"]);
}

#[test]
fn broken_as_shown_it_gives_the_message_shown_and_no_other() {
    let text = with_block(&block()).replace(&block(), &broken(&block()));
    let messages = parse_registry(&text).messages(REGISTRY_FILE, &text);
    assert_eq!(messages.len(), 1, "{}", messages.join("\n\n"));
    let shown = fenced("text").swap_remove(0);
    assert_eq!(without_lines(&messages[0]), without_lines(&shown), "\n{}", messages[0]);
}

#[test]
fn broken_as_shown_it_costs_no_other_status() {
    let text = with_block(&block()).replace(&block(), &broken(&block()));
    let reading = parse_registry(&text);
    assert_eq!(variants(&reading.catalog), variants(registry()));
}

#[test]
fn the_vendor_shown_is_a_sound_catalog_with_a_source() {
    let text = fenced("toml").swap_remove(1);
    let reading = parse_catalog(&text, registry());
    assert!(reading.diagnostics.is_empty(), "{}", reading.messages("vendor", &text).join("\n\n"));
    for entry in &reading.catalog.entries {
        assert!(entry.source.is_some() && !entry.seen_in.is_empty(), "{}", entry.variant);
    }
}

#[test]
fn the_line_of_the_vendor_shown_names_its_file() {
    let line = fenced("rust").swap_remove(0);
    let (name, file) = line.trim().split_once(" = ").expect("the line is `Name = \"file\",`");
    assert_eq!(file, format!("\"{}.toml\",", kebab_case(name)));
    let path = format!("`status-data/vendors/{}.toml`", kebab_case(name));
    assert!(PAGE.contains(&path), "{path}");
}

/// The text of every fence of a language.
fn fenced(language: &str) -> Vec<String> {
    let open = format!("\n```{language}\n");
    let inner = |rest: &str| rest.split_inclusive("\n```\n").next().map(str::to_owned);
    let blocks = PAGE.split(&open).skip(1).filter_map(inner);
    blocks.map(|block| block.trim_end_matches("```\n").to_owned()).collect()
}

fn block() -> String {
    fenced("toml").swap_remove(0)
}

fn name(block: &str) -> &str {
    block.lines().next().unwrap_or_default().trim_matches(['[', ']'])
}

/// The registry with a block at its place: before the first entry of a higher code.
fn with_block(block: &str) -> String {
    let code = parse_registry(block).catalog.entries[0].code;
    let next = registry().entries.iter().find(|entry| entry.code > code);
    let header = next.map(|entry| format!("\n[{}]\n", entry.variant)).expect("511 is higher");
    let at = REGISTRY_TEXT.find(&header).expect("an entry has its header");
    let (before, after) = REGISTRY_TEXT.split_at(at + 1);
    format!("{before}{block}\n{after}")
}

/// A block with the change that the page shows.
fn broken(block: &str) -> String {
    let change = fenced("diff").swap_remove(0);
    let line = |sign: char| change.lines().find_map(|line| line.strip_prefix(sign));
    let (old, new) = (line('-').unwrap_or_default(), line('+').unwrap_or_default());
    assert_eq!(block.matches(old).count(), 1, "`{old}` stands once in the block");
    block.replace(old, new)
}

/// A message without the numbers of its lines, and without the gutter that grows with them.
fn without_lines(message: &str) -> String {
    let mut lines = Vec::new();
    for line in message.lines() {
        let line = line.trim_start().trim_start_matches(|c: char| c.is_ascii_digit()).trim_start();
        lines.push(match line.split_once("codes.toml:") {
            Some((before, at)) => {
                let column = at.trim_start_matches(|c: char| c.is_ascii_digit());
                format!("{before}codes.toml:LINE{column}")
            }
            None => line.to_owned(),
        });
    }
    lines.join("\n")
}

fn variants(catalog: &Catalog) -> Vec<&str> {
    catalog.entries.iter().map(|entry| entry.variant.as_str()).collect()
}
