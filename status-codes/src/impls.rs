//! The `impl_*!` macros: implementations of other crates' traits for the enum of a [`catalog!`](crate::catalog!).
//!
//! Each is a `macro_rules!` macro over the trait [`Catalog`](crate::Catalog). It expands in the user's crate and refers to
//! the user's version of the other crate, so this crate does not depend on any of them. The documentation is in Markdown
//! files, because its examples need those crates: they run in `tests/ecosystem`.

mod actix;
mod axum;
pub mod openapi;
mod serde;
mod utoipa;
