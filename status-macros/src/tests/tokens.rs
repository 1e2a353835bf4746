//! Tokens of an input as data.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

use crate::bridge::read;
use crate::token::line;

#[test]
fn tokens_as_a_line_read_as_a_person_would_write_them() {
    for text in [
        "Files",
        "api::Files",
        "Of<A, B>",
        "<A as B<C, D>>::E",
        "<A<X> as B>::E",
        "r#type::Files",
        "Of<{ 1 + 2 }>",
        "Of<&'static str, 404>",
    ] {
        let tokens = read(text.parse().expect("the text is made of tokens"), &mut Vec::new());
        assert_eq!(line(&tokens), text.replace(" + ", "+").replace("{ 1+2 }", "{ 1 + 2 }"));
    }
}

#[test]
fn tokens_are_numbered_as_they_stand_and_a_group_before_what_is_in_it() {
    let passed = Group::new(Delimiter::None, "a b".parse().expect("these are tokens"));
    let input: TokenStream = [
        "x".parse().expect("this is a token"),
        TokenTree::from(passed).into(),
        "(y) z".parse::<TokenStream>().expect("these are tokens"),
    ]
    .into_iter()
    .collect();
    let mut trees = Vec::new();
    let tokens = read(input, &mut trees);
    let places: Vec<usize> = tokens.iter().map(|token| token.place).collect();
    assert_eq!(places, [0, 1, 4, 5]);
    assert_eq!(tokens[1].start(), 2, "an invisible group stands where its first token does");
    assert_eq!(tokens[2].text, "(y)");
    assert_eq!(trees.len(), 6);
}
