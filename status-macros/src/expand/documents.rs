//! Generates the impls of `Documents<CODE>`, by which the compiler resolves the codes of a catalog.

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use quote::{format_ident, quote, quote_spanned};
use status_data::{Catalog, Entry, doc, plain_to_markdown};
use syn::ext::IdentExt;

use super::enum_def::EnumDef;
use super::quote::Quote;

/// Returns `Documents<CODE>` for each code that exactly one entry has.
///
/// The impls use a trait of this catalog, so that the compiler's message can name the file and list its codes.
pub(crate) fn documents(def: &EnumDef<'_>) -> TokenStream {
    let EnumDef { name, catalog, .. } = def;
    if is_placeholder(catalog) {
        return of_every_code(def);
    }
    let (single, shared): (Vec<_>, Vec<_>) =
        def.codes().into_iter().partition(|(_, positions)| positions.len() == 1);
    let single: Vec<&Entry> =
        single.iter().map(|(_, positions)| &catalog.entries[positions[0]]).collect();
    let has_prelude = !def.attributes.no_prelude;
    let on_unimplemented = has_prelude.then(|| on_unimplemented(def, &single, &shared));
    let do_not_recommend = has_prelude.then(|| quote!(#[diagnostic::do_not_recommend]));
    let span = name.span();
    // In upper camel case even if the enum is not: the compiler warns about a name with the user's span.
    let camel_case = name.unraw().to_string().replace('_', "");
    let documented = format_ident!("__{camel_case}Entry", span = span);
    let by_variant = catalog.by_variant();
    let impls = single.iter().map(|entry| {
        let (code, status) = (entry.code.quote(), def.path(entry));
        let doc = doc_at_number(entry, &by_variant, def);
        quote! {
            #do_not_recommend
            impl #documented<#code> for () { type __Entry = __facade::Numbered<#code>; }

            #do_not_recommend
            impl __facade::Entry<#name> for __facade::Numbered<#code> {
                #[doc = #doc]
                const STATUS: #name = #status;
            }
        }
    });
    // The compiler's error quotes this impl, so every token has the span of the name in `catalog!`. A path with that span
    // would trigger lints in the user's crate.
    let implementation = quote_spanned! {span=>
        impl<const __CODE: ::core::primitive::u16> __Documents<__CODE> for #name
        where
            (): #documented<__CODE>,
        {
            const STATUS: Self =
                <<() as #documented<__CODE>>::__Entry as __facade::Entry<#name>>::STATUS;
            type Entry = <() as #documented<__CODE>>::__Entry;
        }
    };
    quote! {
        use __facade::Documents as __Documents;

        #[doc(hidden)]
        #on_unimplemented
        pub trait #documented<const __CODE: ::core::primitive::u16> {
            type __Entry: __facade::Entry<#name>;
        }

        #(#impls)*
        #implementation
    }
}

/// Returns an enum for a file without any valid entry. It has everything but the names of statuses, so that the fault is
/// the only error.
pub(crate) fn placeholder() -> Catalog {
    let entry = Entry { variant: "NoStatus".to_owned(), code: 500, ..Entry::default() };
    Catalog { entries: vec![entry], ..Catalog::default() }
}

/// No valid entry has an empty summary.
fn is_placeholder(catalog: &Catalog) -> bool {
    matches!(catalog.entries.as_slice(), [entry] if entry.summary.is_empty())
}

fn of_every_code(def: &EnumDef<'_>) -> TokenStream {
    let (name, status) = (def.name, def.path(&def.catalog.entries[0]));
    quote! {
        impl<const __CODE: ::core::primitive::u16> __facade::Entry<#name>
            for __facade::Numbered<__CODE>
        {
            const STATUS: #name = #status;
        }

        impl<const __CODE: ::core::primitive::u16> __facade::Documents<__CODE> for #name {
            const STATUS: Self = #status;
            type Entry = __facade::Numbered<__CODE>;
        }
    }
}

/// Returns the documentation that editors show at the number in `status!(Name, 404)`. It is short for the registry, since
/// `status!(404)` does not use it.
fn doc_at_number(entry: &Entry, by_variant: &BTreeMap<&str, &Entry>, def: &EnumDef<'_>) -> String {
    if def.is_registry() {
        return format!("{}\n\n{}", doc::headline(entry), plain_to_markdown(&entry.summary));
    }
    doc::entry(entry, by_variant, def.file)
        .replace("](Self::", &format!("]({}::", def.name.unraw()))
}

/// Returns the compiler's message for a code that no single entry has.
fn on_unimplemented(
    def: &EnumDef<'_>,
    single: &[&Entry],
    shared: &[(u16, Vec<usize>)],
) -> TokenStream {
    let name = def.name.unraw().to_string();
    let title = def.catalog.info.name.as_ref().unwrap_or(&name);
    let place = match def.file {
        Some(file) => format!("{title} (`{file}`)"),
        None => "the registry of status codes".to_owned(),
    };
    let place = place.replace('{', "{{").replace('}', "}}");
    let message = format!("{place} has no single status with code {{__CODE}}");
    let label = "expected a code that exactly one status has";
    let codes: Vec<String> = single.iter().map(|entry| entry.code.to_string()).collect();
    let codes = format!("codes with one status: {}", codes.join(", "));
    let shared: Vec<String> = shared.iter().map(|code| sharing(def, code)).collect();
    let shared = (!shared.is_empty()).then(|| {
        format!("codes that several statuses share, to be named by variant: {}", shared.join(", "))
    });
    let notes = [codes].into_iter().chain(shared);
    quote! {
        #[diagnostic::on_unimplemented(message = #message, label = #label, #(note = #notes),*)]
    }
}

/// Formats a list such as `400 (A, B, C and 12 more)`.
fn sharing(def: &EnumDef<'_>, (code, positions): &(u16, Vec<usize>)) -> String {
    const SHOWN: usize = 3;
    let names = positions.iter().take(SHOWN).map(|&at| &*def.catalog.entries[at].variant);
    let names: Vec<&str> = names.collect();
    let more = positions.len().saturating_sub(SHOWN);
    let rest = if more == 0 { String::new() } else { format!(" and {more} more") };
    format!("{code} ({}{rest})", names.join(", "))
}
