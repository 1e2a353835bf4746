//! The data and the rules behind [`status-codes`](https://docs.rs/status-codes).
//!
//! One path leads from a TOML text to a checked [`Catalog`]:
//!
//! | step | file |
//! | --- | --- |
//! | file → text | `file.rs` |
//! | text → tables and values of the top level | `document.rs`, with `blocks.rs` and `syntax.rs` for a text that is not TOML |
//! | table → [`Entry`], key by key | `entry.rs`, with `info.rs` for `[catalog]`, `member.rs` for `members`, `table.rs` for one table and `value.rs` for one value |
//! | what single words may be | `ident.rs` for names, `reference.rs` for references, `markdown/` for descriptions |
//! | entries → diagnostics between entries | `check.rs` |
//! | the three in order | `parse.rs` |
//! | a [`Diagnostic`] as text with a caret, perhaps a better word | `diagnostic.rs`, `snippet.rs`, `suggest.rs` |
//!
//! `doc.rs` writes an entry as Markdown, for the macros and the command. The registry and the vendor catalogs are embedded
//! (`builtin.rs`).
//!
//! This crate runs on the host only. It knows nothing of tokens, spans of the compiler or procedural macros.

mod blocks;
mod builtin;
mod check;
mod diagnostic;
pub mod doc;
mod document;
mod entry;
mod file;
mod ident;
mod info;
pub mod keys;
mod markdown;
mod member;
mod model;
mod parse;
mod reference;
mod snippet;
mod suggest;
mod syntax;
mod table;
mod value;

pub use builtin::{REGISTRY_FILE, REGISTRY_TEXT, SCHEMA, VENDORS, Vendor, registry, vendors};
pub use diagnostic::{Diagnostic, Position, Rule, Severity};
pub use file::{MAX_BYTES, ReadError, read_to_string, text_of};
pub use ident::{camel_case, kebab_case, screaming_snake_case, snake_case};
pub use markdown::plain_to_markdown;
pub use model::{
    Cache, Catalog, CatalogInfo, Content, Deprecation, Entry, Format, GrpcCode, HeaderRule,
    Keyword, Level, Medium, Member, MemberType, MethodMeaning, Redirect, RedirectMethod, Reference,
    Registration, RenameAll, Retry, State, Value, class_label,
};
pub use parse::{MAX_ENTRIES, Parsed, parse_catalog, parse_registry};
pub use suggest::suggest;
