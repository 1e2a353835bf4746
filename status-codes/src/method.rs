//! What a status means in answer to one method.

use crate::Reference;

/// What a status means in answer to one request method.
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
    /// What a status means in answer to that method.
    #[must_use]
    pub const fn new(
        method: &'static str,
        meaning: &'static str,
        reference: Option<Reference>,
    ) -> Self {
        Self { method, meaning, reference }
    }

    /// The method, in its spelling: methods mind case (RFC 9110 §9.1).
    #[must_use]
    pub const fn method(self) -> &'static str {
        self.method
    }

    /// What the status means in answer to it: a sentence or clause in Markdown.
    #[must_use]
    pub const fn meaning(self) -> &'static str {
        self.meaning
    }

    /// The section that says so; every meaning of the registry has one.
    #[must_use]
    pub const fn reference(self) -> Option<Reference> {
        self.reference
    }
}
