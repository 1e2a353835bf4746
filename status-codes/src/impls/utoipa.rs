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
        $crate::__impl_utoipa! { @components [$($utoipa)+] $catalog }
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

            /// The component that every problem shares, and an example for each status.
            fn __content(__problems: &[$catalog]) -> __openapi::Content {
                let __examples = __problems.iter().map(|__status| {
                    let __problem = $crate::Problem::new(*__status).json().to_string();
                    let __example = __openapi::example::ExampleBuilder::new()
                        .summary($crate::Catalog::title(*__status))
                        .value(__problem.parse().ok());
                    (__name(*__status, __problems), __openapi::RefOr::T(__example.build()))
                });
                let __schema = __openapi::Ref::from_schema_name("Problem");
                __openapi::ContentBuilder::new()
                    .schema(::core::option::Option::Some(__schema))
                    .examples_from_iter(__examples)
                    .build()
            }

            /// The id, or the variant where another status of the response has the same id.
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

    // What the responses refer to, as `status-codes export --format openapi` writes it.
    (@components [$($utoipa:tt)+] $catalog:ty) => {
        const _: () = {
            use $($utoipa)+::openapi as __openapi;
            use __openapi::schema::{SchemaFormat as __Format, Type as __Type};
            use ::core::option::Option as __Option;
            use ::std::string::String as __String;
            use ::std::vec::Vec as __Vec;

            impl $($utoipa)+::OpenApi for $catalog {
                fn openapi() -> __openapi::OpenApi {
                    let __about = <$catalog as $crate::Catalog>::INFO;
                    let __version = __about.version().unwrap_or("0.0.0");
                    let mut __components =
                        __openapi::ComponentsBuilder::new().schema("Problem", __problem());
                    if let __Option::Some(__types) = __problem_type() {
                        __components = __components.schema("ProblemType", __types);
                    }
                    __openapi::OpenApiBuilder::new()
                        .info(__openapi::Info::new(__about.name(), __version))
                        .components(__Option::Some(__components.build()))
                        .build()
                }
            }

            /// A problem document (RFC 9457). It is open: `type` may be one that is not known yet.
            fn __problem() -> __openapi::schema::Object {
                let __uri = |__description: &str| {
                    let __format = __Format::Custom(__String::from("uri-reference"));
                    __text(__description).format(__Option::Some(__format))
                };
                let __type = __uri(
                    "The URI of the problem type. Clients must accept unknown types.",
                )
                .default(__Option::Some("about:blank".into()));
                let __status = __described("The status code.", __Type::Integer)
                    .minimum(__Option::Some(100_i32))
                    .maximum(__Option::Some(999_i32));
                let mut __schema = __described("A problem document (RFC 9457).", __Type::Object)
                    .property("type", __type)
                    .property("title", __text("A short name of the problem type."))
                    .property("status", __status)
                    .property("detail", __text("An explanation of this occurrence."))
                    .property("instance", __uri("The URI of this occurrence."))
                    .additional_properties(__Option::Some(
                        __openapi::schema::AdditionalProperties::FreeForm(true),
                    ));
                if let __Option::Some(__member) = <$catalog as $crate::Catalog>::INFO.id_member() {
                    __schema = __schema.property(__member, __text("The id of the problem."));
                }
                __schema.build()
            }

            /// The values that `type` is known to hold or, where no status has a type URI, those of the member with the id.
            fn __problem_type() -> __Option<__openapi::schema::Object> {
                let __statuses: __Vec<$catalog> = <$catalog as $crate::Catalog>::ALL
                    .iter()
                    .copied()
                    .filter(|__status| $crate::Problem::new(*__status).content().is_some())
                    .collect();
                let __typed = __statuses
                    .iter()
                    .any(|__status| $crate::Catalog::type_uri(*__status).is_some());
                let __member = match <$catalog as $crate::Catalog>::INFO.id_member() {
                    __Option::Some(__member) if !__typed => __member,
                    _ => "type",
                };
                let mut __known: __Vec<(&'static str, $catalog)> = __Vec::new();
                for __status in __statuses {
                    let __value = match __member {
                        "type" => $crate::Catalog::type_uri(__status),
                        _ => __Option::Some($crate::Catalog::id(__status)),
                    };
                    let __Option::Some(__value) = __value else { continue };
                    if __known.iter().all(|(__other, _)| *__other != __value) {
                        __known.push((__value, __status));
                    }
                }
                if __known.is_empty() {
                    return __Option::None;
                }
                let __names = |(_, __status): &(_, $catalog)| $crate::Catalog::name(*__status);
                let __names: __Vec<&str> = __known.iter().map(__names).collect();
                let __descriptions: __Vec<__String> =
                    __known.iter().map(|(_, __status)| __summary(*__status)).collect();
                let __extensions = __openapi::extensions::ExtensionsBuilder::new()
                    .add("x-enum-varnames", __names)
                    .add("x-enum-descriptions", __descriptions);
                let __values = __known.iter().map(|(__value, _)| *__value);
                let __description = ::std::format!(
                    "The values of `{__member}` that are known. A newer version of the API may send others."
                );
                let __schema = __text(&__description)
                    .enum_values(__Option::Some(__values))
                    .extensions(__Option::Some(__extensions.build()));
                __Option::Some(__schema.build())
            }

            fn __summary(__status: $catalog) -> __String {
                let __summary = $crate::Catalog::summary(__status);
                match $crate::Catalog::deprecated(__status) {
                    __Option::Some(__deprecation) => {
                        ::std::format!("{__summary} Deprecated since {}.", __deprecation.since())
                    }
                    __Option::None => __String::from(__summary),
                }
            }

            fn __text(__description: &str) -> __openapi::ObjectBuilder {
                __described(__description, __Type::String)
            }

            fn __described(__description: &str, __type: __Type) -> __openapi::ObjectBuilder {
                __openapi::ObjectBuilder::new()
                    .schema_type(__type)
                    .description(__Option::Some(__description))
            }
        };
    };
}
