//! The documentation in a browser: the search finds variants by number, phrase and former name.
//!
//! Builds the documentation of the library with the cargo that runs the test.

use std::path::{Path, PathBuf};
use std::process::Command;

use status_browser_tests::at;

/// Builds the documentation once for this test and gives its first page.
fn documentation() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let target = root.join("target/browser/documentation");
    let built = Command::new(env!("CARGO"))
        .args(["doc", "--quiet", "--no-deps", "--package", "status-codes", "--target-dir"])
        .arg(&target)
        .current_dir(&root)
        .status()
        .expect("cargo runs");
    assert!(built.success(), "the documentation does not build");
    target.canonicalize().expect("the folder exists").join("doc/status_codes/index.html")
}

#[test]
fn a_search_finds_the_variant_by_number_phrase_and_former_name() {
    let cases = [
        ("404", "Status.html#variant.NotFound"),
        ("teapot", "Status.html#variant.ImATeapot"),
        ("Payload Too Large", "Status.html#variant.ContentTooLarge"),
        ("too early", "Status.html#variant.TooEarly"),
        ("Moved Temporarily", "Status.html#variant.Found"),
        ("UnprocessableEntity", "Status.html#"),
    ];
    at(&documentation(), async |browser| {
        for (words, expected) in cases {
            let query = words.replace(' ', "%20");
            browser.open(&format!("?search={query}")).await;
            let first = browser
                .js_async(
                    "const answer = arguments[arguments.length - 1];
                     const look = (left) => {
                         const link = document.querySelector('.search-results.active a');
                         if (link || left === 0) answer(link ? link.href : 'nothing');
                         else setTimeout(look, 50, left - 1);
                     };
                     look(200);",
                )
                .await;
            let first = first.as_str().unwrap_or_default();
            assert!(first.contains(expected), "{words}: {first}");
        }
    });
}
