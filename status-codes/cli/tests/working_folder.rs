//! Files that the command finds and writes in the working directory.

#![allow(missing_docs, reason = "a test crate has no readers of documentation")]

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// Creates an empty folder.
fn folder(name: &str) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("working-folder").join(name);
    let _ = fs::remove_dir_all(&path); // of an earlier run
    fs::create_dir_all(&path).expect("the target folder takes folders");
    path
}

/// Exit code, standard output and standard error.
fn run(folder: &PathBuf, arguments: &[&str], input: &str) -> (Option<i32>, String, String) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_status-codes"))
        .args(arguments)
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command starts");
    // It may exit before it has read everything.
    let _ = child.stdin.take().expect("standard input is a pipe").write_all(input.as_bytes());
    let output = child.wait_with_output().expect("the command ends");
    let text = |bytes| String::from_utf8(bytes).expect("the command prints text");
    (output.status.code(), text(output.stdout), text(output.stderr))
}

const CATALOG: &str = "[Gone]\ncode = 410\nid = \"order-expired\"\ntitle = \"Order expired\"\nsummary = \"Too late.\"\n";

#[test]
fn a_catalog_in_the_folder_answers_what_nothing_built_in_does() {
    let folder = folder("found");
    let before = run(&folder, &["410", "gone", "search", "expired"], "");
    fs::write(folder.join("orders.statuses.toml"), CATALOG).expect("the folder takes files");
    assert_eq!(run(&folder, &["410", "gone", "search", "expired"], "").1, before.1);
    let (code, shown, _) = run(&folder, &["order-expired"], "");
    assert_eq!(code, Some(0));
    assert!(
        shown.starts_with("410 Gone: Order expired ") && shown.contains("orders.statuses.toml")
    );
    let (_, shown, _) = run(&folder, &["order", "expired", "404", "--oneline"], "");
    assert_eq!(shown, "410 order-expired\n404 Not Found\n");
    let (_, shown, _) = run(&folder, &["search", "late", "--oneline"], "");
    assert!(shown.lines().any(|line| line == "410 order-expired"), "{shown}");
    let (code, _, error) = run(&folder, &["order-expird"], "");
    assert_eq!(code, Some(2));
    assert!(error.contains("did you mean `order-expired`?"), "{error}");
}

#[test]
fn of_two_catalogs_in_the_folder_none_is_used_and_the_reason_is_printed() {
    let folder = folder("two");
    for name in ["a.statuses.toml", "b.statuses.toml"] {
        fs::write(folder.join(name), CATALOG).expect("the folder takes files");
    }
    for arguments in [["order-expired"].as_slice(), &["search", "qqqq"]] {
        let (code, _, error) = run(&folder, arguments, "");
        assert_eq!(code, Some(2));
        let reason = "warning: none of the 2 files *.statuses.toml in this folder was searched; \
                      name one with `--catalog`\n";
        assert!(error.ends_with(reason), "{error}");
    }
    assert_eq!(run(&folder, &["404"], "").2, "");
    let named = run(&folder, &["order-expired", "--catalog", "b.statuses.toml", "--oneline"], "");
    assert_eq!(named.1, "410 order-expired\n");
}

#[test]
fn a_faulty_catalog_in_the_folder_is_mentioned_when_it_might_have_answered() {
    let folder = folder("faulty");
    fs::write(folder.join("a.statuses.toml"), "[Gone]\ncode = 410\n")
        .expect("the folder takes files");
    let (code, _, error) = run(&folder, &["404"], "");
    assert_eq!((code, error.as_str()), (Some(0), ""));
    let (code, _, error) = run(&folder, &["order-expired"], "");
    assert_eq!(code, Some(2));
    assert!(error.contains("a.statuses.toml has errors and was not searched"), "{error}");
    let (code, _, error) = run(&folder, &["search", "qqqq"], "");
    assert_eq!(code, Some(2));
    assert!(error.contains("a.statuses.toml has errors and was not searched"), "{error}");
}

#[test]
fn standard_input_has_a_query_a_line() {
    let folder = folder("lines");
    let log = "HTTP/1.1 404 Not Found\n\n  too many requests\n10.0.0.1 - - [a] \"GET /x HTTP/2\" 503 7\n499\n";
    let (code, shown, error) = run(&folder, &["301", "-", "--format", "oneline"], log);
    assert_eq!((code, error.as_str()), (Some(0), ""));
    let lines: Vec<&str> = shown.lines().collect();
    let expected = [
        "301 Moved Permanently",
        "404 Not Found",
        "429 Too Many Requests",
        "503 Service Unavailable",
    ];
    assert_eq!(lines[..4], expected);
    assert!(lines[4].starts_with("499 "), "{shown}");
    let (code, shown, error) = run(&folder, &["-", "--oneline"], "qqqq zzzz\n404\n");
    assert_eq!((code, shown.as_str()), (Some(2), "404 Not Found\n"));
    assert_eq!(error, "error: \"qqqq zzzz\": no status has this name or phrase\n");
}

/// The names of what is in a folder, sorted.
fn names(folder: &PathBuf) -> Vec<String> {
    let files = fs::read_dir(folder).expect("the folder is there");
    let name = |file: std::io::Result<fs::DirEntry>| {
        file.expect("it can be listed").file_name().to_string_lossy().into_owned()
    };
    let mut names: Vec<String> = files.map(name).collect();
    names.sort();
    names
}

#[test]
fn a_first_catalog_is_written_once_and_is_valid() {
    let folder = folder("init");
    let (code, shown, _) = run(&folder, &["init"], "");
    assert_eq!(code, Some(0));
    assert!(shown.starts_with("wrote api.statuses.toml\nwrote statuses.schema.json"), "{shown}");
    assert_eq!(names(&folder), ["api.statuses.toml", "statuses.schema.json"]);
    let path = folder.join("api.statuses.toml");
    let written = fs::read_to_string(&path).expect("the file is text");
    let (code, shown, _) = run(&folder, &["check", "api.statuses.toml"], "");
    assert_eq!((code, shown.as_str()), (Some(0), "ok     api.statuses.toml: 4 statuses\n"));
    fs::write(&path, "mine").expect("the file can be written");
    let (code, _, error) = run(&folder, &["init"], "");
    assert_eq!(code, Some(2));
    assert_eq!(error, "error: api.statuses.toml exists; it was not changed\n");
    assert_eq!(fs::read_to_string(&path).expect("the file is text"), "mine");
    assert_eq!(run(&folder, &["init", "-"], "").1, written);
    let (code, _, error) = run(&folder, &["init", "missing/api.statuses.toml"], "");
    assert_eq!(code, Some(2));
    assert!(error.starts_with("error: cannot write missing/api.statuses.toml: "), "{error}");
    let (code, _, error) = run(&folder, &["init", ".."], "");
    assert_eq!((code, error.as_str()), (Some(2), "error: .. exists; it was not changed\n"));
    assert_eq!(names(&folder), ["api.statuses.toml", "statuses.schema.json"]);
}

#[test]
fn the_schema_that_a_folder_has_stays() {
    let folder = folder("init-second");
    fs::write(folder.join("statuses.schema.json"), "{}").expect("the folder takes files");
    let (code, shown, error) = run(&folder, &["init", "orders.statuses.toml"], "");
    let warning = "warning: statuses.schema.json exists and is not the schema of this version; it was not changed\n";
    assert_eq!((code, error.as_str()), (Some(0), warning));
    assert!(shown.starts_with("wrote orders.statuses.toml\n\ncheck it:"), "{shown}");
    let schema = fs::read_to_string(folder.join("statuses.schema.json"));
    assert_eq!(schema.expect("the file is text"), "{}");
    fs::write(folder.join("statuses.schema.json"), status_data::SCHEMA).expect("it is written");
    let (code, shown, error) = run(&folder, &["init", "more.statuses.toml"], "");
    assert_eq!((code, error.as_str()), (Some(0), ""));
    assert!(shown.starts_with("wrote more.statuses.toml\n\ncheck it:"), "{shown}");
}

#[test]
fn of_several_runs_one_writes_the_catalog() {
    let folder = folder("init-at-once");
    let start = || {
        Command::new(env!("CARGO_BIN_EXE_status-codes"))
            .arg("init")
            .current_dir(&folder)
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the command starts")
    };
    let runs: Vec<_> = (0..8).map(|_| start()).collect();
    let outputs = runs.into_iter().map(|run| run.wait_with_output().expect("the command ends"));
    let (wrote, refused): (Vec<_>, Vec<_>) =
        outputs.partition(|output| output.status.code() == Some(0));
    assert_eq!(wrote.len(), 1);
    for output in refused {
        assert_eq!(output.status.code(), Some(2));
        let error = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(error, "error: api.statuses.toml exists; it was not changed\n");
    }
    assert_eq!(names(&folder), ["api.statuses.toml", "statuses.schema.json"]);
    let written = fs::read_to_string(folder.join("api.statuses.toml")).expect("the file is text");
    assert_eq!(written, run(&folder, &["init", "-"], "").1);
}

/// The system ends the command after the first block of the file, as an interrupt may.
#[cfg(target_os = "linux")]
#[test]
fn an_interrupted_run_leaves_no_half_of_a_catalog() {
    let folder = folder("init-interrupted");
    let status = Command::new("sh")
        .args(["-c", "ulimit -f 1; exec \"$0\" init", env!("CARGO_BIN_EXE_status-codes")])
        .current_dir(&folder)
        .stdout(Stdio::null())
        .status()
        .expect("the shell starts");
    assert_eq!(status.code(), None, "the command ended by itself: {status}");
    assert!(!names(&folder).contains(&"api.statuses.toml".to_owned()), "{:?}", names(&folder));
    assert!(fs::symlink_metadata(folder.join("statuses.schema.json")).is_err());
}
