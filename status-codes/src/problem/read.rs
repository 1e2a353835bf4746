//! Reads problems from documents (feature `serde`). Unknown types, codes and members are kept and are never errors.

use alloc::boxed::Box;
use alloc::string::{String, ToString};
use core::error::Error as StdError;
use core::fmt;

use serde_core::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};
use serde_json::Value;

use super::extras::{Extras, ReadAs};
use super::identify::{self, code_of};
use super::members::RawMembers;
use super::{ABOUT_BLANK, Problem, Subject};
use crate::{Catalog, Code};

/// Reading (feature `serde`).
impl<C: Catalog> Problem<C> {
    /// Reads a problem from the status code, the `Content-Type` and the content of a response.
    ///
    /// The status is found by the first of these that applies:
    ///
    /// 1. the type URI, unless it is `about:blank`. If several statuses have it, the `id-member` decides, then the code;
    /// 2. the `id-member` of the catalog;
    /// 3. the code, if the type is `about:blank`, exactly one status has the code, and the type of this status is
    ///    `about:blank`, too.
    ///
    /// Otherwise [`status`](Self::status) is `None`, and code, type, title and members are kept. The code is always the one
    /// of the response, because the member `status` is only advisory (RFC 9457 §3.1.2); a different value is kept as a
    /// member. Members with a type other than RFC 9457 defines are ignored (§3.1), but available from
    /// [`get_members`](Self::get_members).
    ///
    /// A missing type is `about:blank` (RFC 9457 §3.1.1), and [`type_uri`](Self::type_uri) returns that even if the status
    /// has a type of its own.
    ///
    /// Add header fields that you need, such as `Retry-After`, with [`header`](Self::header).
    ///
    /// # Errors
    ///
    /// Returns an error if the media type is not `application/problem+json` or the content is not a JSON object. JSON with half
    /// of a surrogate pair or with a number beyond the range of `f64` is an error, too. [`ReadProblemError::code`] is then
    /// still the status code of the response.
    ///
    /// # Examples
    ///
    /// ```
    /// use status_codes::{Code, Problem, catalog};
    ///
    /// catalog! {
    ///     pub enum FilesStatus = "examples/files-api.toml";
    /// }
    ///
    /// let content = br#"{"type":"https://files.example/problems/not-found","title":"File or folder not found",
    ///     "status":404,"detail":"There is no a.txt.","folder":"photos"}"#;
    /// let problem = Problem::<FilesStatus>::from_response(
    ///     Code::NOT_FOUND,
    ///     Some("application/problem+json"),
    ///     content,
    /// )?;
    /// assert_eq!(problem.status(), Some(FilesStatus::NotFound));
    /// assert_eq!(problem.get_detail(), Some("There is no a.txt."));
    /// assert_eq!(problem.get_member("folder"), Some(&"photos".into()));
    ///
    /// let error = Problem::<FilesStatus>::from_response(Code::BAD_GATEWAY, Some("text/html"), b"<p>").unwrap_err();
    /// assert_eq!(
    ///     error.to_string(),
    ///     "502 Bad Gateway without a problem document: expected the media type `application/problem+json`, found `text/html`",
    /// );
    /// # Ok::<(), status_codes::ReadProblemError>(())
    /// ```
    pub fn from_response(
        code: impl Into<Code>,
        content_type: Option<&str>,
        content: &[u8],
    ) -> Result<Self, ReadProblemError> {
        let code = code.into();
        let error = |fault| ReadProblemError { code, fault };
        if !content_type.is_some_and(is_problem) {
            return Err(error(Fault::MediaType(content_type.map(Box::from))));
        }
        // A parser may ignore a byte order mark (RFC 8259 §8.1).
        let content = content.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(content);
        match serde_json::from_slice::<Document>(content) {
            Ok(Document(members)) => Ok(Self::from_members(code, members)),
            Err(json) => Err(error(Fault::Json(json))),
        }
    }

    fn from_members(code: Code, mut members: RawMembers) -> Self {
        let status = identify::named::<C>(&members, Some(code));
        let told = Self::about(status.map_or(Subject::Code(code), Subject::Status));
        let id = told.id_member().map(|(name, id)| (name, Value::from(id)));
        if let Some((name, _)) = id.filter(|(name, id)| members.get(*name) == Some(id)) {
            members.remove(name);
        }
        if members.get("status").and_then(code_of) == Some(code) {
            members.remove("status");
        }
        // A type that is absent or no URI is `about:blank` (RFC 9457 §3.1.1).
        let type_uri = take_text(&mut members, "type").unwrap_or_else(|| ABOUT_BLANK.to_string());
        let type_uri = Some(type_uri).filter(|uri| uri != told.type_uri());
        let code = (code != told.code()).then_some(code);
        let read = ReadAs { code, type_uri, title: None };
        let typed =
            Self::with_extras(told.about, Extras { read: read.clone(), ..Extras::default() });
        let title = take_text(&mut members, "title").filter(|title| title != typed.title());
        let extras = Extras {
            detail: take_text(&mut members, "detail"),
            instance: take_text(&mut members, "instance"),
            read: ReadAs { title, ..read },
            members,
            ..Extras::default()
        };
        Self::with_extras(told.about, extras)
    }

    fn with_extras(about: Subject<C>, extras: Extras) -> Self {
        let extras = (extras != Extras::default()).then(|| Box::new(extras));
        Self { about, extras }
    }
}

fn is_problem(content_type: &str) -> bool {
    let essence = content_type.split(';').next().unwrap_or_default();
    essence.trim().eq_ignore_ascii_case(Problem::MEDIA_TYPE)
}

/// Removes a member and returns it if it is a string; keeps a value of another type.
fn take_text(members: &mut RawMembers, name: &str) -> Option<String> {
    match members.remove(name)? {
        Value::String(text) => Some(text),
        other => {
            members.insert(name.to_string(), other);
            None
        }
    }
}

/// Reads a document without its response, otherwise as [`from_response`](Problem::from_response) does.
///
/// The code is the member `status` or, if it is missing, the code of the status with the type URI. A document with neither
/// is an error.
impl<'de, C: Catalog> Deserialize<'de> for Problem<C> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Document(members) = Document::deserialize(deserializer)?;
        let of_status = || identify::named::<C>(&members, None).map(Catalog::code);
        let code = members.get("status").and_then(code_of).or_else(of_status).ok_or_else(|| {
            D::Error::custom(
                "the type is unknown and `status` is missing, so there is no status code",
            )
        })?;
        Ok(Self::from_members(code, members))
    }
}

/// The members of a problem document.
struct Document(RawMembers);

impl<'de> Deserialize<'de> for Document {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(DocumentVisitor).map(Self)
    }
}

struct DocumentVisitor;

impl<'de> Visitor<'de> for DocumentVisitor {
    type Value = RawMembers;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a problem document, which is an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<RawMembers, A::Error> {
        let mut members = RawMembers::new();
        while let Some((name, value)) = map.next_entry()? {
            members.insert(name, value);
        }
        Ok(members)
    }
}

/// An error returned when a response does not contain a problem document.
///
/// # Examples
///
/// ```
/// use status_codes::{Code, Problem, Status};
///
/// let error = Problem::<Status>::from_response(
///     Code::BAD_GATEWAY,
///     Some("application/problem+json"),
///     br#"{"status":50"#,
/// )
/// .unwrap_err();
/// assert_eq!(error.code(), 502); // known without a document
/// assert!(error.is_truncated());
/// ```
#[derive(Debug)]
pub struct ReadProblemError {
    code: Code,
    fault: Fault,
}

#[derive(Debug)]
enum Fault {
    MediaType(Option<Box<str>>),
    Json(serde_json::Error),
}

impl ReadProblemError {
    /// Returns the status code of the response.
    #[must_use]
    pub const fn code(&self) -> Code {
        self.code
    }

    /// Returns whether the content ends too early, for example because the connection was closed.
    #[must_use]
    pub fn is_truncated(&self) -> bool {
        matches!(&self.fault, Fault::Json(error) if error.is_eof())
    }
}

impl fmt::Display for ReadProblemError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} without a problem document: ", self.code)?;
        match &self.fault {
            Fault::MediaType(found) => {
                write!(f, "expected the media type `{}`, found ", Problem::MEDIA_TYPE)?;
                match found {
                    Some(found) => write!(f, "`{}`", found.escape_debug()),
                    None => f.write_str("none"),
                }
            }
            Fault::Json(error) if error.is_eof() => write!(f, "the content is cut off: {error}"),
            Fault::Json(error) => write!(f, "{error}"),
        }
    }
}

impl StdError for ReadProblemError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match &self.fault {
            Fault::Json(error) => Some(error),
            Fault::MediaType(_) => None,
        }
    }
}
