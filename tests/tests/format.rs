//! The documentation of `catalog!` lists the keys of the data format: every key that the reader accepts, and no other.

use std::collections::BTreeSet;

use status_data::keys::{
    CATALOG_KEYS, DEPRECATED_KEYS, EXTENSION_PREFIX, HEADER_KEYS, INFO_KEYS, MEMBER_KEYS,
    METHOD_KEYS, REDIRECT_KEYS, RESERVED_KEYS,
};
use status_data::{parse_catalog, registry};

const DOCUMENTATION: &str = include_str!("../../status-codes/src/catalog_format.md");

/// The first column of the table under a heading.
fn documented(heading: &str) -> Vec<&'static str> {
    let (_, section) =
        DOCUMENTATION.split_once(&format!("\n## {heading}\n")).expect("the section exists");
    let section = section.split("\n## ").next().unwrap_or_default();
    let keys = section.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next());
    keys.collect()
}

#[track_caller]
fn check(heading: &str, keys: &[&str]) {
    let documented = documented(heading);
    let unique: BTreeSet<_> = documented.iter().copied().collect();
    assert_eq!(unique.len(), documented.len(), "a key is listed twice: {documented:?}");
    assert_eq!(unique, keys.iter().copied().collect());
}

#[test]
fn tables_name_every_key_and_no_other() {
    let extension = format!("{EXTENSION_PREFIX}…");
    let status: Vec<_> = CATALOG_KEYS.iter().copied().chain([extension.as_str()]).collect();
    check("Keys of a status", &status);
    check("Keys of `[catalog]`", INFO_KEYS);
    check("Keys of `deprecated`", DEPRECATED_KEYS);
    check("Keys of a member in `members`", MEMBER_KEYS);
    check("Keys of a header field in `headers`", HEADER_KEYS);
    check("Keys of `redirect`", REDIRECT_KEYS);
    check("Keys of a method in `methods`", METHOD_KEYS);
}

#[test]
fn reserved_tables_are_named() {
    for key in RESERVED_KEYS {
        let named = [format!("`{key}`"), format!("`[{key}]`")];
        assert!(named.iter().any(|named| DOCUMENTATION.contains(named)), "{key}");
    }
}

#[test]
fn the_example_is_a_valid_catalog() {
    let (_, example) = DOCUMENTATION.split_once("```toml\n").expect("there is an example");
    let (example, _) = example.split_once("```").expect("the example is closed");
    let messages = parse_catalog(example, registry()).messages("example.toml", example);
    assert_eq!(messages, <[&str; 0]>::default());
}
