//! `Documents<CODE>`: which number names which status, as impls that the compiler looks up and explains.
//!
//! Takes a definition, gives tokens for its `const _`. The texts of the compiler's message are made here.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{quote, quote_spanned};
use status_data::{Catalog, Entry};

use crate::definition::{Definition, codes, ident};
use crate::documentation;

/// `Documents<CODE>` for each code that exactly one entry claims.
///
/// The impl goes through a trait of this catalog alone, so that the compiler's message can name the file and
/// list what it documents.
pub(crate) fn documents(definition: &Definition<'_>) -> TokenStream {
    let Definition { facade, name, catalog, .. } = definition;
    if is_placeholder(catalog) {
        let variants = definition.variants();
        return quote! {
            impl<const CODE: u16> #facade::__private::Entry<#name>
                for #facade::__private::Numbered<CODE>
            {
                const STATUS: #name = #(#name::#variants)*;
            }

            impl<const CODE: u16> #facade::Documents<CODE> for #name {
                const STATUS: Self = #(Self::#variants)*;
                type Entry = #facade::__private::Numbered<CODE>;
            }
        };
    }
    let span = name.span();
    let entry = Ident::new(&format!("{name}Entry"), span);
    let (single, shared): (Vec<_>, Vec<_>) =
        codes(catalog).into_iter().partition(|(_, entries)| entries.len() == 1);
    let do_not_recommend =
        (!definition.head.no_prelude).then(|| quote!(#[diagnostic::do_not_recommend]));
    let impls = single
        .iter()
        .flat_map(|(code, entries)| entries.iter().map(move |e| (code, e)))
        .map(|(code, claimed)| {
            let code = Literal::u16_unsuffixed(*code);
            let variant = ident(&claimed.variant);
            // At the number, an editor shows the documentation of this const. `status!(404)` goes past it, so that
            // of the registry is short.
            let doc = match definition.file {
                None => format!("{}\n\n{}", documentation::headline(claimed), claimed.summary),
                file => documentation::variant(claimed, catalog, file)
                    .replace("](Self::", &format!("]({name}::")),
            };
            quote! {
                #do_not_recommend
                impl #entry<#code> for () { type Entry = #facade::__private::Numbered<#code>; }

                #do_not_recommend
                impl #facade::__private::Entry<#name> for #facade::__private::Numbered<#code> {
                    #[doc = #doc]
                    const STATUS: #name = #name::#variant;
                }
            }
        });
    let title = catalog.about.name.clone().unwrap_or_else(|| name.to_string());
    let place = match definition.file {
        Some(file) => format!("{title} (`{file}`)"),
        None => "the registry of status codes".to_owned(),
    };
    let message = format!("{} has no single status with code {{CODE}}", braces(&place));
    let label = "expected a code that exactly one status has";
    let list: Vec<String> = single.iter().map(|(code, _)| code.to_string()).collect();
    let mut notes = vec![format!("codes with one status: {}", list.join(", "))];
    if !shared.is_empty() {
        notes.push(format!(
            "codes that several statuses share, to be named by variant: {}",
            shares(&shared)
        ));
    }
    // The compiler's error quotes this impl: every token stands at the name, where the catalog is defined.
    let implementation = quote_spanned! {span=>
        impl<const CODE: u16> Documents<CODE> for #name
        where
            (): #entry<CODE>,
        {
            const STATUS: Self =
                <<() as #entry<CODE>>::Entry as #facade::__private::Entry<#name>>::STATUS;
            type Entry = <() as #entry<CODE>>::Entry;
        }
    };
    let on_unimplemented = (!definition.head.no_prelude).then(|| {
        quote! {
            #[diagnostic::on_unimplemented(
                message = #message,
                label = #label,
                #(note = #notes),*
            )]
        }
    });
    quote! {
        use #facade::Documents;

        #[doc(hidden)]
        #on_unimplemented
        pub trait #entry<const CODE: u16> { type Entry: #facade::__private::Entry<#name>; }

        #(#impls)*
        #implementation
    }
}

/// What stands for a file without a single sound entry: an enum of which all is there but the names of its statuses,
/// so that the fault is the only error.
pub(crate) fn placeholder() -> Catalog {
    let entry = Entry { variant: "NoStatus".to_owned(), code: 500, ..Entry::default() };
    Catalog { entries: vec![entry], ..Catalog::default() }
}

/// No entry that was read has an empty summary.
fn is_placeholder(catalog: &Catalog) -> bool {
    matches!(catalog.entries.as_slice(), [entry] if entry.summary.is_empty())
}

/// `400 (A, B, C and 12 more), 409 (…)`.
fn shares(shared: &[(u16, Vec<&Entry>)]) -> String {
    const SHOWN: usize = 3;
    let list: Vec<String> = shared
        .iter()
        .map(|(code, entries)| {
            let names: Vec<&str> =
                entries.iter().take(SHOWN).map(|entry| entry.variant.as_str()).collect();
            let more = entries.len().saturating_sub(SHOWN);
            let rest = if more == 0 { String::new() } else { format!(" and {more} more") };
            format!("{code} ({}{rest})", names.join(", "))
        })
        .collect();
    list.join(", ")
}

/// A format string that prints the text as it is.
fn braces(text: &str) -> String {
    text.replace('{', "{{").replace('}', "}}")
}
