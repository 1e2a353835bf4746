//! Generates a `const fn` for each fact that most statuses have in common, with arms for the others.
//!
//! These functions are called seldom, so match arms suffice, which are easy to read in the expansion. Facts that are
//! looked up often have a static in `tables.rs`.

use std::cmp::Reverse;
use std::collections::HashMap;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use status_data::{Deprecation, Entry};

use super::enum_def::EnumDef;
use super::quote::{Quote, option};

/// Returns the functions. `catalog_api` of the facade refers to their names.
pub(crate) fn accessors(def: &EnumDef<'_>) -> TokenStream {
    let name = &def.name;
    let text = quote!(&'static ::core::primitive::str);
    let texts = quote!(&'static [#text]);
    let optional = |kind: TokenStream| quote!(::core::option::Option<#kind>);
    let accessor = Accessors { def, codes: def.codes() };
    let mut functions = vec![
        accessor.of("__registration", &quote!(__facade::Registration), |e| &e.registration),
        accessor.of("__cache", &quote!(__facade::Cache), |e| &e.cache),
        accessor.of("__content", &quote!(__facade::Content), |e| &e.content),
        accessor.of("__retry", &quote!(__facade::Retry), |e| &e.retry),
        accessor.of("__redirect", &optional(quote!(__facade::Redirect)), |e| &e.redirect),
        accessor.of("__headers", &quote!(&'static [__facade::HeaderRule]), |e| &e.headers),
        accessor
            .of("__method_meanings", &quote!(&'static [__facade::MethodMeaning]), |e| &e.methods),
        accessor.of("__former_phrases", &texts, |e| &e.former),
        accessor.of("__former_names", &texts, |e| &e.aliases),
        accessor.function("__related", &quote!(&'static [#name]), &|e| e.related.join(" "), &|e| {
            let related = e.related.iter().map(|variant| def.variant_path(variant));
            quote!(&[#(#related),*])
        }),
    ];
    if !def.is_registry() {
        functions.extend([
            accessor.of("__reference", &optional(quote!(__facade::Reference)), |e| &e.reference),
            accessor.of("__groups", &texts, |e| &e.groups),
            accessor.of("__former_ids", &texts, |e| &e.former_ids),
            accessor.function(
                "__deprecated",
                &optional(quote!(__facade::Deprecation<#name>)),
                &|e| format!("{:?}", e.deprecated),
                &|e| option(e.deprecated.as_ref().map(|it| deprecation_of(def, it))),
            ),
            accessor.of("__grpc", &optional(quote!(__facade::GrpcCode)), |e| &e.grpc),
            accessor.of("__source", &optional(text), |e| &e.source),
            accessor.of("__seen_in", &quote!(&'static [__facade::Medium]), |e| &e.seen_in),
        ]);
    }
    functions.into_iter().collect()
}

fn deprecation_of(def: &EnumDef<'_>, deprecated: &Deprecation) -> TokenStream {
    let Deprecation { since, note, replaced_by } = deprecated;
    let replaced_by = option(replaced_by.as_ref().map(|variant| def.variant_path(variant)));
    let note = note.quote();
    quote!(__facade::Deprecation::new(#since, #note, #replaced_by))
}

struct Accessors<'a> {
    def: &'a EnumDef<'a>,
    codes: Vec<(u16, Vec<usize>)>,
}

impl Accessors<'_> {
    /// Returns the function of a field whose type the facade has, too.
    fn of(&self, name: &str, kind: &TokenStream, field: fn(&Entry) -> &dyn Quote) -> TokenStream {
        self.function(name, kind, &|e| format!("{:?}", field(e)), &|e| field(e).quote())
    }

    /// `const fn name(__status) -> kind`: arms for what differs, the commonest value is the last. Entries with the same
    /// key have the same value; a text, since a map for each type of field would be most of the code of this crate.
    ///
    /// If entries share codes, most facts depend on the code: arms match codes, after arms for the entries that differ from
    /// the others of their code.
    fn function(
        &self,
        name: &str,
        kind: &TokenStream,
        key: &dyn Fn(&Entry) -> String,
        value: &dyn Fn(&Entry) -> TokenStream,
    ) -> TokenStream {
        let EnumDef { name: enum_name, catalog, .. } = self.def;
        let entries = &catalog.entries;
        let mut first = HashMap::new();
        let same = (0..entries.len()).map(|at| *first.entry(key(&entries[at])).or_insert(at));
        let same: Vec<usize> = same.collect();
        // Values by the first entry that has them, each with the entries that it stands for; all by position.
        let mut of_statuses = vec![Vec::new(); entries.len()];
        let mut of_codes = of_statuses.clone();
        let mut counts = vec![0; entries.len()];
        for (_, positions) in &self.codes {
            for &at in positions {
                counts[same[at]] += 1;
            }
            let commonest = commonest(positions.iter().map(|&at| (counts[same[at]], same[at])));
            for &at in positions {
                counts[same[at]] = 0;
                if same[at] != commonest {
                    of_statuses[same[at]].push(at);
                }
            }
            of_codes[commonest].push(positions[0]);
        }
        let last = commonest((0..entries.len()).map(|at| (of_codes[at].len(), at)));
        of_codes[last].clear();
        let value = |at: usize| value(&entries[at]);
        let status = |at: usize| self.def.path(&entries[at]);
        let code = |at: usize| entries[at].code.quote();
        let (subject, pattern): (_, &dyn Fn(usize) -> TokenStream) = if self.def.has_unique_codes()
        {
            (quote!(__status), &status)
        } else {
            (quote!(__CODES[__position(__status)]), &code)
        };
        let of_code = with_arms(&subject, of_codes, pattern, &value, value(last));
        let body = with_arms(&quote!(__status), of_statuses, &status, &value, of_code);
        let name = format_ident!("{name}");
        quote!(const fn #name(__status: #enum_name) -> #kind { #body })
    }
}

/// Returns the value that occurs most often, the first of those.
fn commonest(counted: impl Iterator<Item = (usize, usize)>) -> usize {
    let most = counted.max_by_key(|&(count, at)| (count, Reverse(at)));
    most.map_or(0, |(_, at)| at)
}

/// Returns `match subject { … _ => last }`, or only the last value if there are no arms.
fn with_arms(
    subject: &TokenStream,
    values: Vec<Vec<usize>>,
    pattern: &dyn Fn(usize) -> TokenStream,
    value: &dyn Fn(usize) -> TokenStream,
    last: TokenStream,
) -> TokenStream {
    let values = values.into_iter().enumerate().filter(|(_, entries)| !entries.is_empty());
    let arms = values.map(|(first, entries)| {
        let (patterns, value) = (entries.into_iter().map(pattern), value(first));
        quote!(#(#patterns)|* => #value,)
    });
    let arms: TokenStream = arms.collect();
    if arms.is_empty() {
        return last;
    }
    quote!(match #subject { #arms _ => #last })
}
