//! Whether clients repeat a request.

/// Whether clients commonly repeat the *same* request on their own after a status.
///
/// **This is practice, not specification.** No RFC has such a list, and no two clients agree. A code is in this table if
/// the server could not finish for a passing reason, so that nothing but time has to change.
///
/// | code | here | who repeats it |
/// | --- | --- | --- |
/// | 408 | any | curl `--retry`, got, ky, reqwest-retry; okhttp once. RFC 9110 §15.5.9 allows it |
/// | 421 | any | okhttp, on another connection. RFC 9110 §15.5.20 allows it whatever the method |
/// | 425 | any | RFC 8470 §5.2 asks user agents to, outside of early data |
/// | 429 | any | nearly all; urllib3 only with `Retry-After`. RFC 6585 §4 does not say that nothing was done |
/// | 500 | idempotent | curl, got, ky, the AWS and Google clients; not urllib3, not okhttp |
/// | 502, 504 | idempotent | all of these but urllib3 and okhttp; google-api-core not by default |
/// | 503 | idempotent | all of them; urllib3 only with `Retry-After`, okhttp only with `Retry-After: 0` |
///
/// Lists that repeat every 5xx also repeat 501, 505 and 511, where time changes nothing, and 507, whose definition
/// forbids an automatic repeat (RFC 4918 §11.5). 401, 407 and 417 call for a *changed* request, and so does 413, unless it
/// carries `Retry-After`: then the client may try the same request again (RFC 9110 §15.5.14), as urllib3, got and ky do.
///
/// # Examples
///
/// ```
/// use status_codes::{Retry, Status, status};
///
/// fn may_repeat(status: Status, request_is_idempotent: bool) -> bool {
///     match status.retry() {
///         Retry::Never => false,
///         Retry::Idempotent => request_is_idempotent,
///         Retry::Any => true,
///     }
/// }
///
/// assert!(may_repeat(status!(429), false));
/// assert!(!may_repeat(status!(503), false));
/// assert!(!may_repeat(status!(501), true));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Retry {
    /// No: the same request gets the same answer, or a user has to act first.
    Never,
    /// If repeating does no harm. The server may have acted before it failed, so only a request whose method is
    /// idempotent, or that carries an idempotency key, is safe to repeat (RFC 9110 §9.2.2).
    Idempotent,
    /// Whatever the method: as a rule the server turned the request away before it acted on it. RFC 9110 says so of 421
    /// (§15.5.20) and lets a client repeat after 408 (§15.5.9), RFC 8470 of 425 (§5.2); for 429 it is practice. Wait as
    /// `Retry-After` says.
    Any,
}
