//! What the unit tests of several parts need.

use std::fs;
use std::path::{Path, PathBuf};

use status_data::{Member, MemberType};

/// A catalog of two statuses with the code 409, one of them deprecated, and one with 404.
pub(crate) const SMALL: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/catalogs/small.toml");

/// A catalog of one status, `NameTaken`, with an example of an exchange.
pub(crate) const EXCHANGE: &str =
    concat!(env!("CARGO_MANIFEST_DIR"), "/tests/catalogs/exchange.toml");

/// Returns a text without the escape sequences of its styles.
pub(crate) fn unstyled(text: &str) -> String {
    anstream::adapter::strip_str(text).to_string()
}

/// Returns a member that is required, and of which nothing else is declared.
pub(crate) fn member(name: &str, kind: MemberType) -> Member {
    Member {
        name: name.to_owned(),
        kind,
        summary: "S.".to_owned(),
        required: true,
        minimum: None,
        maximum: None,
        one_of: Vec::new(),
        example: None,
        sensitive: false,
    }
}

/// An empty folder, which is removed with the value.
#[derive(Debug)]
pub(crate) struct Folder(PathBuf);

impl Folder {
    /// Creates a folder; `name` is that of no other test.
    pub(crate) fn new(name: &str) -> Self {
        let name = format!("status-codes-{name}-{}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        // A test that was killed may have left one, and a process may have its number again.
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).expect("the folder for temporary files takes folders");
        Self(folder)
    }

    /// Returns the path of a file in it.
    pub(crate) fn join(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    /// Writes a file, and returns its path as an argument of the command.
    pub(crate) fn write(&self, name: &str, text: &str) -> String {
        let path = self.join(name);
        fs::write(&path, text).expect("the folder takes files");
        path.display().to_string()
    }

    /// Returns the names of the files in it, sorted.
    pub(crate) fn names(&self) -> Vec<String> {
        let entries = self.0.read_dir().expect("it can be listed");
        let names = entries.map(|entry| entry.expect("it can be listed").file_name());
        let mut names: Vec<String> = names.map(|it| it.to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    /// Returns a text without the styles, and without this folder before the names of its files.
    pub(crate) fn shown(&self, text: &str) -> String {
        let start = format!("{}{}", self.0.display(), std::path::MAIN_SEPARATOR);
        unstyled(text).replace(&start, "")
    }
}

impl AsRef<Path> for Folder {
    fn as_ref(&self) -> &Path {
        &self.0
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0); // nothing in it is needed
    }
}
