//! Expands `status!(404)` and `status!(FilesStatus, 404)` to a path, or to one error.
//!
//! The last identifier of the path has the span of the literal, so that editors show the documentation at the number.

use proc_macro2::{Ident, Literal, TokenStream, TokenTree};
use quote::{quote, quote_spanned};
use status_data::{Entry, registry, vendors};

use super::code_lit::no_status_code;
use super::input::StatusInput;

/// Returns the path of the status that the input names.
pub(crate) fn status(input: StatusInput) -> syn::Result<TokenStream> {
    let StatusInput { facade, catalog, code } = input;
    let Some(catalog) = catalog else {
        let variant = registered(code.number).map_err(|why| syn::Error::new(code.span, why))?;
        let variant = Ident::new(variant, code.span);
        return Ok(quote!(#facade::Status::#variant));
    };
    // An error about the catalog points at its name, so the first and last token of the path have its span.
    let span = |tree: Option<&TokenTree>| tree.map_or(code.span, TokenTree::span);
    let open = quote_spanned!(span(catalog.first())=> <);
    let entry = Ident::new("Entry", span(catalog.last()));
    let status = Ident::new("STATUS", code.span);
    let (catalog, code) = (TokenStream::from_iter(catalog), Literal::u16_unsuffixed(code.number));
    Ok(quote! {
        <#open #catalog as #facade::Documents<#code>>::#entry
            as #facade::__private::Entry<#catalog>>::#status
    })
}

/// Returns the variant of a code, or a message with a suggestion.
fn registered(code: u16) -> Result<&'static str, String> {
    let entries = &registry().entries;
    match entries.binary_search_by_key(&code, |entry| entry.code) {
        Ok(position) => Ok(&entries[position].variant),
        Err(position) => Err(unregistered(code, entries.split_at(position))),
    }
}

fn unregistered(code: u16, (below, above): (&[Entry], &[Entry])) -> String {
    let near = below.last().into_iter().chain(above.first());
    let near = near.filter(|entry| entry.code / 100 == code / 100);
    let near: Vec<_> = near.map(|entry| format!("{} ({})", entry.code, entry.phrase)).collect();
    let instead = match (vendors_meaning(code), near.as_slice()) {
        (Some(meaning), _) => meaning,
        (None, _) if code >= 600 => return no_status_code(&code.to_string()),
        (None, []) => format!("`Code` carries any three-digit code: `Code::from_u16({code})`"),
        (None, [near]) => format!("the nearest registered code is {near}"),
        (None, near) => format!("the nearest registered codes are {}", near.join(" and ")),
    };
    format!("{code} is not registered; {instead}")
}

/// Returns the meaning that the most common vendor gives to a code.
fn vendors_meaning(code: u16) -> Option<String> {
    vendors().find_map(|(vendor, catalog)| {
        let entry = catalog.with_code(code).next()?;
        let name = catalog.info.name.as_deref().unwrap_or(vendor.name);
        let (title, path) = (entry.title(), format!("{}::{}", vendor.name, entry.variant));
        Some(format!(
            "{name} calls it {title}: write `status_codes::vendor::{path}`, with feature `vendor`"
        ))
    })
}
