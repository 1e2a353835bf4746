//! Pictures in `target/browser` for review. The tests check that nothing is cut off.

use serde_json::json;
use status_browser_tests::{pages, with};

#[track_caller]
fn check(name: &str, html: &str, place: &str, words: &str) {
    with(&format!("pictures-{name}"), html, async |browser| {
        for (width, height) in [(1280, 1000), (375, 812)] {
            browser.resize(width, height).await;
            for scheme in ["light", "dark"] {
                browser.prefer(scheme, "screen").await;
                browser.open("").await;
                let overflow = "const root = document.documentElement; return root.scrollWidth - root.clientWidth";
                assert_eq!(
                    browser.js(overflow).await,
                    json!(0),
                    "{name} at {width} scrolls sideways"
                );
                browser.picture(&format!("{name}-{width}-{scheme}")).await;
                browser.open(place).await;
                browser.picture(&format!("{name}-{width}-{scheme}-entry")).await;
                browser.search(words).await;
                assert_eq!(
                    browser.js(overflow).await,
                    json!(0),
                    "{name} at {width} scrolls sideways"
                );
                browser.picture(&format!("{name}-{width}-{scheme}-search")).await;
            }
        }
    });
}

#[test]
fn the_registry_fits_both_widths() {
    check("registry", &pages::registry(), "#413", "too large");
}

#[test]
fn the_files_api_fits_both_widths() {
    check("files-api", &pages::files_api(), "#412", "folder");
}

#[test]
fn three_hundred_entries_fit_both_widths() {
    check("three-hundred", &pages::three_hundred(), "#problem199", "facet 7");
}

#[test]
fn hostile_text_fits_both_widths() {
    check("hostile", &pages::hostile(), "#400", "hacked");
}
