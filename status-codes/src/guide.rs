//! Guides for frameworks and common tasks. This module contains documentation only.
//!
//! | guide | topic |
//! | --- | --- |
//! | [`axum`] | error responses of axum 0.8 |
//! | [`actix_web`] | error responses of actix-web 4 |
//! | [`openapi`] | OpenAPI documents from a catalog, with and without utoipa |
//! | [`import`] | a catalog from an OpenAPI document or a table |
//! | [`clients`] | reading problems in Rust and in other languages |
//! | [`diff`] | checking a catalog, and finding breaking changes, in CI |
//! | [`http`] | replacing `http::StatusCode` |
//! | [`other_crates`] | clap, reqwest-retry, tracing, OpenTelemetry, problem_details |
//!
//! For serialization with serde, see `serialize_as` and [`impl_serde!`](crate::impl_serde!). For the format of the TOML
//! file, see [`catalog!`](crate::catalog!).

#![cfg_attr(
    not(all(feature = "axum", feature = "actix")),
    allow(rustdoc::broken_intra_doc_links, reason = "the guides link to items of features")
)]

// The examples need other crates. They run in `tests/ecosystem`.

#[cfg_attr(not(doctest), doc = include_str!("guide/axum.md"))]
pub mod axum {}

#[cfg_attr(not(doctest), doc = include_str!("guide/actix_web.md"))]
pub mod actix_web {}

#[cfg_attr(not(doctest), doc = include_str!("guide/openapi.md"))]
pub mod openapi {}

#[cfg_attr(not(doctest), doc = include_str!("guide/import.md"))]
pub mod import {}

#[cfg_attr(not(doctest), doc = include_str!("guide/clients.md"))]
pub mod clients {}

#[cfg_attr(not(doctest), doc = include_str!("guide/diff.md"))]
pub mod diff {}

#[cfg_attr(not(doctest), doc = include_str!("guide/http.md"))]
pub mod http {}

#[cfg_attr(not(doctest), doc = include_str!("guide/other_crates.md"))]
pub mod other_crates {}
