//! Hostile texts of a catalog stay text.

use serde_json::json;
use status_browser_tests::{pages, with};

#[test]
fn hostile_text_adds_no_element_no_handler_and_no_script() {
    with("hostile", &pages::hostile(), async |browser| {
        let count = |selector: &str| {
            format!("return document.querySelectorAll({}).length", json!(selector))
        };
        for (selector, expected) in [
            ("script", 1),
            ("style", 1),
            ("title", 1),
            ("body script", 1),
            ("main", 1),
            ("article", 2 * pages::HOSTILE.len()),
            ("img, iframe, object, embed, svg, base, textarea, b, i, audio, video", 0),
            ("[style]", 0),
        ] {
            assert_eq!(browser.js(&count(selector)).await, json!(expected), "{selector}");
        }
        let handlers = "return [...document.querySelectorAll('*')].flatMap((element) =>
            [...element.attributes].filter((attribute) => /^on/i.test(attribute.name)).map((a) => a.name))";
        assert_eq!(browser.js(handlers).await, json!([]));
        let schemes = "return [...new Set([...document.querySelectorAll('[href], [src], [action]')]
            .map((element) => new URL(element.href ?? element.src ?? element.action, location).protocol))].sort()";
        assert_eq!(browser.js(schemes).await, json!(["data:", "file:", "https:"]));
    });
}

#[test]
fn hostile_text_is_shown_as_it_was_written() {
    with("shown", &pages::hostile(), async |browser| {
        assert_eq!(
            browser.text("return document.title").await,
            format!("{} – statuses", pages::HOSTILE.concat()).replace("  ", " ")
        );
        for (at, text) in pages::HOSTILE.iter().enumerate() {
            for (part, expected) in [
                ("h3 a bdi", (*text).to_owned()),
                (".phrase bdi", format!("{text} phrase")),
                ("dd code", format!("{text} id")),
                (".members code", format!("{text} id")),
                (".members code:last-of-type", json!(format!("{text} id")).to_string()),
                (".members span", (*text).to_owned()),
            ] {
                let shown = format!(
                    "return document.querySelectorAll('article')[{at}].querySelector('{part}').textContent"
                );
                assert_eq!(browser.text(&shown).await, expected, "{part}");
            }
        }
    });
}

#[test]
fn hostile_text_can_be_searched_filtered_and_clicked_without_effect() {
    with("used", &pages::hostile(), async |browser| {
        for text in pages::HOSTILE {
            browser.search(&text.replace('\u{202e}', "")).await;
        }
        browser.search("x").await;
        browser.press("\u{e00c}").await;
        browser.click("input[value='4xx']").await;
        let press = "for (const element of document.querySelectorAll('main *')) {
            for (const kind of ['mouseover', 'click', 'focus', 'error', 'load']) {
                element.dispatchEvent(new Event(kind, { bubbles: true, cancelable: true }));
            }
        }
        return typeof window.hacked";
        assert_eq!(browser.text(press).await, "undefined");
    });
}

#[test]
fn marks_of_direction_do_not_reach_beyond_their_text() {
    // The code stands left of a title that turns its text around, and the vendor right of it.
    with("direction", &pages::hostile(), async |browser| {
        let order = "const parts = [...document.querySelectorAll('#vendors ~ article')].at(-1)
                .querySelectorAll('h3 .code, h3 a bdi, h3 .mark');
            const lefts = [...parts].map((part) => part.getBoundingClientRect().left);
            return lefts.length > 2 && lefts[0] < lefts[1]";
        assert_eq!(browser.js(order).await, json!(true));
        let isolated = "return [...document.querySelectorAll('bdi')]
            .every((element) => getComputedStyle(element).unicodeBidi === 'isolate')";
        assert_eq!(browser.js(isolated).await, json!(true));
    });
}

#[test]
fn the_policy_stops_script_that_would_get_through() {
    let page = pages::files_api();
    let injected = page.replace("</main>", "<p id=target>before</p></main>");
    assert_ne!(page, injected);
    with("policy", &injected, async |browser| {
        // Nothing of the page writes markup; this is what would happen if something did.
        let blocked = browser
            .js_async(
                "const done = arguments[0];
                addEventListener('securitypolicyviolation', (event) => { event.preventDefault(); done(event.effectiveDirective); });
                const style = document.createElement('div');
                style.setAttribute('style', 'color: red');
                setTimeout(() => done(getComputedStyle(style).color), 2000);
                document.body.append(style);",
            )
            .await;
        assert_eq!(blocked, json!("style-src-attr"));
        browser.forget_console().await;
    });
}
