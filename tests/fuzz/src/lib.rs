//! Properties that hold for every input, as functions for the fuzzer, the corpus and regression cases.
//!
//! | function | takes | asserts | file |
//! | --- | --- | --- | --- |
//! | [`reader`] | the text of a catalog | every problem lies inside; what is accepted expands to sound Rust | `reader.rs`, `generated.rs`, `markup.rs` |
//! | [`large`] | a part of a catalog to repeat | 300 kB of it are read in time | `large.rs` |
//! | [`text`] | text off the wire | `Status` and `Code` are read as a table of all names says | `text.rs` |
//! | [`input`] | what stands in `status!(…)` and `catalog!(…)` | the path, or one message | `input.rs` |
//! | [`members`] | bytes, as declarations and as a document | members become types, and are read without loss | `members.rs` |
//!
//! `status-macros` is a proc-macro crate, whose functions nothing can call: its expansions are compiled into this one.

#![allow(dead_code, reason = "parts of the macro crate that only its entry points use")]

mod generated;
mod input;
mod large;
mod members;
mod reader;
pub mod seeds;
mod text;

#[path = "../../tests/hostile/markup.rs"]
#[allow(dead_code, reason = "it serves the hostile catalogs, too")]
mod markup;

#[path = "../../../status-macros/src/expand/mod.rs"]
mod expand;

pub use input::input;
pub use large::{NUMBER, SEPARATOR, large};
pub use members::members;
pub use reader::reader;
pub use text::text;
