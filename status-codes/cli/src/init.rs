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
    use status_data::{parse_catalog, registry};

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
