//! The vendors' catalogs, by name.

use status_data::{Catalog, VENDORS, Vendor, parse_catalog, registry, suggest};

/// The vendor that a text names: `nginx`, `aws-load-balancer`, `AwsLoadBalancer`, "AWS Application Load Balancer".
pub(crate) fn find(text: &str) -> Option<(&'static Vendor, Catalog)> {
    let wanted = letters(text);
    VENDORS.iter().map(|vendor| (vendor, catalog(vendor))).find(|(vendor, catalog)| {
        letters(vendor.name) == wanted || letters(name(vendor, catalog)) == wanted
    })
}

/// Every vendor's catalog, those that are met most first.
pub(crate) fn all() -> impl Iterator<Item = (&'static Vendor, Catalog)> {
    VENDORS.iter().map(|vendor| (vendor, catalog(vendor)))
}

/// The vendor's name in its own spelling.
pub(crate) fn name<'a>(vendor: &'a Vendor, catalog: &'a Catalog) -> &'a str {
    catalog.info.name.as_deref().unwrap_or(vendor.name)
}

/// The name that `--vendor` takes and that is nearest to a text.
pub(crate) fn nearest_name(text: &str) -> Option<&'static str> {
    suggest(text, VENDORS.iter().map(|vendor| vendor.name))
}

fn catalog(vendor: &Vendor) -> Catalog {
    parse_catalog(vendor.text, registry()).catalog
}

fn letters(text: &str) -> String {
    text.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
}
