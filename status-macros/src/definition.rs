//! A catalog becomes an enum, and what varies with the data: statics for what is looked up often, arms for the rest.
//!
//! What does not vary is one call of the facade's `__catalog_api!`, which is written by hand. The parts have fixed
//! names that the macro knows (`NAMES`, `position`, …); they stand in a `const _`, out of sight of the user.

use proc_macro2::{Ident, Literal, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};
use status_data::{Catalog, Entry, screaming_snake_case};

use crate::documentation;
use crate::facade::Facade;
use crate::facts;
use crate::vocabulary::{Vocabulary, option};

/// An enum to be made.
pub(crate) struct Definition<'a> {
    pub(crate) facade: &'a Facade,
    /// The tokens before `enum`.
    pub(crate) head: Head,
    pub(crate) name: Ident,
    pub(crate) catalog: &'a Catalog,
    /// The file as its user names it; `None` for the registry.
    pub(crate) file: Option<&'a str>,
}

/// What its user writes before `enum`, carried over as it is.
#[derive(Default)]
pub(crate) struct Head {
    /// Documentation and other attributes.
    pub(crate) attributes: TokenStream,
    pub(crate) visibility: TokenStream,
    /// `#![no_implicit_prelude]` came first: the compiler knows no `#[diagnostic::…]` there, nor a path to it.
    pub(crate) no_prelude: bool,
}

impl Head {
    /// Attributes come first: `#` and a bracketed group each; then nothing, `pub`, or `pub` and a group. Gives the
    /// first token that is neither.
    pub(crate) fn split(tokens: &[TokenTree]) -> Result<Self, &TokenTree> {
        let prelude = ["#", "!", "[no_implicit_prelude]"];
        let no_prelude = tokens.len() >= prelude.len()
            && prelude.iter().zip(tokens).all(|(text, token)| token.to_string() == *text);
        let tokens = if no_prelude { &tokens[prelude.len()..] } else { tokens };
        let is_attribute = |pair: &[TokenTree]| matches!(pair, [TokenTree::Punct(hash), TokenTree::Group(_)] if hash.as_char() == '#');
        let attributes = tokens.chunks(2).take_while(|pair| is_attribute(pair)).count();
        let (attributes, visibility) = tokens.split_at(2 * attributes);
        match visibility {
            // An invisible group is the `$vis` of another macro.
            [] | [TokenTree::Group(_)] => {}
            [TokenTree::Ident(word)] | [TokenTree::Ident(word), TokenTree::Group(_)]
                if word == "pub" => {}
            [TokenTree::Ident(word), other, ..] if word == "pub" => return Err(other),
            [other, ..] => return Err(other),
        }
        Ok(Self {
            attributes: attributes.iter().cloned().collect(),
            visibility: visibility.iter().cloned().collect(),
            no_prelude,
        })
    }
}

impl Definition<'_> {
    pub(crate) fn expand(&self) -> TokenStream {
        let Self { facade, name, .. } = self;
        let kind = match (self.is_registry(), self.catalog.has_unique_codes()) {
            (true, _) => quote!(registry),
            (false, true) => quote!(unique),
            (false, false) => quote!(shared),
        };
        let definition = self.definition();
        let parts = [
            self.statics(),
            self.positions(),
            facts::facts(self),
            self.about(),
            self.names(),
            self.documents(),
            self.code_consts(),
        ];
        quote! {
            #definition

            #[allow(deprecated)]
            const _: () = {
                #(#parts)*
                #facade::__catalog_api! { #kind #name }
            };
        }
    }

    pub(crate) fn is_registry(&self) -> bool {
        self.file.is_none()
    }

    /// The enum itself.
    fn definition(&self) -> TokenStream {
        let Self { head: Head { attributes, visibility, .. }, name, .. } = self;
        let variants = self.catalog.entries.iter().map(|entry| self.variant(entry));
        let overview = documentation::overview(self.catalog);
        let layout = self.is_registry().then(|| quote!(#[repr(u16)] #[non_exhaustive]));
        quote! {
            #attributes
            #[doc = #overview]
            #[derive(
                ::core::clone::Clone,
                ::core::marker::Copy,
                ::core::cmp::PartialEq,
                ::core::cmp::Eq,
                ::core::cmp::PartialOrd,
                ::core::cmp::Ord,
                ::core::hash::Hash,
            )]
            #layout
            #visibility enum #name { #(#variants)* }
        }
    }

    fn variant(&self, entry: &Entry) -> TokenStream {
        let variant = ident(&entry.variant);
        let doc = documentation::variant(entry, self.catalog, self.file);
        let aliases = aliases(entry);
        let deprecated = entry.deprecated.as_ref().map(|deprecation| {
            let since = &deprecation.since;
            let note = [
                deprecation.note.clone(),
                deprecation.replaced_by.as_ref().map(|variant| format!("use `{variant}`")),
            ];
            let note: Vec<String> = note.into_iter().flatten().collect();
            if note.is_empty() {
                return quote!(#[deprecated(since = #since)]);
            }
            let note = note.join("; ");
            quote!(#[deprecated(since = #since, note = #note)])
        });
        let discriminant = self.is_registry().then(|| {
            let code = Literal::u16_unsuffixed(entry.code);
            quote!(= #code)
        });
        quote! {
            #[doc = #doc]
            #[doc(alias(#(#aliases),*))]
            #deprecated
            #variant #discriminant,
        }
    }

    /// One static a field, so that a program carries only the fields that it asks for.
    fn statics(&self) -> TokenStream {
        let entries = &self.catalog.entries;
        let facade = self.facade;
        let mut statics = vec![
            self.texts("NAMES", |entry| &entry.variant),
            self.texts("PHRASES", |entry| &entry.phrase),
            self.texts("SUMMARIES", |entry| &entry.summary),
            self.texts("DESCRIPTIONS", |entry| &entry.description),
        ];
        if self.is_registry() {
            let numbers = entries.iter().map(|entry| entry.code.to_string().into_token_stream());
            statics.push(array("NUMBERS", &quote!(&str), numbers));
            let references = entries.iter().filter_map(|entry| entry.reference.as_ref());
            let references = references.map(|reference| reference.tokens(facade));
            statics.push(array("REFERENCES", &quote!(#facade::Reference), references));
            return statics.into_iter().collect();
        }
        let code = |entry: &Entry| Literal::u16_unsuffixed(entry.code).into_token_stream();
        let mut by_id: Vec<usize> = (0..entries.len()).collect();
        by_id.sort_by_key(|&at| &entries[at].id);
        let by_id = by_id.into_iter().map(|at| Literal::usize_unsuffixed(at).into_token_stream());
        statics.extend([
            self.texts("TITLES", Entry::title),
            self.texts("IDS", |entry| &entry.id),
            array("BY_ID", &quote!(u16), by_id),
            array("CODES", &quote!(u16), entries.iter().map(code)),
            self.types(),
        ]);
        statics.into_iter().collect()
    }

    /// A static of texts, short where all are the same.
    fn texts(&self, name: &str, text: fn(&Entry) -> &str) -> TokenStream {
        match self.catalog.entries.as_slice() {
            [first, rest @ ..] if rest.iter().all(|entry| text(entry) == text(first)) => {
                repeated(name, &quote!(&str), &text(first).into_token_stream(), rest.len() + 1)
            }
            entries => {
                array(name, &quote!(&str), entries.iter().map(|e| text(e).into_token_stream()))
            }
        }
    }

    /// The URIs of problem types, which a catalog has for all statuses or for few.
    fn types(&self) -> TokenStream {
        let kind = quote!(::core::option::Option<&str>);
        let entries = &self.catalog.entries;
        if entries.iter().all(|entry| entry.type_uri.is_none()) {
            return repeated("TYPES", &kind, &option(None), entries.len());
        }
        let uri = |entry: &Entry| option(entry.type_uri.as_ref().map(ToTokens::to_token_stream));
        array("TYPES", &kind, entries.iter().map(uri))
    }

    /// Number → status → position. The registry's variants are its codes; those of a catalog are positions.
    fn positions(&self) -> TokenStream {
        let Self { name, catalog, .. } = self;
        let variants = self.variants();
        let mut parts = quote! {
            const VARIANTS: &[#name] = &[#(#name::#variants),*];
        };
        if self.is_registry() {
            return parts; // the rest follows from `VARIANTS`, so it is written by hand
        }
        parts.extend(quote! {
            const fn position(status: #name) -> usize { status as usize }
        });
        if catalog.has_unique_codes() {
            let codes = catalog.entries.iter().map(|entry| Literal::u16_unsuffixed(entry.code));
            parts.extend(quote! {
                const fn from_code(code: u16) -> ::core::option::Option<#name> {
                    match code {
                        #(#codes => ::core::option::Option::Some(#name::#variants),)*
                        _ => ::core::option::Option::None,
                    }
                }
            });
        } else {
            let arms = codes(catalog).into_iter().map(|(code, entries)| {
                let code = Literal::u16_unsuffixed(code);
                let variants = entries.iter().map(|entry| ident(&entry.variant));
                quote!(#code => &[#(#name::#variants),*],)
            });
            parts.extend(quote! {
                const fn sharing_code(code: u16) -> &'static [#name] {
                    match code { #(#arms)* _ => &[] }
                }
            });
        }
        parts
    }

    /// What `[catalog]` says.
    fn about(&self) -> TokenStream {
        if self.is_registry() {
            return TokenStream::new();
        }
        let facade = self.facade;
        let about = &self.catalog.about;
        let text = |text: &Option<String>| option(text.as_ref().map(|text| quote!(#text)));
        let fallback = self.name.to_string();
        let name = about.name.as_ref().unwrap_or(&fallback);
        let description = text(&about.description);
        let version = text(&about.version);
        let type_base = text(&about.type_base);
        quote! {
            const ABOUT: #facade::About =
                #facade::About::new(#name, #description, #version, #type_base);
        }
    }

    /// Former names and groups as associated consts.
    fn names(&self) -> TokenStream {
        let Self { name, catalog, .. } = self;
        let mut consts = Vec::new();
        for entry in &catalog.entries {
            let variant = ident(&entry.variant);
            let doc = format!("A former name of [`{0}`](Self::{0}).", entry.variant);
            for alias in &entry.aliases {
                let alias = ident(alias);
                consts.push(quote! {
                    #[doc = #doc]
                    #[allow(non_upper_case_globals)]
                    pub const #alias: Self = Self::#variant;
                });
            }
        }
        for group in catalog.groups() {
            let doc = format!("The statuses of the group `{group}`, in the order of the file.");
            let constant = ident(&screaming_snake_case(group).replace('-', "_"));
            let members =
                catalog.entries.iter().filter(|entry| entry.groups.iter().any(|g| g == group));
            let members = members.map(|entry| ident(&entry.variant));
            consts.push(quote! {
                #[doc = #doc]
                pub const #constant: &'static [Self] = &[#(Self::#members),*];
            });
        }
        if consts.is_empty() { TokenStream::new() } else { quote!(impl #name { #(#consts)* }) }
    }

    /// `Documents<CODE>` for each code that exactly one entry claims.
    ///
    /// The impl goes through a trait of this catalog alone, so that the compiler's message can name the file and
    /// list what it documents.
    fn documents(&self) -> TokenStream {
        let Self { facade, name, catalog, .. } = self;
        if is_placeholder(catalog) {
            let variants = self.variants();
            return quote! {
                impl<const CODE: u16> #facade::__private::Entry<#name>
                    for #facade::__private::Numbered<CODE>
                {
                    const STATUS: #name = #(#name::#variants)*;
                }

                impl<const CODE: u16> #facade::Documents<CODE> for #name {
                    const STATUS: Self = #(Self::#variants)*;
                    type Entry = #facade::__private::Numbered<CODE>;
                }
            };
        }
        let span = name.span();
        let entry = Ident::new(&format!("{name}Entry"), span);
        let (single, shared): (Vec<_>, Vec<_>) =
            codes(catalog).into_iter().partition(|(_, entries)| entries.len() == 1);
        let do_not_recommend =
            (!self.head.no_prelude).then(|| quote!(#[diagnostic::do_not_recommend]));
        let impls = single
            .iter()
            .flat_map(|(code, entries)| entries.iter().map(move |e| (code, e)))
            .map(|(code, claimed)| {
                let code = Literal::u16_unsuffixed(*code);
                let variant = ident(&claimed.variant);
                // At the number, an editor shows the documentation of this const. `status!(404)` goes past it, so that
                // of the registry is short.
                let doc = match self.file {
                    None => format!("{}\n\n{}", documentation::headline(claimed), claimed.summary),
                    file => documentation::variant(claimed, catalog, file)
                        .replace("](Self::", &format!("]({name}::")),
                };
                quote! {
                    #do_not_recommend
                    impl #entry<#code> for () { type Entry = #facade::__private::Numbered<#code>; }

                    #do_not_recommend
                    impl #facade::__private::Entry<#name> for #facade::__private::Numbered<#code> {
                        #[doc = #doc]
                        const STATUS: #name = #name::#variant;
                    }
                }
            });
        let title = catalog.about.name.clone().unwrap_or_else(|| name.to_string());
        let place = match self.file {
            Some(file) => format!("{title} (`{file}`)"),
            None => "the registry of status codes".to_owned(),
        };
        let message = format!("{} has no single status with code {{CODE}}", braces(&place));
        let label = "expected a code that exactly one status has";
        let list: Vec<String> = single.iter().map(|(code, _)| code.to_string()).collect();
        let mut notes = vec![format!("codes with one status: {}", list.join(", "))];
        if !shared.is_empty() {
            notes.push(format!(
                "codes that several statuses share, to be named by variant: {}",
                shares(&shared)
            ));
        }
        // The compiler's error quotes this impl: every token stands at the name, where the catalog is defined.
        let implementation = quote_spanned! {span=>
            impl<const CODE: u16> Documents<CODE> for #name
            where
                (): #entry<CODE>,
            {
                const STATUS: Self =
                    <<() as #entry<CODE>>::Entry as #facade::__private::Entry<#name>>::STATUS;
                type Entry = <() as #entry<CODE>>::Entry;
            }
        };
        let on_unimplemented = (!self.head.no_prelude).then(|| {
            quote! {
                #[diagnostic::on_unimplemented(
                    message = #message,
                    label = #label,
                    #(note = #notes),*
                )]
            }
        });
        quote! {
            use #facade::Documents;

            #[doc(hidden)]
            #on_unimplemented
            pub trait #entry<const CODE: u16> { type Entry: #facade::__private::Entry<#name>; }

            #(#impls)*
            #implementation
        }
    }

    /// `Code::NOT_FOUND`, under former names, too.
    fn code_consts(&self) -> TokenStream {
        if !self.is_registry() {
            return TokenStream::new();
        }
        let Self { facade, name, catalog, .. } = self;
        let consts = catalog.entries.iter().flat_map(|entry| {
            let variant = ident(&entry.variant);
            [&entry.variant].into_iter().chain(&entry.aliases).map(move |known| {
                let constant = ident(&screaming_snake_case(known));
                let doc = format!(
                    "[{}](Status::{}): {}",
                    documentation::headline(entry),
                    entry.variant,
                    entry.summary
                );
                quote! {
                    #[doc = #doc]
                    pub const #constant: Self = #name::#variant.code();
                }
            })
        });
        quote!(impl #facade::Code { #(#consts)* })
    }

    fn variants(&self) -> Vec<Ident> {
        self.catalog.entries.iter().map(|entry| ident(&entry.variant)).collect()
    }
}

/// What stands for a file without a single sound entry: an enum of which all is there but the names of its statuses,
/// so that the fault is the only error.
pub(crate) fn placeholder() -> Catalog {
    let entry = Entry { variant: "NoStatus".to_owned(), code: 500, ..Entry::default() };
    Catalog { entries: vec![entry], ..Catalog::default() }
}

/// No entry that was read has an empty summary.
fn is_placeholder(catalog: &Catalog) -> bool {
    matches!(catalog.entries.as_slice(), [entry] if entry.summary.is_empty())
}

/// The codes of a catalog in their order, each with its entries.
pub(crate) fn codes(catalog: &Catalog) -> Vec<(u16, Vec<&Entry>)> {
    let mut entries: Vec<&Entry> = catalog.entries.iter().collect();
    entries.sort_by_key(|entry| entry.code);
    let mut codes: Vec<(u16, Vec<&Entry>)> = Vec::new();
    for entry in entries {
        match codes.last_mut() {
            Some((code, entries)) if *code == entry.code => entries.push(entry),
            _ => codes.push((entry.code, vec![entry])),
        }
    }
    codes
}

/// `400 (A, B, C and 12 more), 409 (…)`.
fn shares(shared: &[(u16, Vec<&Entry>)]) -> String {
    const SHOWN: usize = 3;
    let list: Vec<String> = shared
        .iter()
        .map(|(code, entries)| {
            let names: Vec<&str> =
                entries.iter().take(SHOWN).map(|entry| entry.variant.as_str()).collect();
            let more = entries.len().saturating_sub(SHOWN);
            let rest = if more == 0 { String::new() } else { format!(" and {more} more") };
            format!("{code} ({}{rest})", names.join(", "))
        })
        .collect();
    list.join(", ")
}

/// A format string that prints the text as it is.
fn braces(text: &str) -> String {
    text.replace('{', "{{").replace('}', "}}")
}

/// What a search in the documentation finds: rustdoc takes no quotes, no repeats and not the name itself.
fn aliases(entry: &Entry) -> Vec<String> {
    let mut aliases = vec![entry.code.to_string()];
    for name in [&entry.phrase, &entry.id].into_iter().chain(&entry.former).chain(&entry.aliases) {
        let legal = !name.is_empty() && !name.contains(['"', '\'']) && name.trim() == name;
        let legal = legal && !name.chars().any(|c| c.is_whitespace() && c != ' ');
        if legal && *name != entry.variant && !aliases.contains(name) {
            aliases.push(name.clone());
        }
    }
    aliases
}

/// `static NAME: [kind; N] = [value; N];`
fn repeated(name: &str, kind: &TokenStream, value: &TokenStream, len: usize) -> TokenStream {
    let name = ident(name);
    let len = Literal::usize_unsuffixed(len);
    quote!(static #name: [#kind; #len] = [#value; #len];)
}

/// `static NAME: [kind; N] = […];`
fn array(name: &str, kind: &TokenStream, values: impl Iterator<Item = TokenStream>) -> TokenStream {
    let name = ident(name);
    let values: Vec<TokenStream> = values.collect();
    let len = Literal::usize_unsuffixed(values.len());
    quote!(static #name: [#kind; #len] = [#(#values),*];)
}

pub(crate) fn ident(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}
