//! HTTP status codes with names, meanings and facts, checked while compiling.
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
//! A number that nobody registered does not compile, and the message says what to write instead:
//!
//! ```compile_fail
//! let status = status_codes::status!(4040);
//! ```
//!
//! # The parts
//!
//! | to … | use |
//! | --- | --- |
//! | name a status | [`Status::NotFound`](Status), [`status!(404)`](status!) as expression, const and pattern |
//! | carry any number off the wire without loss | [`Code`] |
//! | ask a status | [`phrase`](Status::phrase), [`class`](Status::class), [`headers`](Status::headers), [`cache`](Status::cache), [`redirect`](Status::redirect), [`retry`](Status::retry), … |
//! | treat an unknown number as RFC 9110 says | [`Code::equivalent`] |
//! | read text | `"404 Not Found".parse::<Status>()` |
//! | define the statuses of your own API | [`catalog!`] |
//! | bound a type by the codes that an API documents | [`Documents`] |
//! | send and read problem documents (RFC 9457) | [`Problem`] |
//! | implement traits of axum, actix-web, utoipa or serde for your enum | [`impl_axum!`], [`impl_actix!`], [`impl_utoipa!`], [`impl_serde!`]; no feature needed |
//!
//! Without features: no allocation, no `std`, no `unsafe`, and no dependency at run time.
//!
//! # Features
//!
//! All are off by default, and each only adds. The second column counts the crates that come with a feature at run time.
//!
//! | feature | crates | what it gives |
//! | --- | --- | --- |
//! | `vendor` | 0 | one enum per vendor of unregistered codes, and `vendor::meanings` |
//! | `serde` | 5 | [`Problem`] written and read, with members, header fields and a cause; [`Status`] and [`Code`] as checked numbers; allocates, still no `std` |
//! | `http` | 3 | conversions and comparisons with `http::StatusCode`, `status.http()` in constants, too |
//! | `axum` | 16 | [`Problem`], [`Status`] and [`Code`] as responses of axum 0.8, `status.with(content)`, a layer that makes problems of its errors; implies `http` and `serde` |
//! | `actix` | 84 | [`Problem`] as error of actix-web 4, `status.respond()`, the same layer as middleware; implies `serde` |
//! | `tracing` | 3 | server errors, missing header fields and what cannot be sent are logged |
//!
//! # From `http::StatusCode`
//!
//! [`Code`] holds the same numbers, and this crate stands beside `http`: with feature `http` both convert into each other
//! and compare, so code moves over bit by bit.
//!
//! | `http::StatusCode` | here |
//! | --- | --- |
//! | constants, `as_u16`, `as_str`, `from_bytes`, `is_success` …, `TryFrom` of numbers, text and bytes, `FromStr`, comparison with `u16` | the same on [`Code`] |
//! | `StatusCode::from_u16(404)?` | [`Code::from_u16`] gives an `Option`; `Code::try_from(404)?` a `Result` |
//! | `canonical_reason()` | [`code.registered()`](Code::registered), then [`phrase`](Status::phrase) |
//! | `StatusCode::NOT_FOUND` where the code is registered anyway | [`status!(404)`](status!) |
//! | `parse` of `404` only | of `404 Not Found` and names, too; `TryFrom<&str>` is strict |
//! | `response.status()` | `Code::from(response.status())`, or compared as it is |
//! | `(StatusCode::CREATED, Json(order))` | `status!(201).with(Json(order))` (feature `axum`) |
//! | `HttpResponse::build(StatusCode::CREATED)` | `status!(201).respond()` (feature `actix`) |
//! | where an API wants a `StatusCode` | `status.http()`, in constants, too; `.into()` |

#![cfg_attr(not(doctest), doc = "")]
#![cfg_attr(not(doctest), doc = include_str!("with_other_crates.md"))] // runs in `tests/ecosystem`
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
mod error;
mod grpc;
mod header;
#[cfg(feature = "http")]
mod http;
mod impls;
#[cfg(any(feature = "axum", feature = "actix"))]
mod layer;
#[cfg(feature = "serde")]
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

/// What the macros of this crate expand to; not for use by hand.
#[doc(hidden)]
pub mod __private {
    pub use crate::catalog::lookup::{in_order, parse, with_id, with_name};
    pub use crate::catalog::{Entry, Numbered};
    pub use crate::numbers::Number;
    pub use crate::text::fmt_status;
    pub use status_macros::{catalog, status};

    // What the APIs of features name.
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

    // What the members of a catalog's problems name; see `catalog_api/members.rs`.
    #[cfg(feature = "serde")]
    pub use crate::problem::{ReadMembers, debug_member, texts, values};
    #[cfg(feature = "serde")]
    pub use crate::{__members_enum, __members_of, __members_struct};
    #[cfg(feature = "serde")]
    pub use ::serde_core;
    #[cfg(feature = "serde")]
    pub use alloc::{string::String, vec::Vec};

    // What a generated enum names; see `catalog_api/mod.rs`.
    pub use crate::{__catalog_api, __catalog_unique_ids, __members_api};
    pub use crate::{
        Cache, CatalogInfo, Code, Content, Date, Deprecation, Documents, HeaderRule, Level, Medium,
        MethodMeaning, Redirect, RedirectMethod, Reference, Registration, Retry,
    };
}
