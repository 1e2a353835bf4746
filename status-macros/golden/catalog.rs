/**
**Client errors (4xx)**: [400 Bad Request: Field missing](Self::MissingField) · [400 Bad Request](Self::InvalidSku) · [404 Not Found](Self::CartNotFound) · [412 Target Denied](Self::TargetDenied)
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
pub(crate) enum Shop {
    /**400 Bad Request: Field missing

A field is absent.

| class | Client errors (4xx) |
| --- | --- |
| id | `missing-field` |
| type | `https://shop.example/problems/missing-field` |
| groups | request |
| cache | only with explicit freshness |
| retry | not as it is |

By request method:

- `QUERY`: `Content-Type` is missing or contradicts the content. ([RFC 10008, Section 2.1](https://www.rfc-editor.org/rfc/rfc10008.html#section-2.1))
- `PUT`: Also for `Content-Range` where the resource does not support partial PUT. ([RFC 9110, Section 14.5](https://www.rfc-editor.org/rfc/rfc9110.html#section-14.5))
- `PATCH`: The patch document is malformed. ([RFC 5789, Section 2.2](https://www.rfc-editor.org/rfc/rfc5789.html#section-2.2))

Related: [404 Not Found](Self::CartNotFound).

Specification: [RFC 9110, Section 15.5.1](https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.1)

Defined in `shop.toml` as `[MissingField]`.
*/
    #[doc(alias("400", "Bad Request", "missing-field"))]
    MissingField,
    /**400 Bad Request

The stock-keeping unit does not have the right form.

| class | Client errors (4xx) |
| --- | --- |
| id | `invalid-sku` |
| type | `https://shop.example/problems/invalid-sku` |
| groups | request, stock-keeping |
| cache | only with explicit freshness |
| retry | not as it is |

By request method:

- `QUERY`: `Content-Type` is missing or contradicts the content. ([RFC 10008, Section 2.1](https://www.rfc-editor.org/rfc/rfc10008.html#section-2.1))
- `PUT`: Also for `Content-Range` where the resource does not support partial PUT. ([RFC 9110, Section 14.5](https://www.rfc-editor.org/rfc/rfc9110.html#section-14.5))
- `PATCH`: The patch document is malformed. ([RFC 5789, Section 2.2](https://www.rfc-editor.org/rfc/rfc5789.html#section-2.2))

Specification: [RFC 9110, Section 15.5.1](https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.1)

Defined in `shop.toml` as `[InvalidSku]`.
*/
    #[doc(alias("400", "Bad Request", "invalid-sku"))]
    #[deprecated(
        since = "2.1.0",
        note = "products have an identifier; use `MissingField`"
    )]
    InvalidSku,
    /**404 Not Found

There is no cart of this id.

| class | Client errors (4xx) |
| --- | --- |
| id | `cart-not-found` |
| type | `https://shop.example/problems/cart-not-found` |
| cache | heuristically cacheable |
| retry | not as it is |

By request method:

- `PATCH`: There is nothing at the target URI, and this patch format cannot create it. ([RFC 5789, Section 2.2](https://www.rfc-editor.org/rfc/rfc5789.html#section-2.2))

Related: [400 Bad Request: Field missing](Self::MissingField).

Specification: [RFC 9110, Section 15.5.5](https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.5)

Defined in `shop.toml` as `[CartNotFound]`.
*/
    #[doc(alias("404", "Not Found", "cart-not-found"))]
    CartNotFound,
    /**412 Target Denied

The target of the move is closed to the client.

| class | Client errors (4xx) |
| --- | --- |
| id | `target-denied` |
| type | `https://shop.example/problems/target-denied` |
| registration | a meaning of its own: 412 is registered as Precondition Failed |
| cache | only with explicit freshness |
| retry | not as it is |

Defined in `shop.toml` as `[TargetDenied]`.
*/
    #[doc(alias("412", "Target Denied", "target-denied"))]
    TargetDenied,
}
#[allow(deprecated)]
const _: () = {
    use facade::__private as facade;
    static NAMES: [&str; 4] = [
        "MissingField",
        "InvalidSku",
        "CartNotFound",
        "TargetDenied",
    ];
    static PHRASES: [&str; 4] = [
        "Bad Request",
        "Bad Request",
        "Not Found",
        "Target Denied",
    ];
    static SUMMARIES: [&str; 4] = [
        "A field is absent.",
        "The stock-keeping unit does not have the right form.",
        "There is no cart of this id.",
        "The target of the move is closed to the client.",
    ];
    static DESCRIPTIONS: [&str; 4] = [""; 4];
    static TITLES: [&str; 4] = [
        "Field missing",
        "Bad Request",
        "Not Found",
        "Target Denied",
    ];
    static IDS: [&str; 4] = [
        "missing-field",
        "invalid-sku",
        "cart-not-found",
        "target-denied",
    ];
    static BY_ID: [u16; 4] = [2, 1, 0, 3];
    static CODES: [u16; 4] = [400, 400, 404, 412];
    static TYPES: [::core::option::Option<&str>; 4] = [
        ::core::option::Option::Some("https://shop.example/problems/missing-field"),
        ::core::option::Option::Some("https://shop.example/problems/invalid-sku"),
        ::core::option::Option::Some("https://shop.example/problems/cart-not-found"),
        ::core::option::Option::Some("https://shop.example/problems/target-denied"),
    ];
    const VARIANTS: &[Shop] = &[
        Shop::MissingField,
        Shop::InvalidSku,
        Shop::CartNotFound,
        Shop::TargetDenied,
    ];
    const fn position(status: Shop) -> usize {
        status as usize
    }
    const fn sharing_code(code: u16) -> &'static [Shop] {
        match code {
            400 => &[Shop::MissingField, Shop::InvalidSku],
            404 => &[Shop::CartNotFound],
            412 => &[Shop::TargetDenied],
            _ => &[],
        }
    }
    const fn registration(status: Shop) -> facade::Registration {
        match CODES[position(status)] {
            412 => facade::Registration::Unregistered,
            _ => facade::Registration::Permanent,
        }
    }
    const fn cache(status: Shop) -> facade::Cache {
        match CODES[position(status)] {
            404 => facade::Cache::Heuristic,
            _ => facade::Cache::Explicit,
        }
    }
    const fn content(_status: Shop) -> facade::Content {
        facade::Content::Allowed
    }
    const fn retry(_status: Shop) -> facade::Retry {
        facade::Retry::Never
    }
    const fn redirect(_status: Shop) -> ::core::option::Option<facade::Redirect> {
        ::core::option::Option::None
    }
    const fn headers(_status: Shop) -> &'static [facade::HeaderRule] {
        const { &[] }
    }
    const fn method_meanings(status: Shop) -> &'static [facade::MethodMeaning] {
        match CODES[position(status)] {
            404 => {
                const {
                    &[
                        facade::MethodMeaning::new(
                            "PATCH",
                            "There is nothing at the target URI, and this patch format cannot create it.",
                            ::core::option::Option::Some(
                                facade::Reference::section_of(5789, "2.2"),
                            ),
                        ),
                    ]
                }
            }
            412 => const { &[] }
            _ => {
                const {
                    &[
                        facade::MethodMeaning::new(
                            "QUERY",
                            "`Content-Type` is missing or contradicts the content.",
                            ::core::option::Option::Some(
                                facade::Reference::section_of(10008, "2.1"),
                            ),
                        ),
                        facade::MethodMeaning::new(
                            "PUT",
                            "Also for `Content-Range` where the resource does not support partial PUT.",
                            ::core::option::Option::Some(
                                facade::Reference::section_of(9110, "14.5"),
                            ),
                        ),
                        facade::MethodMeaning::new(
                            "PATCH",
                            "The patch document is malformed.",
                            ::core::option::Option::Some(
                                facade::Reference::section_of(5789, "2.2"),
                            ),
                        ),
                    ]
                }
            }
        }
    }
    const fn former_phrases(_status: Shop) -> &'static [&'static str] {
        &[]
    }
    const fn former_names(_status: Shop) -> &'static [&'static str] {
        &[]
    }
    const fn related(status: Shop) -> &'static [Shop] {
        match status {
            Shop::InvalidSku => &[],
            _ => {
                match CODES[position(status)] {
                    404 => &[Shop::MissingField],
                    412 => &[],
                    _ => &[Shop::CartNotFound],
                }
            }
        }
    }
    const fn reference(status: Shop) -> ::core::option::Option<facade::Reference> {
        match CODES[position(status)] {
            404 => {
                ::core::option::Option::Some(
                    facade::Reference::section_of(9110, "15.5.5"),
                )
            }
            412 => ::core::option::Option::None,
            _ => {
                ::core::option::Option::Some(
                    facade::Reference::section_of(9110, "15.5.1"),
                )
            }
        }
    }
    const fn groups(status: Shop) -> &'static [&'static str] {
        match status {
            Shop::InvalidSku => &["request", "stock-keeping"],
            _ => {
                match CODES[position(status)] {
                    400 => &["request"],
                    _ => &[],
                }
            }
        }
    }
    const fn deprecated(
        status: Shop,
    ) -> ::core::option::Option<facade::Deprecation<Shop>> {
        match status {
            Shop::InvalidSku => {
                ::core::option::Option::Some(
                    facade::Deprecation::new(
                        "2.1.0",
                        ::core::option::Option::Some("products have an identifier"),
                        ::core::option::Option::Some(Shop::MissingField),
                    ),
                )
            }
            _ => ::core::option::Option::None,
        }
    }
    const fn source(_status: Shop) -> ::core::option::Option<&'static str> {
        ::core::option::Option::None
    }
    const fn seen_in(_status: Shop) -> &'static [facade::Medium] {
        const { &[] }
    }
    const INFO: facade::CatalogInfo = facade::CatalogInfo::new(
        "Shop {API}",
        ::core::option::Option::Some("What the shop answers."),
        ::core::option::Option::Some("3.0.0"),
        ::core::option::Option::Some("https://shop.example/problems/"),
    );
    impl Shop {
        ///The statuses of the group `request`, in the order of the file.
        pub const REQUEST: &'static [Self] = &[Shop::MissingField, Shop::InvalidSku];
        ///The statuses of the group `stock-keeping`, in the order of the file.
        pub const STOCK_KEEPING: &'static [Self] = &[Shop::InvalidSku];
    }
    use facade::Documents as documents;
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "Shop {{API}} (`shop.toml`) has no single status with code {CODE}",
        label = "expected a code that exactly one status has",
        note = "codes with one status: 404, 412",
        note = "codes that several statuses share, to be named by variant: 400 (MissingField, InvalidSku)"
    )]
    pub trait ShopEntry<const CODE: u16> {
        type Entry: facade::Entry<Shop>;
    }
    #[diagnostic::do_not_recommend]
    impl ShopEntry<404> for () {
        type Entry = facade::Numbered<404>;
    }
    #[diagnostic::do_not_recommend]
    impl facade::Entry<Shop> for facade::Numbered<404> {
        /**404 Not Found

There is no cart of this id.

| class | Client errors (4xx) |
| --- | --- |
| id | `cart-not-found` |
| type | `https://shop.example/problems/cart-not-found` |
| cache | heuristically cacheable |
| retry | not as it is |

By request method:

- `PATCH`: There is nothing at the target URI, and this patch format cannot create it. ([RFC 5789, Section 2.2](https://www.rfc-editor.org/rfc/rfc5789.html#section-2.2))

Related: [400 Bad Request: Field missing](Shop::MissingField).

Specification: [RFC 9110, Section 15.5.5](https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.5)

Defined in `shop.toml` as `[CartNotFound]`.
*/
        const STATUS: Shop = Shop::CartNotFound;
    }
    #[diagnostic::do_not_recommend]
    impl ShopEntry<412> for () {
        type Entry = facade::Numbered<412>;
    }
    #[diagnostic::do_not_recommend]
    impl facade::Entry<Shop> for facade::Numbered<412> {
        /**412 Target Denied

The target of the move is closed to the client.

| class | Client errors (4xx) |
| --- | --- |
| id | `target-denied` |
| type | `https://shop.example/problems/target-denied` |
| registration | a meaning of its own: 412 is registered as Precondition Failed |
| cache | only with explicit freshness |
| retry | not as it is |

Defined in `shop.toml` as `[TargetDenied]`.
*/
        const STATUS: Shop = Shop::TargetDenied;
    }
    impl<const CODE: u16> documents<CODE> for Shop
    where
        (): ShopEntry<CODE>,
    {
        const STATUS: Self = <<() as ShopEntry<
            CODE,
        >>::Entry as facade::Entry<Shop>>::STATUS;
        type Entry = <() as ShopEntry<CODE>>::Entry;
    }
    facade::__catalog_api! {
        shared Shop
    }
};
const _: &[u8] = ::core::include_bytes!(
    ::core::concat!(::core::env!("CARGO_MANIFEST_DIR"), "/", "shop.toml")
);
