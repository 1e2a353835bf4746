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
    let bytes = bytes("<stdin>", io::stdin().lock(), MOST_QUERIES)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// Reads no more bytes than a limit, which is a number of MiB.
fn bytes(name: &str, input: impl Read, limit: u64) -> Result<Vec<u8>, Unreadable> {
    let mut bytes = Vec::new();
    let mut input = input.take(limit + 1);
    input.read_to_end(&mut bytes).map_err(|error| cannot_read(name, &error))?;
    if bytes.len() as u64 > limit {
        let limit = limit / (1024 * 1024);
        let reason = format_args!("it is larger than the limit of {limit} MiB");
        return Err(cannot_read(name, &reason));
    }
    Ok(bytes)
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
    let bytes = bytes(&name, file, LARGEST)?;
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

#[cfg(test)]
mod tests {
    use std::io::{Cursor, repeat};

    use super::*;
    use crate::testing::{Folder, SMALL};

    /// A reader that always fails.
    struct Broken;

    impl Read for Broken {
        fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
            Err(io::Error::other("the disk is gone"))
        }
    }

    fn read_text(bytes: &[u8]) -> Result<String, String> {
        let source = read_from("a.toml".to_owned(), Cursor::new(bytes));
        source.map(|source| source.text).map_err(|error| error.to_string())
    }

    #[track_caller]
    fn fails<T>(result: Result<T, Unreadable>, expected: &str) {
        match result {
            Ok(_) => panic!("there is no error: {expected}"),
            Err(error) => assert_eq!(error.to_string(), expected),
        }
    }

    #[test]
    fn names_and_texts_do_nothing_to_a_terminal() {
        assert_eq!(name(Path::new("-")), "<stdin>");
        assert_eq!(name(Path::new("./-")), "./-");
        assert_eq!(name(Path::new("a/b\u{1b}c\n.toml")), "a/b\u{fffd}c\u{fffd}.toml");
        assert_eq!(shown("a\u{202e}b c"), "a\u{fffd}b c");
    }

    #[test]
    fn the_line_that_is_not_utf_8_is_named() {
        assert_eq!(read_text("a = \"é\"\n".as_bytes()).as_deref(), Ok("a = \"é\"\n"));
        let error = |line| Err(format!("cannot read a.toml: line {line} is not UTF-8"));
        assert_eq!(read_text(b"\xff"), error(1));
        assert_eq!(read_text(b"a\n\nb\xff\nc\n"), error(3));
        let (source, at) = text("a".to_owned(), &b"a\xffb"[..]).expect("it can be read");
        assert_eq!((&*source.name, &*source.text, at), ("a", "a\u{fffd}b", Some(1)));
    }

    #[test]
    fn what_is_read_has_a_limit() {
        let read = |length| bytes("a", repeat(b'\n').take(length), 3 * 1_048_576);
        assert_eq!(read(3 * 1_048_576).map_or(0, |bytes| bytes.len()), 3 * 1_048_576);
        fails(read(3 * 1_048_576 + 1), "cannot read a: it is larger than the limit of 3 MiB");
        fails(bytes("a", Broken, 1), "cannot read a: the disk is gone");
        assert_eq!((LARGEST, MOST_QUERIES), (32 * 1_048_576, 64 * 1_048_576));
        fails(text("a".to_owned(), Broken), "cannot read a: the disk is gone");
    }

    #[test]
    fn what_is_no_readable_file_has_its_reason() {
        fails(read(Path::new("no-such.toml")), "cannot read no-such.toml: there is no such file");
        let folder = Folder::new("source");
        let reason = |path: &Path| match read(path) {
            Ok(_) => panic!("it can be read"),
            Err(error) => folder.shown(&error.to_string()),
        };
        std::fs::create_dir(folder.join("sub")).expect("the folder takes folders");
        let expected = "cannot read sub: it is a folder, not a file";
        assert_eq!(reason(&folder.join("sub")), expected);
        folder.write("a", "text");
        let of_file = reason(&folder.join("a").join("b"));
        assert!(of_file.contains(": ") && of_file.starts_with("cannot read a"), "{of_file}");
        assert_eq!(cfg!(unix), !of_file.ends_with("there is no such file"), "{of_file}");
        let (source, at) = read_lossy(&folder.join("a")).expect("it is there");
        assert_eq!((&*folder.shown(&source.name), &*source.text, at), ("a", "text", None));
    }

    #[test]
    fn the_first_error_of_a_catalog_stands_for_all() {
        let source = |text: &str| Source { name: "a.toml".to_owned(), text: text.to_owned() };
        let sound = "[Gone]\ncode = 410\nsummary = \"A.\"\n";
        let sound_catalog = source(sound).catalog().expect("it has no error");
        assert_eq!(sound_catalog.entries.len(), 1);
        let one = sound.replace("410", "4100");
        fails(source(&one).catalog(), "a.toml:2:8: `4100` is not a status code");
        let more = format!("{one}{}", one.replace("Gone", "Lost"));
        let first = "a.toml:2:8: `4100` is not a status code";
        let rest = ", and 1 more; see `status-codes check`";
        fails(source(&more).catalog(), &format!("{first}{rest}"));
        // The rules of the registry ask for more than those of a catalog.
        assert_eq!(source(sound).parse(false).errors().count(), 0);
        assert_ne!(source(sound).parse(true).errors().count(), 0);
        assert!(catalog(Path::new(SMALL)).is_ok());
    }
}
