//! The library under another name: `codes` in `Cargo.toml`. Nothing here is called `status_codes`.
//!
//! A crate may forbid lints as long as its catalog has nothing that needs to be allowed: no deprecated status and no
//! former name.

#![forbid(warnings, deprecated, nonstandard_style, missing_docs, clippy::all, clippy::pedantic)]

use codes::{Status, catalog, status, status as code};

catalog! {
    /// What the Files API answers.
    pub enum Files = "../plain.toml";
}

catalog! {
    /// Problems with members, which are nothing without the feature `serde`.
    pub enum Api = "../members.toml";
}

/// A status of the registry.
pub const MISSING: Status = status!(404);

/// A status of the catalog, by the macro under another name, too.
pub const FILE_MISSING: Files = code!(Files, 404);

#[cfg(test)]
mod tests {
    use super::{FILE_MISSING, Files, MISSING, code, status};

    #[test]
    fn the_macros_find_the_library_under_another_name() {
        assert_eq!(MISSING.as_u16(), FILE_MISSING.as_u16());
        assert!(matches!(FILE_MISSING, status!(Files, 404)));
        assert!(matches!(MISSING, codes::status!(404)));
        assert_eq!(code!(Files, 200), Files::FolderListed);
    }
}
