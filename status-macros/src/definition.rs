//! A catalog becomes an enum, and what varies with the data: statics for what is looked up often, arms for the rest.
//!
//! What does not vary is one call of the facade's `__catalog_api!`, which is written by hand. The parts have fixed
//! names that the macro knows (`NAMES`, `position`, …); they stand in a `const _`, out of sight of the user.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::quote;
use status_data::{Catalog, Entry, screaming_snake_case};

use crate::documentation;
use crate::documents;
use crate::facade::Facade;
use crate::facts;
use crate::head::Head;
use crate::statics;
use crate::vocabulary::option;

/// An enum to be made.
pub(crate) struct Definition<'a> {
    pub(crate) facade: &'a Facade,
    /// The tokens before `enum`.
    pub(crate) head: Head,
    pub(crate) name: Ident,
    pub(crate) catalog: &'a Catalog,
    /// The file as its user names it; `None` for the registry.
    pub(crate) file: Option<&'a str>,
}

impl Definition<'_> {
    pub(crate) fn expand(&self) -> TokenStream {
        let Self { facade, name, .. } = self;
        let kind = match (self.is_registry(), self.catalog.has_unique_codes()) {
            (true, _) => quote!(registry),
            (false, true) => quote!(unique),
            (false, false) => quote!(shared),
        };
        let definition = self.definition();
        let parts = [
            statics::statics(self),
            self.positions(),
            facts::facts(self),
            self.about(),
            self.names(),
            documents::documents(self),
            self.code_consts(),
        ];
        quote! {
            #definition

            #[allow(deprecated)]
            const _: () = {
                #(#parts)*
                #facade::__catalog_api! { #kind #name }
            };
        }
    }

    pub(crate) fn is_registry(&self) -> bool {
        self.file.is_none()
    }

    /// The enum itself.
    fn definition(&self) -> TokenStream {
        let Self { head: Head { attributes, visibility, .. }, name, .. } = self;
        let variants = self.catalog.entries.iter().map(|entry| self.variant(entry));
        let overview = documentation::overview(self.catalog);
        let layout = self.is_registry().then(|| quote!(#[repr(u16)] #[non_exhaustive]));
        quote! {
            #attributes
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
            #visibility enum #name { #(#variants)* }
        }
    }

    fn variant(&self, entry: &Entry) -> TokenStream {
        let variant = ident(&entry.variant);
        let doc = documentation::variant(entry, self.catalog, self.file);
        let aliases = aliases(entry);
        let deprecated = entry.deprecated.as_ref().map(|deprecation| {
            let since = &deprecation.since;
            let note = [
                deprecation.note.clone(),
                deprecation.replaced_by.as_ref().map(|variant| format!("use `{variant}`")),
            ];
            let note: Vec<String> = note.into_iter().flatten().collect();
            if note.is_empty() {
                return quote!(#[deprecated(since = #since)]);
            }
            let note = note.join("; ");
            quote!(#[deprecated(since = #since, note = #note)])
        });
        let discriminant = self.is_registry().then(|| {
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

    /// Number → status → position. The registry's variants are its codes; those of a catalog are positions.
    fn positions(&self) -> TokenStream {
        let Self { name, catalog, .. } = self;
        let variants = self.variants();
        let mut parts = quote! {
            const VARIANTS: &[#name] = &[#(#name::#variants),*];
        };
        if self.is_registry() {
            return parts; // the rest follows from `VARIANTS`, so it is written by hand
        }
        parts.extend(quote! {
            const fn position(status: #name) -> usize { status as usize }
        });
        if catalog.has_unique_codes() {
            let codes = catalog.entries.iter().map(|entry| Literal::u16_unsuffixed(entry.code));
            parts.extend(quote! {
                const fn from_code(code: u16) -> ::core::option::Option<#name> {
                    match code {
                        #(#codes => ::core::option::Option::Some(#name::#variants),)*
                        _ => ::core::option::Option::None,
                    }
                }
            });
        } else {
            let arms = codes(catalog).into_iter().map(|(code, entries)| {
                let code = Literal::u16_unsuffixed(code);
                let variants = entries.iter().map(|entry| ident(&entry.variant));
                quote!(#code => &[#(#name::#variants),*],)
            });
            parts.extend(quote! {
                const fn sharing_code(code: u16) -> &'static [#name] {
                    match code { #(#arms)* _ => &[] }
                }
            });
        }
        parts
    }

    /// What `[catalog]` says.
    fn about(&self) -> TokenStream {
        if self.is_registry() {
            return TokenStream::new();
        }
        let facade = self.facade;
        let about = &self.catalog.about;
        let text = |text: &Option<String>| option(text.as_ref().map(|text| quote!(#text)));
        let fallback = self.name.to_string();
        let name = about.name.as_ref().unwrap_or(&fallback);
        let description = text(&about.description);
        let version = text(&about.version);
        let type_base = text(&about.type_base);
        quote! {
            const ABOUT: #facade::About =
                #facade::About::new(#name, #description, #version, #type_base);
        }
    }

    /// Former names and groups as associated consts.
    fn names(&self) -> TokenStream {
        let Self { name, catalog, .. } = self;
        let mut consts = Vec::new();
        for entry in &catalog.entries {
            let variant = ident(&entry.variant);
            let doc = format!("A former name of [`{0}`](Self::{0}).", entry.variant);
            for alias in &entry.aliases {
                let alias = ident(alias);
                consts.push(quote! {
                    #[doc = #doc]
                    #[allow(non_upper_case_globals)]
                    pub const #alias: Self = Self::#variant;
                });
            }
        }
        for group in catalog.groups() {
            let doc = format!("The statuses of the group `{group}`, in the order of the file.");
            let constant = ident(&screaming_snake_case(group).replace('-', "_"));
            let members =
                catalog.entries.iter().filter(|entry| entry.groups.iter().any(|g| g == group));
            let members = members.map(|entry| ident(&entry.variant));
            consts.push(quote! {
                #[doc = #doc]
                pub const #constant: &'static [Self] = &[#(Self::#members),*];
            });
        }
        if consts.is_empty() { TokenStream::new() } else { quote!(impl #name { #(#consts)* }) }
    }

    /// `Code::NOT_FOUND`, under former names, too.
    fn code_consts(&self) -> TokenStream {
        if !self.is_registry() {
            return TokenStream::new();
        }
        let Self { facade, name, catalog, .. } = self;
        let consts = catalog.entries.iter().flat_map(|entry| {
            let variant = ident(&entry.variant);
            [&entry.variant].into_iter().chain(&entry.aliases).map(move |known| {
                let constant = ident(&screaming_snake_case(known));
                let doc = format!(
                    "[{}](Status::{}): {}",
                    documentation::headline(entry),
                    entry.variant,
                    entry.summary
                );
                quote! {
                    #[doc = #doc]
                    pub const #constant: Self = #name::#variant.code();
                }
            })
        });
        quote!(impl #facade::Code { #(#consts)* })
    }

    pub(crate) fn variants(&self) -> Vec<Ident> {
        self.catalog.entries.iter().map(|entry| ident(&entry.variant)).collect()
    }
}

/// The codes of a catalog in their order, each with its entries.
pub(crate) fn codes(catalog: &Catalog) -> Vec<(u16, Vec<&Entry>)> {
    let mut entries: Vec<&Entry> = catalog.entries.iter().collect();
    entries.sort_by_key(|entry| entry.code);
    let mut codes: Vec<(u16, Vec<&Entry>)> = Vec::new();
    for entry in entries {
        match codes.last_mut() {
            Some((code, entries)) if *code == entry.code => entries.push(entry),
            _ => codes.push((entry.code, vec![entry])),
        }
    }
    codes
}

/// What a search in the documentation finds: rustdoc takes no quotes, no repeats and not the name itself.
fn aliases(entry: &Entry) -> Vec<String> {
    let mut aliases = vec![entry.code.to_string()];
    for name in [&entry.phrase, &entry.id].into_iter().chain(&entry.former).chain(&entry.aliases) {
        let legal = !name.is_empty() && !name.contains(['"', '\'']) && name.trim() == name;
        let legal = legal && !name.chars().any(|c| c.is_whitespace() && c != ' ');
        if legal && *name != entry.variant && !aliases.contains(name) {
            aliases.push(name.clone());
        }
    }
    aliases
}

pub(crate) fn ident(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}
