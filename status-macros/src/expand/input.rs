//! Parses the input of the macros, which follows the path of the facade.
//!
//! Attributes, visibility and the type of a catalog are passed on as tokens, so that `syn` is used without its syntax
//! tree.

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::quote;
use syn::buffer::Cursor;
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::{Token, token};

use super::code_lit::{CodeLit, LONGEST_NAME, as_written};
use super::path_lit::PathLit;

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

/// The attributes of an item.
#[derive(Default)]
pub(crate) struct Attributes {
    /// All attributes, including documentation.
    pub(crate) all: TokenStream,
    /// The attributes that decide whether the item exists.
    pub(crate) cfg: TokenStream,
    /// Whether the item is deprecated, maybe under a condition.
    pub(crate) is_deprecated: bool,
    /// Whether `#![no_implicit_prelude]` comes first. The compiler does not know `#[diagnostic::…]` in such a module.
    pub(crate) no_prelude: bool,
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
        let expected = |what: &str| expected(what, input.cursor(), start);
        let attributes = input.parse()?;
        let visibility = input.call(visibility)?;
        input.parse::<Token![enum]>().map_err(|_| {
            let last = trees(start).last().filter(|_| input.is_empty());
            match (trees(start).any(|tree| tree.to_string() == "enum"), last) {
                (true, _) => expected("`enum`"),
                (false, Some(last)) => expected_found("an enum", &last),
                (false, None) => expected("an enum"),
            }
        })?;
        // Other names are keywords, or the compiler warns about them.
        let is_name = |name: &String| name.starts_with(char::is_uppercase) && name != "Self";
        let name = input.cursor().ident().map(|(name, _)| name.unraw().to_string());
        name.filter(is_name).ok_or_else(|| expected("a name in upper camel case"))?;
        let name = input.call(Ident::parse_any)?;
        input.parse::<Token![=]>().map_err(|_| expected("`=`"))?;
        if !PathLit::peek(input) {
            return Err(expected("the path of a TOML file as a plain string"));
        }
        let path = input.parse()?;
        if !input.is_empty() {
            input.parse::<Token![;]>().map_err(|_| expected("`;`"))?;
        }
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
        let catalog = (0..comma).map(|_| input.parse()).collect::<syn::Result<Vec<TokenTree>>>()?;
        input.parse::<Token![,]>()?;
        if input.is_empty() {
            let message = "expected a catalog and a status code, as in `status!(FilesStatus, 404)`";
            return Err(syn::Error::new(place(&catalog[0]), message));
        }
        let written = shortened(&as_written(&catalog), LONGEST_NAME);
        let code = CodeLit::parse(input, Some(&written))?;
        Ok(Self { facade, catalog: Some(catalog), code })
    }
}

impl Parse for Attributes {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let mut attributes = Self::default();
        let first = trees(input.cursor()).take(3).map(|tree| tree.to_string());
        if first.eq(["#", "!", "[no_implicit_prelude]"]) {
            attributes.no_prelude = true;
            (0..3).try_for_each(|_| input.parse::<TokenTree>().map(drop))?;
        }
        while input.peek(Token![#]) && input.peek2(token::Bracket) {
            let (hash, group): (Token![#], Group) = (input.parse()?, input.parse()?);
            let condition = named(group.stream(), "cfg");
            attributes.cfg.extend(condition.map(|condition| quote!(#hash[#condition])));
            attributes.is_deprecated |= named(group.stream(), "deprecated").is_some();
            attributes.all.extend(quote!(#hash #group));
        }
        Ok(attributes)
    }
}

/// Returns the part of an attribute that has a name, such as `cfg(…)`, also within `cfg_attr(…, cfg(…))`.
fn named(attribute: TokenStream, wanted: &str) -> Option<TokenStream> {
    let mut tokens = visible(attribute.clone()).into_iter();
    match (tokens.next()?, tokens.next()) {
        (TokenTree::Ident(name), _) if name == wanted => Some(attribute),
        (TokenTree::Ident(name), Some(TokenTree::Group(arguments))) if name == "cfg_attr" => {
            let arguments = visible(arguments.stream());
            let mut arguments = arguments.split(|tree| is_punct(tree, ','));
            let predicate: TokenStream = arguments.next()?.iter().cloned().collect();
            let parts =
                arguments.filter_map(|argument| named(argument.iter().cloned().collect(), wanted));
            let parts: Vec<TokenStream> = parts.collect();
            (!parts.is_empty()).then(|| quote!(#name(#predicate, #(#parts),*)))
        }
        _ => None,
    }
}

/// Parses nothing, `pub`, `pub` with a group, or the invisible group of a `$vis` in another macro.
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

/// Returns the visibility of an item in a module next to the enum, so that it is visible exactly where the enum is.
pub(crate) fn visible_in_parent(visibility: &TokenStream) -> TokenStream {
    let trees = visible(visibility.clone());
    let (public, group) = match trees.as_slice() {
        [] => return quote!(pub(super)),
        [public, TokenTree::Group(group)] => (public, group),
        _ => return visibility.clone(),
    };
    let path = group.stream().into_iter().filter(|tree| tree.to_string() != "in");
    let path: Vec<TokenTree> = path.collect();
    match path.first().map(ToString::to_string).as_deref() {
        Some("self") => quote!(#public(super)),
        Some("super") => quote!(#public(in super::#(#path)*)),
        _ => visibility.clone(),
    }
}

/// Returns the number of tokens before the comma that ends a type: the first one outside angle brackets, if a path starts
/// here. For other types the compiler's message would be unclear.
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

/// Returns an error with what was expected and what was found. At the end of the input, it points at the last token.
fn expected(what: &str, here: Cursor<'_>, start: Cursor<'_>) -> syn::Error {
    if let Some((found, _)) = here.token_tree() {
        return expected_found(what, &found);
    }
    let end = trees(start).last().as_ref().map_or_else(Span::call_site, place);
    syn::Error::new(end, format!("expected {what}: {FORM}"))
}

fn expected_found(what: &str, found: &TokenTree) -> syn::Error {
    let text = shortened(&found.to_string(), 40);
    syn::Error::new(place(found), format!("expected {what}, found `{text}`: {FORM}"))
}

/// Returns a text as a message quotes it: its first line, and of that the first characters.
pub(crate) fn shortened(text: &str, most: usize) -> String {
    let line = text.lines().next().unwrap_or_default();
    let end = line.char_indices().nth(most).map_or(line.len(), |(end, _)| end);
    if end < text.len() { format!("{}…", &line[..end]) } else { text.to_owned() }
}

/// Returns the tokens from a position on, with a group as one.
pub(crate) fn trees(mut cursor: Cursor<'_>) -> impl Iterator<Item = TokenTree> {
    std::iter::from_fn(move || {
        let (tree, rest) = cursor.token_tree()?;
        cursor = rest;
        Some(tree)
    })
}

/// Returns the tokens without the invisible groups that other `macro_rules!` add.
pub(crate) fn visible(tokens: TokenStream) -> Vec<TokenTree> {
    let mut trees = Vec::new();
    for tree in tokens {
        match tree {
            TokenTree::Group(group) if is_invisible(&group) => {
                trees.extend(visible(group.stream()));
            }
            tree => trees.push(tree),
        }
    }
    trees
}

/// Returns the span of a token; for an invisible group, that of its content, which the user wrote.
pub(crate) fn place(tree: &TokenTree) -> Span {
    visible(tree.clone().into()).first().unwrap_or(tree).span()
}

/// Returns whether another `macro_rules!` added the group.
fn is_invisible(group: &Group) -> bool {
    group.delimiter() == Delimiter::None
}

pub(crate) fn is_punct(tree: &TokenTree, c: char) -> bool {
    matches!(tree, TokenTree::Punct(punct) if punct.as_char() == c)
}
