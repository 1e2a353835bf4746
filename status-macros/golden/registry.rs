///Written by hand.
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
| retry | not as it is |

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
| retry | not as it is |

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

- **may** carry `Retry-After` it helps ([RFC 6585, Section 3](https://www.rfc-editor.org/rfc/rfc6585.html#section-3))

Related: [404 Not Found](Self::NotFound).

Specification: [RFC 6585, Section 3](https://www.rfc-editor.org/rfc/rfc6585.html#section-3)
*/
    #[doc(alias("428", "Precondition Required"))]
    PreconditionRequired = 428,
}
#[allow(deprecated)]
const _: () = {
    use facade::__private as facade;
    static NAMES: [&str; 3] = ["NotFound", "ImATeapot", "PreconditionRequired"];
    static PHRASES: [&str; 3] = ["Not Found", "I'm a teapot", "Precondition Required"];
    static SUMMARIES: [&str; 3] = [
        "There is nothing at this address.",
        "Reserved for a joke.",
        "The request has to be conditional.",
    ];
    static DESCRIPTIONS: [&str; 3] = [
        "It may come back; where it will not, 410 says so.",
        "",
        "",
    ];
    static NUMBERS: [&str; 3] = ["404", "418", "428"];
    static REFERENCES: [facade::Reference; 3] = [
        facade::Reference::section_of(9110, "15.5.5"),
        facade::Reference::section_of(9110, "15.5.19"),
        facade::Reference::section_of(6585, "3"),
    ];
    const VARIANTS: &[Status] = &[
        Status::NotFound,
        Status::ImATeapot,
        Status::PreconditionRequired,
    ];
    const fn registration(status: Status) -> facade::Registration {
        match status {
            Status::ImATeapot => facade::Registration::Unused,
            _ => facade::Registration::Permanent,
        }
    }
    const fn cache(status: Status) -> facade::Cache {
        match status {
            Status::ImATeapot => facade::Cache::Explicit,
            Status::PreconditionRequired => facade::Cache::Never,
            _ => facade::Cache::Heuristic,
        }
    }
    const fn content(_status: Status) -> facade::Content {
        facade::Content::Allowed
    }
    const fn retry(status: Status) -> facade::Retry {
        match status {
            Status::PreconditionRequired => facade::Retry::Any,
            _ => facade::Retry::Never,
        }
    }
    const fn redirect(_status: Status) -> ::core::option::Option<facade::Redirect> {
        ::core::option::Option::None
    }
    const fn headers(status: Status) -> &'static [facade::HeaderRule] {
        match status {
            Status::PreconditionRequired => {
                const {
                    &[
                        facade::HeaderRule::new(
                            "Retry-After",
                            facade::Level::May,
                            ::core::option::Option::Some("it helps"),
                            facade::Reference::section_of(6585, "3"),
                        ),
                    ]
                }
            }
            _ => const { &[] }
        }
    }
    const fn method_meanings(status: Status) -> &'static [facade::MethodMeaning] {
        match status {
            Status::NotFound => {
                const {
                    &[
                        facade::MethodMeaning::new(
                            "HEAD",
                            "The same without content.",
                            ::core::option::Option::Some(
                                facade::Reference::section_of(9110, "9.3.2"),
                            ),
                        ),
                    ]
                }
            }
            _ => const { &[] }
        }
    }
    const fn former_phrases(status: Status) -> &'static [&'static str] {
        match status {
            Status::ImATeapot => &["Short and Stout"],
            _ => &[],
        }
    }
    const fn former_names(status: Status) -> &'static [&'static str] {
        match status {
            Status::ImATeapot => &["Teapot"],
            _ => &[],
        }
    }
    const fn related(status: Status) -> &'static [Status] {
        match status {
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
    impl facade::Code {
        ///[404 Not Found](Status::NotFound): There is nothing at this address.
        pub const NOT_FOUND: Self = Status::NotFound.code();
        ///[418 I'm a teapot](Status::ImATeapot): Reserved for a joke.
        pub const IM_A_TEAPOT: Self = Status::ImATeapot.code();
        ///[418 I'm a teapot](Status::ImATeapot): Reserved for a joke.
        pub const TEAPOT: Self = Status::ImATeapot.code();
        ///[428 Precondition Required](Status::PreconditionRequired): The request has to be conditional.
        pub const PRECONDITION_REQUIRED: Self = Status::PreconditionRequired.code();
    }
    use facade::Documents as documents;
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "the registry of status codes has no single status with code {CODE}",
        label = "expected a code that exactly one status has",
        note = "codes with one status: 404, 418, 428"
    )]
    pub trait StatusEntry<const CODE: u16> {
        type Entry: facade::Entry<Status>;
    }
    #[diagnostic::do_not_recommend]
    impl StatusEntry<404> for () {
        type Entry = facade::Numbered<404>;
    }
    #[diagnostic::do_not_recommend]
    impl facade::Entry<Status> for facade::Numbered<404> {
        /**404 Not Found

There is nothing at this address.*/
        const STATUS: Status = Status::NotFound;
    }
    #[diagnostic::do_not_recommend]
    impl StatusEntry<418> for () {
        type Entry = facade::Numbered<418>;
    }
    #[diagnostic::do_not_recommend]
    impl facade::Entry<Status> for facade::Numbered<418> {
        /**418 I'm a teapot

Reserved for a joke.*/
        const STATUS: Status = Status::ImATeapot;
    }
    #[diagnostic::do_not_recommend]
    impl StatusEntry<428> for () {
        type Entry = facade::Numbered<428>;
    }
    #[diagnostic::do_not_recommend]
    impl facade::Entry<Status> for facade::Numbered<428> {
        /**428 Precondition Required

The request has to be conditional.*/
        const STATUS: Status = Status::PreconditionRequired;
    }
    impl<const CODE: u16> documents<CODE> for Status
    where
        (): StatusEntry<CODE>,
    {
        const STATUS: Self = <<() as StatusEntry<
            CODE,
        >>::Entry as facade::Entry<Status>>::STATUS;
        type Entry = <() as StatusEntry<CODE>>::Entry;
    }
    facade::__catalog_api! {
        registry Status
    }
};
