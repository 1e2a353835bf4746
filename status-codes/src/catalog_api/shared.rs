//! Conversions between statuses and codes where statuses share codes. Discriminants are positions.

/// See the module's documentation.
#[doc(hidden)]
#[macro_export]
macro_rules! __catalog_shared {
    ($name:ident) => {
        const fn __position(__status: $name) -> ::core::primitive::usize {
            __status as ::core::primitive::usize
        }

        impl $name {
            /// Returns the code as a number.
            #[must_use]
            #[inline]
            pub const fn as_u16(self) -> ::core::primitive::u16 {
                __CODES[__position(self)]
            }

            /// Returns the statuses with this code, in the order of the file.
            #[must_use]
            pub const fn with_code(__code: $crate::Code) -> &'static [Self] {
                __with_code(__code.as_u16())
            }
        }
    };
}

/// See the module's documentation.
#[doc(hidden)]
#[macro_export]
macro_rules! __catalog_methods_by_shared_code {
    () => {
        fn with_code(__code: $crate::Code) -> &'static [Self] {
            Self::with_code(__code)
        }
    };
}
