//! The `impl_*!` macros: implementations of other crates' traits for the enum of a [`catalog!`](crate::catalog!).
//!
//! Each is a plain `macro_rules!` over the trait [`Catalog`](crate::Catalog). It expands in the user's crate and names the
//! user's version of the other crate, so this crate depends on none of them. Their documentation stands beside them, in
//! Markdown files, because its examples need those crates: they run in `tests/ecosystem`.

mod actix;
mod axum;
mod serde;
mod utoipa;
