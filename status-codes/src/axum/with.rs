//! A status with content: what `(StatusCode, Json<T>)` is in axum.

use axum_core::response::{IntoResponse, Response};

use crate::{Catalog, Code, SentStatus, Status};

/// A response of axum with a status; made by `status.with(response)` (feature `axum`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct With<S, R> {
    status: S,
    response: R,
}

/// The response with the status in place of its own, which is in the extensions, too (see [`SentStatus`]).
impl<C: Catalog, R: IntoResponse> IntoResponse for With<C, R> {
    fn into_response(self) -> Response {
        let mut response = self.response.into_response();
        response.extensions_mut().insert(self.status);
        sent(response, self.status.into())
    }
}

/// The response with the code in place of its own.
impl<R: IntoResponse> IntoResponse for With<Code, R> {
    fn into_response(self) -> Response {
        sent(self.response.into_response(), self.status.into())
    }
}

fn sent(mut response: Response, status: SentStatus) -> Response {
    *response.status_mut() = status.code().http();
    response.extensions_mut().insert(status);
    response
}

impl<S, R> With<S, R> {
    #[doc(hidden)]
    #[must_use]
    pub const fn new(status: S, response: R) -> Self {
        Self { status, response }
    }
}

impl Status {
    /// Returns the response with this status (feature `axum`), as `(StatusCode, response)` is.
    ///
    /// # Examples
    ///
    /// ```
    /// use axum_core::response::IntoResponse;
    /// use status_codes::status;
    ///
    /// async fn create() -> impl IntoResponse {
    ///     status!(201).with("stored")
    /// }
    /// ```
    #[must_use]
    pub const fn with<R>(self, response: R) -> With<Self, R> {
        With::new(self, response)
    }
}

impl Code {
    /// Returns the response with this code (feature `axum`), as `(StatusCode, response)` is.
    #[must_use]
    pub const fn with<R>(self, response: R) -> With<Self, R> {
        With::new(self, response)
    }
}

/// The same for the enum of a catalog; nothing without the feature.
#[doc(hidden)]
#[macro_export]
macro_rules! __axum_api {
    ($name:ident) => {
        impl $name {
            /// Returns the response with this status (feature `axum`), as `(StatusCode, response)` is.
            #[must_use]
            pub const fn with<__R>(self, __response: __R) -> $crate::__private::With<Self, __R> {
                $crate::__private::With::new(self, __response)
            }
        }
    };
}
