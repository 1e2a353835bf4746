//! The page without script: all entries, the index and the anchors, and no controls.

use serde_json::json;
use status_browser_tests::{pages, with};

#[test]
fn without_script_everything_is_there_but_the_controls() {
    with("no-script", &pages::registry(), async |browser| {
        let seen = "return document.getElementById('page-controls').checkVisibility()";
        let index = "return [...document.querySelectorAll('nav li')].filter((place) => place.checkVisibility()).length";
        let all = browser.visible().await;
        assert_eq!(browser.js(seen).await, json!(true));
        browser.allow_script(false).await;
        browser.open("#404").await;
        assert_eq!(browser.js(seen).await, json!(false), "the script ran all the same");
        assert_eq!(browser.visible().await, all);
        assert_eq!(browser.js(index).await, json!(all.len()));
        let marked = "return document.querySelector('article:has(:target)').id";
        assert_eq!(browser.text(marked).await, "not-found");
        browser.click("#not-found dd a[href='#410']").await;
        assert_eq!(browser.text(marked).await, "gone");
        browser.picture("registry-1280-no-script").await;
    });
}
