//! Every generated path is absolute, so that names in the user's scope cannot change its meaning.

use std::collections::BTreeSet;

use proc_macro2::{TokenStream, TokenTree};
use quote::quote;
use syn::parse::Parser;
use syn::punctuated::Punctuated;
use syn::visit::{self, Visit};
use syn::{Expr, Path, Token};

use super::{FACADE, expanded_catalog, expanded_registry};

#[test]
fn every_path_of_an_expansion_is_absolute() {
    assert_eq!(relative(expanded_registry(), "Status"), Vec::<String>::new());
    assert_eq!(relative(expanded_catalog(), "Shop"), Vec::<String>::new());
}

#[test]
fn the_walk_finds_what_is_relative() {
    for (code, path) in [
        ("fn f() -> u8 { 1 }", "u8"),
        ("fn f() -> Option<Self> { ::core::option::Option::None }", "Option < Self >"),
        ("fn f() -> Self { Some(1); 0 }", "Some"),
        ("fn f(x: Self) { core::mem::drop(x) }", "core :: mem :: drop"),
        ("fn f(x: Self) { ::std::mem::drop(x) }", ":: std :: mem :: drop"),
        ("fn f() { crate::g() }", "crate :: g"),
        ("fn f() { super::g() }", "super :: g"),
        ("fn f() { status_codes::g() }", "status_codes :: g"),
        ("#[derive(Clone)] struct S;", "Clone"),
        ("const C: &Shop = concat!(\"a\");", "concat"),
        ("const C: &[Shop] = ::core::include_bytes!(concat!(\"a\"));", "concat"),
        ("impl From<Shop> for Shop {}", "From < Shop >"),
        ("fn f(x: String) {}", "String"),
        ("fn f() { match 1 { 1 => Ok(2), _ => ::core::result::Result::Err(3), } }", "Ok"),
        ("use core::fmt;", "core"),
    ] {
        let code: TokenStream = code.parse().expect("the fixture is made of tokens");
        assert_eq!(relative(code.clone(), "Shop"), [path], "{code}");
    }
}

#[test]
fn what_is_written_by_hand_for_every_enum_is_absolute() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../status-codes/src/catalog_api");
    let files = std::fs::read_dir(folder).expect("the facade lies beside this crate");
    for file in files {
        let path = file.expect("a file can be listed").path();
        let text = std::fs::read_to_string(&path).expect("a file can be read");
        assert_eq!(unanchored(&text), Vec::<String>::new(), "{}", path.display());
    }
}

#[test]
fn the_search_of_what_is_written_by_hand_finds_what_is_relative() {
    for (body, found) in [
        ("fn f() -> Option<Self> { ::core::option::Option::None }", "Option"),
        ("fn f() { core::mem::drop(1) }", "core"),
        ("fn f() -> Self { concat!(\"a\") }", "concat!"),
        ("fn f() -> &'static str { \"a\" }", "str"),
        ("fn f() { Number::new(1) }", "Number"),
        ("impl Clone for $name {}", "Clone"),
        ("fn f() { $crate::Number::from(1) }", "from("),
        ("fn f() { Self::try_from(1) }", "try_from("),
        ("fn f() { 1.cmp(2) }", ".cmp("),
    ] {
        let text = format!("macro_rules! m {{ ($name:ident) => {{ {body} }}; }}");
        assert_eq!(unanchored(&text), [found], "{body}");
    }
}

/// Returns the paths that depend on what is in scope, as they are written.
fn relative(code: TokenStream, name: &str) -> Vec<String> {
    let file: syn::File = syn::parse2(code).expect("an expansion is a list of items");
    let mut declared = Declared::default();
    declared.visit_file(&file);
    declared.0.insert(name.to_owned());
    let mut walk = Walk { known: declared.0, relative: Vec::new() };
    walk.visit_file(&file);
    walk.relative
}

/// Returns the names that the expansion itself brings into scope.
#[derive(Default)]
struct Declared(BTreeSet<String>);

impl<'ast> Visit<'ast> for Declared {
    fn visit_item_const(&mut self, item: &'ast syn::ItemConst) {
        self.0.insert(item.ident.to_string());
        visit::visit_item_const(self, item);
    }
    fn visit_item_static(&mut self, item: &'ast syn::ItemStatic) {
        self.0.insert(item.ident.to_string());
    }
    fn visit_item_trait(&mut self, item: &'ast syn::ItemTrait) {
        self.0.insert(item.ident.to_string());
    }
    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        self.0.insert(item.sig.ident.to_string());
        visit::visit_item_fn(self, item);
    }
    fn visit_use_name(&mut self, name: &'ast syn::UseName) {
        self.0.insert(name.ident.to_string());
    }
    fn visit_use_rename(&mut self, name: &'ast syn::UseRename) {
        self.0.insert(name.rename.to_string());
    }
    fn visit_pat_ident(&mut self, pattern: &'ast syn::PatIdent) {
        self.0.insert(pattern.ident.to_string());
    }
    fn visit_const_param(&mut self, parameter: &'ast syn::ConstParam) {
        self.0.insert(parameter.ident.to_string());
    }
}

struct Walk {
    known: BTreeSet<String>,
    relative: Vec<String>,
}

impl<'ast> Visit<'ast> for Walk {
    fn visit_path(&mut self, path: &'ast Path) {
        let first = path.segments.first().map(|segment| segment.ident.to_string());
        let first = first.unwrap_or_default();
        let absolute = match path.leading_colon {
            Some(_) => first == "core",
            None if path.segments.len() > 1 && first == FACADE => true,
            None => first == "Self" || first.starts_with("__") || self.known.contains(&first),
        };
        if !absolute {
            self.relative.push(quote!(#path).to_string());
        }
        visit::visit_path(self, path);
    }

    // The user writes `pub(crate)`.
    fn visit_visibility(&mut self, _: &'ast syn::Visibility) {}

    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        let syn::UseTree::Path(path) = &item.tree else { return };
        let facade = [FACADE, "__facade"].iter().any(|facade| path.ident == facade);
        if !(facade || item.leading_colon.is_some() && path.ident == "core") {
            self.relative.push(path.ident.to_string());
        }
    }

    // The compiler resolves attributes, except those of derives.
    fn visit_attribute(&mut self, attribute: &'ast syn::Attribute) {
        if attribute.path().is_ident("derive") {
            let traits = Punctuated::<Path, Token![,]>::parse_terminated;
            let traits = attribute.parse_args_with(traits).expect("derive takes paths");
            traits.iter().for_each(|path| self.visit_path(path));
        }
    }

    // The arguments of macros that take expressions. Those of `__catalog_api!` are names.
    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        self.visit_path(&call.path);
        let arguments = Punctuated::<Expr, Token![,]>::parse_terminated;
        if let Ok(arguments) = arguments.parse2(call.tokens.clone()) {
            for argument in &arguments {
                // Parsed items that live only in this loop are visited separately.
                let mut walk = Walk { known: self.known.clone(), relative: Vec::new() };
                walk.visit_expr(argument);
                self.relative.append(&mut walk.relative);
            }
        }
    }
}

/// Returns what the bodies of `macro_rules!` use from the scope of the caller: names in upper case and macros without a
/// path, `core` without `::`, and trait functions without the trait.
fn unanchored(text: &str) -> Vec<String> {
    let file = syn::parse_file(text).expect("the file is Rust");
    let mut found = Vec::new();
    for item in &file.items {
        let syn::Item::Macro(item) = item else { continue };
        let tokens: Vec<TokenTree> = item.mac.tokens.clone().into_iter().collect();
        // A rule consists of a pattern, `=>` and a body.
        for (at, token) in tokens.iter().enumerate() {
            let body =
                at >= 3 && matches!(&tokens[at - 1], TokenTree::Punct(p) if p.as_char() == '>');
            if let (true, TokenTree::Group(body)) = (body, token) {
                scan(body.stream(), &mut found);
            }
        }
    }
    found
}

fn scan(tokens: TokenStream, found: &mut Vec<String>) {
    const PRIMITIVES: [&str; 5] = ["bool", "str", "u8", "u16", "usize"];
    const TRAITS: [&str; 4] = ["from", "into", "try_from", "try_into"];
    const METHODS: [&str; 4] = ["cmp", "into", "try_into", "clone"];
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let punct = |at: Option<usize>, c: char| matches!(at.and_then(|at| tokens.get(at)), Some(TokenTree::Punct(p)) if p.as_char() == c);
    let word = |at: Option<usize>, word: &str| matches!(at.and_then(|at| tokens.get(at)), Some(TokenTree::Ident(i)) if i == word);
    for (at, token) in tokens.iter().enumerate() {
        if let TokenTree::Group(group) = token {
            // Its arguments are names of integers, not types.
            if !word(at.checked_sub(2), "__catalog_try_from") {
                scan(group.stream(), found);
            }
        }
        let TokenTree::Ident(ident) = token else { continue };
        let (before, after) = (at.checked_sub(1), Some(at + 1));
        let name = ident.to_string();
        let in_path = punct(before, ':') && punct(at.checked_sub(2), ':');
        let variable = punct(before, '$');
        let declares = ["const", "type", "fn"].iter().any(|keyword| word(before, keyword));
        let called = matches!(tokens.get(at + 1), Some(TokenTree::Group(_)));
        let upper = name.starts_with(char::is_uppercase) && name != "Self";
        if punct(before, '.') {
            if called && METHODS.contains(&name.as_str()) {
                found.push(format!(".{name}("));
            }
        } else if in_path {
            // `::core::convert::From::from` names its trait; `Number::from` requires it in scope.
            let of_trait = at >= 3
                && ["From", "Into", "TryFrom", "TryInto"].iter().any(|t| word(Some(at - 3), t));
            let qualified = at >= 3 && punct(Some(at - 3), '>');
            if called && TRAITS.contains(&name.as_str()) && !of_trait && !qualified {
                found.push(format!("{name}("));
            }
        } else if !variable && !declares {
            let bare = ["core", "std", "alloc"].into_iter().chain(PRIMITIVES);
            let bound = punct(before, '<') && punct(after, '='); // an associated type
            if upper && !bound || bare.into_iter().any(|bare| name == bare) {
                found.push(name);
            } else if punct(after, '!') && !punct(Some(at + 2), '=') {
                found.push(format!("{name}!"));
            }
        }
    }
}
