//! `impl_axum!`: a catalog's status as the answer of a handler.

#[cfg_attr(not(doctest), doc = include_str!("axum.md"))]
#[macro_export]
macro_rules! impl_axum {
    ($catalog:ty) => {
        $crate::__impl_axum! { [::axum] $catalog }
    };
    ($catalog:ty, crate = $($axum:ident)::+) => {
        $crate::__impl_axum! { [$($axum)::+] $catalog }
    };
}

/// What `impl_axum!` expands to, with the path of the other crate first.
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_axum {
    ([$($axum:tt)+] $catalog:ty) => {
        const _: () = {
            impl $($axum)+::response::IntoResponse for $catalog {
                fn into_response(self) -> $($axum)+::response::Response {
                    answer(self, ::core::option::Option::<&str>::None)
                }
            }

            impl $catalog {
                /// The answer with a detail of its own instead of the summary: what went wrong this time.
                pub fn with_detail(
                    self,
                    detail: impl ::core::fmt::Display,
                ) -> $($axum)+::response::Response {
                    answer(self, ::core::option::Option::Some(detail))
                }
            }

            fn answer(
                status: $catalog,
                detail: ::core::option::Option<impl ::core::fmt::Display>,
            ) -> $($axum)+::response::Response {
                use $($axum)+::http::{StatusCode, header::CONTENT_TYPE};
                use $($axum)+::response::IntoResponse as _;

                let code = StatusCode::from_u16($crate::Catalog::code(status).as_u16())
                    .unwrap_or(StatusCode::INTERNAL_SERVER_ERROR); // never taken: both hold 100–999
                match $crate::Problem::sent(status, detail) {
                    ::core::option::Option::Some(problem) => {
                        let content = ::std::string::ToString::to_string(&problem);
                        (code, [(CONTENT_TYPE, $crate::Problem::MEDIA_TYPE)], content).into_response()
                    }
                    ::core::option::Option::None => code.into_response(),
                }
            }
        };
    };
}
