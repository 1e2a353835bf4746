//! Imports three OpenAPI documents, written as users write them, and compares the catalogs with the expected files.
//! `SNAPSHOTS=overwrite cargo test -p status-codes-cli --test imported` rewrites the catalogs.

use std::path::Path;
use std::process::{Command, Output};

use snapbox::{Assert, Data};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/ecosystem/imported");

fn command(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_status-codes"))
        .args(arguments)
        .current_dir(FOLDER)
        .env("NO_COLOR", "1")
        .output()
        .expect("the command starts")
}

#[track_caller]
fn check(document: &str, catalog: &str, not_carried: &[&str]) {
    let imported = command(&["import", document]);
    assert!(imported.status.success());
    let expected = Data::read_from(&Path::new(FOLDER).join(catalog), None).raw();
    Assert::new().action_env("SNAPSHOTS").eq(imported.stdout, expected);
    let notes = String::from_utf8_lossy(&imported.stderr).into_owned();
    let notes: Vec<&str> =
        notes.lines().map(|line| line.trim_start_matches("not imported: ")).collect();
    assert_eq!(notes, not_carried);
    assert!(command(&["check", catalog]).status.success());
}

#[test]
fn errors_with_a_code() {
    check(
        "bookings.yaml",
        "bookings.toml",
        &[
            "the response `4XX` of `GET /bookings/{id}`: it is not for a single code",
            "the response `default` of `GET /bookings` and 2 more: it is not for a single code",
            "the 2 texts of operations for 200",
            "the id `season_closed`: its code is unknown, so it is written as a comment",
        ],
    );
}

#[test]
fn problem_documents_with_a_type() {
    check("parcels.json", "parcels.toml", &[]);
}

#[test]
fn descriptions_only() {
    let many = "the response `5XX` of `POST /meters/{id}/readings`: it is not for a single code";
    check("readings.yaml", "readings.toml", &[many]);
}
