//! What stands between the braces of a call, after the facade's path.
//!
//! Attributes, visibility and a catalog's type mean nothing here: they are carried as tokens, so that `syn` does without
//! its syntax tree.

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::quote;
use syn::buffer::Cursor;
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::{LitStr, Token, token};

use super::code_lit::{CodeLit, as_written};

/// `/// What stands there. pub Status`
pub(crate) struct RegistryInput {
    pub(crate) facade: Ident,
    pub(crate) attributes: Attributes,
    pub(crate) visibility: TokenStream,
    pub(crate) name: Ident,
}

/// `pub enum FilesStatus = "files-api.toml";`
pub(crate) struct CatalogInput {
    pub(crate) facade: Ident,
    pub(crate) attributes: Attributes,
    pub(crate) visibility: TokenStream,
    pub(crate) name: Ident,
    pub(crate) path: PathLit,
}

/// `404` or `FilesStatus, 404`
pub(crate) struct StatusInput {
    pub(crate) facade: Ident,
    /// The type of a catalog.
    pub(crate) catalog: Option<Vec<TokenTree>>,
    pub(crate) code: CodeLit,
}

/// What is written before a visibility.
#[derive(Default)]
pub(crate) struct Attributes {
    /// All of them, documentation included.
    pub(crate) all: TokenStream,
    /// Those that decide whether an item is there at all.
    pub(crate) cfg: TokenStream,
    /// `#![no_implicit_prelude]` came first: the compiler knows no `#[diagnostic::…]` there, nor a path to it.
    pub(crate) no_prelude: bool,
}

/// The path of a file: a string, `env!`, or `concat!` of both.
pub(crate) struct PathLit {
    /// The path.
    pub(crate) path: String,
    /// The path with the names of environment variables instead of their values, as in `$OUT_DIR/files.toml`.
    pub(crate) shown: String,
    /// The environment variables that it was made with.
    pub(crate) variables: Vec<String>,
    pub(crate) span: Span,
}

const FORM: &str = "write `pub enum FilesStatus = \"files-api.toml\";`";

impl Parse for RegistryInput {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        Ok(Self {
            facade: input.call(Ident::parse_any)?,
            attributes: input.parse()?,
            visibility: input.call(visibility)?,
            name: input.parse()?,
        })
    }
}

impl Parse for CatalogInput {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let facade = input.call(Ident::parse_any)?;
        let start = input.cursor();
        let expected = |what: &str| expected(what, input.cursor(), last(start));
        let attributes = input.parse()?;
        let visibility = input.call(visibility)?;
        if !input.peek(Token![enum]) {
            let is_enum =
                |tree: &TokenTree| matches!(tree, TokenTree::Ident(word) if word == "enum");
            return Err(match trees(start).find(is_enum) {
                Some(_) => expected("`enum`"),
                None if input.is_empty() => expected_found("an enum", last(start).as_ref()),
                None => expected("an enum"),
            });
        }
        input.parse::<Token![enum]>()?;
        // Any other is a keyword, or a name that the compiler warns of.
        let is_name =
            |name: &String| name.starts_with(char::is_uppercase) && name.as_str() != "Self";
        let name = match input.cursor().ident() {
            Some((name, _)) if is_name(&name.unraw().to_string()) => {
                input.call(Ident::parse_any)?
            }
            _ => return Err(expected("a name in upper camel case")),
        };
        if !input.peek(Token![=]) {
            return Err(expected("`=`"));
        }
        input.parse::<Token![=]>()?;
        if !PathLit::peek(input) {
            return Err(expected("the path of a TOML file as a plain string"));
        }
        let path = input.parse()?;
        if !input.is_empty() && !input.peek(Token![;]) {
            return Err(expected("`;`"));
        }
        input.parse::<Option<Token![;]>>()?;
        if !input.is_empty() {
            return Err(input.error("one catalog at a time: write another `catalog!`"));
        }
        Ok(Self { facade, attributes, visibility, name, path })
    }
}

impl Parse for StatusInput {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let facade = input.call(Ident::parse_any)?;
        let Some(comma) = end_of_type(input.cursor()) else {
            return Ok(Self { facade, catalog: None, code: CodeLit::parse(input, None)? });
        };
        let catalog: Vec<TokenTree> = trees(input.cursor()).take(comma).collect();
        for _ in 0..comma {
            input.parse::<TokenTree>()?;
        }
        input.parse::<Token![,]>()?;
        if input.is_empty() {
            let message = "expected a catalog and a status code, as in `status!(FilesStatus, 404)`";
            return Err(syn::Error::new(place(&catalog[0]), message));
        }
        let code = CodeLit::parse(input, Some(&as_written(&catalog)))?;
        Ok(Self { facade, catalog: Some(catalog), code })
    }
}

impl Parse for Attributes {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let mut attributes = Self::default();
        if input.peek(Token![#]) && input.peek2(Token![!]) {
            let inner: Vec<TokenTree> = trees(input.cursor()).take(3).collect();
            if inner.last().is_some_and(|last| last.to_string() == "[no_implicit_prelude]") {
                attributes.no_prelude = true;
                inner.iter().try_for_each(|_| input.parse::<TokenTree>().map(drop))?;
            }
        }
        while input.peek(Token![#]) && input.peek2(token::Bracket) {
            let (hash, group): (Token![#], Group) = (input.parse()?, input.parse()?);
            attributes
                .cfg
                .extend(condition(group.stream()).map(|condition| quote!(#hash[#condition])));
            attributes.all.extend(quote!(#hash #group));
        }
        Ok(attributes)
    }
}

/// The part of an attribute that decides whether an item is there: `cfg(…)`, in `cfg_attr(…, cfg(…))`, too.
fn condition(attribute: TokenStream) -> Option<TokenStream> {
    let mut tokens = attribute.clone().into_iter();
    match (tokens.next()?, tokens.next()) {
        (TokenTree::Ident(name), _) if name == "cfg" => Some(attribute),
        (TokenTree::Ident(name), Some(TokenTree::Group(arguments))) if name == "cfg_attr" => {
            let arguments: Vec<TokenTree> = arguments.stream().into_iter().collect();
            let mut arguments = arguments.split(|tree| is_punct(tree, ','));
            let predicate: TokenStream = arguments.next()?.iter().cloned().collect();
            let conditions = arguments.map(|argument| argument.iter().cloned().collect());
            let conditions: Vec<TokenStream> = conditions.filter_map(condition).collect();
            (!conditions.is_empty()).then(|| quote!(#name(#predicate, #(#conditions),*)))
        }
        _ => None,
    }
}

/// Nothing, `pub`, `pub` and a group, or the invisible group that is the `$vis` of another macro.
fn visibility(input: ParseStream<'_>) -> syn::Result<TokenStream> {
    let mut tokens = TokenStream::new();
    if matches!(input.cursor().token_tree(), Some((TokenTree::Group(group), _)) if is_invisible(&group))
    {
        tokens.extend([input.parse::<TokenTree>()?]);
    } else if input.peek(Token![pub]) {
        tokens.extend([input.parse::<TokenTree>()?]);
        if input.peek(token::Paren) {
            tokens.extend([input.parse::<TokenTree>()?]);
        }
    }
    Ok(tokens)
}

/// Returns the visibility, as it stands in an item, for an item of a module beside that item: what is private to a module
/// is seen by it from there, too.
pub(crate) fn visible_in_parent(visibility: &TokenStream) -> TokenStream {
    let mut trees = visibility.clone().into_iter();
    match (trees.next(), trees.next()) {
        (Some(TokenTree::Group(group)), None) if is_invisible(&group) => {
            visible_in_parent(&group.stream())
        }
        (None, _) => quote!(pub(super)),
        (Some(public), Some(TokenTree::Group(group))) => {
            let mut path: Vec<TokenTree> = group.stream().into_iter().collect();
            if matches!(path.first(), Some(TokenTree::Ident(word)) if word == "in") {
                path.remove(0);
            }
            let path = TokenStream::from_iter(path);
            match path.to_string().split_whitespace().next() {
                Some("self") => quote!(#public(super)),
                Some("super") => quote!(#public(in super::#path)),
                _ => visibility.clone(),
            }
        }
        _ => visibility.clone(),
    }
}

impl PathLit {
    /// Whether a path starts here.
    fn peek(input: ParseStream<'_>) -> bool {
        let is_macro = |name| matches!(input.cursor().ident(), Some((word, _)) if word == name);
        input.fork().parse::<LitStr>().is_ok_and(|text| text.suffix().is_empty())
            || (is_macro("concat") || is_macro("env")) && input.peek2(Token![!])
    }
}

impl Parse for PathLit {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let span = input.span();
        if input.peek(LitStr) {
            let path = input.parse::<LitStr>()?.value();
            return Ok(Self { shown: path.clone(), path, variables: Vec::new(), span });
        }
        let (name, _): (Ident, Token![!]) = (input.parse()?, input.parse()?);
        let group: Group = input.parse()?;
        if name == "env" {
            let variable = syn::parse2::<LitStr>(group.stream())?.value();
            let unset = format!("the environment variable `{variable}` is not set");
            let path = std::env::var(&variable).map_err(|_| syn::Error::new(span, unset))?;
            let shown = format!("${variable}");
            return Ok(Self { path, shown, variables: vec![variable], span });
        }
        let parse = |input: ParseStream<'_>| {
            let mut whole =
                Self { path: String::new(), shown: String::new(), variables: Vec::new(), span };
            while !input.is_empty() {
                if !Self::peek(input) {
                    return Err(
                        input.error("expected a string or `env!` in the path of a TOML file")
                    );
                }
                let part: Self = input.parse()?;
                whole.path += &part.path;
                whole.shown += &part.shown;
                whole.variables.extend(part.variables);
                if !input.is_empty() {
                    input.parse::<Token![,]>()?;
                }
            }
            Ok(whole)
        };
        syn::parse::Parser::parse2(parse, group.stream())
    }
}

/// The number of tokens before the comma that ends a type, the first outside of angle brackets, where a type that can be
/// a catalog may start. Of anything else, the compiler would complain in its own words.
fn end_of_type(start: Cursor<'_>) -> Option<usize> {
    if start.literal().is_some() {
        return None; // nearly every call
    }
    let starts_type = match start.token_tree()?.0 {
        TokenTree::Ident(_) | TokenTree::Group(_) => true,
        other => ['<', ':', '$'].into_iter().any(|punct| is_punct(&other, punct)),
    };
    let mut depth = 0_usize;
    let ends = |tree: TokenTree| {
        if is_punct(&tree, '<') {
            depth += 1;
        } else if is_punct(&tree, '>') {
            depth = depth.saturating_sub(1);
        }
        depth == 0 && is_punct(&tree, ',')
    };
    trees(start).position(ends).filter(|_| starts_type)
}

/// What was expected, and what stands there; at the end, the error points at the last token.
fn expected(what: &str, here: Cursor<'_>, last: Option<TokenTree>) -> syn::Error {
    match (here.token_tree(), last) {
        (Some((found, _)), _) => expected_found(what, Some(&found)),
        (None, last) => {
            let end = last.as_ref().map_or_else(Span::call_site, place);
            syn::Error::new(end, format!("expected {what}: {FORM}"))
        }
    }
}

fn expected_found(what: &str, found: Option<&TokenTree>) -> syn::Error {
    let Some(found) = found else {
        return syn::Error::new(Span::call_site(), format!("expected {what}: {FORM}"));
    };
    let text: String = found.to_string().chars().take(40).collect();
    syn::Error::new(place(found), format!("expected {what}, found `{text}`: {FORM}"))
}

/// The tokens from a place on, a group as one.
pub(crate) fn trees(mut cursor: Cursor<'_>) -> impl Iterator<Item = TokenTree> {
    std::iter::from_fn(move || {
        let (tree, rest) = cursor.token_tree()?;
        cursor = rest;
        Some(tree)
    })
}

fn last(start: Cursor<'_>) -> Option<TokenTree> {
    trees(start).last()
}

/// Where a token stands; an invisible group stands at the macro that made it, what is in it where a user wrote it.
pub(crate) fn place(tree: &TokenTree) -> Span {
    match tree {
        TokenTree::Group(group) if is_invisible(group) => {
            group.stream().into_iter().next().map_or_else(|| group.span(), |first| place(&first))
        }
        tree => tree.span(),
    }
}

/// Whether another `macro_rules!` put the group around what it passes on.
pub(crate) fn is_invisible(group: &Group) -> bool {
    group.delimiter() == Delimiter::None
}

pub(crate) fn is_punct(tree: &TokenTree, c: char) -> bool {
    matches!(tree, TokenTree::Punct(punct) if punct.as_char() == c)
}
