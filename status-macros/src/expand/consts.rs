//! Generates the associated constants: former names, groups, and the constants of `Code`.

use std::iter;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use status_data::{Entry, doc, group_constant, plain_to_markdown, screaming_snake_case};

use super::enum_def::EnumDef;

/// Returns former names and groups as associated constants.
pub(crate) fn consts(def: &EnumDef<'_>) -> TokenStream {
    let EnumDef { name, catalog, .. } = def;
    let mut consts = TokenStream::new();
    let mut groups: Vec<(&str, usize)> = Vec::new();
    for (at, Entry { variant, aliases, groups: of_entry, .. }) in catalog.entries.iter().enumerate()
    {
        let doc = format!("A former name of [`{variant}`](Self::{variant}).");
        let variant = format_ident!("{variant}");
        for alias in aliases {
            let alias = format_ident!("{alias}");
            consts.extend(quote! {
                #[doc = #doc]
                #[allow(non_upper_case_globals)]
                pub const #alias: Self = Self::#variant;
            });
        }
        groups.extend(of_entry.iter().map(|group| (group.as_str(), at)));
    }
    groups.sort_unstable();
    for statuses in groups.chunk_by(|(one, _), (other, _)| one == other) {
        let (group, _) = statuses[0];
        let doc = format!("The statuses of the group `{group}`, in the order of the file.");
        let constant = format_ident!("{}", group_constant(group));
        let statuses = statuses.iter().map(|&(_, at)| def.path(&catalog.entries[at]));
        consts.extend(quote! {
            #[doc = #doc]
            pub const #constant: &'static [Self] = &[#(#statuses),*];
        });
    }
    if consts.is_empty() { consts } else { quote!(impl #name { #consts }) }
}

/// Returns `Code::NOT_FOUND` and so on, also under former names.
pub(crate) fn code_consts(def: &EnumDef<'_>) -> TokenStream {
    let mut consts = TokenStream::new();
    for entry in &def.catalog.entries {
        let Entry { variant, summary, aliases, .. } = entry;
        let (headline, summary) = (doc::headline(entry), plain_to_markdown(summary));
        let doc = format!("[{headline}](Status::{variant}): {summary}");
        let path = def.path(entry);
        for known in iter::once(variant).chain(aliases) {
            let constant = format_ident!("{}", screaming_snake_case(known));
            consts.extend(quote! {
                #[doc = #doc]
                pub const #constant: Self = #path.code();
            });
        }
    }
    quote!(impl __facade::Code { #consts })
}
