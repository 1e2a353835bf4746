//! `export`: writes a catalog in another format. A format is a function from a catalog to text, and one line in
//! `formats!`. The module is public for tests that compare the OpenAPI document with generated code, and validate the
//! responses of a service by the JSON Schema.

mod clients;
mod json;
pub mod json_schema;
mod markdown;
pub(crate) mod member;
pub mod openapi;
#[cfg(test)]
mod random_members;
#[cfg(test)]
pub(crate) mod sample;
pub(crate) mod value;
mod yaml;

use std::path::Path;

use clap::{Args, ValueEnum};
use status_data::{Catalog, registry};

use crate::data::{self, source};
use crate::output::Output;
use crate::page;

macro_rules! formats {
    ($($(#[$meta:meta])* $name:ident => $write:expr,)*) => {
        /// The formats that a catalog can be written in.
        #[derive(Clone, Copy, Debug, ValueEnum)]
        pub(crate) enum Format { $($(#[$meta])* $name,)* }

        impl Format {
            fn write(self, catalog: &Catalog, options: &Options) -> String {
                let write: fn(&Catalog, &Options) -> String = match self {
                    $(Self::$name => $write,)*
                };
                write(catalog, options)
            }
        }
    };
}

formats! {
    /// All properties, for programs
    Json => |catalog, _| json::document(catalog),
    /// All properties, for people
    Markdown => |catalog, _| markdown::document(catalog),
    /// A reference page, in a single file
    Html => |catalog, _| page::catalog(catalog),
    /// A JSON Schema of the problem documents
    JsonSchema => |catalog, _| json_schema::document(catalog),
    /// Responses and schemas for an OpenAPI document, in JSON
    #[value(name = "openapi")]
    OpenApi => |catalog, options| data::json::document(&openapi::document(catalog, options.openapi.unwrap_or_default())),
    /// Responses and schemas for an OpenAPI document, in YAML
    #[value(name = "openapi-yaml")]
    OpenApiYaml => |catalog, options| yaml::document(&openapi::document(catalog, options.openapi.unwrap_or_default())),
    /// Constants and lookups for clients in TypeScript
    #[value(name = "typescript")]
    TypeScript => |catalog, _| clients::typescript(catalog),
    /// Constants and lookups for clients in Python
    Python => |catalog, _| clients::python(catalog),
    /// Constants and lookups for clients in Go
    Go => |catalog, options| clients::go(catalog, options.package.as_deref()),
    /// Constants and lookups for clients in Java
    Java => |catalog, options| clients::java(catalog, options.package.as_deref()),
    /// Constants and lookups for clients in Kotlin
    Kotlin => |catalog, options| clients::kotlin(catalog, options.package.as_deref()),
    /// Constants and lookups for clients in Swift
    Swift => |catalog, _| clients::swift(catalog),
}

/// Options of some formats.
#[derive(Args, Clone, Debug, Default)]
pub(crate) struct Options {
    /// The version of OpenAPI to write [default: 3.1]
    #[arg(long, value_name = "VERSION")]
    pub(crate) openapi: Option<openapi::Version>,
    /// The package of a Go, Java or Kotlin file [default: from the catalog's name]
    #[arg(long, value_name = "NAME", value_parser = clients::parse_package)]
    pub(crate) package: Option<String>,
}

impl Options {
    /// Returns what is wrong if an option does not apply to the format.
    fn fault(&self, format: Format) -> Option<&'static str> {
        let is_openapi = matches!(format, Format::OpenApi | Format::OpenApiYaml);
        let has_dot = |name: &str| name.contains('.');
        let has_package = matches!(format, Format::Go | Format::Java | Format::Kotlin);
        if self.openapi.is_some() && !is_openapi {
            Some("`--openapi` is an option of the formats openapi and openapi-yaml")
        } else if self.package.is_some() && !has_package {
            Some("`--package` is an option of the formats go, java and kotlin")
        } else if matches!(format, Format::Go) && self.package.as_deref().is_some_and(has_dot) {
            Some("the name of a package in Go has no dots")
        } else {
            None
        }
    }
}

/// The catalog of a file, or the registry.
pub(crate) fn run(file: Option<&Path>, format: Format, options: &Options) -> Output {
    if let Some(why) = options.fault(format) {
        return Output::failure(why);
    }
    if let (None, Format::Html) = (file, format) {
        // It also has the vendors' meanings of these and other codes.
        return Output::success(page::registry());
    }
    match file.map_or_else(|| Ok(registry().clone()), source::catalog) {
        Ok(catalog) => Output::success(format.write(&catalog, options)),
        Err(why) => Output::failure(why),
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{Format, Options, run};

    const FILES_API: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../examples/files-api.toml");

    #[test]
    fn the_page_of_the_registry_has_vendors_and_that_of_a_file_has_none() {
        let registry = run(None, Format::Html, &Options::default()).stdout;
        assert!(registry.contains("id=\"not-found\"") && registry.contains("id=\"vendors\""));
        let file = run(Some(Path::new(FILES_API)), Format::Html, &Options::default()).stdout;
        assert!(file.contains("id=\"not-found\"") && !file.contains("id=\"vendors\""));
    }
}
