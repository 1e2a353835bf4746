//! Groups entries by class, followed by those of vendors.

use status_data::{Catalog, Entry};

use super::anchors::{Anchors, slug};
use super::entry::View;

/// A section with its line in the index.
pub(super) struct Section<'a> {
    pub(super) anchor: &'static str,
    /// The value of the filter by class, as in `4xx`. The entries of vendors have different classes.
    pub(super) class: Option<&'static str>,
    pub(super) title: &'static str,
    pub(super) note: &'static str,
    pub(super) entries: Vec<View<'a>>,
}

/// The value of the filter for entries of the registry.
pub(super) const REGISTRY: &str = "registry";

/// The value of the filter for entries of a vendor.
pub(super) fn token(vendor: &Catalog) -> String {
    format!("vendor-{}", slug(&vendor.info.name.as_deref().unwrap_or_default().to_lowercase()))
}

/// Returns the sections that have entries. The first catalog is that of the page, the others are those of vendors.
pub(super) fn sections<'a>(catalogs: &[&'a Catalog], anchors: &Anchors<'a>) -> Vec<Section<'a>> {
    let own = by_code(catalogs.iter().take(1));
    let mut sections = Vec::new();
    for (class, anchor, title, note) in CLASSES {
        let entries = own.iter().filter(|(_, entry)| class_of(entry.code) == class);
        let entries = entries.map(|(_, entry)| View::new(entry, 0, catalogs, anchors)).collect();
        sections.push(Section { anchor, class: Some(class), title, note, entries });
    }
    let vendors = by_code(catalogs.iter()).into_iter().filter(|(at, _)| *at > 0);
    sections.push(Section {
        anchor: VENDORS,
        class: None,
        title: "Codes of vendors",
        note: "In no registry: the same number means one thing to one vendor and another to the next. \
               A client that does not know such a code treats it as the x00 of its class, and one above 599 as 500.",
        entries: vendors.map(|(at, entry)| View::new(entry, at, catalogs, anchors)).collect(),
    });
    sections.retain(|section| !section.entries.is_empty());
    sections
}

/// Returns the entries with the position of their catalog, sorted by code, then by catalog and file.
fn by_code<'a, 'b>(catalogs: impl Iterator<Item = &'b &'a Catalog>) -> Vec<(usize, &'a Entry)>
where
    'a: 'b,
{
    let entries = catalogs.enumerate();
    let mut entries: Vec<_> = entries
        .flat_map(|(at, catalog)| catalog.entries.iter().map(move |entry| (at, entry)))
        .collect();
    entries.sort_by_key(|(_, entry)| entry.code);
    entries
}

/// Returns the class of a code as the value of the filter.
pub(super) fn class_of(code: u16) -> &'static str {
    match code / 100 {
        1 => "1xx",
        2 => "2xx",
        3 => "3xx",
        4 => "4xx",
        5 => "5xx",
        _ => BEYOND,
    }
}

/// The anchor of the section of the vendors.
pub(super) const VENDORS: &str = "vendors";

const BEYOND: &str = "600+";

const CLASSES: [(&str, &str, &str, &str); 6] = [
    (
        "1xx",
        "1xx",
        "Informational",
        "An interim response; the final one follows, except after 101.",
    ),
    ("2xx", "2xx", "Successful", "The request was received, understood and accepted."),
    ("3xx", "3xx", "Redirection", "The client must take further action to complete the request."),
    ("4xx", "4xx", "Client errors", "The request is invalid or cannot be fulfilled."),
    ("5xx", "5xx", "Server errors", "The server failed to fulfil a request that seems valid."),
    (
        BEYOND,
        "600-999",
        "Beyond HTTP",
        "Codes that RFC 9110 calls invalid; a client treats them as 500.",
    ),
];
