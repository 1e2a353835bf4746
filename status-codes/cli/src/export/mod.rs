//! `export`: a catalog in another format. A format is a function from a catalog to text, and one line in `formats!`.

mod json;
mod markdown;
mod openapi;

use std::path::Path;

use clap::ValueEnum;
use status_data::{Catalog, registry};

use crate::data::source;
use crate::output::Output;
use crate::page;

macro_rules! formats {
    ($($(#[$meta:meta])* $name:ident => $write:path,)*) => {
        /// What a catalog can be written as.
        #[derive(Clone, Copy, Debug, ValueEnum)]
        pub(crate) enum Format { $($(#[$meta])* $name,)* }

        impl Format {
            fn write(self, catalog: &Catalog) -> String {
                match self { $(Self::$name => $write(catalog),)* }
            }
        }
    };
}

formats! {
    /// Everything, for programs
    Json => json::document,
    /// Everything, for people
    Markdown => markdown::document,
    /// `components.responses` of an OpenAPI 3.1 document
    #[value(name = "openapi")]
    OpenApi => openapi::document,
    /// A web page, complete in one file
    Html => page::catalog,
}

/// The catalog of a file, or the registry.
pub(crate) fn run(file: Option<&Path>, format: Format) -> Output {
    if let (None, Format::Html) = (file, format) {
        // It also says what vendors mean by these codes and by others.
        return Output::success(page::registry());
    }
    match file.map_or_else(|| Ok(registry().clone()), source::catalog) {
        Ok(catalog) => Output::success(format.write(&catalog)),
        Err(why) => Output::failure(why),
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{Format, run};

    const FILES_API: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../examples/files-api.toml");

    #[test]
    fn the_page_of_the_registry_has_vendors_and_that_of_a_file_has_none() {
        let registry = run(None, Format::Html).stdout;
        assert!(registry.contains("id=\"not-found\"") && registry.contains("id=\"vendors\""));
        let file = run(Some(Path::new(FILES_API)), Format::Html).stdout;
        assert!(file.contains("id=\"not-found\"") && !file.contains("id=\"vendors\""));
    }
}
