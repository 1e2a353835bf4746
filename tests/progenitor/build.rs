//! Generates the client: the exported components, an operation that refers to all of them, and progenitor.

use std::error::Error;
use std::path::Path;
use std::{env, fs};

use progenitor::Generator;
use serde_json::{Map, Value, json};
use status_codes_cli::export::openapi::{Version, document};

const CATALOG: &str = "../../status-codes/examples/shop-api.toml";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={CATALOG}");
    let parsed = status_data::parse_catalog(&fs::read_to_string(CATALOG)?, status_data::registry());
    assert!(parsed.diagnostics.is_empty(), "{CATALOG} has faults");

    let mut api = document(&parsed.catalog, Version::V3_0);
    let operation = operation(&api);
    api["paths"] = json!({ "/orders": { "post": operation } });

    let tokens = Generator::default().generate_tokens(&serde_json::from_value(api)?)?;
    let client = prettyplease::unparse(&syn::parse2(tokens)?);
    fs::write(Path::new(&env::var("OUT_DIR")?).join("client.rs"), client)?;
    Ok(())
}

/// An operation that may send every error of the catalog.
fn operation(api: &Value) -> Value {
    let mut responses = Map::new();
    responses.insert("204".to_owned(), json!({ "description": "The order was placed." }));
    for (name, response) in api["components"]["responses"].as_object().into_iter().flatten() {
        if response.get("content").is_some() {
            let reference = json!({ "$ref": format!("#/components/responses/{name}") });
            responses.insert(response["x-status-code"].to_string(), reference);
        }
    }
    json!({ "operationId": "place_order", "responses": responses })
}
