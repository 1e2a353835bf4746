//! The command itself: which format a file has, what is printed, and what is listed as not imported.

use std::path::Path;

use crate::arguments::ImportFrom;
use crate::import::draft::{Draft, Status};
use crate::import::kind;
use crate::output::{Exit, Output};
use crate::run::result_of;
use crate::testing::Folder;

/// Writes a file, imports it, and returns the result with the bare name of the file in messages.
fn imported(name: &str, text: &str, options: &[&str]) -> Output {
    let folder = Folder::new(&format!("import-{name}"));
    let path = folder.write(name, text);
    let output = result_of(&[&["import", &path], options].concat());
    Output { stderr: folder.shown(&output.stderr), ..output }
}

const TABLE: &str = "code,id,owner\n404,lost,me\n";

#[test]
fn the_format_is_that_of_the_extension() {
    for (name, expected) in [
        ("a.csv", "Csv"),
        ("a.CSV", "Csv"),
        ("a.tsv", "Tsv"),
        ("a.json", "Openapi"),
        ("a.yaml", "Openapi"),
        ("csv", "Openapi"),
        ("a.csv.gz", "Openapi"),
        ("-", "Openapi"),
    ] {
        let format: ImportFrom = kind(Path::new(name));
        assert_eq!(format!("{format:?}"), expected, "{name}");
    }
}

#[test]
fn the_catalog_goes_to_one_stream_and_the_losses_to_the_other() {
    let note = "not imported: the column `owner`: no key of a catalog has that name\n";
    for (name, text, options) in [
        ("a.csv", TABLE.to_owned(), &[][..]),
        ("a.tsv", TABLE.replace(',', "\t"), &[]),
        ("a.txt", TABLE.to_owned(), &["--from", "csv"]),
        ("b.toml", TABLE.to_owned(), &["--from", "csv"]),
    ] {
        let output = imported(name, &text, options);
        assert_eq!((&*output.stderr, output.exit), (note, Exit::Success), "{name}");
        assert!(output.stdout.contains("\n[Lost]\ncode = 404\n"), "{}", output.stdout);
    }
    let document =
        "openapi: 3.1.0\npaths: { /a: { get: { responses: { 404: { description: Lost. } } } } }\n";
    let output = imported("a.yaml", document, &[]);
    assert_eq!((&*output.stderr, output.exit), ("", Exit::Success));
    assert!(output.stdout.contains("[NotFound]\ncode = 404\nsummary = \"Lost.\"\n"));
}

#[test]
fn what_cannot_be_imported_is_a_failure() {
    for (name, text, message) in [
        (
            "c.toml",
            "",
            "error: cannot import c.toml: TOML is the format of catalogs; use `status-codes check`\n",
        ),
        (
            "d.csv",
            "id\nlost\n",
            "error: cannot import d.csv: there is no column `code`; the first row names the columns\n",
        ),
        (
            "e.csv",
            "code,owner\n",
            "not imported: the column `owner`: no key of a catalog has that name\n\
             error: cannot import e.csv: it contains no statuses\n",
        ),
    ] {
        let output = imported(name, text, &[]);
        assert_eq!((&*output.stdout, output.exit), ("", Exit::Failure), "{name}");
        assert_eq!(output.stderr, message);
    }
    let output = result_of(&["import", "no-such.csv"]);
    assert_eq!(output.stderr, "error: cannot read no-such.csv: there is no such file\n");
}

#[test]
fn a_note_is_made_once_and_keywords_are_put_together() {
    let mut draft = Draft::default();
    for (keyword, of) in [("`b`", "y"), ("`a`", "z"), ("`b`", "x"), ("`b`", "y")] {
        draft.note_keyword(keyword, of);
    }
    draft.note("first");
    draft.note("second");
    draft.note("first");
    draft.note_keywords();
    let no_key = "the format has no key for it";
    let expected =
        ["first", "second", &format!("`a` of z: {no_key}"), &format!("`b` of x, y: {no_key}")];
    assert_eq!(draft.notes, expected);
    assert!(draft.keywords.is_empty());
    let mut status = Status::default();
    status.guess("a");
    assert_eq!(status.guesses, ["a"]);
}
