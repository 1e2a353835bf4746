//! The procedural macros behind [`status-codes`](https://docs.rs/status-codes), which wraps each in a `macro_rules!`
//! that passes `$crate` first, so that the expansion finds the facade under any name.
//!
//! | macro | input, after the path of the facade | expands to |
//! | --- | --- | --- |
//! | `registry!` | attributes, visibility and name of an enum | `Status` and the constants of `Code` |
//! | `vendors!` | nothing | an enum for each vendor, and the list of their meanings |
//! | `catalog!` | `pub enum Name = "file.toml";` | the enum |
//! | `status!` | `404`, or `Name, 404` | the path of a variant or constant |
//!
//! `expand/input.rs` parses the input, `expand/catalog.rs` reads the file, `expand/enum_def.rs` writes the enum and
//! `expand/status.rs` the path. Only `status-data` knows the format of the files.

mod expand;
#[cfg(test)]
mod tests;

use proc_macro::TokenStream;
use syn::ext::IdentExt;
use syn::{Ident, parse_macro_input};

/// Expands to `Status` and the other items of the registry.
#[proc_macro]
pub fn registry(input: TokenStream) -> TokenStream {
    expand::catalog::registry(&parse_macro_input!(input)).into()
}

/// Expands to one enum for each vendor, and the list of their meanings.
#[proc_macro]
pub fn vendors(input: TokenStream) -> TokenStream {
    expand::catalog::vendors(&parse_macro_input!(input with Ident::parse_any)).into()
}

/// Expands to the enum of a user's catalog.
#[proc_macro]
pub fn catalog(input: TokenStream) -> TokenStream {
    expand::catalog::catalog(&parse_macro_input!(input)).into()
}

/// Expands to the path of the status with a code.
#[proc_macro]
pub fn status(input: TokenStream) -> TokenStream {
    expand::status::status(parse_macro_input!(input))
        .unwrap_or_else(syn::Error::into_compile_error)
        .into()
}
