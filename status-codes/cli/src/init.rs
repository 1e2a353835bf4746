//! `init`: writes a commented example of a catalog, and the schema that its first line names.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use crate::data::source;
use crate::new_file::write_new;
use crate::output::Output;

/// The example.
const TEMPLATE: &str = include_str!("init.toml");

/// The file that the first line of the example names, in the same folder: editors find it without the network.
const SCHEMA: &str = "statuses.schema.json";

/// Writes the example to a file that does not exist yet, and the schema next to it; or the example to standard output for `-`.
pub(crate) fn run(path: &Path) -> Output {
    if path == Path::new("-") {
        return Output::success(TEMPLATE);
    }
    let name = source::name(path);
    match write_new(path, TEMPLATE) {
        Ok(()) => {}
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            return Output::failure(format_args!("{name} exists; it was not changed"));
        }
        Err(error) => return Output::failure(format_args!("cannot write {name}: {error}")),
    }
    let path = path.with_file_name(SCHEMA);
    let schema = source::name(&path);
    let mut output = Output::default();
    let wrote_schema = match write_new(&path, status_data::SCHEMA) {
        Ok(()) => format!("wrote {schema}, for completion and checks in editors\n"),
        Err(error) => {
            let exists = error.kind() == ErrorKind::AlreadyExists;
            let is_same = fs::read(&path).is_ok_and(|text| text == status_data::SCHEMA.as_bytes());
            if !exists {
                output.fail(format_args!("cannot write {schema}: {error}"));
            } else if !is_same {
                // Of another catalog in the folder, perhaps an older or newer one.
                output.warn(format_args!(
                    "{schema} exists and is not the schema of this version; it was not changed"
                ));
            }
            String::new()
        }
    };
    output.stdout = format!(
        "wrote {name}\n{wrote_schema}\n\
         check it:   status-codes check {name}\n\
         use it:     catalog! {{ pub enum ApiStatus = \"{name}\"; }}\n"
    );
    output
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use status_data::{SCHEMA as TEXT, parse_catalog, registry};

    use crate::output::{Exit, Output};
    use crate::testing::Folder;

    /// Writes the example to `a.toml` in a folder, and returns what is printed.
    fn run(folder: &Folder) -> (String, String, Exit) {
        let Output { stdout, stderr, exit } = super::run(&folder.join("a.toml"));
        (folder.shown(&stdout), folder.shown(&stderr), exit)
    }

    const USE: &str = "\ncheck it:   status-codes check a.toml\n\
                       use it:     catalog! { pub enum ApiStatus = \"a.toml\"; }\n";

    #[test]
    fn the_example_and_its_schema_are_written_once() {
        let folder = Folder::new("init-once");
        let wrote_both = format!(
            "wrote a.toml\nwrote {}, for completion and checks in editors\n{USE}",
            super::SCHEMA
        );
        assert_eq!(run(&folder), (wrote_both, String::new(), Exit::Success));
        assert_eq!(folder.names(), ["a.toml", super::SCHEMA]);
        let read = |name: &str| fs::read_to_string(folder.join(name)).expect("it was written");
        assert_eq!(
            (read("a.toml"), read(super::SCHEMA)),
            (super::TEMPLATE.to_owned(), TEXT.to_owned())
        );
        let exists = "error: a.toml exists; it was not changed\n".to_owned();
        assert_eq!(run(&folder), (String::new(), exists, Exit::Failure));
        fs::remove_file(folder.join("a.toml")).expect("it is there");
        let wrote_one = format!("wrote a.toml\n{USE}");
        assert_eq!(run(&folder), (wrote_one, String::new(), Exit::Success));
    }

    #[test]
    fn another_schema_stays_and_is_mentioned() {
        let folder = Folder::new("init-other");
        folder.write(super::SCHEMA, "{}");
        let warning = format!(
            "warning: {} exists and is not the schema of this version; it was not changed\n",
            super::SCHEMA
        );
        assert_eq!(run(&folder), (format!("wrote a.toml\n{USE}"), warning, Exit::Success));
        assert_eq!(folder.names().len(), 2);
    }

    #[test]
    fn what_cannot_be_written_is_a_failure() {
        let output = super::run(Path::new("no-such-folder/a.toml"));
        assert_eq!((&*output.stdout, output.exit), ("", Exit::Failure));
        assert!(
            output.stderr.contains("cannot write no-such-folder/a.toml: "),
            "{}",
            output.stderr
        );
        let output = super::run(Path::new("-"));
        assert_eq!((&*output.stdout, output.exit), (super::TEMPLATE, Exit::Success));
    }

    #[test]
    fn the_first_catalog_is_valid() {
        let parsed = parse_catalog(super::TEMPLATE, registry());
        assert_eq!(parsed.diagnostics, []);
        assert!(parsed.catalog.entries.len() > 1);
    }

    #[test]
    fn the_first_line_names_the_schema() {
        let line = super::TEMPLATE.lines().next();
        assert_eq!(line, Some(format!("#:schema ./{}", super::SCHEMA).as_str()));
    }
}
