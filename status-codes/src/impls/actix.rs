//! `impl_actix!`: statuses of a catalog as errors of handlers.

#[cfg_attr(not(doctest), doc = include_str!("actix.md"))]
#[macro_export]
macro_rules! impl_actix {
    ($catalog:ty $(,)?) => {
        $crate::__impl_actix! { [::actix_web] $catalog }
    };
    ($catalog:ty, crate = $($actix:ident)::+ $(,)?) => {
        $crate::__impl_actix! { [$($actix)::+] $catalog }
    };
    ($catalog:ty, crate = ::$($actix:ident)::+ $(,)?) => {
        $crate::__impl_actix! { [::$($actix)::+] $catalog }
    };
}

/// The expansion of `impl_actix!`. The first argument is the path of the other crate.
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_actix {
    ([$($actix:tt)+] $catalog:ty) => {
        #[allow(deprecated)] // the enum may be
        impl $($actix)+::ResponseError for $catalog {
            fn status_code(&self) -> $($actix)+::http::StatusCode {
                let __code = $crate::Code::as_u16($crate::Catalog::code(*self));
                ::core::result::Result::unwrap_or(
                    $($actix)+::http::StatusCode::from_u16(__code),
                    $($actix)+::http::StatusCode::INTERNAL_SERVER_ERROR, // never: both hold 100–999
                )
            }

            fn error_response(&self) -> $($actix)+::HttpResponse {
                let __problem = $crate::Problem::new(*self);
                let mut __response =
                    $($actix)+::HttpResponse::build($($actix)+::ResponseError::status_code(self));
                __response.extensions_mut().insert(*self);
                __response.extensions_mut().insert(
                    <$crate::SentStatus as ::core::convert::From<_>>::from(*self),
                );
                match $crate::Problem::content(&__problem) {
                    ::core::option::Option::Some(__content) => __response
                        .content_type($crate::Problem::MEDIA_TYPE)
                        .body(::std::string::ToString::to_string(&__content)),
                    ::core::option::Option::None => __response.finish(),
                }
            }
        }
    };
}
