//! What a catalog expands to: Rust that parses, and in which every path is absolute or names something of its own.

use std::collections::HashSet;

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote};
use status_data::Catalog;
use syn::visit::{self, Visit};

use crate::expand::catalog::{File, catalog_of, registry_of};

/// The enum of a user's file.
pub(crate) fn of_catalog(text: &str, catalog: &Catalog) {
    let input = syn::parse2(quote!(facade pub enum Fuzzed = "file.toml";));
    let file = File { text: text.to_owned(), path: "/file.toml".to_owned() };
    sound(catalog_of(&input.expect("the input is well formed"), &file), catalog);
}

/// `Status`, if it were this text.
pub(crate) fn of_registry(text: &str, catalog: &Catalog) {
    if catalog.entries.is_empty() {
        return; // ours has some
    }
    let input = syn::parse2(quote!(facade pub Fuzzed)).expect("the input is well formed");
    sound(registry_of(&input, text), catalog);
}

fn sound(tokens: TokenStream, catalog: &Catalog) {
    let shown = tokens.to_string();
    let file: syn::File = syn::parse2(tokens).unwrap_or_else(|error| panic!("{error}: {shown}"));
    let defined = file.items.iter().find_map(|item| match item {
        syn::Item::Enum(item) => Some(item),
        _ => None,
    });
    let defined = defined.expect("there is always an enum");
    let variants: Vec<String> =
        defined.variants.iter().map(|variant| variant.ident.to_string()).collect();
    let expected: Vec<&str> = catalog.entries.iter().map(|entry| entry.variant.as_str()).collect();
    // Without a sound entry there is a placeholder, so that what uses the enum gives no further errors.
    assert!(variants == expected || expected.is_empty(), "{variants:?} for {expected:?}");

    let mut own = Own::default();
    own.visit_file(&file);
    let mut paths = Relative { own: &own.0, found: Vec::new() };
    paths.visit_file(&file);
    assert_eq!(paths.found, [""; 0], "paths that the user's names could change");
}

/// The names that the expansion defines.
#[derive(Default)]
struct Own(HashSet<String>);

impl Own {
    fn name(&mut self, name: &Ident) {
        self.0.insert(name.to_string());
    }
}

impl<'ast> Visit<'ast> for Own {
    fn visit_item_enum(&mut self, item: &'ast syn::ItemEnum) {
        self.name(&item.ident);
        visit::visit_item_enum(self, item);
    }
    fn visit_item_trait(&mut self, item: &'ast syn::ItemTrait) {
        self.name(&item.ident);
        visit::visit_item_trait(self, item);
    }
    fn visit_item_static(&mut self, item: &'ast syn::ItemStatic) {
        self.name(&item.ident);
        visit::visit_item_static(self, item);
    }
    fn visit_item_const(&mut self, item: &'ast syn::ItemConst) {
        self.name(&item.ident);
        visit::visit_item_const(self, item);
    }
    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        self.name(&item.sig.ident);
        visit::visit_item_fn(self, item);
    }
    fn visit_use_name(&mut self, name: &'ast syn::UseName) {
        self.name(&name.ident);
    }
    fn visit_use_rename(&mut self, name: &'ast syn::UseRename) {
        self.name(&name.rename);
    }
    fn visit_pat_ident(&mut self, pattern: &'ast syn::PatIdent) {
        self.name(&pattern.ident);
        visit::visit_pat_ident(self, pattern);
    }
    fn visit_const_param(&mut self, parameter: &'ast syn::ConstParam) {
        self.name(&parameter.ident);
        visit::visit_const_param(self, parameter);
    }
}

/// The paths that start neither at a crate nor with a name of the expansion.
struct Relative<'a> {
    own: &'a HashSet<String>,
    found: Vec<String>,
}

impl<'ast> Visit<'ast> for Relative<'_> {
    fn visit_path(&mut self, path: &'ast syn::Path) {
        let first = path.segments.first().map(|segment| segment.ident.to_string());
        let first = first.unwrap_or_default();
        let known = ["facade", "Self", "self"];
        // What stands in a macro of the facade starts with `__`, too.
        let ours = first.starts_with("__") || path.leading_colon.is_some() && first == "core";
        if !ours && !known.contains(&first.as_str()) && !self.own.contains(&first) {
            self.found.push(path.to_token_stream().to_string());
        }
        visit::visit_path(self, path);
    }

    /// An attribute is no path of the user's; what it derives is.
    fn visit_attribute(&mut self, attribute: &'ast syn::Attribute) {
        if attribute.path().is_ident("derive") {
            let paths = attribute.parse_args_with(
                syn::punctuated::Punctuated::<syn::Path, syn::Token![,]>::parse_terminated,
            );
            for path in &paths.expect("`derive` lists paths") {
                self.visit_path(path);
            }
        }
    }

    fn visit_visibility(&mut self, _: &'ast syn::Visibility) {}
}
