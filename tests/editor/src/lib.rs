//! A real rust-analyzer on a scratch crate, driven as an editor drives it.
//!
//! `scratch.rs` writes the crate, `server.rs` starts the server and speaks its protocol, `editor.rs` asks it what an
//! editor asks when somebody points at text. Knows nothing of status codes; what must be shown stands in `tests/`.

mod editor;
mod scratch;
mod server;

pub use editor::{Completion, Editor};
