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
use crate::data::json;
use crate::output::{Exit, Output};
use crate::terminal::Terminal;
use crate::terminal::palette::LABEL;

/// What all queries stand for.
pub(crate) fn run(queries: &[String], as_json: bool, terminal: Terminal) -> Output {
    if as_json {
        return run_json(queries);
    }
    let mut output = Output::default();
    for query in queries {
        let found = find(query);
        if let Some(why) = found.missing(query) {
            output.fail(why);
        }
        let text = text(&found, terminal);
        if !text.is_empty() && !output.stdout.is_empty() {
            let rule = "─".repeat(terminal.width);
            let _ = write!(output.stdout, "\n{LABEL}{rule}{LABEL:#}\n\n");
        }
        output.stdout.push_str(&text);
    }
    output
}

fn text(found: &Found, terminal: Terminal) -> String {
    match found {
        Found::Status(status) => entry_text::text(status, terminal),
        Found::Class(class) => list_text::class(*class, terminal),
        Found::Vendor(vendor, catalog) => list_text::vendor(vendor, catalog, terminal),
        Found::Unregistered(code, meanings) => unregistered_text::text(*code, meanings, terminal),
        Found::Nothing { .. } => String::new(),
    }
}

fn run_json(queries: &[String]) -> Output {
    let mut output = Output::default();
    let results: Vec<Value> = queries
        .iter()
        .map(|query| {
            let found = find(query);
            if found.missing(query).is_some() {
                output.escalate(Exit::Failure);
            }
            query_json::value(query, &found)
        })
        .collect();
    output.stdout = json::document(&json!({ "version": json::VERSION, "results": results }));
    output
}
