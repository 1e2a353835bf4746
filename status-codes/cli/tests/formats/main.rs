//! Validates every format that the project reads or writes with a JSON Schema library.

#![allow(missing_docs, reason = "a test crate has no readers of documentation")]

mod command;
mod diff;
mod export;
mod openapi;
mod output;
mod schema;
mod toml_json;
