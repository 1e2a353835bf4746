//! The codes of a catalog as types: what `status!(FilesStatus, 404)` refers to.

use super::Catalog;

/// A catalog implements this trait for each code that exactly one of its statuses has.
///
/// `status!(FilesStatus, 404)` is [`STATUS`](Self::STATUS) of this trait. As a bound, it restricts a `const` parameter to
/// codes that the catalog documents. Other codes are then compile errors.
///
/// # Examples
///
/// ```
/// use status_codes::{Catalog, Documents, Status};
///
/// /// A response whose code is part of its type.
/// struct Response<const CODE: u16>(&'static str)
/// where
///     Status: Documents<CODE>;
///
/// impl<const CODE: u16> Response<CODE>
/// where
///     Status: Documents<CODE>,
/// {
///     fn phrase(&self) -> &'static str {
///         <Status as Documents<CODE>>::STATUS.phrase()
///     }
/// }
///
/// assert_eq!(Response::<404>("no such file").phrase(), "Not Found");
/// ```
///
/// ```compile_fail
/// # use status_codes::{Documents, Status};
/// # struct Response<const CODE: u16>(&'static str) where Status: Documents<CODE>;
/// let response = Response::<499>("the client closed the connection");
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not known to be a catalog with one status for {CODE}",
    note = "`catalog!` makes an enum from a TOML file; `Status` is the registry's",
    note = "generic code needs the bound `Documents<{CODE}>`"
)]
pub trait Documents<const CODE: u16>: Catalog {
    /// The status with this code.
    const STATUS: Self;

    /// What `status!` refers to, so that editors show the documentation of the status at the number.
    #[doc(hidden)]
    type Entry: Entry<Self>;
}

/// The status of one code, documented at the impl as the variant is.
#[doc(hidden)]
pub trait Entry<S> {
    /// The status with the code.
    const STATUS: S;
}

/// The type whose impls of [`Entry`] are the entries of all catalogs. It is here and not in the expansion, since
/// rust-analyzer does not find impls for a type inside a `const _`.
#[doc(hidden)]
#[derive(Debug)]
pub enum Numbered<const CODE: u16> {}
