//! What most statuses have in common, as a `const fn` with arms for those that differ: one function a fact.
//!
//! These are asked seldom, so that arms, which a reader of the expansion follows at once, serve; see `definition.rs`
//! for what is asked often.

use status_data::{Entry, HeaderRule, Medium, MethodMeaning, Redirect, Reference};

use crate::definition::{Definition, codes};
use crate::rust::{all, each, list};
use crate::vocabulary::{Vocabulary, option, text};

/// All facts of a catalog.
pub(crate) fn facts(definition: &Definition<'_>) -> String {
    let facts = Facts { definition, codes: codes(definition.catalog) };
    let mut functions = facts.of_http();
    if !definition.is_registry() {
        functions += &facts.of_catalogs();
    }
    functions
}

struct Facts<'a> {
    definition: &'a Definition<'a>,
    codes: Vec<(u16, Vec<&'a Entry>)>,
}

impl Facts<'_> {
    /// What every status has.
    fn of_http(&self) -> String {
        [
            self.fact(
                "registration",
                "facade::Registration",
                &|a, b| a.registration == b.registration,
                &|e| e.registration.rust(),
            ),
            self.fact("cache", "facade::Cache", &|a, b| a.cache == b.cache, &|e| e.cache.rust()),
            self.fact("content", "facade::Content", &|a, b| a.content == b.content, &|e| {
                e.content.rust()
            }),
            self.fact("retry", "facade::Retry", &|a, b| a.retry == b.retry, &|e| e.retry.rust()),
            self.fact(
                "redirect",
                "::core::option::Option<facade::Redirect>",
                &|a, b| a.redirect == b.redirect,
                &|e| option(e.redirect.as_ref().map(Redirect::rust)),
            ),
            self.fact(
                "headers",
                "&'static [facade::HeaderRule]",
                &|a, b| a.headers == b.headers,
                &|e| slice(&list(&e.headers, &HeaderRule::rust)),
            ),
            self.fact(
                "method_meanings",
                "&'static [facade::MethodMeaning]",
                &|a, b| a.methods == b.methods,
                &|e| slice(&list(&e.methods, &MethodMeaning::rust)),
            ),
            self.fact(
                "former_phrases",
                "&'static [&'static str]",
                &|a, b| a.former == b.former,
                &|e| texts(&e.former),
            ),
            self.fact(
                "former_names",
                "&'static [&'static str]",
                &|a, b| a.aliases == b.aliases,
                &|e| texts(&e.aliases),
            ),
            self.fact(
                "related",
                &format!("&'static [{}]", self.definition.name),
                &|a, b| a.related == b.related,
                &|e| format!("&[{}]", self.variants(&e.related)),
            ),
        ]
        .concat()
    }

    /// What only the statuses of a catalog of one's own have.
    fn of_catalogs(&self) -> String {
        let name = self.definition.name;
        [
            self.fact(
                "reference",
                "::core::option::Option<facade::Reference>",
                &|a, b| a.reference == b.reference,
                &|e| option(e.reference.as_ref().map(Reference::rust)),
            ),
            self.fact("groups", "&'static [&'static str]", &|a, b| a.groups == b.groups, &|e| {
                texts(&e.groups)
            }),
            self.fact(
                "deprecated",
                &format!("::core::option::Option<facade::Deprecation<{name}>>"),
                &|a, b| a.deprecated == b.deprecated,
                &|e| {
                    option(e.deprecated.as_ref().map(|deprecation| {
                        let (since, note) = (&deprecation.since, text(deprecation.note.as_deref()));
                        let replaced_by = deprecation.replaced_by.as_ref();
                        let replaced_by =
                            option(replaced_by.map(|variant| format!("{name}::{variant}")));
                        format!("facade::Deprecation::new({since:?}, {note}, {replaced_by})")
                    }))
                },
            ),
            self.fact(
                "source",
                "::core::option::Option<&'static str>",
                &|a, b| a.source == b.source,
                &|e| text(e.source.as_deref()),
            ),
            self.fact(
                "seen_in",
                "&'static [facade::Medium]",
                &|a, b| a.seen_in == b.seen_in,
                &|e| slice(&list(&e.seen_in, &Medium::rust)),
            ),
        ]
        .concat()
    }

    fn variants(&self, variants: &[String]) -> String {
        list(variants, &|variant| format!("{}::{variant}", self.definition.name))
    }

    /// `const fn name(status) -> kind`: arms for what differs, the commonest value is the last.
    ///
    /// In a catalog most facts follow from the code, which many entries may share: its arms are codes, after those of
    /// the entries that differ from their code's.
    fn fact(
        &self,
        name: &str,
        kind: &str,
        same: &dyn Fn(&Entry, &Entry) -> bool,
        value: &dyn Fn(&Entry) -> String,
    ) -> String {
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
        let last = last.take_commonest().map(value).unwrap_or_default();
        let own = own.arms(value, &|entry| format!("{enum_name}::{}", entry.variant));
        let of_codes = of_codes.arms(value, &|entry| entry.code.to_string());
        let status = if own.is_empty() && of_codes.is_empty() { "_status" } else { "status" };
        let last = if of_codes.is_empty() {
            last
        } else {
            format!("match CODES[position(status)] {{ {of_codes} _ => {last} }}")
        };
        let body =
            if own.is_empty() { last } else { format!("match status {{ {own} _ => {last} }}") };
        format!("const fn {name}({status}: {enum_name}) -> {kind} {{ {body} }}\n")
    }
}

/// A value made by a `const fn` is only promoted to a static inside of `const { … }`.
fn slice(items: &str) -> String {
    format!("const {{ &[{items}] }}")
}

fn texts(texts: &[String]) -> String {
    format!("&{texts:?}")
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
        let (mut commonest, mut most) = (None, 0);
        for (at, (_, entries)) in self.values.iter().enumerate() {
            if entries.len() > most {
                (commonest, most) = (Some(at), entries.len());
            }
        }
        Some(self.values.remove(commonest?).0)
    }

    /// An arm for each value, under the patterns of its entries.
    fn arms(&self, value: &dyn Fn(&Entry) -> String, pattern: &dyn Fn(&Entry) -> String) -> String {
        all(&self.values, &|(representative, entries)| {
            let patterns = each(entries, &|entry| pattern(entry)).join(" | ");
            format!("{patterns} => {},\n", value(representative))
        })
    }
}
