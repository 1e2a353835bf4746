///
/**
**Client errors (4xx)**: [400 Bad Request: Field missing](Self::MissingField) · [400 Bad Request](Self::InvalidSku) · [404 Not Found](Self::CartNotFound) · [412 Target Denied](Self::TargetDenied)

Several statuses share a code, so `as` gives the position of a status and not its code, which is `as_u16`.
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
| retry | not automatically |

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
| retry | not automatically |

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
| retry | not automatically |

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
| registration | an unregistered meaning: 412 is registered as Precondition Failed |
| cache | only with explicit freshness |
| retry | not automatically |

Defined in `shop.toml` as `[TargetDenied]`.
*/
    #[doc(alias("412", "Target Denied", "target-denied"))]
    TargetDenied,
}
#[allow(deprecated)]
const _: () = {
    use facade::__private as __facade;
    static __NAMES: [&::core::primitive::str; 4] = [
        "MissingField",
        "InvalidSku",
        "CartNotFound",
        "TargetDenied",
    ];
    static __PHRASES: [&::core::primitive::str; 4] = [
        "Bad Request",
        "Bad Request",
        "Not Found",
        "Target Denied",
    ];
    static __SUMMARIES: [&::core::primitive::str; 4] = [
        "A field is absent.",
        "The stock-keeping unit does not have the right form.",
        "There is no cart of this id.",
        "The target of the move is closed to the client.",
    ];
    static __DESCRIPTIONS: [&::core::primitive::str; 4] = [""; 4];
    static __EXAMPLES: [&::core::primitive::str; 4] = [""; 4];
    const __VARIANTS: &[Shop] = &[
        Shop::MissingField,
        Shop::InvalidSku,
        Shop::CartNotFound,
        Shop::TargetDenied,
    ];
    static __CODES: [::core::primitive::u16; 4] = [400, 400, 404, 412];
    const fn __with_code(__code: ::core::primitive::u16) -> &'static [Shop] {
        match __code {
            400 => &[Shop::MissingField, Shop::InvalidSku],
            404 => &[Shop::CartNotFound],
            412 => &[Shop::TargetDenied],
            _ => &[],
        }
    }
    static __TITLES: [&::core::primitive::str; 4] = [
        "Field missing",
        "Bad Request",
        "Not Found",
        "Target Denied",
    ];
    static __IDS: [&::core::primitive::str; 4] = [
        "missing-field",
        "invalid-sku",
        "cart-not-found",
        "target-denied",
    ];
    static __ID_ORDER: [::core::primitive::u16; 4] = [2, 1, 0, 3];
    static __TYPES: [::core::option::Option<&::core::primitive::str>; 4] = [
        ::core::option::Option::Some("https://shop.example/problems/missing-field"),
        ::core::option::Option::Some("https://shop.example/problems/invalid-sku"),
        ::core::option::Option::Some("https://shop.example/problems/cart-not-found"),
        ::core::option::Option::Some("https://shop.example/problems/target-denied"),
    ];
    const fn __registration(__status: Shop) -> __facade::Registration {
        match __CODES[__position(__status)] {
            412 => __facade::Registration::Unregistered,
            _ => __facade::Registration::Permanent,
        }
    }
    const fn __cache(__status: Shop) -> __facade::Cache {
        match __CODES[__position(__status)] {
            404 => __facade::Cache::Heuristic,
            _ => __facade::Cache::Explicit,
        }
    }
    const fn __content(__status: Shop) -> __facade::Content {
        __facade::Content::Allowed
    }
    const fn __retry(__status: Shop) -> __facade::Retry {
        __facade::Retry::Never
    }
    const fn __redirect(__status: Shop) -> ::core::option::Option<__facade::Redirect> {
        ::core::option::Option::None
    }
    const fn __headers(__status: Shop) -> &'static [__facade::HeaderRule] {
        &[]
    }
    const fn __method_meanings(__status: Shop) -> &'static [__facade::MethodMeaning] {
        match __CODES[__position(__status)] {
            404 => {
                const __ITEMS: &'static [__facade::MethodMeaning] = &[
                    __facade::MethodMeaning::new(
                        "PATCH",
                        "There is nothing at the target URI, and this patch format cannot create it.",
                        ::core::option::Option::Some(
                            __facade::Reference::section_of(5789, "2.2"),
                        ),
                    ),
                ];
                __ITEMS
            }
            412 => &[],
            _ => {
                const __ITEMS: &'static [__facade::MethodMeaning] = &[
                    __facade::MethodMeaning::new(
                        "QUERY",
                        "`Content-Type` is missing or contradicts the content.",
                        ::core::option::Option::Some(
                            __facade::Reference::section_of(10008, "2.1"),
                        ),
                    ),
                    __facade::MethodMeaning::new(
                        "PUT",
                        "Also for `Content-Range` where the resource does not support partial PUT.",
                        ::core::option::Option::Some(
                            __facade::Reference::section_of(9110, "14.5"),
                        ),
                    ),
                    __facade::MethodMeaning::new(
                        "PATCH",
                        "The patch document is malformed.",
                        ::core::option::Option::Some(
                            __facade::Reference::section_of(5789, "2.2"),
                        ),
                    ),
                ];
                __ITEMS
            }
        }
    }
    const fn __former_phrases(
        __status: Shop,
    ) -> &'static [&'static ::core::primitive::str] {
        &[]
    }
    const fn __former_names(
        __status: Shop,
    ) -> &'static [&'static ::core::primitive::str] {
        &[]
    }
    const fn __related(__status: Shop) -> &'static [Shop] {
        match __status {
            Shop::InvalidSku => &[],
            _ => {
                match __CODES[__position(__status)] {
                    412 => &[],
                    404 => &[Shop::MissingField],
                    _ => &[Shop::CartNotFound],
                }
            }
        }
    }
    const fn __reference(__status: Shop) -> ::core::option::Option<__facade::Reference> {
        match __CODES[__position(__status)] {
            404 => {
                ::core::option::Option::Some(
                    __facade::Reference::section_of(9110, "15.5.5"),
                )
            }
            412 => ::core::option::Option::None,
            _ => {
                ::core::option::Option::Some(
                    __facade::Reference::section_of(9110, "15.5.1"),
                )
            }
        }
    }
    const fn __groups(__status: Shop) -> &'static [&'static ::core::primitive::str] {
        match __status {
            Shop::InvalidSku => &["request", "stock-keeping"],
            _ => {
                match __CODES[__position(__status)] {
                    400 => &["request"],
                    _ => &[],
                }
            }
        }
    }
    const fn __former_ids(__status: Shop) -> &'static [&'static ::core::primitive::str] {
        &[]
    }
    const fn __deprecated(
        __status: Shop,
    ) -> ::core::option::Option<__facade::Deprecation<Shop>> {
        match __status {
            Shop::InvalidSku => {
                ::core::option::Option::Some(
                    __facade::Deprecation::new(
                        "2.1.0",
                        ::core::option::Option::Some("products have an identifier"),
                        ::core::option::Option::Some(Shop::MissingField),
                    ),
                )
            }
            _ => ::core::option::Option::None,
        }
    }
    const fn __grpc(__status: Shop) -> ::core::option::Option<__facade::GrpcCode> {
        match __CODES[__position(__status)] {
            404 => ::core::option::Option::Some(__facade::GrpcCode::NotFound),
            _ => ::core::option::Option::None,
        }
    }
    const fn __source(
        __status: Shop,
    ) -> ::core::option::Option<&'static ::core::primitive::str> {
        ::core::option::Option::None
    }
    const fn __seen_in(__status: Shop) -> &'static [__facade::Medium] {
        &[]
    }
    impl Shop {
        ///The statuses of the group `request`, in the order of the file.
        pub const REQUEST: &'static [Self] = &[Shop::MissingField, Shop::InvalidSku];
        ///The statuses of the group `stock-keeping`, in the order of the file.
        pub const STOCK_KEEPING: &'static [Self] = &[Shop::InvalidSku];
    }
    use __facade::Documents as __Documents;
    #[doc(hidden)]
    #[diagnostic::on_unimplemented(
        message = "Shop {{API}} (`shop.toml`) has no single status with code {__CODE}",
        label = "expected a code that exactly one status has",
        note = "codes with one status: 404, 412",
        note = "codes that several statuses share, to be named by variant: 400 (MissingField, InvalidSku)"
    )]
    pub trait __ShopEntry<const __CODE: ::core::primitive::u16> {
        type __Entry: __facade::Entry<Shop>;
    }
    #[diagnostic::do_not_recommend]
    impl __ShopEntry<404> for () {
        type __Entry = __facade::Numbered<404>;
    }
    #[diagnostic::do_not_recommend]
    impl __facade::Entry<Shop> for __facade::Numbered<404> {
        /**404 Not Found

There is no cart of this id.

| class | Client errors (4xx) |
| --- | --- |
| id | `cart-not-found` |
| type | `https://shop.example/problems/cart-not-found` |
| cache | heuristically cacheable |
| retry | not automatically |

By request method:

- `PATCH`: There is nothing at the target URI, and this patch format cannot create it. ([RFC 5789, Section 2.2](https://www.rfc-editor.org/rfc/rfc5789.html#section-2.2))

Related: [400 Bad Request: Field missing](Shop::MissingField).

Specification: [RFC 9110, Section 15.5.5](https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.5)

Defined in `shop.toml` as `[CartNotFound]`.
*/
        const STATUS: Shop = Shop::CartNotFound;
    }
    #[diagnostic::do_not_recommend]
    impl __ShopEntry<412> for () {
        type __Entry = __facade::Numbered<412>;
    }
    #[diagnostic::do_not_recommend]
    impl __facade::Entry<Shop> for __facade::Numbered<412> {
        /**412 Target Denied

The target of the move is closed to the client.

| class | Client errors (4xx) |
| --- | --- |
| id | `target-denied` |
| type | `https://shop.example/problems/target-denied` |
| registration | an unregistered meaning: 412 is registered as Precondition Failed |
| cache | only with explicit freshness |
| retry | not automatically |

Defined in `shop.toml` as `[TargetDenied]`.
*/
        const STATUS: Shop = Shop::TargetDenied;
    }
    impl<const __CODE: ::core::primitive::u16> __Documents<__CODE> for Shop
    where
        (): __ShopEntry<__CODE>,
    {
        const STATUS: Self = <<() as __ShopEntry<
            __CODE,
        >>::__Entry as __facade::Entry<Shop>>::STATUS;
        type Entry = <() as __ShopEntry<__CODE>>::__Entry;
    }
    const __INFO: __facade::CatalogInfo = __facade::CatalogInfo::new(
        "Shop {API}",
        ::core::option::Option::Some("What the shop answers."),
        ::core::option::Option::Some("3.0.0"),
        ::core::option::Option::Some("https://shop.example/problems/"),
    );
    __facade::__catalog_api! {
        shared Shop
    }
    __facade::__catalog_unique_ids! {
        Shop
    }
};
const _: &[::core::primitive::u8] = ::core::include_bytes!("/shop/shop.toml");
