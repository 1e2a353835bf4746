//! `[catalog]`: what a file says of itself.

use crate::field::Fields;
use crate::model::About;
use crate::problem::{Problem, Rule};
use crate::value::shown;

pub(crate) fn about(fields: &Fields<'_, '_>, problems: &mut Vec<Problem>) -> About {
    About {
        name: fields.line("name", problems).map(|(text, _)| text.to_owned()),
        description: fields.markdown("description", problems),
        version: fields.line("version", problems).map(|(text, _)| text.to_owned()),
        type_base: fields.uri("type-base", problems),
        rename_all: fields.word("rename-all", problems),
        beyond_599: fields.boolean("beyond-599", problems).unwrap_or(false),
    }
}

/// Reads a version of the API, which deprecations are counted by.
pub(crate) fn version(
    fields: &Fields<'_, '_>,
    key: &str,
    problems: &mut Vec<Problem>,
) -> Option<String> {
    let (text, span) = fields.line(key, problems)?;
    let number = |part: &str| {
        part == "0"
            || (!part.starts_with('0') && part.parse::<u32>().is_ok_and(|_| !part.starts_with('+')))
    };
    if text.split('.').count() == 3 && text.split('.').all(number) {
        return Some(text.to_owned());
    }
    problems.push(
        Problem::new(Rule::VersionForm, span, format!("`{}` is not a full version", shown(text)))
            .help("write all three numbers, as in `2.1.0`"),
    );
    None
}
