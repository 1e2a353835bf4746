//! Writes the document as JSON (RFC 8259) to a formatter, without allocation.

use core::fmt::{self, Write as _};

use super::Problem;
use crate::Catalog;

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
        Json { problem: self, detail: Some(detail) }
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

/// A JSON string.
struct Text<T>(T);

impl<T: fmt::Display> fmt::Display for Text<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("\"")?;
        write!(Escaped(f), "{}", self.0)?;
        f.write_str("\"")
    }
}

/// Writes text as the inside of a JSON string (RFC 8259 §7).
struct Escaped<'a, 'f>(&'a mut fmt::Formatter<'f>);

impl fmt::Write for Escaped<'_, '_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let needs_escape = |c: char| c < ' ' || c == '"' || c == '\\';
        let mut rest = text;
        while let Some((at, escaped)) = rest.char_indices().find(|(_, c)| needs_escape(*c)) {
            let (plain, from) = rest.split_at(at);
            self.0.write_str(plain)?;
            match escaped {
                '"' => self.0.write_str("\\\"")?,
                '\\' => self.0.write_str("\\\\")?,
                '\n' => self.0.write_str("\\n")?,
                control => write!(self.0, "\\u{:04x}", u32::from(control))?,
            }
            rest = from.split_at(1).1; // each of these is one byte
        }
        self.0.write_str(rest)
    }
}
