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

    #[test]
    fn a_file_is_new_or_stays_as_it_is() {
        let name = format!("status-codes-new-{}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        fs::create_dir_all(&folder).expect("the folder for temporary files takes folders");
        let path = folder.join("a");
        let kind = |result: Result<()>| result.map_err(|error| error.kind());
        assert_eq!(kind(write_new(&path, "one")), Ok(()));
        assert_eq!(kind(write_new(&path, "two")), Err(ErrorKind::AlreadyExists));
        // Another process may write it after this one has looked.
        let draft = draft_of(&path).expect("it has a name");
        assert_eq!(draft, folder.join(format!(".a.{}.new", std::process::id())));
        fs::write(&draft, "two").expect("the folder takes files");
        assert_eq!(kind(publish(&draft, &path)), Err(ErrorKind::AlreadyExists));
        assert_eq!(fs::read_to_string(&path).ok().as_deref(), Some("one"));
        let other = folder.join("b");
        assert_eq!(kind(publish(&draft, &other)), Ok(()));
        assert_eq!(fs::read_to_string(&other).ok().as_deref(), Some("two"));
        fs::remove_file(&draft).expect("it is there");
        assert_eq!(kind(publish(&draft, &folder.join("c"))), Err(ErrorKind::NotFound));
        assert_eq!(kind(write_new(&folder.join("d/e"), "")), Err(ErrorKind::NotFound));
        assert_eq!(kind(write_new(Path::new("/.."), "")), Err(ErrorKind::AlreadyExists));
        assert_eq!(
            draft_of(Path::new("/..")).map_err(|error| error.kind()),
            Err(ErrorKind::IsADirectory)
        );
        let left = fs::read_dir(&folder).expect("it can be listed").count();
        fs::remove_dir_all(&folder).expect("it is there");
        assert_eq!(left, 2, "no draft is left");
    }
}
