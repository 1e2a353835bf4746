//! The data and the rules behind [`status-codes`](https://docs.rs/status-codes).
//!
//! One path leads from a TOML text to a checked [`Catalog`]:
//!
//! | step | file |
//! | --- | --- |
//! | text → tree of tables and values | `document.rs`, with `table.rs` for the tree, `datetime.rs` for dates, `fault.rs` for the rest |
//! | tree → sound tables and syntax diagnostics | `syntax.rs`, with `unclosed.rs` for what swallows the rest |
//! | table → [`Entry`], key by key | `entry.rs`, with `about.rs` for `[catalog]`, `field.rs` for one table and `value.rs` for one value |
//! | what single words may be | `identifier.rs` for names, `reference.rs` for references, `markdown.rs` and `inline.rs` for descriptions |
//! | entries → diagnostics between entries | `rules.rs` |
//! | the three in order | `reader.rs` |
//! | a [`Diagnostic`] as text with a caret, perhaps a better word | `diagnostic.rs`, `snippet.rs`, `suggest.rs` |
//!
//! The registry and the vendor catalogs are embedded (`embedded.rs`).
//!
//! This crate runs on the host only. It knows nothing of tokens, spans of the compiler or procedural macros.

mod about;
mod datetime;
mod diagnostic;
mod document;
mod embedded;
mod entry;
mod fault;
mod field;
mod identifier;
mod inline;
pub mod keys;
mod markdown;
mod model;
mod order;
mod reader;
mod reference;
mod rules;
mod snippet;
mod suggest;
mod syntax;
mod table;
mod unclosed;
mod value;

pub use diagnostic::{Diagnostic, Position, Rule};
pub use embedded::{REGISTRY_FILE, REGISTRY_TEXT, SCHEMA, VENDORS, Vendor, registry};
pub use identifier::{camel_case, kebab_case, screaming_snake_case, snake_case};
pub use model::{
    Cache, Catalog, CatalogInfo, Content, Deprecation, Entry, Format, GrpcCode, HeaderRule,
    Keyword, Level, Medium, Member, MemberType, MethodMeaning, Redirect, RedirectMethod, Reference,
    Registration, RenameAll, Retry, State, Value,
};
pub use reader::{Parsed, parse_catalog, parse_registry};
pub use suggest::suggest;
