//! `impl_axum!`: statuses of a catalog as responses, for any version of axum.

#[cfg_attr(not(doctest), doc = include_str!("axum.md"))]
#[macro_export]
macro_rules! impl_axum {
    ($catalog:ty $(,)?) => {
        $crate::__impl_axum! { [::axum] $catalog }
    };
    ($catalog:ty, crate = $($axum:ident)::+ $(,)?) => {
        $crate::__impl_axum! { [$($axum)::+] $catalog }
    };
    ($catalog:ty, crate = ::$($axum:ident)::+ $(,)?) => {
        $crate::__impl_axum! { [::$($axum)::+] $catalog }
    };
}

/// The expansion of `impl_axum!`. The first argument is the path of the other crate.
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_axum {
    ([$($axum:tt)+] $catalog:ty) => {
        #[allow(deprecated)] // the enum may be
        impl $($axum)+::response::IntoResponse for $catalog {
            fn into_response(self) -> $($axum)+::response::Response {
                let __problem = $crate::Problem::new(self);
                let mut __response = match $crate::Problem::content(&__problem) {
                    ::core::option::Option::Some(__content) => {
                        let __type = (
                            $($axum)+::http::header::CONTENT_TYPE,
                            $crate::Problem::MEDIA_TYPE,
                        );
                        let __content = ::std::string::ToString::to_string(&__content);
                        $($axum)+::response::IntoResponse::into_response(([__type], __content))
                    }
                    ::core::option::Option::None => {
                        $($axum)+::response::IntoResponse::into_response(())
                    }
                };
                let __code = $crate::Code::as_u16($crate::Catalog::code(self));
                if let ::core::result::Result::Ok(__code) =
                    $($axum)+::http::StatusCode::from_u16(__code) // always: both hold 100–999
                {
                    *__response.status_mut() = __code;
                }
                let __extensions = __response.extensions_mut();
                __extensions.insert(self);
                __extensions.insert(<$crate::SentStatus as ::core::convert::From<_>>::from(self));
                __response
            }
        }
    };
}
