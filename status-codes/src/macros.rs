//! The two macros that users write. Each passes `$crate` on, so that the expansion finds this crate under any name.

/// The status of a literal, checked while compiling.
///
/// `status!(404)` is [`Status::NotFound`](crate::Status::NotFound): an expression, a constant and a pattern. In an
/// editor, the number shows the status's documentation. A number that is not registered, or that is not written as a
/// status code is, does not compile.
///
/// `status!(FilesStatus, 404)` is the status of the catalog `FilesStatus` with that code, if exactly one has it.
///
/// # Examples
///
/// ```
/// use status_codes::{Status, status};
///
/// const MISSING: Status = status!(404);
///
/// fn is_gone(status: Status) -> bool {
///     matches!(status, status!(404) | status!(410))
/// }
///
/// assert!(is_gone(MISSING));
/// assert_eq!(status!(Status, 200), Status::Ok);
/// ```
#[macro_export]
macro_rules! status {
    ($($argument:tt)*) => {
        $crate::__private::status! { $crate $($argument)* }
    };
}

/// An enum of the statuses of one's own API, from a TOML file.
///
/// The path is relative to the folder of `Cargo.toml`. It may start with `..`, but `cargo package` does not carry a file
/// outside of that folder. Documentation, attributes and visibility before `enum` are carried over; the statuses are in
/// the order of the file. An edit of the file rebuilds the crate; rust-analyzer, which caches expansions, shows the new
/// state after a check (save a Rust file) or after “Rebuild proc macros”.
///
/// The enum has the API of [`Status`](crate::Status) and more: `id`, `title`, `type_uri`, `groups`, `deprecated`; `with_id`
/// and `from_type_uri`; a const for each group. It displays as code and id (`409 folder-exists`), and `FromStr` reads that,
/// an id, a former id, a name, and a code that one status has. Where every code is unique there are conversions from
/// integers, and `status as u16` is the code; where statuses share codes, `as` gives a status's position. Phrases and
/// protocol facts of registered codes come from the registry, unless an entry has a `phrase` of its own.
///
/// The path may also be made with `concat!` and `env!`, for a file that a build script writes:
/// `concat!(env!("OUT_DIR"), "/files-api.toml")`. A `#[cfg(…)]` of the enum reaches all that is generated beside it.
///
/// In a module with `#![no_implicit_prelude]`, that attribute comes first in the braces, too: the compiler knows no
/// `#[diagnostic::…]` there, which the messages for undocumented codes are made with.
///
/// # The file
///
/// ```toml
/// [catalog]
/// name = "Files API"
/// type-base = "https://files.example/problems/"
/// rename-all = "kebab-case"
///
/// [FolderExists]
/// code = 409
/// title = "The folder exists"
/// summary = "A file or folder of this name is already in the parent folder."
/// groups = ["folders"]
/// ```
///
/// # Examples
///
/// ```
/// use status_codes::{Catalog, catalog, status};
///
/// catalog! {
///     /// What the Files API answers.
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
#[macro_export]
macro_rules! catalog {
    ($($definition:tt)*) => {
        $crate::__private::catalog! { $crate $($definition)* }
    };
}
