//! Every entry has an anchor, and links to it work during any search.

use serde_json::json;
use status_browser_tests::{Browser, pages, with};

const BROKEN: &str = "return [...document.querySelectorAll('a[href^=\"#\"]')]
    .filter((link) => !document.getElementById(decodeURIComponent(link.hash.slice(1))))
    .map((link) => link.hash)";
const REPEATED: &str =
    "const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
    return ids.filter((id, at) => ids.indexOf(id) !== at)";

#[test]
fn every_link_within_a_page_has_its_target_and_no_address_stands_twice() {
    for (name, page) in [
        ("registry", pages::registry()),
        ("files", pages::files_api()),
        ("many", pages::three_hundred()),
        ("hostile", pages::hostile()),
    ] {
        with(&format!("links-{name}"), &page, async |browser| {
            assert_eq!(browser.js(BROKEN).await, json!([]), "{name}");
            assert_eq!(browser.js(REPEATED).await, json!([]), "{name}");
        });
    }
}

#[test]
fn every_code_and_every_name_of_the_registry_is_an_address() {
    with("addresses", &pages::registry(), async |browser| {
        for entry in &status_data::registry().entries {
            let (code, name) = (entry.code, status_data::kebab_case(&entry.variant));
            let same = format!(
                "return document.getElementById('{code}')?.closest('article')?.id === '{name}'"
            );
            assert_eq!(browser.js(&same).await, json!(true), "{code} {name}");
        }
    });
}

/// Whether the heading of the entry is at the top of what is seen.
async fn is_shown(browser: &Browser, id: &str) -> bool {
    let top = format!("return document.querySelector('#{id} h3').getBoundingClientRect().top");
    let top = browser.js(&top).await.as_f64().expect("a number");
    browser.visible().await.iter().any(|visible| visible == id) && (0.0..100.0).contains(&top)
}

#[test]
fn a_deep_link_opens_at_its_entry() {
    with("deep", &pages::registry(), async |browser| {
        for place in ["#404", "#not-found"] {
            browser.open(place).await;
            assert!(is_shown(&browser, "not-found").await, "{place}");
        }
        browser.open("#499").await;
        assert!(is_shown(&browser, "nginx-client-closed-request").await);
    });
}

#[test]
fn a_link_to_a_hidden_entry_shows_it() {
    with("hidden", &pages::registry(), async |browser| {
        browser.search("410").await;
        assert_eq!(browser.visible().await, ["gone"]);
        browser.click("#gone dd a[href='#404']").await;
        assert!(is_shown(&browser, "not-found").await, "after a search");

        browser.click("input[value='5xx']").await;
        browser.js("location.hash = '#404'").await;
        browser.js("location.hash = '#301'").await;
        // The event comes after the script that caused it.
        browser.js_async("requestAnimationFrame(() => setTimeout(arguments[0]))").await;
        assert!(is_shown(&browser, "moved-permanently").await, "after a filter");
    });
}

#[test]
fn a_link_to_an_entry_that_was_found_keeps_the_search() {
    with("kept", &pages::registry(), async |browser| {
        browser.search("too").await;
        let found = browser.visible().await;
        browser.click("#content-too-large dd a[href='#414']").await;
        assert_eq!(browser.visible().await, found);
    });
}

#[test]
fn a_place_that_does_not_exist_changes_nothing() {
    with("nowhere", &pages::registry(), async |browser| {
        for place in ["#nowhere", "#%", "#%E0%A4%A", "#"] {
            browser.open(place).await;
            assert!(browser.visible().await.len() > 100, "{place}");
        }
    });
}
