//! Lookups by this library and by its rivals, for the benches to measure.

pub mod inputs;
pub mod operations;
mod rivals;
