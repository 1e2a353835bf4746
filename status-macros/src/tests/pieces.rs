//! What the bridge makes of pieces.

use proc_macro2::{Spacing, TokenStream, TokenTree};

use crate::bridge::write;
use crate::expansion::Piece;

#[test]
fn paths_become_the_tokens_that_the_compiler_would_read() {
    for text in [
        "::Status::NotFound",
        "::Documents<404>>::",
        "<<() as A<B>>::C as D>::E",
        "as",
        "a_b::_C9",
        "<",
        "fn f() -> &'static str { \"a\" }",
        "::é",
    ] {
        let found = write(vec![Piece::text(text)], &[]);
        let expected: TokenStream = text.parse().expect("the text is made of tokens");
        assert_eq!(shape(found), shape(expected), "{text}");
    }
}

#[test]
fn a_number_too_large_for_a_path_is_read_as_the_compiler_reads_it() {
    assert_eq!(write(vec![Piece::text("70000")], &[]).to_string(), "70000");
}

#[test]
fn a_place_that_the_input_does_not_have_adds_nothing() {
    assert!(write(vec![Piece::Input(7)], &[]).is_empty());
}

/// Every token with its kind and spacing.
fn shape(tokens: TokenStream) -> Vec<String> {
    let shape = |token: TokenTree| match token {
        TokenTree::Punct(punct) => {
            let joint = punct.spacing() == Spacing::Joint;
            vec![format!("{} {}", punct.as_char(), if joint { "joint" } else { "alone" })]
        }
        TokenTree::Group(group) => {
            let mut inner = shape(group.stream());
            inner.insert(0, format!("{:?}", group.delimiter()));
            inner
        }
        token => vec![token.to_string()],
    };
    tokens.into_iter().flat_map(shape).collect()
}
