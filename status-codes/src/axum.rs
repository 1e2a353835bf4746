//! Responses of axum 0.8 (feature `axum`): problems, and statuses with or without content.

mod layer;
mod with;

use alloc::string::ToString as _;

use axum_core::body::Body;
use axum_core::response::{IntoResponse, Response};
use http::header::{CONTENT_TYPE, HeaderName, HeaderValue};

use crate::problem::SentProblem;
use crate::{Catalog, Code, Problem, SentStatus, Status};

pub use layer::{ProblemFuture, ProblemService};
pub use with::With;

/// Creates a response with the document, its media type, the status code and the header fields.
///
/// The extensions of the response contain the status and a [`SentStatus`].
///
/// # Examples
///
/// ```
/// use axum_core::response::IntoResponse;
/// use status_codes::{Problem, SentStatus, catalog};
///
/// catalog! {
///     pub enum ShopStatus = "examples/shop-api.toml";
/// }
///
/// async fn order() -> Result<String, Problem<ShopStatus>> {
///     Err(Problem::new(ShopStatus::OutOfStock).detail("Two are left.").with("available", 2))
/// }
///
/// let response = Problem::new(ShopStatus::OutOfStock).into_response();
/// assert_eq!(response.status(), 409);
/// assert_eq!(response.headers()["content-type"], "application/problem+json");
/// assert_eq!(response.extensions().get(), Some(&ShopStatus::OutOfStock));
/// assert_eq!(response.extensions().get(), Some(&SentStatus::from(ShopStatus::OutOfStock)));
/// ```
impl<C: Catalog> IntoResponse for Problem<C> {
    fn into_response(self) -> Response {
        let mut response = match self.content() {
            Some(content) => {
                let media_type = HeaderValue::from_static(Problem::MEDIA_TYPE);
                ([(CONTENT_TYPE, media_type)], content.to_string()).into_response()
            }
            None => Response::new(Body::empty()),
        };
        *response.status_mut() = self.code().http();
        for (name, value) in self.get_headers() {
            // Both were checked when they were added.
            if let (Ok(name), Ok(value)) =
                (HeaderName::try_from(name), HeaderValue::try_from(value))
            {
                response.headers_mut().append(name, value);
            }
        }
        if let Some(status) = self.status() {
            response.extensions_mut().insert(status);
        }
        response.extensions_mut().insert(SentStatus::from(&self));
        response.extensions_mut().insert(SentProblem::from(self));
        response
    }
}

/// Creates a response without content, as `http::StatusCode` does. Use [`with`](Self::with) to add content.
///
/// # Examples
///
/// ```
/// use axum_core::response::IntoResponse;
/// use status_codes::{Status, status};
///
/// async fn remove() -> Status {
///     status!(204)
/// }
///
/// async fn find() -> impl IntoResponse {
///     status!(404).with("no such file")
/// }
///
/// assert_eq!(status!(204).into_response().status(), status!(204));
/// ```
impl IntoResponse for Status {
    fn into_response(self) -> Response {
        self.with(()).into_response()
    }
}

/// Creates a response without content, as `http::StatusCode` does. Use [`with`](Self::with) to add content.
impl IntoResponse for Code {
    fn into_response(self) -> Response {
        self.with(()).into_response()
    }
}
