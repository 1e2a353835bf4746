//! `impl_utoipa!`: the statuses of a catalog as responses of an OpenAPI document.

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

    // One response a code.
    (@responses [$($utoipa:tt)+] $catalog:ty; $documented:ty = $statuses:expr) => {
        const _: () = {
            use ::std::collections::{BTreeMap, BTreeSet};
            use ::std::string::{String, ToString};
            use ::std::vec::Vec;
            use $($utoipa)+::openapi::{
                self, RefOr, example::ExampleBuilder, header::HeaderBuilder,
            };

            impl $($utoipa)+::IntoResponses for $documented {
                fn responses() -> BTreeMap<String, RefOr<openapi::Response>> {
                    let statuses: &[$catalog] = $statuses;
                    let mut codes: BTreeMap<String, Vec<$catalog>> = BTreeMap::new();
                    for status in statuses {
                        let code = $crate::Catalog::code(*status).as_str();
                        codes.entry(code.to_string()).or_default().push(*status);
                    }
                    let response = |statuses: Vec<$catalog>| RefOr::T(response(&statuses));
                    codes.into_iter().map(|(code, statuses)| (code, response(statuses))).collect()
                }
            }

            /// The response of one code, whatever number of statuses share it.
            fn response(statuses: &[$catalog]) -> openapi::Response {
                let mut response =
                    openapi::ResponseBuilder::new().description(description(statuses));
                for rule in statuses.iter().flat_map(|status| $crate::Catalog::headers(*status)) {
                    let (when, section) = (rule.when().unwrap_or("always"), rule.reference());
                    let header = HeaderBuilder::new()
                        .description(::core::option::Option::Some(::std::format!(
                            "{:?} be sent, {when} ({section}).",
                            rule.level(),
                        )));
                    response = response.header(rule.name(), header.build());
                }
                let problem = |status: &$catalog| $crate::Problem::new(*status);
                let problems: Vec<$catalog> = statuses
                    .iter()
                    .copied()
                    .filter(|status| problem(status).content().is_some())
                    .collect();
                if !problems.is_empty() {
                    response = response.content($crate::Problem::MEDIA_TYPE, content(&problems));
                }
                response.build()
            }

            fn description(statuses: &[$catalog]) -> String {
                if let [status] = statuses {
                    return $crate::Catalog::summary(*status).to_string();
                }
                let item = |status: &$catalog| {
                    ::std::format!("- `{}`: {}\n", $crate::Catalog::id(*status), $crate::Catalog::summary(*status))
                };
                statuses.iter().map(item).collect()
            }

            /// The problem document, and an example of it for each status, named by its id.
            fn content(problems: &[$catalog]) -> openapi::Content {
                let type_uri = |status: &$catalog| {
                    $crate::Catalog::type_uri(*status).unwrap_or("about:blank")
                };
                let code = |status: &$catalog| $crate::Catalog::code(*status).as_u16();
                let types: BTreeSet<&str> = problems.iter().map(type_uri).collect();
                let types = text().enum_values(::core::option::Option::Some(types));
                let codes = openapi::ObjectBuilder::new()
                    .schema_type(openapi::schema::Type::Integer)
                    .enum_values(::core::option::Option::Some(problems.iter().map(code).take(1)));
                let schema = openapi::ObjectBuilder::new()
                    .schema_type(openapi::schema::Type::Object)
                    .property("type", types)
                    .required("type")
                    .property("title", text())
                    .required("title")
                    .property("status", codes)
                    .required("status")
                    .property("detail", text());
                let examples = problems.iter().map(|status| {
                    let problem = $crate::Problem::new(*status).json().to_string();
                    let example = ExampleBuilder::new()
                        .summary($crate::Catalog::title(*status))
                        .value(problem.parse().ok());
                    ($crate::Catalog::id(*status), RefOr::T(example.build()))
                });
                openapi::ContentBuilder::new()
                    .schema(::core::option::Option::Some(schema.build()))
                    .examples_from_iter(examples)
                    .build()
            }

            fn text() -> openapi::ObjectBuilder {
                openapi::ObjectBuilder::new().schema_type(openapi::schema::Type::String)
            }
        };
    };
}
