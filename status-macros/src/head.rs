//! What stands before `enum` in the input of a definition: carried over as it is.
//!
//! Takes tokens, gives them in parts. Knows nothing of what follows.

use proc_macro2::{TokenStream, TokenTree};

/// What its user writes before `enum`, carried over as it is.
#[derive(Default)]
pub(crate) struct Head {
    /// Documentation and other attributes.
    pub(crate) attributes: TokenStream,
    pub(crate) visibility: TokenStream,
    /// `#![no_implicit_prelude]` came first: the compiler knows no `#[diagnostic::…]` there, nor a path to it.
    pub(crate) no_prelude: bool,
}

impl Head {
    /// Attributes come first: `#` and a bracketed group each; then nothing, `pub`, or `pub` and a group. Gives the
    /// first token that is neither.
    pub(crate) fn split(tokens: &[TokenTree]) -> Result<Self, &TokenTree> {
        let prelude = ["#", "!", "[no_implicit_prelude]"];
        let no_prelude = tokens.len() >= prelude.len()
            && prelude.iter().zip(tokens).all(|(text, token)| token.to_string() == *text);
        let tokens = if no_prelude { &tokens[prelude.len()..] } else { tokens };
        let is_attribute = |pair: &[TokenTree]| matches!(pair, [TokenTree::Punct(hash), TokenTree::Group(_)] if hash.as_char() == '#');
        let attributes = tokens.chunks(2).take_while(|pair| is_attribute(pair)).count();
        let (attributes, visibility) = tokens.split_at(2 * attributes);
        match visibility {
            // An invisible group is the `$vis` of another macro.
            [] | [TokenTree::Group(_)] => {}
            [TokenTree::Ident(word)] | [TokenTree::Ident(word), TokenTree::Group(_)]
                if word == "pub" => {}
            [TokenTree::Ident(word), other, ..] if word == "pub" => return Err(other),
            [other, ..] => return Err(other),
        }
        Ok(Self {
            attributes: attributes.iter().cloned().collect(),
            visibility: visibility.iter().cloned().collect(),
            no_prelude,
        })
    }
}
