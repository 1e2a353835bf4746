//! A catalog becomes an enum, and what varies with the data: statics for what is looked up often, arms for the rest.
//!
//! What does not vary is one call of the facade's `__catalog_api!`, which is written by hand. The parts have fixed
//! names that the macro knows (`NAMES`, `position`, …); they stand in a `const _`, out of sight of the user, in which
//! `facade` is the module of the facade that has every name which they take from there.

use status_data::{Catalog, Deprecation, Entry};

use crate::documentation;
use crate::documents::documents;
use crate::expansion::Piece;
use crate::facts::facts;
use crate::head::Head;
use crate::names;
use crate::rust::{all, list};
use crate::statics::statics;
use crate::token::{FACADE, Place};
use crate::vocabulary::text;

/// An enum to be made.
pub(crate) struct Definition<'a> {
    /// The tokens before `enum`.
    pub(crate) head: Head,
    pub(crate) name: &'a str,
    /// Where the name stands, unless it is given here.
    pub(crate) place: Option<Place>,
    pub(crate) catalog: &'a Catalog,
    /// The file as its user names it; `None` for the registry.
    pub(crate) file: Option<&'a str>,
}

impl Definition<'_> {
    pub(crate) fn expand(&self) -> Vec<Piece> {
        let kind = match (self.is_registry(), self.catalog.has_unique_codes()) {
            (true, _) => "registry",
            (false, true) => "unique",
            (false, false) => "shared",
        };
        let mut parts =
            vec![Piece::text("use"), Piece::Input(FACADE), Piece::text("::__private as facade;")];
        parts.push(Piece::Text(
            statics(self)
                + &self.positions()
                + &facts(self)
                + &self.about()
                + &names::consts(self)
                + &names::code_consts(self),
        ));
        parts.extend(documents(self));
        parts.push(Piece::Text(format!("facade::__catalog_api! {{ {kind} {} }}", self.name)));

        let mut expansion = self.definition();
        expansion.push(Piece::text("#[allow(deprecated)] const _: () ="));
        expansion.extend([Piece::Block(parts), Piece::text(";")]);
        expansion
    }

    pub(crate) fn is_registry(&self) -> bool {
        self.file.is_none()
    }

    /// A text that stands at the name.
    pub(crate) fn at_name(&self, text: String) -> Piece {
        match self.place {
            Some(place) => Piece::At(place, text),
            None => Piece::Text(text),
        }
    }

    /// The enum itself.
    fn definition(&self) -> Vec<Piece> {
        let overview = documentation::overview(self.catalog);
        let layout = if self.is_registry() { "#[repr(u16)] #[non_exhaustive]" } else { "" };
        let variants = all(&self.catalog.entries, &|entry| self.variant(entry));
        let mut definition = self.head.attributes.clone();
        definition.push(Piece::Text(format!(
            "#[doc = {overview:?}]
            #[derive(
                ::core::clone::Clone,
                ::core::marker::Copy,
                ::core::cmp::PartialEq,
                ::core::cmp::Eq,
                ::core::cmp::PartialOrd,
                ::core::cmp::Ord,
                ::core::hash::Hash,
            )]
            {layout}"
        )));
        definition.extend_from_slice(&self.head.visibility);
        definition.push(Piece::text("enum"));
        definition.push(self.at_name(self.name.to_owned()));
        definition.push(Piece::Block(vec![Piece::Text(variants)]));
        definition
    }

    fn variant(&self, entry: &Entry) -> String {
        let doc = documentation::variant(entry, self.catalog, self.file);
        let aliases = list(&names::aliases(entry), &|alias| format!("{alias:?}"));
        let deprecated = entry.deprecated.as_ref().map(deprecated).unwrap_or_default();
        let variant = &entry.variant;
        let discriminant =
            if self.is_registry() { format!(" = {}", entry.code) } else { String::new() };
        format!("#[doc = {doc:?}] #[doc(alias({aliases}))] {deprecated} {variant}{discriminant},\n")
    }

    /// Number → status → position. The registry's variants are its codes; those of a catalog are positions.
    fn positions(&self) -> String {
        let Self { name, catalog, .. } = self;
        let variants = list(&catalog.entries, &|entry| format!("{name}::{}", entry.variant));
        let variants = format!("const VARIANTS: &[{name}] = &[{variants}];\n");
        if self.is_registry() {
            return variants; // the rest follows from `VARIANTS`, so it is written by hand
        }
        let positions =
            format!("{variants}const fn position(status: {name}) -> usize {{ status as usize }}\n");
        if catalog.has_unique_codes() {
            let arms = all(&catalog.entries, &|Entry { code, variant, .. }| {
                format!("{code} => ::core::option::Option::Some({name}::{variant}),\n")
            });
            format!(
                "{positions}
                const fn from_code(code: u16) -> ::core::option::Option<{name}> {{
                    match code {{ {arms} _ => ::core::option::Option::None }}
                }}"
            )
        } else {
            let arms = all(&codes(catalog), &|(code, entries)| {
                format!("{code} => &[{}],\n", self.variants(entries))
            });
            format!(
                "{positions}
                const fn sharing_code(code: u16) -> &'static [{name}] {{
                    match code {{ {arms} _ => &[] }}
                }}"
            )
        }
    }

    /// What `[catalog]` says.
    fn about(&self) -> String {
        if self.is_registry() {
            return String::new();
        }
        let about = &self.catalog.info;
        let name = about.name.as_deref().unwrap_or(self.name);
        let (description, version) =
            (text(about.description.as_deref()), text(about.version.as_deref()));
        let type_base = text(about.type_base.as_deref());
        format!(
            "const INFO: facade::CatalogInfo =
                facade::CatalogInfo::new({name:?}, {description}, {version}, {type_base});\n"
        )
    }

    /// `Name::A, Name::B`
    pub(crate) fn variants(&self, entries: &[&Entry]) -> String {
        list(entries, &|entry| format!("{}::{}", self.name, entry.variant))
    }
}

fn deprecated(deprecation: &Deprecation) -> String {
    let Deprecation { since, note, replaced_by } = deprecation;
    let note = match (note, replaced_by) {
        (None, None) => return format!("#[deprecated(since = {since:?})]"),
        (Some(note), None) => note.clone(),
        (None, Some(variant)) => format!("use `{variant}`"),
        (Some(note), Some(variant)) => format!("{note}; use `{variant}`"),
    };
    format!("#[deprecated(since = {since:?}, note = {note:?})]")
}

/// The codes of a catalog in their order, each with its entries.
pub(crate) fn codes(catalog: &Catalog) -> Vec<(u16, Vec<&Entry>)> {
    let mut by_code: Vec<Vec<&Entry>> = vec![Vec::new(); 1000];
    for entry in &catalog.entries {
        by_code[usize::from(entry.code)].push(entry);
    }
    let mut codes = Vec::new();
    for entries in by_code {
        if let Some(first) = entries.first() {
            codes.push((first.code, entries));
        }
    }
    codes
}
