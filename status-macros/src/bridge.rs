//! The compiler's tokens become plain data and back: the only file that handles them.
//!
//! An expansion is text for the most part, which the compiler reads as it reads a file. In unit tests the tokens are
//! those of `proc-macro2`, which work without a compiler.

use crate::compiler::token_stream::IntoIter;
use crate::compiler::{
    Delimiter, Group, Ident, Literal, Punct, Spacing, Span, TokenStream, TokenTree,
};
use crate::expansion::Piece;
use crate::token::{Kind, Token};

/// Runs a macro on the tokens of its input, but for the first, which is the facade's path.
pub(crate) fn expand(input: TokenStream, of: fn(&[Token]) -> Vec<Piece>) -> TokenStream {
    let mut input = input.into_iter();
    let facade = input.next().expect("the wrapping macro passes `$crate` first");
    let mut trees = vec![facade];
    let arguments = number(input, &mut trees);
    write(of(&arguments), &trees)
}

/// Numbers the tokens in their order, a group before what is in it.
pub(crate) fn read(input: TokenStream, trees: &mut Vec<TokenTree>) -> Vec<Token> {
    number(input.into_iter(), trees)
}

fn number(input: IntoIter, trees: &mut Vec<TokenTree>) -> Vec<Token> {
    let mut tokens = Vec::new();
    for tree in input {
        let place = trees.len();
        trees.push(tree.clone());
        let text = tree.to_string();
        let kind = match tree {
            TokenTree::Ident(_) => Kind::Word,
            TokenTree::Punct(_) => Kind::Punct,
            TokenTree::Literal(_) => Kind::Literal,
            TokenTree::Group(group) if group.delimiter() == Delimiter::None => {
                Kind::Passed(read(group.stream(), trees))
            }
            TokenTree::Group(_) => Kind::Group,
        };
        tokens.push(Token { kind, text, place });
    }
    tokens
}

/// The tokens of an expansion; `trees` are those of the input by their places.
pub(crate) fn write(pieces: Vec<Piece>, trees: &[TokenTree]) -> TokenStream {
    let mut tokens = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Text(text) => read_text(&text, Span::call_site(), &mut tokens),
            Piece::At(place, text) => {
                let span = trees.get(place).map_or_else(Span::call_site, TokenTree::span);
                read_text(&text, span, &mut tokens);
            }
            Piece::Input(place) => tokens.extend(trees.get(place).cloned()),
            Piece::Block(pieces) => {
                tokens.push(Group::new(Delimiter::Brace, write(pieces, trees)).into());
            }
        }
    }
    tokens.into_iter().collect()
}

/// Adds the tokens of a text.
fn read_text(text: &str, span: Span, tokens: &mut Vec<TokenTree>) {
    let before = tokens.len();
    if path(text, span, tokens).is_some() {
        return;
    }
    tokens.truncate(before);
    let stream: TokenStream = text.parse().expect("generated text is made of whole tokens");
    tokens.extend(moved(stream, span));
}

/// The tokens with another span: rust-analyzer takes their places in the text for places in the user's file.
fn moved(stream: TokenStream, span: Span) -> Vec<TokenTree> {
    let mut tokens = Vec::new();
    for mut tree in stream {
        if let TokenTree::Group(group) = &tree {
            let inner = moved(group.stream(), span);
            tree = Group::new(group.delimiter(), inner.into_iter().collect()).into();
        }
        tree.set_span(span);
        tokens.push(tree);
    }
    tokens
}

/// Adds the tokens of a path. Programs have many `status!`, and the compiler keeps a file for each text that it reads.
fn path(text: &str, span: Span, tokens: &mut Vec<TokenTree>) -> Option<()> {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let start = at;
        while at < bytes.len() && (bytes[at].is_ascii_alphanumeric() || bytes[at] == b'_') {
            at += 1;
        }
        let mut token: TokenTree = if start == at {
            at += 1;
            match bytes[start] {
                b' ' => continue,
                punct @ (b':' | b'<' | b'>') => {
                    let joint = matches!(bytes.get(at), Some(b':' | b'<' | b'>'));
                    let spacing = if joint { Spacing::Joint } else { Spacing::Alone };
                    Punct::new(char::from(punct), spacing).into()
                }
                _ => return None,
            }
        } else if bytes[start].is_ascii_digit() {
            Literal::u16_unsuffixed(text[start..at].parse().ok()?).into()
        } else {
            Ident::new(&text[start..at], span).into()
        };
        token.set_span(span);
        tokens.push(token);
    }
    Some(())
}
