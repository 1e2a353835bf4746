//! The data and the rules behind [`status-codes`](https://docs.rs/status-codes).
//!
//! One path leads from a TOML text to a checked [`Catalog`]:
//!
//! | step | file |
//! | --- | --- |
//! | file → text | `file.rs` |
//! | text → top-level table | `syntax.rs`, with `blocks.rs` and `explain.rs` for a text that is not valid TOML |
//! | table → [`Entry`], key by key | `entry.rs`, with `protocol.rs` for what concerns HTTP, `member.rs` and `member_value.rs` for `members`, `info.rs` for `[catalog]` |
//! | one key of a table → its value | `table.rs`, `text.rs`, `list.rs`, `value.rs` |
//! | the syntax of single values | `keyword.rs` for keywords, `ident.rs` for names, `reference.rs` for references, `markdown/` for descriptions |
//! | entries → diagnostics between entries | `check.rs` |
//! | these steps in order | `parse.rs` |
//! | a [`Diagnostic`] as text with a caret and a suggestion | `diagnostic.rs`, `snippet.rs`, `suggest.rs`; `rule.rs` names the rules |
//!
//! `doc.rs` writes an entry as Markdown and `sample.rs` makes example values of members, for the macros and the command. The
//! registry and the catalogs of vendors are embedded (`builtin.rs`).
//!
//! This crate only runs at compile time and in the command. It does not depend on tokens or procedural macros.

mod blocks;
mod builtin;
mod check;
mod diagnostic;
pub mod doc;
mod entry;
mod explain;
mod file;
mod ident;
mod info;
pub mod keys;
mod keyword;
mod list;
mod markdown;
mod member;
mod member_value;
mod model;
mod names;
mod parse;
mod protocol;
mod reference;
mod rule;
mod sample;
mod snippet;
mod suggest;
mod syntax;
mod table;
mod text;
mod value;

pub use builtin::{REGISTRY_FILE, REGISTRY_TEXT, SCHEMA, VENDORS, Vendor, registry, vendors};
pub use diagnostic::{Diagnostic, Position, Severity};
pub use file::{MAX_BYTES, ReadError, read_to_string, text_of};
pub use ident::{
    acronyms_as_words, camel_case, group_constant, kebab_case, screaming_snake_case, snake_case,
};
pub use keyword::{
    Cache, Content, Format, GrpcCode, Keyword, Level, Medium, RedirectMethod, RenameAll, Retry,
    State,
};
pub use markdown::plain_to_markdown;
pub use member::{Member, MemberType};
pub use model::{
    Catalog, CatalogInfo, Deprecation, Entry, HeaderRule, MethodMeaning, Redirect, Registration,
};
pub use parse::{MAX_ENTRIES, Parsed, parse_catalog, parse_registry};
pub use reference::Reference;
pub use rule::Rule;
pub use sample::sample;
pub use suggest::suggest;
pub use value::{Value, is_hidden};
