//! The meanings that vendors give to unregistered codes, one enum per vendor (feature `vendor`).
//!
//! nginx, Cloudflare, AWS and others use codes that are not in IANA's registry, such as 499 and 530. The same code can have
//! different meanings for different vendors. A vendor may also give another meaning to a registered code, as Google does
//! with 308 for resumable uploads. None of this changes [`Status`](crate::Status).
//!
//! | to … | use |
//! | --- | --- |
//! | name a code of a vendor | a variant, as in [`Nginx::ClientClosedRequest`], or [`status!(vendor::Nginx, 499)`](crate::status!) |
//! | find out what a code may mean | [`meanings`] |
//! | find out how a client should treat the code | [`Code::equivalent`](crate::Code::equivalent) |
//! | find out whether clients receive the code | `seen_in` of the enums, [`Meaning::seen_in`] |
//!
//! Each enum implements [`Catalog`], as the enums of [`catalog!`](crate::catalog!) do.
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

use crate::{Catalog, Code, Medium};

/// Defines the table of meanings, from the statuses of each code.
macro_rules! __vendor_meanings {
    ($($code:literal => $($vendor:ident::$status:ident)*;)*) => {
        const fn __vendor_meanings(__code: u16) -> &'static [Meaning] {
            match __code {
                $($code => {
                    const __MEANINGS: &[Meaning] = &[$(Meaning {
                        vendor: <$vendor as Catalog>::INFO.name(),
                        status: concat!(stringify!($vendor), "::", stringify!($status)),
                        code: $code,
                        phrase: $vendor::$status.phrase(),
                        title: $vendor::$status.title(),
                        summary: $vendor::$status.summary(),
                        description: $vendor::$status.description(),
                        source: match $vendor::$status.source() {
                            Some(source) => source,
                            None => "",
                        },
                        seen_in: $vendor::$status.seen_in(),
                    },)*];
                    __MEANINGS
                })*
                _ => &[],
            }
        }
    };
}

status_macros::vendors! { crate }

/// Returns the meanings that vendors give to a code, the most common first. The slice is empty if none is known.
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

/// The meaning that one vendor gives to a code. Returned by [`meanings`].
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
    /// Returns the name of the vendor, as in `nginx`.
    #[must_use]
    pub const fn vendor(self) -> &'static str {
        self.vendor
    }

    /// Returns the path of the variant in this module, as in `Nginx::ClientClosedRequest`.
    #[must_use]
    pub const fn status(self) -> &'static str {
        self.status
    }

    /// Returns the status code.
    #[must_use]
    pub const fn code(self) -> Code {
        Code::of(self.code)
    }

    /// Returns the reason phrase, which is empty if the vendor has none.
    #[must_use]
    pub const fn phrase(self) -> &'static str {
        self.phrase
    }

    /// Returns a short name: the reason phrase, if there is one.
    #[must_use]
    pub const fn title(self) -> &'static str {
        self.title
    }

    /// Returns what the code tells the client, in one sentence.
    #[must_use]
    pub const fn summary(self) -> &'static str {
        self.summary
    }

    /// Returns a description in Markdown: who sends the code, when, and what to do.
    #[must_use]
    pub const fn description(self) -> &'static str {
        self.description
    }

    /// Returns where the vendor documents the code: a repository and path, a page, or an https URL.
    #[must_use]
    pub const fn source(self) -> &'static str {
        self.source
    }

    /// Returns where the code occurs, such as in responses or in logs.
    #[must_use]
    pub const fn seen_in(self) -> &'static [Medium] {
        self.seen_in
    }
}
