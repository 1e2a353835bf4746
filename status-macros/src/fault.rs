//! One way to fail: a `compile_error!` with the smallest span that holds the fault.

use proc_macro2::{Delimiter, Group, Ident, Literal, Punct, Spacing, Span, TokenStream, TokenTree};

/// `::core::compile_error! { "message" }`, every token at `span`; an expression, a pattern and an item alike.
pub(crate) fn fault(span: Span, message: &str) -> TokenStream {
    let punct = |c, spacing| {
        let mut punct = Punct::new(c, spacing);
        punct.set_span(span);
        TokenTree::from(punct)
    };
    let mut text = Literal::string(message);
    text.set_span(span);
    let mut group = Group::new(Delimiter::Brace, TokenTree::from(text).into());
    group.set_span(span);
    TokenStream::from_iter([
        punct(':', Spacing::Joint),
        punct(':', Spacing::Alone),
        Ident::new("core", span).into(),
        punct(':', Spacing::Joint),
        punct(':', Spacing::Alone),
        Ident::new("compile_error", span).into(),
        punct('!', Spacing::Alone),
        group.into(),
    ])
}
