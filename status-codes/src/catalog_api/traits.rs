//! The traits that every enum implements, and the methods of [`Catalog`](crate::Catalog), which call the inherent ones.

/// See the module's documentation.
#[doc(hidden)]
#[macro_export]
macro_rules! __catalog_traits {
    ($name:ident) => {
        /// Formats the name of the variant, as a derived implementation does.
        impl ::core::fmt::Debug for $name {
            fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                __f.write_str(Self::name(*self))
            }
        }

        impl ::core::convert::From<$name> for ::core::primitive::u16 {
            #[inline]
            fn from(__status: $name) -> ::core::primitive::u16 {
                __status.as_u16()
            }
        }

        impl ::core::convert::From<$name> for $crate::Code {
            #[inline]
            fn from(__status: $name) -> $crate::Code {
                __status.code()
            }
        }
    };
}

/// See the module's documentation.
#[doc(hidden)]
#[macro_export]
macro_rules! __catalog_methods {
    () => {
        const ALL: &'static [Self] = __VARIANTS;

        fn code(self) -> $crate::Code {
            self.code()
        }

        fn name(self) -> &'static ::core::primitive::str {
            self.name()
        }

        fn phrase(self) -> &'static ::core::primitive::str {
            self.phrase()
        }

        fn summary(self) -> &'static ::core::primitive::str {
            self.summary()
        }

        fn description(self) -> &'static ::core::primitive::str {
            self.description()
        }

        fn registration(self) -> $crate::Registration {
            self.registration()
        }

        fn cache(self) -> $crate::Cache {
            self.cache()
        }

        fn content(self) -> $crate::Content {
            self.content()
        }

        fn redirect(self) -> ::core::option::Option<$crate::Redirect> {
            self.redirect()
        }

        fn headers(self) -> &'static [$crate::HeaderRule] {
            self.headers()
        }

        fn retry(self) -> $crate::Retry {
            self.retry()
        }

        fn method_meanings(self) -> &'static [$crate::MethodMeaning] {
            self.method_meanings()
        }

        fn former_phrases(self) -> &'static [&'static ::core::primitive::str] {
            self.former_phrases()
        }

        fn former_names(self) -> &'static [&'static ::core::primitive::str] {
            self.former_names()
        }

        fn example(self) -> &'static ::core::primitive::str {
            self.example()
        }

        fn related(self) -> &'static [Self] {
            self.related()
        }
    };
}

/// See the module's documentation.
#[doc(hidden)]
#[macro_export]
macro_rules! __catalog_own_methods {
    () => {
        const INFO: $crate::CatalogInfo = __INFO;

        fn with_id(__id: &::core::primitive::str) -> &'static [Self] {
            Self::with_id(__id)
        }

        fn former_ids(self) -> &'static [&'static ::core::primitive::str] {
            self.former_ids()
        }

        fn id(self) -> &'static ::core::primitive::str {
            self.id()
        }

        fn title(self) -> &'static ::core::primitive::str {
            self.title()
        }

        fn type_uri(self) -> ::core::option::Option<&'static ::core::primitive::str> {
            self.type_uri()
        }

        fn groups(self) -> &'static [&'static ::core::primitive::str] {
            self.groups()
        }

        fn deprecated(self) -> ::core::option::Option<$crate::Deprecation<Self>> {
            self.deprecated()
        }

        fn reference(self) -> ::core::option::Option<$crate::Reference> {
            self.reference()
        }

        fn grpc(self) -> ::core::option::Option<$crate::GrpcCode> {
            self.grpc()
        }
    };
}
