//! What a macro expands to: Rust text, and tokens of the input.
//!
//! Text needs no library of tokens, which every dependent would have to build, and reads like the code that it becomes.
//! The bridge makes the compiler's tokens of it.

use crate::token::{Place, Token};

/// A part of an expansion, with the place that the compiler and editors show for it.
#[derive(Clone)]
pub(crate) enum Piece {
    /// Text that stands where the macro is called.
    Text(String),
    /// Text, every token of which stands where a token of the input does.
    At(Place, String),
    /// A token of the input, as it is.
    Input(Place),
    /// `{ … }`
    Block(Vec<Piece>),
}

impl Piece {
    pub(crate) fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// Tokens of the input, as they are.
    pub(crate) fn inputs(tokens: &[Token]) -> Vec<Self> {
        tokens.iter().map(|token| Self::Input(token.place)).collect()
    }
}

/// One way to fail: a `compile_error!`, which is an expression, a pattern and an item alike.
///
/// It stands at the smallest token that holds the fault, or, without a place, at the call.
pub(crate) fn fault(place: Option<Place>, message: &str) -> Piece {
    let text = format!("::core::compile_error! {{ {message:?} }}");
    match place {
        Some(place) => Piece::At(place, text),
        None => Piece::Text(text),
    }
}
