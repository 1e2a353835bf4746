//! The problem of RFC 9457: a status, and what is to be said of this occurrence. Knows no framework.
//!
//! One type serves both ways and every feature set, so that features only add:
//!
//! - A problem is about a status of a catalog, or about a code that the catalog has no single status for.
//! - Without features it holds the status and a `&'static str`, and is no larger than that. A detail that is put together
//!   for one response is written straight into the document: [`Problem::json_with_detail`].
//! - With feature `serde` everything besides the status is in one box, made when the first of it is said. So a problem is
//!   two words, a `Result` with it is cheap to return, and a bare status still allocates nothing.
//! - The type of the detail is no parameter: handlers say `Result<Json<T>, Problem<ShopStatus>>` whatever they fail with.
//!
//! | file | holds |
//! | --- | --- |
//! | `json.rs` | the document as text, written without allocation |
//! | `detail.rs` | what a detail may be made of |
//! | `extras.rs` | what is in the box |
//! | `erased.rs` | a problem of whatever catalog, once it is a response |
//! | `members.rs`, `header_fields.rs` | extension members; header fields of the response |
//! | `object.rs` | what the structs of members are made, read and shown with |
//! | `read.rs`, `identify.rs` | document → problem; which status it names |
//! | `write.rs` | `Serialize` |

mod detail;
#[cfg(any(feature = "axum", feature = "actix"))]
mod erased;
#[cfg(feature = "serde")]
mod extras;
#[cfg(feature = "serde")]
mod header_fields;
#[cfg(feature = "serde")]
mod identify;
mod json;
#[cfg(feature = "serde")]
mod members;
#[cfg(feature = "serde")]
mod object;
#[cfg(feature = "serde")]
mod read;
#[cfg(feature = "serde")]
mod write;

use core::error::Error;
use core::fmt;

use crate::{Catalog, Code, Content, Status};

pub use self::detail::IntoDetail;
#[cfg(any(feature = "axum", feature = "actix"))]
pub(crate) use self::erased::SentProblem;
#[cfg(feature = "serde")]
pub use self::members::{Members, MembersError};
#[cfg(feature = "serde")]
pub use self::object::{ReadMembers, debug_member, texts, values};
#[cfg(feature = "serde")]
pub use self::read::ReadProblemError;

/// A status as an error: the problem of RFC 9457, to be sent and to be read.
///
/// `type`, `title` and `status` of the document are those of the status. [`detail`](Self::detail) says what went wrong
/// this time; without it none is sent (RFC 9457 §3.1.4). With feature `serde` there are `instance`, extension members,
/// header fields of the response and a cause for the log, too, and problems are read.
///
/// - `Display` is for people and logs: `404 not-found: There is no a.txt.`
/// - [`json`](Self::json) is the document. It is written without allocation.
/// - With feature `axum` or `actix` a problem is a response of those frameworks, whichever crate the catalog is from.
///   Elsewhere, send [`content`](Self::content) with [`MEDIA_TYPE`](Self::MEDIA_TYPE) as `Content-Type` and
///   [`code`](Self::code) as the status code.
///
/// `?` makes a problem of a status.
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
/// fn open(name: &str) -> Result<(), Problem<FilesStatus>> {
///     match name {
///         "" => Err(FilesStatus::BadRequest)?,
///         _ => Err(Problem::new(FilesStatus::NotFound).detail("There is no file of this name.")),
///     }
/// }
///
/// let problem = open("a.txt").unwrap_err();
/// assert_eq!(problem.status(), Some(FilesStatus::NotFound));
/// assert_eq!(
///     problem.json().to_string(),
///     r#"{"type":"https://files.example/problems/not-found","title":"File or folder not found","#.to_owned()
///         + r#""status":404,"detail":"There is no file of this name."}"#,
/// );
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem<C = Status> {
    about: About<C>,
    #[cfg(not(feature = "serde"))]
    detail: Option<&'static str>,
    #[cfg(feature = "serde")]
    extras: Option<alloc::boxed::Box<extras::Extras>>,
}

/// What a problem is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum About<C> {
    Status(C),
    /// A code that the catalog has no single status for, or a type that it does not know.
    Code(Code),
}

impl Problem<Status> {
    /// The media type of the document, `application/problem+json`.
    pub const MEDIA_TYPE: &'static str = "application/problem+json";
}

impl<C: Catalog> Problem<C> {
    /// Creates the problem of a status, with nothing said of this occurrence.
    #[must_use]
    pub const fn new(status: C) -> Self {
        Self::about(About::Status(status))
    }

    /// Creates the problem of a code: that of the status with the code if exactly one has it, else one of the type
    /// `about:blank` (RFC 9457 §4.2.1).
    ///
    /// # Examples
    ///
    /// ```
    /// use status_codes::{Code, Problem, Status};
    ///
    /// let problem = Problem::<Status>::from_code(Code::NOT_FOUND);
    /// assert_eq!(problem.status(), Some(Status::NotFound));
    ///
    /// let code = Code::from_u16(499).expect("it has three digits");
    /// let problem = Problem::<Status>::from_code(code);
    /// assert_eq!((problem.status(), problem.code()), (None, code));
    /// assert_eq!(problem.json().to_string(), r#"{"type":"about:blank","status":499}"#);
    /// ```
    #[must_use]
    pub fn from_code(code: Code) -> Self {
        match C::with_code(code) {
            [status] => Self::new(*status),
            _ => Self::about(About::Code(code)),
        }
    }

    const fn about(about: About<C>) -> Self {
        Self {
            about,
            #[cfg(not(feature = "serde"))]
            detail: None,
            #[cfg(feature = "serde")]
            extras: None,
        }
    }

    /// Says what went wrong this time, for a person to read (RFC 9457 §3.1.4).
    ///
    /// With feature `serde` it is anything with `Display`; without, a `&'static str`.
    #[must_use]
    pub fn detail(mut self, detail: impl IntoDetail) -> Self {
        self.set_detail(detail.into_detail());
        self
    }

    /// Returns the status; `None` if the document that was read names none of the catalog.
    #[must_use]
    pub fn status(&self) -> Option<C> {
        match self.about {
            About::Status(status) => Some(status),
            About::Code(_) => None,
        }
    }

    /// Returns the status code of the response.
    ///
    /// It is that of the status, unless the problem came with another on the wire.
    #[must_use]
    pub fn code(&self) -> Code {
        match (self.read_code(), self.about) {
            (Some(code), _) | (None, About::Code(code)) => code,
            (None, About::Status(status)) => status.code(),
        }
    }

    /// Returns `type`, the URI of the problem type, or `about:blank` (RFC 9457 §3.1.1).
    #[must_use]
    pub fn type_uri(&self) -> &str {
        let own = || self.status().and_then(Catalog::type_uri);
        self.read_type_uri().or_else(own).unwrap_or(ABOUT_BLANK)
    }

    /// Returns `title` (RFC 9457 §3.1.3): that of the status, or the reason phrase where the type is `about:blank`
    /// (§4.2.1); empty if there is neither.
    #[must_use]
    pub fn title(&self) -> &str {
        if let Some(title) = self.read_title() {
            return title;
        }
        let phrase = match self.about {
            About::Status(status) if self.type_uri() != ABOUT_BLANK => return status.title(),
            About::Status(status) => status.phrase(),
            About::Code(code) if self.type_uri() == ABOUT_BLANK => {
                code.registered().map_or("", Status::phrase)
            }
            About::Code(_) => "",
        };
        match self.about {
            About::Status(status) if phrase.is_empty() => status.title(),
            _ => phrase,
        }
    }

    /// Returns what is sent as the content of the response; `None` if it has none.
    ///
    /// A status without content has none, and neither has one that is no error, unless something is said of the
    /// occurrence.
    #[must_use]
    pub fn content(&self) -> Option<impl fmt::Display> {
        let content = match self.about {
            About::Status(status) => status.content(),
            About::Code(code) => code.registered().map_or(Content::Allowed, Status::content),
        };
        let wanted = self.code().is_error() || self.says_more();
        (wanted && content == Content::Allowed).then(|| self.json())
    }
}

#[cfg(not(feature = "serde"))]
impl<C: Catalog> Problem<C> {
    /// Returns the detail.
    #[must_use]
    pub fn get_detail(&self) -> Option<&str> {
        self.detail
    }

    fn set_detail(&mut self, detail: detail::Detail) {
        self.detail = Some(detail.0);
    }

    fn says_more(&self) -> bool {
        self.detail.is_some()
    }

    // Nothing is read without the feature.

    fn read_code(&self) -> Option<Code> {
        let _ = self;
        None
    }

    fn read_type_uri(&self) -> Option<&str> {
        let _ = self;
        None
    }

    fn read_title(&self) -> Option<&str> {
        let _ = self;
        None
    }
}

const ABOUT_BLANK: &str = "about:blank";

/// With nothing said of this occurrence, so that `?` turns a status into a problem.
impl<C: Catalog> From<C> for Problem<C> {
    fn from(status: C) -> Self {
        Self::new(status)
    }
}

/// For people and logs: the status, and the detail if there is one.
impl<C: Catalog> fmt::Display for Problem<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.about {
            About::Status(status) => write!(f, "{status}")?,
            About::Code(code) if self.type_uri() == ABOUT_BLANK => write!(f, "{code}")?,
            About::Code(code) => write!(f, "{} {}", code.as_str(), self.type_uri())?,
        }
        match self.get_detail() {
            Some(detail) => write!(f, ": {detail}"),
            None => Ok(()),
        }
    }
}

/// The source is what [`caused_by`](Self::caused_by) was told (feature `serde`).
impl<C: Catalog> Error for Problem<C> {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        #[cfg(feature = "serde")]
        {
            self.cause()
        }
        #[cfg(not(feature = "serde"))]
        {
            None
        }
    }
}
