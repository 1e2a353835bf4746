//! Converts a catalog into an enum, with statics for frequent lookups and match arms for the rest.
//!
//! Whatever does not depend on the data is one call of the facade's `__catalog_api!`, which is written by hand. The
//! generated parts are in a `const _`, invisible to the user; `catalog_api/mod.rs` of the facade lists their names. Every
//! generated name starts with `__`: a unit struct, constant or static of the user with the same name as a parameter would
//! change the meaning of patterns.

use std::collections::BTreeMap;

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{ToTokens, format_ident, quote};
use status_data::{Catalog, Deprecation, Entry, doc};
use syn::ext::IdentExt;

use super::input::Attributes;
use super::quote::Quote;
use super::{accessors, consts, declared, documents, members, tables};

/// The definition of an enum.
pub(crate) struct EnumDef<'a> {
    /// The path of the facade.
    pub(crate) facade: &'a Ident,
    pub(crate) attributes: &'a Attributes,
    pub(crate) visibility: &'a TokenStream,
    pub(crate) name: &'a Ident,
    pub(crate) catalog: &'a Catalog,
    /// The file as the user writes it; `None` for the registry.
    pub(crate) file: Option<&'a str>,
}

impl ToTokens for EnumDef<'_> {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let Self {
            facade, attributes: Attributes { all, cfg, .. }, visibility, name, catalog, ..
        } = self;
        let overview = self.overview();
        let layout = self.has_unique_codes().then(|| quote!(#[repr(u16)]));
        let non_exhaustive = self.is_registry().then(|| quote!(#[non_exhaustive]));
        let by_variant = catalog.by_variant();
        let variants = catalog.entries.iter().map(|entry| self.variant(entry, &by_variant));
        let allow_deprecated = self.allow_deprecated();
        let kind = match (self.is_registry(), self.has_unique_codes()) {
            (true, _) => quote!(registry),
            (false, true) => quote!(unique),
            (false, false) => quote!(shared),
        };
        let unique_ids = (!self.is_registry() && self.has_unique_ids())
            .then(|| quote!(__facade::__catalog_unique_ids! { #name }));
        let parts = self.parts();
        tokens.extend(quote! {
            #all
            #[doc = ""] // rustdoc drops the line break that the overview starts with
            #[doc = #overview]
            #[derive(
                ::core::clone::Clone,
                ::core::marker::Copy,
                ::core::cmp::PartialEq,
                ::core::cmp::Eq,
                ::core::cmp::PartialOrd,
                ::core::cmp::Ord,
                ::core::hash::Hash,
            )]
            #layout
            #non_exhaustive
            #visibility enum #name { #(#variants)* }

            #cfg
            #allow_deprecated
            const _: () = {
                use #facade::__private as __facade;
                #parts
                __facade::__catalog_api! { #kind #name }
                #unique_ids
            };
        });
        tokens.extend(members::members(self));
    }
}

impl EnumDef<'_> {
    /// Attributes of items that name the enum and every status.
    pub(crate) fn allow_deprecated(&self) -> Option<TokenStream> {
        let deprecates = self.attributes.is_deprecated
            || self.catalog.entries.iter().any(|entry| entry.deprecated.is_some());
        deprecates.then(|| quote!(#[allow(deprecated)]))
    }

    pub(crate) fn is_registry(&self) -> bool {
        self.file.is_none()
    }

    pub(crate) fn has_unique_codes(&self) -> bool {
        self.catalog.has_unique_codes()
    }

    fn has_unique_ids(&self) -> bool {
        self.ids().windows(2).all(|pair| pair[0].0 != pair[1].0)
    }

    /// The ids in their order, each with the position of its entry.
    pub(crate) fn ids(&self) -> Vec<(&str, usize)> {
        let entries = self.catalog.entries.iter().enumerate();
        let mut ids: Vec<(&str, usize)> = entries.map(|(at, entry)| (&*entry.id, at)).collect();
        ids.sort_unstable();
        ids
    }

    /// The codes in their order, each with the positions of its entries.
    pub(crate) fn codes(&self) -> Vec<(u16, Vec<usize>)> {
        let mut codes: Vec<(u16, Vec<usize>)> = (0..1000).map(|code| (code, Vec::new())).collect();
        for (at, entry) in self.catalog.entries.iter().enumerate() {
            codes[usize::from(entry.code)].1.push(at);
        }
        codes.retain(|(_, positions)| !positions.is_empty());
        codes
    }

    pub(crate) fn has_members(&self) -> bool {
        self.catalog.entries.iter().any(|entry| !entry.members.is_empty())
    }

    /// `Name::Variant`
    pub(crate) fn path(&self, entry: &Entry) -> TokenStream {
        self.variant_path(&entry.variant)
    }

    pub(crate) fn variant_path(&self, variant: &str) -> TokenStream {
        let (name, variant) = (self.name, format_ident!("{variant}"));
        quote!(#name::#variant)
    }

    /// The paths of the entries at these positions.
    pub(crate) fn paths(&self, positions: &[usize]) -> Vec<TokenStream> {
        positions.iter().map(|&at| self.path(&self.catalog.entries[at])).collect()
    }

    fn parts(&self) -> TokenStream {
        let mut parts = tables::tables(self);
        parts.extend(accessors::accessors(self));
        parts.extend(consts::consts(self));
        parts.extend(documents::documents(self));
        parts.extend(if self.is_registry() { consts::code_consts(self) } else { self.info() });
        parts
    }

    fn overview(&self) -> String {
        let mut overview = doc::overview(self.catalog);
        if !self.has_unique_codes() {
            overview += "\nSeveral statuses share a code, so `as` gives the position of a status and not its code, \
                         which is `as_u16`.\n";
        }
        overview
    }

    fn variant(&self, entry: &Entry, entries: &BTreeMap<&str, &Entry>) -> TokenStream {
        let doc = doc::entry(entry, entries, self.file);
        let aliases = doc_aliases(entry);
        let deprecated = entry.deprecated.as_ref().map(deprecated);
        let variant = format_ident!("{}", entry.variant);
        let discriminant = self.has_unique_codes().then(|| {
            let code = Literal::u16_unsuffixed(entry.code);
            quote!(= #code)
        });
        quote! {
            #[doc = #doc]
            #[doc(alias(#(#aliases),*))]
            #deprecated
            #variant #discriminant,
        }
    }

    /// Returns the properties of `[catalog]`.
    fn info(&self) -> TokenStream {
        let info = &self.catalog.info;
        let name = info.name.clone().unwrap_or_else(|| self.name.unraw().to_string());
        let description = info.description.quote();
        let id_member = info.id_member.iter().map(|member| quote!(.with_id_member(#member)));
        let id_member: TokenStream = id_member.collect();
        let (version, type_base) = (info.version.quote(), info.type_base.quote());
        let declared = declared::declared(self.catalog);
        quote! {
            const __INFO: __facade::CatalogInfo =
                __facade::CatalogInfo::new(#name, #description, #version, #type_base) #id_member #declared;
        }
    }
}

fn deprecated(deprecation: &Deprecation) -> TokenStream {
    let Deprecation { since, note, replaced_by } = deprecation;
    let replacement = replaced_by.as_ref().map(|variant| format!("use `{variant}`"));
    let note: Vec<&str> = note.as_deref().into_iter().chain(replacement.as_deref()).collect();
    let note = note.join("; ");
    match (is_semver(since), !note.is_empty()) {
        (true, true) => quote!(#[deprecated(since = #since, note = #note)]),
        (true, false) => quote!(#[deprecated(since = #since)]),
        (false, true) => quote!(#[deprecated(note = #note)]),
        (false, false) => quote!(#[deprecated]),
    }
}

/// Returns whether a text is a semantic version. Clippy rejects any other text in `#[deprecated(since)]`.
fn is_semver(text: &str) -> bool {
    let version = text.split(['-', '+']).next().unwrap_or_default();
    let number = |part: &str| {
        part.parse::<u64>().is_ok_and(|number| number.to_string() == part) // no sign, no leading zero
    };
    version.split('.').count() == 3 && version.split('.').all(number)
}

/// Returns the aliases for rustdoc's search, without quotes, repetitions and the name itself, which rustdoc rejects.
fn doc_aliases(entry: &Entry) -> Vec<String> {
    let mut aliases = vec![entry.code.to_string()];
    for name in [&entry.phrase, &entry.id].into_iter().chain(&entry.former).chain(&entry.aliases) {
        let legal = |c: char| !"\"'".contains(c) && (c == ' ' || !c.is_whitespace());
        let legal = !name.is_empty() && name.trim() == name && name.chars().all(legal);
        if legal && *name != entry.variant && !aliases.contains(name) {
            aliases.push(name.clone());
        }
    }
    aliases
}
