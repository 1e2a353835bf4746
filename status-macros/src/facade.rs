//! The path of the facade: `$crate`, or `crate` inside the facade itself. It is the first token of every input.

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;

/// The first token, which every generated path starts with.
#[derive(Clone)]
pub(crate) struct Facade(TokenTree);

impl Facade {
    /// Splits the input into the facade's path and the tokens of the user.
    pub(crate) fn split(input: TokenStream) -> (Self, Vec<TokenTree>) {
        let mut tokens = input.into_iter();
        let first = tokens.next().expect("the wrapping macro passes `$crate` first");
        (Self(first), tokens.collect())
    }

    /// The token itself.
    pub(crate) fn token(&self) -> TokenTree {
        self.0.clone()
    }
}

impl ToTokens for Facade {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        self.0.to_tokens(tokens);
    }
}
