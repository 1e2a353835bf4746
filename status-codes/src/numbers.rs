//! Integers of every width, without truncation.

use core::fmt;

/// An integer of any type, for checked conversions and their error messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Number {
    negative: bool,
    magnitude: u128,
}

impl Number {
    /// Returns the number as a `u16`, or `None` if it does not fit.
    #[must_use]
    pub fn to_u16(self) -> Option<u16> {
        if self.negative { None } else { u16::try_from(self.magnitude).ok() }
    }
}

macro_rules! number {
    ($($integer:ident)*) => {
        /// A constructor for each integer type, named after it.
        impl Number {$(
            #[doc(hidden)]
            #[must_use]
            pub fn $integer(number: $integer) -> Self {
                number.into()
            }
        )*}
    };
}

number! { u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize }

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.negative { "-" } else { "" })?;
        self.magnitude.fmt(f)
    }
}

macro_rules! unsigned {
    ($($integer:ident)*) => {$(
        impl From<$integer> for Number {
            #[allow(clippy::cast_lossless, reason = "there is no `From<usize>` for `u128`")]
            fn from(number: $integer) -> Self {
                Self { negative: false, magnitude: number as u128 }
            }
        }
    )*};
}

macro_rules! signed {
    ($($integer:ident)*) => {$(
        impl From<$integer> for Number {
            #[allow(clippy::cast_lossless, reason = "there is no `From<usize>` for `u128`")]
            fn from(number: $integer) -> Self {
                Self { negative: number < 0, magnitude: number.unsigned_abs() as u128 }
            }
        }
    )*};
}

unsigned! { u8 u16 u32 u64 u128 usize }
signed! { i8 i16 i32 i64 i128 isize }
