//! `export`: a catalog in another format. A format is a function from a catalog to text, and one line in `formats!`.

mod json;
mod markdown;
mod openapi;

use std::path::Path;

use clap::ValueEnum;
use status_data::Catalog;

use crate::answer::Answer;
use crate::data::{built_in, source};
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
pub(crate) fn answer(file: Option<&Path>, format: Format) -> Answer {
    if let (None, Format::Html) = (file, format) {
        // It also says what vendors mean by these codes and by others.
        return Answer::of(page::registry());
    }
    match file.map_or_else(|| Ok(built_in::catalog()), source::catalog) {
        Ok(catalog) => Answer::of(format.write(&catalog)),
        Err(why) => Answer::none(why),
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{Format, answer};

    const FILES_API: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../examples/files-api.toml");

    #[test]
    fn the_page_of_the_registry_has_vendors_and_that_of_a_file_has_none() {
        let registry = answer(None, Format::Html).out;
        assert!(registry.contains("id=\"not-found\"") && registry.contains("id=\"vendors\""));
        let file = answer(Some(Path::new(FILES_API)), Format::Html).out;
        assert!(file.contains("id=\"not-found\"") && !file.contains("id=\"vendors\""));
    }
}
