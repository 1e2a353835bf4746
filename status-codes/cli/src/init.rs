//! `init`: writes a commented example of a catalog.

use std::fs::File;
use std::io::{ErrorKind, Write};
use std::path::Path;

use crate::data::source;
use crate::output::Output;

/// The example.
const TEMPLATE: &str = include_str!("init.toml");

/// Writes the example to a file that does not exist yet, or to standard output for `-`.
pub(crate) fn run(path: &Path) -> Output {
    if path == Path::new("-") {
        return Output::success(TEMPLATE);
    }
    let name = source::name(path);
    match File::create_new(path).and_then(|mut file| file.write_all(TEMPLATE.as_bytes())) {
        Ok(()) => Output::success(format!(
            "wrote {name}\n\n\
             check it:   status-codes check {name}\n\
             use it:     catalog! {{ pub enum ApiStatus = \"{name}\"; }}\n"
        )),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            Output::failure(format_args!("{name} exists; it was not changed"))
        }
        Err(error) => Output::failure(format_args!("cannot write {name}: {error}")),
    }
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
}
