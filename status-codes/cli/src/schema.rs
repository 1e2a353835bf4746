//! `schema`: prints the JSON Schema of the TOML format, for editors without network access.

use crate::output::Output;

/// Returns the schema.
pub(crate) fn run() -> Output {
    Output::success(status_data::SCHEMA)
}
