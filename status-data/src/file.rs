//! Reads the file of a catalog, with the same limits for the macros and the command.

use std::fmt;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
use std::path::Path;

/// The maximum size of a file in bytes: enough for 20,000 entries with a paragraph each.
pub const MAX_BYTES: usize = 32 * 1024 * 1024;

/// Why a file cannot be read.
#[derive(Debug)]
#[non_exhaustive]
pub enum ReadError {
    /// The file does not exist.
    NotFound,
    /// The path is a folder.
    Folder,
    /// The path is a device, a pipe or a socket, which may never end.
    NotAFile,
    /// The file has more than [`MAX_BYTES`] bytes.
    TooLarge,
    /// The file is not UTF-8.
    NotUtf8 {
        /// The line of the first invalid byte, from 1.
        line: usize,
        /// The offset of the first invalid byte, from 0.
        offset: usize,
    },
    /// Another error of the operating system.
    Io(io::Error),
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotFound => f.write_str("there is no such file"),
            Self::Folder => f.write_str("it is a folder; name a file"),
            Self::NotAFile => f.write_str("it is a device or a pipe; name a regular file"),
            Self::TooLarge => {
                let limit = MAX_BYTES / (1024 * 1024);
                write!(f, "it is larger than {limit} MiB, which no catalog is")
            }
            Self::NotUtf8 { line, .. } => write!(f, "it is not UTF-8 from line {line} on"),
            Self::Io(error) => error.fmt(f),
        }
    }
}

// No error has a source: that of the operating system is displayed itself.
impl std::error::Error for ReadError {}

/// Returns the text of a regular file.
///
/// # Errors
///
/// Returns an error if the file does not exist, is not a regular file, has more than [`MAX_BYTES`] bytes, is not UTF-8, or
/// cannot be read.
pub fn read_to_string(path: &Path) -> Result<String, ReadError> {
    let metadata = fs::metadata(path).map_err(|error| match error.kind() {
        ErrorKind::NotFound => ReadError::NotFound,
        _ => ReadError::Io(error),
    })?;
    if metadata.is_dir() {
        return Err(ReadError::Folder);
    }
    if !metadata.is_file() {
        return Err(ReadError::NotAFile);
    }
    text_of(File::open(path).map_err(ReadError::Io)?)
}

/// Returns the text of a stream, such as standard input.
///
/// # Errors
///
/// Returns an error if it has more than [`MAX_BYTES`] bytes, is not UTF-8, or cannot be read.
pub fn text_of(source: impl Read) -> Result<String, ReadError> {
    let mut bytes = Vec::new();
    source.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes).map_err(ReadError::Io)?;
    if bytes.len() > MAX_BYTES {
        return Err(ReadError::TooLarge);
    }
    String::from_utf8(bytes).map_err(|error| {
        let offset = error.utf8_error().valid_up_to();
        let before = &error.as_bytes()[..offset];
        let line = before.split(|byte| *byte == b'\n').count();
        ReadError::NotUtf8 { line, offset }
    })
}
