//! A catalog as JSON, as described by `catalog.schema.json` in this folder.

use serde_json::{Value, json};
use status_data::Catalog;

use crate::data::json;

/// Returns the catalog in the order of its file.
pub(crate) fn document(catalog: &Catalog) -> String {
    let statuses: Vec<Value> = catalog.entries.iter().map(json::entry).collect();
    json::document(&json!({
        "version": json::VERSION,
        "catalog": json::about(&catalog.info),
        "statuses": statuses,
    }))
}
