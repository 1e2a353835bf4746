//! The names of statuses beside the variants: former names, groups, the consts of `Code`.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use status_data::{Entry, doc, plain_to_markdown, screaming_snake_case};

use super::enum_def::EnumDef;

/// Returns former names and groups as associated consts.
pub(crate) fn consts(def: &EnumDef<'_>) -> TokenStream {
    let EnumDef { name, catalog, .. } = def;
    let mut consts = Vec::new();
    for Entry { variant, aliases, .. } in &catalog.entries {
        let doc = format!("A former name of [`{variant}`](Self::{variant}).");
        let variant = format_ident!("{variant}");
        consts.extend(aliases.iter().map(|alias| {
            let alias = format_ident!("{alias}");
            quote! {
                #[doc = #doc]
                #[allow(non_upper_case_globals)]
                pub const #alias: Self = Self::#variant;
            }
        }));
    }
    let mut groups: Vec<(&str, usize)> = Vec::new();
    for (at, entry) in catalog.entries.iter().enumerate() {
        groups.extend(entry.groups.iter().map(|group| (group.as_str(), at)));
    }
    groups.sort_unstable();
    for group in groups.chunk_by(|(one, _), (other, _)| one == other) {
        let (positions, group): (Vec<usize>, _) =
            (group.iter().map(|(_, at)| *at).collect(), group[0].0);
        let doc = format!("The statuses of the group `{group}`, in the order of the file.");
        let constant = format_ident!("{}", screaming_snake_case(group).replace('-', "_"));
        let members = def.paths(&positions);
        consts.push(quote! {
            #[doc = #doc]
            pub const #constant: &'static [Self] = &[#(#members),*];
        });
    }
    if consts.is_empty() { TokenStream::new() } else { quote!(impl #name { #(#consts)* }) }
}

/// Returns `Code::NOT_FOUND` and so on, under former names, too.
pub(crate) fn code_consts(def: &EnumDef<'_>) -> TokenStream {
    let EnumDef { name, catalog, .. } = def;
    let consts = catalog.entries.iter().flat_map(|entry| {
        let Entry { variant, summary, aliases, .. } = entry;
        let doc = format!(
            "[{}](Status::{variant}): {}",
            doc::headline(entry),
            plain_to_markdown(summary)
        );
        let path = format_ident!("{variant}");
        [variant].into_iter().chain(aliases).map(move |known| {
            let constant = format_ident!("{}", screaming_snake_case(known));
            quote! {
                #[doc = #doc]
                pub const #constant: Self = #name::#path.code();
            }
        })
    });
    quote!(impl __facade::Code { #(#consts)* })
}
