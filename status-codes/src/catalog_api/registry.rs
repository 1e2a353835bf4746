//! The methods and traits that only `Status` has.

/// See the module's documentation.
#[doc(hidden)]
#[macro_export]
macro_rules! __catalog_registry {
    ($name:ident) => {
        const __INFO: $crate::CatalogInfo = $crate::status::INFO;

        impl $name {
            /// Returns the code as its three digits.
            ///
            /// # Examples
            ///
            /// ```
            /// assert_eq!(status_codes::status!(404).as_str(), "404");
            /// ```
            #[must_use]
            #[inline]
            pub const fn as_str(self) -> &'static ::core::primitive::str {
                __DIGITS[__position(self)]
            }

            /// Returns the class (RFC 9110 §15).
            ///
            /// # Examples
            ///
            /// ```
            /// use status_codes::{Class, status};
            ///
            /// assert_eq!(status!(404).class(), Class::ClientError);
            /// ```
            #[must_use]
            #[inline]
            pub const fn class(self) -> $crate::Class {
                match self.as_u16() / 100 {
                    1 => $crate::Class::Informational,
                    2 => $crate::Class::Successful,
                    3 => $crate::Class::Redirection,
                    4 => $crate::Class::ClientError,
                    _ => $crate::Class::ServerError,
                }
            }

            /// Returns the specification that defines the status.
            ///
            /// # Examples
            ///
            /// ```
            /// let reference = status_codes::status!(429).reference();
            /// assert_eq!((reference.rfc(), reference.section()), (Some(6585), Some("4")));
            /// ```
            #[must_use]
            pub const fn reference(self) -> $crate::Reference {
                __REFERENCES[__position(self)]
            }
        }

        /// Formats code and reason phrase, as in `404 Not Found`.
        impl ::core::fmt::Display for $name {
            fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::__private::fmt_status(__f, Self::as_str(*self), Self::phrase(*self))
            }
        }

        impl $crate::Catalog for $name {
            $crate::__catalog_methods! {}
            $crate::__catalog_methods_by_code! {}

            const INFO: $crate::CatalogInfo = __INFO;

            fn with_id(__id: &::core::primitive::str) -> &'static [Self] {
                $crate::__private::with_name(__id)
            }

            fn former_ids(self) -> &'static [&'static ::core::primitive::str] {
                &[]
            }

            fn grpc(self) -> ::core::option::Option<$crate::GrpcCode> {
                ::core::option::Option::None
            }

            fn id(self) -> &'static ::core::primitive::str {
                self.name()
            }

            fn title(self) -> &'static ::core::primitive::str {
                self.phrase()
            }

            fn type_uri(self) -> ::core::option::Option<&'static ::core::primitive::str> {
                ::core::option::Option::None
            }

            fn groups(self) -> &'static [&'static ::core::primitive::str] {
                &[]
            }

            fn deprecated(self) -> ::core::option::Option<$crate::Deprecation<Self>> {
                ::core::option::Option::None
            }

            fn reference(self) -> ::core::option::Option<$crate::Reference> {
                ::core::option::Option::Some(self.reference())
            }
        }
    };
}
