//! A catalog as the components of an OpenAPI document: a response per code, and the schemas of its problems.
//!
//! `Problem` is open, `type` included, so that an old client reads what a newer catalog sends. `ProblemType` lists what
//! `type` is known to hold; `Problem` does not refer to it, for generators turn an enum into a closed type. A status
//! with members has a schema of its own, `NotInStockProblem`, that extends `Problem`.

mod response;
mod schema;

use clap::ValueEnum;
use serde_json::{Map, Value, json};
use status_data::Catalog;

pub(super) use response::has_problem;

use super::member::Dialect;
use super::value;

/// A version of OpenAPI.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Version {
    /// 3.0.4, for tools that read no later one.
    #[value(name = "3.0")]
    V3_0,
    /// 3.1.1, whose schemas are JSON Schema.
    #[default]
    #[value(name = "3.1")]
    V3_1,
}

impl Version {
    fn number(self) -> &'static str {
        match self {
            Self::V3_0 => "3.0.4",
            Self::V3_1 => "3.1.1",
        }
    }

    fn dialect(self) -> Dialect {
        match self {
            Self::V3_0 => Dialect::OpenApi30,
            Self::V3_1 => Dialect::Json,
        }
    }
}

/// Returns the document. It has no paths; an API refers to its components.
#[must_use]
pub fn document(catalog: &Catalog, version: Version) -> Value {
    let about = &catalog.info;
    let mut info = json!({
        "title": about.name.as_deref().unwrap_or("Statuses"),
        "version": about.version.as_deref().unwrap_or("0.0.0"),
    });
    if let Some(description) = &about.description {
        info["description"] = description.as_str().into();
    }
    let mut document = Map::new();
    document.insert("openapi".into(), version.number().into());
    document.insert("info".into(), info);
    if version == Version::V3_0 {
        document.insert("paths".into(), json!({})); // required before 3.1
    }
    let components = json!({
        "responses": response::components(catalog),
        "schemas": schema::components(catalog, version.dialect()),
    });
    document.insert("components".into(), components);
    document.into()
}

/// What an entry carries beyond the format, under keys that OpenAPI reserves for that.
fn extensions(entry: &status_data::Entry) -> Map<String, Value> {
    value::extensions(&entry.extensions)
}
