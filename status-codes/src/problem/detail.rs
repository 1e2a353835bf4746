//! What a detail may be made of: a text that lives as long as the program, or, where there is allocation, anything.

/// What [`Problem::detail`](crate::Problem::detail) takes: a `&'static str`, and with feature `serde` every
/// `impl Display`.
///
/// It is implemented here only; the feature adds implementations and takes none away.
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
    use alloc::string::{String, ToString};
    use core::fmt;

    #[doc(hidden)]
    #[derive(Debug)]
    pub struct Detail(pub(in crate::problem) String);

    impl<T: fmt::Display> super::IntoDetail for T {
        fn into_detail(self) -> Detail {
            Detail(self.to_string())
        }
    }

    impl<T: fmt::Display> super::sealed::Sealed for T {}
}

pub(super) use kinds::Detail;

mod sealed {
    pub trait Sealed {}
}
