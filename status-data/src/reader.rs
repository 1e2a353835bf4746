//! A text becomes a checked catalog: syntax, then entries, then the rules between them.
//!
//! All faults are reported in one pass, in the order of the file; entries without a fault that matters to them are
//! kept, so that one fault does not become hundreds of unknown names.

use crate::about::about;
use crate::document::parse;
use crate::entry::{File, entry};
use crate::field::Fields;
use crate::keys::{ABOUT_KEYS, CATALOG_KEYS, REGISTRY_KEYS};
use crate::model::Catalog;
use crate::nearest::nearest;
use crate::order::sort_by_key;
use crate::problem::{Problem, Rule, number_lines};
use crate::rules::{self, Row};
use crate::syntax;
use crate::table::Table;
use crate::unclosed::without_unclosed;
use crate::value::shown;

/// What a file says, and what is wrong with it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// The entries that can be used.
    pub catalog: Catalog,
    /// All faults, in the order of the file.
    pub problems: Vec<Problem>,
}

impl Reading {
    /// Every problem as text; empty if there is none.
    #[must_use]
    pub fn messages(&self, file: &str, text: &str) -> Vec<String> {
        self.problems.iter().map(|problem| problem.render(file, text)).collect()
    }
}

/// Reads the registry.
#[must_use]
pub fn read_registry(text: &str) -> Reading {
    read(text, None)
}

/// Reads any other catalog; entries of registered codes take protocol facts over from `registry`.
#[must_use]
pub fn read_catalog(text: &str, registry: &Catalog) -> Reading {
    read(text, Some(registry))
}

fn read(text: &str, registry: Option<&Catalog>) -> Reading {
    let mut problems = Vec::new();
    let closed;
    let (mut root, mut faults) = parse(text);
    if !faults.is_empty() {
        closed = without_unclosed(text, &mut problems);
        (root, faults) = parse(&closed);
    }
    let tables = syntax::tables(&root, &faults, text, &mut problems);
    let (mut described, mut listed) = (Vec::new(), Vec::new());
    for (name, table) in tables.sound {
        let kind = if describes(name.0, table) { &mut described } else { &mut listed };
        kind.push((name, table));
    }
    if listed.is_empty() && problems.is_empty() {
        let problem = Problem::new(Rule::NoEntries, 0..0, "no status in this file");
        problems.push(problem.help("add a table: `[NotFound]`, `code = 404`, `summary = \"…\"`"));
    }

    let mut catalog = Catalog::default();
    for ((name, span), table) in described {
        let fields = Fields::new(table, span.clone(), ABOUT_KEYS, text, &mut problems);
        catalog.about = about(&fields, &mut problems);
        if name != "catalog" {
            let message = format!("unknown table `[{}]`", shown(name));
            let problem = Problem::new(Rule::UnknownKey, span, message);
            problems.push(problem.help("did you mean `[catalog]`?"));
        } else if registry.is_none() {
            let problem = Problem::new(Rule::UnknownKey, span, "`[catalog]` in the registry");
            problems.push(problem.help("only a catalog of one's own describes itself"));
        }
    }
    // Where `[catalog]` cannot be read as it was meant, no code is wrong for want of `beyond-599`.
    catalog.about.beyond_599 |= !problems.is_empty();

    let file = File { registry, about: &catalog.about };
    let keys = if registry.is_none() { REGISTRY_KEYS } else { CATALOG_KEYS };
    let mut rows = Vec::new();
    let mut names = Vec::new();
    for ((name, span), table) in listed {
        let fields = Fields::new(table, span.clone(), keys, text, &mut problems);
        // A bad name is reported once, where it stands; a list that repeats it would only repeat the message.
        names.push(name);
        if let Some(entry) = entry(&(name, span), &fields, &file, &mut problems) {
            rows.push(Row { entry, fields, dropped: false });
        }
    }

    match registry {
        None => rules::registry(&mut rows, &mut problems),
        Some(_) => rules::catalog(&mut rows, &mut problems),
    }
    if !tables.damaged {
        rules::references(&rows, &names, &mut problems);
    }
    for row in rows {
        if !row.dropped {
            catalog.entries.push(row.entry);
        }
    }
    rules::relate_both_ways(&mut catalog.entries);
    sort_by_key(&mut problems, &|problem| problem.span.start);
    number_lines(&mut problems, text);
    Reading { catalog, problems }
}

/// Whether a table is `[catalog]`, or was meant to be: a near name in lower case, and no code.
fn describes(name: &str, table: &Table<'_>) -> bool {
    let lower = name.starts_with(|c: char| c.is_ascii_lowercase());
    name == "catalog"
        || (lower || name.eq_ignore_ascii_case("catalog"))
            && table.get("code").is_none()
            && nearest(name, ["catalog"]).is_some()
}
