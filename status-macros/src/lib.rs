//! The procedural macros behind [`status-codes`](https://docs.rs/status-codes), which wraps each in a `macro_rules!`
//! that passes `$crate` first; so the expansion finds the facade under any name.
//!
//! | macro | takes | gives | file |
//! | --- | --- | --- | --- |
//! | `registry!` | the facade's path, what stands before `enum`, the name | `Status`, the consts of `Code` | `catalog.rs`, `definition.rs` |
//! | `vendors!` | the facade's path | an enum per vendor | `catalog.rs`, `definition.rs` |
//! | `catalog!` | the facade's path, `enum Name = "file.toml";` | that enum | `file.rs`, `catalog.rs`, `definition.rs` |
//! | `status!` | the facade's path, a literal, perhaps after a type | the path of a variant or const | `literal.rs` |
//!
//! Only this file and `bridge.rs` know `proc_macro`; everything else is a plain function from tokens as data (`token.rs`)
//! to text and places (`expansion.rs`). Nothing here depends on a library of tokens, for every dependent would build it.
//! Knows nothing of TOML syntax.

#![expect(clippy::format_push_string, reason = "Rust reads best as the text that it becomes")]

mod bridge;
mod catalog;
mod definition;
mod documentation;
mod documents;
mod expansion;
mod facts;
mod file;
mod head;
mod literal;
mod literal_text;
mod lookup;
mod names;
mod rust;
mod statics;
#[cfg(test)]
mod tests;
mod token;
mod vocabulary;

#[cfg(not(test))]
extern crate proc_macro as compiler;
#[cfg(test)]
extern crate proc_macro2 as compiler; // tokens that work without one

use proc_macro::TokenStream;

/// Expands to `Status` and everything generated beside it.
#[proc_macro]
pub fn registry(input: TokenStream) -> TokenStream {
    expand(input, catalog::registry)
}

/// Expands to one enum per vendor and the list of their meanings.
#[proc_macro]
pub fn vendors(input: TokenStream) -> TokenStream {
    expand(input, catalog::vendors)
}

/// Expands to the enum of a user's catalog.
#[proc_macro]
pub fn catalog(input: TokenStream) -> TokenStream {
    expand(input, catalog::catalog)
}

/// Expands to the path of the status that a literal names.
#[proc_macro]
pub fn status(input: TokenStream) -> TokenStream {
    expand(input, literal::status)
}

#[allow(clippy::useless_conversion, reason = "in tests the bridge has tokens of its own")]
fn expand(input: TokenStream, of: fn(&[token::Token]) -> Vec<expansion::Piece>) -> TokenStream {
    bridge::expand(input.into(), of).into()
}
