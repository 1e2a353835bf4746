//! Writes the document as JSON (RFC 8259) to a formatter, without allocation.

use core::fmt::{self, Write as _};

use super::Problem;
use crate::Catalog;
use crate::declared::Text;

impl<C: Catalog> Problem<C> {
    /// Returns the document. Its `Display` is the JSON, which is written without allocation.
    ///
    /// # Examples
    ///
    /// ```
    /// use status_codes::{Problem, Status};
    ///
    /// assert_eq!(
    ///     Problem::new(Status::NotFound).json().to_string(),
    ///     r#"{"type":"about:blank","title":"Not Found","status":404}"#,
    /// );
    /// ```
    #[must_use]
    pub fn json(&self) -> impl fmt::Display {
        Json { problem: self, detail: self.get_detail() }
    }

    /// Returns the document with another detail, which may be borrowed or formatted while the document is written.
    ///
    /// Use it where allocation is not available.
    ///
    /// The detail is formatted twice, first to check whether it can be. If its `Display` returns an error, the document has
    /// no detail; with feature `tracing`, an error is logged.
    ///
    /// # Examples
    ///
    /// ```
    /// use status_codes::{Problem, Status};
    ///
    /// let name = "a \"b\".txt";
    /// let problem = Problem::new(Status::NotFound);
    /// assert_eq!(
    ///     problem.json_with_detail(format_args!("There is no {name}.")).to_string(),
    ///     r#"{"type":"about:blank","title":"Not Found","status":404,"detail":"There is no a \"b\".txt."}"#,
    /// );
    /// ```
    #[must_use]
    pub fn json_with_detail(&self, detail: impl fmt::Display) -> impl fmt::Display {
        WithDetail { problem: self, detail }
    }
}

struct WithDetail<'a, C, D> {
    problem: &'a Problem<C>,
    detail: D,
}

impl<C: Catalog, D: fmt::Display> fmt::Display for WithDetail<'_, C, D> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let problem = self.problem;
        let detail = write!(Discarded, "{}", self.detail).is_ok().then_some(&self.detail);
        if detail.is_none() {
            crate::log::text_left_out("detail", problem.into());
        }
        Json { problem, detail }.fmt(f)
    }
}

/// A target that discards the text, to check whether it can be formatted.
struct Discarded;

impl fmt::Write for Discarded {
    fn write_str(&mut self, _: &str) -> fmt::Result {
        Ok(())
    }
}

struct Json<'a, C, D> {
    problem: &'a Problem<C>,
    detail: Option<D>,
}

impl<C: Catalog, D: fmt::Display> fmt::Display for Json<'_, C, D> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let problem = self.problem;
        write!(f, "{{{}:{}", Text("type"), Text(problem.type_uri()))?;
        if !problem.title().is_empty() {
            write!(f, ",{}:{}", Text("title"), Text(problem.title()))?;
        }
        write!(f, ",{}:{}", Text("status"), problem.code().as_str())?;
        if let Some(detail) = &self.detail {
            write!(f, ",{}:{}", Text("detail"), Text(detail))?;
        }
        #[cfg(feature = "serde")]
        if let Some(instance) = problem.get_instance() {
            write!(f, ",{}:{}", Text("instance"), Text(instance))?;
        }
        if let Some((name, id)) = problem.id_member() {
            write!(f, ",{}:{}", Text(name), Text(id))?;
        }
        #[cfg(feature = "serde")]
        for (name, value) in problem.extension_members() {
            write!(f, ",{}:{value}", Text(name))?;
        }
        f.write_str("}")
    }
}

impl<C: Catalog> Problem<C> {
    /// Returns name and value of the member that carries the id, if the catalog has an `id-member`.
    pub(super) fn id_member(&self) -> Option<(&'static str, &'static str)> {
        Some((C::INFO.id_member()?, self.status()?.id()))
    }
}
