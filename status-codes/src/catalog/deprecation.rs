//! The deprecation of a status.

/// The deprecation of a status in a catalog.
///
/// # Examples
///
/// ```
/// use status_codes::catalog;
///
/// catalog! {
///     pub enum ShopStatus = "examples/shop-api.toml";
/// }
///
/// for status in ShopStatus::ALL {
///     if let Some(deprecation) = status.deprecated() {
///         println!("{status} is deprecated since {}", deprecation.since());
///     }
/// }
/// # assert!(ShopStatus::ALL.iter().any(|status| status.deprecated().is_some()));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Deprecation<S> {
    since: &'static str,
    note: Option<&'static str>,
    replaced_by: Option<S>,
}

impl<S: Copy> Deprecation<S> {
    #[doc(hidden)]
    #[must_use]
    pub const fn new(
        since: &'static str,
        note: Option<&'static str>,
        replaced_by: Option<S>,
    ) -> Self {
        Self { since, note, replaced_by }
    }

    /// Returns when the status was deprecated: a version, a date, or any other text of the catalog.
    #[must_use]
    pub const fn since(self) -> &'static str {
        self.since
    }

    /// Returns an explanation of the deprecation in Markdown.
    #[must_use]
    pub const fn note(self) -> Option<&'static str> {
        self.note
    }

    /// Returns the status to use instead.
    #[must_use]
    pub const fn replaced_by(self) -> Option<S> {
        self.replaced_by
    }
}
