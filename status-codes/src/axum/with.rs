//! A status with content, the equivalent of `(StatusCode, Json<T>)` in axum.

use axum_core::response::{IntoResponse, Response};

use crate::{Catalog, Code, SentStatus, Status};

/// A response of axum with a status. Created by [`Status::with`] and [`Code::with`] (feature `axum`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct With<S, R> {
    status: S,
    response: R,
}

/// Replaces the status code of the response. The extensions contain the status and a [`SentStatus`].
impl<C: Catalog, R: IntoResponse> IntoResponse for With<C, R> {
    fn into_response(self) -> Response {
        let mut response = self.response.into_response();
        response.extensions_mut().insert(self.status);
        sent(response, self.status.into())
    }
}

/// Replaces the status code of the response.
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
    /// Returns the response with this status (feature `axum`). Replaces `(StatusCode, response)` in axum.
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
    /// Returns the response with this code (feature `axum`). Replaces `(StatusCode, response)` in axum.
    #[must_use]
    pub const fn with<R>(self, response: R) -> With<Self, R> {
        With::new(self, response)
    }
}

/// The same for the enum of a catalog. Without the feature it expands to nothing.
#[doc(hidden)]
#[macro_export]
macro_rules! __axum_api {
    ($name:ident) => {
        impl $name {
            /// Returns the response with this status (feature `axum`). Replaces `(StatusCode, response)` in axum.
            #[must_use]
            pub const fn with<__R>(self, __response: __R) -> $crate::__private::With<Self, __R> {
                $crate::__private::With::new(self, __response)
            }
        }
    };
}
