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
