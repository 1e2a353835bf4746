//! The command `status-codes`, as a library so that tests reach its parts.
//!
//! `arguments` parses the command line, `run` picks the command, and the command returns an `Output`: text and an exit
//! code. Only `write` writes it, so no command knows about pipes, colour settings or the process.
//!
//! | folder or file | job |
//! | --- | --- |
//! | `arguments.rs`, `run.rs`, `output.rs`, `write.rs` | from the command line to the exit code |
//! | `data/` | where catalogs come from: the built-in ones, vendors, files |
//! | `terminal/` | styled text, wrapping, tables, Markdown as text |
//! | `lookup/`, `list.rs`, `search/` | reading catalogs |
//! | `check/`, `diff/`, `check_registry.rs` | checking and comparing files |
//! | `export/`, `import/`, `schema.rs` | other formats |
//! | `init.rs`, `new_file.rs`, `shell.rs` | a first catalog; completions and manual pages |
//! | `page/` | a catalog as a web page |
//! | `testing.rs` | what the unit tests of several parts need |

mod arguments;
mod check;
mod check_registry;
mod data;
pub mod diff;
pub mod export;
mod import;
mod init;
mod list;
mod lookup;
mod new_file;
mod output;
pub mod page;
pub mod registry_csv;
mod run;
mod schema;
mod search;
mod shell;
mod terminal;
#[cfg(test)]
mod testing;
mod write;

pub use run::main;
