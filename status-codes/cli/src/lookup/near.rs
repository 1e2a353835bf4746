//! What a query that names nothing may have meant.

use status_codes::{Code, Status};
use status_data::suggest;

use super::query::LONGEST;
use crate::data::own::Own;
use crate::data::vendors;
use crate::search;

/// Returns a suggestion.
pub(super) fn near(query: &str, code: Option<Code>) -> Option<String> {
    if query.chars().nth(LONGEST).is_some() {
        return None; // the time for finding a similar one grows with the text
    }
    let shown = |status: Status| format!("`{status}`");
    if let Some(status) = code.and_then(Code::registered) {
        // A code with the phrase of another status: either may be intended.
        let phrase = query.trim_start_matches(|c: char| c.is_ascii_digit()).trim_start();
        let other = phrase.parse::<Status>().ok();
        return Some(
            shown(status) + &other.map_or(String::new(), |other| format!(" or `{other}`")),
        );
    }
    if query.bytes().all(|byte| byte.is_ascii_digit()) {
        return query.get(..3)?.parse().ok().map(shown);
    }
    let names = Status::ALL.iter().flat_map(|status| {
        let former = status.former_phrases().iter().chain(status.former_names()).copied();
        [status.as_str(), status.phrase(), status.name()].into_iter().chain(former)
    });
    if let Some(name) = suggest(query, &names.collect::<Vec<_>>()) {
        return name.parse().ok().map(shown);
    }
    if let Some(vendor) = vendors::similar_name(query) {
        return Some(format!("`{vendor}`"));
    }
    let words = [query.to_owned()];
    let hit = search::hits(&words, None).into_iter().find(|hit| hit.is_named)?;
    Some(format!("`{}`", hit.headline()))
}

/// Returns the most similar id of the user's catalog.
pub(super) fn near_own(query: &str, own: &Own) -> Option<String> {
    let ids: Vec<&str> = own.catalog.entries.iter().map(|entry| entry.id.as_str()).collect();
    suggest(query, &ids).map(|id| format!("`{id}`"))
}
