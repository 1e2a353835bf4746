//! The printed page: all entries in their order and no controls, even during a search.

use serde_json::json;
use status_browser_tests::{pages, with};

#[test]
fn paper_has_every_entry_and_no_control() {
    with("print", &pages::registry(), async |browser| {
        let all = browser.visible().await;
        browser.click("input[value='4xx']").await;
        browser.search("gone").await;
        assert!(browser.visible().await.len() < all.len());
        browser.prefer("dark", "print").await;
        browser.js("dispatchEvent(new Event('beforeprint'))").await;
        assert_eq!(browser.visible().await, all);
        let seen = "return [...document.querySelectorAll('.side, .side *, .skip, #page-results')]
            .filter((element) => element.checkVisibility()).length";
        assert_eq!(browser.js(seen).await, json!(0));
        let paper = "return getComputedStyle(document.body).backgroundColor";
        assert_eq!(browser.text(paper).await, "rgb(255, 255, 255)");
    });
}

#[test]
fn printing_keeps_what_the_screen_shows() {
    with("printed", &pages::files_api(), async |browser| {
        browser.search("folder").await;
        let before = browser.visible().await;
        let document = browser.print("files-api").await;
        assert!(document.starts_with(b"%PDF-"));
        assert_eq!(browser.visible().await, before);
    });
}
