//! Any three-digit code, registered or not.

use core::fmt;
use core::num::NonZeroU16;
use core::str::FromStr;

use crate::error::Fault;
use crate::numbers::Number;
use crate::{Cache, Class, InvalidCode, ParseStatusError, Status, text};

/// A three-digit status code, 100 to 999, registered or not.
///
/// Use it for codes that you receive: it holds every code that a peer can send. [`registered`](Self::registered) returns
/// the [`Status`] of the code, if there is one. [`equivalent`](Self::equivalent) returns the status that a client should
/// treat the code as (RFC 9110 §15). The codes 600 to 999 are invalid in HTTP but occur in practice. For the meanings that
/// vendors give to unregistered codes, see the module `vendor` (feature `vendor`).
///
/// There is a constant for each registered code, under its current and its former names. The constants and most methods of
/// `http::StatusCode` exist here, too; see [From `http::StatusCode`](crate#from-httpstatuscode).
///
/// # Examples
///
/// ```
/// use status_codes::{Class, Code, Status};
///
/// let code = Code::from_u16(499).expect("499 has three digits");
/// assert_eq!(code.registered(), None);
/// assert_eq!(code.class(), Some(Class::ClientError));
/// assert_eq!(code.equivalent(), Status::BadRequest);
///
/// assert_eq!(Code::NOT_FOUND, 404);
/// assert_eq!(Code::NOT_FOUND.registered(), Some(Status::NotFound));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code(NonZeroU16);

impl Code {
    /// The lowest code, 100.
    pub const MIN: Self = Self(NonZeroU16::new(100).expect("100 is not zero"));
    /// The highest code, 999.
    pub const MAX: Self = Self(NonZeroU16::new(999).expect("999 is not zero"));

    /// Returns the code with this number, or `None` if it is not in the range 100 to 999.
    ///
    /// # Examples
    ///
    /// ```
    /// use status_codes::Code;
    ///
    /// assert!(Code::from_u16(999).is_some());
    /// assert!(Code::from_u16(99).is_none());
    /// ```
    #[must_use]
    pub const fn from_u16(number: u16) -> Option<Self> {
        match NonZeroU16::new(number) {
            Some(code) if number >= 100 && number <= 999 => Some(Self(code)),
            _ => None,
        }
    }

    /// Parses three ASCII digits, as in a status line.
    ///
    /// # Errors
    ///
    /// Returns an error unless the input is exactly three digits, 100 to 999.
    ///
    /// # Examples
    ///
    /// ```
    /// use status_codes::Code;
    ///
    /// assert_eq!(Code::from_bytes(b"404"), Ok(Code::NOT_FOUND));
    /// assert!(Code::from_bytes(b" 404").is_err());
    /// ```
    pub const fn from_bytes(bytes: &[u8]) -> Result<Self, ParseStatusError> {
        if let &[a @ b'1'..=b'9', b @ b'0'..=b'9', c @ b'0'..=b'9'] = bytes {
            let number = (a - b'0') as u16 * 100 + (b - b'0') as u16 * 10 + (c - b'0') as u16;
            if let Some(code) = Self::from_u16(number) {
                return Ok(code);
            }
        }
        Err(ParseStatusError(if bytes.is_empty() { Fault::Empty } else { Fault::InvalidCode }))
    }

    /// Returns the code as a number, 100 to 999.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(status_codes::Code::NOT_FOUND.as_u16(), 404);
    /// ```
    #[must_use]
    pub const fn as_u16(self) -> u16 {
        self.0.get()
    }

    /// Returns the code as its three digits.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(status_codes::Code::NOT_FOUND.as_str(), "404");
    /// ```
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        let at = (self.as_u16() - 100) as usize * 3;
        match core::str::from_utf8(DIGITS.split_at(at).1.split_at(3).0) {
            Ok(digits) => digits,
            Err(_) => "", // never taken: `DIGITS` is ASCII
        }
    }

    /// Returns the status with this code, or `None` if the code is not registered.
    ///
    /// # Examples
    ///
    /// ```
    /// use status_codes::{Code, Status};
    ///
    /// assert_eq!(Code::NOT_FOUND.registered(), Some(Status::NotFound));
    /// assert_eq!(Code::from_u16(499).and_then(Code::registered), None);
    /// ```
    #[must_use]
    pub const fn registered(self) -> Option<Status> {
        Status::from_u16(self.as_u16())
    }

    /// Returns the class of the code, or `None` above 599, where RFC 9110 §15 defines no class.
    ///
    /// # Examples
    ///
    /// ```
    /// use status_codes::{Class, Code};
    ///
    /// assert_eq!(Code::NOT_FOUND.class(), Some(Class::ClientError));
    /// assert_eq!(Code::from_u16(600).map(Code::class), Some(None));
    /// ```
    #[must_use]
    pub const fn class(self) -> Option<Class> {
        Class::from_code(self)
    }

    /// Returns the status that a client should treat this code as (RFC 9110 §15).
    ///
    /// That is the status of the code if it is registered, otherwise the x00 status of its class, or 500 above 599.
    ///
    /// # Examples
    ///
    /// ```
    /// use status_codes::{Code, Status};
    ///
    /// let equivalent = |number| Code::from_u16(number).map(Code::equivalent);
    /// assert_eq!(equivalent(404), Some(Status::NotFound));
    /// assert_eq!(equivalent(471), Some(Status::BadRequest));
    /// assert_eq!(equivalent(999), Some(Status::InternalServerError));
    /// ```
    #[must_use]
    pub const fn equivalent(self) -> Status {
        match (self.registered(), self.class()) {
            (Some(status), _) => status,
            (None, Some(class)) => class.representative(),
            (None, None) => Status::InternalServerError,
        }
    }

    /// Returns whether a cache may store a response with this code.
    ///
    /// This is not always the value of the [`equivalent`](Self::equivalent) status. Only codes that are defined as
    /// heuristically cacheable are (RFC 9110 §15.1), so an unregistered 2xx code needs explicit freshness. Responses with an
    /// unregistered 1xx code are interim and not stored.
    ///
    /// # Examples
    ///
    /// ```
    /// use status_codes::{Cache, Code};
    ///
    /// assert_eq!(Code::OK.cache(), Cache::Heuristic);
    /// assert_eq!(Code::from_u16(299).map(Code::cache), Some(Cache::Explicit));
    /// ```
    #[must_use]
    pub const fn cache(self) -> Cache {
        match self.registered() {
            Some(status) => status.cache(),
            None if self.is_informational() => Cache::Never,
            None => Cache::Explicit,
        }
    }

    /// Returns whether the code is 1xx, 100 to 199.
    #[must_use]
    pub const fn is_informational(self) -> bool {
        self.as_u16() / 100 == 1
    }

    /// Returns whether the code is 2xx, 200 to 299.
    ///
    /// # Examples
    ///
    /// ```
    /// use status_codes::Code;
    ///
    /// assert!(Code::OK.is_success());
    /// assert!(Code::from_u16(299).is_some_and(Code::is_success)); // unregistered codes, too
    /// ```
    #[must_use]
    pub const fn is_success(self) -> bool {
        self.as_u16() / 100 == 2
    }

    /// Returns whether the code is 3xx, 300 to 399.
    #[must_use]
    pub const fn is_redirection(self) -> bool {
        self.as_u16() / 100 == 3
    }

    /// Returns whether the code is 4xx, 400 to 499.
    #[must_use]
    pub const fn is_client_error(self) -> bool {
        self.as_u16() / 100 == 4
    }

    /// Returns whether the code is 5xx, 500 to 599.
    #[must_use]
    pub const fn is_server_error(self) -> bool {
        self.as_u16() / 100 == 5
    }

    /// Returns whether the code is 400 or above. Clients treat 600 to 999 as 5xx (RFC 9110 §15).
    ///
    /// # Examples
    ///
    /// ```
    /// use status_codes::Code;
    ///
    /// assert!(Code::NOT_FOUND.is_error());
    /// assert!(!Code::FOUND.is_error());
    /// ```
    #[must_use]
    pub const fn is_error(self) -> bool {
        self.as_u16() >= 400
    }

    /// Returns whether no further HTTP response follows: true for all but 1xx, and for 101.
    ///
    /// RFC 9110 §15.2 calls all 1xx responses interim. After 101, however, the connection uses another protocol (§7.8), so
    /// a client that waits for the final response must stop there.
    ///
    /// # Examples
    ///
    /// ```
    /// use status_codes::Code;
    ///
    /// assert!(!Code::EARLY_HINTS.is_final());
    /// assert!(Code::SWITCHING_PROTOCOLS.is_final());
    /// ```
    #[must_use]
    pub const fn is_final(self) -> bool {
        !self.is_informational() || self.as_u16() == 101
    }

    /// Returns the code of a number that was checked when the catalog was read.
    #[doc(hidden)]
    #[must_use]
    pub const fn of(number: u16) -> Self {
        match Self::from_u16(number) {
            Some(code) => code,
            None => Self::MAX, // never taken: the reader accepts 100–999 only
        }
    }
}

/// The digits of all codes, one after the other.
static DIGITS: [u8; 2700] = {
    let mut digits = [0; 2700];
    let ten = b"0123456789";
    let mut at = 0;
    while at < 900 {
        let code = at + 100;
        digits[at * 3] = ten[code / 100];
        digits[at * 3 + 1] = ten[code / 10 % 10];
        digits[at * 3 + 2] = ten[code % 10];
        at += 1;
    }
    digits
};

/// Formats the code as a number, as in `404`.
impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

/// Formats the code with its reason phrase, as in `404 Not Found`, or the number alone if it is not registered.
impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.registered() {
            Some(status) => status.fmt(f),
            None => f.pad(self.as_str()),
        }
    }
}

/// Parses three digits, alone or followed by a phrase, or any text that [`Status`] accepts.
///
/// The phrase after a code can be any text, or empty, since it has no meaning (RFC 9112 §4). A whole status line such as
/// `HTTP/1.1 404 Not Found` is an error. Use [`TryFrom<&str>`](#impl-TryFrom%3C%26str%3E-for-Code) to accept three digits
/// and nothing else.
///
/// # Examples
///
/// ```
/// use status_codes::Code;
///
/// assert_eq!("499 Client Closed Request".parse(), Ok(Code::from_u16(499).expect("three digits")));
/// assert_eq!("Not Found".parse(), Ok(Code::NOT_FOUND));
/// ```
impl FromStr for Code {
    type Err = ParseStatusError;

    fn from_str(text: &str) -> Result<Self, ParseStatusError> {
        match Self::from_bytes(text.as_bytes()) {
            Ok(code) => Ok(code),
            Err(_) if text.starts_with(|first: char| first.is_ascii_digit()) => {
                text::code_and_phrase(text).map(|(code, _)| code)
            }
            Err(_) => text.parse::<Status>().map(Status::code),
        }
    }
}

/// Parses three ASCII digits, as [`from_bytes`](Code::from_bytes) does.
impl TryFrom<&[u8]> for Code {
    type Error = ParseStatusError;

    fn try_from(digits: &[u8]) -> Result<Self, ParseStatusError> {
        Self::from_bytes(digits)
    }
}

/// Parses three ASCII digits, as [`from_bytes`](Code::from_bytes) does.
impl TryFrom<&str> for Code {
    type Error = ParseStatusError;

    fn try_from(digits: &str) -> Result<Self, ParseStatusError> {
        Self::from_bytes(digits.as_bytes())
    }
}

impl From<Code> for u16 {
    fn from(code: Code) -> Self {
        code.as_u16()
    }
}

impl PartialEq<u16> for Code {
    fn eq(&self, other: &u16) -> bool {
        self.as_u16() == *other
    }
}

impl PartialEq<Code> for u16 {
    fn eq(&self, other: &Code) -> bool {
        *self == other.as_u16()
    }
}

impl PartialEq<Status> for Code {
    fn eq(&self, other: &Status) -> bool {
        self.as_u16() == other.as_u16()
    }
}

impl PartialEq<Code> for Status {
    fn eq(&self, other: &Code) -> bool {
        self.as_u16() == other.as_u16()
    }
}

macro_rules! try_from_integers {
    ($($integer:ident)*) => {$(
        impl TryFrom<$integer> for Code {
            type Error = InvalidCode;

            fn try_from(number: $integer) -> Result<Self, InvalidCode> {
                let number = Number::from(number);
                number.to_u16().and_then(Self::from_u16).ok_or(InvalidCode(number))
            }
        }
    )*};
}

try_from_integers! { u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize }
