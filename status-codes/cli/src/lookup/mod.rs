//! Lookup: `status-codes 404 "not found" 4xx 499 nginx`.
//!
//! Every query is answered, in order; those without an answer say why, and decide the exit code.

mod entry_text;
mod list_text;
mod query;
mod query_json;
mod unregistered_text;

use serde_json::{Value, json};
use std::fmt::Write;

pub(crate) use self::query::class;
use self::query::{Found, find};
use crate::answer::{Answer, End};
use crate::data::{built_in, json};
use crate::terminal::Screen;
use crate::terminal::palette::LABEL;

/// What all queries stand for.
pub(crate) fn answer(queries: &[String], as_json: bool, screen: Screen) -> Answer {
    if as_json {
        return answer_json(queries);
    }
    let mut answer = Answer::default();
    for query in queries {
        let found = find(query);
        if let Some(why) = found.missing(query) {
            answer.fail(why);
        }
        let text = text(&found, screen);
        if !text.is_empty() && !answer.out.is_empty() {
            let rule = "─".repeat(screen.width);
            let _ = write!(answer.out, "\n{LABEL}{rule}{LABEL:#}\n\n");
        }
        answer.out.push_str(&text);
    }
    answer
}

fn text(found: &Found, screen: Screen) -> String {
    match found {
        Found::Status(status) => entry_text::text(&built_in::entry(*status), screen),
        Found::Class(class) => list_text::class(*class, screen),
        Found::Vendor(vendor, catalog) => list_text::vendor(vendor, catalog, screen),
        Found::Unregistered(code, meanings) => unregistered_text::text(*code, meanings, screen),
        Found::Nothing { .. } => String::new(),
    }
}

fn answer_json(queries: &[String]) -> Answer {
    let mut answer = Answer::default();
    let results: Vec<Value> = queries
        .iter()
        .map(|query| {
            let found = find(query);
            if found.missing(query).is_some() {
                answer.worsen(End::NoAnswer);
            }
            query_json::value(query, &found)
        })
        .collect();
    answer.out = json::document(&json!({ "version": json::VERSION, "results": results }));
    answer
}
