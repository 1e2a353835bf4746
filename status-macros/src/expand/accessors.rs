//! What most statuses have in common, as a `const fn` with arms for those that differ: one function a fact.
//!
//! These are asked seldom, so that arms serve, which a reader of the expansion follows at once; what is asked often
//! has a static in `tables.rs`.

use std::collections::{BTreeMap, HashMap};
use std::hash::Hash;

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{ToTokens, format_ident, quote};
use status_data::{Deprecation, Entry};

use super::enum_def::EnumDef;
use super::quote::Quote;

/// Returns the functions, which `catalog_api` of the facade finds by their names.
pub(crate) fn accessors(def: &EnumDef<'_>) -> TokenStream {
    let name = &def.name;
    let texts = quote!(&'static [&'static ::core::primitive::str]);
    let headers = quote!(&'static [__facade::HeaderRule]);
    let methods = quote!(&'static [__facade::MethodMeaning]);
    let variants = |variants: &[String]| {
        let variants = variants.iter().map(|variant| format_ident!("{variant}"));
        quote!(&[#(#name::#variants),*])
    };
    let accessor = Accessors::new(def);
    let mut functions = vec![
        accessor.quoted("__registration", &quote!(__facade::Registration), |e| &e.registration),
        accessor.quoted("__cache", &quote!(__facade::Cache), |e| &e.cache),
        accessor.quoted("__content", &quote!(__facade::Content), |e| &e.content),
        accessor.quoted("__retry", &quote!(__facade::Retry), |e| &e.retry),
        accessor.quoted("__redirect", &option(&quote!(__facade::Redirect)), |e| &e.redirect),
        accessor.of("__headers", &headers, |e| &*e.headers, &|rules| constant(&headers, rules)),
        accessor.of("__method_meanings", &methods, |e| &*e.methods, &|m| constant(&methods, m)),
        accessor.quoted("__former_phrases", &texts, |e| &*e.former),
        accessor.quoted("__former_names", &texts, |e| &*e.aliases),
        accessor.of("__related", &quote!(&'static [#name]), |e| &*e.related, &variants),
    ];
    if !def.is_registry() {
        let text = quote!(&'static ::core::primitive::str);
        let deprecation = option(&quote!(__facade::Deprecation<#name>));
        functions.extend([
            accessor.quoted("__reference", &option(&quote!(__facade::Reference)), |e| &e.reference),
            accessor.quoted("__groups", &texts, |e| &*e.groups),
            accessor.quoted("__former_ids", &texts, |e| &*e.former_ids),
            accessor.of("__deprecated", &deprecation, |e| &e.deprecated, &|deprecated: &Option<
                _,
            >| {
                deprecated.as_ref().map(|deprecated| deprecation_of(name, deprecated)).quote()
            }),
            accessor.quoted("__grpc", &option(&quote!(__facade::GrpcCode)), |e| &e.grpc),
            accessor.quoted("__source", &option(&text), |e| &e.source),
            accessor.quoted("__seen_in", &quote!(&'static [__facade::Medium]), |e| &*e.seen_in),
        ]);
    }
    functions.into_iter().collect()
}

fn option(kind: &TokenStream) -> TokenStream {
    quote!(::core::option::Option<#kind>)
}

fn deprecation_of(name: &Ident, deprecated: &Deprecation) -> TokenStream {
    let Deprecation { since, note, replaced_by } = deprecated;
    let replaced_by = replaced_by.as_ref().map(|variant| format_ident!("{variant}"));
    let replaced_by = replaced_by.map(|variant| quote!(#name::#variant)).quote();
    let note = note.quote();
    quote!(__facade::Deprecation::new(#since, #note, #replaced_by))
}

/// A slice of what a `const fn` makes: only a const makes a static of it. An inline `const { … }` would do, but costs the
/// compiler a hash of the whole function for each.
fn constant<T: Quote>(kind: &TokenStream, items: &[T]) -> TokenStream {
    let value = items.quote();
    if items.is_empty() { value } else { quote!({ const __ITEMS: #kind = #value; __ITEMS }) }
}

struct Accessors<'a> {
    def: &'a EnumDef<'a>,
    /// The positions of the entries of each code; of the registry, all under one.
    codes: Vec<Vec<usize>>,
}

impl<'a> Accessors<'a> {
    fn new(def: &'a EnumDef<'a>) -> Self {
        let mut codes: BTreeMap<u16, Vec<usize>> = BTreeMap::new();
        for (position, entry) in def.catalog.entries.iter().enumerate() {
            codes.entry(entry.code).or_default().push(position);
        }
        Self { def, codes: codes.into_values().collect() }
    }

    /// Returns the function of a field whose value the facade has, too.
    fn quoted<T: Quote + Eq + Hash + ?Sized>(
        &self,
        name: &str,
        kind: &TokenStream,
        field: fn(&Entry) -> &T,
    ) -> TokenStream {
        self.of(name, kind, field, &Quote::quote)
    }

    /// Returns the function of a field.
    fn of<T: Eq + Hash + ?Sized>(
        &self,
        name: &str,
        kind: &TokenStream,
        field: fn(&Entry) -> &T,
        quote: &dyn Fn(&T) -> TokenStream,
    ) -> TokenStream {
        let entries = &self.def.catalog.entries;
        let mut first = HashMap::new();
        let same = entries.iter().enumerate();
        let same = same.map(|(at, entry)| *first.entry(field(entry)).or_insert(at));
        let same: Vec<usize> = same.collect();
        self.function(name, kind, &same, &|at| quote(field(&entries[at])))
    }

    /// `const fn name(__status) -> kind`: arms for what differs, the commonest value is the last.
    ///
    /// Where entries share codes, most facts follow from the code: its arms are codes, after those of the entries that
    /// differ from their code's.
    fn function(
        &self,
        name: &str,
        kind: &TokenStream,
        same: &[usize],
        value: &dyn Fn(usize) -> TokenStream,
    ) -> TokenStream {
        let (mut of_statuses, mut of_codes) = (Values::new(), Values::new());
        for positions in &self.codes {
            let mut values = Values::new();
            for &position in positions {
                values.entry(same[position]).or_default().push(position);
            }
            let commonest = take_commonest(&mut values).unwrap_or_default();
            of_codes.entry(commonest).or_default().push(positions[0]);
            for (value, mut positions) in values {
                of_statuses.entry(value).or_default().append(&mut positions);
            }
        }
        let EnumDef { name: enum_name, catalog, .. } = self.def;
        let status = |at: usize| self.def.path(&catalog.entries[at]);
        let code = |at: usize| Literal::u16_unsuffixed(catalog.entries[at].code).to_token_stream();
        let commonest = take_commonest(&mut of_codes).map(value).unwrap_or_default();
        let of_code = if self.def.has_unique_codes() {
            with_arms(&quote!(__status), of_codes, &status, value, commonest)
        } else {
            let subject = quote!(__CODES[__position(__status)]);
            with_arms(&subject, of_codes, &code, value, commonest)
        };
        let body = with_arms(&quote!(__status), of_statuses, &status, value, of_code);
        let name = format_ident!("{name}");
        quote!(const fn #name(__status: #enum_name) -> #kind { #body })
    }
}

/// Values of a fact, each by the first entry that has it, with the entries that it stands for; all by position.
type Values = BTreeMap<usize, Vec<usize>>;

/// Takes out the value that most entries have, the first of those.
fn take_commonest(values: &mut Values) -> Option<usize> {
    let commonest = *values.iter().rev().max_by_key(|(_, entries)| entries.len())?.0;
    values.remove(&commonest);
    Some(commonest)
}

/// `match subject { … _ => last }`, or what is last where there is no arm.
fn with_arms(
    subject: &TokenStream,
    values: Values,
    pattern: &dyn Fn(usize) -> TokenStream,
    value: &dyn Fn(usize) -> TokenStream,
    last: TokenStream,
) -> TokenStream {
    if values.is_empty() {
        return last;
    }
    let arms = values.into_iter().map(|(representative, entries)| {
        let (patterns, value) = (entries.into_iter().map(pattern), value(representative));
        quote!(#(#patterns)|* => #value,)
    });
    quote!(match #subject { #(#arms)* _ => #last })
}
