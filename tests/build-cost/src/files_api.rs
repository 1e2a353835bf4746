//! The catalog of the examples, as used by the literals of `literals`.

use std::sync::OnceLock;

use status_data::{Catalog, parse_catalog, registry};

/// Its text.
pub(crate) const TEXT: &str = include_str!("../../../status-codes/examples/files-api.toml");

/// The code of an entry, counted around.
pub(crate) fn code(at: usize) -> u16 {
    let entries = &catalog().entries;
    entries[at % entries.len()].code
}

/// The variant of an entry, counted around.
pub(crate) fn variant(at: usize) -> &'static str {
    let entries = &catalog().entries;
    &entries[at % entries.len()].variant
}

fn catalog() -> &'static Catalog {
    static CATALOG: OnceLock<Catalog> = OnceLock::new();
    CATALOG.get_or_init(|| parse_catalog(TEXT, registry()).catalog)
}
