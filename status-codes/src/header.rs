//! The header fields that the definition of a status requires or recommends.

use crate::Reference;

/// A header field that the definition of a status requires, recommends or permits in the response.
///
/// # Examples
///
/// ```
/// use status_codes::{Level, status};
///
/// let rule = status!(405).headers()[0];
/// assert_eq!((rule.name(), rule.level()), ("Allow", Level::Must));
/// assert_eq!(rule.reference().and_then(|at| at.section()), Some("15.5.6"));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct HeaderRule {
    name: &'static str,
    level: Level,
    when: Option<&'static str>,
    reference: Option<Reference>,
}

impl HeaderRule {
    /// Creates a rule for the field with this name.
    #[must_use]
    pub const fn new(
        name: &'static str,
        level: Level,
        when: Option<&'static str>,
        reference: Option<Reference>,
    ) -> Self {
        Self { name, level, when, reference }
    }

    /// Returns the name of the field, in its registered spelling. Field names are case-insensitive (RFC 9110 §5.1).
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.name
    }

    /// Returns the requirement level.
    #[must_use]
    pub const fn level(self) -> Level {
        self.level
    }

    /// Returns the condition of the rule as a clause, as in “if the condition is temporary”, or `None` if it always applies.
    ///
    /// # Examples
    ///
    /// ```
    /// use status_codes::status;
    ///
    /// let retry_after = status!(413).headers().iter().find(|rule| rule.name() == "Retry-After");
    /// assert!(retry_after.is_some_and(|rule| rule.when().is_some()));
    /// ```
    #[must_use]
    pub const fn when(self) -> Option<&'static str> {
        self.when
    }

    /// Returns the section with the rule. Rules of registered statuses always have one.
    #[must_use]
    pub const fn reference(self) -> Option<Reference> {
        self.reference
    }
}

/// A requirement level of RFC 2119, ordered from [`May`](Self::May) to [`Must`](Self::Must).
///
/// # Examples
///
/// ```
/// use status_codes::{Level, status};
///
/// let required = status!(401).headers().iter().filter(|rule| rule.level() == Level::Must);
/// assert_eq!(required.map(|rule| rule.name()).collect::<Vec<_>>(), ["WWW-Authenticate"]);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// The field is optional.
    May,
    /// The field is recommended.
    Should,
    /// The field is required.
    Must,
}
