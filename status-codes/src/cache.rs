//! Whether a response may be stored.

/// Whether a cache may store a response with a status.
///
/// This is the rule in the definition of the status. It ignores `Cache-Control` and the request, which a cache must also
/// take into account (RFC 9111 §3).
///
/// # Examples
///
/// ```
/// use status_codes::{Cache, status};
///
/// assert_eq!(status!(404).cache(), Cache::Heuristic);
/// assert_eq!(status!(403).cache(), Cache::Explicit);
/// assert_eq!(status!(429).cache(), Cache::Never);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Cache {
    /// Only if the response allows it, with explicit freshness such as `Cache-Control: max-age`, or with `public` or
    /// `private` (RFC 9111 §3). With `public` alone, a cache may estimate the freshness lifetime (§4.2.2).
    Explicit,
    /// Also without explicit freshness: a cache may estimate the freshness lifetime (RFC 9110 §15.1, RFC 9111 §4.2.2; for
    /// 451 RFC 7725 §3). This applies to responses to GET and HEAD. Responses to PUT and DELETE are not cacheable, and
    /// those to POST only with explicit freshness (RFC 9110 §9.3.3–§9.3.5).
    Heuristic,
    /// Never: RFC 6585 forbids it (428, 429, 431, 511), or the response is interim (1xx, RFC 9111 §3).
    Never,
}
