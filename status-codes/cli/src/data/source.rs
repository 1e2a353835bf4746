//! Reads a file as text, or standard input for `-`.
//!
//! At most [`LARGEST`] bytes are read, to bound time and memory.

use std::fmt;
use std::fs::File;
use std::io::{self, ErrorKind, Read};
use std::path::Path;

use status_data::{Catalog, Parsed, parse_catalog, parse_registry, registry};

use crate::terminal::is_hidden;

/// The maximum number of bytes that are read from a file. It is that of the macros.
pub(crate) const LARGEST: u64 = status_data::MAX_BYTES as u64;

/// A file that was read.
pub(crate) struct Source {
    /// The name of the file in messages.
    pub(crate) name: String,
    pub(crate) text: String,
}

/// Why a file could not be read.
#[derive(Debug)]
pub(crate) struct Unreadable(String);

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Returns the name of a path in messages.
pub(crate) fn name(path: &Path) -> String {
    if path == Path::new("-") {
        return "<stdin>".to_owned();
    }
    shown(&path.display().to_string())
}

/// Returns a text of the user without characters that act on the terminal.
pub(crate) fn shown(text: &str) -> String {
    text.chars().map(|c| if is_hidden(c) { char::REPLACEMENT_CHARACTER } else { c }).collect()
}

/// Reads a file, or standard input for `-`.
pub(crate) fn read(path: &Path) -> Result<Source, Unreadable> {
    utf8(read_lossy(path)?)
}

/// Reads from anything but a file, under a name for messages.
pub(crate) fn read_from(name: String, input: impl Read) -> Result<Source, Unreadable> {
    utf8(text(name, input)?)
}

fn utf8((source, not_utf8): (Source, Option<usize>)) -> Result<Source, Unreadable> {
    match not_utf8 {
        None => Ok(source),
        Some(at) => {
            let line = source.text[..at].matches('\n').count() + 1;
            Err(cannot_read(&source.name, &format_args!("line {line} is not UTF-8")))
        }
    }
}

/// Reads a file, with replacement characters for invalid UTF-8, and returns where the first of them is.
pub(crate) fn read_lossy(path: &Path) -> Result<(Source, Option<usize>), Unreadable> {
    let name = name(path);
    if path == Path::new("-") {
        return text(name, io::stdin().lock());
    }
    if path.is_dir() {
        return Err(cannot_read(&name, &"it is a folder, not a file"));
    }
    match File::open(path) {
        Ok(file) => text(name, file),
        Err(error) if error.kind() == ErrorKind::NotFound => {
            Err(cannot_read(&name, &"there is no such file"))
        }
        Err(error) => Err(cannot_read(&name, &error)),
    }
}

/// The maximum number of bytes of queries that are read: half a million lines of a log.
const MOST_QUERIES: u64 = 64 * 1024 * 1024;

/// Reads standard input as lines. Invalid UTF-8 becomes replacement characters.
pub(crate) fn lines_of_stdin() -> Result<String, Unreadable> {
    let name = "<stdin>";
    let mut bytes = Vec::new();
    let mut input = io::stdin().lock().take(MOST_QUERIES + 1);
    input.read_to_end(&mut bytes).map_err(|error| cannot_read(name, &error))?;
    if bytes.len() as u64 > MOST_QUERIES {
        return Err(cannot_read(name, &"it is larger than the limit of 64 MiB"));
    }
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// Reads a catalog. One with errors is accepted by `check` only.
pub(crate) fn catalog(path: &Path) -> Result<Catalog, Unreadable> {
    read(path)?.catalog()
}

impl Source {
    /// Returns the catalog, or an error with its first diagnostic.
    pub(crate) fn catalog(&self) -> Result<Catalog, Unreadable> {
        let parsed = self.parse(false);
        let Some(first) = parsed.errors().next() else { return Ok(parsed.catalog) };
        let place = first.position();
        let (name, line, column, message) = (&self.name, place.line, place.column, &first.message);
        Err(Unreadable(match parsed.errors().count() {
            1 => format!("{name}:{line}:{column}: {message}"),
            more => format!(
                "{name}:{line}:{column}: {message}, and {} more; see `status-codes check`",
                more - 1
            ),
        }))
    }

    /// Parses the text as a catalog, or by the rules of the registry.
    pub(crate) fn parse(&self, as_registry: bool) -> Parsed {
        if as_registry { parse_registry(&self.text) } else { parse_catalog(&self.text, registry()) }
    }
}

fn text(name: String, file: impl Read) -> Result<(Source, Option<usize>), Unreadable> {
    let mut bytes = Vec::new();
    file.take(LARGEST + 1).read_to_end(&mut bytes).map_err(|error| cannot_read(&name, &error))?;
    if bytes.len() as u64 > LARGEST {
        let limit = LARGEST / (1024 * 1024);
        let reason = format_args!("it is larger than the limit of {limit} MiB");
        return Err(cannot_read(&name, &reason));
    }
    Ok(match String::from_utf8(bytes) {
        Ok(text) => (Source { name, text }, None),
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
            (Source { name, text }, Some(at))
        }
    })
}

/// Returns the error that a file of that name cannot be read.
pub(crate) fn cannot_read(name: &str, reason: &dyn fmt::Display) -> Unreadable {
    Unreadable(format!("cannot read {name}: {reason}"))
}
