//! Whether a response may be stored.

/// Whether a cache may store a response with a status.
///
/// Of the definition alone: what `Cache-Control` and the request say comes on top (RFC 9111 §3).
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
    /// Only if the response allows it, by explicit freshness such as `Cache-Control: max-age`, or by `public` or
    /// `private` (RFC 9111 §3). With `public` alone, a cache may estimate the freshness (§4.2.2).
    Explicit,
    /// Also without: a cache may estimate how long it stays fresh (RFC 9110 §15.1, RFC 9111 §4.2.2; for 451 RFC 7725 §3).
    /// The request method comes first: responses to PUT and DELETE are not cacheable, and those to POST only with explicit
    /// freshness (RFC 9110 §9.3.3–§9.3.5).
    Heuristic,
    /// Not at all: RFC 6585 forbids it, or the response is an interim one, which no cache stores (RFC 9111 §3).
    Never,
}
