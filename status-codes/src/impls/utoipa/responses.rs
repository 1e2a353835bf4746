//! The responses of `impl_utoipa!`: one for each code.

/// Implements `IntoResponses` for a type with these statuses.
#[doc(hidden)]
#[macro_export]
macro_rules! __utoipa_responses {
    ([$($utoipa:tt)+] $catalog:ty; $documented:ty = $statuses:expr) => {
        #[allow(deprecated)] // the enum may be
        const _: () = {
            use $($utoipa)+::openapi as __openapi;
            use ::std::collections::BTreeMap as __BTreeMap;
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
                let mut __response = __openapi::ResponseBuilder::new()
                    .description($crate::__private::openapi::response(__statuses).to_string());
                let mut __known: __Vec<&str> = __Vec::new();
                let __rules = |__status: &$catalog| $crate::Catalog::headers(*__status);
                for __rule in __statuses.iter().flat_map(__rules) {
                    let __is_same = |__other: &&str| __other.eq_ignore_ascii_case(__rule.name());
                    // OpenAPI ignores a header field of the second name: the media type says it.
                    if __known.iter().any(__is_same) || __is_same(&"Content-Type") {
                        continue;
                    }
                    __known.push(__rule.name());
                    let __description = $crate::__private::openapi::header(__rule).to_string();
                    let __header = __openapi::header::HeaderBuilder::new()
                        .description(::core::option::Option::Some(__description));
                    __response = __response.header(__rule.name(), __header.build());
                }
                let (__problems, __others): (__Vec<$catalog>, __Vec<$catalog>) = __statuses
                    .iter()
                    .partition(|__status| $crate::__private::openapi::has_problem(**__status));
                if !__problems.is_empty() {
                    let __content = __content(&__problems);
                    __response = __response.content($crate::Problem::MEDIA_TYPE, __content);
                }
                let mut __extensions = __openapi::extensions::ExtensionsBuilder::new();
                if let [__status, ..] = __statuses {
                    let __code = $crate::Catalog::code(*__status).as_u16();
                    __extensions = __extensions.add("x-status-code", __code);
                }
                if !__others.is_empty() {
                    let __others: __Vec<_> = __others
                        .iter()
                        .filter_map(|__status| {
                            let __json = $crate::__private::openapi::without_problem(*__status);
                            $crate::__utoipa_value! { __openapi __json }
                        })
                        .collect();
                    __extensions = __extensions.add("x-statuses", __others);
                }
                __response.extensions(::core::option::Option::Some(__extensions.build())).build()
            }

            /// The component that every problem shares, and an example for each status.
            fn __content(__problems: &[$catalog]) -> __openapi::Content {
                let __examples = __problems.iter().map(|__status| {
                    let __problem = $crate::__private::openapi::example(*__status).to_string();
                    let __description = $crate::__private::openapi::description(*__status);
                    let __example = __openapi::example::ExampleBuilder::new()
                        .summary($crate::Catalog::title(*__status))
                        .description(__description.to_string())
                        .value(__problem.parse().ok());
                    (__name(*__status, __problems), __openapi::RefOr::T(__example.build()))
                });
                let __schema = __openapi::Ref::from_schema_name("Problem");
                __openapi::ContentBuilder::new()
                    .schema(::core::option::Option::Some(__schema))
                    .examples_from_iter(__examples)
                    .build()
            }

            /// Returns the id, or the variant if another status of the response has the same id.
            fn __name(__status: $catalog, __problems: &[$catalog]) -> &'static str {
                let __id = $crate::Catalog::id(__status);
                let __same = |__other: &&$catalog| $crate::Catalog::id(**__other) == __id;
                match __problems.iter().filter(__same).count() {
                    1 => __id,
                    _ => $crate::Catalog::name(__status),
                }
            }
        };
    };
}
