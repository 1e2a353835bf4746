//! axe-core finds no violation, in light and dark, on both widths, before and during a search.

use std::fs;

use status_browser_tests::{Browser, pages, strings, with};

/// What is wrong, a line a violation.
async fn violations(browser: &Browser) -> Vec<String> {
    let program = std::env::var("AXE_CORE").expect(
        "AXE_CORE names the script that .ci/tools/axe-core prints; .ci/parts/browser sets it",
    );
    let axe = fs::read_to_string(&program).unwrap_or_else(|error| panic!("{program}: {error}"));
    browser.js(&format!("if (!window.axe) {{ {axe} }}")).await;
    let found = browser
        .js_async(
            "const done = arguments[0];
            axe.run({ resultTypes: ['violations'] }).then((result) => done(result.violations.flatMap((violation) =>
                violation.nodes.map((node) => `${violation.id}: ${node.target}: ${node.failureSummary}`))),
                (error) => done([String(error)]))",
        )
        .await;
    strings(&found)
}

#[track_caller]
fn check(name: &str, html: &str, words: &str) {
    with(&format!("accessible-{name}"), html, async |browser| {
        for (width, height) in [(1280, 900), (375, 812)] {
            browser.resize(width, height).await;
            for scheme in ["light", "dark"] {
                browser.prefer(scheme, "screen").await;
                browser.open("").await;
                let none: [&str; 0] = [];
                assert_eq!(violations(&browser).await, none, "{name}, {width}, {scheme}");
                browser.search(words).await;
                assert_eq!(violations(&browser).await, none, "{name}, {width}, {scheme}, {words}");
            }
        }
    });
}

#[test]
fn the_registry_has_no_violation() {
    check("registry", &pages::registry(), "too large");
}

#[test]
fn the_files_api_has_no_violation() {
    check("files-api", &pages::files_api(), "folder");
}

#[test]
fn deprecations_and_every_kind_of_markdown_have_no_violation() {
    let page = pages::of(
        "[catalog]\ntype-base = \"https://a.example/\"\n\n[Old]\ncode = 400\nsummary = \"An *old* `status`.\"\ndeprecated = { since = \"1.2.0\", note = \"it was old\", replaced-by = \"New\" }\n\
         [New]\ncode = 400\nsummary = \"A new one.\"\nformer = [\"Newish\"]\ndescription = '''\n# Heading\n\n> quoted\n\n\
         1. one\n2. two\n\n| a | b |\n| --- | --- |\n| c | d |\n\n```json\n{ \"a\": \"a line that is much longer than any narrow page could ever show without a break\" }\n```\n\n\
         ![picture](https://a.example/b.png) <https://a.example/> **bold**'''\n",
    );
    check("markdown", &page, "new");
}

#[test]
fn a_page_with_faults_has_violations() {
    let faulty = "<!DOCTYPE html><html><title>x</title><link rel=icon href=data:,><input id=page-search><p style='color:#ddd'>pale</p>";
    with("faulty", faulty, async |browser| {
        let found = violations(&browser).await.join("\n");
        for rule in ["html-has-lang: html", "label: #page-search", "color-contrast: p"] {
            assert!(found.contains(rule), "{rule} is not in\n{found}");
        }
    });
}
