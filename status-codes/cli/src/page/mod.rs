//! The reference page of a catalog: one HTML file with everything that its entries say.
//!
//! Takes a checked catalog, for the registry also the vendors' catalogs; gives the page as text. It needs nothing from
//! anywhere else: style and script stand in it, allowed by their hashes, and everything else is forbidden
//! (`policy.rs`). Knows nothing of files and the terminal.
//!
//! | step | file |
//! | --- | --- |
//! | which address each entry has on the page | `anchors.rs` |
//! | entries by class, vendors after them | `sections.rs` |
//! | one entry: names, marks, texts | `entry.rs`, with `facts.rs` for what stands in its table |
//! | Markdown, which is the only text that becomes markup | `markdown.rs` |
//! | the page | `page.html`, `entry.html`, `page.css`, `page.js` |

mod anchors;
mod entry;
mod facts;
mod link;
mod markdown;
mod policy;
mod sections;

use std::collections::BTreeSet;

use askama::Template;
use status_data::Catalog;

use crate::data::vendors;

use anchors::Anchors;
use markdown::Html;
pub(crate) use markdown::is_allowed;
use sections::Section;

/// The page of a catalog. What the `vendors` mean by their codes follows the catalog's own statuses.
#[must_use]
pub fn html(catalog: &Catalog, vendors: &[Catalog]) -> String {
    format!("{}\n", Page::new(catalog, vendors))
}

/// The page of a catalog of one's own.
#[must_use]
pub fn catalog(catalog: &Catalog) -> String {
    html(catalog, &[])
}

/// The page of the registry, with the vendors' meanings of unregistered codes.
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
    /// The choices of the filter by class.
    classes: BTreeSet<&'static str>,
    sections: Vec<Section<'a>>,
    filter: Option<Filter<'a>>,
}

/// The second filter, beside the one by class.
struct Filter<'a> {
    label: &'static str,
    all: &'static str,
    /// Value and text of each choice.
    choices: Vec<(String, &'a str)>,
}

/// Of the registry, and of a catalog that has no name.
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

/// By vendor on the registry's page, by group on that of a catalog that has groups.
fn filter<'a>(catalog: &'a Catalog, vendors: &'a [Catalog]) -> Option<Filter<'a>> {
    if !vendors.is_empty() {
        let mut choices = vec![(sections::REGISTRY.to_owned(), "Registry only")];
        choices.extend(vendors.iter().map(|vendor| {
            (sections::token(vendor), vendor.info.name.as_deref().unwrap_or_default())
        }));
        return Some(Filter { label: "Vendor", all: "Registry and vendors", choices });
    }
    let groups = catalog.groups();
    (!groups.is_empty()).then(|| Filter {
        label: "Group",
        all: "All groups",
        choices: groups.into_iter().map(|group| (group.to_owned(), group)).collect(),
    })
}

#[cfg(test)]
mod tests {
    use status_data::{Catalog, REGISTRY_TEXT, VENDORS};

    use super::{html, registry};

    /// The most bytes of style, script and controls, which a page has once.
    const ONCE: usize = 18_000;

    /// The most bytes that the markup of an entry adds to what the file says of it: labels, links, a line of the menu.
    const PER_ENTRY: usize = 1_000;

    #[test]
    fn the_registry_s_page_adds_little_to_its_data_and_is_always_the_same() {
        let page = registry();
        let data = REGISTRY_TEXT.len() + VENDORS.iter().map(|one| one.text.len()).sum::<usize>();
        let entries = page.matches("<article").count();
        let most = data + ONCE + entries * PER_ENTRY;
        assert!(page.len() <= most, "{} bytes, {data} of data, {entries} entries", page.len());
        let empty = html(&Catalog::default(), &[]).len();
        assert!(empty <= ONCE, "{empty} bytes without entries");
        assert_eq!(page, registry());
    }

    #[test]
    fn the_page_names_nothing_to_load() {
        let page = registry();
        let (markup, _) = page.split_once("<script>").expect("a script");
        assert_eq!(markup.matches(" src=").count(), 0);
        assert_eq!(markup.matches("<link ").count(), 1);
        assert!(markup.contains("<link rel=\"icon\" href=\"data:,\">"));
    }

    #[test]
    fn a_catalog_without_entries_is_a_page_too() {
        let page = html(&Catalog::default(), &[]);
        assert!(page.contains("0 statuses") && page.ends_with("</html>\n"));
    }
}
