//! The contents of the archives of the published crates. `.ci/parts/package` builds them.

use std::collections::BTreeSet;
use std::fs;

use status_tests::scratch::{Scratch, workspace};

const PUBLISHED: [&str; 3] = ["status-data", "status-macros", "status-codes"];

/// The files of an archive; each test lists them from a folder of its own.
fn archive(test: &str, name: &str) -> BTreeSet<String> {
    let scratch =
        Scratch::new(env!("CARGO_TARGET_TMPDIR"), &format!("{test}-{name}"), "src/lib.rs");
    let manifest = workspace().join("Cargo.toml").display().to_string();
    let arguments =
        ["package", "--list", "--allow-dirty", "--manifest-path", &manifest, "-p", name];
    let run = scratch.cargo(&arguments);
    assert!(run.success, "{}", run.stderr);
    run.stdout.lines().map(|line| line.replace('\\', "/")).collect()
}

#[test]
fn every_archive_holds_readme_licences_and_sources_and_nothing_that_only_we_need() {
    for name in PUBLISHED {
        let files = archive("contents", name);
        for file in ["Cargo.toml", "README.md", "LICENSE-MIT", "LICENSE-APACHE", "src/lib.rs"] {
            assert!(files.contains(file), "{name} lacks {file}: {files:#?}");
        }
        let stray = |file: &&String| {
            ["tests/", "cli/", "target/"].iter().any(|folder| file.starts_with(folder))
        };
        assert_eq!(files.iter().find(stray), None, "{name}");
    }
}

#[test]
fn the_archive_of_the_data_holds_every_file_of_data() {
    let files = archive("files-of", "status-data");
    for file in ["codes.toml", "codes.schema.json"] {
        assert!(files.contains(file), "{file}");
    }
    for vendor in status_data::VENDORS {
        let file = vendor.file.strip_prefix("status-data/").expect("messages name the whole path");
        assert!(files.contains(file), "{file}");
    }
}

#[test]
fn every_crate_carries_the_licences_of_the_workspace() {
    for licence in ["LICENSE-MIT", "LICENSE-APACHE"] {
        let text = |folder: &str| {
            let path = workspace().join(folder).join(licence);
            fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
        };
        for name in PUBLISHED {
            assert!(text(name) == text("."), "{licence} of {name} is another text");
        }
    }
}
