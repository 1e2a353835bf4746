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

/// Reads `404`, `Not Found`, `NotFound`, `NOT_FOUND`, `404 Not Found`, and former phrases and names, ignoring case.
///
/// A number followed by the phrase of another status is an error.
impl FromStr for Status {
    type Err = ParseStatusError;

    fn from_str(text: &str) -> Result<Self, ParseStatusError> {
        // Three digits are what nearly every text is.
        if let Ok(code) = Code::from_bytes(text.as_bytes()) {
            return code.registered().ok_or(ParseStatusError(Fault::UnknownCode(code)));
        }
        let name = |name: &str| Self::ALL.iter().copied().find(|status| text::names(*status, name));
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        if digits == 0 {
            let fault = if text.is_empty() { Fault::Empty } else { Fault::UnknownName };
            return name(text).ok_or(ParseStatusError(fault));
        }
        let (digits, rest) = text.split_at(digits);
        let code = Code::from_bytes(digits.as_bytes())?;
        let status = code.registered().ok_or(ParseStatusError(Fault::UnknownCode(code)))?;
        // Three digits alone were taken above, so a phrase has to follow.
        match rest.strip_prefix(' ') {
            Some(phrase) if text::is_phrase(status, phrase) => Ok(status),
            _ => Err(ParseStatusError(Fault::OtherPhrase(code))),
        }
    }
}
