//! What stands before `enum` in the input of a definition: carried over as it is.
//!
//! Takes tokens, gives them in parts. Knows nothing of what follows.

use crate::expansion::Piece;
use crate::token::{Kind, Token};

/// What its user writes before `enum`, carried over as it is.
#[derive(Default)]
pub(crate) struct Head {
    /// Documentation and other attributes.
    pub(crate) attributes: Vec<Piece>,
    pub(crate) visibility: Vec<Piece>,
    /// `#![no_implicit_prelude]` came first: the compiler knows no `#[diagnostic::…]` there, nor a path to it.
    pub(crate) no_prelude: bool,
}

impl Head {
    /// Attributes come first: `#` and a bracketed group each; then nothing, `pub`, or `pub` and a group. Gives the
    /// first token that is neither.
    pub(crate) fn split(tokens: &[Token]) -> Result<Self, &Token> {
        let prelude = ["#", "!", "[no_implicit_prelude]"];
        let no_prelude = tokens.len() >= prelude.len()
            && prelude.iter().zip(tokens).all(|(text, token)| token.text == *text);
        let tokens = if no_prelude { &tokens[prelude.len()..] } else { tokens };
        let is_attribute = |pair: &[Token]| matches!(pair, [hash, group] if hash.is_punct("#") && group.is_group());
        let attributes = tokens.chunks(2).take_while(|pair| is_attribute(pair)).count();
        let (attributes, visibility) = tokens.split_at(2 * attributes);
        match visibility {
            [] => {}
            // An invisible group is the `$vis` of another macro.
            [group] if matches!(group.kind, Kind::Passed(_)) => {}
            [word] if word.text == "pub" => {}
            [word, group] if word.text == "pub" && group.is_group() => {}
            [word, other, ..] if word.text == "pub" => return Err(other),
            [other, ..] => return Err(other),
        }
        Ok(Self {
            attributes: Piece::inputs(attributes),
            visibility: Piece::inputs(visibility),
            no_prelude,
        })
    }
}
