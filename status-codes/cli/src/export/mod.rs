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
