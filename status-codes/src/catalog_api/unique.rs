//! Conversions between statuses and codes where every code is unique. Discriminants are codes.

/// See the module's documentation.
#[doc(hidden)]
#[macro_export]
macro_rules! __catalog_unique {
    ($kind:ident $name:ident) => {
        /// The positions of the codes from 100, or the maximum for no status. A `match` would be merged with the
        /// code that uses the position, and be compiled to jumps instead of a table.
        static __POSITIONS: [__Position; __HIGHEST as ::core::primitive::usize - 99] = {
            let mut __positions = [__Position::MAX; __HIGHEST as ::core::primitive::usize - 99];
            let mut __at: __Position = 0;
            while (__at as ::core::primitive::usize) < __VARIANTS.len() {
                let __status = __VARIANTS[__at as ::core::primitive::usize];
                __positions[__status as ::core::primitive::usize - 100] = __at;
                __at += 1;
            }
            __positions
        };

        const fn __position(__status: $name) -> ::core::primitive::usize {
            __POSITIONS[__status as ::core::primitive::usize - 100] as ::core::primitive::usize
        }

        impl $name {
            /// Returns the code as a number, as `self as u16` does.
            #[doc = $crate::__example!($kind "
                assert_eq!(status_codes::status!(404).as_u16(), 404);
            ")]
            #[must_use]
            #[inline]
            pub const fn as_u16(self) -> ::core::primitive::u16 {
                self as ::core::primitive::u16
            }

            /// Returns the status with this code, or `None` if there is none.
            #[doc = $crate::__example!($kind "
                use status_codes::Status;

                assert_eq!(Status::from_u16(404), Some(Status::NotFound));
                assert_eq!(Status::from_u16(499), None);
            ")]
            #[must_use]
            #[inline]
            pub const fn from_u16(__code: ::core::primitive::u16) -> ::core::option::Option<Self> {
                if __code < 100 || __code > __HIGHEST {
                    return ::core::option::Option::None;
                }
                let __position = __POSITIONS[__code as ::core::primitive::usize - 100];
                if (__position as ::core::primitive::usize) < __VARIANTS.len() {
                    ::core::option::Option::Some(__VARIANTS[__position as ::core::primitive::usize])
                } else {
                    ::core::option::Option::None
                }
            }
        }

        impl ::core::cmp::PartialEq<::core::primitive::u16> for $name {
            #[inline]
            fn eq(&self, __other: &::core::primitive::u16) -> ::core::primitive::bool {
                self.as_u16() == *__other
            }
        }

        impl ::core::cmp::PartialEq<$name> for ::core::primitive::u16 {
            #[inline]
            fn eq(&self, __other: &$name) -> ::core::primitive::bool {
                *self == __other.as_u16()
            }
        }

        $crate::__http_unique_api! { $name }

        $crate::__catalog_try_from! { $name: u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize }

        impl ::core::convert::TryFrom<$crate::Code> for $name {
            type Error = $crate::UnknownCode;

            fn try_from(__code: $crate::Code) -> ::core::result::Result<Self, $crate::UnknownCode> {
                <Self as ::core::convert::TryFrom<::core::primitive::u16>>::try_from(
                    __code.as_u16(),
                )
            }
        }
    };
}

/// See the module's documentation.
#[doc(hidden)]
#[macro_export]
macro_rules! __catalog_try_from {
    ($name:ident: $($integer:ident)*) => {$(
        impl ::core::convert::TryFrom<::core::primitive::$integer> for $name {
            type Error = $crate::UnknownCode;

            fn try_from(
                __number: ::core::primitive::$integer,
            ) -> ::core::result::Result<Self, $crate::UnknownCode> {
                let __number = $crate::__private::Number::$integer(__number);
                match __number.to_u16() {
                    ::core::option::Option::Some(__code) => Self::from_u16(__code),
                    ::core::option::Option::None => ::core::option::Option::None,
                }
                .ok_or($crate::UnknownCode::new(__number, __INFO.name()))
            }
        }
    )*};
}

/// See the module's documentation.
#[doc(hidden)]
#[macro_export]
macro_rules! __catalog_methods_by_code {
    () => {
        fn with_code(__code: $crate::Code) -> &'static [Self] {
            match Self::from_u16(__code.as_u16()) {
                ::core::option::Option::Some(__status) => {
                    __VARIANTS.split_at(__position(__status)).1.split_at(1).0
                }
                ::core::option::Option::None => &[],
            }
        }
    };
}
