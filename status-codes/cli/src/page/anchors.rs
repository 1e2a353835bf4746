//! The anchor of each entry on the page: `#404` for the first entry of a code, `#not-found` for every entry.
//!
//! Anchors are unique among all catalogs of the page. They consist of letters, digits, `-`, `.`, `_` and `~`, so they
//! need no escaping anywhere.

use std::collections::{HashMap, HashSet};

use status_data::{Catalog, Entry, kebab_case};

use crate::data::unique::UniqueNames;

use super::sections::VENDORS;

/// The anchors of all entries.
pub(super) struct Anchors<'a> {
    catalogs: Vec<Addresses<'a>>,
}

/// The anchors of one catalog.
#[derive(Default)]
struct Addresses<'a> {
    by_variant: HashMap<&'a str, Anchor<'a>>,
    /// By headline, as in `404 Not Found`; `None` if several entries have it.
    by_headline: HashMap<String, Option<String>>,
}

/// The anchors of one entry.
pub(super) struct Anchor<'a> {
    pub(super) entry: &'a Entry,
    /// The anchor of the entry.
    pub(super) id: String,
    /// The anchor of the code, if the entry is the first with the code.
    pub(super) code: Option<u16>,
}

impl Anchor<'_> {
    /// Returns the shorter anchor.
    pub(super) fn preferred(&self) -> String {
        self.code.map_or_else(|| self.id.clone(), |code| code.to_string())
    }
}

impl<'a> Anchors<'a> {
    pub(super) fn new(catalogs: &[&'a Catalog]) -> Self {
        let mut taken = UniqueNames::default();
        taken.add(VENDORS, "-");
        let mut codes = HashSet::new();
        let mut addresses = |(at, catalog): (usize, &&'a Catalog)| {
            let mut addresses = Addresses::default();
            let vendor = catalog.info.name.as_deref().filter(|_| at > 0);
            for entry in &catalog.entries {
                let id = taken.add(&wanted(entry, vendor), "-");
                let code = codes.insert(entry.code).then_some(entry.code);
                let anchor = Anchor { entry, id, code };
                let headline = format!("{} {}", entry.code, entry.phrase);
                let known = addresses.by_headline.entry(headline);
                known.and_modify(|same| *same = None).or_insert_with(|| Some(anchor.preferred()));
                addresses.by_variant.insert(&entry.variant, anchor);
            }
            addresses
        };
        Self { catalogs: catalogs.iter().enumerate().map(&mut addresses).collect() }
    }

    /// Returns the anchors of the entry at a position of a catalog.
    pub(super) fn of(&self, catalog: usize, variant: &str) -> Option<&Anchor<'a>> {
        self.catalogs.get(catalog)?.by_variant.get(variant)
    }

    /// Finds an entry by its headline, as in `404 Not Found`: in that catalog, then in the first one.
    pub(super) fn resolver(&self, catalog: usize) -> impl Fn(&str) -> Option<String> {
        move |headline| {
            let find = |at: usize| self.catalogs.get(at)?.by_headline.get(headline);
            find(catalog).or_else(|| find(0)).cloned().flatten()
        }
    }
}

fn wanted(entry: &Entry, vendor: Option<&str>) -> String {
    let id = if entry.id == entry.variant { kebab_case(&entry.variant) } else { entry.id.clone() };
    let id = match vendor {
        Some(vendor) => slug(&format!("{}-{id}", vendor.to_lowercase())),
        None => slug(&id),
    };
    // Reserved for codes, classes, sections and the controls of the page.
    let reserved = id.starts_with(|c: char| c.is_ascii_digit()) || id.starts_with("page-");
    if id.is_empty() || reserved { format!("status-{id}") } else { id }
}

/// Returns a text without characters that have a meaning in attributes, URLs or CSS selectors.
pub(super) fn slug(text: &str) -> String {
    let plain = |c: char| if c.is_alphanumeric() || "-._~".contains(c) { c } else { '-' };
    text.chars().map(plain).collect()
}

#[cfg(test)]
mod tests {
    use status_data::{Catalog, parse_catalog, registry};

    use super::Anchors;

    fn catalog(text: &str) -> Catalog {
        let reading = parse_catalog(text, registry());
        assert_eq!(reading.errors().count(), 0);
        reading.catalog
    }

    #[track_caller]
    fn check(anchors: &Anchors<'_>, catalog: usize, variant: &str, id: &str, code: Option<u16>) {
        let anchor = anchors.of(catalog, variant).expect("the variant is in the catalog");
        assert_eq!((anchor.id.as_str(), anchor.code), (id, code), "{variant}");
    }

    #[test]
    fn the_first_entry_of_a_code_has_the_number() {
        let catalog = catalog(
            "[MissingField]\ncode = 400\nsummary = \"A.\"\n[BadSyntax]\ncode = 400\nsummary = \"B.\"",
        );
        let anchors = Anchors::new(&[&catalog]);
        check(&anchors, 0, "MissingField", "missing-field", Some(400));
        check(&anchors, 0, "BadSyntax", "bad-syntax", None);
        assert_eq!(anchors.resolver(0)("400 Bad Request"), None);
    }

    #[test]
    fn equal_ids_are_numbered_past_those_that_are_taken() {
        let entry =
            |variant, id| format!("[{variant}]\ncode = 400\nid = \"{id}\"\nsummary = \"A.\"\n");
        let entries = [("A", "x"), ("B", "x-3"), ("C", "x"), ("D", "x"), ("E", "x-3"), ("F", "x")];
        let entries: String = entries.map(|(variant, id)| entry(variant, id)).concat();
        let catalog = catalog(&format!("[catalog]\nname = \"X\"\nshared-ids = true\n{entries}"));
        let anchors = Anchors::new(&[&catalog]);
        let ids = ["A", "B", "C", "D", "E", "F"]
            .map(|variant| &*anchors.of(0, variant).expect("a variant").id);
        assert_eq!(ids, ["x", "x-3", "x-2", "x-4", "x-3-2", "x-5"]);
    }

    #[test]
    fn hostile_ids_become_plain_and_distinct_addresses() {
        let catalog = catalog(
            "[A]\ncode = 400\nid = '\"><b> x'\nsummary = \"A.\"\n[B]\ncode = 401\nid = '\"><i> x'\nsummary = \"B.\"\n\
             [C]\ncode = 402\nid = '---b--x'\nsummary = \"C.\"\n[D]\ncode = 403\nid = '404'\nsummary = \"D.\"\n\
             [E]\ncode = 409\nid = 'page-search'\nsummary = \"E.\"\n[F]\ncode = 410\nid = 'ähnlich'\nsummary = \"F.\"",
        );
        let anchors = Anchors::new(&[&catalog]);
        check(&anchors, 0, "A", "---b--x", Some(400));
        check(&anchors, 0, "B", "---i--x", Some(401));
        check(&anchors, 0, "C", "---b--x-2", Some(402));
        check(&anchors, 0, "D", "status-404", Some(403));
        check(&anchors, 0, "E", "status-page-search", Some(409));
        check(&anchors, 0, "F", "ähnlich", Some(410));
    }

    #[test]
    fn a_vendor_s_entries_carry_its_name_and_never_take_a_registered_number() {
        let vendor = catalog(
            "[catalog]\nname = \"Google uploads\"\n[ResumeIncomplete]\ncode = 308\nphrase = \"Resume\"\nsummary = \"A.\"",
        );
        let anchors = Anchors::new(&[registry(), &vendor]);
        check(&anchors, 0, "PermanentRedirect", "permanent-redirect", Some(308));
        check(&anchors, 1, "ResumeIncomplete", "google-uploads-resume-incomplete", None);
    }

    #[test]
    fn descriptions_find_entries_of_their_own_catalog_first() {
        let vendor = catalog(
            "[catalog]\nname = \"V\"\n[Mine]\ncode = 404\nphrase = \"Not Found\"\nsummary = \"A.\"",
        );
        let anchors = Anchors::new(&[registry(), &vendor]);
        assert_eq!(anchors.resolver(1)("404 Not Found").as_deref(), Some("v-mine"));
        assert_eq!(anchors.resolver(1)("410 Gone").as_deref(), Some("410"));
        assert_eq!(anchors.resolver(0)("499 Client Closed Request"), None);
    }
}
