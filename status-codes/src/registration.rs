//! The state of a status in IANA's registry.

use crate::Date;

/// The state of a status in IANA's HTTP Status Code Registry (RFC 9110 §16.2.1).
///
/// # Examples
///
/// ```
/// use status_codes::{Registration, status};
///
/// assert_eq!(status!(404).registration(), Registration::Permanent);
/// assert_eq!(status!(418).registration(), Registration::Unused);
/// assert!(matches!(status!(104).registration(), Registration::Temporary { .. }));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Registration {
    /// Registered without a time limit.
    Permanent,
    /// Registered for a limited time. The registration may have expired, been extended or become permanent since this
    /// version of the crate was released.
    Temporary {
        /// The last day of the registration.
        expires: Date,
    },
    /// Listed as unused and not to be sent: 306 and 418.
    Unused,
    /// Listed as obsoleted, because its definition was withdrawn: 510.
    Obsoleted,
    /// Not in the registry.
    Unregistered,
}
