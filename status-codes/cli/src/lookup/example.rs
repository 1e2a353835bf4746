//! Prints only the HTTP exchange of each status, for pasting into a test, a document or a tool.

use status_data::Entry;

use super::query::Found;
use crate::data::registered;
use crate::terminal::visible;

/// Returns the exchanges of the statuses that a query names, each with its last line feed. Statuses without one are
/// skipped.
pub(super) fn exchanges(found: &Found<'_>) -> Vec<String> {
    let entries: Vec<&Entry> = match found {
        Found::Status(entry) | Found::Renamed(entry, _) => vec![entry],
        Found::Own(_, entries) => entries.clone(),
        Found::Class(class) => {
            class.statuses().iter().map(|status| registered::entry(*status)).collect()
        }
        Found::Vendor(_, catalog) => catalog.entries.iter().collect(),
        Found::Unregistered(_, meanings) => meanings.iter().map(|meaning| meaning.entry).collect(),
        Found::Nothing { .. } => Vec::new(),
    };
    let examples = entries.into_iter().map(|entry| entry.example.trim_end());
    let examples = examples.filter(|example| !example.is_empty());
    examples.map(|example| format!("{}\n", visible(example))).collect()
}
