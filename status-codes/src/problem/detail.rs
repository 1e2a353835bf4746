//! The types that can be a detail: `&'static str`, and with allocation all that implement `Display`.

/// The types that [`Problem::detail`](crate::Problem::detail) accepts: `&'static str`, and with feature `serde` every
/// type that implements `Display`.
///
/// This trait is sealed: it cannot be implemented for types outside of this crate.
pub trait IntoDetail: sealed::Sealed {
    #[doc(hidden)]
    fn into_detail(self) -> Detail;
}

#[cfg(not(feature = "serde"))]
mod kinds {
    #[doc(hidden)]
    #[derive(Debug, Clone, Copy)]
    pub struct Detail(pub(in crate::problem) &'static str);

    impl super::IntoDetail for &'static str {
        fn into_detail(self) -> Detail {
            Detail(self)
        }
    }

    impl super::sealed::Sealed for &'static str {}
}

#[cfg(feature = "serde")]
mod kinds {
    use alloc::string::String;
    use core::fmt;

    use super::displayed;

    #[doc(hidden)]
    #[derive(Debug)]
    pub struct Detail(pub(in crate::problem) Option<String>);

    impl<T: fmt::Display> super::IntoDetail for T {
        fn into_detail(self) -> Detail {
            Detail(displayed(&self))
        }
    }

    impl<T: fmt::Display> super::sealed::Sealed for T {}
}

pub(super) use kinds::Detail;

/// Returns the text of a value, or `None` if its `Display` returns an error, for which `to_string` panics.
#[cfg(feature = "serde")]
pub(crate) fn displayed(value: &impl core::fmt::Display) -> Option<alloc::string::String> {
    use core::fmt::Write as _;

    let mut text = alloc::string::String::new();
    write!(text, "{value}").is_ok().then_some(text)
}

mod sealed {
    pub trait Sealed {}
}
