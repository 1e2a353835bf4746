//! Adding a code takes one block in one file: tested on a copy of the workspace, with a crate that depends on it.

use std::fs;

use status_tests::scratch::{Run, Scratch, workspace};
use status_tests::workspace_copy::WorkspaceCopy;

const TMP: &str = env!("CARGO_TARGET_TMPDIR");

const DATA: &str = "status-data/codes.toml";

const PROGRAM: &str = r#"
use status_codes::{Code, Status, status};

const PECULIAR: Status = status!(427);

fn main() {
    assert_eq!(PECULIAR, Status::QuitePeculiar);
    assert_eq!(Status::FormerlyOdd.code(), Code::FORMERLY_ODD);
    assert_eq!(PECULIAR.related(), [Status::Conflict]);
    println!("{}", "formerly odd".parse::<Status>().expect("it is a former phrase"));
}
"#;

const BLOCK: &str = r#"[QuitePeculiar]
code = 427
phrase = "Quite Peculiar"
reference = "https://api.example/statuses#427"
registration = "unregistered"
former = ["Formerly Odd"]
aliases = ["FormerlyOdd"]
summary = "The request is peculiar."
related = ["Conflict"]

"#;

/// The block with four faults.
const BROKEN: &str = r#"[QuitePeculiar]
code = 427
phrase = "Quite\tPeculiar"
reference = "RFC 9110"
registration = "unregistered"
summary = "The request is peculiar."
cache = "heuristik"
colour = "green"

"#;

/// What a test that builds crates of its own, or has them rejected, is known by; such a test would only build once more.
const BUILDS: [&str; 3] = ["scratch::", "Command", "trybuild"];

#[test]
fn a_block_in_one_file_is_all_it_takes() {
    let copy = WorkspaceCopy::new(TMP, "adding-a-code");
    let facade = copy.folder().join("status-codes").display().to_string();
    let dependency = format!("status-codes = {{ path = {facade:?} }}");
    let dependent = Scratch::with_dependency(TMP, "dependent", "src/main.rs", &dependency);
    dependent.write("src/main.rs", PROGRAM);
    let before = copy.read(DATA);

    let run = dependent.cargo(&["run"]);
    assert!(!run.success && run.stderr.contains("427 is not registered"), "{}", run.stderr);

    copy.write(DATA, &with_block(&before, BLOCK));
    assert_eq!(succeeds(&dependent.cargo(&["run"])), "427 Quite Peculiar\n");
    the_projects_own_tests_pass(&copy, &dependent);

    let broken = with_block(&before, BROKEN);
    copy.write(DATA, &broken);
    let run = dependent.cargo(&["run"]);
    assert!(!run.success);
    let errors = run.stderr;
    one_message_a_fault(
        &errors,
        &[
            place(&broken, "\"Quite\\tPeculiar\""),
            place(&broken, "\"RFC 9110\""),
            place(&broken, "\"heuristik\""),
            place(&broken, "colour"),
        ],
    );
}

/// The text with the block before the entry of the next higher code, so that the order holds.
fn with_block(text: &str, block: &str) -> String {
    let next = text.find("\ncode = 428\n").expect("428 is registered");
    let header = text[..next].rfind("\n[").expect("a code stands below its header") + 1;
    [&text[..header], block, &text[header..]].concat()
}

#[track_caller]
fn succeeds(run: &Run) -> &str {
    assert!(run.success, "{}\n{}", run.stdout, run.stderr);
    &run.stdout
}

/// Those that go through the data; the macros are tested on files of their own, and the command needs dependencies that
/// would triple the time. The target folder of the dependent serves for the copy, too.
fn the_projects_own_tests_pass(copy: &WorkspaceCopy, dependent: &Scratch) {
    let manifest = copy.folder().join("Cargo.toml").display().to_string();
    let test = ["test", "--manifest-path", &manifest];

    succeeds(&dependent.cargo(&[&test[..], &["-p", "status-data", "-p", "status-codes"]].concat()));

    let names = tests_that_build_nothing();
    assert!(names.iter().any(|name| name == "registry"), "{names:?}");
    let names: Vec<&str> = names.iter().flat_map(|name| ["--test", name]).collect();
    succeeds(&dependent.cargo(&[&test[..], &["-p", "status-tests", "--lib"], &names].concat()));
}

/// The tests beside this one.
fn tests_that_build_nothing() -> Vec<String> {
    let folder = workspace().join("tests/tests");
    let files = fs::read_dir(folder).expect("this test stands in it");
    let mut tests = Vec::new();
    for path in files.map(|file| file.expect("the folder can be read").path()) {
        if path.extension().is_none_or(|extension| extension != "rs") {
            continue;
        }
        let text = fs::read_to_string(&path).expect("a test can be read");
        if !BUILDS.iter().any(|sign| text.contains(sign)) {
            let stem = path.file_stem().expect("a file has a name");
            tests.push(stem.to_string_lossy().into_owned());
        }
    }
    tests.sort();
    tests
}

/// Line and column of a text that stands in the data once.
fn place(data: &str, found: &str) -> String {
    let (before, after) = data.split_once(found).expect("the fault is in the data");
    assert!(!after.contains(found), "`{found}` stands there twice");
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let line = before.matches('\n').count() + 1;
    format!("status-data/codes.toml:{line}:{}: ", before[line_start..].chars().count() + 1)
}

fn one_message_a_fault(errors: &str, places: &[String]) {
    for place in places {
        assert_eq!(errors.matches(&format!("error: {place}")).count(), 1, "{place}\n{errors}");
    }
    let messages = errors.lines().filter(|line| line.starts_with("error"));
    let faults = messages.filter(|line| !line.starts_with("error: could not compile")).count();
    assert_eq!(faults, places.len(), "{errors}");
}
