//! The problem document of RFC 9457, as JSON. Takes a status of any catalog, knows no framework.

use core::fmt::{self, Write as _};

use crate::{Catalog, Content, Status};

/// A status as a problem document (RFC 9457): its `Display` is the JSON, written without allocation.
///
/// `type` is the type URI of the status, or `about:blank`; `title` and `status` are its own; `detail` is its summary,
/// unless [`detail`](Self::detail) says what went wrong this time. These four are all: for further members convert to a
/// type of your own, or of the crate `problem_details`.
///
/// Frameworks send it through [`impl_axum!`](crate::impl_axum!) and [`impl_actix!`](crate::impl_actix!); elsewhere send
/// the text with [`MEDIA_TYPE`](Self::MEDIA_TYPE) as `Content-Type` and the status as that of the response.
///
/// # Examples
///
/// ```
/// use status_codes::{Problem, catalog};
///
/// catalog! {
///     pub enum FilesStatus = "examples/files-api.toml";
/// }
///
/// let name = "a \"b\".txt";
/// let problem = Problem::new(FilesStatus::NotFound).detail(format!("There is no {name}."));
/// assert_eq!(
///     problem.to_string(),
///     r#"{"type":"https://files.example/problems/not-found","title":"File or folder not found","#.to_owned()
///         + r#""status":404,"detail":"There is no a \"b\".txt."}"#,
/// );
///
/// fn open(name: &str) -> Result<(), Problem<FilesStatus, String>> {
///     match name {
///         "" => Err(FilesStatus::BadRequest)?,
///         name => Err(Problem::new(FilesStatus::NotFound).detail(format!("There is no {name}."))),
///     }
/// }
///
/// assert_eq!(open("").unwrap_err().status(), FilesStatus::BadRequest);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Problem<C, D = &'static str> {
    status: C,
    detail: Option<D>,
}

impl<C: Catalog> Problem<C> {
    /// The problem of a status; its detail is the summary.
    #[must_use]
    pub const fn new(status: C) -> Self {
        Self { status, detail: None }
    }

    /// The same problem with a detail of its own: what went wrong this time, for a person to read.
    #[must_use]
    pub fn detail<D: fmt::Display>(self, detail: D) -> Problem<C, D> {
        Problem { status: self.status, detail: Some(detail) }
    }
}

impl Problem<Status> {
    /// The media type of the JSON, `application/problem+json`.
    pub const MEDIA_TYPE: &'static str = "application/problem+json";
}

impl<C: Catalog, D> Problem<C, D> {
    /// The status.
    #[must_use]
    pub const fn status(&self) -> C {
        self.status
    }

    /// What a framework sends: a status that is no error, or that has no content, goes without a document, unless it
    /// was given a detail and may have content.
    #[doc(hidden)]
    #[must_use]
    pub fn sent(status: C, detail: Option<D>) -> Option<Self> {
        let wanted = detail.is_some() || status.code().is_error();
        (wanted && status.content() == Content::Allowed).then_some(Self { status, detail })
    }
}

/// With the summary as its detail, so that `?` turns a status into a problem.
impl<C: Catalog, D> From<C> for Problem<C, D> {
    fn from(status: C) -> Self {
        Self { status, detail: None }
    }
}

/// The JSON.
impl<C: Catalog, D: fmt::Display> fmt::Display for Problem<C, D> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let status = self.status;
        f.write_str(r#"{"type":""#)?;
        Escaped(f).write_str(status.type_uri().unwrap_or("about:blank"))?;
        f.write_str(r#"","title":""#)?;
        Escaped(f).write_str(status.title())?;
        write!(f, r#"","status":{},"detail":""#, status.code().as_u16())?;
        match &self.detail {
            Some(detail) => write!(Escaped(f), "{detail}")?,
            None => Escaped(f).write_str(status.summary())?,
        }
        f.write_str(r#""}"#)
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
