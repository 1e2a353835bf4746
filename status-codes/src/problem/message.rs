//! A whole response → problem (features `serde` and `http`).

use http::Response;
use http::header::{CONNECTION, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue};

use super::header_fields::{DIGESTS, describes_content};
use super::{Problem, ReadProblemError};
use crate::Catalog;

/// Reads the problem of a response with its header fields (features `serde` and `http`).
///
/// The status is found as in [`from_response`](Problem::from_response). These fields are omitted, so that the problem can be
/// sent again:
///
/// - fields of the connection: `Connection` and the fields that it names, `Keep-Alive`, `Proxy-Connection`, `TE`, `Trailer`,
///   `Transfer-Encoding` and `Upgrade` (RFC 9110 §7.6.1);
/// - fields of the content: `Content-Encoding`, `Content-Length` and `Content-Type`, and digests, since the document is
///   written anew: `Content-Digest`, `Repr-Digest`, `Content-MD5` and `Digest`;
/// - fields with a value that is not UTF-8.
///
/// # Errors
///
/// Returns an error as [`from_response`](Problem::from_response) does.
///
/// # Examples
///
/// ```
/// use http::Response;
/// use status_codes::{Problem, ReadProblemError, Status};
///
/// let response = Response::builder()
///     .status(503)
///     .header("Content-Type", "application/problem+json")
///     .header("Retry-After", "30")
///     .body(r#"{"status":503}"#)?;
/// let problem: Problem<Status> = response.try_into()?;
/// assert_eq!(problem.status(), Some(Status::ServiceUnavailable));
/// assert_eq!(problem.get_header("Retry-After"), Some("30"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
impl<C: Catalog, B: AsRef<[u8]>> TryFrom<Response<B>> for Problem<C> {
    type Error = ReadProblemError;

    fn try_from(response: Response<B>) -> Result<Self, ReadProblemError> {
        let headers = response.headers();
        let content_type = headers.get(CONTENT_TYPE).and_then(text);
        let content = response.body().as_ref();
        let mut problem = Self::from_response(response.status(), content_type, content)?;
        for (name, value) in headers.iter().filter(|(name, _)| !is_of_message(name, headers)) {
            if let Some(value) = text(value) {
                problem = problem.header(name, value);
            }
        }
        Ok(problem)
    }
}

fn is_of_message(name: &HeaderName, headers: &HeaderMap) -> bool {
    let of_connection =
        ["connection", "keep-alive", "proxy-connection", "te", "trailer", "upgrade"];
    let options = headers.get_all(CONNECTION).iter().filter_map(text);
    describes_content(name.as_str())
        || DIGESTS.contains(&name.as_str())
        || of_connection.contains(&name.as_str())
        || options.flat_map(|options| options.split(',')).any(|option| *name == *option.trim())
}

fn text(value: &HeaderValue) -> Option<&str> {
    core::str::from_utf8(value.as_bytes()).ok()
}
