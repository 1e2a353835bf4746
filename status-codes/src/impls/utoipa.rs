//! `impl_utoipa!`: describes the statuses of a catalog in an OpenAPI document.

#[cfg_attr(not(doctest), doc = include_str!("utoipa.md"))]
#[macro_export]
macro_rules! impl_utoipa {
    ($catalog:ty $(; $($subsets:tt)*)?) => {
        $crate::__impl_utoipa! { [::utoipa] $catalog; $($($subsets)*)? }
    };
    ($catalog:ty, crate = $($utoipa:ident)::+ $(; $($subsets:tt)*)?) => {
        $crate::__impl_utoipa! { [$($utoipa)::+] $catalog; $($($subsets)*)? }
    };
}

/// What `impl_utoipa!` expands to, with the path of the other crate first.
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_utoipa {
    ([$($utoipa:tt)+] $catalog:ty; $($subsets:tt)*) => {
        $crate::__impl_utoipa! { @subsets [$($utoipa)+] $catalog; $($subsets)* }
        $crate::__impl_utoipa! {
            @responses [$($utoipa)+] $catalog; $catalog = <$catalog as $crate::Catalog>::ALL
        }
    };

    // A unit type for each list of statuses.
    (@subsets $utoipa:tt $catalog:ty;) => {};
    (
        @subsets $utoipa:tt $catalog:ty;
        $(#[$attribute:meta])* $visibility:vis struct $name:ident = $statuses:expr;
        $($subsets:tt)*
    ) => {
        $(#[$attribute])*
        $visibility struct $name;

        $crate::__impl_utoipa! { @responses $utoipa $catalog; $name = $statuses }
        $crate::__impl_utoipa! { @subsets $utoipa $catalog; $($subsets)* }
    };

    // One response for each code.
    (@responses [$($utoipa:tt)+] $catalog:ty; $documented:ty = $statuses:expr) => {
        const _: () = {
            use $($utoipa)+::openapi as __openapi;
            use ::std::collections::{BTreeMap as __BTreeMap, BTreeSet as __BTreeSet};
            use ::std::string::{String as __String, ToString as __ToString};
            use ::std::vec::Vec as __Vec;

            impl $($utoipa)+::IntoResponses for $documented {
                fn responses() -> __BTreeMap<__String, __openapi::RefOr<__openapi::Response>> {
                    let __statuses: &[$catalog] = $statuses;
                    let mut __codes: __BTreeMap<__String, __Vec<$catalog>> = __BTreeMap::new();
                    for __status in __statuses {
                        let __code = $crate::Catalog::code(*__status).as_str();
                        __codes.entry(__code.to_string()).or_default().push(*__status);
                    }
                    let __response = |(__code, __statuses): (__String, __Vec<$catalog>)| {
                        (__code, __openapi::RefOr::T(__response(&__statuses)))
                    };
                    __codes.into_iter().map(__response).collect()
                }
            }

            /// Returns the response for a code and the statuses that share it.
            fn __response(__statuses: &[$catalog]) -> __openapi::Response {
                let mut __response =
                    __openapi::ResponseBuilder::new().description(__description(__statuses));
                let __rules = |__status: &$catalog| $crate::Catalog::headers(*__status);
                for __rule in __statuses.iter().flat_map(__rules) {
                    let __when = __rule.when().unwrap_or("always");
                    let __section = match __rule.reference() {
                        ::core::option::Option::Some(__section) => ::std::format!(" ({__section})"),
                        ::core::option::Option::None => ::std::string::String::new(),
                    };
                    let __header = __openapi::header::HeaderBuilder::new()
                        .description(::core::option::Option::Some(::std::format!(
                            "{:?} be sent, {__when}{__section}.",
                            __rule.level(),
                        )));
                    __response = __response.header(__rule.name(), __header.build());
                }
                let __problem = |__status: &$catalog| $crate::Problem::new(*__status);
                let __problems: __Vec<$catalog> = __statuses
                    .iter()
                    .copied()
                    .filter(|__status| __problem(__status).content().is_some())
                    .collect();
                if !__problems.is_empty() {
                    let __content = __content(&__problems);
                    __response = __response.content($crate::Problem::MEDIA_TYPE, __content);
                }
                __response.build()
            }

            fn __description(__statuses: &[$catalog]) -> __String {
                if let [__status] = __statuses {
                    return $crate::Catalog::summary(*__status).to_string();
                }
                let __item = |__status: &$catalog| {
                    let __id = $crate::Catalog::id(*__status);
                    ::std::format!("- `{__id}`: {}\n", $crate::Catalog::summary(*__status))
                };
                __statuses.iter().map(__item).collect()
            }

            /// Returns the problem document, with an example for each status, named by its id.
            fn __content(__problems: &[$catalog]) -> __openapi::Content {
                let __type_uri = |__status: &$catalog| {
                    $crate::Catalog::type_uri(*__status).unwrap_or("about:blank")
                };
                let __code = |__status: &$catalog| $crate::Catalog::code(*__status).as_u16();
                let __types: __BTreeSet<_> = __problems.iter().map(__type_uri).collect();
                let __types = __text().enum_values(::core::option::Option::Some(__types));
                let __codes = __openapi::ObjectBuilder::new()
                    .schema_type(__openapi::schema::Type::Integer)
                    .enum_values(::core::option::Option::Some(__problems.iter().map(__code).take(1)));
                let __schema = __openapi::ObjectBuilder::new()
                    .schema_type(__openapi::schema::Type::Object)
                    .property("type", __types)
                    .required("type")
                    .property("title", __text())
                    .required("title")
                    .property("status", __codes)
                    .required("status")
                    .property("detail", __text());
                let __examples = __problems.iter().map(|__status| {
                    let __problem = $crate::Problem::new(*__status).json().to_string();
                    let __example = __openapi::example::ExampleBuilder::new()
                        .summary($crate::Catalog::title(*__status))
                        .value(__problem.parse().ok());
                    ($crate::Catalog::id(*__status), __openapi::RefOr::T(__example.build()))
                });
                __openapi::ContentBuilder::new()
                    .schema(::core::option::Option::Some(__schema.build()))
                    .examples_from_iter(__examples)
                    .build()
            }

            fn __text() -> __openapi::ObjectBuilder {
                __openapi::ObjectBuilder::new().schema_type(__openapi::schema::Type::String)
            }
        };
    };
}
