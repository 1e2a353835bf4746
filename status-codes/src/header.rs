//! Header fields that a definition asks for.

use crate::Reference;

/// A header field that the definition of a status asks for in the response.
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
    /// A rule for the field of that name.
    #[must_use]
    pub const fn new(
        name: &'static str,
        level: Level,
        when: Option<&'static str>,
        reference: Option<Reference>,
    ) -> Self {
        Self { name, level, when, reference }
    }

    /// The name of the field, in its usual spelling; names ignore case (RFC 9110 §5.1).
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.name
    }

    /// How strongly the field is asked for.
    #[must_use]
    pub const fn level(self) -> Level {
        self.level
    }

    /// In which case, as a clause (“if the condition is temporary”); always, where it is `None`.
    #[must_use]
    pub const fn when(self) -> Option<&'static str> {
        self.when
    }

    /// The section that asks for it; a catalog's own rule may have none.
    #[must_use]
    pub const fn reference(self) -> Option<Reference> {
        self.reference
    }
}

/// The level of a requirement, as in RFC 2119; ordered from [`May`](Self::May) to [`Must`](Self::Must).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// It is an option.
    May,
    /// Unless there is a good reason not to.
    Should,
    /// Without it the response is wrong.
    Must,
}
