//! Loads catalogs: the registry and the vendors from `status-data`, a user's catalog from a file next to `Cargo.toml`.
//!
//! Every diagnostic of a file becomes one error. The valid entries are generated nevertheless.

use std::path::Path;
use std::{env, fmt, path};

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote};
use status_data::{
    Catalog, Entry, Parsed, REGISTRY_FILE, REGISTRY_TEXT, ReadError, VENDORS, parse_catalog,
    parse_registry, read_to_string,
};

use super::documents::placeholder;
use super::enum_def::EnumDef;
use super::input::{Attributes, CatalogInput, RegistryInput};
use super::path_lit::PathLit;
use super::quote::Quote;
use super::redefinition;

/// Returns `Status` and the other items of the registry.
pub(crate) fn registry(input: &RegistryInput) -> TokenStream {
    registry_of(input, REGISTRY_TEXT)
}

pub(crate) fn registry_of(input: &RegistryInput, text: &str) -> TokenStream {
    let RegistryInput { facade, attributes, visibility, name } = input;
    let parsed = parse_registry(text);
    let (catalog, mut tokens) = checked(parsed, Span::call_site(), REGISTRY_FILE, text, attributes);
    EnumDef { facade, attributes, visibility, name, catalog: &catalog, file: None }
        .to_tokens(&mut tokens);
    tokens
}

/// Returns one enum for each vendor, and what `__vendor_meanings!` of the facade makes of the statuses of each code.
pub(crate) fn vendors(facade: &Ident) -> TokenStream {
    let mut tokens = TokenStream::new();
    let mut meanings = vec![Vec::new(); 1000]; // by code
    for vendor in VENDORS {
        let parsed = parse_catalog(vendor.text, status_data::registry());
        let (catalog, errors) =
            checked(parsed, Span::call_site(), vendor.file, vendor.text, &Attributes::default());
        let title = catalog.info.name.as_deref().unwrap_or_default();
        let description = catalog.info.description.as_deref().unwrap_or_default();
        let doc = format!("{title}: {description}\n");
        let attributes =
            &Attributes { all: quote!(#[doc = #doc] #[non_exhaustive]), ..Attributes::default() };
        tokens.extend(errors);
        let (visibility, name) = (&quote!(pub), &format_ident!("{}", vendor.name));
        let file = Some(vendor.file);
        EnumDef { facade, attributes, visibility, name, catalog: &catalog, file }
            .to_tokens(&mut tokens);
        for Entry { code, variant, .. } in &catalog.entries {
            let variant = format_ident!("{variant}");
            meanings[usize::from(*code)].push(quote!(#name::#variant));
        }
    }
    let meanings = (0..).zip(meanings).filter(|(_, meanings)| !meanings.is_empty());
    let meanings = meanings.map(|(code, meanings): (u16, Vec<TokenStream>)| {
        let code = code.quote();
        quote!(#code => #(#meanings)*;)
    });
    tokens.extend(quote!(__vendor_meanings! { #(#meanings)* }));
    tokens
}

/// Returns the enum of a user's file.
pub(crate) fn catalog(input: &CatalogInput) -> TokenStream {
    let folder = env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default();
    match File::read(Path::new(&folder), &input.path) {
        Ok(file) => catalog_of(input, &file),
        Err(message) => {
            let mut tokens = error(input.path.span, message, &input.attributes);
            tokens.extend(enum_of(input, &placeholder()));
            tokens
        }
    }
}

/// Returns the enum of the text of a catalog, with an item that makes cargo rebuild when the file is edited.
pub(crate) fn catalog_of(input: &CatalogInput, file: &File) -> TokenStream {
    let PathLit { shown, variables, span, .. } = &input.path;
    let parsed = parse_catalog(&file.text, status_data::registry());
    let (catalog, mut tokens) = checked(parsed, *span, shown, &file.text, &input.attributes);
    let (cfg, path) = (&input.attributes.cfg, &file.path);
    tokens.extend(enum_of(input, &catalog));
    tokens.extend(quote! {
        #cfg
        const _: &[::core::primitive::u8] = ::core::include_bytes!(#path);
        #(#cfg const _: &::core::primitive::str = ::core::env!(#variables);)*
    });
    tokens
}

fn enum_of(input: &CatalogInput, catalog: &Catalog) -> TokenStream {
    let CatalogInput { facade, attributes, visibility, name, path } = input;
    let file = Some(path.shown.as_str());
    let def = EnumDef { facade, attributes, visibility, name, catalog, file };
    redefinition::defined_after(redefinition::definitions_before(name), &def)
}

/// The text of a catalog with its path.
pub(crate) struct File {
    pub(crate) text: String,
    /// The absolute path.
    pub(crate) path: String,
}

impl File {
    /// Reads the file below `folder`.
    ///
    /// # Errors
    ///
    /// Returns an error if the path or the file is invalid.
    pub(crate) fn read(folder: &Path, path: &PathLit) -> Result<Self, String> {
        let PathLit { path: written, shown, variables, .. } = path;
        let from = "write the path from the folder of Cargo.toml";
        if written.is_empty() {
            return Err(format!("the path is empty: {from}"));
        }
        if Path::new(written).is_absolute() && variables.is_empty() {
            return Err(format!("`{shown}` is absolute: {from}"));
        }
        let unreadable = |error: &dyn fmt::Display| format!("`{shown}` cannot be read: {error}");
        let full = path::absolute(folder.join(written)).map_err(|error| unreadable(&error))?;
        let text = read_to_string(&full).map_err(|error| match error {
            ReadError::NotFound => {
                format!("no file `{shown}` in the folder of Cargo.toml ({})", folder.display())
            }
            ReadError::Folder => format!("`{shown}` is a folder, not a TOML file"),
            ReadError::NotAFile => format!("`{shown}` is not a regular file"),
            ReadError::NotUtf8 { line, offset } => {
                format!("{shown}:{line}: not UTF-8, at byte {offset} of the file")
            }
            error => unreadable(&error),
        })?;
        let path = full.to_str().ok_or_else(|| format!("the path of `{shown}` is not UTF-8"))?;
        Ok(Self { text, path: path.to_owned() })
    }
}

/// Returns the catalog, and its errors as tokens.
fn checked(
    parsed: Parsed,
    span: Span,
    file: &str,
    text: &str,
    attributes: &Attributes,
) -> (Catalog, TokenStream) {
    let errors = parsed.errors().map(|fault| error(span, fault.render(file, text), attributes));
    let errors = errors.collect();
    let Parsed { catalog, .. } = parsed;
    (if catalog.entries.is_empty() { placeholder() } else { catalog }, errors)
}

/// Returns a `compile_error!` in place of the enum.
fn error(span: Span, message: String, Attributes { cfg, .. }: &Attributes) -> TokenStream {
    let error = syn::Error::new(span, message).into_compile_error();
    quote!(#cfg #error)
}
