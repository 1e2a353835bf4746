//! Every generated name starts with `__`, so that it cannot refer to an item of the user.
//!
//! Checks the expansions of the procedural macros, and the bodies of the facade's `macro_rules!` with placeholders for their
//! arguments.

use std::fs;
use std::path::Path;

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::parse::Parser;
use syn::visit::{self, Visit};
use syn::{ImplItem, Item, Visibility};

#[path = "../../../../status-macros/src/expand/mod.rs"]
#[allow(dead_code, reason = "parts that only the entry points use")]
#[allow(unreachable_pub, reason = "as in the crate that it is of")]
mod expand;

use expand::catalog::{File, catalog_of, registry, vendors};

#[test]
fn every_name_that_the_procedural_macros_make_up_is_out_of_the_way() {
    let registry = registry(&syn::parse2(quote!(facade pub Status)).expect("the input is sound"));
    let vendors = vendors(&Ident::new("facade", Span::call_site()));
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let catalogs = ["catalog.toml", "shared.toml"].map(|file| {
        let text = fs::read_to_string(folder.join(file)).expect("the catalog can be read");
        let input =
            syn::parse2(quote!(facade pub enum Files = #file;)).expect("the input is sound");
        catalog_of(&input, &File { text, path: file.to_owned() })
    });
    let unread = syn::parse2(quote!(facade pub enum Files = "no-such-file.toml";));
    let unread = expand::catalog::catalog(&unread.expect("the input is sound"));
    for expansion in [registry, vendors, unread].into_iter().chain(catalogs) {
        let file: syn::File = syn::parse2(expansion).expect("an expansion is a list of items");
        let mut names = Names::default();
        names.visit_file(&file);
        assert!(names.seen > 20, "{} names", names.seen);
        assert_eq!(names.in_the_way, [""; 0]);
    }
}

#[test]
fn every_name_that_the_facade_makes_up_is_out_of_the_way() {
    let (mut bodies, mut seen) = (0, 0);
    each_file(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../status-codes/src"),
        &mut |path| {
            let text = fs::read_to_string(path).expect("a file can be read");
            let file = syn::parse_file(&text).expect("the file is Rust");
            for item in exported(&file.items) {
                let name = item.ident.as_ref().map(Ident::to_string).unwrap_or_default();
                for body in bodies_of(item.mac.tokens.clone()) {
                    let of_impl = name.contains("_methods");
                    let names = names_in(&if of_impl { in_impl(&body) } else { body });
                    assert_eq!(names.in_the_way, [""; 0], "{}", path.display());
                    seen += names.seen;
                    bodies += 1;
                }
            }
        },
    );
    assert!(bodies > 20 && seen > 80, "{bodies} bodies with {seen} names");
}

#[test]
fn the_walk_finds_names_of_every_kind() {
    for (code, name) in [
        ("fn f() {}", "f"),
        ("pub fn f() {}", "f"),
        ("const C: __T = 1;", "C"),
        ("static S: __T = 1;", "S"),
        ("struct S;", "S"),
        ("trait T {}", "T"),
        ("type T = __T;", "T"),
        ("use __a::b;", "b"),
        ("use __a::__b as c;", "c"),
        ("impl<T> __A for T {}", "T"),
        ("impl<const C: __T> __A for __B {}", "C"),
        ("impl __A { pub fn f(x: __T) {} }", "x"),
        ("impl __A { fn f() {} }", "f"),
        ("impl __A { const C: __T = 1; }", "C"),
        ("impl __A { pub fn f<T>() {} }", "T"),
        ("impl __A for __B { fn f(&self, x: __T) {} }", "x"),
        ("impl __A { pub fn f() { let x = 1; } }", "x"),
        ("impl __A { pub fn f() { match 1 { x => {} } } }", "x"),
        ("impl __A { pub fn f() { __g(|x| 1) } }", "x"),
        ("impl __A { pub fn f() { if let __A(x) = 1 {} } }", "x"),
        ("const _: () = { fn f() {} };", "f"),
        ("macro_rules! m { () => {}; }", "m"),
    ] {
        let names = names_in(&code.parse().expect("these are tokens"));
        assert_eq!(names.in_the_way, [name], "{code}");
    }
    for code in [
        "impl __A { pub const fn f(&self) -> __T { self.g() } pub const C: __T = 1; }",
        "impl __A for __B { type T = __T; const C: __T = 1; fn f(__x: __T) {} }",
        "pub enum E { A, B }",
        "const _: () = ();",
    ] {
        assert_eq!(
            names_in(&code.parse().expect("these are tokens")).in_the_way,
            [""; 0],
            "{code}"
        );
    }
}

#[derive(Default)]
struct Names {
    seen: usize,
    in_the_way: Vec<String>,
}

impl Names {
    fn name(&mut self, ident: &Ident) {
        self.seen += 1;
        let name = ident.to_string();
        // `passed_…` is what the caller passes.
        if name != "_" && !name.starts_with("__") && !name.starts_with("passed_") {
            self.in_the_way.push(name);
        }
    }
}

impl<'ast> Visit<'ast> for Names {
    fn visit_item(&mut self, item: &'ast Item) {
        match item {
            Item::Const(item) => self.name(&item.ident),
            Item::Static(item) => self.name(&item.ident),
            Item::Struct(item) => self.name(&item.ident),
            Item::Trait(item) => self.name(&item.ident),
            Item::Type(item) => self.name(&item.ident),
            Item::Fn(item) => self.name(&item.sig.ident),
            Item::Macro(item) => item.ident.iter().for_each(|name| self.name(name)),
            _ => {} // an enum is the user's
        }
        visit::visit_item(self, item);
    }
    fn visit_use_name(&mut self, name: &'ast syn::UseName) {
        self.name(&name.ident);
    }
    fn visit_use_rename(&mut self, name: &'ast syn::UseRename) {
        self.name(&name.rename);
    }
    fn visit_pat_ident(&mut self, pattern: &'ast syn::PatIdent) {
        self.name(&pattern.ident);
        visit::visit_pat_ident(self, pattern);
    }
    fn visit_type_param(&mut self, parameter: &'ast syn::TypeParam) {
        self.name(&parameter.ident);
        visit::visit_type_param(self, parameter);
    }
    fn visit_const_param(&mut self, parameter: &'ast syn::ConstParam) {
        self.name(&parameter.ident);
        visit::visit_const_param(self, parameter);
    }
    fn visit_item_impl(&mut self, item: &'ast syn::ItemImpl) {
        // What is public is the API, and a trait's items are the trait's.
        for inner in item.items.iter().filter(|_| item.trait_.is_none()) {
            match inner {
                ImplItem::Fn(inner) if !is_public(&inner.vis) => self.name(&inner.sig.ident),
                ImplItem::Const(inner) if !is_public(&inner.vis) => self.name(&inner.ident),
                _ => {}
            }
        }
        visit::visit_item_impl(self, item);
    }
}

fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

/// The names in a body: items, an expression, or a type, which has none.
#[track_caller]
fn names_in(body: &TokenStream) -> Names {
    let mut names = Names::default();
    if let Ok(file) = syn::parse2::<syn::File>(body.clone()) {
        names.visit_file(&file);
    } else if syn::parse2::<syn::Type>(body.clone()).is_err() {
        let block = syn::Block::parse_within.parse2(body.clone());
        let block = block.unwrap_or_else(|error| panic!("{error}: {body}"));
        for statement in &block {
            names.visit_stmt(statement);
        }
    }
    names
}

fn in_impl(body: &TokenStream) -> TokenStream {
    quote!(impl __Trait for __Type { #body })
}

/// The macros that other crates can call.
fn exported(items: &[Item]) -> impl Iterator<Item = &syn::ItemMacro> {
    items.iter().filter_map(|item| match item {
        Item::Macro(item) => {
            let export =
                item.attrs.iter().any(|attribute| attribute.path().is_ident("macro_export"));
            export.then_some(item)
        }
        _ => None,
    })
}

/// What the rules of a macro expand to: a rule is a pattern, `=>` and a body.
fn bodies_of(rules: TokenStream) -> Vec<TokenStream> {
    let rules: Vec<TokenTree> = rules.into_iter().collect();
    let body = |part: &[TokenTree]| match part {
        [TokenTree::Group(_), .., TokenTree::Punct(arrow), TokenTree::Group(body)]
            if arrow.as_char() == '>' =>
        {
            Some(without_variables(body.stream()))
        }
        _ => None,
    };
    rules.windows(4).filter_map(body).collect()
}

/// `$crate` becomes `facade`, `$name` becomes `passed_name`, and `$( … )*` what is in it.
fn without_variables(body: TokenStream) -> TokenStream {
    let mut tokens = TokenStream::new();
    let mut trees = body.into_iter().peekable();
    while let Some(tree) = trees.next() {
        match tree {
            TokenTree::Punct(dollar) if dollar.as_char() == '$' => match trees.next() {
                Some(TokenTree::Ident(name)) if name == "crate" => tokens.extend(quote!(facade)),
                // None, or the caller's own.
                Some(TokenTree::Ident(name))
                    if name == "visibility" || name == "items" || name == "beside" => {}
                Some(TokenTree::Ident(name)) => {
                    Ident::new(&format!("passed_{name}"), Span::call_site()).to_tokens(&mut tokens);
                }
                Some(TokenTree::Group(repeated)) => {
                    tokens.extend(without_variables(repeated.stream()));
                    trees.next_if(
                        |tree| matches!(tree, TokenTree::Punct(p) if "+*?".contains(p.as_char())),
                    );
                }
                other => panic!("`$` before {other:?}"),
            },
            TokenTree::Group(group) if group.delimiter() != Delimiter::None => {
                let inner = without_variables(group.stream());
                Group::new(group.delimiter(), inner).to_tokens(&mut tokens);
            }
            other => other.to_tokens(&mut tokens),
        }
    }
    tokens
}

/// Calls a function for every Rust file in a folder and those below.
fn each_file(folder: &Path, of: &mut dyn FnMut(&Path)) {
    for file in fs::read_dir(folder).expect("the folder can be listed") {
        let path = file.expect("a file can be listed").path();
        if path.is_dir() {
            each_file(&path, of);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            of(&path);
        }
    }
}
