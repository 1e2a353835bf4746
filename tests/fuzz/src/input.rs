//! The input of `status!(…)` and `catalog!(…)`: any tokens expand to the path, or to one error.

use proc_macro2::TokenStream;
use quote::quote;
use status_data::registry;

use crate::expand::input::CatalogInput;
use crate::expand::status::status;

/// Expands both macros on the tokens of a text.
pub fn input(text: &str) {
    let digits = text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_digit());
    let number = text.parse().ok().filter(|code| digits && (100..=999).contains(code));
    let Ok(tokens) = text.parse::<TokenStream>() else { return };
    if let Err(error) = syn::parse2::<CatalogInput>(quote!(facade #tokens)) {
        readable(&error.to_string());
    }
    let several = tokens.clone().into_iter().count() > 1;
    let expanded = syn::parse2(quote!(facade #tokens)).and_then(status);
    let expanded = expanded.unwrap_or_else(syn::Error::into_compile_error);
    let registered = number.and_then(|code| registry().with_code(code).next());
    if let Some(entry) = registered {
        assert_eq!(expanded.to_string(), format!("facade :: Status :: {}", entry.variant));
    } else if let Some(message) = message(&expanded) {
        readable(&message);
    } else {
        let shown = expanded.to_string();
        assert!(several || shown.starts_with("facade :: Status ::"), "{text:?}: {shown}");
    }
}

/// The message of an expansion that is nothing but one.
fn message(expanded: &TokenStream) -> Option<String> {
    let shown: syn::Macro = syn::parse2(expanded.clone()).ok()?;
    assert!(shown.path.is_ident("compile_error") || shown.path.segments.len() == 2);
    Some(shown.parse_body::<syn::LitStr>().expect("an error is a text").value())
}

fn readable(message: &str) {
    assert!(!message.is_empty() && !message.ends_with('.'), "{message:?}");
    assert!(message.len() < 2_000, "{} bytes of message", message.len());
}
