//! Maps a status of the library's enum to its entry in the registry.

use status_codes::Status;
use status_data::{Entry, registry};

/// Returns the registry's entry of a status.
pub(crate) fn entry(status: Status) -> &'static Entry {
    let entry = registry().with_code(status.as_u16()).next();
    entry.expect("`Status` is generated from the registry, whose codes are unique")
}
