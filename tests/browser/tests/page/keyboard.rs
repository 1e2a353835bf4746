//! The page with the keyboard only.

use serde_json::json;
use status_browser_tests::{pages, with};

const FOCUS: &str = "const focus = document.activeElement;
    return focus.id || focus.value || focus.getAttribute('href') || focus.textContent || focus.tagName";
const VALUE: &str = "return document.getElementById('page-search').value";
const TAB: &str = "\u{e004}";
const ENTER: &str = "\u{e007}";
const ESCAPE: &str = "\u{e00c}";
const SPACE: &str = " ";

#[test]
fn a_slash_starts_the_search_and_is_a_character_within_it() {
    with("slash", &pages::registry(), async |browser| {
        browser.press("/").await;
        assert_eq!(browser.text(FOCUS).await, "page-search");
        assert_eq!(browser.text(VALUE).await, "");
        browser.press("a/b").await;
        assert_eq!(browser.text(VALUE).await, "a/b");
    });
}

#[test]
fn escape_clears_search_and_filters() {
    with("escape", &pages::registry(), async |browser| {
        let all = browser.visible().await;
        browser.click("input[value='4xx']").await;
        browser.press("/").await;
        browser.press("404").await;
        assert_eq!(browser.visible().await, ["not-found"]);
        browser.press(ESCAPE).await;
        assert_eq!(browser.text(VALUE).await, "");
        assert_eq!(browser.visible().await, all);
        assert_eq!(browser.text(FOCUS).await, "page-search");
    });
}

#[test]
fn enter_goes_to_what_was_found_first() {
    with("enter", &pages::registry(), async |browser| {
        browser.press("/").await;
        browser.press("teapot").await;
        browser.press(ENTER).await;
        assert_eq!(browser.text(FOCUS).await, "#418");
        assert_eq!(browser.visible().await, ["im-a-teapot"]);
        browser.press(ENTER).await;
        assert_eq!(browser.text("return location.hash").await, "#418");
    });
}

#[test]
fn tab_follows_the_page_from_the_skip_link_on() {
    with("tab", &pages::files_api(), async |browser| {
        let mut order = Vec::new();
        for _ in 0..10 {
            browser.press(TAB).await;
            order.push(browser.text(FOCUS).await);
        }
        let expected = [
            "#page-statuses",
            "page-search",
            "2xx",
            "3xx",
            "4xx",
            "5xx",
            "page-filter",
            "Clear",
            "#2xx",
            "#200",
        ];
        assert_eq!(order, expected);
    });
}

#[test]
fn the_skip_link_is_seen_when_focused_and_leads_to_the_statuses() {
    with("skip", &pages::files_api(), async |browser| {
        let left = "return document.querySelector('.skip').getBoundingClientRect().left >= 0";
        assert_eq!(browser.js(left).await, json!(false));
        browser.press(TAB).await;
        assert_eq!(browser.js(left).await, json!(true));
        browser.press(ENTER).await;
        assert_eq!(browser.text(FOCUS).await, "page-statuses");
    });
}

#[test]
fn a_class_is_chosen_with_the_space_bar() {
    with("space", &pages::files_api(), async |browser| {
        for _ in 0..3 {
            browser.press(TAB).await;
        }
        browser.press(SPACE).await;
        assert_eq!(browser.visible().await, ["ok", "created", "no-content"]);
    });
}
