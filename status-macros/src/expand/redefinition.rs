//! A name that more than one `catalog!` of a crate defines.
//!
//! In different modules that is sound. In one module the compiler would complain of every implementation and method, so
//! the second enum and all after it stand in modules of their own and are imported: that import alone is then the error.

use std::sync::{Mutex, PoisonError};

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote};
use status_data::snake_case;
use syn::ext::IdentExt;

use super::enum_def::EnumDef;
use super::input::{Attributes, visible, visible_in_parent};

/// Returns how many definitions of this name the compiler expanded before.
pub(crate) fn definitions_before(name: &Ident) -> usize {
    static CALLS: Mutex<Calls> = Mutex::new(Calls(Vec::new()));
    let mut calls = CALLS.lock().unwrap_or_else(PoisonError::into_inner);
    calls.before(name.unraw().to_string(), format!("{:?}", Span::call_site()))
}

/// The definitions that were expanded: the name of each, and where its call is.
pub(crate) struct Calls(pub(crate) Vec<(String, String)>);

impl Calls {
    /// Returns how many other calls defined this name before.
    ///
    /// The same call gets the same answer, since an editor expands it again and again.
    pub(crate) fn before(&mut self, name: String, call: String) -> usize {
        let of_name = self.0.iter().filter(|(other, _)| *other == name).map(|(_, call)| call);
        let of_name: Vec<&String> = of_name.collect();
        let (before, known) = (of_name.len(), of_name.iter().position(|other| **other == call));
        if known.is_none() {
            self.0.push((name, call));
        }
        known.unwrap_or(before)
    }
}

/// Returns the enum as the one that is defined after `before` others of its name.
pub(crate) fn defined_after(before: usize, def: &EnumDef<'_>) -> TokenStream {
    let EnumDef { attributes, visibility, name, .. } = *def;
    if before == 0 || names_other_items(attributes) {
        return def.to_token_stream();
    }
    let module = snake_case(&name.unraw().to_string()).to_lowercase(); // no two names have the same
    let (cfg, module) = (&attributes.cfg, format_ident!("__{module}_{before}"));
    let def = EnumDef { visibility: &visible_in_parent(visibility), ..*def };
    let members = def.has_members().then(|| quote!(#cfg #visibility use #module::*;));
    quote! {
        #cfg
        mod #module {
            use super::*;
            #def
        }
        #cfg
        #visibility use #module::#name;
        #members
    }
}

/// Whether an attribute may mean an item by a path that is another one inside of a module.
fn names_other_items(attributes: &Attributes) -> bool {
    const OF_COMPILER: [&str; 8] =
        ["allow", "cfg", "deny", "doc", "expect", "must_use", "non_exhaustive", "warn"];
    attributes.all.clone().into_iter().any(|tree| {
        let TokenTree::Group(attribute) = tree else { return false };
        let name = visible(attribute.stream()).first().map(ToString::to_string);
        let text = attribute.to_string();
        !name.is_some_and(|name| OF_COMPILER.contains(&&*name))
            || ["self::", "super::"].iter().any(|path| text.contains(path))
    })
}
