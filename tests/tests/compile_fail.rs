//! Programs that must not compile, with their exact messages.
//!
//! Each case of `tests/compile-fail/NAME.rs` is one line after `// Cases`, and gives exactly one error on that line, or
//! as many as its comment `// N errors` says. The messages are in `NAME.stderr`; `SNAPSHOTS=overwrite` rewrites
//! them. They are the same with the real 1.85 compiler, where the command is
//!
//! ```sh
//! eval "$(.ci/tools/rust-1.85)" && CARGO_TARGET_DIR=target/rust-1.85 cargo test -p status-tests --test compile_fail
//! ```
//!
//! so `framing` removes what compilers of different versions write around our texts; it never changes those. That, and
//! the count per line, are why these cases are not run by `trybuild`.

use std::collections::BTreeMap;
use std::fs;

use snapbox::{Assert, Data};
use status_tests::scratch::{Scratch, workspace};

#[test]
fn every_wrong_literal_has_its_own_sentence() {
    check("literals", |_| {});
}

#[test]
fn a_wrong_literal_in_a_pattern_is_one_error() {
    check("patterns", |_| {});
}

#[test]
fn a_code_that_a_catalog_does_not_document_is_a_type_error() {
    check("catalog_literals", |_| {});
    check("vendor_literals", |_| {});
}

#[test]
fn every_wrong_input_of_catalog_says_what_was_expected() {
    check("catalog_input", |_| {});
}

#[test]
fn a_name_that_two_enums_of_a_module_have_is_one_error() {
    check_with("catalog_twice", "serde", |_| {});
}

#[test]
fn every_fault_of_a_file_is_one_error_with_line_and_column() {
    check("catalog_files", |scratch| {
        scratch.write("folder/empty.toml", "");
        scratch.write("latin-1.toml", b"[NotFound]\ncode = 404\nsummary = \"Caf\xe9.\"\n");
    });
}

#[test]
fn deprecated_statuses_are_reported_where_they_are_used_and_nowhere_else() {
    check("deprecated", |_| {});
}

#[test]
fn members_that_are_missing_or_wrong_are_type_errors() {
    check_with("members", "serde", |_| {});
}

/// Compiles the file and compares what the compiler says.
#[track_caller]
fn check(name: &str, prepare: impl Fn(&Scratch)) {
    check_with(name, "vendor", prepare);
}

/// The same with another feature.
#[track_caller]
fn check_with(name: &str, feature: &str, prepare: impl Fn(&Scratch)) {
    let folder = workspace().join("tests/compile-fail");
    let root = format!("{name}.rs");
    let dependency = format!("status-codes = {{ path = PATH, features = [\"{feature}\"] }}");
    let (tmp, package) = (env!("CARGO_TARGET_TMPDIR"), name.replace('_', "-"));
    let scratch = Scratch::with_dependency(tmp, &package, &root, &dependency);
    let source = fs::read_to_string(folder.join(&root)).expect("the cases can be read");
    scratch.write(&root, &source);
    for entry in fs::read_dir(&folder).expect("the cases can be listed") {
        let path = entry.expect("a file can be listed").path();
        if path.extension().is_some_and(|extension| extension == "toml") {
            let file = path.file_name().expect("a file has a name");
            scratch.copy(&path, &file.to_string_lossy());
        }
    }
    prepare(&scratch);

    let run = scratch.cargo(&["check"]);
    assert!(!run.success, "{name}.rs compiles");
    let folder_of_scratch = scratch.folder().display().to_string();
    let found = framing(&run.stderr.replace(&folder_of_scratch, "$DIR"), &root);
    compare_counts(&source, &root, &found);

    let expected = Data::read_from(&folder.join(format!("{name}.stderr")), None).raw();
    Assert::new().action_env("SNAPSHOTS").eq(found, expected);
}

/// Every case has its error, and nothing else has one.
#[track_caller]
fn compare_counts(source: &str, root: &str, found: &str) {
    let cases = source.lines().enumerate().skip_while(|(_, line)| !line.starts_with("// Cases"));
    let cases = cases.filter(|(_, line)| !line.is_empty() && !line.starts_with("//"));
    let expected: BTreeMap<usize, usize> = cases
        .map(|(at, line)| {
            let comment = line.rsplit_once("// ").and_then(|(_, n)| n.strip_suffix(" errors"));
            (at + 1, comment.map_or(1, |count| count.parse().expect("a count of errors")))
        })
        .filter(|(_, count)| *count > 0)
        .collect();
    let mut counted = BTreeMap::new();
    for block in found.split("\n\n") {
        let line = case(block, root).unwrap_or_else(|| panic!("no place of a case in:\n{block}"));
        *counted.entry(line).or_default() += 1;
    }
    assert_eq!(counted, expected, "errors per line of {root}");
}

/// The line of the case that an error is about.
fn case(block: &str, root: &str) -> Option<usize> {
    let place = block.lines().find_map(|line| line.strip_prefix("--> "))?;
    place.strip_prefix(root)?.strip_prefix(':')?.split(':').next()?.parse().ok()
}

/// The compiler's output without what differs between versions: the order of errors, the width of the gutter, what it says
/// of implementations and of macros, and the closing count.
fn framing(stderr: &str, root: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    let mut dropped = false;
    for line in stderr.lines() {
        let bare = line.trim_start();
        let starts = line.is_empty()
            || !line.starts_with(' ') && !line.starts_with(char::is_numeric)
            || bare.starts_with("= ");
        if starts {
            let text = bare.trim_start_matches("= ");
            let framed = [
                "help: the trait `",
                "help: the following other types implement", // each vendor is one of them
                "note: this error originates in the macro",
                "help: provide the argument",
                "note: associated function defined here", // the catalog, underlined in two ways
                "note: required by a bound in `NotInStock::new`", // likewise
                "help: remove the extra argument",
            ];
            dropped = framed.iter().any(|start| text.starts_with(start));
        }
        let closing = [
            "error: aborting",
            "error: could not compile",
            "For more information",
            "Some errors have",
        ];
        if dropped || closing.iter().any(|start| line.starts_with(start)) {
            continue;
        }
        lines.push(ungutter(line).replace("std::string::String", "String"));
    }
    let text = lines.join("\n");
    let mut blocks: Vec<String> = text.trim_end().split("\n\n").map(of_a_name).collect();
    blocks.sort_by_key(|block| case(block, root));
    format!("{}\n", blocks.join("\n\n"))
}

/// Of two definitions of a name, compilers of different versions underline the first or the second: the sentence and the
/// line are what stays.
fn of_a_name(block: &str) -> String {
    if !block.lines().next().is_some_and(|first| first.ends_with("is defined multiple times")) {
        return block.to_owned();
    }
    let kept = block.lines().filter(|line| !line.starts_with(['|', '.']) && !line.contains(" | "));
    let kept =
        kept.map(|line| match line.strip_prefix("--> ").and_then(|it| it.rsplit_once(':')) {
            Some((place, _column)) => format!("--> {place}:"),
            None => line.to_owned(),
        });
    kept.collect::<Vec<_>>().join("\n")
}

/// `12  | source` becomes `12 | source`, and every other line of the compiler's margin starts without spaces.
fn ungutter(line: &str) -> String {
    let bare = line.trim_start();
    let digits = bare.len() - bare.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (number, rest) = bare.split_at(digits);
    match rest.trim_start() {
        source if digits > 0 && source.starts_with('|') => format!("{number} {source}"),
        rest if digits == 0 && ["|", "-->", "= ", "..."].iter().any(|m| rest.starts_with(m)) => {
            rest.to_owned()
        }
        _ => line.to_owned(),
    }
}
