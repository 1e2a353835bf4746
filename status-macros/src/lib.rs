//! The procedural macros behind [`status-codes`](https://docs.rs/status-codes), which wraps each in a `macro_rules!`
//! that passes `$crate` first; so the expansion finds the facade under any name.
//!
//! | macro | takes | gives | file |
//! | --- | --- | --- | --- |
//! | `registry!` | the facade's path, what stands before `enum`, the name | `Status`, the consts of `Code` | `definition.rs` |
//! | `vendors!` | the facade's path | an enum per vendor | `definition.rs` |
//! | `catalog!` | the facade's path, `enum Name = "file.toml";` | that enum | `file.rs`, `catalog.rs`, `definition.rs` |
//! | `status!` | the facade's path, a literal, perhaps after a type | the path of a variant or const | `literal.rs` |
//!
//! Only this file names `proc_macro`; everything else is a plain function on tokens. Knows nothing of TOML syntax.

mod catalog;
mod definition;
mod documentation;
mod documents;
mod facade;
mod facts;
mod fault;
mod file;
mod head;
mod literal;
mod literal_text;
mod lookup;
mod statics;
#[cfg(test)]
mod tests;
mod vocabulary;

use proc_macro::TokenStream;

/// Expands to `Status` and everything generated beside it.
#[proc_macro]
pub fn registry(input: TokenStream) -> TokenStream {
    catalog::registry(input.into()).into()
}

/// Expands to one enum per vendor and the list of their meanings.
#[proc_macro]
pub fn vendors(input: TokenStream) -> TokenStream {
    catalog::vendors(input.into()).into()
}

/// Expands to the enum of a user's catalog.
#[proc_macro]
pub fn catalog(input: TokenStream) -> TokenStream {
    catalog::catalog(input.into()).into()
}

/// Expands to the path of the status that a literal names.
#[proc_macro]
pub fn status(input: TokenStream) -> TokenStream {
    literal::status(input.into()).into()
}
