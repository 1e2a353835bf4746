//! The protocol facts in the definition of a status.

/// See the module's documentation.
#[doc(hidden)]
#[macro_export]
macro_rules! __catalog_facts {
    ($kind:ident $name:ident) => {
        impl $name {
            /// Returns the state of the status in IANA's registry (RFC 9110 §16.2.1).
            #[doc = $crate::__example!($kind "
                use status_codes::{Registration, status};

                assert_eq!(status!(418).registration(), Registration::Unused);
            ")]
            #[must_use]
            pub const fn registration(self) -> $crate::Registration {
                __registration(self)
            }

            /// Returns whether a cache may store the response (RFC 9110 §15.1, RFC 9111 §3).
            #[doc = $crate::__example!($kind "
                use status_codes::{Cache, status};

                assert_eq!(status!(451).cache(), Cache::Heuristic);
            ")]
            #[must_use]
            pub const fn cache(self) -> $crate::Cache {
                __cache(self)
            }

            /// Returns whether the response has content (RFC 9110 §6.4.1; for 205 §15.3.6).
            #[doc = $crate::__example!($kind "
                use status_codes::{Content, status};

                assert_eq!(status!(304).content(), Content::Never);
            ")]
            #[must_use]
            pub const fn content(self) -> $crate::Content {
                __content(self)
            }

            /// Returns how a client follows the redirect, or `None` if the code is not 301, 302, 303, 307 or
            /// 308 (RFC 9110 §15.4).
            #[doc = $crate::__example!($kind "
                use status_codes::{RedirectMethod, status};

                let redirect = status!(303).redirect().expect(\"303 is a redirect\");
                assert_eq!(redirect.method(), RedirectMethod::Get);
            ")]
            #[must_use]
            pub const fn redirect(self) -> ::core::option::Option<$crate::Redirect> {
                __redirect(self)
            }

            /// Returns the header fields that the definition requires, recommends or permits, each with its section.
            #[doc = $crate::__example!($kind "
                use status_codes::{Level, status};

                let rule = status!(401).headers()[0];
                assert_eq!((rule.name(), rule.level()), (\"WWW-Authenticate\", Level::Must));
            ")]
            #[must_use]
            pub const fn headers(self) -> &'static [$crate::HeaderRule] {
                __headers(self)
            }

            /// Returns whether clients commonly retry the same request automatically.
            ///
            /// This describes practice, not a specification. See [`Retry`]($crate::Retry) for which clients do.
            #[doc = $crate::__example!($kind "
                use status_codes::{Retry, status};

                assert_eq!(status!(503).retry(), Retry::Idempotent);
            ")]
            #[must_use]
            pub const fn retry(self) -> $crate::Retry {
                __retry(self)
            }

            /// Returns the meanings for request methods (RFC 9110 §9.3, §15). The slice is empty if the meaning does not
            /// depend on the method.
            #[doc = $crate::__example!($kind "
                let methods = status_codes::status!(303).method_meanings();
                assert!(methods.iter().any(|meaning| meaning.method() == \"POST\"));
            ")]
            #[must_use]
            pub const fn method_meanings(self) -> &'static [$crate::MethodMeaning] {
                __method_meanings(self)
            }
        }
    };
}
