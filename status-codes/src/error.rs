//! The errors of conversions from numbers and texts. They contain no text, so they do not allocate.

use core::error::Error;
use core::fmt;

use crate::Code;
use crate::numbers::Number;

/// An error returned when a number is not in the range 100 to 999.
///
/// # Examples
///
/// ```
/// use status_codes::Code;
///
/// let error = Code::try_from(65_936_u32).unwrap_err();
/// assert_eq!(error.to_string(), "65936 is not a status code: expected three digits, 100 to 999");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct InvalidCode(pub(crate) Number);

impl fmt::Display for InvalidCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} is not a status code: expected three digits, 100 to 999", self.0)
    }
}

impl Error for InvalidCode {}

/// An error returned when a number is not the code of any status in a catalog.
///
/// # Examples
///
/// ```
/// use status_codes::Status;
///
/// let error = Status::try_from(499_u16).unwrap_err();
/// assert_eq!(error.to_string(), "499 is not a status of the HTTP status code registry");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct UnknownCode {
    number: Number,
    catalog: &'static str,
}

impl UnknownCode {
    #[doc(hidden)]
    #[must_use]
    pub const fn new(number: Number, catalog: &'static str) -> Self {
        Self { number, catalog }
    }

    /// Returns the number as a code, or `None` if it is not in the range 100 to 999.
    #[must_use]
    pub fn code(&self) -> Option<Code> {
        self.number.to_u16().and_then(Code::from_u16)
    }
}

impl fmt::Display for UnknownCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} is not a status of the {}", self.number, self.catalog)
    }
}

impl Error for UnknownCode {}

/// An error returned when a text cannot be parsed as a status or code.
///
/// # Examples
///
/// ```
/// use status_codes::Status;
///
/// let error = "404 Gone".parse::<Status>().unwrap_err();
/// assert_eq!(error.to_string(), "the phrase is not that of 404");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ParseStatusError(pub(crate) Fault);

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Fault {
    /// Nothing at all.
    Empty,
    /// A number of three digits that is not in the catalog.
    UnknownCode(Code),
    /// A number that is not three digits.
    InvalidCode,
    /// A code followed by the phrase of another.
    OtherPhrase(Code),
    /// A code followed by something else than a space.
    NoSpace(Code),
    /// A code followed by what no phrase may have.
    ControlCharacter(Code),
    /// No name, phrase or id of the catalog.
    UnknownName,
    /// An id of several statuses.
    SharedId,
    /// A code of several statuses.
    SharedCode(Code),
}

impl ParseStatusError {
    /// Returns the code that the text starts with, or `None` if there is none.
    ///
    /// # Examples
    ///
    /// ```
    /// use status_codes::{Code, Status};
    ///
    /// let error = "499 Client Closed Request".parse::<Status>().unwrap_err();
    /// assert_eq!(error.code(), Code::from_u16(499));
    /// ```
    #[must_use]
    pub const fn code(&self) -> Option<Code> {
        match self.0 {
            Fault::UnknownCode(code)
            | Fault::OtherPhrase(code)
            | Fault::NoSpace(code)
            | Fault::ControlCharacter(code)
            | Fault::SharedCode(code) => Some(code),
            Fault::Empty | Fault::InvalidCode | Fault::UnknownName | Fault::SharedId => None,
        }
    }
}

impl fmt::Display for ParseStatusError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Fault::Empty => f.write_str("the text is empty"),
            Fault::UnknownCode(code) => write!(f, "no status has the code {}", code.as_u16()),
            Fault::InvalidCode => {
                f.write_str("not a status code: expected three digits, 100 to 999")
            }
            Fault::OtherPhrase(code) => write!(f, "the phrase is not that of {}", code.as_u16()),
            Fault::NoSpace(code) => {
                write!(f, "expected a space and a phrase, or nothing, after {}", code.as_u16())
            }
            Fault::ControlCharacter(code) => {
                write!(f, "the phrase of {} has a control character", code.as_u16())
            }
            Fault::UnknownName => f.write_str("no status has this name or phrase"),
            Fault::SharedId => f.write_str("several statuses have this id: put the code before it"),
            Fault::SharedCode(code) => {
                write!(f, "several statuses have the code {}: name one by its id", code.as_u16())
            }
        }
    }
}

impl Error for ParseStatusError {}
