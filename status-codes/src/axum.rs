//! Answers of axum handlers (feature `axum`): a status or code alone is a response without content.

use axum_core::response::{IntoResponse, Response};

use crate::{Code, Status};

/// A response without content, as that of `http::StatusCode`. With content it is `(status.http(), content)`.
///
/// # Examples
///
/// ```
/// use axum_core::response::{IntoResponse, Response};
/// use status_codes::{Status, status};
///
/// async fn remove() -> Status {
///     status!(204)
/// }
///
/// async fn find() -> Response {
///     (status!(404).http(), "no such file").into_response()
/// }
///
/// assert_eq!(status!(204).into_response().status(), status!(204));
/// ```
impl IntoResponse for Status {
    fn into_response(self) -> Response {
        self.http().into_response()
    }
}

/// A response without content, as that of `http::StatusCode`. With content it is `(code.http(), content)`.
impl IntoResponse for Code {
    fn into_response(self) -> Response {
        self.http().into_response()
    }
}
