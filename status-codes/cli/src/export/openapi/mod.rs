//! A catalog as the components of an OpenAPI document: a response for each code, and the schemas of the problems.
//!
//! `Problem` is open, including `type`, so that an old client can read the responses of a newer catalog. `ProblemType`
//! lists the known values of `type`; `Problem` does not refer to it, because generators turn an enum into a closed type. A
//! status with members has a schema of its own, such as `NotInStockProblem`, that extends `Problem`.

mod own;
mod response;
mod schema;

use clap::ValueEnum;
use serde_json::{Map, Value, json};
use status_data::Catalog;

pub(crate) use response::BEYOND_599;
pub(super) use response::has_problem;

use super::member::Dialect;
use super::value;

/// A version of OpenAPI.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Version {
    /// 3.0.4, for tools that do not support 3.1.
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
            Self::V3_1 => Dialect::OpenApi31,
        }
    }
}

/// Returns the document. It has no paths; the document of an API refers to its components.
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

/// Adds the `x-` keys of an entry, except those that the object has already: `import` reads them.
fn extend(object: &mut Map<String, Value>, entry: &status_data::Entry) {
    for (key, value) in value::extensions(&entry.extensions) {
        object.entry(key).or_insert(value);
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use status_data::Content;

    use super::{Version, document};
    use crate::export::sample;

    #[test]
    fn status_with_members_extends_the_open_problem() {
        let document = document(&sample::catalog(), Version::V3_1);
        let schema = &document["components"]["schemas"]["NotInStockProblem"];
        assert_eq!(schema["allOf"][0], json!({ "$ref": "#/components/schemas/Problem" }));
        assert_eq!(schema["allOf"][1]["properties"]["available"]["minimum"], 1);
        assert_eq!(document["components"]["schemas"].get("ContinueProblem"), None);
        let conflict = &document["components"]["responses"]["Conflict"]["content"];
        let example = &conflict["application/problem+json"]["examples"]["not-in-stock"]["value"];
        assert_eq!(example["available"], 1);
        assert_eq!(example["code"], "not-in-stock");
        assert_eq!(example.get("detail"), None);
    }

    #[test]
    fn a_problem_without_a_type_has_the_reason_phrase_as_its_title() {
        let mut catalog = sample::catalog();
        catalog.entries[1].phrase = "Not Found".into();
        let title = |catalog: &status_data::Catalog| {
            let document = document(catalog, Version::V3_1);
            let content = &document["components"]["responses"]["NotFound"]["content"];
            let example = &content["application/problem+json"]["examples"]["continue"];
            (example["value"]["title"].clone(), example["x-status"]["title"].clone())
        };
        let own = json!(catalog.entries[1].title);
        assert_eq!(title(&catalog), (own.clone(), json!(null)));
        catalog.entries[1].type_uri = None;
        assert_eq!(title(&catalog), (json!("Not Found"), own.clone()));
        catalog.entries[1].type_uri = Some("about:blank".into());
        assert_eq!(title(&catalog), (json!("Not Found"), own));
    }

    #[test]
    fn only_errors_with_content_are_problems() {
        let mut catalog = sample::catalog();
        catalog.entries.truncate(1);
        let has_problem = |catalog: &status_data::Catalog| {
            let document = document(catalog, Version::V3_1);
            let responses = document["components"]["responses"].as_object();
            let (_, response) = responses.and_then(|all| all.iter().next()).expect("one response");
            assert_ne!(response.get("content").is_some(), response.get("x-statuses").is_some());
            response.get("content").is_some()
        };
        for (code, content, expected) in [
            (409, Content::Allowed, true),
            (400, Content::Allowed, true),
            (399, Content::Allowed, false),
            (201, Content::Allowed, false),
            (409, Content::Never, false),
        ] {
            (catalog.entries[0].code, catalog.entries[0].content) = (code, content);
            assert_eq!(has_problem(&catalog), expected, "{code} {content:?}");
        }
    }

    #[test]
    fn member_with_the_id_is_a_plain_string() {
        let document = document(&sample::catalog(), Version::V3_1);
        let properties = &document["components"]["schemas"]["Problem"]["properties"];
        assert_eq!(properties["code"]["type"], "string");
        assert_eq!(properties["code"].get("enum"), None);
    }

    #[test]
    fn ids_are_listed_where_no_status_has_a_type() {
        let mut catalog = sample::catalog();
        let known = |catalog: &status_data::Catalog| {
            document(catalog, Version::V3_0)["components"]["schemas"]["ProblemType"].clone()
        };
        let types = ["not-in-stock", "continue", "all-statuses"]
            .map(|id| format!("https://shop.example/problems/{id}"));
        assert_eq!(known(&catalog)["enum"], json!(types));
        for entry in &mut catalog.entries {
            entry.type_uri = None;
        }
        let ids = json!(["not-in-stock", "continue", "all-statuses"]);
        assert_eq!(known(&catalog)["enum"], ids);
        catalog.entries[0].type_uri = Some("about:blank".into());
        assert_eq!(known(&catalog)["enum"], ids);
        catalog.info.id_member = None;
        assert_eq!(known(&catalog), json!(null), "no member would hold them");
    }

    #[test]
    fn shared_types_are_listed_once_and_shared_ids_have_an_example_each() {
        let mut catalog = sample::catalog();
        catalog.entries[2].id = catalog.entries[1].id.clone();
        catalog.entries[2].type_uri = catalog.entries[1].type_uri.clone();
        let document = document(&catalog, Version::V3_1);
        let known = &document["components"]["schemas"]["ProblemType"];
        assert_eq!(known["x-enum-varnames"], json!(["NotInStock", "Continue"]));
        let content = &document["components"]["responses"]["NotFound"]["content"];
        let examples = content["application/problem+json"]["examples"].as_object();
        let names: Vec<&String> = examples.expect("examples are named").keys().collect();
        assert_eq!(names, ["Continue", "AllStatuses"]);
    }

    #[test]
    fn keys_that_openapi_leaves_to_others_are_carried() {
        let document = document(&sample::catalog(), Version::V3_1);
        let content = &document["components"]["responses"]["NotFound"]["content"];
        let example = &content["application/problem+json"]["examples"]["continue"];
        assert_eq!(example["x-audience"], "public");
    }

    #[test]
    fn no_key_of_a_catalog_takes_the_place_of_ours() {
        let mut catalog = sample::catalog();
        let own = |key: &str| (key.to_owned(), status_data::Value::String("own".into()));
        catalog.entries[0].extensions = vec![own("x-status"), own("x-status-code"), own("x-b")];
        let document = document(&catalog, Version::V3_1);
        let content =
            &document["components"]["responses"]["Conflict"]["content"]["application/problem+json"];
        let example = &content["examples"]["not-in-stock"];
        assert_eq!(example["x-status"]["name"], "NotInStock");
        assert_eq!(example["x-status-code"], "own");
        let schema = &document["components"]["schemas"]["NotInStockProblem"];
        assert_eq!((&schema["x-status-code"], &schema["x-b"]), (&json!(409), &json!("own")));
    }

    #[test]
    fn a_description_stands_once() {
        let mut catalog = sample::catalog();
        for entry in &mut catalog.entries {
            entry.description = format!("About {}.", entry.variant);
        }
        let document = document(&catalog, Version::V3_1);
        let responses = &document["components"]["responses"];
        let own = |response: &str, id: &str| {
            let content = &responses[response]["content"]["application/problem+json"];
            content["examples"][id]["x-status"]["description"].clone()
        };
        let described = responses["Conflict"]["description"].as_str().expect("a description");
        assert!(described.contains("About NotInStock."), "{described}");
        assert_eq!(own("Conflict", "not-in-stock"), json!(null));
        assert_eq!(own("NotFound", "continue"), json!("About Continue."));
    }
}
