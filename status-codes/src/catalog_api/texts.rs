//! Names and texts of a status, and the methods that only depend on its code.

/// See the module's documentation.
#[doc(hidden)]
#[macro_export]
macro_rules! __catalog_texts {
    ($kind:ident $name:ident) => {
        impl $name {
            /// All statuses, in the order of the file.
            #[doc = $crate::__example!($kind "
                use status_codes::Status;

                assert!(Status::ALL.contains(&Status::NotFound));
            ")]
            pub const ALL: &'static [Self] = __VARIANTS;

            /// Returns the status code.
            #[doc = $crate::__example!($kind "
                use status_codes::{Code, status};

                assert_eq!(status!(404).code(), Code::NOT_FOUND);
            ")]
            #[must_use]
            #[inline]
            pub const fn code(self) -> $crate::Code {
                $crate::Code::of(self.as_u16())
            }

            /// Returns the name of the variant, as in `NotFound`.
            #[doc = $crate::__example!($kind "
                assert_eq!(status_codes::status!(404).name(), \"NotFound\");
            ")]
            #[must_use]
            #[inline]
            pub const fn name(self) -> &'static ::core::primitive::str {
                __NAMES[__position(self)]
            }

            /// Returns the reason phrase.
            ///
            /// It is only a recommendation: peers may send another phrase or none, and HTTP/2 and HTTP/3 have none
            /// (RFC 9110 §15.1). It may be empty for an unregistered code.
            #[doc = $crate::__example!($kind "
                assert_eq!(status_codes::status!(413).phrase(), \"Content Too Large\");
            ")]
            #[must_use]
            #[inline]
            pub const fn phrase(self) -> &'static ::core::primitive::str {
                __PHRASES[__position(self)]
            }

            /// Returns what the status tells the client, in one sentence.
            #[doc = $crate::__example!($kind "
                assert!(status_codes::status!(404).summary().ends_with('.'));
            ")]
            #[must_use]
            #[inline]
            pub const fn summary(self) -> &'static ::core::primitive::str {
                __SUMMARIES[__position(self)]
            }

            /// Returns the description in Markdown: when to send the status, what a client should do, and how it differs
            /// from similar statuses. It may be empty.
            #[doc = $crate::__example!($kind "
                assert!(status_codes::status!(404).description().contains(\"410\"));
            ")]
            #[must_use]
            #[inline]
            pub const fn description(self) -> &'static ::core::primitive::str {
                __DESCRIPTIONS[__position(self)]
            }

            /// Returns an HTTP exchange as text: request, blank line, response. Another one may follow after a blank
            /// line. It may be empty.
            #[doc = $crate::__example!($kind "
                let example = status_codes::status!(429).example();
                assert!(example.contains(\"HTTP/1.1 429 Too Many Requests\"));
            ")]
            #[must_use]
            #[inline]
            pub const fn example(self) -> &'static ::core::primitive::str {
                __EXAMPLES[__position(self)]
            }

            /// Returns former reason phrases, newest first. `FromStr` accepts them.
            #[doc = $crate::__example!($kind "
                let former = status_codes::status!(413).former_phrases();
                assert_eq!(former, [\"Payload Too Large\", \"Request Entity Too Large\"]);
            ")]
            #[must_use]
            pub const fn former_phrases(self) -> &'static [&'static ::core::primitive::str] {
                __former_phrases(self)
            }

            /// Returns former names of the variant. Each is also an associated constant with the same value.
            #[doc = $crate::__example!($kind "
                use status_codes::{Status, status};

                assert!(status!(413).former_names().contains(&\"PayloadTooLarge\"));
                assert_eq!(Status::PayloadTooLarge, Status::ContentTooLarge);
            ")]
            #[must_use]
            pub const fn former_names(self) -> &'static [&'static ::core::primitive::str] {
                __former_names(self)
            }

            /// Returns similar statuses, which this one may be confused with.
            #[doc = $crate::__example!($kind "
                use status_codes::{Status, status};

                assert!(status!(404).related().contains(&Status::Gone));
            ")]
            #[must_use]
            pub const fn related(self) -> &'static [Self] {
                __related(self)
            }

            /// Returns whether the code is 1xx, 100 to 199 (RFC 9110 §15.2).
            #[must_use]
            #[inline]
            pub const fn is_informational(self) -> ::core::primitive::bool {
                self.code().is_informational()
            }

            /// Returns whether the code is 2xx, 200 to 299 (RFC 9110 §15.3).
            #[doc = $crate::__example!($kind "
                use status_codes::status;

                assert!(status!(204).is_success());
                assert!(!status!(304).is_success());
            ")]
            #[must_use]
            #[inline]
            pub const fn is_success(self) -> ::core::primitive::bool {
                self.code().is_success()
            }

            /// Returns whether the code is 3xx, 300 to 399 (RFC 9110 §15.4).
            ///
            /// Clients do not follow all of them; see [`redirect`](Self::redirect).
            #[must_use]
            #[inline]
            pub const fn is_redirection(self) -> ::core::primitive::bool {
                self.code().is_redirection()
            }

            /// Returns whether the code is 4xx, 400 to 499 (RFC 9110 §15.5).
            #[doc = $crate::__example!($kind "
                assert!(status_codes::status!(404).is_client_error());
            ")]
            #[must_use]
            #[inline]
            pub const fn is_client_error(self) -> ::core::primitive::bool {
                self.code().is_client_error()
            }

            /// Returns whether the code is 5xx, 500 to 599 (RFC 9110 §15.6).
            #[doc = $crate::__example!($kind "
                assert!(status_codes::status!(503).is_server_error());
            ")]
            #[must_use]
            #[inline]
            pub const fn is_server_error(self) -> ::core::primitive::bool {
                self.code().is_server_error()
            }

            /// Returns whether the code is 400 or above. Clients treat 600 to 999 as 5xx (RFC 9110 §15).
            #[doc = $crate::__example!($kind "
                use status_codes::status;

                assert!(status!(404).is_error());
                assert!(!status!(302).is_error());
            ")]
            #[must_use]
            #[inline]
            pub const fn is_error(self) -> ::core::primitive::bool {
                self.code().is_error()
            }

            /// Returns whether no further HTTP response follows: true for all but 1xx, and for 101.
            ///
            /// RFC 9110 §15.2 calls all 1xx responses interim. After 101, however, the connection uses another protocol
            /// (§7.8), so a client that waits for the final response must stop there.
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
