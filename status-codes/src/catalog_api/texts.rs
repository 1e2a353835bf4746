//! Names and texts of a status, and what follows from its code.

/// See the module's documentation.
#[doc(hidden)]
#[macro_export]
macro_rules! __catalog_texts {
    ($kind:ident $name:ident) => {
        impl $name {
            /// Every status, in the order of the file.
            #[doc = $crate::__example!($kind "
                use status_codes::Status;

                assert!(Status::ALL.contains(&Status::NotFound));
            ")]
            pub const ALL: &'static [Self] = __VARIANTS;

            /// The status code.
            #[doc = $crate::__example!($kind "
                use status_codes::{Code, status};

                assert_eq!(status!(404).code(), Code::NOT_FOUND);
            ")]
            #[must_use]
            #[inline]
            pub const fn code(self) -> $crate::Code {
                $crate::Code::of(self.as_u16())
            }

            /// The name of the variant, as in `NotFound`.
            #[doc = $crate::__example!($kind "
                assert_eq!(status_codes::status!(404).name(), \"NotFound\");
            ")]
            #[must_use]
            #[inline]
            pub const fn name(self) -> &'static ::core::primitive::str {
                __NAMES[__position(self)]
            }

            /// The reason phrase. Only a recommendation: peers may send another or none, and HTTP/2 and HTTP/3 carry
            /// none (RFC 9110 §15.1). Empty where a catalog has none for an unregistered code.
            #[doc = $crate::__example!($kind "
                assert_eq!(status_codes::status!(413).phrase(), \"Content Too Large\");
            ")]
            #[must_use]
            #[inline]
            pub const fn phrase(self) -> &'static ::core::primitive::str {
                __PHRASES[__position(self)]
            }

            /// One sentence: what the status tells the client.
            #[doc = $crate::__example!($kind "
                assert!(status_codes::status!(404).summary().ends_with('.'));
            ")]
            #[must_use]
            #[inline]
            pub const fn summary(self) -> &'static ::core::primitive::str {
                __SUMMARIES[__position(self)]
            }

            /// Markdown: when to send it, what a client does next, what it is confused with. Empty where the file has
            /// none.
            #[doc = $crate::__example!($kind "
                assert!(status_codes::status!(404).description().contains(\"410\"));
            ")]
            #[must_use]
            #[inline]
            pub const fn description(self) -> &'static ::core::primitive::str {
                __DESCRIPTIONS[__position(self)]
            }

            /// Returns an HTTP exchange as text: request, blank line, response. Empty where the file has none.
            #[must_use]
            #[inline]
            pub const fn example(self) -> &'static ::core::primitive::str {
                __EXAMPLES[__position(self)]
            }

            /// Former phrases and spellings, newest first; they parse.
            #[doc = $crate::__example!($kind "
                let former = status_codes::status!(413).former_phrases();
                assert_eq!(former, [\"Payload Too Large\", \"Request Entity Too Large\"]);
            ")]
            #[must_use]
            pub const fn former_phrases(self) -> &'static [&'static ::core::primitive::str] {
                __former_phrases(self)
            }

            /// Former names; each is an associated const of the same value, too.
            #[doc = $crate::__example!($kind "
                use status_codes::{Status, status};

                assert!(status!(413).former_names().contains(&\"PayloadTooLarge\"));
                assert_eq!(Status::PayloadTooLarge, Status::ContentTooLarge);
            ")]
            #[must_use]
            pub const fn former_names(self) -> &'static [&'static ::core::primitive::str] {
                __former_names(self)
            }

            /// What the status is confused with, in the order of the file.
            #[doc = $crate::__example!($kind "
                use status_codes::{Status, status};

                assert!(status!(404).related().contains(&Status::Gone));
            ")]
            #[must_use]
            pub const fn related(self) -> &'static [Self] {
                __related(self)
            }

            /// Whether the code is 1xx (RFC 9110 §15.2).
            #[must_use]
            #[inline]
            pub const fn is_informational(self) -> ::core::primitive::bool {
                self.code().is_informational()
            }

            /// Whether the code is 2xx (RFC 9110 §15.3).
            #[must_use]
            #[inline]
            pub const fn is_success(self) -> ::core::primitive::bool {
                self.code().is_success()
            }

            /// Whether the code is 3xx (RFC 9110 §15.4). Not all of them are followed: see [`redirect`](Self::redirect).
            #[must_use]
            #[inline]
            pub const fn is_redirection(self) -> ::core::primitive::bool {
                self.code().is_redirection()
            }

            /// Whether the code is 4xx (RFC 9110 §15.5).
            #[must_use]
            #[inline]
            pub const fn is_client_error(self) -> ::core::primitive::bool {
                self.code().is_client_error()
            }

            /// Whether the code is 5xx (RFC 9110 §15.6).
            #[must_use]
            #[inline]
            pub const fn is_server_error(self) -> ::core::primitive::bool {
                self.code().is_server_error()
            }

            /// Whether the code is 4xx or 5xx, or beyond, which clients treat as 5xx (RFC 9110 §15).
            #[must_use]
            #[inline]
            pub const fn is_error(self) -> ::core::primitive::bool {
                self.code().is_error()
            }

            /// Returns whether no further HTTP response follows: true for all but 1xx, and for 101.
            ///
            /// RFC 9110 §15 counts every 1xx as interim, 101 included; but after a 101 the connection leaves HTTP
            /// (§7.8), so a client that waits for a final response has to stop there.
            #[doc = $crate::__example!($kind "
                use status_codes::status;

                assert!(!status!(103).is_final());
                assert!(status!(101).is_final());
            ")]
            #[must_use]
            #[inline]
            pub const fn is_final(self) -> ::core::primitive::bool {
                self.code().is_final()
            }
        }
    };
}
