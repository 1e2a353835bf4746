//! The API of all generated enums, written once. The procedural macro calls it beside each enum that it defines.
//!
//! It finds the parts that vary with the data by their names: the statics `NAMES`, `PHRASES`, … and the functions
//! `position`, `cache`, …, all of them in the same `const _`. The first word says which kind of catalog it is:
//!
//! | word | enum | has |
//! | --- | --- | --- |
//! | `registry` | `Status`, a variant is its code | conversions from numbers, a reference for every status |
//! | `unique` | a catalog in which a number names one status | conversions from numbers |
//! | `shared` | a catalog in which statuses share codes | neither |
//!
//! Examples stand in the documentation of the registry only: in that of a user's enum they would become tests of the
//! user's crate.

/// See the module's documentation.
#[doc(hidden)]
#[macro_export]
macro_rules! __catalog_api {
    ($kind:ident $name:ident) => {
        $crate::__catalog_api! { @texts $kind $name }
        $crate::__catalog_api! { @facts $kind $name }
        $crate::__catalog_api! { @traits $name }
        $crate::__catalog_api! { @$kind $name }
    };

    // Names and texts, and what follows from the code.
    (@texts $kind:ident $name:ident) => {
        impl $name {
            /// Every status, in the order of the file.
            #[doc = $crate::__example!($kind "
                use status_codes::Status;

                assert!(Status::ALL.contains(&Status::NotFound));
            ")]
            pub const ALL: &'static [Self] = VARIANTS;

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
            pub const fn name(self) -> &'static str {
                NAMES[position(self)]
            }

            /// The reason phrase. Only a recommendation: peers may send another or none, and HTTP/2 and HTTP/3 carry
            /// none (RFC 9110 §15.1). Empty where a catalog has none for an unregistered code.
            #[doc = $crate::__example!($kind "
                assert_eq!(status_codes::status!(413).phrase(), \"Content Too Large\");
            ")]
            #[must_use]
            #[inline]
            pub const fn phrase(self) -> &'static str {
                PHRASES[position(self)]
            }

            /// One sentence: what the status tells the client.
            #[doc = $crate::__example!($kind "
                assert!(status_codes::status!(404).summary().ends_with('.'));
            ")]
            #[must_use]
            #[inline]
            pub const fn summary(self) -> &'static str {
                SUMMARIES[position(self)]
            }

            /// Markdown: when to send it, what a client does next, what it is confused with. Empty where the file has
            /// none.
            #[doc = $crate::__example!($kind "
                assert!(status_codes::status!(404).description().contains(\"410\"));
            ")]
            #[must_use]
            #[inline]
            pub const fn description(self) -> &'static str {
                DESCRIPTIONS[position(self)]
            }

            /// Former phrases and spellings, newest first; they parse.
            #[doc = $crate::__example!($kind "
                let former = status_codes::status!(413).former_phrases();
                assert_eq!(former, [\"Payload Too Large\", \"Request Entity Too Large\"]);
            ")]
            #[must_use]
            pub const fn former_phrases(self) -> &'static [&'static str] {
                former_phrases(self)
            }

            /// Former names; each is an associated const of the same value, too.
            #[doc = $crate::__example!($kind "
                use status_codes::{Status, status};

                assert!(status!(413).former_names().contains(&\"PayloadTooLarge\"));
                assert_eq!(Status::PayloadTooLarge, Status::ContentTooLarge);
            ")]
            #[must_use]
            pub const fn former_names(self) -> &'static [&'static str] {
                former_names(self)
            }

            /// What the status is confused with, in the order of the file.
            #[doc = $crate::__example!($kind "
                use status_codes::{Status, status};

                assert!(status!(404).related().contains(&Status::Gone));
            ")]
            #[must_use]
            pub const fn related(self) -> &'static [Self] {
                related(self)
            }

            /// Whether the code is 1xx (RFC 9110 §15.2).
            #[must_use]
            #[inline]
            pub const fn is_informational(self) -> bool {
                self.as_u16() / 100 == 1
            }

            /// Whether the code is 2xx (RFC 9110 §15.3).
            #[must_use]
            #[inline]
            pub const fn is_success(self) -> bool {
                self.as_u16() / 100 == 2
            }

            /// Whether the code is 3xx (RFC 9110 §15.4). Not all of them are followed: see [`redirect`](Self::redirect).
            #[must_use]
            #[inline]
            pub const fn is_redirection(self) -> bool {
                self.as_u16() / 100 == 3
            }

            /// Whether the code is 4xx (RFC 9110 §15.5).
            #[must_use]
            #[inline]
            pub const fn is_client_error(self) -> bool {
                self.as_u16() / 100 == 4
            }

            /// Whether the code is 5xx (RFC 9110 §15.6).
            #[must_use]
            #[inline]
            pub const fn is_server_error(self) -> bool {
                self.as_u16() / 100 == 5
            }

            /// Whether the code is 4xx or 5xx, or beyond, which clients treat as 5xx (RFC 9110 §15).
            #[must_use]
            #[inline]
            pub const fn is_error(self) -> bool {
                self.as_u16() >= 400
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
            pub const fn is_final(self) -> bool {
                self.code().is_final()
            }
        }
    };

    // What the definition of a status says.
    (@facts $kind:ident $name:ident) => {
        impl $name {
            /// State in IANA's registry (RFC 9110 §16.2.1).
            #[doc = $crate::__example!($kind "
                use status_codes::{Registration, status};

                assert_eq!(status!(418).registration(), Registration::Unused);
            ")]
            #[must_use]
            pub const fn registration(self) -> $crate::Registration {
                registration(self)
            }

            /// Whether a cache may store the response (RFC 9110 §15.1, RFC 9111 §3).
            #[doc = $crate::__example!($kind "
                use status_codes::{Cache, status};

                assert_eq!(status!(451).cache(), Cache::Heuristic);
            ")]
            #[must_use]
            pub const fn cache(self) -> $crate::Cache {
                cache(self)
            }

            /// Whether the response has content (RFC 9110 §6.4.1; for 205 §15.3.6).
            #[doc = $crate::__example!($kind "
                use status_codes::{Content, status};

                assert_eq!(status!(304).content(), Content::Never);
            ")]
            #[must_use]
            pub const fn content(self) -> $crate::Content {
                content(self)
            }

            /// How a client follows it, if it is 301, 302, 303, 307 or 308 (RFC 9110 §15.4).
            #[doc = $crate::__example!($kind "
                use status_codes::{RedirectMethod, status};

                let redirect = status!(303).redirect().expect(\"303 is followed\");
                assert_eq!(redirect.method(), RedirectMethod::Get);
            ")]
            #[must_use]
            pub const fn redirect(self) -> ::core::option::Option<$crate::Redirect> {
                redirect(self)
            }

            /// The header fields that the definition asks for; each rule names its section.
            #[doc = $crate::__example!($kind "
                use status_codes::{Level, status};

                let rule = status!(401).headers()[0];
                assert_eq!((rule.name(), rule.level()), (\"WWW-Authenticate\", Level::Must));
            ")]
            #[must_use]
            pub const fn headers(self) -> &'static [$crate::HeaderRule] {
                headers(self)
            }

            /// Whether clients commonly repeat the same request on their own. Practice, not specification: see
            /// [`Retry`]($crate::Retry) for who does.
            #[doc = $crate::__example!($kind "
                use status_codes::{Retry, status};

                assert_eq!(status!(503).retry(), Retry::Idempotent);
            ")]
            #[must_use]
            pub const fn retry(self) -> $crate::Retry {
                retry(self)
            }

            /// What the status means in answer to one request method, where that differs; each meaning of the registry
            /// names its section (RFC 9110 §9.3, §15).
            #[doc = $crate::__example!($kind "
                let methods = status_codes::status!(303).method_meanings();
                assert!(methods.iter().any(|meaning| meaning.method() == \"POST\"));
            ")]
            #[must_use]
            pub const fn method_meanings(self) -> &'static [$crate::MethodMeaning] {
                method_meanings(self)
            }
        }
    };

    (@traits $name:ident) => {
        /// The name of the variant, as a derived implementation has it.
        impl ::core::fmt::Debug for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.write_str(Self::name(*self))
            }
        }

        impl ::core::convert::From<$name> for u16 {
            #[inline]
            fn from(status: $name) -> u16 {
                status.as_u16()
            }
        }

        impl ::core::convert::From<$name> for $crate::Code {
            #[inline]
            fn from(status: $name) -> $crate::Code {
                status.code()
            }
        }
    };

    // `Status`.
    (@registry $name:ident) => {
        /// Where the status of a code stands, counted from 100. Arms of a `match` would be joined with what the
        /// position is used for, and then compile to a jump and not to a table.
        static POSITIONS: [u8; 500] = {
            let mut positions = [u8::MAX; 500];
            let mut at = 0_u8;
            while (at as usize) < VARIANTS.len() {
                positions[VARIANTS[at as usize] as usize - 100] = at;
                at += 1;
            }
            positions
        };

        const fn position(status: $name) -> usize {
            POSITIONS[status as usize - 100] as usize
        }

        const fn from_code(code: u16) -> ::core::option::Option<$name> {
            if code < 100 || code > 599 {
                return ::core::option::Option::None;
            }
            let position = POSITIONS[code as usize - 100] as usize;
            if position < VARIANTS.len() {
                ::core::option::Option::Some(VARIANTS[position])
            } else {
                ::core::option::Option::None
            }
        }

        $crate::__catalog_api! { @numbers registry $name $crate::status::INFO }

        impl $name {
            /// The code as a number, 100 to 599.
            ///
            /// ```
            /// assert_eq!(status_codes::status!(404).as_u16(), 404);
            /// ```
            #[must_use]
            #[inline]
            pub const fn as_u16(self) -> u16 {
                self as u16
            }

            /// The code as its three digits.
            ///
            /// ```
            /// assert_eq!(status_codes::status!(404).as_str(), "404");
            /// ```
            #[must_use]
            #[inline]
            pub const fn as_str(self) -> &'static str {
                NUMBERS[position(self)]
            }

            /// The class (RFC 9110 §15).
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

            /// The text that defines the status.
            ///
            /// ```
            /// let reference = status_codes::status!(429).reference();
            /// assert_eq!((reference.rfc(), reference.section()), (Some(6585), Some("4")));
            /// ```
            #[must_use]
            pub const fn reference(self) -> $crate::Reference {
                REFERENCES[position(self)]
            }
        }

        /// `404 Not Found`
        impl ::core::fmt::Display for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::__private::fmt_status(f, Self::as_str(*self), Self::phrase(*self))
            }
        }

        impl $crate::Catalog for $name {
            $crate::__catalog_api! { @common $name }

            const INFO: $crate::CatalogInfo = $crate::status::INFO;

            fn with_code(code: $crate::Code) -> &'static [Self] {
                $crate::__catalog_api! { @one $name code }
            }

            fn from_id(id: &str) -> ::core::option::Option<Self> {
                Self::ALL.iter().copied().find(|status| status.name() == id)
            }

            fn id(self) -> &'static str {
                self.name()
            }

            fn title(self) -> &'static str {
                self.phrase()
            }

            fn type_uri(self) -> ::core::option::Option<&'static str> {
                ::core::option::Option::None
            }

            fn groups(self) -> &'static [&'static str] {
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

    // A catalog in which a number names one status.
    (@unique $name:ident) => {
        $crate::__catalog_api! { @numbers unique $name INFO }
        $crate::__catalog_api! { @own $name }

        impl $crate::Catalog for $name {
            $crate::__catalog_api! { @common $name }
            $crate::__catalog_api! { @common_own $name }

            fn with_code(code: $crate::Code) -> &'static [Self] {
                $crate::__catalog_api! { @one $name code }
            }
        }
    };

    // A catalog in which statuses share codes.
    (@shared $name:ident) => {
        $crate::__catalog_api! { @own $name }

        impl $name {
            /// The statuses of one code, in the order of the file.
            #[must_use]
            pub const fn with_code(code: $crate::Code) -> &'static [Self] {
                sharing_code(code.as_u16())
            }
        }

        impl $crate::Catalog for $name {
            $crate::__catalog_api! { @common $name }
            $crate::__catalog_api! { @common_own $name }

            fn with_code(code: $crate::Code) -> &'static [Self] {
                sharing_code(code.as_u16())
            }
        }
    };

    // The slice of `VARIANTS` that holds the one status of a code.
    (@one $name:ident $code:ident) => {
        match from_code($code.as_u16()) {
            ::core::option::Option::Some(status) => {
                VARIANTS.split_at(position(status)).1.split_at(1).0
            }
            ::core::option::Option::None => &[],
        }
    };

    // Number → status.
    (@numbers $kind:ident $name:ident $about:path) => {
        impl $name {
            /// The status of that code, if there is one.
            #[doc = $crate::__example!($kind "
                use status_codes::Status;

                assert_eq!(Status::from_u16(404), Some(Status::NotFound));
                assert_eq!(Status::from_u16(499), None);
            ")]
            #[must_use]
            #[inline]
            pub const fn from_u16(code: u16) -> ::core::option::Option<Self> {
                from_code(code)
            }
        }

        impl ::core::cmp::PartialEq<u16> for $name {
            #[inline]
            fn eq(&self, other: &u16) -> bool {
                self.as_u16() == *other
            }
        }

        impl ::core::cmp::PartialEq<$name> for u16 {
            #[inline]
            fn eq(&self, other: &$name) -> bool {
                *self == other.as_u16()
            }
        }

        $crate::__catalog_api! {
            @try_from $name $about: u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize
        }
    };

    (@try_from $name:ident $about:path: $($integer:ident)*) => {$(
        impl ::core::convert::TryFrom<$integer> for $name {
            type Error = $crate::UnknownCode;

            fn try_from(number: $integer) -> ::core::result::Result<Self, $crate::UnknownCode> {
                let number = <$crate::__private::Number as ::core::convert::From<$integer>>::from(number);
                number
                    .to_u16()
                    .and_then(from_code)
                    .ok_or_else(|| $crate::UnknownCode::new(number, $about.name()))
            }
        }
    )*
        impl ::core::convert::TryFrom<$crate::Code> for $name {
            type Error = $crate::UnknownCode;

            fn try_from(code: $crate::Code) -> ::core::result::Result<Self, $crate::UnknownCode> {
                <Self as ::core::convert::TryFrom<u16>>::try_from(code.as_u16())
            }
        }
    };

    // What only catalogs of one's own have.
    (@own $name:ident) => {
        $crate::__http_api! { $name }
        $crate::__axum_api! { $name }

        impl $name {
            /// The code as a number.
            #[must_use]
            #[inline]
            pub const fn as_u16(self) -> u16 {
                CODES[position(self)]
            }

            /// The id that clients see.
            #[must_use]
            #[inline]
            pub const fn id(self) -> &'static str {
                IDS[position(self)]
            }

            /// A short name; the phrase, unless the file says otherwise.
            #[must_use]
            #[inline]
            pub const fn title(self) -> &'static str {
                TITLES[position(self)]
            }

            /// The URI of the problem type (RFC 9457 §3.1.1).
            #[must_use]
            #[inline]
            pub const fn type_uri(self) -> ::core::option::Option<&'static str> {
                TYPES[position(self)]
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
                reference(self)
            }

            /// The groups of the status.
            #[must_use]
            pub const fn groups(self) -> &'static [&'static str] {
                groups(self)
            }

            /// Whether the status is one of a list, such as the const of a group.
            #[must_use]
            pub const fn is_in(self, statuses: &[Self]) -> bool {
                let mut at = 0;
                while at < statuses.len() {
                    if position(statuses[at]) == position(self) {
                        return true;
                    }
                    at += 1;
                }
                false
            }

            /// Since when the status is deprecated, and what replaces it.
            #[must_use]
            pub const fn deprecated(self) -> ::core::option::Option<$crate::Deprecation<Self>> {
                deprecated(self)
            }

            /// Where a vendor documents it.
            #[must_use]
            pub const fn source(self) -> ::core::option::Option<&'static str> {
                source(self)
            }

            /// Where a vendor's code is met.
            #[must_use]
            pub const fn seen_in(self) -> &'static [$crate::Medium] {
                seen_in(self)
            }

            /// The status of that id.
            #[must_use]
            pub fn from_id(id: &str) -> ::core::option::Option<Self> {
                let found = BY_ID
                    .binary_search_by(|&at| ::core::cmp::Ord::cmp(IDS[at as usize], id))
                    .ok()?;
                VARIANTS.get(BY_ID[found] as usize).copied()
            }
        }

        /// `409 Folder exists`: the code and the title.
        impl ::core::fmt::Display for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                $crate::__private::fmt_status(f, Self::code(*self).as_str(), Self::title(*self))
            }
        }

        /// Reads the id.
        impl ::core::str::FromStr for $name {
            type Err = $crate::ParseStatusError;

            fn from_str(id: &str) -> ::core::result::Result<Self, $crate::ParseStatusError> {
                Self::from_id(id).ok_or($crate::ParseStatusError::unknown_name())
            }
        }
    };

    // The trait's methods that have an inherent twin everywhere.
    (@common $name:ident) => {
        const ALL: &'static [Self] = VARIANTS;

        fn code(self) -> $crate::Code {
            self.code()
        }

        fn name(self) -> &'static str {
            self.name()
        }

        fn phrase(self) -> &'static str {
            self.phrase()
        }

        fn summary(self) -> &'static str {
            self.summary()
        }

        fn description(self) -> &'static str {
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

        fn former_phrases(self) -> &'static [&'static str] {
            self.former_phrases()
        }

        fn related(self) -> &'static [Self] {
            self.related()
        }
    };

    // The trait's methods that have an inherent twin in catalogs of one's own.
    (@common_own $name:ident) => {
        const INFO: $crate::CatalogInfo = INFO;

        fn from_id(id: &str) -> ::core::option::Option<Self> {
            Self::from_id(id)
        }

        fn id(self) -> &'static str {
            self.id()
        }

        fn title(self) -> &'static str {
            self.title()
        }

        fn type_uri(self) -> ::core::option::Option<&'static str> {
            self.type_uri()
        }

        fn groups(self) -> &'static [&'static str] {
            self.groups()
        }

        fn deprecated(self) -> ::core::option::Option<$crate::Deprecation<Self>> {
            self.deprecated()
        }

        fn reference(self) -> ::core::option::Option<$crate::Reference> {
            self.reference()
        }
    };
}

/// An example in the documentation of the registry, and nothing in that of any other enum.
#[doc(hidden)]
#[macro_export]
macro_rules! __example {
    (registry $example:literal) => {
        ::core::concat!("\n# Examples\n\n```\n", $example, "\n```\n")
    };
    ($kind:ident $example:literal) => {
        ""
    };
}
