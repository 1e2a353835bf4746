//! A calendar date, for registrations with a time limit.

use core::fmt;

use crate::text::pad;

/// A calendar date, as in [`Registration::Temporary`](crate::Registration::Temporary).
///
/// # Examples
///
/// ```
/// use status_codes::Date;
///
/// let expires = Date::new(2026, 11, 13);
/// assert!(expires < Date::new(2027, 1, 1));
/// assert_eq!(expires.to_string(), "2026-11-13");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// Creates a date from a year, a month (1 to 12) and a day (1 to 31). The values are not checked.
    ///
    /// # Examples
    ///
    /// ```
    /// use status_codes::{Date, Registration, status};
    ///
    /// let today = Date::new(2027, 1, 31);
    /// if let Registration::Temporary { expires } = status!(104).registration() {
    ///     assert!(expires < today, "the registration may have expired");
    /// }
    /// ```
    #[must_use]
    pub const fn new(year: u16, month: u8, day: u8) -> Self {
        Self { year, month, day }
    }

    /// Returns the year.
    #[must_use]
    pub const fn year(self) -> u16 {
        self.year
    }

    /// Returns the month, 1 to 12.
    #[must_use]
    pub const fn month(self) -> u8 {
        self.month
    }

    /// Returns the day of the month, 1 to 31.
    #[must_use]
    pub const fn day(self) -> u8 {
        self.day
    }
}

/// Formats the date as in RFC 3339, as in `2026-11-13`. Width, alignment and precision apply to the whole text.
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        pad(f, format_args!("{:04}-{:02}-{:02}", self.year, self.month, self.day))
    }
}
