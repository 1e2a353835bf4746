//! The canonical codes of gRPC, and the two mappings between them and HTTP.

use crate::{Code, Status};

/// A canonical code of gRPC ([google/rpc/code.proto][proto]).
///
/// There are two mappings between these codes and HTTP, one for each direction. Neither is the inverse of the other:
///
/// - [`http`](Self::http) is for a **server** that answers over plain HTTP, as gateways and Connect do. It follows the
///   comments of [google/rpc/code.proto][proto].
/// - [`Code::grpc`] and [`Status::grpc`] are for a **client** that expected gRPC and got a response without
///   `grpc-status`, for example from a proxy. They follow the [mapping in gRPC's documentation][mapping]. Servers must
///   not use this mapping.
///
/// For example, [`NotFound`](Self::NotFound) is sent as 404, but a client maps 404 without `grpc-status` to
/// [`Unimplemented`](Self::Unimplemented), because no gRPC service handled the request.
///
/// [proto]: https://github.com/googleapis/googleapis/blob/master/google/rpc/code.proto
/// [mapping]: https://github.com/grpc/grpc/blob/master/doc/http-grpc-status-mapping.md
///
/// # Examples
///
/// ```
/// use status_codes::{GrpcCode, status};
///
/// assert_eq!(GrpcCode::NotFound.http(), status!(404).code());
/// assert_eq!(status!(404).grpc(), GrpcCode::Unimplemented);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum GrpcCode {
    /// No error.
    Ok = 0,
    /// The operation was cancelled, typically by the caller.
    Cancelled = 1,
    /// An unknown error, or an error of a system with other codes.
    Unknown = 2,
    /// The arguments are invalid, regardless of the state of the system.
    InvalidArgument = 3,
    /// The deadline expired before the operation was complete.
    DeadlineExceeded = 4,
    /// A requested entity does not exist.
    NotFound = 5,
    /// The entity to be created already exists.
    AlreadyExists = 6,
    /// The caller is authenticated but does not have permission.
    PermissionDenied = 7,
    /// A quota or a resource such as disk space is used up.
    ResourceExhausted = 8,
    /// The system is not in the state that the operation requires.
    FailedPrecondition = 9,
    /// The operation was aborted because of a conflict, such as between two transactions.
    Aborted = 10,
    /// The operation was attempted past the valid range, as in seeking past the end of a file.
    OutOfRange = 11,
    /// The operation is not implemented or not supported.
    Unimplemented = 12,
    /// An internal error.
    Internal = 13,
    /// The service is temporarily unavailable. The caller may retry.
    Unavailable = 14,
    /// Data was lost or corrupted.
    DataLoss = 15,
    /// The request lacks valid credentials.
    Unauthenticated = 16,
}

impl GrpcCode {
    /// All codes, ordered by number.
    pub const ALL: &'static [Self] = &[
        Self::Ok,
        Self::Cancelled,
        Self::Unknown,
        Self::InvalidArgument,
        Self::DeadlineExceeded,
        Self::NotFound,
        Self::AlreadyExists,
        Self::PermissionDenied,
        Self::ResourceExhausted,
        Self::FailedPrecondition,
        Self::Aborted,
        Self::OutOfRange,
        Self::Unimplemented,
        Self::Internal,
        Self::Unavailable,
        Self::DataLoss,
        Self::Unauthenticated,
    ];

    /// Returns the code with this number, as in `grpc-status`, or `None` above 16.
    ///
    /// # Examples
    ///
    /// ```
    /// use status_codes::GrpcCode;
    ///
    /// assert_eq!(GrpcCode::from_u8(5), Some(GrpcCode::NotFound));
    /// assert_eq!(GrpcCode::from_u8(17), None);
    /// ```
    #[must_use]
    pub const fn from_u8(number: u8) -> Option<Self> {
        if number <= 16 { Some(Self::ALL[number as usize]) } else { None }
    }

    /// Returns the code as a number, 0 to 16.
    #[must_use]
    pub const fn as_u8(self) -> u8 {
        self as u8
    }

    /// Returns the name in google/rpc/code.proto, as in `NOT_FOUND`.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(status_codes::GrpcCode::NotFound.as_str(), "NOT_FOUND");
    /// ```
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ok => "OK",
            Self::Cancelled => "CANCELLED",
            Self::Unknown => "UNKNOWN",
            Self::InvalidArgument => "INVALID_ARGUMENT",
            Self::DeadlineExceeded => "DEADLINE_EXCEEDED",
            Self::NotFound => "NOT_FOUND",
            Self::AlreadyExists => "ALREADY_EXISTS",
            Self::PermissionDenied => "PERMISSION_DENIED",
            Self::ResourceExhausted => "RESOURCE_EXHAUSTED",
            Self::FailedPrecondition => "FAILED_PRECONDITION",
            Self::Aborted => "ABORTED",
            Self::OutOfRange => "OUT_OF_RANGE",
            Self::Unimplemented => "UNIMPLEMENTED",
            Self::Internal => "INTERNAL",
            Self::Unavailable => "UNAVAILABLE",
            Self::DataLoss => "DATA_LOSS",
            Self::Unauthenticated => "UNAUTHENTICATED",
        }
    }

    /// Returns the status code that a server sends for this code over plain HTTP (google/rpc/code.proto).
    ///
    /// The result is a [`Code`], because 499, for [`Cancelled`](Self::Cancelled), is not registered. Several gRPC codes map
    /// to the same status code. For clients, see [`Code::grpc`].
    ///
    /// # Examples
    ///
    /// ```
    /// use status_codes::GrpcCode;
    ///
    /// assert_eq!(GrpcCode::ResourceExhausted.http(), 429);
    /// assert_eq!(GrpcCode::Cancelled.http(), 499);
    /// ```
    #[must_use]
    pub const fn http(self) -> Code {
        Code::of(match self {
            Self::Ok => 200,
            Self::Cancelled => 499,
            Self::InvalidArgument | Self::FailedPrecondition | Self::OutOfRange => 400,
            Self::DeadlineExceeded => 504,
            Self::NotFound => 404,
            Self::AlreadyExists | Self::Aborted => 409,
            Self::PermissionDenied => 403,
            Self::ResourceExhausted => 429,
            Self::Unimplemented => 501,
            Self::Unknown | Self::Internal | Self::DataLoss => 500,
            Self::Unavailable => 503,
            Self::Unauthenticated => 401,
        })
    }
}

impl core::fmt::Display for GrpcCode {
    /// Writes the name, as in `NOT_FOUND`.
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.pad(self.as_str())
    }
}

impl Code {
    /// Returns the gRPC code that a client assumes for a response without `grpc-status` ([mapping]).
    ///
    /// [mapping]: https://github.com/grpc/grpc/blob/master/doc/http-grpc-status-mapping.md
    ///
    /// Codes that the mapping does not list, including 200, are [`GrpcCode::Unknown`]. Servers must not use this mapping;
    /// see [`GrpcCode::http`].
    ///
    /// # Examples
    ///
    /// ```
    /// use status_codes::{Code, GrpcCode};
    ///
    /// assert_eq!(Code::SERVICE_UNAVAILABLE.grpc(), GrpcCode::Unavailable);
    /// assert_eq!(Code::CONFLICT.grpc(), GrpcCode::Unknown);
    /// ```
    #[must_use]
    pub const fn grpc(self) -> GrpcCode {
        match self.as_u16() {
            400 | 431 => GrpcCode::Internal,
            401 => GrpcCode::Unauthenticated,
            403 => GrpcCode::PermissionDenied,
            404 => GrpcCode::Unimplemented,
            429 | 502 | 503 | 504 => GrpcCode::Unavailable,
            _ => GrpcCode::Unknown,
        }
    }
}

impl Status {
    /// Returns the gRPC code that a client assumes for a response without `grpc-status`. See [`Code::grpc`].
    ///
    /// # Examples
    ///
    /// ```
    /// use status_codes::{GrpcCode, status};
    ///
    /// assert_eq!(status!(403).grpc(), GrpcCode::PermissionDenied);
    /// ```
    #[must_use]
    pub const fn grpc(self) -> GrpcCode {
        self.code().grpc()
    }
}
