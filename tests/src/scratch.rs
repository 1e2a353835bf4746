//! Folders in which a test builds crates of its own: what only a build shows.
//!
//! Takes the temporary folder that cargo gives to a test, so everything is below the target folder; the folders stay, and
//! the next run builds only what has changed. Knows no test.

#![expect(clippy::missing_panics_doc, reason = "a failure in here is the failure of a test")]
#![expect(clippy::must_use_candidate, reason = "some tests only want cargo to succeed")]

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A folder for one test.
pub struct Scratch {
    folder: PathBuf,
    target: PathBuf,
}

impl Scratch {
    /// The folder of that name below `CARGO_TARGET_TMPDIR`.
    pub fn new(tmp: &str, name: &str) -> Self {
        Self {
            folder: Path::new(tmp).join(name),
            target: Path::new(tmp).join(format!("{name}-target")),
        }
    }

    /// The path of a file or folder in it.
    pub fn path(&self, path: &str) -> PathBuf {
        self.folder.join(path)
    }

    /// The text of a file in it.
    #[track_caller]
    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// Writes a file, unless it has that text already: an untouched file is not built again.
    #[track_caller]
    pub fn write(&self, path: &str, text: &str) {
        write(&self.path(path), text.as_bytes());
    }

    /// Makes a folder in it a copy of the workspace: without what was built, and without what version control keeps.
    #[track_caller]
    pub fn mirror_workspace(&self, into: &str) {
        mirror(&workspace(), &self.path(into));
    }

    /// Runs cargo in it, without the network: what it needs was downloaded to build the test.
    #[track_caller]
    pub fn cargo(&self, arguments: &[&str]) -> Output {
        let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let output = Command::new(cargo)
            .args(arguments)
            .arg("--offline")
            .current_dir(&self.folder)
            .env("CARGO_TARGET_DIR", &self.target)
            .env("CARGO_TERM_COLOR", "never")
            .env("CARGO_PROFILE_DEV_DEBUG", "0") // nobody debugs what is built here
            .env_remove("CARGO_BUILD_TARGET")
            .output();
        output.unwrap_or_else(|error| panic!("cargo cannot be run: {error}"))
    }

    /// Runs cargo, which has to succeed, and gives what it printed to standard output.
    #[track_caller]
    pub fn cargo_succeeds(&self, arguments: &[&str]) -> String {
        let output = self.cargo(arguments);
        let (stdout, stderr) = texts(&output);
        assert!(output.status.success(), "cargo {}:\n{stdout}{stderr}", arguments.join(" "));
        stdout
    }

    /// Runs cargo, which has to fail, and gives what it printed to standard error.
    #[track_caller]
    pub fn cargo_fails(&self, arguments: &[&str]) -> String {
        let output = self.cargo(arguments);
        let (stdout, stderr) = texts(&output);
        assert!(!output.status.success(), "cargo {}:\n{stdout}{stderr}", arguments.join(" "));
        stderr
    }

    /// A program that was built with `--release`.
    #[track_caller]
    pub fn program(&self, name: &str) -> Vec<u8> {
        let path = self.target.join("release").join(format!("{name}{}", env::consts::EXE_SUFFIX));
        fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    }
}

/// The root of the workspace.
pub fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn texts(output: &Output) -> (String, String) {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (text(&output.stdout), text(&output.stderr))
}

/// Copies what has changed and removes what is no longer there.
fn mirror(from: &Path, to: &Path) {
    let names = names(from);
    for name in self::names(to).into_iter().filter(|name| !names.contains(name)) {
        let path = to.join(name);
        let removed = if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) };
        removed.expect("a stale copy can be removed");
    }
    for name in names {
        let (source, copy) = (from.join(&name), to.join(&name));
        if source.is_dir() {
            mirror(&source, &copy);
        } else {
            write(&copy, &fs::read(source).expect("a file of the workspace can be read"));
        }
    }
}

/// What is in a folder, without target folders (cargo marks them), packages of npm and the data of version control.
fn names(folder: &Path) -> Vec<std::ffi::OsString> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let names = entries.map(|entry| entry.expect("a folder can be read").file_name());
    names
        .filter(|name| *name != ".git" && *name != "node_modules")
        .filter(|name| !folder.join(name).join("CACHEDIR.TAG").exists())
        .collect()
}

fn write(path: &Path, contents: &[u8]) {
    if fs::read(path).is_ok_and(|old| old == contents) {
        return;
    }
    let folder = path.parent().expect("a file is in a folder");
    fs::create_dir_all(folder).expect("a folder can be made below the target folder");
    fs::write(path, contents).expect("a file can be written below the target folder");
}
