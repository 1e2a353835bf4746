//! The meaning of a status for one request method.

use crate::Reference;

/// The meaning of a status for one request method, if it depends on the method.
///
/// # Examples
///
/// ```
/// use status_codes::status;
///
/// let put = status!(201).method_meanings().iter().find(|meaning| meaning.method() == "PUT");
/// assert_eq!(put.and_then(|put| put.reference()).and_then(|r| r.section()), Some("9.3.4"));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct MethodMeaning {
    method: &'static str,
    meaning: &'static str,
    reference: Option<Reference>,
}

impl MethodMeaning {
    /// Creates a meaning for a request method.
    #[must_use]
    pub const fn new(
        method: &'static str,
        meaning: &'static str,
        reference: Option<Reference>,
    ) -> Self {
        Self { method, meaning, reference }
    }

    /// Returns the request method, as in `GET`. Methods are case-sensitive (RFC 9110 §9.1).
    #[must_use]
    pub const fn method(self) -> &'static str {
        self.method
    }

    /// Returns the meaning, a sentence or clause in Markdown.
    #[must_use]
    pub const fn meaning(self) -> &'static str {
        self.meaning
    }

    /// Returns the section that defines the meaning. Registered statuses always have one.
    #[must_use]
    pub const fn reference(self) -> Option<Reference> {
        self.reference
    }
}
