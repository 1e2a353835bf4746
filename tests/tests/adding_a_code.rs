//! Adding a code is one block in one file: shown on a copy of the workspace, with a dependent beside it.

use std::fs;

use status_tests::scratch::{Scratch, workspace};

const DATA: &str = "workspace/status-data/codes.toml";

const DEPENDENT: &str = r#"
[package]
name = "dependent"
version = "0.0.0"
edition = "2024"

[dependencies]
status-codes = { path = "../workspace/status-codes" }

[workspace]
"#;

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
    let scratch = Scratch::new(env!("CARGO_TARGET_TMPDIR"), "adding-a-code");
    scratch.mirror_workspace("workspace");
    scratch.write("dependent/Cargo.toml", DEPENDENT);
    scratch.write("dependent/Cargo.lock", &scratch.read("workspace/Cargo.lock"));
    scratch.write("dependent/src/main.rs", PROGRAM);
    let run_dependent = ["run", "--quiet", "--manifest-path", "dependent/Cargo.toml"];

    let before = scratch.read(DATA);
    let errors = scratch.cargo_fails(&run_dependent);
    assert!(errors.contains("427 is not registered"), "{errors}");

    scratch.write(DATA, &with_block(&before, BLOCK));
    assert_eq!(scratch.cargo_succeeds(&run_dependent), "427 Quite Peculiar\n");
    the_projects_own_tests_pass(&scratch);

    let broken = with_block(&before, BROKEN);
    scratch.write(DATA, &broken);
    let errors = scratch.cargo_fails(&run_dependent);
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

fn the_projects_own_tests_pass(scratch: &Scratch) {
    let crates = ["status-data", "status-macros", "status-codes", "status-codes-cli"];
    let mut arguments = vec!["test", "--quiet", "--manifest-path", "workspace/Cargo.toml"];
    arguments.extend(crates.iter().flat_map(|name| ["-p", name]));
    scratch.cargo_succeeds(&arguments);

    let tests = tests_that_build_nothing();
    assert!(tests.iter().any(|test| test == "registry"), "{tests:?}");
    let mut arguments = vec!["test", "--quiet", "--manifest-path", "workspace/Cargo.toml"];
    arguments.extend(["-p", "status-tests", "--lib"]);
    arguments.extend(tests.iter().flat_map(|test| ["--test", test]));
    scratch.cargo_succeeds(&arguments);
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
