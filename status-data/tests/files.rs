//! Files that cannot be read, with the reasons.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use status_data::{MAX_BYTES, read_to_string, text_of};

#[track_caller]
fn check(path: &Path, message: &str) {
    let error = read_to_string(path).expect_err("the file is not read");
    assert_eq!(error.to_string(), message);
}

/// Returns a new path in the folder for temporary files.
fn temporary(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(name)
}

#[test]
fn a_regular_file_is_read() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("codes.toml");
    assert_eq!(read_to_string(&path).ok().as_deref(), Some(status_data::REGISTRY_TEXT));
}

#[test]
fn no_file_and_a_folder_are_told_apart() {
    check(Path::new("no/such/file.toml"), "there is no such file");
    check(Path::new(env!("CARGO_MANIFEST_DIR")), "it is a folder; name a file");
}

#[cfg(unix)]
#[test]
fn what_may_never_end_is_not_opened() {
    check(Path::new("/dev/zero"), "it is a device or a pipe; name a regular file");
    let pipe = temporary("pipe.toml");
    let _ = fs::remove_file(&pipe);
    let made = std::process::Command::new("mkfifo").arg(&pipe).status().expect("mkfifo runs");
    assert!(made.success());
    check(&pipe, "it is a device or a pipe; name a regular file");
}

#[test]
fn a_file_over_the_limit_is_not_read() {
    let path = temporary("large.toml");
    let file = File::create(&path).expect("the folder is writable");
    file.set_len(MAX_BYTES as u64 + 1).expect("a sparse file has any length");
    check(&path, "it is larger than 32 MiB, which no catalog is");
    file.set_len(MAX_BYTES as u64).expect("a sparse file has any length");
    assert_eq!(read_to_string(&path).map(|text| text.len()).ok(), Some(MAX_BYTES));
    fs::remove_file(&path).expect("the file is there");
}

#[test]
fn what_is_not_utf_8_is_named_by_its_line() {
    let error = text_of(&b"two\nlines\n\xff"[..]).expect_err("this is not UTF-8");
    assert_eq!(error.to_string(), "it is not UTF-8 from line 3 on");
}
