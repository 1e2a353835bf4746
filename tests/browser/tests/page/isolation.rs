//! The checks of every test work: a request and a message in the console are detected.

use std::panic::catch_unwind;

use status_browser_tests::{pages, with};

#[track_caller]
fn check(name: &str, from: &str, to: &str, expected: &str) {
    let page = pages::files_api();
    let changed = page.replace(from, to);
    assert_ne!(page, changed, "{from} is not in the page");
    let noticed =
        catch_unwind(|| with(name, &changed, async |_| {})).expect_err("nothing was noticed");
    let message = noticed.downcast_ref::<String>().expect("a message");
    assert!(message.contains(expected), "{message}");
}

#[test]
fn a_request_is_noticed() {
    check(
        "request",
        "img-src data:",
        "img-src data: http:\"><img src=\"http://127.0.0.1:9/pixel.png\" alt=\"",
        "127.0.0.1:9",
    );
}

#[test]
fn what_the_policy_forbids_is_noticed() {
    check(
        "forbidden",
        "<main",
        "<script>window.foreign = 1</script><main",
        "Content Security Policy",
    );
}
