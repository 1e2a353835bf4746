//! Any three-digit code, registered or not.

use core::fmt;
use core::num::NonZeroU16;
use core::str::FromStr;

use crate::error::Fault;
use crate::numbers::Number;
use crate::{Cache, Class, InvalidCode, ParseStatusError, Status, text};

/// A status code: any number of three digits, 100 to 999, registered or not.
///
/// What comes off the wire, out of a log or from a peer fits without loss; [`registered`](Self::registered) gives the
/// [`Status`], if there is one, and [`equivalent`](Self::equivalent) how RFC 9110 §15 says to treat the code anyway.
/// 600–999 are no valid codes there, yet they are met; what a vendor means by a code of its own is in
/// [`vendor`](crate#the-parts) (feature `vendor`).
///
/// It has the constants and methods of `http::StatusCode`, under former names, too; see
/// [From `http::StatusCode`](crate#from-httpstatuscode) for what is written differently.
///
/// # Examples
///
/// ```
/// use status_codes::{Class, Code, Status};
///
/// let code = Code::from_u16(499).expect("it has three digits");
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

    /// The code of that number; `None` outside of 100–999.
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

    /// The code that three ASCII digits write, as in a status line.
    ///
    /// # Errors
    ///
    /// Anything but three digits, the first of them not zero.
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

    /// The number, 100 to 999.
    #[must_use]
    pub const fn as_u16(self) -> u16 {
        self.0.get()
    }

    /// The three digits.
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

    /// The status that IANA's registry has for the code.
    #[must_use]
    pub const fn registered(self) -> Option<Status> {
        Status::from_u16(self.as_u16())
    }

    /// The class; `None` for 600–999, which RFC 9110 §15 gives none.
    #[must_use]
    pub const fn class(self) -> Option<Class> {
        Class::from_code(self)
    }

    /// How a client treats the code (RFC 9110 §15): a registered one is itself, an unknown one the x00 of its class,
    /// and 600–999 act as 500.
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

    /// Whether a cache may store a response with the code.
    ///
    /// Not that of its [`equivalent`](Self::equivalent): only a code that is *defined* as heuristically cacheable is,
    /// so an unknown 2xx needs explicit freshness (RFC 9110 §15.1), and an unknown 1xx is interim all the same.
    #[must_use]
    pub const fn cache(self) -> Cache {
        match self.registered() {
            Some(status) => status.cache(),
            None if self.is_informational() => Cache::Never,
            None => Cache::Explicit,
        }
    }

    /// Whether it is 1xx.
    #[must_use]
    pub const fn is_informational(self) -> bool {
        self.as_u16() / 100 == 1
    }

    /// Whether it is 2xx.
    #[must_use]
    pub const fn is_success(self) -> bool {
        self.as_u16() / 100 == 2
    }

    /// Whether it is 3xx.
    #[must_use]
    pub const fn is_redirection(self) -> bool {
        self.as_u16() / 100 == 3
    }

    /// Whether it is 4xx.
    #[must_use]
    pub const fn is_client_error(self) -> bool {
        self.as_u16() / 100 == 4
    }

    /// Whether it is 5xx.
    #[must_use]
    pub const fn is_server_error(self) -> bool {
        self.as_u16() / 100 == 5
    }

    /// Whether it is 4xx, 5xx or beyond, which clients treat as 5xx (RFC 9110 §15).
    #[must_use]
    pub const fn is_error(self) -> bool {
        self.as_u16() >= 400
    }

    /// Returns whether no further HTTP response follows: true for all but 1xx, and for 101.
    ///
    /// RFC 9110 §15 counts every 1xx as interim, 101 included; but after a 101 the connection leaves HTTP (§7.8), so
    /// a client that waits for a final response has to stop there.
    #[must_use]
    pub const fn is_final(self) -> bool {
        !self.is_informational() || self.as_u16() == 101
    }

    /// The code of a number that the rules of catalogs have let through.
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

/// `404`
impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

/// `404 Not Found`, or the number alone where it is not registered.
impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.registered() {
            Some(status) => status.fmt(f),
            None => f.pad(self.as_str()),
        }
    }
}

/// Reads three digits, alone or with any phrase, and whatever names a [`Status`].
///
/// The phrase carries no meaning (RFC 9112 §4) and may be any, or empty. A whole status line, as in
/// `HTTP/1.1 404 Not Found`, is not read. For three digits and nothing else there is [`TryFrom<&str>`](TryFrom).
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

/// Three digits, as [`from_bytes`](Code::from_bytes) reads them.
impl TryFrom<&[u8]> for Code {
    type Error = ParseStatusError;

    fn try_from(digits: &[u8]) -> Result<Self, ParseStatusError> {
        Self::from_bytes(digits)
    }
}

/// Three digits, as [`from_bytes`](Code::from_bytes) reads them.
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
