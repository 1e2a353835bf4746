//! `status!(404)` and `status!(FilesStatus, 404)`: one literal becomes one path, or one message.
//!
//! Takes tokens, gives tokens. The last identifier of the path carries the span of the literal, so that an editor
//! shows the status where the number stands; every other token keeps its own.

use proc_macro2::{Delimiter, Ident, Span, TokenStream, TokenTree};
use quote::quote;

use crate::facade::Facade;
use crate::fault::fault;
use crate::literal_text;
use crate::lookup::{self, Found};

/// What the argument of `status!` asks for.
enum Argument {
    /// A status of the registry.
    Registry(TokenTree),
    /// A status of the catalog that a type names.
    Catalog(TokenStream, TokenTree),
}

/// What is wrong with an argument, and where.
type Fault = (Span, String);

pub(crate) fn status(input: TokenStream) -> TokenStream {
    let (facade, tokens) = Facade::split(input);
    expand(&facade, tokens).unwrap_or_else(|(span, message)| fault(span, &message))
}

fn expand(facade: &Facade, tokens: Vec<TokenTree>) -> Result<TokenStream, Fault> {
    match argument(visible(tokens))? {
        Argument::Registry(token) => {
            let code = code(&token)?;
            match lookup::registered(code) {
                Found::Status(variant) => {
                    let variant = Ident::new(variant, token.span());
                    Ok(quote!(#facade::Status::#variant))
                }
                Found::Nothing(why) => Err((token.span(), why)),
            }
        }
        Argument::Catalog(catalog, token) => {
            let code = proc_macro2::Literal::u16_unsuffixed(code(&token)?);
            let status = Ident::new("STATUS", token.span());
            Ok(quote!(<#catalog as #facade::Documents<#code>>::#status))
        }
    }
}

/// Splits off a type, and rejects what is not one token.
fn argument(mut tokens: Vec<TokenTree>) -> Result<Argument, Fault> {
    let trailing = tokens.len() > 1 && tokens.last().is_some_and(is_comma);
    if trailing {
        tokens.pop();
    }
    let Some(first) = tokens.first().cloned() else {
        let message = "expected a status code, as in `status!(404)`";
        return Err((Span::call_site(), message.to_owned()));
    };
    if trailing && !matches!(first, TokenTree::Literal(_)) && !tokens.iter().any(is_comma) {
        let message = "expected a catalog and a status code, as in `status!(FilesStatus, 404)`";
        return Err((first.span(), message.to_owned()));
    }
    let comma = tokens.iter().rposition(is_comma);
    let (catalog, mut value) = match comma {
        None => (Vec::new(), tokens),
        Some(at) => {
            let value = tokens.split_off(at + 1);
            tokens.pop();
            (tokens, value)
        }
    };
    if let Some(TokenTree::Literal(literal)) = catalog.first() {
        let message = format!("one status code at a time: write `status!({literal})`");
        return Err((value.first().map_or(literal.span(), TokenTree::span), message));
    }
    if value.len() > 1 && is_minus(&value[0]) {
        let message = "a status code has no sign: write it without `-`";
        return Err((value[0].span(), message.to_owned()));
    }
    if value.len() > 1 && !matches!(value[0], TokenTree::Literal(_)) {
        return Err((value[0].span(), literal_text::not_a_literal(&value)));
    }
    if value.len() > 1 {
        let message = format!("expected nothing after `{}`", value[0]);
        return Err((value[1].span(), message));
    }
    match (value.pop(), comma) {
        (Some(token), None) => Ok(Argument::Registry(token)),
        (Some(token), Some(_)) if !catalog.is_empty() => {
            Ok(Argument::Catalog(catalog.into_iter().collect(), token))
        }
        (token, _) => {
            let message = "expected a catalog and a status code, as in `status!(FilesStatus, 404)`";
            Err((token.map_or(first.span(), |token| token.span()), message.to_owned()))
        }
    }
}

/// The number that a literal writes, if it writes it as a status code is written.
fn code(token: &TokenTree) -> Result<u16, Fault> {
    match token {
        TokenTree::Literal(literal) => {
            literal_text::code(&literal.to_string()).map_err(|message| (literal.span(), message))
        }
        other => Err((other.span(), literal_text::not_a_literal(std::slice::from_ref(other)))),
    }
}

/// The tokens without the invisible groups that another `macro_rules!` puts around what it passes on.
fn visible(tokens: Vec<TokenTree>) -> Vec<TokenTree> {
    match <[TokenTree; 1]>::try_from(tokens) {
        Ok([TokenTree::Group(group)]) if group.delimiter() == Delimiter::None => {
            visible(group.stream().into_iter().collect())
        }
        Ok(one) => one.into(),
        Err(tokens) => tokens
            .into_iter()
            .map(|token| match token {
                TokenTree::Group(group) if group.delimiter() == Delimiter::None => {
                    match <[TokenTree; 1]>::try_from(group.stream().into_iter().collect::<Vec<_>>())
                    {
                        Ok([one @ TokenTree::Literal(_)]) => one,
                        _ => group.into(),
                    }
                }
                token => token,
            })
            .collect(),
    }
}

fn is_comma(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == ',')
}

fn is_minus(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == '-')
}
