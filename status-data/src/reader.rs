//! A text becomes a checked catalog: syntax, then entries, then the rules between them.
//!
//! All faults are reported in one pass, in the order of the file; entries without a fault that matters to them are
//! kept, so that one fault does not become hundreds of unknown names.

use crate::about::about;
use crate::diagnostic::{Diagnostic, Rule, number_lines};
use crate::document::parse;
use crate::entry::{File, entry};
use crate::field::Fields;
use crate::keys::{CATALOG_KEYS, INFO_KEYS, REGISTRY_KEYS};
use crate::model::Catalog;
use crate::order::sort_by_key;
use crate::rules::{self, Row};
use crate::suggest::suggest;
use crate::syntax;
use crate::table::Table;
use crate::unclosed::without_unclosed;
use crate::value::shown;

/// What a file says, and what is wrong with it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Parsed {
    /// The entries that can be used.
    pub catalog: Catalog,
    /// All faults, in the order of the file.
    pub diagnostics: Vec<Diagnostic>,
}

impl Parsed {
    /// Every diagnostic as text; empty if there is none.
    #[must_use]
    pub fn messages(&self, file: &str, text: &str) -> Vec<String> {
        self.diagnostics.iter().map(|diagnostic| diagnostic.render(file, text)).collect()
    }
}

/// Reads the registry.
#[must_use]
pub fn parse_registry(text: &str) -> Parsed {
    read(text, None)
}

/// Reads any other catalog; entries of registered codes take protocol facts over from `registry`.
#[must_use]
pub fn parse_catalog(text: &str, registry: &Catalog) -> Parsed {
    read(text, Some(registry))
}

fn read(text: &str, registry: Option<&Catalog>) -> Parsed {
    let mut diagnostics = Vec::new();
    let closed;
    let (mut root, mut faults) = parse(text);
    if !faults.is_empty() {
        closed = without_unclosed(text, &mut diagnostics);
        (root, faults) = parse(&closed);
    }
    let tables = syntax::tables(&root, &faults, text, &mut diagnostics);
    let (mut described, mut listed) = (Vec::new(), Vec::new());
    for (name, table) in tables.sound {
        let kind = if describes(name.0, table) { &mut described } else { &mut listed };
        kind.push((name, table));
    }
    if listed.is_empty() && diagnostics.is_empty() {
        let diagnostic = Diagnostic::new(Rule::NoEntries, 0..0, "no status in this file");
        diagnostics
            .push(diagnostic.help("add a table: `[NotFound]`, `code = 404`, `summary = \"…\"`"));
    }

    let mut catalog = Catalog::default();
    for ((name, span), table) in described {
        let fields = Fields::new(table, span.clone(), INFO_KEYS, text, &mut diagnostics);
        catalog.info = about(&fields, &mut diagnostics);
        if name != "catalog" {
            let message = format!("unknown table `[{}]`", shown(name));
            let diagnostic = Diagnostic::new(Rule::UnknownKey, span, message);
            diagnostics.push(diagnostic.help("did you mean `[catalog]`?"));
        } else if registry.is_none() {
            let diagnostic = Diagnostic::new(Rule::UnknownKey, span, "`[catalog]` in the registry");
            diagnostics.push(diagnostic.help("only a catalog of one's own describes itself"));
        }
    }
    // Where `[catalog]` cannot be read as it was meant, no code is wrong for want of `beyond-599`.
    catalog.info.beyond_599 |= !diagnostics.is_empty();

    let file = File { registry, about: &catalog.info };
    let keys = if registry.is_none() { REGISTRY_KEYS } else { CATALOG_KEYS };
    let mut rows = Vec::new();
    let mut names = Vec::new();
    for ((name, span), table) in listed {
        let fields = Fields::new(table, span.clone(), keys, text, &mut diagnostics);
        // A bad name is reported once, where it stands; a list that repeats it would only repeat the message.
        names.push(name);
        if let Some(entry) = entry(&(name, span), &fields, &file, &mut diagnostics) {
            rows.push(Row { entry, fields, dropped: false });
        }
    }

    match registry {
        None => rules::registry(&mut rows, &mut diagnostics),
        Some(_) => rules::catalog(&mut rows, &mut diagnostics),
    }
    if !tables.damaged {
        rules::references(&rows, &names, &mut diagnostics);
    }
    for row in rows {
        if !row.dropped {
            catalog.entries.push(row.entry);
        }
    }
    rules::relate_both_ways(&mut catalog.entries);
    sort_by_key(&mut diagnostics, &|diagnostic| diagnostic.span.start);
    number_lines(&mut diagnostics, text);
    Parsed { catalog, diagnostics }
}

/// Whether a table is `[catalog]`, or was meant to be: a near name in lower case, and no code.
fn describes(name: &str, table: &Table<'_>) -> bool {
    let lower = name.starts_with(|c: char| c.is_ascii_lowercase());
    name == "catalog"
        || (lower || name.eq_ignore_ascii_case("catalog"))
            && table.get("code").is_none()
            && suggest(name, ["catalog"]).is_some()
}
