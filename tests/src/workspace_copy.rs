//! A copy of the workspace below the target folder, for tests that edit its data.
//!
//! The copy is kept in the temporary folder of the tests, and only changed files are written again, so that the next run
//! builds little.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use crate::scratch::workspace;

/// A copy of everything but what was built, npm's packages and the data of version control.
pub struct WorkspaceCopy {
    folder: PathBuf,
}

impl WorkspaceCopy {
    /// The copy of that name, in the state of the workspace; `tmp` is `env!("CARGO_TARGET_TMPDIR")` of the test.
    ///
    /// # Panics
    ///
    /// If the workspace cannot be read or the folder cannot be written.
    #[must_use]
    pub fn new(tmp: &str, name: &str) -> Self {
        let folder = Path::new(tmp).join(name);
        mirror(&workspace(), &folder);
        Self { folder }
    }

    /// Where it is.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The text of a file.
    ///
    /// # Panics
    ///
    /// If it cannot be read.
    #[must_use]
    pub fn read(&self, path: &str) -> String {
        let text = fs::read_to_string(self.folder.join(path));
        text.unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// Writes a file.
    ///
    /// # Panics
    ///
    /// If it cannot be written.
    pub fn write(&self, path: &str, text: &str) {
        write(&self.folder.join(path), text.as_bytes());
    }
}

/// Copies what has changed and removes what is no longer there.
fn mirror(from: &Path, to: &Path) {
    let kept = names(from);
    for stale in names(to).into_iter().filter(|name| !kept.contains(name)) {
        let path = to.join(stale);
        let removed = if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) };
        removed.expect("a stale copy can be removed");
    }
    for name in kept {
        let (source, copy) = (from.join(&name), to.join(&name));
        if copy.starts_with(&source) {
            continue; // the copy lies in there: a target folder that cargo did not make bears no mark
        }
        if source.is_dir() {
            mirror(&source, &copy);
        } else {
            write(&copy, &fs::read(source).expect("a file of the workspace can be read"));
        }
    }
}

/// What is in a folder; cargo marks its target folders.
fn names(folder: &Path) -> Vec<OsString> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let names = entries.map(|entry| entry.expect("a folder can be read").file_name());
    names
        .filter(|name| *name != ".git" && *name != "node_modules")
        .filter(|name| !folder.join(name).join("CACHEDIR.TAG").exists())
        .collect()
}

/// Leaves a file alone that has the contents already: a newer date would have it built again.
fn write(path: &Path, contents: &[u8]) {
    if fs::read(path).is_ok_and(|old| old == contents) {
        return;
    }
    let folder = path.parent().expect("a file is in a folder");
    fs::create_dir_all(folder).expect("a folder can be made below the target folder");
    fs::write(path, contents).expect("a file can be written below the target folder");
}
