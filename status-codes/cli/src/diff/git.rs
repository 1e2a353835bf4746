//! Reads a file as of a revision of its git repository. Runs the program `git` with arguments that cannot make it write.

use std::ffi::OsStr;
use std::path::Path;
use std::process::{Command, Output};

use crate::data::source::{self, Source, Unreadable};

/// Reads the file as of a revision: a commit, a tag or a branch.
pub(super) fn read(revision: &str, file: &Path) -> Result<Source, Unreadable> {
    let name =
        format!("{}:{}", source::shown(revision), source::shown(&file.display().to_string()));
    let cannot = |why: String| source::cannot_read(&name, &why);
    if revision.is_empty() || revision.starts_with('-') || revision.contains(':') {
        return Err(cannot("this is not a revision; use a commit, a tag or a branch".to_owned()));
    }
    if file == Path::new("-") {
        return Err(cannot("standard input has no revisions; use a file".to_owned()));
    }
    // To git, the content of a symbolic link is the path that it leads to.
    let target = if file.is_symlink() { file.canonicalize().ok() } else { None };
    let file = target.as_deref().unwrap_or(file);
    let Some(base) = file.file_name() else {
        return Err(cannot("this is not a file".to_owned()));
    };
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    let commit = format!("{revision}^{{commit}}");
    let known = git(folder, &["rev-parse".as_ref(), "--verify".as_ref(), commit.as_ref()]);
    known.and_then(succeeded).map_err(&cannot)?;
    let mut object = OsStr::new(revision).to_owned();
    object.push(":./");
    object.push(base);
    let blob = git(folder, &["cat-file".as_ref(), "blob".as_ref(), &object]);
    let content = blob.and_then(succeeded).map_err(&cannot)?;
    source::read_from(name.clone(), content.as_slice())
}

fn git(folder: &Path, arguments: &[&OsStr]) -> Result<Output, String> {
    let command = Command::new("git")
        .arg("-C")
        .arg(folder)
        .args(arguments)
        .env("LC_ALL", "C")
        .env("GIT_OPTIONAL_LOCKS", "0")
        .output();
    command.map_err(|error| format!("the program `git` cannot be run: {error}"))
}

/// Returns the output of git, or its error message.
fn succeeded(output: Output) -> Result<Vec<u8>, String> {
    if output.status.success() {
        return Ok(output.stdout);
    }
    let words = String::from_utf8_lossy(&output.stderr);
    let first = words.lines().next().unwrap_or("no reason given");
    Err(format!("git: {}", source::shown(first.trim_start_matches("fatal: "))))
}
