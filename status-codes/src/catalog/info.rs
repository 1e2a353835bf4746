//! The properties of a catalog, and what its file declares beside the statuses.

use crate::declared::Declared;

/// The properties of a catalog, as in its table `[catalog]`.
///
/// # Examples
///
/// ```
/// use status_codes::{Catalog, Status};
///
/// assert_eq!(Status::INFO.name(), "HTTP status code registry");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct CatalogInfo {
    name: &'static str,
    description: Option<&'static str>,
    version: Option<&'static str>,
    type_base: Option<&'static str>,
    id_member: Option<&'static str>,
    declared: &'static [Declared],
}

impl CatalogInfo {
    #[doc(hidden)]
    #[must_use]
    pub const fn new(
        name: &'static str,
        description: Option<&'static str>,
        version: Option<&'static str>,
        type_base: Option<&'static str>,
    ) -> Self {
        Self { name, description, version, type_base, id_member: None, declared: &[] }
    }

    #[doc(hidden)]
    #[must_use]
    pub const fn with_id_member(mut self, name: &'static str) -> Self {
        self.id_member = Some(name);
        self
    }

    #[doc(hidden)]
    #[must_use]
    pub const fn with_declared(mut self, declared: &'static [Declared]) -> Self {
        self.declared = declared;
        self
    }

    /// Returns what the file declares for the status with this name.
    #[doc(hidden)]
    #[must_use]
    pub fn declared(self, name: &str) -> Declared {
        let declared = self.declared.iter().find(|declared| declared.name == name);
        declared.copied().unwrap_or(Declared::NONE)
    }

    /// Returns the declarations of all statuses that have any.
    #[cfg(feature = "serde")]
    pub(crate) const fn all_declared(self) -> &'static [Declared] {
        self.declared
    }

    /// Returns the name of the catalog, falling back to the name of the enum.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.name
    }

    /// Returns the description of the catalog in Markdown.
    #[must_use]
    pub const fn description(self) -> Option<&'static str> {
        self.description
    }

    /// Returns the version of the API.
    #[must_use]
    pub const fn version(self) -> Option<&'static str> {
        self.version
    }

    /// Returns the URI that the type URIs start with (RFC 9457 §3.1.1): the key `type-base`.
    #[must_use]
    pub const fn type_base(self) -> Option<&'static str> {
        self.type_base
    }

    /// Returns the name of the member of a problem document that contains the id of the status (RFC 9457 §3.2).
    #[must_use]
    pub const fn id_member(self) -> Option<&'static str> {
        self.id_member
    }
}
