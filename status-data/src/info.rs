//! Reads the table `[catalog]`.

use crate::diagnostic::Diagnostic;
use crate::member::{check_form, check_name};
use crate::model::CatalogInfo;
use crate::reference::is_absolute;
use crate::rule::Rule;
use crate::table::Table;

/// What the entries have by the properties of the catalog. If it is unknown, no fault is reported that depends on it.
#[derive(Clone, Copy)]
pub(crate) struct Known {
    /// The ids, and whether several entries may share one.
    pub(crate) ids: bool,
    /// Whether problem documents tell entries of one code apart.
    pub(crate) documents: bool,
}

impl Known {
    pub(crate) const ALL: Self = Self { ids: true, documents: true };
    pub(crate) const NOTHING: Self = Self { ids: false, documents: false };

    /// Returns what the usable values leave known.
    pub(crate) fn of(table: &Table<'_>, info: &CatalogInfo) -> Self {
        let is_known = |key, is_usable| is_usable || !table.means(key);
        Self {
            ids: is_known("rename-all", info.rename_all.is_some())
                && is_known("shared-ids", table.is_boolean("shared-ids")),
            documents: is_known("type-base", info.type_base.is_some())
                && is_known("id-member", info.id_member.is_some()),
        }
    }
}

/// Returns the properties of the catalog. A flag without a usable value counts as set, so that nothing is reported that it
/// may allow.
pub(crate) fn parse(table: &Table<'_>) -> CatalogInfo {
    let flag = |key| table.boolean(key).unwrap_or_else(|| table.means(key));
    CatalogInfo {
        name: table.line("name"),
        description: table.markdown("description"),
        version: table.line("version"),
        type_base: type_base(table),
        rename_all: table.keyword("rename-all"),
        beyond_599: flag("beyond-599"),
        shared_ids: flag("shared-ids"),
        id_member: id_member(table),
    }
}

/// Returns the URI that ids are appended to.
fn type_base(table: &Table<'_>) -> Option<String> {
    let base = table.uri("type-base")?;
    let span = table.span_of("type-base");
    if !base.ends_with(['/', '#', ':', '=', '?']) {
        let message = "`type-base` does not end in `/`, `#`, `:`, `=` or `?`";
        let help = format!("the id is appended unchanged: write `{base}/`");
        table.error(Rule::UriForm, span, message, &help);
        return None;
    }
    if !is_absolute(&base) {
        let message = "a relative `type-base` resolves to another URI in each document";
        let help = "write the whole URI, as in `https://files.example/problems/` (RFC 9457, Section 3.1.1)";
        table.push(Diagnostic::warning(Rule::RelativeUri, span, message).help(help));
    }
    Some(base)
}

/// Returns the member that carries the id. No other member can have its name.
fn id_member(table: &Table<'_>) -> Option<String> {
    let name = table.spanned_line("id-member")?;
    let is_legal = check_form(table, &name) && check_name(table, &name, None);
    is_legal.then(|| name.into_inner().to_owned())
}
