//! Our tree against that of the crate `toml`: the same texts are accepted, and say the same at the same places.
//!
//! Takes every TOML file of the project, whole and damaged, the faulty ones, each form that TOML has, and random
//! orders of headers and keys. The tree is private, so its files are compiled here once more.

mod dump;
#[path = "../damage/edits.rs"]
mod edits;
mod forms;

#[path = "../../src/datetime.rs"]
mod datetime;
#[path = "../../src/document.rs"]
mod document;
#[path = "../../src/fault.rs"]
mod fault;
#[path = "../../src/table.rs"]
#[expect(dead_code, reason = "only the reader asks for values of one type")]
mod table;

use std::fs;
use std::path::Path;

use dump::{ours, theirs};
use edits::{STRAY, damaged, edit, some_lines};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use status_data::{REGISTRY_TEXT, VENDORS};

/// Whether the text is TOML, by both.
#[track_caller]
fn check(text: &str) -> bool {
    let ours = ours(text);
    assert_eq!(ours, theirs(text), "left ours, right `toml`:\n{text}");
    ours.is_some()
}

#[test]
fn files_of_the_project_say_the_same() {
    for folder in ["..", ".", "vendors", "../status-codes/examples", "../tests"] {
        let texts = texts(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder));
        assert!(!texts.is_empty(), "no TOML file in {folder}");
        for text in texts {
            assert!(check(&text));
            assert!(check(&text.replace('\n', "\r\n")));
        }
    }
}

#[test]
fn faulty_files_are_faulty_to_both() {
    let faults = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/faults");
    let folders = fs::read_dir(faults).expect("the folder of the cases is readable");
    let mut broken = 0;
    for folder in folders {
        for text in texts(&folder.expect("a folder of the cases is readable").path()) {
            broken += usize::from(!check(&text));
        }
    }
    assert!(broken >= 10, "{broken} of the cases are not TOML");
}

/// The TOML files of a folder.
fn texts(folder: &Path) -> Vec<String> {
    let files = fs::read_dir(folder).expect("the folder is readable");
    let paths = files.map(|file| file.expect("a file is readable").path());
    let toml = paths.filter(|path| path.extension().is_some_and(|extension| extension == "toml"));
    toml.map(|path| fs::read_to_string(path).expect("a file is UTF-8")).collect()
}

#[test]
fn depth_is_limited_at_the_same_place() {
    for (open, close) in [("[", "]"), ("{ a = ", " }")] {
        for depth in [79, 80, 81, 82, 5000] {
            let text = format!("a = {}1{}", open.repeat(depth), close.repeat(depth));
            assert_eq!(check(&text), depth <= 80, "{depth} of `{open}`");
            check(&format!("a = {}", open.repeat(depth)));
        }
    }
    for dots in [78, 79, 80, 81, 5000] {
        let key = "a.".repeat(dots) + "b";
        assert_eq!(check(&format!("{key} = 1")), dots < 80, "{dots} dots");
        assert_eq!(check(&format!("[{key}]")), dots < 80, "{dots} dots");
    }
}

/// TOML forbids what `toml` lets pass here: an element of a list of tables is not added to by dotted keys.
#[test]
fn a_dotted_key_does_not_reach_into_a_list_of_tables() {
    assert_eq!(ours("[[a.b]]\n[a]\nb.c.d = 1"), None);
}

/// Lines in any order: what may stand beside what.
const HEADERS: &[&str] = &[
    "[a]",
    "[b]",
    "[a.b]",
    "[a.b.c]",
    "[b.a]",
    "[a.c]",
    "a = {}",
    "a = { b.c = 1 }",
    "b = [{}]",
    "c = 1",
];
const LISTS: &[&str] = &["[[a]]", "[[a.b]]", "[[b]]", "[[a.b.c]]", "a.b = 1", "b.c = {}", "b = 1"];
const DOTS: &[&str] =
    &["a.b = 1", "a.b.c = 1", "b.c.d = {}", "c.d.e = 1", "b = 1", "a.b.d = [{}]", "b.c.e = 2"];

fn lines(of: &'static [&'static str]) -> impl Strategy<Value = String> {
    let line = prop_oneof![prop::sample::select(HEADERS), prop::sample::select(of)];
    prop::collection::vec(line, 1..7).prop_map(|lines| lines.join("\n"))
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 3000,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(404),
        ..ProptestConfig::default()
    })]

    #[test]
    fn headers_and_lists_of_tables_in_any_order_say_the_same(text in lines(LISTS)) {
        check(&text);
    }

    #[test]
    fn headers_and_dotted_keys_in_any_order_say_the_same(text in lines(DOTS)) {
        check(&text);
    }

    #[test]
    fn any_text_says_the_same(stray in prop::collection::vec(prop::sample::select(STRAY), 0..12)) {
        check(&stray.concat());
        check(&format!("a = {}", stray.concat()));
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 400,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(404),
        ..ProptestConfig::default()
    })]

    #[test]
    fn damaged_files_say_the_same(
        vendor in 0..=VENDORS.len(),
        from in 0..1000_usize,
        edits in prop::collection::vec(edit(), 1..4),
    ) {
        let text = VENDORS.get(vendor).map_or(REGISTRY_TEXT, |vendor| vendor.text);
        check(&damaged(&some_lines(text, from), &edits));
    }
}
