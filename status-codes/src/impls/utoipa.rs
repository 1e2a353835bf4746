//! `impl_utoipa!`: describes the statuses of a catalog in an OpenAPI document.

mod components;
mod responses;

#[cfg_attr(not(doctest), doc = include_str!("utoipa.md"))]
#[macro_export]
macro_rules! impl_utoipa {
    ($catalog:ty $(,)? $(; $($subsets:tt)*)?) => {
        $crate::__impl_utoipa! { [::utoipa] $catalog; $($($subsets)*)? }
    };
    ($catalog:ty, crate = $($utoipa:ident)::+ $(,)? $(; $($subsets:tt)*)?) => {
        $crate::__impl_utoipa! { [$($utoipa)::+] $catalog; $($($subsets)*)? }
    };
    ($catalog:ty, crate = ::$($utoipa:ident)::+ $(,)? $(; $($subsets:tt)*)?) => {
        $crate::__impl_utoipa! { [::$($utoipa)::+] $catalog; $($($subsets)*)? }
    };
}

/// The expansion of `impl_utoipa!`. The first argument is the path of the other crate.
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_utoipa {
    ([$($utoipa:tt)+] $catalog:ty; $($subsets:tt)*) => {
        $crate::__impl_utoipa! { @subsets [$($utoipa)+] $catalog; $($subsets)* }
        $crate::__utoipa_responses! {
            [$($utoipa)+] $catalog; $catalog = <$catalog as $crate::Catalog>::ALL
        }
        $crate::__utoipa_components! { [$($utoipa)+] $catalog }
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

        $crate::__utoipa_responses! { $utoipa $catalog; $name = $statuses }
        $crate::__impl_utoipa! { @subsets $utoipa $catalog; $($subsets)* }
    };
}

/// A value of JSON that is displayed, as utoipa holds it; `None` if it is not JSON. The user's crate may not depend on the
/// crate of that type, so it is taken from a field.
#[doc(hidden)]
#[macro_export]
macro_rules! __utoipa_value {
    ($openapi:ident $json:ident) => {
        $openapi::example::ExampleBuilder::new()
            .value(::std::format!("{}", $json).parse().ok())
            .build()
            .value
    };
}
