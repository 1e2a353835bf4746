//! The vendors' catalogs, by name.

use std::sync::OnceLock;

use status_data::{Catalog, Entry, VENDORS, Vendor, parse_catalog, registry, suggest};

/// Returns every vendor with its catalog, the most common vendors first. They are parsed once per process.
pub(crate) fn all() -> &'static [(&'static Vendor, Catalog)] {
    static CATALOGS: OnceLock<Vec<(&'static Vendor, Catalog)>> = OnceLock::new();
    CATALOGS.get_or_init(|| {
        let catalog = |vendor: &Vendor| parse_catalog(vendor.text, registry()).catalog;
        VENDORS.iter().map(|vendor| (vendor, catalog(vendor))).collect()
    })
}

/// Returns the vendor that a text names: `nginx`, `aws-load-balancer`, `AwsLoadBalancer`, "AWS Application Load Balancer".
pub(crate) fn find(text: &str) -> Option<(&'static Vendor, &'static Catalog)> {
    let wanted = letters(text);
    let found = all().iter().find(|(vendor, catalog)| {
        letters(vendor.name) == wanted || letters(name(vendor, catalog)) == wanted
    });
    found.map(|(vendor, catalog)| (*vendor, catalog))
}

/// The meaning that one vendor gives to a code.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Meaning {
    pub(crate) vendor: &'static Vendor,
    /// The name of the vendor.
    pub(crate) name: &'static str,
    pub(crate) entry: &'static Entry,
}

/// Returns every meaning that vendors give to any code, the most common vendors first.
pub(crate) fn meanings() -> impl Iterator<Item = Meaning> {
    all().iter().flat_map(|(vendor, catalog)| {
        let name = name(vendor, catalog);
        catalog.entries.iter().map(move |entry| Meaning { vendor, name, entry })
    })
}

/// Returns the meanings of one code.
pub(crate) fn meanings_of(code: u16) -> Vec<Meaning> {
    meanings().filter(|meaning| meaning.entry.code == code).collect()
}

/// Returns the name of a vendor.
pub(crate) fn name<'a>(vendor: &'a Vendor, catalog: &'a Catalog) -> &'a str {
    catalog.info.name.as_deref().unwrap_or(vendor.name)
}

/// Returns the name for `--vendor` that is most similar to a text.
pub(crate) fn similar_name(text: &str) -> Option<&'static str> {
    suggest(text, &VENDORS.iter().map(|vendor| vendor.name).collect::<Vec<_>>())
}

fn letters(text: &str) -> String {
    text.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
}

#[cfg(test)]
mod tests {
    use status_data::VENDORS;

    use super::*;

    #[test]
    fn every_vendor_is_found_by_each_of_its_names() {
        assert_eq!(all().len(), VENDORS.len());
        for (vendor, catalog) in all() {
            assert!(!catalog.entries.is_empty(), "{}", vendor.name);
            for text in [vendor.name, name(vendor, catalog), &vendor.name.to_lowercase()] {
                let found = find(text).map(|(found, catalog)| (found.name, catalog.entries.len()));
                assert_eq!(found, Some((vendor.name, catalog.entries.len())), "{text}");
            }
        }
        assert!(find("aws-waf").is_some_and(|(vendor, _)| vendor.name == "AwsWaf"));
        for text in ["", "qqqq", "ngin"] {
            assert!(find(text).is_none(), "{text}");
        }
    }

    #[test]
    fn a_vendor_without_a_name_in_its_file_goes_by_its_enum() {
        let (vendor, catalog) = find("AwsWaf").expect("it has a catalog");
        assert_eq!(name(vendor, catalog), "AWS WAF");
        assert_eq!(name(vendor, &Catalog::default()), "AwsWaf");
    }

    #[test]
    fn every_entry_is_a_meaning_of_its_code() {
        let entries: usize = all().iter().map(|(_, catalog)| catalog.entries.len()).sum();
        assert_eq!(meanings().count(), entries);
        for meaning in meanings() {
            let code = meaning.entry.code;
            let same = meanings_of(code);
            assert!(same.iter().all(|one| one.entry.code == code), "{code}");
            assert!(same.iter().any(|one| std::ptr::eq(one.entry, meaning.entry)), "{code}");
        }
        let unused = (700..=999).filter(|code| meanings().all(|one| one.entry.code != *code));
        assert!(
            unused.clone().count() > 0 && unused.clone().all(|code| meanings_of(code).is_empty())
        );
    }

    #[test]
    fn a_slip_is_corrected() {
        for (text, expected) in
            [("Ngnix", Some("Nginx")), ("nginxx", Some("Nginx")), ("qqqq", None)]
        {
            assert_eq!(similar_name(text), expected, "{text}");
        }
    }
}
