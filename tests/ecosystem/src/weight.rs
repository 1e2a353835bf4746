//! cargo: what each feature costs at run time is what the documentation says, and by default it is nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use serde_json::Value;

/// The documentation of the library, with its table of features.
const DOCUMENTATION: &str = include_str!("../../../status-codes/src/lib.rs");

fn cargo(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO"))
        .args(arguments)
        .args(["--locked", "--manifest-path"])
        .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/../../status-codes/Cargo.toml"))
        .output()
        .expect("cargo starts");
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "cargo {arguments:?}: {complaint}");
    String::from_utf8(output.stdout).unwrap()
}

/// The crates that a program carries with these features, the library itself left out. Counted for this machine: all
/// machines together would include what crates name under `cfg(any())` and never build.
fn crates(features: &str) -> BTreeSet<String> {
    let tree = cargo(&[
        "tree",
        "--edges=normal,no-proc-macro",
        "--prefix=none",
        "--format={p}",
        "--features",
        features,
    ]);
    let name = |line: &str| line.split(' ').next().unwrap_or_default().to_owned();
    let mut crates: BTreeSet<String> = tree.lines().map(name).collect();
    assert!(crates.remove("status-codes"));
    crates
}

/// Feature → number of crates, from the table.
fn documented() -> BTreeMap<String, usize> {
    let (_, section) = DOCUMENTATION.split_once("//! # Features").expect("there is a section");
    let section = section.split("//! # ").next().unwrap_or_default();
    let rows = section.lines().filter_map(|line| line.strip_prefix("//! | `"));
    let cells = rows.map(|row| row.split(" | ").collect::<Vec<_>>());
    cells
        .map(|cells| (cells[0].trim_end_matches('`').to_owned(), cells[1].parse().unwrap()))
        .collect()
}

#[test]
fn without_features_a_program_carries_the_library_alone() {
    assert_eq!(crates(""), BTreeSet::new());
}

#[test]
fn every_feature_weighs_what_its_documentation_says() {
    for (feature, weight) in documented() {
        let crates = crates(&feature);
        assert_eq!(crates.len(), weight, "{feature}: {crates:?}");
    }
}

#[test]
fn every_feature_is_documented_and_off_by_default() {
    let metadata: Value =
        serde_json::from_str(&cargo(&["metadata", "--no-deps", "--format-version=1"])).unwrap();
    let packages = metadata["packages"].as_array().unwrap();
    let package = packages.iter().find(|package| package["name"] == "status-codes").unwrap();
    let mut features = package["features"].as_object().unwrap().clone();
    assert_eq!(features.remove("default"), Some(Value::Array(Vec::new())));
    let documented = documented();
    assert_eq!(features.keys().collect::<BTreeSet<_>>(), documented.keys().collect());
}
