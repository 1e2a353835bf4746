//! A file as text: from a path, or from standard input for `-`.
//!
//! At most [`LARGEST`] bytes are read, so that a wrong file costs neither time nor memory.

use std::fmt;
use std::fs::File;
use std::io::{self, ErrorKind, Read};
use std::path::Path;

use status_data::{Catalog, Parsed, parse_catalog, parse_registry, registry};

/// The most bytes of a file that are read: ten times the registry with all its descriptions.
pub(crate) const LARGEST: u64 = 1024 * 1024;

/// A file that was read.
pub(crate) struct Source {
    /// How messages name it.
    pub(crate) name: String,
    pub(crate) text: String,
}

/// Why there is no text.
#[derive(Debug)]
pub(crate) struct Unreadable(String);

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Reads a file, or standard input for `-`.
pub(crate) fn read(path: &Path) -> Result<Source, Unreadable> {
    if path == Path::new("-") {
        return text("<stdin>".to_owned(), io::stdin().lock());
    }
    let name: String = path
        .display()
        .to_string()
        .chars()
        .map(|c| if c.is_control() { '\u{fffd}' } else { c })
        .collect();
    let cannot = |why: &dyn fmt::Display| Unreadable(format!("cannot read {name}: {why}"));
    if path.is_dir() {
        return Err(cannot(&"it is a folder; name a file"));
    }
    match File::open(path) {
        Ok(file) => text(name, file),
        Err(error) if error.kind() == ErrorKind::NotFound => Err(cannot(&"there is no such file")),
        Err(error) => Err(cannot(&error)),
    }
}

/// Reads the catalog of a file without a fault; a faulty one is no basis for anything but `check`.
pub(crate) fn catalog(path: &Path) -> Result<Catalog, Unreadable> {
    let source = read(path)?;
    let Parsed { catalog, diagnostics } = source.parse(false);
    let Some(first) = diagnostics.first() else { return Ok(catalog) };
    let place = first.place(&source.text);
    let Source { name, .. } = &source;
    let (line, column, message) = (place.line, place.column, &first.message);
    Err(Unreadable(match diagnostics.len() {
        1 => format!("{name}:{line}:{column}: {message}"),
        more => format!(
            "{name}:{line}:{column}: {message}, and {} more; see `status-codes check`",
            more - 1
        ),
    }))
}

impl Source {
    /// Parses the text as a catalog, or by the rules of the registry.
    pub(crate) fn parse(&self, as_registry: bool) -> Parsed {
        if as_registry { parse_registry(&self.text) } else { parse_catalog(&self.text, registry()) }
    }
}

fn text(name: String, file: impl Read) -> Result<Source, Unreadable> {
    let cannot = |why: String| Unreadable(format!("cannot read {name}: {why}"));
    let mut bytes = Vec::new();
    file.take(LARGEST + 1).read_to_end(&mut bytes).map_err(|error| cannot(error.to_string()))?;
    if bytes.len() as u64 > LARGEST {
        let limit = LARGEST / (1024 * 1024);
        return Err(cannot(format!("it is larger than {limit} MiB, which no catalog is")));
    }
    match String::from_utf8(bytes) {
        Ok(text) => Ok(Source { name, text }),
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            let before = String::from_utf8_lossy(&error.as_bytes()[..at]);
            let line = before.matches('\n').count() + 1;
            Err(cannot(format!("it is not UTF-8 from line {line} on")))
        }
    }
}
