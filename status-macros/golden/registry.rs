///Written by hand.
///
/**
**Client errors (4xx)**: [404 Not Found](Self::NotFound) · [418 I'm a teapot](Self::ImATeapot) · [428 Precondition Required](Self::PreconditionRequired)
*/
#[derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::core::cmp::PartialOrd,
    ::core::cmp::Ord,
    ::core::hash::Hash,
)]
#[repr(u16)]
#[non_exhaustive]
pub enum Status {
    /**404 Not Found

There is nothing at this address.

It may come back; where it will not, 410 says so.

| class | Client errors (4xx) |
| --- | --- |
| cache | heuristically cacheable |
| retry | not automatically |

By request method:

- `HEAD`: The same without content. ([RFC 9110, Section 9.3.2](https://www.rfc-editor.org/rfc/rfc9110.html#section-9.3.2))

Related: [428 Precondition Required](Self::PreconditionRequired).

Specification: [RFC 9110, Section 15.5.5](https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.5)
*/
    #[doc(alias("404", "Not Found"))]
    NotFound = 404,
    /**418 I'm a teapot

Reserved for a joke.

| class | Client errors (4xx) |
| --- | --- |
| registration | unused: reserved in the registry, not to be sent |
| cache | only with explicit freshness |
| retry | not automatically |

Formerly: Short and Stout.

Specification: [RFC 9110, Section 15.5.19](https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.19)
*/
    #[doc(alias("418", "Short and Stout", "Teapot"))]
    ImATeapot = 418,
    /**428 Precondition Required

The request has to be conditional.

| class | Client errors (4xx) |
| --- | --- |
| cache | never stored |
| retry | any request |

Header fields of the response:

- **may** include `Retry-After` it helps ([RFC 6585, Section 3](https://www.rfc-editor.org/rfc/rfc6585.html#section-3))

Related: [404 Not Found](Self::NotFound).

Specification: [RFC 6585, Section 3](https://www.rfc-editor.org/rfc/rfc6585.html#section-3)
*/
    #[doc(alias("428", "Precondition Required"))]
    PreconditionRequired = 428,
}
const _: () = {
    use facade::__private as __facade;
    static __NAMES: [&::core::primitive::str; 3] = [
        "NotFound",
        "ImATeapot",
        "PreconditionRequired",
    ];
    static __PHRASES: [&::core::primitive::str; 3] = [
        "Not Found",
        "I'm a teapot",
        "Precondition Required",
    ];
    static __SUMMARIES: [&::core::primitive::str; 3] = [
        "There is nothing at this address.",
        "Reserved for a joke.",
        "The request has to be conditional.",
    ];
    static __DESCRIPTIONS: [&::core::primitive::str; 3] = [
        "It may come back; where it will not, 410 says so.",
        "",
        "",
    ];
    static __EXAMPLES: [&::core::primitive::str; 3] = [""; 3];
    const __VARIANTS: &[Status] = &[
        Status::NotFound,
        Status::ImATeapot,
        Status::PreconditionRequired,
    ];
    type __Position = ::core::primitive::u8;
    const __HIGHEST: ::core::primitive::u16 = 428;
    static __DIGITS: [&::core::primitive::str; 3] = ["404", "418", "428"];
    static __REFERENCES: [__facade::Reference; 3] = [
        __facade::Reference::section_of(9110, "15.5.5"),
        __facade::Reference::section_of(9110, "15.5.19"),
        __facade::Reference::section_of(6585, "3"),
    ];
    const fn __registration(__status: Status) -> __facade::Registration {
        match __status {
            Status::ImATeapot => __facade::Registration::Unused,
            _ => __facade::Registration::Permanent,
        }
    }
    const fn __cache(__status: Status) -> __facade::Cache {
        match __status {
            Status::ImATeapot => __facade::Cache::Explicit,
            Status::PreconditionRequired => __facade::Cache::Never,
            _ => __facade::Cache::Heuristic,
        }
    }
    const fn __content(__status: Status) -> __facade::Content {
        __facade::Content::Allowed
    }
    const fn __retry(__status: Status) -> __facade::Retry {
        match __status {
            Status::PreconditionRequired => __facade::Retry::Any,
            _ => __facade::Retry::Never,
        }
    }
    const fn __redirect(__status: Status) -> ::core::option::Option<__facade::Redirect> {
        ::core::option::Option::None
    }
    const fn __headers(__status: Status) -> &'static [__facade::HeaderRule] {
        match __status {
            Status::PreconditionRequired => {
                const __ITEMS: &'static [__facade::HeaderRule] = &[
                    __facade::HeaderRule::new(
                        "Retry-After",
                        __facade::Level::May,
                        ::core::option::Option::Some("it helps"),
                        ::core::option::Option::Some(
                            __facade::Reference::section_of(6585, "3"),
                        ),
                    ),
                ];
                __ITEMS
            }
            _ => &[],
        }
    }
    const fn __method_meanings(__status: Status) -> &'static [__facade::MethodMeaning] {
        match __status {
            Status::NotFound => {
                const __ITEMS: &'static [__facade::MethodMeaning] = &[
                    __facade::MethodMeaning::new(
                        "HEAD",
                        "The same without content.",
                        ::core::option::Option::Some(
                            __facade::Reference::section_of(9110, "9.3.2"),
                        ),
                    ),
                ];
                __ITEMS
            }
            _ => &[],
        }
    }
    const fn __former_phrases(
        __status: Status,
    ) -> &'static [&'static ::core::primitive::str] {
        match __status {
            Status::ImATeapot => &["Short and Stout"],
            _ => &[],
        }
    }
    const fn __former_names(
        __status: Status,
    ) -> &'static [&'static ::core::primitive::str] {
        match __status {
            Status::ImATeapot => &["Teapot"],
            _ => &[],
        }
    }
    const fn __related(__status: Status) -> &'static [Status] {
        match __status {
            Status::ImATeapot => &[],
            Status::PreconditionRequired => &[Status::NotFound],
            _ => &[Status::PreconditionRequired],
        }
    }
    impl Status {
        ///A former name of [`ImATeapot`](Self::ImATeapot).
        #[allow(non_upper_case_globals)]
        pub const Teapot: Self = Self::ImATeapot;
    }
    use __facade::Documents as __Documents;
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "the registry of status codes has no single status with code {__CODE}",
        label = "expected a code that exactly one status has",
        note = "codes with one status: 404, 418, 428"
    )]
    pub trait __StatusEntry<const __CODE: ::core::primitive::u16> {
        type __Entry: __facade::Entry<Status>;
    }
    #[diagnostic::do_not_recommend]
    impl __StatusEntry<404> for () {
        type __Entry = __facade::Numbered<404>;
    }
    #[diagnostic::do_not_recommend]
    impl __facade::Entry<Status> for __facade::Numbered<404> {
        /**404 Not Found

There is nothing at this address.*/
        const STATUS: Status = Status::NotFound;
    }
    #[diagnostic::do_not_recommend]
    impl __StatusEntry<418> for () {
        type __Entry = __facade::Numbered<418>;
    }
    #[diagnostic::do_not_recommend]
    impl __facade::Entry<Status> for __facade::Numbered<418> {
        /**418 I'm a teapot

Reserved for a joke.*/
        const STATUS: Status = Status::ImATeapot;
    }
    #[diagnostic::do_not_recommend]
    impl __StatusEntry<428> for () {
        type __Entry = __facade::Numbered<428>;
    }
    #[diagnostic::do_not_recommend]
    impl __facade::Entry<Status> for __facade::Numbered<428> {
        /**428 Precondition Required

The request has to be conditional.*/
        const STATUS: Status = Status::PreconditionRequired;
    }
    impl<const __CODE: ::core::primitive::u16> __Documents<__CODE> for Status
    where
        (): __StatusEntry<__CODE>,
    {
        const STATUS: Self = <<() as __StatusEntry<
            __CODE,
        >>::__Entry as __facade::Entry<Status>>::STATUS;
        type Entry = <() as __StatusEntry<__CODE>>::__Entry;
    }
    impl __facade::Code {
        ///[404 Not Found](Status::NotFound): There is nothing at this address.
        pub const NOT_FOUND: Self = Status::NotFound.code();
        ///[418 I'm a teapot](Status::ImATeapot): Reserved for a joke.
        pub const IM_A_TEAPOT: Self = Status::ImATeapot.code();
        ///[418 I'm a teapot](Status::ImATeapot): Reserved for a joke.
        pub const TEAPOT: Self = Status::ImATeapot.code();
        ///[428 Precondition Required](Status::PreconditionRequired): The request has to be conditional.
        pub const PRECONDITION_REQUIRED: Self = Status::PreconditionRequired.code();
    }
    __facade::__catalog_api! {
        registry Status
    }
};
