//! Whether clients retry a request.

/// Whether clients commonly retry the *same* request automatically after a status.
///
/// **This describes practice, not a specification.** No RFC has such a list, and clients differ. A code is listed if the
/// server failed for a temporary reason, so that the same request can succeed later.
///
/// | code | value | which clients retry |
/// | --- | --- | --- |
/// | 408 | any | curl `--retry`, got, ky, reqwest-retry; okhttp once. RFC 9110 §15.5.9 allows it |
/// | 421 | any | okhttp, on another connection. RFC 9110 §15.5.20 allows it for every method |
/// | 425 | any | RFC 8470 §5.2 expects user agents to retry, without early data |
/// | 429 | any | nearly all; urllib3 only with `Retry-After`. RFC 6585 §4 does not say that the request was not processed |
/// | 500 | idempotent | curl, got, ky, the AWS and Google clients; not urllib3, not okhttp |
/// | 502, 504 | idempotent | the same; google-api-core not by default |
/// | 503 | idempotent | all of them; urllib3 only with `Retry-After`, okhttp only with `Retry-After: 0` |
///
/// Clients that retry every 5xx also retry 501, 505 and 511, where the result will be the same, and 507, whose definition
/// forbids automatic retries (RFC 4918 §11.5). 401, 407 and 417 require a *changed* request. So does 413, unless it has
/// `Retry-After`: then the client may retry the same request (RFC 9110 §15.5.14), as urllib3, got and ky do.
///
/// # Examples
///
/// ```
/// use status_codes::{Retry, Status, status};
///
/// fn may_retry(status: Status, request_is_idempotent: bool) -> bool {
///     match status.retry() {
///         Retry::Never => false,
///         Retry::Idempotent => request_is_idempotent,
///         Retry::Any => true,
///     }
/// }
///
/// assert!(may_retry(status!(429), false));
/// assert!(!may_retry(status!(503), false));
/// assert!(!may_retry(status!(501), true));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Retry {
    /// Clients do not retry: the result will be the same, or the request must be changed first.
    Never,
    /// Clients retry idempotent requests. The server may have acted before it failed, so a retry is only safe if the
    /// method is idempotent (RFC 9110 §9.2.2) or the request has an idempotency key.
    Idempotent,
    /// Clients retry requests with any method, because the server normally rejected the request before acting on it.
    /// RFC 9110 allows this for 408 (§15.5.9) and 421 (§15.5.20), RFC 8470 for 425 (§5.2). For 429 it is practice. Clients
    /// should wait for as long as `Retry-After` says.
    Any,
}
