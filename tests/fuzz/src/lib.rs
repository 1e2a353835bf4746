//! What must hold for every input, as functions that a fuzzer, a corpus of files and a regression case all call.
//!
//! | function | takes | asserts | file |
//! | --- | --- | --- | --- |
//! | [`reader`] | the text of a catalog | every problem lies inside; what is accepted expands to sound Rust | `reader.rs`, `generated.rs`, `markup.rs` |
//! | [`text`] | text off the wire | `Status` and `Code` are read as a table of all names says | `text.rs` |
//! | [`input`] | what stands in `status!(…)` and `catalog!(…)` | the path, or one message | `input.rs` |
//!
//! `status-macros` is a proc-macro crate, whose functions nothing can call: its modules are compiled into this one.

#![allow(dead_code, reason = "parts of the macro crate that only its entry points use")]

extern crate proc_macro2 as compiler; // tokens that work without one

mod generated;
mod input;
mod reader;
pub mod seeds;
mod text;

#[path = "../../tests/hostile/markup.rs"]
#[allow(dead_code, reason = "it serves the hostile catalogs, too")]
mod markup;

#[path = "../../../status-macros/src/bridge.rs"]
mod bridge;
#[path = "../../../status-macros/src/catalog.rs"]
mod catalog;
#[path = "../../../status-macros/src/definition.rs"]
mod definition;
#[path = "../../../status-macros/src/documentation.rs"]
mod documentation;
#[path = "../../../status-macros/src/documents.rs"]
mod documents;
#[path = "../../../status-macros/src/expansion.rs"]
mod expansion;
#[path = "../../../status-macros/src/facts.rs"]
mod facts;
#[path = "../../../status-macros/src/file.rs"]
mod file;
#[path = "../../../status-macros/src/head.rs"]
mod head;
#[path = "../../../status-macros/src/literal.rs"]
mod literal;
#[path = "../../../status-macros/src/literal_text.rs"]
mod literal_text;
#[path = "../../../status-macros/src/lookup.rs"]
mod lookup;
#[path = "../../../status-macros/src/names.rs"]
mod names;
#[path = "../../../status-macros/src/rust.rs"]
mod rust;
#[path = "../../../status-macros/src/statics.rs"]
mod statics;
#[path = "../../../status-macros/src/token.rs"]
mod token;
#[path = "../../../status-macros/src/vocabulary.rs"]
mod vocabulary;

pub use input::input;
pub use reader::reader;
pub use text::text;
