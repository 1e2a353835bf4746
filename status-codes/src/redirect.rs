//! How a redirect is followed.

/// How a client follows a redirect (RFC 9110 §15.4): for 301, 302, 303, 307 and 308.
///
/// These five statuses define which method the redirected request has. A user agent may also follow the `Location` of
/// another 3xx response, such as 300 (§15.4.1), but clients commonly do not.
///
/// # Examples
///
/// ```
/// use status_codes::{RedirectMethod, status};
///
/// let redirect = status!(308).redirect().expect("308 is a redirect");
/// assert!(redirect.is_permanent());
/// assert_eq!(redirect.method(), RedirectMethod::Kept);
/// assert_eq!(status!(304).redirect(), None);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Redirect {
    method: RedirectMethod,
    permanent: bool,
}

impl Redirect {
    /// Creates a redirect rule.
    #[must_use]
    pub const fn new(method: RedirectMethod, permanent: bool) -> Self {
        Self { method, permanent }
    }

    /// Returns which method the redirected request has.
    #[must_use]
    pub const fn method(self) -> RedirectMethod {
        self.method
    }

    /// Returns whether future requests should use the new URI: true for 301 and 308 (RFC 9110 §15.4.2, §15.4.9).
    #[must_use]
    pub const fn is_permanent(self) -> bool {
        self.permanent
    }
}

/// The method of the request that a client sends when it follows a redirect.
///
/// # Examples
///
/// ```
/// use status_codes::{RedirectMethod, Status, status};
///
/// fn next_method<'a>(status: Status, method: &'a str) -> Option<&'a str> {
///     Some(match status.redirect()?.method() {
///         RedirectMethod::MayBecomeGet if method == "POST" => "GET",
///         RedirectMethod::Get if method != "HEAD" => "GET",
///         _ => method,
///     })
/// }
///
/// assert_eq!(next_method(status!(307), "POST"), Some("POST"));
/// assert_eq!(next_method(status!(303), "PUT"), Some("GET"));
/// assert_eq!(next_method(status!(304), "GET"), None);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RedirectMethod {
    /// The method does not change: 307 (RFC 9110 §15.4.8) and 308 (§15.4.9).
    Kept,
    /// POST may change to GET, for historical reasons: 301 and 302 (RFC 9110 §15.4.2, §15.4.3). Other methods do not
    /// change, including QUERY (RFC 10008 §2.5).
    MayBecomeGet,
    /// The method changes to GET, or HEAD: 303 (RFC 9110 §15.4.4).
    Get,
}
