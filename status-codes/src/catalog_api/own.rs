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

            /// Returns the statuses of an id, in the order of the file: several only where the file says `shared-ids`.
            #[must_use]
            pub fn with_id(__id: &::core::primitive::str) -> &'static [Self] {
                $crate::__private::with_id(&__BY_ID, __id)
            }

            /// Former ids: they parse, and are never sent.
            #[must_use]
            pub const fn former_ids(self) -> &'static [&'static ::core::primitive::str] {
                __former_ids(self)
            }

            /// Returns the status of a type URI, as in the member `type` of a problem document (RFC 9457 §3.1.1).
            ///
            /// Where the catalog's URIs are relative (`/problems/…`), the absolute URI that a client makes of one is
            /// found, too.
            #[must_use]
            pub fn from_type_uri(__uri: &::core::primitive::str) -> ::core::option::Option<Self> {
                <Self as $crate::Catalog>::from_type_uri(__uri)
            }
        }

        /// `409 folder-exists`: the code and the id, which `FromStr` reads.
        impl ::core::fmt::Display for $name {
            fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::__private::fmt_status(__f, Self::code(*self).as_str(), Self::id(*self))
            }
        }

        /// Reads what `Display` writes, an id, a former id, a name, and a code that one status has.
        impl ::core::str::FromStr for $name {
            type Err = $crate::ParseStatusError;

            fn from_str(
                __text: &::core::primitive::str,
            ) -> ::core::result::Result<Self, $crate::ParseStatusError> {
                $crate::__private::parse(__text)
            }
        }
    };
}

/// See the module's documentation.
#[doc(hidden)]
#[macro_export]
macro_rules! __catalog_unique_ids {
    ($name:ident) => {
        impl $name {
            /// Returns the status of an id. Former ids are read by `FromStr`.
            #[must_use]
            pub fn from_id(__id: &::core::primitive::str) -> ::core::option::Option<Self> {
                <Self as $crate::Catalog>::from_id(__id)
            }
        }
    };
}
