//! Parses a text into a checked catalog: syntax, then entries, then the rules between them.
//!
//! All faults are reported at once, in the order of the file. Valid entries are kept, so that one fault does not cause
//! hundreds of errors about unknown names.

use toml::Spanned;
use toml::de::DeTable;

use crate::blocks;
use crate::check;
use crate::diagnostic::{Ctxt, Diagnostic};
use crate::entry::{self, File, ParsedEntry};
use crate::ident::{as_variant, variant_fault};
use crate::info::{self, Known};
use crate::keys::{CATALOG_KEYS, EXTENSION_PREFIX, INFO_KEYS, REGISTRY_KEYS};
use crate::model::{Catalog, CatalogInfo};
use crate::rule::Rule;
use crate::suggest::suggest;
use crate::syntax::{self, has_header};
use crate::table::{Source, Table};
use crate::value::{in_order, shown};

/// The maximum number of entries of a catalog: positions have 16 bits.
pub const MAX_ENTRIES: usize = 65_535;

/// `[catalog]`, and its keys that rules for entries depend on.
const DECISIVE: &[&str] =
    &["catalog", "type-base", "rename-all", "beyond-599", "shared-ids", "id-member"];

/// The catalog of a file, and the faults of the file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Parsed {
    /// The catalog with all valid entries.
    pub catalog: Catalog,
    /// All errors and warnings, in the order of the file.
    pub diagnostics: Vec<Diagnostic>,
}

impl Parsed {
    /// Returns the errors, without the warnings.
    pub fn errors(&self) -> impl Iterator<Item = &Diagnostic> {
        self.diagnostics.iter().filter(|diagnostic| diagnostic.is_error())
    }

    /// Returns all diagnostics as text.
    #[must_use]
    pub fn messages(&self, file: &str, text: &str) -> Vec<String> {
        self.diagnostics.iter().map(|diagnostic| diagnostic.render(file, text)).collect()
    }
}

/// Parses a text by the rules of the registry.
#[must_use]
pub fn parse_registry(text: &str) -> Parsed {
    parse(text, None)
}

/// Parses any other catalog. Entries with registered codes inherit protocol facts from `registry`.
#[must_use]
pub fn parse_catalog(text: &str, registry: &Catalog) -> Parsed {
    parse(text, Some(registry))
}

fn parse(text: &str, registry: Option<&Catalog>) -> Parsed {
    let cx = Ctxt::new();
    let readable;
    let mut is_info_lost = false;
    let (mut table, error) = syntax::parse_to_first(text, 0);
    if error.is_some() {
        (readable, is_info_lost) = blocks::readable(text, &cx);
        (table, _) = syntax::parse(&readable, 0);
    }
    let (infos, tables) = top_level(&table, Source { text, cx: &cx });
    let misplaced = |key: &&str| table.get(*key).is_some_and(|value| !value.get_ref().is_table());
    is_info_lost |= DECISIVE.iter().any(misplaced);
    let (mut info, mut known) = catalog_info(infos, registry, &cx);
    if is_info_lost {
        known = Known::NOTHING;
    }
    info.beyond_599 |= is_info_lost;
    info.shared_ids |= !known.ids;
    let variants: Vec<&str> = tables.iter().map(|(name, _)| *name).collect();
    let mut entries = entries(tables, &File { registry, info: &info });
    if registry.is_none() {
        check::registry(&mut entries, &cx);
    } else {
        check::catalog(&mut entries, &info, known, &cx);
    }
    // If a part of the text was dropped, unknown names are not reported.
    if error.is_none() {
        check::references(&entries, &variants, &cx);
    }
    check::relate_both_ways(&mut entries);
    let entries = entries.into_iter().map(|parsed| parsed.entry).collect();
    Parsed { catalog: Catalog { info, entries }, diagnostics: cx.finish(text) }
}

/// A top-level table with its name.
type Named<'a> = (&'a str, Table<'a>);

/// Returns `[catalog]`, or a table with a similar name, and the entries. Reports values that are not tables.
fn top_level<'a>(table: &'a DeTable<'a>, source: Source<'a>) -> (Vec<Named<'a>>, Vec<Named<'a>>) {
    let (mut infos, mut entries) = (Vec::new(), Vec::new());
    let mut is_headless = false;
    for (key, value) in in_order(table) {
        let (name, span): (&str, _) = (key.get_ref(), key.span());
        if let Some(values) = value.get_ref().as_table() {
            let table = Table::new(source, values, span);
            let tables = if is_info(name, &table) { &mut infos } else { &mut entries };
            tables.push((name, table));
        } else if has_header(value, source.text) {
            let message = format!("`{}` is a list of tables", shown(name));
            let variant = if variant_fault(name).is_none() { name } else { "NotFound" };
            let help = match name {
                "catalog" => "a file has one `[catalog]` table: write `[catalog]`".to_owned(),
                _ => format!("a status is a single table: write `[{}]`", shown(variant)),
            };
            source.cx.error(Rule::NotATable, span, &message, &help);
        } else if name != "$schema" && !is_headless {
            // A missing header is one fault, however many keys follow.
            is_headless = true;
            let message = format!("`{}` is outside of a table", shown(name));
            let help = "a status is a table: `[NotFound]`, then its keys";
            source.cx.error(Rule::NotATable, span, &message, help);
        }
    }
    if entries.is_empty() && source.cx.errors() == 0 {
        let help = "add a table: `[NotFound]`, `code = 404`, `summary = \"…\"`";
        source.cx.error(Rule::NoEntries, 0..0, "no status in this file", help);
    }
    if let Some((_, table)) = entries.get(MAX_ENTRIES) {
        let message = format!("more than {MAX_ENTRIES} entries");
        table.error(Rule::TooManyEntries, table.span.clone(), &message, "split the catalog");
        entries.truncate(MAX_ENTRIES);
    }
    (infos, entries)
}

/// Returns the properties of the catalog, and what they leave known.
fn catalog_info(
    infos: Vec<Named<'_>>,
    registry: Option<&Catalog>,
    cx: &Ctxt,
) -> (CatalogInfo, Known) {
    let (mut info, mut known) = (CatalogInfo::default(), Known::ALL);
    for (name, table) in infos {
        let span = table.span.clone();
        let table = table.with_keys(INFO_KEYS);
        info = info::parse(&table);
        known = Known::of(&table, &info);
        if name != "catalog" {
            let message = format!("unknown table `[{}]`", shown(name));
            cx.error(Rule::UnknownKey, span, &message, "did you mean `[catalog]`?");
        } else if registry.is_none() {
            let help = "only a catalog other than the registry has this table";
            cx.error(Rule::UnknownKey, span, "`[catalog]` in the registry", help);
        }
    }
    (info, known)
}

fn entries<'a>(tables: Vec<Named<'a>>, file: &File<'_>) -> Vec<ParsedEntry<'a>> {
    let keys = if file.registry.is_none() { REGISTRY_KEYS } else { CATALOG_KEYS };
    let mut entries = Vec::new();
    for (name, table) in tables {
        if !is_nested(name, &table, keys) {
            entries.extend(entry::parse(name, table.with_keys_and_extensions(keys), file));
        }
    }
    entries
}

/// Reports tables within a table that seem to be entries, if the outer table has no keys of an entry.
fn is_nested(name: &str, table: &Table<'_>, keys: &[&str]) -> bool {
    let inner = table.keys();
    let is_entry = |key: &Spanned<&str>| {
        let key = *key.get_ref();
        !table.has_table(key) || keys.contains(&key) || key.starts_with(EXTENSION_PREFIX)
    };
    if inner.is_empty() || inner.iter().any(is_entry) {
        return false;
    }
    for key in inner {
        let (span, inner) = (key.span(), key.into_inner());
        let whole = as_variant(&format!("{name}.{inner}"));
        let whole = whole.filter(|_| name.starts_with(char::is_uppercase));
        let variant = whole.unwrap_or_else(|| inner.to_owned());
        let message = format!("`{}` is a table within `{}`", shown(inner), shown(name));
        let help = format!("a dot in a name nests tables: write `[{}]`", shown(&variant));
        table.error(Rule::VariantName, span, &message, &help);
    }
    true
}

/// Returns whether a table is `[catalog]` or a misspelling of it: a similar name in lower case, and no code.
fn is_info(name: &str, table: &Table<'_>) -> bool {
    let is_lower = name.as_bytes().first().is_some_and(u8::is_ascii_lowercase);
    name == "catalog"
        || (is_lower || name.eq_ignore_ascii_case("catalog"))
            && !table.has("code")
            && suggest(name, &["catalog"]).is_some()
}
