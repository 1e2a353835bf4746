//! `diff --git` in a repository of its own.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const OLD: &str = "[NotFound]\ncode = 404\nsummary = \"Nothing is here.\"\n";
const NEW: &str = "[NotFound]\ncode = 410\nsummary = \"Nothing is here.\"\n";

/// Creates a repository with a catalog in a folder that was committed once and changed since.
fn repository(name: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&root); // of an earlier run
    fs::create_dir_all(root.join("api")).expect("the folder can be made");
    fs::write(root.join("api/catalog.toml"), OLD).expect("the file can be written");
    git(&root, &["init", "--quiet"]);
    git(&root, &["add", "."]);
    git(&root, &["commit", "--quiet", "--message", "catalog: first version"]);
    fs::write(root.join("api/catalog.toml"), NEW).expect("the file can be written");
    root
}

fn git(root: &Path, arguments: &[&str]) {
    let output = Command::new("git")
        .args(["-c", "user.name=A", "-c", "user.email=a@a.example", "-c", "commit.gpgsign=false"])
        .args(arguments)
        .current_dir(root)
        .output()
        .expect("git starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

fn diff(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_status-codes"))
        .arg("diff")
        .args(arguments)
        .current_dir(folder)
        .env("NO_COLOR", "1")
        .output()
        .expect("the command starts")
}

#[track_caller]
fn check(output: &Output, exit: i32, stdout: &str, stderr: &str) {
    let (out, err) =
        (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert_eq!(output.status.code(), Some(exit), "{out}{err}");
    assert!(out.contains(stdout) && err.contains(stderr), "{out}{err}");
}

#[test]
fn a_file_is_compared_with_its_former_state_from_any_folder() {
    let root = repository("former-state");
    let message = "the code 404 became 410";
    check(&diff(&root, &["--git", "HEAD", "api/catalog.toml"]), 1, message, "");
    check(&diff(&root.join("api"), &["--git", "HEAD", "catalog.toml"]), 1, message, "");
    let absolute = root.join("api/catalog.toml");
    let absolute = absolute.to_str().expect("the path is text");
    check(&diff(Path::new("/"), &["--git", "HEAD", absolute]), 1, message, "");
    fs::write(absolute, OLD).expect("the file can be written");
    check(&diff(&root, &["--git", "HEAD", "api/catalog.toml"]), 0, "no change", "");
}

#[cfg(unix)]
#[test]
fn a_symbolic_link_is_followed() {
    let root = repository("link");
    std::os::unix::fs::symlink("api/catalog.toml", root.join("link.toml"))
        .expect("a link can be made");
    git(&root, &["add", "link.toml"]);
    git(&root, &["commit", "--quiet", "--message", "catalog: link"]);
    let outside = tempdir_outside_of_a_repository();
    let link = outside.join("link-to-link.toml");
    let _ = fs::remove_file(&link); // of an earlier run
    std::os::unix::fs::symlink(root.join("link.toml"), &link).expect("a link can be made");
    let message = "the code 404 became 410";
    check(&diff(&root, &["--git", "HEAD", "link.toml"]), 1, message, "");
    check(&diff(&outside, &["--git", "HEAD", "link-to-link.toml"]), 1, message, "");
    let output = diff(&root, &["--git", "HEAD", "--format", "json", "link.toml"]);
    check(&output, 1, "\"old\": \"HEAD:link.toml\"", "");
    fs::remove_file(&link).expect("the link can be removed");
}

#[test]
fn what_git_cannot_give_is_said_in_one_line() {
    let root = repository("no-state");
    fs::write(root.join("new.toml"), OLD).expect("the file can be written");
    for (arguments, message) in [
        (&["--git", "no-such", "api/catalog.toml"][..], "Needed a single revision"),
        (&["--git", "HEAD", "new.toml"], "new.toml"),
        (&["--git=--output=x", "new.toml"], "this is not a revision"),
        (&["--git", "HEAD", "-"], "standard input has no revisions"),
        (&["--git", "HEAD", "a.toml", "b.toml"], "`--git` compares one file"),
        (&["a.toml"], "expected two files"),
    ] {
        check(&diff(&root, arguments), 2, "", message);
    }
    assert!(!root.join("x").exists());
    let outside = tempdir_outside_of_a_repository();
    check(&diff(&outside, &["--git", "HEAD", "a.toml"]), 2, "", "not a git repository");
}

/// The temporary folder of the tests lies in the repository of the project.
fn tempdir_outside_of_a_repository() -> PathBuf {
    std::env::temp_dir()
}
