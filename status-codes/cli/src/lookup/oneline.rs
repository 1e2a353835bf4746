//! One line for each status, `404 Not Found`, for `awk`, `xargs` and `fzf`.

use status_data::Entry;

use super::query::Found;
use crate::data::registered;
use crate::terminal::visible;

/// Returns a registered status, or one of a vendor, on one line.
pub(crate) fn line(entry: &Entry, vendor: Option<&str>) -> String {
    let vendor = vendor.map_or(String::new(), |vendor| format!(" ({vendor})"));
    format!("{}{vendor}\n", visible(&entry.headline()))
}

/// Returns a status of the user's catalog as its `Display` writes it: code and id.
pub(crate) fn own_line(entry: &Entry) -> String {
    format!("{} {}\n", entry.code, visible(&entry.id))
}

/// Returns the statuses that a query names.
pub(super) fn lines(found: &Found<'_>) -> String {
    match found {
        Found::Status(entry) => line(entry, None),
        Found::Own(_, entries) => entries.iter().map(|entry| own_line(entry)).collect(),
        Found::Class(class) => {
            class.statuses().iter().map(|status| line(registered::entry(*status), None)).collect()
        }
        Found::Vendor(_, catalog) => {
            catalog.entries.iter().map(|entry| line(entry, None)).collect()
        }
        Found::Renamed(_, meanings) | Found::Unregistered(_, meanings) => {
            meanings.iter().map(|meaning| line(meaning.entry, Some(meaning.name))).collect()
        }
        Found::Nothing { .. } => String::new(),
    }
}
