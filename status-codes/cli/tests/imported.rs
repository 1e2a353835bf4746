//! Imports OpenAPI documents, written as users write them, and compares the catalogs with the expected files.
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
fn what_the_format_lacks_is_listed() {
    check(
        "accounts.yaml",
        "accounts.toml",
        &[
            "the value `unknown` of `kind` in the schema `UnknownFilter`: it is neither an id nor a type",
            "`kind`, `filter` of the schema `UnknownFilter`: no id or type says which problem has them",
            "`balance`, `accounts` of the schema of 403 of `POST /accounts`: no id or type says which problem has them",
            "the member `traceId`: every problem has it",
            "the header field `Link`: `#/components/headers/Link` is not in this document",
            "`default` of `since` of `name-taken`: the format has no key for it",
            "`description` of the header field `X-Account`: the format has no key for it",
            "`exclusiveMaximum` of `price` of `name-taken`: the format has no key for it",
            "`exclusiveMinimum` of `price` of `name-taken`: the format has no key for it",
            "`format: date` of `since` of `name-taken`: the format has no key for it",
            "`format: hostname` of `owner.host` of `name-taken`: the format has no key for it",
            "`maxItems` of `counts` of `name-taken`: the format has no key for it",
            "`maxLength` of `name` of `name-taken`, `reason` of `name-taken`: the format has no key for it",
            "`minItems` of `counts` of `name-taken`: the format has no key for it",
            "`minLength` of `name` of `name-taken`: the format has no key for it",
            "`minimum` of `counts[]` of `name-taken`: the format has no key for it",
            "`multipleOf` of `price` of `name-taken`: the format has no key for it",
            "`null` of `reason` of `name-taken`: the format has no key for it",
            "`nullable` of `old` of `name-taken`: the format has no key for it",
            "`pattern` of `name` of `name-taken`: the format has no key for it",
            "`schema` of the header field `RateLimit`: the format has no key for it",
            "the rest of the description of `name` of `name-taken`: the format has no key for it",
            "the reference `closed.yaml#/Closed`: it is not in this document",
            "the reference `lock.yaml`: it is not in this document",
        ],
    );
}

#[test]
fn descriptions_only() {
    let many = "the response `5XX` of `POST /meters/{id}/readings`: it is not for a single code";
    check("readings.yaml", "readings.toml", &[many]);
}

/// What a catalog says stays the same when it is exported as an OpenAPI document and imported again.
#[test]
fn exported_catalogs_come_back_whole() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let mut catalogs: Vec<_> = ["status-codes/examples", "tests/catalogs"]
        .into_iter()
        .flat_map(|folder| root.join(folder).read_dir().expect("the folder is there"))
        .map(|entry| entry.expect("the folder can be read").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        .collect();
    catalogs.sort();
    assert!(catalogs.len() > 5, "{catalogs:?}");
    for catalog in catalogs {
        let catalog = catalog.to_str().expect("UTF-8");
        for options in
            [&["--format", "openapi"][..], &["--format", "openapi-yaml", "--openapi", "3.0"]]
        {
            let exported = command(&[&["export", catalog][..], options].concat());
            assert!(exported.status.success(), "{catalog}");
            let document = folder.join("exported.yaml");
            std::fs::write(&document, exported.stdout).expect("the folder takes files");
            let imported = command(&["import", document.to_str().expect("UTF-8")]);
            assert_eq!(String::from_utf8_lossy(&imported.stderr), "", "{catalog}");
            let again = folder.join("again.toml");
            std::fs::write(&again, imported.stdout).expect("the folder takes files");
            let again = again.to_str().expect("UTF-8");
            let diff = command(&["diff", "--format", "json", catalog, again]);
            let diff: serde_json::Value =
                serde_json::from_slice(&diff.stdout).expect("the command prints JSON");
            let changes = diff["changes"].as_array().expect("changes are listed");
            let mut changes: Vec<&str> =
                changes.iter().filter_map(|change| change["message"].as_str()).collect();
            // A document is sorted by code, and always has a title and a version.
            changes.retain(|change| *change != "the order of the statuses changed");
            let text = std::fs::read_to_string(catalog).expect("the catalog is text");
            if !text.contains("\nversion = ") {
                changes.retain(|change| *change != "changed: version");
            }
            // JSON has no `nan`.
            changes.retain(|change| *change != "changed: x-" || !text.contains("= nan"));
            assert_eq!(changes, [""; 0], "{catalog}");
        }
    }
}
