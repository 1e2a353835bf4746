//! A library that re-exports a catalog under a second path, and macros that pass on their input.

#![deny(warnings, missing_docs)]

use status_codes::catalog;

/// Where the catalog is defined; nobody outside needs to know.
mod api {
    super::catalog! {
        /// What the Files API answers.
        pub enum Files = "../catalog.toml";
    }
}

pub use api::Files;
// So that the macros below find it whatever their user depends on.
#[doc(hidden)]
pub use status_codes;

/// Passes a literal on.
#[macro_export]
macro_rules! of_literal {
    ($code:literal) => {
        $crate::status_codes::status!($code)
    };
}

/// Passes one token on.
#[macro_export]
macro_rules! of_token {
    ($code:tt) => {
        $crate::status_codes::status!($code)
    };
}

/// Passes an expression on.
#[macro_export]
macro_rules! of_expression {
    ($code:expr) => {
        $crate::status_codes::status!($code)
    };
}

/// Passes all tokens on.
#[macro_export]
macro_rules! of_tokens {
    ($($token:tt)*) => {
        $crate::status_codes::status!($($token)*)
    };
}

/// Passes a catalog and a literal on.
#[macro_export]
macro_rules! of_catalog {
    ($catalog:ty, $code:literal) => {
        $crate::status_codes::status!($catalog, $code)
    };
}

/// Passes the path of a catalog and an expression on.
#[macro_export]
macro_rules! of_path {
    ($catalog:path, $code:expr) => {
        $crate::status_codes::status!($catalog, $code)
    };
}

/// A status of this crate's catalog.
#[macro_export]
macro_rules! file_status {
    ($code:literal) => {
        $crate::status_codes::status!($crate::Files, $code)
    };
}
