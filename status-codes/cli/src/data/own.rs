//! The user's catalog: the file of `--catalog`, or the only `*.statuses.toml` in the working directory.
//!
//! A catalog given with `--catalog` has precedence over the built-in ones. One that was found in the working directory is
//! asked last, so that it never changes the result of another query.

use std::path::{Path, PathBuf};

use status_data::{Catalog, Entry};

use super::source;
use crate::data::source::Unreadable;
use crate::output::Output;

/// The suffix of the files that are found without `--catalog`.
pub(crate) const SUFFIX: &str = ".statuses.toml";

/// The user's catalog.
#[derive(Debug)]
pub(crate) struct Own {
    pub(crate) catalog: Catalog,
    /// The name of the catalog, or of its file.
    pub(crate) name: String,
    /// Whether it was given with `--catalog`.
    pub(crate) is_named: bool,
}

/// Reads the catalog of `--catalog`, or the one in the working directory.
///
/// # Errors
///
/// Returns an error if the file of `--catalog` cannot be read. A catalog that was found and has errors is ignored.
pub(crate) fn find(named: Option<&Path>) -> Result<Option<Own>, Unreadable> {
    match named {
        Some(path) => read(path, true).map(Some),
        None => Ok(in_folder(Path::new(".")).and_then(|path| read(&path, false).ok())),
    }
}

/// Mentions the catalogs in the working directory after [`find`] has found none there, since one has errors or there are
/// several: they might have had what was not found.
pub(crate) fn warn_if_unusable(output: &mut Output) {
    match files(Path::new(".")).as_slice() {
        [] => {}
        [path] => {
            let name = source::name(path);
            output.warn(format_args!(
                "{name} has errors and was not searched; see `status-codes check`"
            ));
        }
        several => output.warn(format_args!(
            "none of the {} files *{SUFFIX} in this folder was searched; name one with `--catalog`",
            several.len()
        )),
    }
}

fn read(path: &Path, is_named: bool) -> Result<Own, Unreadable> {
    let catalog = source::catalog(path)?;
    let name = catalog.info.name.clone().unwrap_or_else(|| source::name(path));
    Ok(Own { catalog, name, is_named })
}

/// Returns the only file of a folder whose name ends in [`SUFFIX`].
fn in_folder(folder: &Path) -> Option<PathBuf> {
    <[PathBuf; 1]>::try_from(files(folder)).ok().map(|[only]| only)
}

/// Returns the files of a folder whose names end in [`SUFFIX`].
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = folder.read_dir().into_iter().flatten().flatten();
    let found = entries.filter(|entry| {
        entry.file_name().to_str().is_some_and(|name| name.ends_with(SUFFIX))
            && entry.path().is_file()
    });
    found.map(|entry| entry.file_name().into()).collect()
}

impl Own {
    /// Returns the entries that a text names: by code, id, former id, variant, title, phrase, or code and one of them.
    pub(crate) fn entries(&self, text: &str) -> Vec<&Entry> {
        self.catalog.entries.iter().filter(|entry| is_named(entry, text)).collect()
    }
}

/// Returns whether a text names an entry.
fn is_named(entry: &Entry, text: &str) -> bool {
    let code = entry.code.to_string();
    let rest = text.strip_prefix(code.as_str()).map(|rest| (rest.trim_start(), rest));
    let name = match rest {
        Some(("", _)) => return true,
        Some((name, rest)) if name.len() < rest.len() => name,
        _ => text,
    };
    [&*entry.id, &*entry.variant, entry.title(), &*entry.phrase, &*entry.label()]
        .into_iter()
        .chain(entry.former_ids.iter().map(String::as_str))
        .any(|known| !known.is_empty() && known.eq_ignore_ascii_case(name))
}

#[cfg(test)]
mod tests {
    use status_data::{parse_catalog, registry};

    use super::*;
    use crate::testing::{Folder, SMALL};

    fn own() -> Own {
        let text = "[NotFound]\ncode = 404\nsummary = \"A.\"\n\
                    [NameTaken]\ncode = 409\nid = \"name-taken\"\ntitle = \"Name taken\"\nsummary = \"B.\"\n\
                    [Locked]\ncode = 409\nid = \"locked\"\ntitle = \"Folder locked\"\nsummary = \"C.\"\n";
        let parsed = parse_catalog(text, registry());
        assert_eq!(parsed.errors().count(), 0);
        Own { catalog: parsed.catalog, name: "Files".to_owned(), is_named: true }
    }

    #[track_caller]
    fn check(text: &str, variants: &[&str]) {
        let own = own();
        let found: Vec<&str> =
            own.entries(text).into_iter().map(|entry| entry.variant.as_str()).collect();
        assert_eq!(found, variants, "{text}");
    }

    #[test]
    fn an_entry_has_many_names() {
        check("404", &["NotFound"]);
        check("409", &["NameTaken", "Locked"]);
        for text in
            ["name-taken", "NameTaken", "name taken", "409 name-taken", "409 Conflict: Name taken"]
        {
            check(text, &["NameTaken"]);
        }
        check("Conflict", &["NameTaken", "Locked"]);
        for text in ["", "40", "4090", "404 name-taken", "409name-taken", "taken"] {
            check(text, &[]);
        }
    }

    #[test]
    fn a_named_catalog_has_its_name_or_that_of_its_file() {
        let named = |path: &Path| find(Some(path)).map(|own| own.expect("it is named"));
        let own = named(Path::new(SMALL)).expect("it can be read");
        assert_eq!((&*own.name, own.is_named, own.catalog.entries.len()), ("Small API", true, 3));
        let folder = Folder::new("own");
        let path = folder.write("a.toml", "[Gone]\ncode = 410\nsummary = \"A.\"\n");
        let own = named(Path::new(&path)).expect("it can be read");
        assert_eq!((own.name, own.is_named), (path, true));
        let faulty = folder.write("b.toml", "[Gone]\ncode = 4100\n");
        assert!(named(Path::new(&faulty)).is_err());
        // There is none in the folder of the package.
        assert!(find(None).expect("nothing is read").is_none());
        let mut output = Output::default();
        warn_if_unusable(&mut output);
        assert_eq!(output.stderr, "");
    }

    #[test]
    fn only_a_single_file_is_found() {
        let folder = Folder::new("own-files");
        assert_eq!(in_folder(folder.as_ref()), None);
        folder.write("a.statuses.toml", "");
        folder.write("b.toml", "");
        std::fs::create_dir(folder.join("d.statuses.toml")).expect("the folder takes folders");
        assert_eq!(in_folder(folder.as_ref()), Some("a.statuses.toml".into()));
        folder.write("c.statuses.toml", "");
        assert_eq!(in_folder(folder.as_ref()), None);
    }
}
