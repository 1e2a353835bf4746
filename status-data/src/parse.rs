//! A text becomes a checked catalog: syntax, then entries, then the rules between them.
//!
//! All faults are reported in one pass, in the order of the file; entries without a fault that matters to them are
//! kept, so that one fault does not become hundreds of unknown names.

use core::cell::OnceCell;

use toml::de::DeTable;

use crate::check;
use crate::diagnostic::{Ctxt, Diagnostic, Rule};
use crate::document::{self, Document};
use crate::entry::{self, File, ParsedEntry};
use crate::ident::as_variant;
use crate::info;
use crate::keys::{CATALOG_KEYS, EXTENSION_PREFIX, INFO_KEYS, REGISTRY_KEYS};
use crate::model::{Catalog, CatalogInfo, Entry};
use crate::suggest::suggest;
use crate::table::{Source, Table};
use crate::value::shown;

/// The most entries of a catalog: each has a number of 16 bits.
pub const MAX_ENTRIES: usize = 65_535;

/// What a file says, and what is wrong with it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Parsed {
    /// The entries that can be used.
    pub catalog: Catalog,
    /// All faults, errors and warnings, in the order of the file.
    pub diagnostics: Vec<Diagnostic>,
}

impl Parsed {
    /// Returns the errors, without the warnings.
    pub fn errors(&self) -> impl Iterator<Item = &Diagnostic> {
        self.diagnostics.iter().filter(|diagnostic| diagnostic.is_error())
    }

    /// Returns every diagnostic as text.
    #[must_use]
    pub fn messages(&self, file: &str, text: &str) -> Vec<String> {
        self.diagnostics.iter().map(|diagnostic| diagnostic.render(file, text)).collect()
    }
}

/// Reads the registry.
#[must_use]
pub fn parse_registry(text: &str) -> Parsed {
    parse(text, None)
}

/// Reads any other catalog; entries of registered codes take protocol facts over from `registry`.
#[must_use]
pub fn parse_catalog(text: &str, registry: &Catalog) -> Parsed {
    parse(text, Some(registry))
}

fn parse(text: &str, registry: Option<&Catalog>) -> Parsed {
    let cx = Ctxt::new();
    let (source, sorted) = (Source { text, cx: &cx }, OnceCell::new());
    let document = document::parse(text, &sorted, &cx);
    let tables = Tables::of(&document, source);
    let info = tables.info(registry);
    let entries = tables.entries(&File { registry, info: &info }, document.is_partial);
    Parsed { catalog: Catalog { info, entries }, diagnostics: cx.finish(text) }
}

/// A table of the top level with its name.
type Named<'a> = (&'a str, &'a DeTable<'a>, core::ops::Range<usize>);

/// The tables of the top level.
struct Tables<'a> {
    source: Source<'a>,
    /// `[catalog]`, or what was meant as it.
    info: Vec<Named<'a>>,
    entries: Vec<Named<'a>>,
}

impl<'a> Tables<'a> {
    /// Reports what is no table.
    fn of(document: &'a Document<'_>, source: Source<'a>) -> Self {
        let (mut info, mut entries) = (Vec::new(), Vec::new());
        let mut is_headless = false;
        for (key, value) in &document.items {
            let (name, span) = (key.get_ref().as_ref(), key.span());
            if let Some(table) = value.get_ref().as_table() {
                let tables = if is_info(name, table) { &mut info } else { &mut entries };
                tables.push((name, table, span));
            } else if value.span().start < span.start {
                let message = format!("`{}` is a list of tables", shown(name));
                let diagnostic = Diagnostic::new(Rule::NotATable, span, message);
                source.cx.push(diagnostic.help("a status is one table: write `[NotFound]`, once"));
            } else if name != "$schema" && !is_headless {
                // A header that was forgotten is one fault, whatever the number of keys.
                is_headless = true;
                let message = format!("`{}` stands outside of a table", shown(name));
                let diagnostic = Diagnostic::new(Rule::NotATable, span, message);
                source.cx.push(diagnostic.help("a status is a table: `[NotFound]`, then its keys"));
            }
        }
        if entries.is_empty() && !source.cx.has_errors() {
            let diagnostic = Diagnostic::new(Rule::NoEntries, 0..0, "no status in this file");
            source.cx.push(
                diagnostic.help("add a table: `[NotFound]`, `code = 404`, `summary = \"…\"`"),
            );
        }
        if let Some((_, _, span)) = entries.get(MAX_ENTRIES) {
            let message = format!("more than {MAX_ENTRIES} entries");
            let diagnostic = Diagnostic::new(Rule::TooManyEntries, span.clone(), message);
            source.cx.push(diagnostic.help("split the catalog"));
            entries.truncate(MAX_ENTRIES);
        }
        Self { source, info, entries }
    }

    fn info(&self, registry: Option<&Catalog>) -> CatalogInfo {
        let mut info = CatalogInfo::default();
        for (name, table, span) in &self.info {
            info = info::parse(&Table::new(self.source, table, span.clone(), INFO_KEYS));
            let (message, help) = if *name != "catalog" {
                (format!("unknown table `[{}]`", shown(name)), "did you mean `[catalog]`?")
            } else if registry.is_none() {
                let help = "only a catalog of one's own describes itself";
                ("`[catalog]` in the registry".to_owned(), help)
            } else {
                continue;
            };
            let diagnostic = Diagnostic::new(Rule::UnknownKey, span.clone(), message);
            self.source.cx.push(diagnostic.help(help));
        }
        // Where `[catalog]` cannot be read as it was meant, no code is wrong for want of `beyond-599`.
        info.beyond_599 |= self.source.cx.has_errors();
        info
    }

    /// The entries; in a text that was read in part, names may be missing without being wrong.
    fn entries(&self, file: &File<'_>, is_partial: bool) -> Vec<Entry> {
        let cx = self.source.cx;
        let parsed = self.entries.iter().filter_map(|(name, table, span)| {
            let keys = if file.registry.is_none() { REGISTRY_KEYS } else { CATALOG_KEYS };
            let nested = nested(name, table, keys);
            if !nested.is_empty() {
                for diagnostic in nested {
                    cx.push(diagnostic);
                }
                return None;
            }
            let table = Table::extensible(self.source, table, span.clone(), keys);
            entry::parse(name, table, file)
        });
        let mut parsed: Vec<ParsedEntry<'_>> = parsed.collect();
        if file.registry.is_none() {
            check::registry(&mut parsed, cx);
        } else {
            check::catalog(&mut parsed, file.info, cx);
        }
        if !is_partial {
            // A bad name is reported once, where it stands; a list that repeats it would only repeat the message.
            let variants: Vec<&str> = self.entries.iter().map(|(name, ..)| *name).collect();
            check::references(&parsed, &variants, cx);
        }
        let mut entries: Vec<Entry> = parsed.into_iter().map(|parsed| parsed.entry).collect();
        check::relate_both_ways(&mut entries);
        entries
    }
}

/// What is meant as entries of their own, where a table has other tables and nothing of an entry.
fn nested(name: &str, table: &DeTable<'_>, keys: &[&str]) -> Vec<Diagnostic> {
    let is_inner = |key: &str| !keys.contains(&key) && !key.starts_with(EXTENSION_PREFIX);
    let all =
        table.iter().all(|(key, value)| value.get_ref().is_table() && is_inner(key.get_ref()));
    let inner = table.keys().filter(|_| all).map(|key| {
        let inner: &str = key.get_ref();
        let message = format!("`{}` is a table within `{}`", shown(inner), shown(name));
        let whole =
            as_variant(&format!("{name}.{inner}")).filter(|_| name.starts_with(char::is_uppercase));
        let variant = whole.unwrap_or_else(|| inner.to_owned());
        let help = format!("a dot in a name nests tables: write `[{}]`", shown(&variant));
        Diagnostic::new(Rule::VariantName, key.span(), message).help(help)
    });
    inner.collect()
}

/// Whether a table is `[catalog]`, or was meant to be: a near name in lower case, and no code.
fn is_info(name: &str, table: &DeTable<'_>) -> bool {
    let is_lower = name.starts_with(|c: char| c.is_ascii_lowercase());
    name == "catalog"
        || (is_lower || name.eq_ignore_ascii_case("catalog"))
            && !table.contains_key("code")
            && suggest(name, ["catalog"]).is_some()
}
