//! The statuses of IANA's registry. The enum is generated from `codes.toml`; what only the registry has is here.

use core::str::FromStr;

use crate::error::Fault;
use crate::{CatalogInfo, Code, ParseStatusError, text};

status_macros::registry! {
    crate
    /// A status of IANA's HTTP Status Code Registry: a code with its meaning.
    ///
    /// Registered codes come and go, so the enum is `#[non_exhaustive]`; no variant is ever removed. A code off the
    /// wire may be any number, for which there is [`Code`](crate::Code). Statuses are ordered by code.
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

/// Reads `404`, `Not Found`, `NotFound`, `NOT_FOUND`, former phrases and names, ignoring case, and a code with a phrase.
///
/// A phrase after the code carries no meaning (RFC 9112 §4), so servers' own are read, as in `405 Not Allowed`, and so is
/// none, as in `200 `. One that is registered for another code is an error. A whole status line, as in
/// `HTTP/1.1 404 Not Found`, is not read.
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
        // Three digits are what nearly every text is.
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
