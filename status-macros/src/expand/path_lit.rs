//! Parses the path of a file: a string, `env!`, or `concat!` of both.

use proc_macro2::{Ident, Span};
use syn::parse::{Parse, ParseStream};
use syn::{LitStr, Token, parenthesized};

/// The path of a file: a string, `env!`, or `concat!` of both.
pub(crate) struct PathLit {
    /// The path.
    pub(crate) path: String,
    /// The path with the names of environment variables instead of their values, as in `$OUT_DIR/files.toml`.
    pub(crate) shown: String,
    /// The environment variables in it.
    pub(crate) variables: Vec<String>,
    pub(crate) span: Span,
}

impl PathLit {
    /// Returns whether a path starts here.
    pub(crate) fn peek(input: ParseStream<'_>) -> bool {
        let is_macro = |name| matches!(input.cursor().ident(), Some((word, _)) if word == name);
        input.fork().parse::<LitStr>().is_ok_and(|text| text.suffix().is_empty())
            || (is_macro("concat") || is_macro("env")) && input.peek2(Token![!])
    }
}

impl Parse for PathLit {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let (span, none) = (input.span(), String::new);
        let mut path = Self { path: none(), shown: none(), variables: Vec::new(), span };
        path.extend(input)?;
        Ok(path)
    }
}

impl PathLit {
    /// Parses one part, which may be made of others.
    fn extend(&mut self, input: ParseStream<'_>) -> syn::Result<()> {
        if input.peek(LitStr) {
            let text = input.parse::<LitStr>()?.value();
            self.path += &text;
            self.shown += &text;
            return Ok(());
        }
        let (name, _): (Ident, Token![!]) = (input.parse()?, input.parse()?);
        let arguments;
        parenthesized!(arguments in input);
        if name == "env" {
            let variable = arguments.parse::<LitStr>()?.value();
            let unset = || format!("the environment variable `{variable}` is not set");
            self.path +=
                &std::env::var(&variable).map_err(|_| syn::Error::new(name.span(), unset()))?;
            self.shown += "$";
            self.shown += &variable;
            self.variables.push(variable);
            return Ok(());
        }
        while !arguments.is_empty() {
            if !Self::peek(&arguments) {
                let message = "expected a string or `env!` in the path of a TOML file";
                return Err(arguments.error(message));
            }
            self.extend(&arguments)?;
            if !arguments.is_empty() {
                arguments.parse::<Token![,]>()?;
            }
        }
        Ok(())
    }
}
