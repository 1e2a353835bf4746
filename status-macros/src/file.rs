//! The input of `catalog!` and the file that it names.
//!
//! Takes tokens and a folder; gives the parts of the invocation and the text. Knows nothing of catalogs.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use proc_macro2::{Delimiter, Ident, Span, TokenStream, TokenTree};

use crate::head::Head;

/// `pub enum FilesStatus = "files-api.toml";`
pub(crate) struct Invocation {
    pub(crate) head: Head,
    pub(crate) name: Ident,
    /// The file, as it is written.
    pub(crate) path: String,
    /// The span of the path literal.
    pub(crate) span: Span,
}

const FORM: &str = "write `pub enum FilesStatus = \"files-api.toml\";`";

impl Invocation {
    pub(crate) fn parse(tokens: &[TokenTree]) -> Result<Self, (Span, String)> {
        let end = tokens.last().map_or_else(Span::call_site, place);
        let expected = |token: Option<&TokenTree>, what: &str| {
            let found = token.map_or(String::new(), |token| format!(", found `{}`", short(token)));
            (token.map_or(end, place), format!("expected {what}{found}: {FORM}"))
        };
        let Some(at) = tokens.iter().position(|token| is_ident(token, "enum")) else {
            let other = Head::split(tokens).err();
            return Err(expected(other.or(tokens.last()), "an enum"));
        };
        let (before, rest) = tokens.split_at(at);
        let head = Head::split(before).map_err(|token| expected(Some(token), "`enum`"))?;
        let name = match rest.get(1) {
            // Any other is a keyword, or a name that the compiler warns of.
            Some(TokenTree::Ident(name)) if name.to_string().starts_with(char::is_uppercase) => {
                name.clone()
            }
            other => return Err(expected(other, "a name in upper camel case")),
        };
        if !rest.get(2).is_some_and(|token| is_punct(token, '=')) {
            return Err(expected(rest.get(2), "`=`"));
        }
        let literal = rest.get(3).map(ungrouped);
        let path = literal.as_ref().and_then(string);
        let (Some(path), Some(literal)) = (path, literal) else {
            return Err(expected(rest.get(3), "the path of a TOML file as a plain string"));
        };
        match rest.get(4) {
            None => {}
            Some(token) if is_punct(token, ';') && rest.len() == 5 => {}
            Some(token) if is_punct(token, ';') => {
                return Err((
                    rest[5].span(),
                    "one catalog at a time: write another `catalog!`".to_owned(),
                ));
            }
            other => return Err(expected(other, "`;`")),
        }
        Ok(Self { head, name, path, span: literal.span() })
    }
}

/// The text of the file below `folder`, or what is wrong with the path or the file.
pub(crate) fn read(folder: &Path, path: &str) -> Result<String, String> {
    if path.is_empty() {
        return Err("the path is empty: write the path from the folder of Cargo.toml".to_owned());
    }
    if Path::new(path).is_absolute() {
        return Err(format!("`{path}` is absolute: write the path from the folder of Cargo.toml"));
    }
    let full = folder.join(path);
    if full.is_dir() {
        return Err(format!("`{path}` is a folder, not a TOML file"));
    }
    let bytes = fs::read(&full).map_err(|error| match error.kind() {
        ErrorKind::NotFound => {
            format!("no file `{path}` in the folder of Cargo.toml ({})", folder.display())
        }
        _ => format!("`{path}` cannot be read: {error}"),
    })?;
    String::from_utf8(bytes).map_err(|error| {
        let valid = error.utf8_error().valid_up_to();
        let line = error.as_bytes()[..valid].split(|&byte| byte == b'\n').count();
        format!("{path}:{line}: not UTF-8, at byte {valid} of the file")
    })
}

/// A literal from another `macro_rules!` comes in an invisible group.
fn ungrouped(token: &TokenTree) -> TokenTree {
    match token {
        TokenTree::Group(group) if group.delimiter() == Delimiter::None => {
            let mut tokens = group.stream().into_iter();
            match (tokens.next(), tokens.next()) {
                (Some(only), None) => ungrouped(&only),
                _ => token.clone(),
            }
        }
        _ => token.clone(),
    }
}

/// The value of a string literal, raw or without escapes but `\\` and `\"`.
fn string(token: &TokenTree) -> Option<String> {
    let TokenTree::Literal(literal) = token else { return None };
    let text = literal.to_string();
    if let Some(raw) = text.strip_prefix('r') {
        let raw = raw.trim_matches('#');
        return Some(raw.strip_prefix('"')?.strip_suffix('"')?.to_owned());
    }
    let inner = text.strip_prefix('"')?.strip_suffix('"')?;
    let mut value = String::with_capacity(inner.len());
    let mut chars = inner.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => value.push(chars.next().filter(|c| matches!(c, '\\' | '"'))?),
            c => value.push(c),
        }
    }
    Some(value)
}

/// Where a token stands; an invisible group stands at the macro that made it.
fn place(token: &TokenTree) -> Span {
    match token {
        TokenTree::Group(group) if group.delimiter() == Delimiter::None => {
            group.stream().into_iter().next().map_or(group.span(), |first| place(&first))
        }
        token => token.span(),
    }
}

fn is_ident(token: &TokenTree, name: &str) -> bool {
    matches!(token, TokenTree::Ident(ident) if ident == name)
}

fn is_punct(token: &TokenTree, c: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == c)
}

fn short(token: &TokenTree) -> String {
    let text = TokenStream::from(token.clone()).to_string();
    text.chars().take(40).collect()
}
