//! Empty versions of the macros that features add to the API of a generated enum.

#[cfg(not(feature = "actix"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __actix_api {
    ($name:ident) => {};
}

#[cfg(not(feature = "axum"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __axum_api {
    ($name:ident) => {};
}

#[cfg(not(feature = "http"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __http_api {
    ($name:ident) => {};
}

#[cfg(not(feature = "http"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __http_unique_api {
    ($name:ident) => {};
}

#[cfg(not(feature = "serde"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __members_api {
    (
        $(#[$attribute:meta])*
        $visibility:vis mod $module:ident { $($items:tt)* }
        $beside:item
    ) => {
        $(#[$attribute])*
        $visibility mod $module {}
    };
}
