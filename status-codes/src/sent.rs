//! The status that a response was created from, for middleware.

use crate::{Catalog, Code, HeaderRule, Problem};

/// The status that a response was created from, for logs and metrics in middleware.
///
/// Every response that is created from a status, a code or a problem has it in its extensions (features `axum` and
/// `actix`; [`impl_axum!`](crate::impl_axum!) and [`impl_actix!`](crate::impl_actix!)). The extensions also contain the
/// status itself, with the type of its catalog.
///
/// # Examples
///
/// ```
/// use status_codes::{SentStatus, Status};
///
/// let sent = SentStatus::from(Status::NotFound);
/// assert_eq!((sent.code().as_u16(), sent.id()), (404, Some("NotFound")));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct SentStatus {
    code: Code,
    id: Option<&'static str>,
    catalog: Option<&'static str>,
    headers: &'static [HeaderRule],
}

impl SentStatus {
    /// Returns the status code.
    #[must_use]
    pub const fn code(self) -> Code {
        self.code
    }

    /// Returns the id of the status in its catalog, or `None` if the response was created from a code.
    #[must_use]
    pub const fn id(self) -> Option<&'static str> {
        self.id
    }

    /// Returns the name of the catalog, or `None` if the response was created from a code.
    #[must_use]
    pub const fn catalog(self) -> Option<&'static str> {
        self.catalog
    }

    /// Returns the header fields that the definition of the status requires, recommends or permits.
    ///
    /// # Examples
    ///
    /// ```
    /// use status_codes::{Level, SentStatus, Status};
    ///
    /// let sent = SentStatus::from(Status::MethodNotAllowed);
    /// assert!(sent.headers().iter().any(|rule| rule.name() == "Allow" && rule.level() == Level::Must));
    /// ```
    #[must_use]
    pub const fn headers(self) -> &'static [HeaderRule] {
        self.headers
    }
}

impl<C: Catalog> From<C> for SentStatus {
    fn from(status: C) -> Self {
        Self {
            code: status.code(),
            id: Some(status.id()),
            catalog: Some(C::INFO.name()),
            headers: status.headers(),
        }
    }
}

impl From<Code> for SentStatus {
    fn from(code: Code) -> Self {
        let headers = code.registered().map_or(&[][..], Catalog::headers);
        Self { code, id: None, catalog: None, headers }
    }
}

impl<C: Catalog> From<&Problem<C>> for SentStatus {
    fn from(problem: &Problem<C>) -> Self {
        let known = problem.status().map(Self::from);
        Self { code: problem.code(), ..known.unwrap_or_else(|| Self::from(problem.code())) }
    }
}
