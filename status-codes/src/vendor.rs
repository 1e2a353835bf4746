//! What unregistered codes mean, and to whom: one enum per vendor (feature `vendor`).
//!
//! These codes are in no registry, so the same number means one thing to one vendor and another to the next; a vendor
//! may even give a registered code a meaning of its own, as Google's uploads do with 308. Nothing in here changes what
//! [`Status`](crate::Status) says. How a client treats such a code is [`Code::equivalent`](crate::Code::equivalent).
//!
//! # Examples
//!
//! ```
//! use status_codes::{status, vendor};
//!
//! let status = status!(vendor::Nginx, 499);
//! assert_eq!(status, vendor::Nginx::ClientClosedRequest);
//! assert_eq!(status.phrase(), "Client Closed Request");
//!
//! let mut vendors = vendor::meanings(530).iter().map(|meaning| meaning.vendor());
//! assert!(vendors.any(|vendor| vendor == "Cloudflare"));
//! ```

use crate::{Code, Medium};

status_macros::vendors! { crate }

/// Every meaning that vendors give a code, those that are met most first; empty if none is known.
///
/// # Examples
///
/// ```
/// use status_codes::{Code, vendor};
///
/// let meanings = vendor::meanings(499);
/// assert!(meanings.iter().any(|meaning| meaning.vendor() == "nginx"));
/// assert!(vendor::meanings(404).is_empty());
/// ```
#[must_use]
pub const fn meanings(code: u16) -> &'static [Meaning] {
    __vendor_meanings(code)
}

/// What one vendor means by a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Meaning {
    vendor: &'static str,
    status: &'static str,
    code: u16,
    phrase: &'static str,
    title: &'static str,
    summary: &'static str,
    description: &'static str,
    source: &'static str,
    seen_in: &'static [Medium],
}

impl Meaning {
    /// The vendor's name, in its own spelling.
    #[must_use]
    pub const fn vendor(self) -> &'static str {
        self.vendor
    }

    /// The path of the variant in this module, as in `Nginx::ClientClosedRequest`.
    #[must_use]
    pub const fn status(self) -> &'static str {
        self.status
    }

    /// The code.
    #[must_use]
    pub const fn code(self) -> Code {
        Code::of(self.code)
    }

    /// The reason phrase; empty where the vendor gives none.
    #[must_use]
    pub const fn phrase(self) -> &'static str {
        self.phrase
    }

    /// A short name; the phrase, where there is one.
    #[must_use]
    pub const fn title(self) -> &'static str {
        self.title
    }

    /// One sentence: what it tells the client.
    #[must_use]
    pub const fn summary(self) -> &'static str {
        self.summary
    }

    /// Markdown: who sends it, when, and what to do.
    #[must_use]
    pub const fn description(self) -> &'static str {
        self.description
    }

    /// Where the vendor says so: a repository and path, a page, or an https URL.
    #[must_use]
    pub const fn source(self) -> &'static str {
        self.source
    }

    /// Where the code is met.
    #[must_use]
    pub const fn seen_in(self) -> &'static [Medium] {
        self.seen_in
    }
}
