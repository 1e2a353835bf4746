//! utoipa: the document contains the catalog and is valid by the schema of OpenAPI.

use std::collections::BTreeSet;

use jsonschema::Validator;
use serde_json::{Value, json};
use status_codes::{Catalog, Level, Problem};
use status_codes_cli::export::openapi::Version;
use utoipa::{IntoResponses, OpenApi};

use crate::answer::document;
use crate::catalogs::shop_status::OutOfStock;
use crate::catalogs::{
    DocumentedStatus, FilesStatus, FolderResponses, ServerFailures, ShopStatus, StoreStatus,
    renamed,
};

/// The OpenAPI Initiative's schema for documents of version 3.1, of 2022-10-07 (Apache-2.0), as the Python package
/// `openapi-spec-validator` carries it.
const OPENAPI_SCHEMA: &str = include_str!("../openapi-3.1.schema.json");

const SHOP: &str = "../../status-codes/examples/shop-api.toml";

#[utoipa::path(get, path = "/files", responses(FilesStatus))]
#[expect(dead_code, reason = "utoipa reads the attribute")]
fn files() {}

#[utoipa::path(get, path = "/folders", responses(FolderResponses, ServerFailures))]
#[expect(dead_code, reason = "utoipa reads the attribute")]
fn folders() {}

#[utoipa::path(post, path = "/orders", responses(ShopStatus))]
#[expect(dead_code, reason = "utoipa reads the attribute")]
fn orders() {}

#[derive(OpenApi)]
#[openapi(paths(files, folders, orders))]
struct Api;

/// The document of the API with the components of one catalog, as its users write it.
fn with_components<C: OpenApi>() -> Value {
    serde_json::to_value(Api::openapi().merge_from(C::openapi())).unwrap()
}

fn responses(path: &str, method: &str) -> Value {
    with_components::<ShopStatus>()["paths"][path][method]["responses"].clone()
}

/// What the command writes for a catalog whose path starts at this package.
fn exported(catalog: &str) -> Value {
    let path = format!("{}/{catalog}", env!("CARGO_MANIFEST_DIR"));
    let parsed = status_data::parse_catalog(
        &std::fs::read_to_string(path).unwrap(),
        status_data::registry(),
    );
    status_codes_cli::export::openapi::document(&parsed.catalog, Version::V3_1)
}

fn keys(object: &Value) -> Vec<&str> {
    object.as_object().unwrap().keys().map(String::as_str).collect()
}

fn faults(schema: &Validator, document: &Value) -> Vec<String> {
    schema.iter_errors(document).map(|error| error.to_string()).collect()
}

#[test]
fn document_is_valid_openapi() {
    let schema = jsonschema::validator_for(&serde_json::from_str(OPENAPI_SCHEMA).unwrap()).unwrap();
    let mut document = with_components::<ShopStatus>();
    assert_eq!(faults(&schema, &document), [""; 0]);

    let responses = &mut document["paths"]["/files"]["get"]["responses"];
    responses["404"]["content"]["application/problem+json"]["examples"] = "none".into();
    assert!(!faults(&schema, &document).is_empty(), "the schema finds no fault");
}

/// One response a code; one example a status, valid by the schema beside it.
#[track_caller]
fn check<C: Catalog>(statuses: &[C], responses: &Value) {
    let codes: BTreeSet<&str> = statuses.iter().map(|status| status.code().as_str()).collect();
    assert_eq!(keys(responses), codes.into_iter().collect::<Vec<_>>());
    let problem = &with_components::<ShopStatus>()["components"]["schemas"]["Problem"];
    jsonschema::meta::validate(problem).unwrap();
    let schema = jsonschema::validator_for(problem).unwrap();
    for status in statuses {
        let response = &responses[status.code().as_str()];
        assert!(response["description"].as_str().unwrap().contains(status.summary()));
        for rule in status.headers() {
            assert_eq!(response["headers"][rule.name()]["schema"]["type"], "string");
        }
        let content = &response["content"]["application/problem+json"];
        if !status.code().is_error() {
            assert_eq!(response["content"], Value::Null, "{status:?}");
            continue;
        }
        let example = &content["examples"][status.id()];
        assert_eq!(example["summary"], status.title());
        for (name, value) in document(*status, None).as_object().unwrap() {
            assert_eq!(example["value"][name], *value, "{status:?}");
        }
        assert_eq!(content["schema"], json!({ "$ref": "#/components/schemas/Problem" }));
        assert_eq!(faults(&schema, &example["value"]), [""; 0]);
        let of_no_code = document(*status, None).as_object().unwrap().clone();
        let of_no_code = of_no_code
            .into_iter()
            .map(|(name, value)| if name == "status" { (name, 99.into()) } else { (name, value) });
        assert!(!faults(&schema, &of_no_code.collect()).is_empty());
    }
}

#[test]
fn catalog_documents_every_status() {
    check(FilesStatus::ALL, &responses("/files", "get"));
    check(ShopStatus::ALL, &responses("/orders", "post"));
}

#[test]
fn unit_type_documents_its_group_alone() {
    let statuses = [FilesStatus::FOLDERS, FilesStatus::SERVER].concat();
    check(&statuses, &responses("/folders", "get"));
}

#[test]
fn statuses_that_share_a_code_are_examples_of_one_response() {
    let response = &responses("/orders", "post")["404"];
    let content = &response["content"]["application/problem+json"];
    let ids = [
        "address_not_found",
        "cart_not_found",
        "collection_not_found",
        "order_not_found",
        "product_not_found",
    ];
    assert_eq!(keys(&content["examples"]), ids);
    let description = response["description"].as_str().unwrap();
    assert!(description.starts_with(
        "- `product_not_found`: There is no product with this identifier.\n- `collection_not_found`:"
    ));
}

#[test]
fn header_fields_say_how_strongly_they_are_asked_for() {
    let rule = FilesStatus::ServiceUnavailable.headers()[0];
    assert_eq!(rule.level(), Level::Should);
    assert_eq!(
        responses("/files", "get")["503"]["headers"]["Retry-After"]["description"],
        "Should be sent when the end of the interruption is known (https://files.example/docs/availability).",
    );
}

#[test]
fn renamed_utoipa_of_another_version_documents_the_same() {
    use utoipa5::IntoResponses as _;

    let value =
        |responses| serde_json::to_value::<std::collections::BTreeMap<_, _>>(responses).unwrap();
    let older = value(renamed::OlderStatus::responses());
    check(renamed::OlderStatus::ALL, &older);
    check(renamed::OlderStatus::CART, &value(renamed::CartResponses::responses()));
}

/// The document of the macro is the exported one, but for what utoipa has no place for: whether a header field is always
/// there, and the `x-` keys of an example. The keys that `import` reads back are not in the statuses without a problem, either.
#[track_caller]
fn check_with_export<C: Catalog + OpenApi + IntoResponses>(catalog: &str) {
    let mut exported = exported(catalog);
    let document = serde_json::to_value(C::openapi()).unwrap();
    for key in ["title", "version", "description"] {
        assert_eq!(document["info"][key], exported["info"][key], "{key}");
    }
    let schemas = &document["components"]["schemas"];
    assert_eq!(numbers_as_floats(schemas), numbers_as_floats(&exported["components"]["schemas"]));

    let mut expected = serde_json::Map::new();
    for response in exported["components"]["responses"].as_object_mut().unwrap().values_mut() {
        for header in values_mut(&mut response["headers"]) {
            header.as_object_mut().unwrap().remove("required").unwrap();
        }
        let examples = &mut response["content"]["application/problem+json"]["examples"];
        for example in values_mut(examples) {
            let example = example.as_object_mut().unwrap();
            assert!(example.contains_key("x-status"));
            example.retain(|key, _| !key.starts_with("x-"));
        }
        for status in response["x-statuses"].as_array_mut().into_iter().flatten() {
            let written = ["name", "id", "type", "title", "summary"];
            status.as_object_mut().unwrap().retain(|key, _| written.contains(&key.as_str()));
        }
        // Indexing above adds what is not there.
        response.as_object_mut().unwrap().retain(|_, value| !value.is_null());
        if response["content"]["application/problem+json"]["examples"].is_null() {
            response.as_object_mut().unwrap().remove("content");
        }
        expected.insert(response["x-status-code"].to_string(), response.take());
    }
    let responses = serde_json::to_value(C::responses()).unwrap();
    assert_eq!(numbers_as_floats(&responses), numbers_as_floats(&expected.into()));
}

fn values_mut(object: &mut Value) -> impl Iterator<Item = &mut Value> {
    object.as_object_mut().into_iter().flat_map(|object| object.values_mut())
}

/// utoipa writes the limit `2.0` as `2`, which is the same in JSON Schema.
fn numbers_as_floats(value: &Value) -> Value {
    match value {
        Value::Number(number) => number.as_f64().into(),
        Value::Array(items) => items.iter().map(numbers_as_floats).collect(),
        Value::Object(object) => {
            let pairs = object.iter();
            pairs.map(|(name, value)| (name.clone(), numbers_as_floats(value))).collect()
        }
        other => other.clone(),
    }
}

#[test]
fn the_document_of_the_macro_is_the_exported_one() {
    check_with_export::<ShopStatus>(SHOP);
    check_with_export::<FilesStatus>("../../status-codes/examples/files-api.toml");
    check_with_export::<StoreStatus>("../catalogs/shared-ids.toml");
    check_with_export::<DocumentedStatus>("../catalogs/documented.toml");
}

#[test]
fn the_schema_of_members_judges_what_a_service_sends() {
    let document = with_components::<ShopStatus>();
    let schema = json!({
        "$ref": "#/components/schemas/OutOfStockProblem",
        "components": document["components"],
    });
    let schema = jsonschema::validator_for(&schema).unwrap();
    let sent = serde_json::to_value(Problem::from(OutOfStock::new("SH-42-M", 2))).unwrap();
    assert_eq!(faults(&schema, &sent), [""; 0]);
    let bare = serde_json::to_value(Problem::new(ShopStatus::OutOfStock)).unwrap();
    assert_eq!(faults(&schema, &bare).len(), 2, "two members are required");
}
