//! The five classes.

use core::fmt;

use crate::{Code, Status};

/// The class of a status code, given by its first digit (RFC 9110 §15).
///
/// # Examples
///
/// ```
/// use status_codes::{Class, Code, status};
///
/// assert_eq!(status!(404).class(), Class::ClientError);
/// assert_eq!(Class::from_code(Code::NOT_FOUND), Some(Class::ClientError));
/// assert_eq!(Class::ClientError.as_str(), "4xx");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Class {
    /// 1xx: the request was received and is still being processed (RFC 9110 §15.2).
    Informational = 1,
    /// 2xx: the request was received, understood and accepted (RFC 9110 §15.3).
    Successful = 2,
    /// 3xx: the client must take further action to complete the request (RFC 9110 §15.4).
    Redirection = 3,
    /// 4xx: the request is incorrect or cannot be fulfilled (RFC 9110 §15.5).
    ClientError = 4,
    /// 5xx: the server failed to fulfil an apparently valid request (RFC 9110 §15.6).
    ServerError = 5,
}

impl Class {
    /// All classes, from 1xx to 5xx.
    pub const ALL: &'static [Self] = &[
        Self::Informational,
        Self::Successful,
        Self::Redirection,
        Self::ClientError,
        Self::ServerError,
    ];

    /// Returns the class of a code, or `None` above 599, where RFC 9110 §15 defines no class.
    ///
    /// # Examples
    ///
    /// ```
    /// use status_codes::{Class, Code};
    ///
    /// let code = Code::from_u16(471).expect("471 has three digits");
    /// assert_eq!(Class::from_code(code), Some(Class::ClientError));
    /// assert_eq!(Class::from_code(Code::MAX), None);
    /// ```
    #[must_use]
    pub const fn from_code(code: Code) -> Option<Self> {
        match code.as_u16() / 100 {
            1 => Some(Self::Informational),
            2 => Some(Self::Successful),
            3 => Some(Self::Redirection),
            4 => Some(Self::ClientError),
            5 => Some(Self::ServerError),
            _ => None,
        }
    }

    /// Returns the usual abbreviation, `1xx` to `5xx`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Informational => "1xx",
            Self::Successful => "2xx",
            Self::Redirection => "3xx",
            Self::ClientError => "4xx",
            Self::ServerError => "5xx",
        }
    }

    /// Returns the first digit of its codes, 1 to 5.
    ///
    /// # Examples
    ///
    /// ```
    /// use status_codes::{Class, status};
    ///
    /// // An array of counters, one for each class.
    /// let mut sent = [0_u64; 5];
    /// sent[usize::from(status!(404).class().digit() - 1)] += 1;
    /// assert_eq!(sent, [0, 0, 0, 1, 0]);
    /// ```
    #[must_use]
    pub const fn digit(self) -> u8 {
        self as u8
    }

    /// Returns the name of the class in RFC 9110, as in `Client Error`.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(status_codes::Class::ServerError.name(), "Server Error");
    /// ```
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Informational => "Informational",
            Self::Successful => "Successful",
            Self::Redirection => "Redirection",
            Self::ClientError => "Client Error",
            Self::ServerError => "Server Error",
        }
    }

    /// Returns the registered statuses of the class, ordered by code.
    ///
    /// # Examples
    ///
    /// ```
    /// use status_codes::{Class, Status};
    ///
    /// assert_eq!(Class::Successful.statuses().first(), Some(&Status::Ok));
    /// ```
    #[must_use]
    pub const fn statuses(self) -> &'static [Status] {
        let (_, rest) = Status::ALL.split_at(first_of(self.digit()));
        rest.split_at(first_of(self.digit() + 1) - first_of(self.digit())).0
    }

    /// Returns the x00 status of the class. Clients treat an unknown code as the x00 status of its class (RFC 9110 §15).
    ///
    /// # Examples
    ///
    /// ```
    /// use status_codes::{Class, Status};
    ///
    /// assert_eq!(Class::ClientError.representative(), Status::BadRequest);
    /// ```
    #[must_use]
    pub const fn representative(self) -> Status {
        match self {
            Self::Informational => Status::Continue,
            Self::Successful => Status::Ok,
            Self::Redirection => Status::MultipleChoices,
            Self::ClientError => Status::BadRequest,
            Self::ServerError => Status::InternalServerError,
        }
    }
}

/// Returns the number of statuses before the class with this digit.
const fn first_of(digit: u8) -> usize {
    let mut at = 0;
    while at < Status::ALL.len() && Status::ALL[at].as_u16() < digit as u16 * 100 {
        at += 1;
    }
    at
}

/// Formats the name of the class, as in `Client Error`.
impl fmt::Display for Class {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}
