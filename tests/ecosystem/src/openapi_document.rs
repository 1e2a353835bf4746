//! utoipa: the document says what the catalog says, and the schema of OpenAPI finds it valid.

use std::collections::BTreeSet;

use jsonschema::Validator;
use serde_json::Value;
use status_codes::{Catalog, Level};
use utoipa::OpenApi;

use crate::answer::document;
use crate::catalogs::{FilesStatus, FolderResponses, ServerFailures, ShopStatus, renamed};

/// The OpenAPI Initiative's schema for documents of version 3.1, of 2022-10-07 (Apache-2.0), as the Python package
/// `openapi-spec-validator` carries it.
const OPENAPI_SCHEMA: &str = include_str!("../openapi-3.1.schema.json");

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

fn responses(path: &str, method: &str) -> Value {
    serde_json::to_value(Api::openapi()).unwrap()["paths"][path][method]["responses"].clone()
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
    let mut document = serde_json::to_value(Api::openapi()).unwrap();
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
        assert_eq!(example["value"], document(*status, None));
        jsonschema::meta::validate(&content["schema"]).unwrap();
        let schema = jsonschema::validator_for(&content["schema"]).unwrap();
        assert_eq!(faults(&schema, &example["value"]), [""; 0]);
        let of_another_code = document(*status, None).as_object().unwrap().clone();
        let of_another_code = of_another_code
            .into_iter()
            .map(|(name, value)| if name == "status" { (name, 99.into()) } else { (name, value) });
        assert!(!faults(&schema, &of_another_code.collect()).is_empty());
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
    let types: Vec<String> = ids.map(|id| format!("https://shop.example/problems/{id}")).into();
    assert_eq!(content["schema"]["properties"]["type"]["enum"], Value::from(types));
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
        "Should be sent, when the end of the interruption is known (https://files.example/docs/availability).",
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
