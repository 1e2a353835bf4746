//! `status!` and `catalog!`. They pass `$crate` to the procedural macros, so that renaming the dependency works.

/// Creates a status from a literal, checked at compile time.
///
/// `status!(404)` is [`Status::NotFound`](crate::Status::NotFound). It can be used as an expression, a constant and a
/// pattern. In an editor, hover the number to see the documentation of the status.
///
/// `status!(FilesStatus, 404)` is the status with this code in an enum of [`catalog!`](crate::catalog!). If the status is
/// deprecated, the compiler warns about its name (`FilesStatus::Gone`), but not about its number. As a pattern, it is a
/// constant, which matches values and not references: write `*status`, or `&status!(FilesStatus, 404)`.
///
/// # Errors
///
/// These are compile errors, with a suggestion:
///
/// - a code that is not registered, or that the catalog does not contain;
/// - a code that several statuses of the catalog share;
/// - anything but three decimal digits, such as `status!(4040)`, `status!("404")`, `status!(0x194)` and
///   `status!(NotFound)`.
///
/// ```compile_fail
/// let status = status_codes::status!(419); // error: 419 is not registered; Laravel calls it Page Expired
/// ```
///
/// # Examples
///
/// ```
/// use status_codes::{Status, status};
///
/// const MISSING: Status = status!(404);
///
/// fn is_missing(status: Status) -> bool {
///     matches!(status, status!(404) | status!(410))
/// }
///
/// assert!(is_missing(MISSING));
/// assert_eq!(status!(Status, 200), Status::Ok);
/// ```
#[macro_export]
macro_rules! status {
    ($($argument:tt)*) => {
        $crate::__private::status! { $crate $($argument)* }
    };
}

/// Defines an enum of the statuses of your own API, from a TOML file.
///
/// The path of the file is relative to the directory of `Cargo.toml`. The enum has a variant for each table of the file, in
/// the order of the file. Attributes, documentation and visibility are kept. A `#[cfg(…)]` of the enum applies to everything
/// that is generated.
///
/// # Examples
///
/// ```
/// use status_codes::{Catalog, catalog, status};
///
/// catalog! {
///     /// The responses of the Files API.
///     pub enum FilesStatus = "examples/files-api.toml";
/// }
///
/// const MISSING: FilesStatus = status!(FilesStatus, 404);
///
/// assert_eq!(MISSING, FilesStatus::NotFound);
/// assert_eq!(MISSING.id(), "not-found");
/// assert_eq!(MISSING.type_uri(), Some("https://files.example/problems/not-found"));
/// assert_eq!("not-found".parse(), Ok(MISSING));
/// ```
///
/// # The enum
///
/// The enum implements [`Catalog`](crate::Catalog) and has the methods of the trait as inherent `const fn`s where possible.
/// There are also:
///
/// - an associated constant for each group, as in `FilesStatus::FOLDERS`, and for each former name;
/// - `Display` as code and id, as in `409 folder-exists`, and `FromStr`;
/// - with features `http`, `axum` and `actix`: conversions and methods for these crates;
/// - with feature `serde`: a module named after the enum, as in `files_status`, with a struct for each status that has
///   `members` (see `Members`);
/// - `status!(FilesStatus, 404)` for each code that exactly one status has.
///
/// If every code is unique, `status as u16` is the code, and there are `from_u16` and `TryFrom` for all integers, `Code` and
/// `http::StatusCode`. If statuses share codes, `as` returns the position of the status, and `with_code` returns the statuses
/// with a code.
///
/// An entry with a registered code inherits its phrase, reference, caching rule, content, redirect, header fields, retry
/// rule and method meanings from [`Status`](crate::Status). Keys of the entry override them. An entry with its own `phrase`
/// inherits nothing.
///
/// # Members of problems
///
/// A table can declare the extension members of the problem documents of its status (RFC 9457 §3.2):
///
/// ```toml
/// [NotInStock]
/// code = 409
/// title = "Not in stock"
/// summary = "Fewer pieces are in stock than were ordered."
/// members.sku = { type = "string", summary = "The stock-keeping unit." }
/// members.available = { type = "integer", minimum = 0, summary = "Pieces left." }
/// members.alternatives = { type = "array", items = "string", required = false, summary = "What to order instead." }
/// ```
///
/// With feature `serde`, a module next to the enum, named after it, contains a struct for each such status:
/// `shop_status::NotInStock::new("SH-42", 2).with_alternatives(["SH-43"])`. `into` and `?` convert it into a `Problem`, and
/// `problem.members()` reads it. Without the feature, problems have no members, and the module is empty.
///
/// | in the file | in Rust |
/// | --- | --- |
/// | `string`, with any `format` | `String`, or with the key `enum` an enum that keeps unknown values |
/// | `integer` | `u64` if its `minimum` is 0 or more, otherwise `i64` |
/// | `number`, `boolean` | `f64`, `bool` |
/// | `array` | `Vec` |
/// | `object` | another struct |
/// | `required = false` | an `Option`, set by `with_…` |
///
/// Names are converted to snake case: `skuId` in JSON is `sku_id` in Rust. A keyword becomes a raw identifier. Limits and
/// formats are not checked. `Debug` omits the values of `sensitive` members. Structs are `#[non_exhaustive]`, so adding an
/// optional member is not a breaking change. Adding a required one is, because it changes `new`.
///
/// # Errors
///
/// Every mistake in the file is a compile error that shows the line and what is accepted. Valid entries are still generated,
/// so that a mistake does not cause errors elsewhere. The command `status-codes check` prints the same errors, and warnings.
///
/// # Location of the file
///
/// - The path can start with `..`, but `cargo package` does not include files outside of the package.
/// - For a file that a build script writes, use `concat!(env!("OUT_DIR"), "/files-api.toml")`.
/// - Changing the file rebuilds the crate. rust-analyzer caches expansions: it shows the changes after the next check, when
///   you save a Rust file, or after “Rebuild proc macros”.
/// - In a module with `#![no_implicit_prelude]`, repeat this attribute at the start of the braces of `catalog!`. The
///   generated code otherwise contains a `#[diagnostic::…]` attribute, which the compiler does not resolve there.
///
#[doc = include_str!("catalog_format.md")]
#[macro_export]
macro_rules! catalog {
    ($($definition:tt)*) => {
        $crate::__private::catalog! { $crate $($definition)* }
    };
}
