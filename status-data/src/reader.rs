//! A text becomes a checked catalog: syntax, then entries, then the rules between them.
//!
//! All faults are reported in one pass, in the order of the file; entries without a fault that matters to them are
//! kept, so that one fault does not become hundreds of unknown names.

use crate::about::about;
use crate::entry::{File, entry};
use crate::field::{At, Fields};
use crate::identifier::variant_fault;
use crate::keys::{ABOUT_KEYS, CATALOG_KEYS, REGISTRY_KEYS, RESERVED_KEYS};
use crate::model::{Catalog, Entry};
use crate::nearest::nearest;
use crate::problem::{Problem, Rule};
use crate::rules::{self, Row};
use crate::syntax;

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
    let (root, damage) = syntax::parse(text, &mut problems);
    let tables = syntax::tables(&root, &damage, text, &mut problems);
    if tables.sound.is_empty() && !tables.damaged && problems.is_empty() {
        let problem = Problem::new(Rule::NoEntries, 0..0, "no status in this file");
        problems.push(problem.help("add a table: `[NotFound]`, `code = 404`, `summary = \"…\"`"));
    }

    let mut catalog = Catalog::default();
    let mut rows = Vec::new();
    let mut names = Vec::new();
    if let Some(((_, span), table)) = tables.sound.iter().find(|((name, _), _)| *name == "catalog")
    {
        let fields = Fields::new(table, span.clone(), ABOUT_KEYS, &mut problems);
        catalog.about = about(&fields, &mut problems);
        if registry.is_none() {
            let problem =
                Problem::new(Rule::UnknownKey, span.clone(), "`[catalog]` in the registry");
            problems.push(problem.help("only a catalog of one's own describes itself"));
        }
    }
    let file = File { registry, about: &catalog.about };
    let keys = if registry.is_none() { REGISTRY_KEYS } else { CATALOG_KEYS };
    for ((name, span), table) in tables.sound {
        if name == "catalog"
            || misspelt_reserved((name, span.clone()), table.contains_key("code"), &mut problems)
        {
            continue;
        }
        let before = problems.len();
        let fields = Fields::new(table, span.clone(), keys, &mut problems);
        let read = entry(&(name, span), &fields, &file, &mut problems);
        // A bad name is reported once, where it stands; a list that repeats it would only repeat the message.
        if read.is_some() || problems.len() > before {
            names.push(name);
        }
        if let Some(entry) = read {
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
    let rows = rows.into_iter().filter(|row| !row.dropped);
    let mut entries: Vec<Entry> = rows.map(|row| row.entry).collect();
    rules::relate_both_ways(&mut entries);
    catalog.entries = entries;
    problems.sort_by_key(|problem| problem.span.start);
    Reading { catalog, problems }
}

/// A lower-case table is a reserved one; it can't be a status.
fn misspelt_reserved((name, span): At<&str>, has_code: bool, problems: &mut Vec<Problem>) -> bool {
    let lower = name.starts_with(|c: char| c.is_ascii_lowercase()) && variant_fault(name).is_some();
    let Some(near) = nearest(name, RESERVED_KEYS.iter().copied()).filter(|_| lower && !has_code)
    else {
        return false;
    };
    let problem = Problem::new(Rule::UnknownKey, span, format!("unknown table `[{name}]`"));
    problems.push(problem.help(format!("did you mean `[{near}]`?")));
    true
}
