//! What only catalogs of one's own have: ids, titles, types, groups, deprecations.

/// See the module's documentation.
#[doc(hidden)]
#[macro_export]
macro_rules! __catalog_own {
    ($name:ident) => {
        $crate::__http_api! { $name }
        $crate::__axum_api! { $name }
        $crate::__actix_api! { $name }

        static __BY_ID: [$name; __VARIANTS.len()] =
            $crate::__private::in_order(__VARIANTS, &__ID_ORDER);

        impl $name {
            /// The id that clients see.
            #[must_use]
            #[inline]
            pub const fn id(self) -> &'static ::core::primitive::str {
                __IDS[__position(self)]
            }

            /// A short name; the phrase, unless the file says otherwise.
            #[must_use]
            #[inline]
            pub const fn title(self) -> &'static ::core::primitive::str {
                __TITLES[__position(self)]
            }

            /// The URI of the problem type (RFC 9457 §3.1.1).
            #[must_use]
            #[inline]
            pub const fn type_uri(self) -> ::core::option::Option<&'static ::core::primitive::str> {
                __TYPES[__position(self)]
            }

            /// The class; `None` for codes from 600, which RFC 9110 §15 gives none.
            #[must_use]
            #[inline]
            pub const fn class(self) -> ::core::option::Option<$crate::Class> {
                self.code().class()
            }

            /// The registered status of the same code.
            #[must_use]
            pub const fn registered(self) -> ::core::option::Option<$crate::Status> {
                $crate::Status::from_u16(self.as_u16())
            }

            /// The text that defines the status.
            #[must_use]
            pub const fn reference(self) -> ::core::option::Option<$crate::Reference> {
                __reference(self)
            }

            /// The groups of the status.
            #[must_use]
            pub const fn groups(self) -> &'static [&'static ::core::primitive::str] {
                __groups(self)
            }

            /// Whether the status is one of a list, such as the const of a group.
            #[must_use]
            pub const fn is_in(self, __statuses: &[Self]) -> ::core::primitive::bool {
                let mut __rest = __statuses;
                while let [__first, __others @ ..] = __rest {
                    if *__first as ::core::primitive::usize == self as ::core::primitive::usize {
                        return true;
                    }
                    __rest = __others;
                }
                false
            }

            /// Since when the status is deprecated, and what replaces it.
            #[must_use]
            pub const fn deprecated(self) -> ::core::option::Option<$crate::Deprecation<Self>> {
                __deprecated(self)
            }

            /// Where a vendor documents it.
            #[must_use]
            pub const fn source(self) -> ::core::option::Option<&'static ::core::primitive::str> {
                __source(self)
            }

            /// Where a vendor's code is met.
            #[must_use]
            pub const fn seen_in(self) -> &'static [$crate::Medium] {
                __seen_in(self)
            }

            /// The status of that id.
            #[must_use]
            pub fn from_id(__id: &::core::primitive::str) -> ::core::option::Option<Self> {
                $crate::__private::from_id(&__BY_ID, __id)
            }
        }

        /// `409 Folder exists`: the code and the title.
        impl ::core::fmt::Display for $name {
            fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::__private::fmt_status(__f, Self::code(*self).as_str(), Self::title(*self))
            }
        }

        /// Reads the id.
        impl ::core::str::FromStr for $name {
            type Err = $crate::ParseStatusError;

            fn from_str(
                __id: &::core::primitive::str,
            ) -> ::core::result::Result<Self, $crate::ParseStatusError> {
                Self::from_id(__id).ok_or($crate::ParseStatusError::unknown_name())
            }
        }
    };
}
