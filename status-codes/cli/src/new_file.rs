//! A file that does not exist yet: written whole or not at all, whatever interrupts the command and whoever else writes it.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{Error, ErrorKind, Result, Write};
use std::path::{Path, PathBuf};

/// Writes the file.
///
/// # Errors
///
/// Returns `ErrorKind::AlreadyExists` if there is something of this name, which then stays as it is.
pub(crate) fn write_new(path: &Path, text: &str) -> Result<()> {
    if fs::symlink_metadata(path).is_ok() {
        return Err(Error::from(ErrorKind::AlreadyExists)); // before anything is written
    }
    let draft = draft_of(path)?;
    let written = File::create(&draft)
        .and_then(|mut file| file.write_all(text.as_bytes()))
        .and_then(|()| publish(&draft, path));
    let _ = fs::remove_file(&draft); // renamed, or of no use
    written
}

/// A name in the same folder that no other process writes.
fn draft_of(path: &Path) -> Result<PathBuf> {
    let name = path.file_name().ok_or(ErrorKind::IsADirectory)?;
    let mut draft = OsString::from(".");
    draft.push(name);
    draft.push(format!(".{}.new", std::process::id()));
    Ok(path.with_file_name(draft))
}

/// A second name replaces nothing, unlike a new name. Some file systems know no second names.
fn publish(draft: &Path, path: &Path) -> Result<()> {
    match fs::hard_link(draft, path) {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => fs::rename(draft, path),
        result => result,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Folder;

    #[test]
    fn a_file_is_new_or_stays_as_it_is() {
        let folder = Folder::new("new-file");
        let path = folder.join("a");
        let kind = |result: Result<()>| result.map_err(|error| error.kind());
        assert_eq!(kind(write_new(&path, "one")), Ok(()));
        assert_eq!(kind(write_new(&path, "two")), Err(ErrorKind::AlreadyExists));
        assert_eq!(fs::read_to_string(&path).ok().as_deref(), Some("one"));
        assert_eq!(kind(write_new(&folder.join("d/e"), "")), Err(ErrorKind::NotFound));
        assert_eq!(kind(write_new(Path::new("/.."), "")), Err(ErrorKind::AlreadyExists));
        assert_eq!(folder.names(), ["a"], "no draft is left");
    }

    #[test]
    fn the_draft_of_another_process_has_another_name() {
        let draft = draft_of(Path::new("a/b")).expect("it has a name");
        assert_eq!(draft, Path::new("a").join(format!(".b.{}.new", std::process::id())));
        assert_eq!(
            draft_of(Path::new("/..")).map_err(|it| it.kind()),
            Err(ErrorKind::IsADirectory)
        );
    }

    /// A folder has no second name anywhere, like a file where the file system knows none.
    #[test]
    fn what_can_have_no_second_name_is_renamed() {
        let folder = Folder::new("new-file-renamed");
        fs::create_dir(folder.join("draft")).expect("the folder takes folders");
        let renamed = publish(&folder.join("draft"), &folder.join("new"));
        assert_eq!(renamed.map_err(|error| error.kind()), Ok(()));
        assert_eq!(folder.names(), ["new"]);
    }

    #[test]
    fn what_another_process_has_written_is_not_replaced() {
        let folder = Folder::new("new-file-of-others");
        let kind = |result: Result<()>| result.map_err(|error| error.kind());
        for name in ["draft", "theirs"] {
            folder.write(name, name);
        }
        let draft = folder.join("draft");
        assert_eq!(
            kind(publish(&folder.join("none"), &folder.join("c"))),
            Err(ErrorKind::NotFound)
        );
        if fs::hard_link(&draft, folder.join("second")).is_ok() {
            assert_eq!(
                kind(publish(&draft, &folder.join("theirs"))),
                Err(ErrorKind::AlreadyExists)
            );
        }
        assert_eq!(kind(publish(&draft, &folder.join("ours"))), Ok(()));
        assert_eq!(fs::read_to_string(folder.join("ours")).ok().as_deref(), Some("draft"));
    }
}
