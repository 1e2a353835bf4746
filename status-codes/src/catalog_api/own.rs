//! The methods that only the enums of `catalog!` have: ids, titles, types, groups, deprecations.

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
            /// Returns the id that clients see: the key `id`, or the name, converted to the case in `rename-all`.
            #[must_use]
            #[inline]
            pub const fn id(self) -> &'static ::core::primitive::str {
                __IDS[__position(self)]
            }

            /// Returns a short name for people (RFC 9457 §3.1.3): the key `title`, or the reason phrase.
            #[must_use]
            #[inline]
            pub const fn title(self) -> &'static ::core::primitive::str {
                __TITLES[__position(self)]
            }

            /// Returns the URI of the problem type (RFC 9457 §3.1.1), or `None` if there is neither a key `type` nor a
            /// `type-base`.
            #[must_use]
            #[inline]
            pub const fn type_uri(self) -> ::core::option::Option<&'static ::core::primitive::str> {
                __TYPES[__position(self)]
            }

            /// Returns the class, or `None` for codes above 599, where RFC 9110 §15 defines no class.
            #[must_use]
            #[inline]
            pub const fn class(self) -> ::core::option::Option<$crate::Class> {
                self.code().class()
            }

            /// Returns the registered status with the same code, or `None` if the code is not registered.
            #[must_use]
            pub const fn registered(self) -> ::core::option::Option<$crate::Status> {
                $crate::Status::from_u16(self.as_u16())
            }

            /// Returns the specification that defines the status.
            #[must_use]
            pub const fn reference(self) -> ::core::option::Option<$crate::Reference> {
                __reference(self)
            }

            /// Returns the groups that the status belongs to.
            #[must_use]
            pub const fn groups(self) -> &'static [&'static ::core::primitive::str] {
                __groups(self)
            }

            /// Returns whether the status is in a list, such as the constant of a group.
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

            /// Returns the deprecation of the status, or `None` if it is not deprecated.
            #[must_use]
            pub const fn deprecated(self) -> ::core::option::Option<$crate::Deprecation<Self>> {
                __deprecated(self)
            }

            /// Returns the gRPC code that the file states for the status, for services that also offer gRPC.
            ///
            /// This is neither of the mappings between gRPC and HTTP, which are `GrpcCode::http` and `Code::grpc`.
            #[must_use]
            pub const fn grpc(self) -> ::core::option::Option<$crate::GrpcCode> {
                __grpc(self)
            }

            /// Returns where the vendor documents the status. Only the enums of the module `vendor` have it.
            #[must_use]
            pub const fn source(self) -> ::core::option::Option<&'static ::core::primitive::str> {
                __source(self)
            }

            /// Returns where the code occurs, such as in responses or in logs. Only the enums of the module `vendor` have it.
            #[must_use]
            pub const fn seen_in(self) -> &'static [$crate::Medium] {
                __seen_in(self)
            }

            /// Returns the statuses with this id, in the order of the file. There are several only with `shared-ids`.
            #[must_use]
            pub fn with_id(__id: &::core::primitive::str) -> &'static [Self] {
                $crate::__private::with_id(&__BY_ID, __id)
            }

            /// Returns former ids. They are accepted by `FromStr`, by `impl_serde!` and when a problem is read, and never
            /// sent.
            #[must_use]
            pub const fn former_ids(self) -> &'static [&'static ::core::primitive::str] {
                __former_ids(self)
            }

            /// Returns the status with this type URI, as in the member `type` of a problem document (RFC 9457 §3.1.1).
            ///
            /// If the URIs of the catalog are relative (`/problems/…`), absolute URIs with the same path are accepted,
            /// too. If several statuses have the URI, the first one in the order of the file is returned. `about:blank`
            /// identifies no status, because it has no meaning besides that of the code (§4.2.1).
            #[must_use]
            pub fn from_type_uri(__uri: &::core::primitive::str) -> ::core::option::Option<Self> {
                <Self as $crate::Catalog>::from_type_uri(__uri)
            }
        }

        /// Formats code and id, as in `409 folder-exists`. `FromStr` accepts this form.
        impl ::core::fmt::Display for $name {
            fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::__private::fmt_status(__f, Self::code(*self).as_str(), Self::id(*self))
            }
        }

        /// Parses an id, a former id, a name, a code that exactly one status has, or the form of `Display`.
        ///
        /// Parsing is case-sensitive.
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
            /// Returns the status with this id, or `None` if there is none. Former ids are not accepted;
            /// `FromStr` accepts them.
            #[must_use]
            pub fn from_id(__id: &::core::primitive::str) -> ::core::option::Option<Self> {
                <Self as $crate::Catalog>::from_id(__id)
            }
        }
    };
}
