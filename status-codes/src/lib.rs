//! HTTP status codes as an enum, checked at compile time.
//!
//! ```
//! use status_codes::{Status, status};
//!
//! const MISSING: Status = status!(404);
//! assert_eq!(MISSING, Status::NotFound);
//! assert_eq!(MISSING.phrase(), "Not Found");
//! assert!(MISSING.is_client_error());
//! ```
//!
//! Unregistered codes are rejected at compile time, with a suggestion:
//!
//! ```compile_fail
//! let status = status_codes::status!(419); // error: 419 is not registered; Laravel calls it Page Expired
//! ```
//!
//! [`catalog!`] defines such an enum for the responses of your own API, from a TOML file.
//!
//! # Overview
//!
//! | to … | use |
//! | --- | --- |
//! | name a status | [`Status::NotFound`](Status), or [`status!(404)`](status!) as an expression, constant or pattern |
//! | hold a code that you received, registered or not | [`Code`] |
//! | get the properties of a status | [`phrase`](Status::phrase), [`class`](Status::class), [`headers`](Status::headers), [`cache`](Status::cache), [`redirect`](Status::redirect), [`retry`](Status::retry) … |
//! | handle an unknown code as RFC 9110 requires | [`Code::equivalent`] |
//! | parse text | `"404 Not Found".parse::<Status>()` |
//! | define the statuses of your own API | [`catalog!`] |
//! | send and read problem documents (RFC 9457) | [`Problem`] |
//! | convert the errors of axum and actix-web into problem documents | [`ProblemLayer`], with feature `axum` or `actix` |
//! | implement traits of axum, actix-web, utoipa or serde for your enum, without a feature | [`impl_axum!`], [`impl_actix!`], [`impl_utoipa!`], [`impl_serde!`] |
//! | restrict a type to the codes that an API documents | [`Documents`] |
//! | look up what vendors mean by an unregistered code | [`vendor`], with feature `vendor` |
//! | map between HTTP and gRPC | [`GrpcCode`] |
//!
//! The [guides](crate::guide) show how to use the crate with axum, actix-web, OpenAPI, clients and CI.
//!
//! Without features, the crate is `no_std`, does not allocate, and has no run-time dependencies.
//!
//! # Features
//!
//! All features are off by default. The second column is the number of crates that a feature adds at run time.
//!
//! | feature | crates | adds |
//! | --- | --- | --- |
//! | `vendor` | 0 | the unregistered codes of nginx, Cloudflare, AWS and others, one enum for each |
//! | `serde` | 5 | `Serialize` and `Deserialize` for [`Status`], [`Code`] and [`Problem`]; members, header fields and causes of problems. Needs `alloc` and atomic pointers |
//! | `http` | 3 | conversions from and to `http::StatusCode` |
//! | `axum` | 16 | responses for axum 0.8, and `ProblemLayer`. Implies `http` and `serde` |
//! | `actix` | 84 | errors and responses for actix-web 4, and `ProblemLayer`. Implies `serde` |
//! | `tracing` | 3 | log events for server errors, missing header fields, and values that could not be sent |
//!
//! The features `http`, `axum` and `actix` also add methods and conversions to the enums of [`catalog!`], such as
//! `From<ShopStatus>` for `http::StatusCode`. They do so as soon as any crate of the program enables the feature, so an
//! implementation of your own for the same types conflicts with them. Enable the feature and use the one that it adds.
//!
//! # From `http::StatusCode`
//!
//! [`Code`] has the same range, the same constants and most of the methods. With feature `http` both types convert into each other and can be
//! compared, so that you can migrate step by step. [The guide](crate::guide::http) has a table.
//!
// Without a feature, these links lead to the table of features.
#![cfg_attr(feature = "vendor", doc = "[`vendor`]: mod@vendor")]
#![cfg_attr(not(feature = "vendor"), doc = "[`vendor`]: #features")]
#![cfg_attr(any(feature = "axum", feature = "actix"), doc = "[`ProblemLayer`]: ProblemLayer")]
#![cfg_attr(not(any(feature = "axum", feature = "actix")), doc = "[`ProblemLayer`]: #features")]
#![no_std]
#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(feature = "serde")]
extern crate alloc;

#[macro_use]
mod catalog_api;
#[cfg(feature = "actix")]
mod actix;
#[cfg(feature = "axum")]
mod axum;
mod cache;
mod catalog;
mod class;
mod code;
mod content;
mod date;
mod declared;
mod error;
mod grpc;
#[cfg(doc)]
pub mod guide;
mod header;
#[cfg(feature = "http")]
mod http;
mod impls;
#[cfg(any(feature = "axum", feature = "actix"))]
mod layer;
mod log;
mod macros;
mod medium;
mod method;
mod numbers;
mod problem;
mod redirect;
mod reference;
mod registration;
mod retry;
mod sent;
#[cfg(feature = "serde")]
pub mod serialize_as;
mod status;
mod text;
#[cfg(feature = "vendor")]
pub mod vendor;
mod without_frameworks;

#[cfg(feature = "actix")]
pub use actix::ProblemMiddleware;
#[cfg(feature = "axum")]
pub use axum::{ProblemFuture, ProblemService, With};
pub use cache::Cache;
pub use catalog::{Catalog, CatalogInfo, Deprecation, Documents};
pub use class::Class;
pub use code::Code;
pub use content::Content;
pub use date::Date;
pub use error::{InvalidCode, ParseStatusError, UnknownCode};
pub use grpc::GrpcCode;
pub use header::{HeaderRule, Level};
#[cfg(any(feature = "axum", feature = "actix"))]
pub use layer::ProblemLayer;
pub use medium::Medium;
pub use method::MethodMeaning;
pub use problem::{IntoDetail, Problem};
#[cfg(feature = "serde")]
pub use problem::{Members, MembersError, ReadProblemError};
pub use redirect::{Redirect, RedirectMethod};
pub use reference::{Reference, ReferenceUrl};
pub use registration::Registration;
pub use retry::Retry;
pub use sent::SentStatus;
pub use status::Status;

/// The items that the macros of this crate refer to. Not public API.
#[doc(hidden)]
pub mod __private {
    pub use crate::catalog::lookup::{
        deserialized, has_own_id, in_order, parse, with_id, with_name,
    };
    pub use crate::catalog::{Entry, Numbered};
    pub use crate::declared::{Declared, Json, Member, MemberType};
    pub use crate::impls::openapi;
    pub use crate::numbers::Number;
    pub use crate::text::fmt_status;
    pub use status_macros::{catalog, status};

    // For the APIs of features.
    #[cfg(feature = "actix")]
    pub use crate::actix::respond;
    #[cfg(feature = "axum")]
    pub use crate::axum::With;
    #[cfg(feature = "http")]
    pub use ::http::StatusCode;
    #[cfg(feature = "actix")]
    pub use actix_web::HttpResponseBuilder;
    #[cfg(feature = "actix")]
    pub use actix_web::http::StatusCode as ActixStatusCode;

    // For the members of problems; see `catalog_api/members.rs`.
    #[cfg(feature = "serde")]
    pub use crate::problem::{ReadMembers, debug_member, field_name, texts, values};
    #[cfg(feature = "serde")]
    pub use crate::{__members_enum, __members_of, __members_struct};
    #[cfg(feature = "serde")]
    pub use ::serde_core;
    #[cfg(feature = "serde")]
    pub use alloc::{string::String, vec::Vec};

    // For generated enums; see `catalog_api/mod.rs`.
    pub use crate::{__catalog_api, __catalog_unique_ids, __members_api};
    pub use crate::{
        Cache, CatalogInfo, Code, Content, Date, Deprecation, Documents, GrpcCode, HeaderRule,
        Level, Medium, MethodMeaning, Redirect, RedirectMethod, Reference, Registration, Retry,
    };
}
