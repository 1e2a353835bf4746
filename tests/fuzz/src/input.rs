//! What stands in `status!(…)` and in `catalog!(…)`: tokens from anywhere give the path, or one message.

use proc_macro2::TokenStream;
use quote::quote;
use status_data::registry;

use crate::file::Invocation;
use crate::{bridge, literal, literal_text};

/// Expands both macros on the tokens of a text, and reads the text as a literal.
pub fn input(text: &str) {
    let digits = text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_digit());
    let number = text.parse().ok().filter(|code| digits && (100..=999).contains(code));
    match literal_text::code(text) {
        Ok(code) => assert_eq!(Some(code), number),
        Err(message) => {
            assert_eq!(number, None, "{message}");
            readable(&message);
        }
    }

    let Ok(tokens) = text.parse::<TokenStream>() else { return };
    let arguments = bridge::read(tokens.clone(), &mut Vec::new());
    if let Err((_, message)) = Invocation::parse(&arguments) {
        readable(&message);
    }
    let expanded = bridge::expand(quote!(facade #tokens), literal::status);
    let registered = number.and_then(|code| registry().with_code(code).next());
    if let Some(entry) = registered {
        assert_eq!(expanded.to_string(), format!("facade :: Status :: {}", entry.variant));
    } else if let Some(message) = message(&expanded) {
        readable(&message);
    } else {
        let shown = expanded.to_string();
        assert!(
            arguments.len() > 1 || shown.starts_with("facade :: Status ::"),
            "{text:?}: {shown}"
        );
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
