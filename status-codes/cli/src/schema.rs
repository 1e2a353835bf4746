//! `schema`: the JSON Schema of the TOML format, for an editor without the network.

use crate::output::Output;

/// The schema, as it stands in the data crate.
pub(crate) fn run() -> Output {
    Output::success(status_data::SCHEMA)
}
