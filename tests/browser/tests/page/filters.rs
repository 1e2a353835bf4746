//! The filters by class and by group or vendor, alone, together and with a search.

use status_browser_tests::{pages, with};

const CODES: &str = "return [...new Set([...document.querySelectorAll('main article')]
    .filter((article) => article.checkVisibility()).map((article) => article.dataset.code[0]))].join('')";
const SECTIONS: &str = "return [...document.querySelectorAll('main h2')]
    .filter((heading) => heading.checkVisibility()).map((heading) => heading.id).join()";

#[test]
fn classes_add_up_and_none_means_all() {
    with("classes", &pages::registry(), async |browser| {
        let all = browser.visible().await.len();
        browser.click("input[value='3xx']").await;
        assert_eq!(browser.text(CODES).await, "3");
        assert_eq!(browser.text(SECTIONS).await, "3xx,vendors");
        browser.click("input[value='1xx']").await;
        assert_eq!(browser.text(CODES).await, "13");
        browser.click("input[value='3xx']").await;
        browser.click("input[value='1xx']").await;
        assert_eq!(browser.visible().await.len(), all);
        browser.click("input[value='600+']").await;
        assert_eq!(
            browser.visible().await,
            ["shopify-unexpected-token", "linkedin-request-denied"]
        );
    });
}

#[test]
fn a_vendor_s_meanings_stand_alone() {
    with("vendors", &pages::registry(), async |browser| {
        browser.choose("vendor-nginx").await;
        let found = browser.visible().await;
        assert!(found.len() >= 6 && found.iter().all(|id| id.starts_with("nginx-")), "{found:?}");
        assert_eq!(browser.text(SECTIONS).await, "vendors");
        browser.choose("registry").await;
        assert_eq!(browser.text(SECTIONS).await, "1xx,2xx,3xx,4xx,5xx");
        assert_eq!(browser.visible().await.len(), status_data::registry().entries.len());
    });
}

#[test]
fn groups_are_those_of_the_catalog() {
    with("groups", &pages::files_api(), async |browser| {
        let choices = browser
            .text("return [...document.querySelectorAll('option')].map((o) => o.value).join()")
            .await;
        assert_eq!(choices, ",files,folders,redirects,server,session");
        browser.choose("redirects").await;
        assert_eq!(browser.visible().await, ["moved-permanently", "found", "temporary-redirect"]);
        browser.choose("session").await;
        browser.click("input[value='4xx']").await;
        assert_eq!(browser.visible().await, ["bad-request", "unauthorized", "forbidden"]);
        browser.search("token").await;
        assert_eq!(browser.visible().await, ["unauthorized", "forbidden"]);
        browser.reset().await;
        assert_eq!(browser.visible().await.len(), 17);
    });
}

#[test]
fn a_catalog_without_groups_has_no_second_filter() {
    let page = pages::of("[NotFound]\ncode = 404\nsummary = \"There is none.\"");
    with("no-groups", &page, async |browser| {
        assert_eq!(browser.js("return document.querySelectorAll('select').length").await, 0);
        browser.click("input[value='4xx']").await;
        assert_eq!(browser.visible().await, ["not-found"]);
        let count = "return document.querySelector('[role=status]').textContent";
        assert_eq!(browser.text(count).await, "1 status");
    });
}
