//! A catalog becomes an enum, and what varies with the data: statics for what is looked up often, arms for the rest.
//!
//! What does not vary is one call of the facade's `__catalog_api!`, which is written by hand. The parts have fixed
//! names that the macro knows (`NAMES`, `position`, …); they stand in a `const _`, out of sight of the user, in which
//! `facade` is the facade's path.

use status_data::{Catalog, Deprecation, Entry, screaming_snake_case};

use crate::documentation;
use crate::documents::documents;
use crate::expansion::Piece;
use crate::facts::facts;
use crate::head::Head;
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
        let mut parts = vec![Piece::text("use"), Piece::Input(FACADE), Piece::text("as facade;")];
        parts.push(Piece::Text(
            statics(self)
                + &self.positions()
                + &facts(self)
                + &self.about()
                + &self.names()
                + &self.code_consts(),
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
        let variants = self.catalog.entries.iter().map(|entry| self.variant(entry));
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
        definition.push(Piece::Block(vec![Piece::Text(variants.collect())]));
        definition
    }

    fn variant(&self, entry: &Entry) -> String {
        let doc = documentation::variant(entry, self.catalog, self.file);
        let aliases: Vec<String> =
            aliases(entry).iter().map(|alias| format!("{alias:?}")).collect();
        let aliases = aliases.join(", ");
        let deprecated = entry.deprecated.as_ref().map(deprecated).unwrap_or_default();
        let variant = &entry.variant;
        let discriminant =
            if self.is_registry() { format!(" = {}", entry.code) } else { String::new() };
        format!("#[doc = {doc:?}] #[doc(alias({aliases}))] {deprecated} {variant}{discriminant},\n")
    }

    /// Number → status → position. The registry's variants are its codes; those of a catalog are positions.
    fn positions(&self) -> String {
        let Self { name, catalog, .. } = self;
        let variants = self.variants(catalog.entries.iter());
        let variants = format!("const VARIANTS: &[{name}] = &[{variants}];\n");
        if self.is_registry() {
            return variants; // the rest follows from `VARIANTS`, so it is written by hand
        }
        let positions =
            format!("{variants}const fn position(status: {name}) -> usize {{ status as usize }}\n");
        if catalog.has_unique_codes() {
            let arm = |entry: &Entry| {
                let Entry { code, variant, .. } = entry;
                format!("{code} => ::core::option::Option::Some({name}::{variant}),\n")
            };
            let arms: String = catalog.entries.iter().map(arm).collect();
            format!(
                "{positions}
                const fn from_code(code: u16) -> ::core::option::Option<{name}> {{
                    match code {{ {arms} _ => ::core::option::Option::None }}
                }}"
            )
        } else {
            let arm = |(code, entries): (u16, Vec<&Entry>)| {
                format!("{code} => &[{}],\n", self.variants(entries.into_iter()))
            };
            let arms: String = codes(catalog).into_iter().map(arm).collect();
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
        let about = &self.catalog.about;
        let name = about.name.as_deref().unwrap_or(self.name);
        let (description, version) =
            (text(about.description.as_deref()), text(about.version.as_deref()));
        let type_base = text(about.type_base.as_deref());
        format!(
            "const ABOUT: facade::About =
                facade::About::new({name:?}, {description}, {version}, {type_base});\n"
        )
    }

    /// Former names and groups as associated consts.
    fn names(&self) -> String {
        let Self { name, catalog, .. } = self;
        let mut consts = String::new();
        for Entry { variant, aliases, .. } in &catalog.entries {
            let doc = format!("A former name of [`{variant}`](Self::{variant}).");
            for alias in aliases {
                consts += &format!(
                    "#[doc = {doc:?}] #[allow(non_upper_case_globals)]
                    pub const {alias}: Self = Self::{variant};\n"
                );
            }
        }
        for group in catalog.groups() {
            let doc = format!("The statuses of the group `{group}`, in the order of the file.");
            let constant = screaming_snake_case(group).replace('-', "_");
            let members =
                catalog.entries.iter().filter(|entry| entry.groups.iter().any(|g| g == group));
            let members = self.variants(members);
            consts += &format!(
                "#[doc = {doc:?}] pub const {constant}: &'static [Self] = &[{members}];\n"
            );
        }
        if consts.is_empty() { consts } else { format!("impl {name} {{ {consts} }}\n") }
    }

    /// `Code::NOT_FOUND`, under former names, too.
    fn code_consts(&self) -> String {
        if !self.is_registry() {
            return String::new();
        }
        let Self { name, catalog, .. } = self;
        let mut consts = String::new();
        for entry in &catalog.entries {
            let Entry { variant, summary, .. } = entry;
            let doc = format!("[{}](Status::{variant}): {summary}", documentation::headline(entry));
            for known in [variant].into_iter().chain(&entry.aliases) {
                let constant = screaming_snake_case(known);
                consts += &format!(
                    "#[doc = {doc:?}] pub const {constant}: Self = {name}::{variant}.code();\n"
                );
            }
        }
        format!("impl facade::Code {{ {consts} }}\n")
    }

    /// `Name::A, Name::B`
    fn variants<'e>(&self, entries: impl Iterator<Item = &'e Entry>) -> String {
        let name = self.name;
        let paths: Vec<String> =
            entries.map(|entry| format!("{name}::{}", entry.variant)).collect();
        paths.join(", ")
    }
}

fn deprecated(deprecation: &Deprecation) -> String {
    let Deprecation { since, note, replaced_by } = deprecation;
    let replaced_by = replaced_by.as_ref().map(|variant| format!("use `{variant}`"));
    let note: Vec<String> = [note.clone(), replaced_by].into_iter().flatten().collect();
    if note.is_empty() {
        return format!("#[deprecated(since = {since:?})]");
    }
    format!("#[deprecated(since = {since:?}, note = {:?})]", note.join("; "))
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
