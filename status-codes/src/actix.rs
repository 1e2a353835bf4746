//! Errors and response builders of actix-web 4 (feature `actix`).
//!
//! actix-web uses `http` 0.2. `StatusCode` in this module is its type, so the feature does not need `http` 1.

mod converted;
mod middleware;

use alloc::string::ToString as _;

use actix_web::http::StatusCode;
use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::{HttpResponse, HttpResponseBuilder, ResponseError};

use crate::problem::SentProblem;
use crate::{Catalog, Code, Problem, SentStatus, Status};

pub use middleware::ProblemMiddleware;

/// Creates a response with the document, its media type, the status code and the header fields.
///
/// The extensions of the response contain the status and a [`SentStatus`].
///
/// # Examples
///
/// ```
/// use actix_web::{HttpResponse, ResponseError};
/// use status_codes::{Problem, catalog};
///
/// catalog! {
///     pub enum ShopStatus = "examples/shop-api.toml";
/// }
///
/// async fn order() -> Result<HttpResponse, Problem<ShopStatus>> {
///     Err(Problem::new(ShopStatus::OutOfStock).detail("Two are left.").with("available", 2))
/// }
///
/// let response = Problem::new(ShopStatus::OutOfStock).error_response();
/// assert_eq!(response.status(), 409);
/// assert_eq!(response.headers().get("content-type").unwrap(), "application/problem+json");
/// ```
impl<C: Catalog> ResponseError for Problem<C> {
    fn status_code(&self) -> StatusCode {
        self.code().into()
    }

    fn error_response(&self) -> HttpResponse {
        let mut response = HttpResponse::build(self.status_code());
        if let Some(status) = self.status() {
            response.extensions_mut().insert(status);
        }
        response.extensions_mut().insert(SentStatus::from(self));
        response.extensions_mut().insert(SentProblem::from(self.clone()));
        for (name, value) in self.get_headers() {
            // Both were checked when they were added.
            if let (Ok(name), Ok(value)) =
                (HeaderName::try_from(name), HeaderValue::try_from(value))
            {
                response.append_header((name, value));
            }
        }
        match self.content() {
            Some(content) => response.content_type(Problem::MEDIA_TYPE).body(content.to_string()),
            None => response.finish(),
        }
    }
}

/// Converts the code into a `StatusCode` of actix-web (feature `actix`).
impl From<Code> for StatusCode {
    fn from(code: Code) -> Self {
        Self::from_u16(code.as_u16()).unwrap_or(Self::INTERNAL_SERVER_ERROR) // never: both hold 100–999
    }
}

/// Converts the code into a `StatusCode` of actix-web (feature `actix`).
impl From<Status> for StatusCode {
    fn from(status: Status) -> Self {
        status.code().into()
    }
}

impl From<StatusCode> for Code {
    fn from(code: StatusCode) -> Self {
        Self::of(code.as_u16())
    }
}

impl Status {
    /// Returns a response builder of actix-web with this status (feature `actix`). Replaces `HttpResponse::build`.
    ///
    /// The extensions of the response contain the status and a [`SentStatus`].
    ///
    /// # Examples
    ///
    /// ```
    /// use actix_web::HttpResponse;
    /// use status_codes::status;
    ///
    /// async fn create() -> HttpResponse {
    ///     status!(201).respond().insert_header(("Location", "/orders/17")).body("stored")
    /// }
    /// ```
    #[must_use]
    pub fn respond(self) -> HttpResponseBuilder {
        respond(self)
    }
}

impl Code {
    /// Returns a response builder of actix-web with this code (feature `actix`). Replaces `HttpResponse::build`.
    #[must_use]
    pub fn respond(self) -> HttpResponseBuilder {
        let mut response = HttpResponse::build(self.into());
        response.extensions_mut().insert(SentStatus::from(self));
        response
    }
}

#[doc(hidden)]
#[must_use]
pub fn respond<C: Catalog>(status: C) -> HttpResponseBuilder {
    let mut response = HttpResponse::build(status.code().into());
    response.extensions_mut().insert(status);
    response.extensions_mut().insert(SentStatus::from(status));
    response
}

/// The same for the enum of a catalog. Without the feature it expands to nothing.
#[doc(hidden)]
#[macro_export]
macro_rules! __actix_api {
    ($name:ident) => {
        impl $name {
            /// Returns a response builder of actix-web with this status (feature `actix`). Replaces
            /// `HttpResponse::build`.
            #[must_use]
            pub fn respond(self) -> $crate::__private::HttpResponseBuilder {
                $crate::__private::respond(self)
            }
        }

        impl ::core::convert::From<$name> for $crate::__private::ActixStatusCode {
            fn from(__status: $name) -> Self {
                <Self as ::core::convert::From<_>>::from(__status.code())
            }
        }
    };
}
