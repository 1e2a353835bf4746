//! `impl_actix!`: a catalog's status as the error of a handler.

#[cfg_attr(not(doctest), doc = include_str!("actix.md"))]
#[macro_export]
macro_rules! impl_actix {
    ($catalog:ty) => {
        $crate::__impl_actix! { [::actix_web] $catalog }
    };
    ($catalog:ty, crate = $($actix:ident)::+) => {
        $crate::__impl_actix! { [$($actix)::+] $catalog }
    };
}

/// What `impl_actix!` expands to, with the path of the other crate first.
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_actix {
    ([$($actix:tt)+] $catalog:ty) => {
        const _: () = {
            impl $($actix)+::ResponseError for $catalog {
                fn status_code(&self) -> $($actix)+::http::StatusCode {
                    code(*self)
                }

                fn error_response(&self) -> $($actix)+::HttpResponse {
                    answer(*self, ::core::option::Option::<&str>::None)
                }
            }

            impl $catalog {
                /// The error whose answer has a detail of its own instead of the summary: what went wrong this time.
                pub fn with_detail(self, detail: impl ::core::fmt::Display) -> $($actix)+::Error {
                    let answer = answer(self, ::core::option::Option::Some(detail));
                    $($actix)+::error::InternalError::from_response(self, answer).into()
                }
            }

            fn code(status: $catalog) -> $($actix)+::http::StatusCode {
                use $($actix)+::http::StatusCode;

                StatusCode::from_u16($crate::Catalog::code(status).as_u16())
                    .unwrap_or(StatusCode::INTERNAL_SERVER_ERROR) // never taken: both hold 100–999
            }

            fn answer(
                status: $catalog,
                detail: ::core::option::Option<impl ::core::fmt::Display>,
            ) -> $($actix)+::HttpResponse {
                match $crate::Problem::sent(status, detail) {
                    ::core::option::Option::Some(problem) => {
                        $($actix)+::HttpResponse::build(code(status))
                            .content_type($crate::Problem::MEDIA_TYPE)
                            .body(::std::string::ToString::to_string(&problem))
                    }
                    ::core::option::Option::None => $($actix)+::HttpResponse::new(code(status)),
                }
            }
        };
    };
}
