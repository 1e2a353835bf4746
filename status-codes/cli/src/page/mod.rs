//! The reference page of a catalog: one HTML file with all properties of its entries.
//!
//! The page of the registry also has the vendors' catalogs. A page needs no other file and no network: style and script
//! are inline and allowed by their hashes; the policy forbids everything else (`policy.rs`).
//!
//! | step | file |
//! | --- | --- |
//! | the anchor of each entry | `anchors.rs` |
//! | entries by class, followed by the vendors | `sections.rs` |
//! | one entry: names, labels, texts | `entry.rs`, with `facts.rs` for the rows of its table |
//! | Markdown, the only text that becomes markup | `markdown.rs` |
//! | the page | `page.html`, `entry.html`, `page.css`, `page.js` |

mod anchors;
mod entry;
mod facts;
mod link;
mod markdown;
mod policy;
mod sections;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use askama::Template;
use status_data::Catalog;

use crate::data::groups::groups;
use crate::data::vendors;

use anchors::Anchors;
use markdown::Html;
pub(crate) use markdown::{EXTENSIONS, is_allowed};
use sections::Section;

/// Returns the page of a catalog, followed by the entries of `vendors`.
#[must_use]
pub fn html(catalog: &Catalog, vendors: &[Catalog]) -> String {
    format!("{}\n", Page::new(catalog, vendors))
}

/// Returns the page of the user's catalog.
#[must_use]
pub fn catalog(catalog: &Catalog) -> String {
    html(catalog, &[])
}

/// Returns the page of the registry, with the vendors' meanings of unregistered codes.
#[must_use]
pub fn registry() -> String {
    let vendors: Vec<Catalog> = vendors::all().iter().map(|(_, catalog)| catalog.clone()).collect();
    html(status_data::registry(), &vendors)
}

const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

#[derive(Template)]
#[template(path = "page.html")]
struct Page<'a> {
    policy: String,
    generator: &'static str,
    style: Html,
    script: Html,
    title: String,
    name: &'a str,
    version: Option<&'a str>,
    description: Option<Html>,
    count: usize,
    /// The options of the filter by class.
    classes: BTreeSet<&'static str>,
    sections: Vec<Section<'a>>,
    filter: Option<Filter<'a>>,
}

/// The second filter.
struct Filter<'a> {
    label: &'static str,
    all: &'static str,
    /// Value and text of each option.
    choices: Vec<(String, &'a str)>,
}

/// The title of the page for the registry, and for a catalog without a name.
const NAME: &str = "HTTP status codes";

const REGISTRY_DESCRIPTION: &str = "Every status code in IANA’s registry: what it tells a client, \
    when to send it, what to do about it and what it is confused with. \
    The codes that vendors use outside of the registry follow.";

impl<'a> Page<'a> {
    fn new(catalog: &'a Catalog, vendors: &'a [Catalog]) -> Self {
        let catalogs: Vec<&Catalog> = std::iter::once(catalog).chain(vendors).collect();
        let anchors = Anchors::new(&catalogs);
        let about = &catalog.info;
        let description = match &about.description {
            Some(text) => Some(markdown::blocks(text, &anchors.resolver(0))),
            None if !vendors.is_empty() => {
                Some(markdown::blocks(REGISTRY_DESCRIPTION, &anchors.resolver(0)))
            }
            None => None,
        };
        let entries = || catalogs.iter().flat_map(|catalog| &catalog.entries);
        Self {
            policy: policy::policy(STYLE, SCRIPT),
            generator: concat!("status-codes ", env!("CARGO_PKG_VERSION")),
            style: markdown::trusted(STYLE),
            script: markdown::trusted(SCRIPT),
            title: about
                .name
                .as_ref()
                .map_or_else(|| NAME.to_owned(), |name| format!("{name} – statuses")),
            name: about.name.as_deref().unwrap_or(NAME),
            version: about.version.as_deref(),
            description,
            count: entries().count(),
            classes: entries().map(|entry| sections::class_of(entry.code)).collect(),
            sections: sections::sections(&catalogs, &anchors),
            filter: filter(catalog, vendors),
        }
    }
}

/// Returns the filter by vendor for the registry, or by group for a catalog that has groups.
fn filter<'a>(catalog: &'a Catalog, vendors: &'a [Catalog]) -> Option<Filter<'a>> {
    if !vendors.is_empty() {
        let mut choices = vec![(sections::REGISTRY.to_owned(), "Registry only")];
        choices.extend(vendors.iter().map(|vendor| {
            (sections::token(vendor), vendor.info.name.as_deref().unwrap_or_default())
        }));
        return Some(Filter { label: "Vendor", all: "Registry and vendors", choices });
    }
    let groups = groups(catalog);
    (!groups.is_empty()).then(|| Filter {
        label: "Group",
        all: "All groups",
        choices: groups.into_iter().map(|group| (group.to_owned(), group)).collect(),
    })
}
