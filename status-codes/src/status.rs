//! `Status`, the enum of IANA's registry. It is generated from `codes.toml`; its documentation and `FromStr` are here.

use core::str::FromStr;

use crate::error::Fault;
use crate::{CatalogInfo, Code, ParseStatusError, text};

status_macros::registry! {
    crate
    /// A registered status code with its meaning, as in IANA's HTTP Status Code Registry.
    ///
    /// The enum is `#[non_exhaustive]`, because new codes are registered from time to time. Variants are never removed, and
    /// `status as u16` is the code. Statuses are ordered by code. Use [`Code`](crate::Code) for codes that you receive,
    /// since they may be unregistered.
    ///
    /// To create a status, write its variant or [`status!(404)`](crate::status!), convert a number with
    /// [`from_u16`](Self::from_u16) or `TryFrom`, or parse a text.
    ///
    /// # Examples
    ///
    /// ```
    /// use status_codes::{Status, status};
    ///
    /// let status: Status = "404".parse()?;
    /// assert_eq!(status, status!(404));
    /// assert_eq!(status.to_string(), "404 Not Found");
    /// match status {
    ///     Status::NotFound | status!(410) => {}
    ///     other => panic!("{other}: {}", other.summary()),
    /// }
    /// # Ok::<(), status_codes::ParseStatusError>(())
    /// ```
    ///
    /// # All statuses
    pub Status
}

pub(crate) const INFO: CatalogInfo = CatalogInfo::new(
    "HTTP status code registry",
    Some("The status codes that IANA registers (RFC 9110, Section 16.2.1)."),
    None,
    None,
);

/// Parses `404`, `404 Not Found`, `Not Found`, `NotFound` and `NOT_FOUND`, ignoring case.
///
/// Former phrases and names are accepted, too. After a code, the phrase can be any text, as in `405 Not Allowed`, or empty,
/// as in `200 `, because it has no meaning (RFC 9112 §4). The phrase of another registered code is an error. A whole status
/// line such as `HTTP/1.1 404 Not Found` is an error, too.
///
/// # Examples
///
/// ```
/// use status_codes::{Status, status};
///
/// assert_eq!("405 Not Allowed".parse(), Ok(status!(405)));
/// assert!("404 OK".parse::<Status>().is_err());
/// ```
impl FromStr for Status {
    type Err = ParseStatusError;

    fn from_str(text: &str) -> Result<Self, ParseStatusError> {
        // The most common form first.
        if let Ok(code) = Code::from_bytes(text.as_bytes()) {
            return code.registered().ok_or(ParseStatusError(Fault::UnknownCode(code)));
        }
        let named =
            |name: &str| Self::ALL.iter().copied().find(|status| text::names(*status, name));
        if !text.starts_with(|first: char| first.is_ascii_digit()) {
            let fault = if text.is_empty() { Fault::Empty } else { Fault::UnknownName };
            return named(text).ok_or(ParseStatusError(fault));
        }
        let (code, phrase) = text::code_and_phrase(text)?;
        let status = code.registered().ok_or(ParseStatusError(Fault::UnknownCode(code)))?;
        let is_phrase = |status: &Self| text::is_phrase(*status, phrase);
        if is_phrase(&status) || !Self::ALL.iter().any(is_phrase) {
            return Ok(status);
        }
        Err(ParseStatusError(Fault::OtherPhrase(code)))
    }
}
