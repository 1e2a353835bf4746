//! What most statuses have in common, as a `const fn` with arms for those that differ: one function a fact.
//!
//! These are asked seldom, so that arms, which a reader of the expansion follows at once, serve; see `definition.rs`
//! for what is asked often.

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use status_data::Entry;

use crate::definition::{Definition, codes, ident};
use crate::vocabulary::{Vocabulary, option};

/// All facts of a catalog.
pub(crate) fn facts(definition: &Definition<'_>) -> TokenStream {
    let facts = Facts { definition, codes: codes(definition.catalog) };
    let mut functions = facts.of_http();
    if !definition.is_registry() {
        functions.extend(facts.of_catalogs());
    }
    functions
}

struct Facts<'a> {
    definition: &'a Definition<'a>,
    codes: Vec<(u16, Vec<&'a Entry>)>,
}

impl Facts<'_> {
    /// What every status has.
    fn of_http(&self) -> TokenStream {
        let Definition { facade, name, .. } = self.definition;
        let variants = |variants: &[String]| {
            let variants = variants.iter().map(|variant| ident(variant));
            quote!(&[#(#name::#variants),*])
        };
        [
            self.fact(
                "registration",
                &quote!(#facade::Registration),
                &|a, b| a.registration == b.registration,
                &|e| e.registration.tokens(facade),
            ),
            self.fact("cache", &quote!(#facade::Cache), &|a, b| a.cache == b.cache, &|e| {
                e.cache.tokens(facade)
            }),
            self.fact("content", &quote!(#facade::Content), &|a, b| a.content == b.content, &|e| {
                e.content.tokens(facade)
            }),
            self.fact("retry", &quote!(#facade::Retry), &|a, b| a.retry == b.retry, &|e| {
                e.retry.tokens(facade)
            }),
            self.fact(
                "redirect",
                &quote!(::core::option::Option<#facade::Redirect>),
                &|a, b| a.redirect == b.redirect,
                &|e| option(e.redirect.map(|redirect| redirect.tokens(facade))),
            ),
            self.fact(
                "headers",
                &quote!(&'static [#facade::HeaderRule]),
                &|a, b| a.headers == b.headers,
                &|e| slice(e.headers.iter().map(|rule| rule.tokens(facade))),
            ),
            self.fact(
                "method_meanings",
                &quote!(&'static [#facade::MethodMeaning]),
                &|a, b| a.methods == b.methods,
                &|e| slice(e.methods.iter().map(|meaning| meaning.tokens(facade))),
            ),
            self.fact(
                "former_phrases",
                &quote!(&'static [&'static str]),
                &|a, b| a.former == b.former,
                &|e| texts(&e.former),
            ),
            self.fact(
                "former_names",
                &quote!(&'static [&'static str]),
                &|a, b| a.aliases == b.aliases,
                &|e| texts(&e.aliases),
            ),
            self.fact("related", &quote!(&'static [#name]), &|a, b| a.related == b.related, &|e| {
                variants(&e.related)
            }),
        ]
        .into_iter()
        .collect()
    }

    /// What only the statuses of a catalog of one's own have.
    fn of_catalogs(&self) -> TokenStream {
        let Definition { facade, name, .. } = self.definition;
        [
            self.fact(
                "reference",
                &quote!(::core::option::Option<#facade::Reference>),
                &|a, b| a.reference == b.reference,
                &|e| option(e.reference.as_ref().map(|reference| reference.tokens(facade))),
            ),
            self.fact(
                "groups",
                &quote!(&'static [&'static str]),
                &|a, b| a.groups == b.groups,
                &|e| texts(&e.groups),
            ),
            self.fact(
                "deprecated",
                &quote!(::core::option::Option<#facade::Deprecation<#name>>),
                &|a, b| a.deprecated == b.deprecated,
                &|e| {
                    option(e.deprecated.as_ref().map(|deprecation| {
                        let since = &deprecation.since;
                        let note = option(deprecation.note.as_ref().map(|note| quote!(#note)));
                        let replaced_by = option(deprecation.replaced_by.as_ref().map(|variant| {
                            let variant = ident(variant);
                            quote!(#name::#variant)
                        }));
                        quote!(#facade::Deprecation::new(#since, #note, #replaced_by))
                    }))
                },
            ),
            self.fact(
                "source",
                &quote!(::core::option::Option<&'static str>),
                &|a, b| a.source == b.source,
                &|e| option(e.source.as_ref().map(|source| quote!(#source))),
            ),
            self.fact(
                "seen_in",
                &quote!(&'static [#facade::Medium]),
                &|a, b| a.seen_in == b.seen_in,
                &|e| slice(e.seen_in.iter().map(|medium| medium.tokens(facade))),
            ),
        ]
        .into_iter()
        .collect()
    }

    /// `const fn name(status) -> kind`: arms for what differs, the commonest value is the last.
    ///
    /// In a catalog most facts follow from the code, which many entries may share: its arms are codes, after those of
    /// the entries that differ from their code's.
    fn fact(
        &self,
        name: &str,
        kind: &TokenStream,
        same: &dyn Fn(&Entry, &Entry) -> bool,
        value: &dyn Fn(&Entry) -> TokenStream,
    ) -> TokenStream {
        let Definition { name: enum_name, catalog, .. } = self.definition;
        let mut own = Values { same, values: Vec::new() };
        let mut of_codes = Values { same, values: Vec::new() };
        if self.definition.is_registry() {
            for entry in &catalog.entries {
                own.add(entry, entry);
            }
        } else {
            for (_, entries) in &self.codes {
                let mut values = Values { same, values: Vec::new() };
                for &entry in entries {
                    values.add(entry, entry);
                }
                let commonest = values.take_commonest();
                for (value, entries) in values.values {
                    for entry in entries {
                        own.add(value, entry);
                    }
                }
                of_codes.add(commonest.unwrap_or(entries[0]), entries[0]);
            }
        }
        let last = if self.definition.is_registry() { &mut own } else { &mut of_codes };
        let last = last.take_commonest().map(value);
        let own = own.values.iter().map(|(representative, entries)| {
            let tokens = value(representative);
            let variants = entries.iter().map(|entry| ident(&entry.variant));
            quote!(#(#enum_name::#variants)|* => #tokens,)
        });
        let of_codes = of_codes.values.iter().map(|(representative, entries)| {
            let tokens = value(representative);
            let codes = entries.iter().map(|entry| Literal::u16_unsuffixed(entry.code));
            quote!(#(#codes)|* => #tokens,)
        });
        let (own, of_codes): (TokenStream, TokenStream) = (own.collect(), of_codes.collect());
        let name = ident(name);
        let last = if of_codes.is_empty() {
            quote!(#last)
        } else {
            quote!(match CODES[position(status)] { #of_codes _ => #last })
        };
        let body = if own.is_empty() { last } else { quote!(match status { #own _ => #last }) };
        let unused = own.is_empty() && of_codes.is_empty();
        let status = if unused { ident("_status") } else { ident("status") };
        quote!(const fn #name(#status: #enum_name) -> #kind { #body })
    }
}

/// A value made by a `const fn` is only promoted to a static inside of `const { … }`.
fn slice(items: impl Iterator<Item = TokenStream>) -> TokenStream {
    quote!(const { &[#(#items),*] })
}

fn texts(texts: &[String]) -> TokenStream {
    quote!(&[#(#texts),*])
}

/// Values of one fact, each by an entry that has it, with the entries that it stands for.
struct Values<'a, 's> {
    same: &'s dyn Fn(&Entry, &Entry) -> bool,
    values: Vec<(&'a Entry, Vec<&'a Entry>)>,
}

impl<'a> Values<'a, '_> {
    /// Lets an entry stand with the value of another, or of itself.
    fn add(&mut self, value: &'a Entry, entry: &'a Entry) {
        for (known, entries) in &mut self.values {
            if (self.same)(known, value) {
                entries.push(entry);
                return;
            }
        }
        self.values.push((value, vec![entry]));
    }

    /// Takes out the value that most entries have, the first of those.
    fn take_commonest(&mut self) -> Option<&'a Entry> {
        let most = self.values.iter().map(|(_, entries)| entries.len()).max().unwrap_or(0);
        let at = self.values.iter().position(|(_, entries)| entries.len() == most);
        at.map(|at| self.values.remove(at).0)
    }
}
