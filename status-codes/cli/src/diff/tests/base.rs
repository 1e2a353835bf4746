//! What the cases start from.

use status_data::{Catalog, Entry};

use crate::diff::kind::Kind;

/// A change of a catalog.
pub(super) type Edit = fn(&mut Catalog);

/// The expected changes, how the old version differs from the base, and how the new version differs from the old one.
pub(super) type Case = (&'static [Kind], Edit, Edit);

/// The first edit of a case whose old version is the base.
pub(super) const KEEP: Edit = |_| {};

/// Two statuses.
pub(super) fn base() -> Catalog {
    let entry = |variant: &str, code, id: &str| Entry {
        variant: variant.to_owned(),
        code,
        id: id.to_owned(),
        title: Some(format!("{variant} status")),
        summary: "A sentence.".to_owned(),
        ..Entry::default()
    };
    Catalog {
        entries: vec![entry("First", 404, "first"), entry("Second", 409, "second")],
        ..Catalog::default()
    }
}
