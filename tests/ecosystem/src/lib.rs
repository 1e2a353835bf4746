//! The library with other crates: one module for each, which is also an example.
//!
//! | module | crate | what it shows |
//! | --- | --- | --- |
//! | `http_codes` | `http` | conversions and comparisons over all 900 codes |
//! | `serde_forms` | `serde`, `serde_json`, `postcard` | every written form, and hostile input |
//! | `axum_service`, `actix_service` | `axum`, `actix-web` | real services answer with every status of the example catalogs |
//! | `served_problems` | `reqwest` | a catalog of another crate, served by both, read back by a client |
//! | `failing_displays` | `tracing-subscriber` | a `Display` that returns an error is an answer without that text |
//! | `framework_errors` | `axum`, `actix-web`, `tower-http` | the layer makes problems of what frameworks answer by themselves |
//! | `imported` | `axum` | catalogs that `status-codes import` wrote are served |
//! | `handler_names` | `axum`, `actix-web` | handlers that are called as a local of an expansion might be |
//! | `logged_errors` | `tracing-subscriber` | what the layer logs, where the client is told less |
//! | `untouched_responses` | `axum`, `actix-web` | what the layer leaves as it is |
//! | `openapi_document` | `utoipa`, `jsonschema` | the document is valid, and so is each example in it |
//! | `problem_documents` | `problem_details` | the JSON of a problem, to and fro |
//! | `inner_middleware` | `axum`, `actix-web` | what the layer does where others have compressed or replaced the content |
//! | `answers_to_head` | `axum`, `actix-web` | the layer converts responses to `HEAD` as those to `GET` |
//! | `header_fields` | `http`, `tracing-subscriber` | the header fields that are sent with a problem and read from a response |
//! | `problem_content` | `axum`, `actix-web` | codes that never have content have none |
//! | `problem_identity` | `serde_json` | the status that is read from type, id and code |
//! | `problem_reading` | `serde_json` | every problem is read back, and what is unknown is carried |
//! | `typed_members` | `jsonschema` | members from the file: sent, judged by the exported schema, read |
//! | `sent_statuses` | `serde_json` | what the extensions of a response say of its status |
//! | `sensitive_members` | `tracing-subscriber` | sensitive members are not in `Debug`, `Display` or log lines |
//! | `error_enum` | `thiserror` | an error enum that maps to a catalog |
//! | `retrying_client` | `reqwest-retry` | a client that asks `retry` instead of a list |
//! | `stored_responses` | `http-cache-semantics` | a cache that asks `cache` instead of a list |
//! | `grpc_codes` | `tonic` | the same codes, and what a client makes of a response without `grpc-status` |
//! | `specified_errors` | `serde_json` | the errors of ACME and OAuth to and fro |
//! | `arguments`, `telemetry` | `clap`, `tracing`, `opentelemetry` | statuses as arguments and as attributes |
//! | `weight` | `cargo` | what each feature costs, as the documentation says |
//!
//! The examples of the library's documentation that need these crates run here, too.

#[cfg(doctest)]
mod documentation {
    #[doc = include_str!("../../../status-codes/src/guide/import.md")]
    mod guide_import {}
    #[doc = include_str!("../../../status-codes/src/impls/actix.md")]
    mod actix {}
    #[doc = include_str!("../../../status-codes/src/impls/axum.md")]
    mod axum {}
    #[doc = include_str!("../../../status-codes/src/impls/serde.md")]
    mod serde {}
    #[doc = include_str!("../../../status-codes/src/impls/utoipa.md")]
    mod utoipa {}
    #[doc = include_str!("../../../status-codes/src/guide/actix_web.md")]
    mod guide_actix_web {}
    #[doc = include_str!("../../../status-codes/src/guide/axum.md")]
    mod guide_axum {}
    #[doc = include_str!("../../../status-codes/src/guide/clients.md")]
    mod guide_clients {}
    #[doc = include_str!("../../../status-codes/src/guide/diff.md")]
    mod guide_diff {}
    #[doc = include_str!("../../../status-codes/src/guide/http.md")]
    mod guide_http {}
    #[doc = include_str!("../../../status-codes/src/guide/openapi.md")]
    mod guide_openapi {}
    #[doc = include_str!("../../../status-codes/src/guide/other_crates.md")]
    mod guide_other_crates {}
}

#[cfg(test)]
mod actix_server;
#[cfg(test)]
mod actix_service;
#[cfg(test)]
mod answer;
#[cfg(test)]
mod answers_to_head;
#[cfg(test)]
mod arguments;
#[cfg(test)]
mod axum_service;
#[cfg(test)]
mod catalogs;
#[cfg(test)]
mod error_enum;
#[cfg(test)]
mod failing_displays;
#[cfg(test)]
mod framework_errors;
#[cfg(test)]
mod grpc_codes;
#[cfg(test)]
mod handler_names;
#[cfg(test)]
mod header_fields;
#[cfg(test)]
mod http_codes;
#[cfg(test)]
mod imported;
#[cfg(test)]
mod inner_middleware;
#[cfg(test)]
mod logged;
#[cfg(test)]
mod logged_errors;
#[cfg(test)]
mod openapi_document;
#[cfg(test)]
mod problem_content;
#[cfg(test)]
mod problem_documents;
#[cfg(test)]
mod problem_identity;
#[cfg(test)]
mod problem_reading;
#[cfg(test)]
mod retrying_client;
#[cfg(test)]
mod sensitive_members;
#[cfg(test)]
mod sent_statuses;
#[cfg(test)]
mod serde_forms;
#[cfg(test)]
mod served_problems;
#[cfg(test)]
mod server;
#[cfg(test)]
mod specified_errors;
#[cfg(test)]
mod stored_responses;
#[cfg(test)]
mod telemetry;
#[cfg(test)]
mod typed_members;
#[cfg(test)]
mod untouched_responses;
#[cfg(test)]
mod weight;
