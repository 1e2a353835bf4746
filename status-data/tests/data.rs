//! The embedded files break no rule, and have the properties that the rest of the project relies on.

use std::fs;
use std::path::Path;

use status_data::{
    Parsed, REGISTRY_FILE, REGISTRY_TEXT, Registration, VENDORS, parse_catalog, parse_registry,
    registry,
};

#[track_caller]
fn sound(reading: &Parsed, file: &str, text: &str) {
    assert!(reading.diagnostics.is_empty(), "\n{}", reading.messages(file, text).join("\n\n"));
}

#[test]
fn the_registry_has_no_problem() {
    sound(&parse_registry(REGISTRY_TEXT), REGISTRY_FILE, REGISTRY_TEXT);
}

#[test]
fn every_vendor_has_no_problem() {
    for vendor in VENDORS {
        sound(&parse_catalog(vendor.text, registry()), vendor.file, vendor.text);
    }
}

#[test]
fn every_example_catalog_has_no_problem() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../status-codes/examples");
    let files = files(&folder);
    assert!(files.len() >= 2, "{files:?}");
    for file in files {
        let text = fs::read_to_string(folder.join(&file)).expect("an example is UTF-8");
        sound(&parse_catalog(&text, registry()), &file, &text);
    }
}

#[test]
fn the_registry_is_complete_and_in_order() {
    let codes: Vec<u16> = registry().entries.iter().map(|entry| entry.code).collect();
    // Statuses are never removed.
    assert!(codes.len() >= 64, "{}", codes.len());
    assert!(codes.windows(2).all(|pair| pair[0] < pair[1]), "{codes:?}");
}

#[test]
fn every_status_of_the_registry_has_texts_and_sources() {
    for entry in &registry().entries {
        let name = &entry.variant;
        assert!(entry.reference.is_some(), "{name} has no reference");
        assert!(entry.summary.ends_with('.'), "{name}: the summary is a sentence");
        // A copy that users edit may have fewer facts.
        let registered = entry.registration != Registration::Unregistered;
        assert!(!registered || !entry.description.is_empty(), "{name} has no description");
        for method in &entry.methods {
            assert!(method.reference.is_some(), "{name}: {} has no reference", method.method);
        }
    }
}

#[test]
fn every_related_status_exists_and_relates_back() {
    let catalogs = VENDORS.iter().map(|vendor| parse_catalog(vendor.text, registry()).catalog);
    for catalog in catalogs.chain([registry().clone()]) {
        for entry in &catalog.entries {
            for related in &entry.related {
                let other = catalog.entry(related);
                let back = other.is_some_and(|other| other.related.contains(&entry.variant));
                assert!(back, "{} and {related}", entry.variant);
            }
        }
    }
}

#[test]
fn every_vendor_file_has_its_line_and_every_line_its_file() {
    let mut listed: Vec<&str> =
        VENDORS.iter().map(|vendor| vendor.file.rsplit('/').next().unwrap_or_default()).collect();
    listed.sort_unstable();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("vendors");
    assert_eq!(listed, files(&folder));
}

#[test]
fn a_vendor_file_is_named_after_its_enum() {
    for vendor in VENDORS {
        let name = format!("/{}.toml", status_data::kebab_case(vendor.name));
        assert!(vendor.file.ends_with(&name), "{} in {}", vendor.name, vendor.file);
    }
}

#[test]
fn every_vendor_says_who_it_is_and_where_its_codes_are_met() {
    for vendor in VENDORS {
        let catalog = parse_catalog(vendor.text, registry()).catalog;
        assert!(catalog.info.name.is_some(), "{} has no name", vendor.file);
        assert!(catalog.info.description.is_some(), "{} has no description", vendor.file);
        for entry in &catalog.entries {
            assert!(entry.source.is_some(), "{}: {} has no source", vendor.file, entry.variant);
            assert!(!entry.seen_in.is_empty(), "{}: {} has no where", vendor.file, entry.variant);
        }
    }
}

#[test]
fn every_vendor_is_parsed_with_its_entries() {
    let parsed: Vec<(&str, usize)> = status_data::vendors()
        .map(|(vendor, catalog)| (vendor.name, catalog.entries.len()))
        .collect();
    let expected: Vec<(&str, usize)> = VENDORS
        .iter()
        .map(|vendor| (vendor.name, parse_catalog(vendor.text, registry()).catalog.entries.len()))
        .collect();
    assert_eq!(parsed, expected);
    assert!(parsed.iter().all(|(_, entries)| *entries > 0), "{parsed:?}");
}

#[test]
fn an_unclosed_backquote_is_marked_itself() {
    let text = "[NotFound]\ncode = 404\nsummary = \"Write `a` and `b.\"\n";
    let diagnostics = parse_catalog(text, registry()).diagnostics;
    let [diagnostic] = &diagnostics[..] else { panic!("one fault: {diagnostics:?}") };
    assert_eq!(&text[diagnostic.span.start..], "`b.\"\n");
    assert_eq!(diagnostic.span.len(), 1);
}

/// Returns the names of the TOML files of a folder, sorted.
fn files(folder: &Path) -> Vec<String> {
    let read = fs::read_dir(folder).expect("the folder is readable");
    let mut names: Vec<String> = read
        .map(|entry| entry.expect("a file is readable").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        .filter_map(|path| Some(path.file_name()?.to_string_lossy().into_owned()))
        .collect();
    names.sort();
    names
}
