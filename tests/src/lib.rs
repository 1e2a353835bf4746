//! What crosses the crates of the project: the public API against raw data, specifications and other people's crates.
//!
//! | what is tested | where | command |
//! | --- | --- | --- |
//! | rules of the data, one faulty file a rule | `status-data/tests` | `cargo test -p status-data` |
//! | expansions, and that their paths are absolute | `status-macros/src`, unit tests | `cargo test -p status-macros` |
//! | examples of the documentation | `status-codes/src` | `cargo test -p status-codes --doc` |
//! | conformity: registry, semantics, numbers, text, vendors, `http` | `tests/tests` | `cargo test -p status-tests` |
//! | adding a code, rebuilds, packages, sizes: what only a build of its own shows | `tests/tests` | `cargo test -p status-tests` |
//! | messages of code that must not compile | `tests/compile-fail` | `cargo test -p status-tests --test compile_fail` |
//! | examples of the README | `README.md`, `tests/files-api.toml` | `cargo test -p status-tests --doc` |
//! | hostile surroundings of a dependent | `tests/hygiene`, `tests/tests/no_std.rs` | `cargo test -p "status-hygiene-*"` |
//! | documentation and pages in a browser | `tests/browser` | `.ci/parts/browser` |
//! | hover and completion in an editor | `tests/editor` | `.ci/parts/editor` |
//! | input that nobody thought of | `tests/fuzz` | `.ci/parts/fuzz` |
//! | what a dependent pays in build time | `tests/build-cost` | `cargo run -p build-cost --release` |
//!
//! The oracles are two tables that are written from the specifications, never from `codes.toml`: `registry.csv` in the
//! form of IANA's file, and `semantics.tsv`. This library reads them; it knows the public API and raw text, and never a
//! private module.

pub use status_codes_cli::registry_csv;
pub mod scratch;
pub mod semantics_tsv;
pub mod workspace_copy;

use std::collections::BTreeSet;

/// IANA's registry, in the form of its file.
pub const REGISTRY_CSV: &str = include_str!("../registry.csv");

/// One fact a line, with the section that decides it.
pub const SEMANTICS_TSV: &str = include_str!("../semantics.tsv");

/// The codes of `codes.toml`, found by nothing but the look of their lines.
#[must_use]
pub fn codes_of_the_raw_text() -> BTreeSet<u16> {
    let lines = status_data::REGISTRY_TEXT.lines();
    lines.filter_map(|line| line.strip_prefix("code = ")?.trim_end().parse().ok()).collect()
}

#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
mod readme {}
