//! `status!(404)` and `status!(FilesStatus, 404)`: one literal becomes one path, or one message.
//!
//! Takes tokens, gives tokens. The last identifier of the path carries the span of the literal, so that an editor
//! shows the status where the number stands; every other token keeps its own.

use proc_macro2::{Delimiter, Ident, Punct, Spacing, Span, TokenStream, TokenTree};
use quote::{quote, quote_spanned};

use crate::facade::Facade;
use crate::fault::fault;
use crate::literal_text;
use crate::lookup::{self, Found};

/// What the argument of `status!` asks for.
enum Argument {
    /// A status of the registry.
    Registry(u16, Span),
    /// A status of the catalog that a type names.
    Catalog(TokenStream, u16, Span),
}

/// What is wrong with an argument, and where.
type Fault = (Span, String);

pub(crate) fn status(input: TokenStream) -> TokenStream {
    let (facade, tokens) = Facade::split(input);
    expand(&facade, tokens).unwrap_or_else(|(span, message)| fault(span, &message))
}

fn expand(facade: &Facade, tokens: Vec<TokenTree>) -> Result<TokenStream, Fault> {
    match argument(&visible(tokens))? {
        Argument::Registry(code, span) => match lookup::registered(code) {
            Found::Status(variant) => Ok(registered(facade, Ident::new(variant, span))),
            Found::Nothing(why) => Err((span, why)),
        },
        Argument::Catalog(catalog, code, span) => {
            let code = proc_macro2::Literal::u16_unsuffixed(code);
            let status = Ident::new("STATUS", span);
            // An error about the catalog points at its name, so the path to the entry begins and ends there.
            let end = |token: Option<TokenTree>| token.map_or(span, |token| token.span());
            let open = quote_spanned!(end(catalog.clone().into_iter().next())=> <);
            let entry = Ident::new("Entry", end(catalog.clone().into_iter().last()));
            Ok(quote! {
                <#open #catalog as #facade::Documents<#code>>::#entry
                    as #facade::__private::Entry<#catalog>>::#status
            })
        }
    }
}

/// `$crate::Status::NotFound`. Made by hand: programs have many of these, and each `quote!` costs microseconds.
fn registered(facade: &Facade, variant: Ident) -> TokenStream {
    let colon = |spacing| TokenTree::from(Punct::new(':', spacing));
    TokenStream::from_iter([
        facade.token(),
        colon(Spacing::Joint),
        colon(Spacing::Alone),
        Ident::new("Status", Span::call_site()).into(),
        colon(Spacing::Joint),
        colon(Spacing::Alone),
        variant.into(),
    ])
}

fn argument(tokens: &[TokenTree]) -> Result<Argument, Fault> {
    let Some(first) = tokens.first() else {
        let message = "expected a status code, as in `status!(404)`";
        return Err((Span::call_site(), message.to_owned()));
    };
    let comma = if starts_type(first) { first_comma(tokens) } else { None };
    let Some(comma) = comma else {
        return value(tokens, None).map(|(code, span)| Argument::Registry(code, span));
    };
    let (catalog, code) = (&tokens[..comma], &tokens[comma + 1..]);
    if code.is_empty() {
        let message = "expected a catalog and a status code, as in `status!(FilesStatus, 404)`";
        return Err((first.span(), message.to_owned()));
    }
    let catalog: TokenStream = catalog.iter().cloned().collect();
    value(code, Some(&catalog)).map(|(code, span)| Argument::Catalog(catalog, code, span))
}

/// The status code and where it stands; it may be followed by one comma.
fn value(tokens: &[TokenTree], catalog: Option<&TokenStream>) -> Result<(u16, Span), Fault> {
    let (first, rest) = tokens.split_first().expect("the caller has seen a token");
    let TokenTree::Literal(literal) = first else {
        return Err((first.span(), literal_text::not_a_literal(tokens, catalog)));
    };
    let code =
        literal_text::code(&literal.to_string()).map_err(|message| (literal.span(), message))?;
    match rest {
        [] => Ok((code, literal.span())),
        [comma] if is_punct(comma, ',') => Ok((code, literal.span())),
        [comma, rest @ ..] if is_punct(comma, ',') => {
            let catalog = catalog.map_or(String::new(), |catalog| format!("{catalog}, "));
            let message = format!("one status code at a time: write `status!({catalog}{code})`");
            Err((rest[0].span(), message))
        }
        [other, ..] => Err((other.span(), format!("expected nothing after `{literal}`"))),
    }
}

/// The comma that ends a type: the first outside of angle brackets.
fn first_comma(tokens: &[TokenTree]) -> Option<usize> {
    let mut depth = 0_usize;
    tokens.iter().position(|token| {
        if is_punct(token, '<') {
            depth += 1;
        } else if is_punct(token, '>') {
            depth = depth.saturating_sub(1);
        }
        depth == 0 && is_punct(token, ',')
    })
}

/// Whether a type that can be a catalog may start so; of anything else, the compiler would complain in its own words.
fn starts_type(token: &TokenTree) -> bool {
    match token {
        TokenTree::Ident(_) | TokenTree::Group(_) => true,
        token => is_punct(token, '<') || is_punct(token, ':') || is_punct(token, '$'),
    }
}

/// The tokens without the invisible groups that another `macro_rules!` puts around what it passes on: around the whole
/// argument, or around the literal alone. That of a type stays, for the compiler knows it.
fn visible(tokens: impl IntoIterator<Item = TokenTree>) -> Vec<TokenTree> {
    let tokens: Vec<TokenTree> = tokens.into_iter().map(literal_of_group).collect();
    match tokens.as_slice() {
        [TokenTree::Group(group)] if group.delimiter() == Delimiter::None => {
            visible(group.stream())
        }
        _ => tokens,
    }
}

fn literal_of_group(token: TokenTree) -> TokenTree {
    match &token {
        TokenTree::Group(group) if group.delimiter() == Delimiter::None => {
            match visible(group.stream()).as_slice() {
                [literal @ TokenTree::Literal(_)] => literal.clone(),
                _ => token,
            }
        }
        _ => token,
    }
}

fn is_punct(token: &TokenTree, c: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == c)
}
