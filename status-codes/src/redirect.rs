//! How a redirect is followed.

/// How a client follows a redirect: 301, 302, 303, 307 and 308 (RFC 9110 §15.4).
///
/// These five say what becomes of the method. A user agent may follow any `Location` in a 3xx, also that of a 300
/// (§15.4.1), but only these are commonly followed.
///
/// # Examples
///
/// ```
/// use status_codes::{RedirectMethod, status};
///
/// let redirect = status!(308).redirect().expect("308 is one of the five");
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
    /// A redirect of that kind.
    #[must_use]
    pub const fn new(method: RedirectMethod, permanent: bool) -> Self {
        Self { method, permanent }
    }

    /// What becomes of the request method.
    #[must_use]
    pub const fn method(self) -> RedirectMethod {
        self.method
    }

    /// Whether future requests should use the new URI: 301 and 308 (RFC 9110 §15.4.2, §15.4.9).
    #[must_use]
    pub const fn is_permanent(self) -> bool {
        self.permanent
    }
}

/// What becomes of the request method when a client follows a redirect.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RedirectMethod {
    /// It stays: 307 (RFC 9110 §15.4.8) and 308 (§15.4, RFC 7538 §3).
    Kept,
    /// A POST may become a GET, for historical reasons: 301 and 302 (RFC 9110 §15.4.2, §15.4.3). Other methods stay,
    /// QUERY among them (RFC 10008 §2.5).
    MayBecomeGet,
    /// It becomes GET, or HEAD: 303 (RFC 9110 §15.4.4).
    Get,
}
