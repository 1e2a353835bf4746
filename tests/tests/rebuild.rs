//! A crate outside of the workspace with its own TOML: an edit of the file rebuilds it, and a faulty file fails the build with
//! one error for each fault. The dependency has another name there.

use status_tests::scratch::{Run, Scratch};

const DEPENDENCY: &str = "codes = { package = \"status-codes\", path = PATH }";

const MAIN: &str = r#"//! Prints what its catalog documents.
#![allow(unexpected_cfgs)]

codes::catalog! {
    /// What the API answers.
    pub enum Api = "api.toml";
}

const MISSING: Api = codes::status!(Api, 404);

fn main() {
    assert_eq!(MISSING, Api::NotFound);
    for status in Api::ALL {
        println!("{status}: {}", status.summary());
    }
    #[cfg(gone)]
    println!("gone is {}", codes::status!(Api, 410).name());
}
"#;

const NOT_FOUND: &str = "[NotFound]\ncode = 404\nsummary = \"There is nothing here.\"\n";
const GONE: &str = "\n[Gone]\ncode = 410\nsummary = \"It was here once.\"\n";

#[test]
fn an_edit_of_the_toml_alone_rebuilds_its_crate() {
    let api = scratch("rebuild");
    api.write("api.toml", NOT_FOUND);
    let first = run(&api);
    assert_eq!(first.stdout, "404 NotFound: There is nothing here.\n");

    api.write("api.toml", format!("{NOT_FOUND}{GONE}"));
    let second = run(&api);
    let expected = "404 NotFound: There is nothing here.\n410 Gone: It was here once.\n";
    assert_eq!(second.stdout, expected);

    api.write("api.toml", NOT_FOUND.replace("nothing here", "nothing at this address"));
    assert_eq!(run(&api).stdout, "404 NotFound: There is nothing at this address.\n");
}

#[test]
fn a_new_entry_has_its_literal_at_once() {
    let api = scratch("new-entry");
    api.write(".cargo/config.toml", "[build]\nrustflags = [\"--cfg\", \"gone\"]\n");
    api.write("api.toml", NOT_FOUND);
    let without = api.cargo(&["run"]);
    assert!(!without.success);
    let message = "error[E0277]: Api (`api.toml`) has no single status with code 410";
    assert!(without.stderr.contains(message), "{}", without.stderr);

    api.write("api.toml", format!("{NOT_FOUND}{GONE}"));
    let with = run(&api);
    assert!(with.stdout.ends_with("gone is Gone\n"), "{}", with.stdout);
}

#[test]
fn a_broken_toml_fails_the_build_with_one_error_a_fault() {
    let api = scratch("broken");
    api.write("api.toml", NOT_FOUND);
    run(&api);

    let broken = format!("{NOT_FOUND}{}", GONE.replace("410", "4100").replace("summary", "sumary"));
    api.write("api.toml", broken);
    let run = api.cargo(&["run"]);
    assert!(!run.success);
    let errors = run.stderr.lines().filter_map(|line| line.strip_prefix("error: "));
    let places = errors.filter_map(|error| error.split_once(": ").map(|(place, _)| place));
    let places: Vec<&str> = places.filter(|place| place.starts_with("api.toml")).collect();
    let expected = ["api.toml:6:8", "api.toml:7:1"];
    assert_eq!(places, expected, "{}", run.stderr);
    let all = run.stderr.lines().filter(|line| line.starts_with("error"));
    // The last counts them.
    assert_eq!(all.count(), expected.len() + 1, "{}", run.stderr);
}

fn scratch(name: &str) -> Scratch {
    let tmp = env!("CARGO_TARGET_TMPDIR");
    let scratch = Scratch::with_dependency(tmp, name, "src/main.rs", DEPENDENCY);
    scratch.write("src/main.rs", MAIN);
    scratch
}

#[track_caller]
fn run(scratch: &Scratch) -> Run {
    let run = scratch.cargo(&["run"]);
    assert!(run.success, "{}", run.stderr);
    run
}
