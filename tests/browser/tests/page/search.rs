//! The search finds by number, phrase, former name, identifier and text, names first.

use serde_json::json;
use status_browser_tests::{Browser, pages, with};

const HEADINGS: &str = "return [...document.querySelectorAll('main h2')]
    .filter((heading) => heading.checkVisibility()).map((heading) => heading.textContent).join()";

async fn found(browser: &Browser, words: &str) -> Vec<String> {
    browser.search(words).await;
    browser.visible().await
}

#[track_caller]
fn check_registry(cases: &'static [(&'static str, &'static [&'static str])]) {
    with("search", &pages::registry(), async |browser| {
        for (words, expected) in cases {
            assert_eq!(found(&browser, words).await, *expected, "{words}");
        }
    });
}

#[test]
fn a_number_finds_its_code_and_nothing_that_mentions_it() {
    check_registry(&[
        ("404", &["not-found"]),
        (" 404 ", &["not-found"]),
        (
            "10",
            &[
                "continue",
                "switching-protocols",
                "processing",
                "early-hints",
                "upload-resumption-supported",
            ],
        ),
        (
            "1XX",
            &[
                "continue",
                "switching-protocols",
                "processing",
                "early-hints",
                "upload-resumption-supported",
            ],
        ),
        ("404 not found", &["not-found"]),
        ("530", &["cloudflare-error1xxx", "pantheon-site-frozen", "shopify-origin-dns-error"]),
        ("999", &["linkedin-request-denied"]),
    ]);
}

#[test]
fn former_and_rust_names_find_the_entry_first() {
    with("former", &pages::registry(), async |browser| {
        for (words, first) in [
            ("payload too large", "content-too-large"),
            ("PayloadTooLarge", "content-too-large"),
            ("moved temporarily", "found"),
            ("Request-URI Too Long", "uri-too-long"),
            ("not found", "not-found"),
            ("NOT_FOUND", "not-found"),
            ("NotFound", "not-found"),
            ("not-found", "not-found"),
            ("I'm a teapot", "im-a-teapot"),
            ("non-authoritative", "non-authoritative-information"),
            ("cloudflare", "cloudflare-client-closed-request"),
        ] {
            let found = found(&browser, words).await;
            assert_eq!(found.first().map(String::as_str), Some(first), "{words}");
        }
    });
}

#[test]
fn a_word_of_the_text_finds_the_entry() {
    check_registry(&[
        ("coffee", &["im-a-teapot"]),
        ("COFFEE pots", &["im-a-teapot"]),
        ("15.5.6", &["method-not-allowed"]),
        ("rfc8297", &["early-hints"]),
        ("RFC 8297", &["early-hints"]),
        ("offee", &[]),
    ]);
}

#[test]
fn names_come_before_text_and_each_has_its_heading() {
    with("order", &pages::registry(), async |browser| {
        let found = found(&browser, "gone").await;
        assert_eq!(found.first().map(String::as_str), Some("gone"));
        assert!(found.len() > 1, "410 is mentioned elsewhere: {found:?}");
        assert_eq!(browser.text(HEADINGS).await, "Found by name,Found in the text");
        browser.search("coffee").await;
        assert_eq!(browser.text(HEADINGS).await, "Found in the text");
    });
}

#[test]
fn identifiers_of_an_api_are_found() {
    with("identifiers", &pages::files_api(), async |browser| {
        assert_eq!(found(&browser, "target-access-denied").await, ["target-access-denied"]);
        assert_eq!(found(&browser, "Precondition Failed").await[0], "target-access-denied");
    });
}

#[test]
fn the_count_is_announced_and_the_index_follows() {
    with("count", &pages::registry(), async |browser| {
        let count = "return document.querySelector('[role=status]').textContent";
        let index = "return [...document.querySelectorAll('nav li')]
            .filter((place) => place.checkVisibility()).map((place) => place.textContent).join()";
        let all = browser.text(count).await;
        assert!(all.ends_with(" statuses") && !all.contains("of"), "{all}");
        browser.search("404").await;
        assert_eq!(browser.text(count).await, format!("1 of {all}"));
        assert_eq!(browser.text(index).await, "404 Not Found");
        browser.search("xyzzy").await;
        assert_eq!(browser.text(count).await, format!("0 of {all}"));
        let nothing = "return document.querySelector('#page-results > p').checkVisibility()";
        assert_eq!(browser.js(nothing).await, json!(true));
        browser.search("404").await;
        assert_eq!(browser.js(nothing).await, json!(false));
    });
}

#[test]
fn after_a_search_everything_is_in_its_place_again() {
    with("restored", &pages::registry(), async |browser| {
        let before = browser.visible().await;
        for words in ["gone", "request", "4", "xyzzy", "the"] {
            browser.search(words).await;
        }
        browser.reset().await;
        assert_eq!(browser.visible().await, before);
        assert_eq!(
            browser.js("return document.querySelector('#page-results').hidden").await,
            json!(true)
        );
    });
}

#[test]
fn what_is_found_is_in_sight_however_far_the_page_was_scrolled() {
    with("in-sight", &pages::registry(), async |browser| {
        browser.open("#511").await;
        browser.press("/").await;
        browser.press("not found").await;
        let top = "return document.querySelector('#not-found').getBoundingClientRect().top";
        let top = browser.js(top).await.as_f64().expect("a number");
        assert!((0.0..900.0).contains(&top), "{top}");
    });
}
