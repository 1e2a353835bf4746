//! What a response tells of the status that it was made from, beside the code on its status line.

use crate::{Catalog, Code, HeaderRule, Problem};

/// The status of a response, in its extensions, for middleware: metrics by id, logs.
///
/// It is there with each response that was made from a status, a code or a problem (features `axum` and `actix`;
/// [`impl_axum!`](crate::impl_axum!) and [`impl_actix!`](crate::impl_actix!)), and so is the status itself, by its own
/// type.
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

    /// Returns the id of the status in its catalog; `None` if only the code is known.
    #[must_use]
    pub const fn id(self) -> Option<&'static str> {
        self.id
    }

    /// Returns the name of the catalog.
    #[must_use]
    pub const fn catalog(self) -> Option<&'static str> {
        self.catalog
    }

    /// Returns the header fields that the definition of the status asks for.
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
