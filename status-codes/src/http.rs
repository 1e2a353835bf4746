//! Conversions from and to the `http` crate (feature `http`). [`Code`] and `StatusCode` have the same range, 100 to 999.

use ::http::StatusCode;

use crate::{Code, Status};

impl Status {
    /// Returns the code as an [`http::StatusCode`](StatusCode) (feature `http`).
    ///
    /// # Examples
    ///
    /// ```
    /// use http::{Response, StatusCode};
    /// use status_codes::status;
    ///
    /// const MISSING: StatusCode = status!(404).http();
    ///
    /// let response = Response::builder().status(status!(404)).body("no such file")?;
    /// assert_eq!(response.status(), MISSING);
    /// assert_eq!(response.status(), status!(404));
    /// # Ok::<(), http::Error>(())
    /// ```
    #[must_use]
    pub const fn http(self) -> StatusCode {
        self.code().http()
    }
}

impl Code {
    /// Returns the code as an [`http::StatusCode`](StatusCode) (feature `http`).
    ///
    /// # Examples
    ///
    /// ```
    /// use http::StatusCode;
    /// use status_codes::Code;
    ///
    /// const MISSING: StatusCode = Code::NOT_FOUND.http();
    /// assert_eq!(MISSING, StatusCode::NOT_FOUND);
    /// assert_eq!(Code::from(MISSING), Code::NOT_FOUND);
    /// ```
    #[must_use]
    pub const fn http(self) -> StatusCode {
        match StatusCode::from_u16(self.as_u16()) {
            Ok(code) => code,
            Err(_) => StatusCode::INTERNAL_SERVER_ERROR, // never taken: both types hold 100–999
        }
    }
}

impl From<Status> for StatusCode {
    fn from(status: Status) -> Self {
        status.http()
    }
}

impl From<Code> for StatusCode {
    fn from(code: Code) -> Self {
        code.http()
    }
}

impl From<StatusCode> for Code {
    fn from(code: StatusCode) -> Self {
        Self::of(code.as_u16())
    }
}

macro_rules! equal_by_number {
    ($($ours:ident)*) => {$(
        impl PartialEq<StatusCode> for $ours {
            fn eq(&self, other: &StatusCode) -> bool {
                self.as_u16() == other.as_u16()
            }
        }

        impl PartialEq<$ours> for StatusCode {
            fn eq(&self, other: &$ours) -> bool {
                self.as_u16() == other.as_u16()
            }
        }
    )*};
}

equal_by_number! { Status Code }

/// The same for the enum of a catalog. Without the feature it expands to nothing.
#[doc(hidden)]
#[macro_export]
macro_rules! __http_api {
    ($name:ident) => {
        impl $name {
            /// Returns the code as an `http::StatusCode` (feature `http`).
            #[must_use]
            pub const fn http(self) -> $crate::__private::StatusCode {
                self.code().http()
            }
        }

        impl ::core::convert::From<$name> for $crate::__private::StatusCode {
            fn from(__status: $name) -> Self {
                __status.http()
            }
        }

        impl ::core::cmp::PartialEq<$crate::__private::StatusCode> for $name {
            fn eq(&self, __other: &$crate::__private::StatusCode) -> ::core::primitive::bool {
                self.as_u16() == __other.as_u16()
            }
        }

        impl ::core::cmp::PartialEq<$name> for $crate::__private::StatusCode {
            fn eq(&self, __other: &$name) -> ::core::primitive::bool {
                self.as_u16() == __other.as_u16()
            }
        }
    };
}

/// What an enum also has if every code is unique, as the registry's. Without the feature it expands to nothing.
#[doc(hidden)]
#[macro_export]
macro_rules! __http_unique_api {
    ($name:ident) => {
        /// Converts a code into its status (feature `http`).
        ///
        /// # Errors
        ///
        /// Returns an error if no status has the code. `UnknownCode::code` returns the code.
        impl ::core::convert::TryFrom<$crate::__private::StatusCode> for $name {
            type Error = $crate::UnknownCode;

            fn try_from(
                __code: $crate::__private::StatusCode,
            ) -> ::core::result::Result<Self, $crate::UnknownCode> {
                <Self as ::core::convert::TryFrom<::core::primitive::u16>>::try_from(
                    __code.as_u16(),
                )
            }
        }
    };
}
