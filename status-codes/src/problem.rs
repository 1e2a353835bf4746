//! Problem documents of RFC 9457: a status with the details of one occurrence. This module has no framework code.
//!
//! One type is used for sending and for reading, and with every set of features, so that features only add:
//!
//! - A problem has a status of a catalog, or a code that does not identify a single status of the catalog.
//! - Without features it holds the status and a `&'static str` only. A detail that is formatted for one response can be
//!   written straight into the document: [`Problem::json_with_detail`].
//! - With feature `serde`, everything besides the status is in a box that is allocated on first use. So a problem is two
//!   words, a `Result` with it is cheap to return, and a problem without details does not allocate.
//! - The type of the detail is not a parameter, so that handlers can always return `Result<Json<T>, Problem<ShopStatus>>`.
//!
//! | file | holds |
//! | --- | --- |
//! | `json.rs` | the document as text, written without allocation |
//! | `detail.rs` | the types that can be a detail |
//! | `extras.rs`, `without_extras.rs` | the contents of the box; the same methods without the feature |
//! | `debug.rs`, `sensitive.rs` | `Debug` without sensitive members |
//! | `erased.rs` | a problem of any catalog in the extensions of a response |
//! | `members.rs`, `header_fields.rs` | extension members; header fields of the response |
//! | `object.rs` | constructing, reading and formatting the structs of members |
//! | `read.rs`, `identify.rs` | reading a document; finding its status |
//! | `message.rs` | reading an `http::Response` |
//! | `write.rs` | `Serialize` |

mod debug;
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
#[cfg(all(feature = "http", feature = "serde"))]
mod message;
#[cfg(feature = "serde")]
mod object;
#[cfg(feature = "serde")]
mod read;
#[cfg(feature = "serde")]
mod sensitive;
#[cfg(not(feature = "serde"))]
mod without_extras;
#[cfg(feature = "serde")]
mod write;

use core::error::Error;
use core::fmt;

use crate::{Catalog, Code, Content, Status};

pub use self::detail::IntoDetail;
#[cfg(all(feature = "tracing", any(feature = "axum", feature = "actix")))]
pub(crate) use self::detail::displayed;
#[cfg(any(feature = "axum", feature = "actix"))]
pub(crate) use self::erased::SentProblem;
#[cfg(any(feature = "axum", feature = "actix"))]
pub(crate) use self::header_fields::DIGESTS;
#[cfg(feature = "serde")]
pub use self::members::{Members, MembersError};
#[cfg(feature = "serde")]
pub use self::object::{ReadMembers, debug_member, field_name, texts, values};
#[cfg(feature = "serde")]
pub use self::read::ReadProblemError;

/// An error response with a problem document (RFC 9457): a status and the details of one occurrence.
///
/// The status determines the members `type`, `title` and `status` of the document. [`detail`](Self::detail) adds an
/// explanation of this occurrence. Feature `serde` adds more:
///
/// | method | adds |
/// | --- | --- |
/// | `instance` | a URI reference that identifies the occurrence |
/// | `with`, `with_all`, `with_members` | extension members |
/// | `header` | header fields of the response, such as `Retry-After` |
/// | `caused_by` | the underlying error, for logs; it is not sent |
///
/// # Sending
///
/// With feature `axum` or `actix`, a problem is a response of the framework. Handlers return
/// `Result<T, Problem<FilesStatus>>`, and `?` converts a status into a problem. The catalog can be defined in another
/// crate. With other frameworks, send [`content`](Self::content) with the status code [`code`](Self::code) and with
/// [`MEDIA_TYPE`](Self::MEDIA_TYPE) as `Content-Type`.
///
/// [`json`](Self::json) is the document. `Display` is a message for people and logs, as in
/// `404 not-found: There is no a.txt.`
///
/// # Reading
///
/// With feature `serde`, `Problem::from_response` reads the problem of a response, and `Deserialize` reads a document.
/// Unknown types, codes and members are not errors: [`status`](Self::status) is then `None`, and everything else is kept.
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
#[derive(Clone)]
#[cfg_attr(not(feature = "serde"), derive(PartialEq, Eq))]
pub struct Problem<C = Status> {
    about: Subject<C>,
    #[cfg(not(feature = "serde"))]
    detail: Option<&'static str>,
    #[cfg(feature = "serde")]
    extras: Option<alloc::boxed::Box<extras::Extras>>,
}

/// What a problem describes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Subject<C> {
    Status(C),
    /// A code that does not identify a single status, or a problem type that is not in the catalog.
    Code(Code),
}

impl Problem<Status> {
    /// The media type of the document, `application/problem+json`.
    pub const MEDIA_TYPE: &'static str = "application/problem+json";
}

impl<C: Catalog> Problem<C> {
    /// Creates a problem with a status and no details.
    #[must_use]
    pub const fn new(status: C) -> Self {
        Self::about(Subject::Status(status))
    }

    /// Creates a problem from a code.
    ///
    /// If exactly one status of the catalog has the code, the problem has that status. Otherwise it has no status, and its
    /// type is `about:blank` (RFC 9457 §4.2.1).
    ///
    /// # Examples
    ///
    /// ```
    /// use status_codes::{Code, Problem, Status};
    ///
    /// let problem = Problem::<Status>::from_code(Code::NOT_FOUND);
    /// assert_eq!(problem.status(), Some(Status::NotFound));
    ///
    /// let code = Code::from_u16(499).expect("499 has three digits");
    /// let problem = Problem::<Status>::from_code(code);
    /// assert_eq!((problem.status(), problem.code()), (None, code));
    /// assert_eq!(problem.json().to_string(), r#"{"type":"about:blank","status":499}"#);
    /// ```
    #[must_use]
    pub fn from_code(code: Code) -> Self {
        match C::with_code(code) {
            [status] => Self::new(*status),
            _ => Self::about(Subject::Code(code)),
        }
    }

    const fn about(about: Subject<C>) -> Self {
        Self {
            about,
            #[cfg(not(feature = "serde"))]
            detail: None,
            #[cfg(feature = "serde")]
            extras: None,
        }
    }

    /// Sets `detail`, an explanation of this occurrence for people (RFC 9457 §3.1.4).
    ///
    /// With feature `serde` it can be any value that implements `Display`, otherwise only a `&'static str`. If its `Display`
    /// returns an error, the problem has no detail; with feature `tracing` an error is logged.
    ///
    /// # Examples
    ///
    /// ```
    /// use status_codes::{Problem, Status};
    ///
    /// let problem = Problem::new(Status::NotFound).detail("There is no file a.txt.");
    /// assert_eq!(problem.to_string(), "404 Not Found: There is no file a.txt.");
    /// ```
    #[must_use]
    pub fn detail(mut self, detail: impl IntoDetail) -> Self {
        self.set_detail(detail.into_detail());
        self
    }

    /// Returns the status, or `None` if the problem has a type or code that does not identify a status of the catalog.
    ///
    /// # Examples
    ///
    /// ```
    /// use status_codes::{Problem, Status};
    ///
    /// fn is_missing(problem: &Problem<Status>) -> bool {
    ///     matches!(problem.status(), Some(Status::NotFound | Status::Gone))
    /// }
    ///
    /// assert!(is_missing(&Problem::new(Status::Gone)));
    /// ```
    #[must_use]
    pub fn status(&self) -> Option<C> {
        match self.about {
            Subject::Status(status) => Some(status),
            Subject::Code(_) => None,
        }
    }

    /// Returns the status code of the response.
    ///
    /// This is the code of the status, unless the problem was read from a response with another code.
    #[must_use]
    pub fn code(&self) -> Code {
        match (self.read_code(), self.about) {
            (Some(code), _) | (None, Subject::Code(code)) => code,
            (None, Subject::Status(status)) => status.code(),
        }
    }

    /// Returns `type`, the URI of the problem type, or `about:blank` (RFC 9457 §3.1.1).
    #[must_use]
    pub fn type_uri(&self) -> &str {
        let own = || self.status().and_then(Catalog::type_uri);
        self.read_type_uri().or_else(own).unwrap_or(ABOUT_BLANK)
    }

    /// Returns `title` (RFC 9457 §3.1.3): the title of the status, or the reason phrase if the type is `about:blank`
    /// (§4.2.1). It is empty if there is neither.
    ///
    /// # Examples
    ///
    /// ```
    /// use status_codes::{Problem, Status};
    ///
    /// let problem = Problem::new(Status::NotFound);
    /// assert_eq!((problem.type_uri(), problem.title()), ("about:blank", "Not Found"));
    /// ```
    #[must_use]
    pub fn title(&self) -> &str {
        if let Some(title) = self.read_title() {
            return title;
        }
        let is_blank = self.type_uri() == ABOUT_BLANK;
        match self.about {
            Subject::Status(status) if is_blank && !status.phrase().is_empty() => status.phrase(),
            Subject::Status(status) => status.title(),
            Subject::Code(code) if is_blank => code.registered().map_or("", Status::phrase),
            Subject::Code(_) => "",
        }
    }

    /// Returns the content to send in the response, or `None` if the response has no content.
    ///
    /// There is no content if the status does not allow it, if the [`code`](Self::code) never has any (1xx, 204, 205, 304), or
    /// if the code is below 400 and the problem has no detail, instance or extension member.
    ///
    /// # Examples
    ///
    /// ```
    /// use status_codes::{Problem, Status};
    ///
    /// assert!(Problem::new(Status::NotFound).content().is_some());
    /// assert!(Problem::new(Status::NoContent).content().is_none());
    /// ```
    #[must_use]
    pub fn content(&self) -> Option<impl fmt::Display> {
        let code = self.code();
        let of_code = code.registered().map_or(Content::Allowed, Status::content);
        // A problem can be read with another code than that of its status.
        let of_status = self.status().filter(|status| status.code() == code);
        let of_status = of_status.map_or(Content::Allowed, Catalog::content);
        let allowed = !code.is_informational() && [of_code, of_status] == [Content::Allowed; 2];
        let wanted = code.is_error() || self.says_more();
        (wanted && allowed).then(|| self.json())
    }
}

/// The type of problems that have no meaning besides that of the code (RFC 9457 §4.2.1).
pub(crate) const ABOUT_BLANK: &str = "about:blank";

/// Converts a status into a problem without details, so that `?` accepts a status.
impl<C: Catalog> From<C> for Problem<C> {
    fn from(status: C) -> Self {
        Self::new(status)
    }
}

/// Formats the status, followed by the detail if there is one, for people and logs. If the problem was read from a response
/// with another code than that of its status, that code is shown, followed by the id.
impl<C: Catalog> fmt::Display for Problem<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.about {
            Subject::Status(status) if self.code() == status.code() => write!(f, "{status}")?,
            Subject::Status(status) => write!(f, "{} {}", self.code().as_str(), status.id())?,
            Subject::Code(code) if self.type_uri() == ABOUT_BLANK => write!(f, "{code}")?,
            Subject::Code(code) => write!(f, "{} {}", code.as_str(), self.type_uri())?,
        }
        match self.get_detail() {
            Some(detail) => write!(f, ": {detail}"),
            None => Ok(()),
        }
    }
}

/// With feature `serde`, the source is the error that was passed to `caused_by`.
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
