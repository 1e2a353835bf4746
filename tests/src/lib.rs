//! Tests across crates: the public API compared with raw data, specifications and other crates.
//!
//! `tests/README.md` lists where each kind of test is, with its command.
//!
//! The oracles are two tables that are written from the specifications and not from `codes.toml`: `registry.csv` in the form of
//! IANA's file, and `semantics.tsv`. This library reads them. It only uses the public API and raw text.

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
