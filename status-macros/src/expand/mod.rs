//! Functions from parsed input to tokens. `lib.rs` only forwards to them, so that tests can call them.

mod accessors;
pub(crate) mod catalog;
pub(crate) mod code_lit;
mod consts;
mod declared;
mod documents;
pub(crate) mod enum_def;
pub(crate) mod input;
mod member_names;
mod members;
pub(crate) mod path_lit;
mod quote;
pub(crate) mod redefinition;
pub(crate) mod status;
mod tables;
