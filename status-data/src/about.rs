//! `[catalog]`: what a file says of itself.

use crate::diagnostic::{Diagnostic, Rule};
use crate::field::Fields;
use crate::model::CatalogInfo;
use crate::value::shown;

pub(crate) fn about(fields: &Fields<'_, '_>, diagnostics: &mut Vec<Diagnostic>) -> CatalogInfo {
    CatalogInfo {
        name: fields.line("name", diagnostics).map(|(text, _)| text.to_owned()),
        description: fields.markdown("description", diagnostics),
        version: fields.line("version", diagnostics).map(|(text, _)| text.to_owned()),
        type_base: fields.uri("type-base", diagnostics),
        rename_all: fields.word("rename-all", diagnostics),
        beyond_599: fields.boolean("beyond-599", diagnostics).unwrap_or(false),
        ..CatalogInfo::default()
    }
}

/// Reads a version of the API, which deprecations are counted by.
pub(crate) fn version(
    fields: &Fields<'_, '_>,
    key: &str,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<String> {
    let (text, span) = fields.line(key, diagnostics)?;
    let number = |part: &str| {
        part == "0"
            || (!part.starts_with('0') && part.parse::<u32>().is_ok_and(|_| !part.starts_with('+')))
    };
    if text.split('.').count() == 3 && text.split('.').all(number) {
        return Some(text.to_owned());
    }
    diagnostics.push(
        Diagnostic::new(
            Rule::VersionForm,
            span,
            format!("`{}` is not a full version", shown(text)),
        )
        .help("write all three numbers, as in `2.1.0`"),
    );
    None
}
