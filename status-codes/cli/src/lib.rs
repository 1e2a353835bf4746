//! The command `status-codes`, as a library so that tests reach its parts.
//!
//! One way through it: arguments → `run`, which picks the command → an `Answer` (text and an exit code) →
//! `output`, the only place that writes. Every command is a function from its arguments to an answer, so none of them
//! knows of pipes, colour settings or the process.
//!
//! | folder or file | job |
//! | --- | --- |
//! | `arguments.rs`, `run.rs`, `answer.rs`, `output.rs` | from the command line to the exit code |
//! | `data/` | where catalogs come from: the built-in ones, vendors, files |
//! | `terminal/` | styled text, wrapping, tables, Markdown as text |
//! | `lookup/`, `list.rs`, `search.rs` | reading what is known |
//! | `check/`, `diff.rs`, `check_registry.rs` | judging files |
//! | `export/`, `schema.rs` | other formats |
//! | `page/` | a catalog as a web page |

mod answer;
mod arguments;
mod check;
mod check_registry;
mod data;
mod diff;
mod export;
mod list;
mod lookup;
mod output;
pub mod page;
pub mod registry_csv;
mod run;
mod schema;
mod search;
mod terminal;

pub use run::main;
