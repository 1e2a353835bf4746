//! Looks up codes and names: `status-codes 404 not found 4xx 499 nginx`.
//!
//! Queries are answered in order. One that names nothing prints the reason, and the command fails.

mod arguments;
mod entry_text;
mod example;
mod list_text;
mod log_line;
mod near;
mod of_vendors;
pub(crate) mod oneline;
mod query;
mod query_json;
#[cfg(test)]
mod tests;
mod unregistered_text;

use std::fmt::Write;

use serde_json::{Value, json};

pub(crate) use self::query::class;
use self::query::{Found, find, shown};
use crate::arguments::{Lookup, LookupFormat};
use crate::data::own::{self, Own};
use crate::data::source::Unreadable;
use crate::data::{json, source};
use crate::output::{Exit, Output};
use crate::terminal::Terminal;
use crate::terminal::palette::LABEL;

/// Answers all queries.
pub(crate) fn run(lookup: &Lookup, terminal: Terminal) -> Output {
    match answers(lookup, terminal) {
        Ok(output) => output,
        Err(reason) => Output::failure(reason),
    }
}

/// Returns whether a text is a query that needs no catalog of the user.
pub(crate) fn is_known(text: &str) -> bool {
    find(text, None).missing(text).is_none()
}

fn answers(lookup: &Lookup, terminal: Terminal) -> Result<Output, Unreadable> {
    let own = own::find(lookup.catalog.as_deref())?;
    let queries = queries(&lookup.queries, own.as_ref(), source::lines_of_stdin)?;
    let mut output = match lookup.format() {
        _ if lookup.example => as_examples(&queries, own.as_ref()),
        LookupFormat::Text => in_full(&queries, own.as_ref(), terminal),
        LookupFormat::Oneline => on_lines(&queries, own.as_ref()),
        LookupFormat::Json => as_json(&queries, own.as_ref()),
    };
    if output.exit == Exit::Failure && own.is_none() {
        own::warn_if_unusable(&mut output);
    }
    Ok(output)
}

/// Returns the queries of the arguments, with the lines of standard input in place of `-`.
fn queries(
    arguments: &[String],
    own: Option<&Own>,
    stdin: impl Fn() -> Result<String, Unreadable>,
) -> Result<Vec<String>, Unreadable> {
    let mut queries = Vec::new();
    for (at, part) in arguments.split(|argument| argument == "-").enumerate() {
        if at > 0 {
            queries.extend(arguments::lines(&stdin()?));
        }
        queries.extend(arguments::queries(part, own));
    }
    Ok(queries)
}

fn in_full(queries: &[String], own: Option<&Own>, terminal: Terminal) -> Output {
    let mut output = Output::default();
    for query in queries {
        let found = find(query, own);
        if let Some(why) = found.missing(query) {
            output.fail(why);
        }
        let text = text(&found, terminal);
        if !text.is_empty() && !output.stdout.is_empty() {
            output.stdout.push_str(&rule(terminal));
        }
        output.stdout.push_str(&text);
    }
    output
}

/// Returns a line between two results.
fn rule(terminal: Terminal) -> String {
    format!("\n{LABEL}{}{LABEL:#}\n\n", "─".repeat(terminal.width))
}

fn text(found: &Found<'_>, terminal: Terminal) -> String {
    match found {
        Found::Status(entry) => entry_text::text(entry, None, terminal),
        Found::Renamed(entry, meanings) => entry_text::renamed(entry, meanings, terminal),
        Found::Own(own, entries) => {
            let texts: Vec<String> =
                entries.iter().map(|entry| entry_text::text(entry, Some(own), terminal)).collect();
            texts.join(&rule(terminal))
        }
        Found::Class(class) => list_text::class(*class, terminal),
        Found::Vendor(vendor, catalog) => list_text::vendor(vendor, catalog, terminal),
        Found::Unregistered(code, meanings) => unregistered_text::text(*code, meanings, terminal),
        Found::Nothing { .. } => String::new(),
    }
}

fn on_lines(queries: &[String], own: Option<&Own>) -> Output {
    let mut output = Output::default();
    for query in queries {
        let found = find(query, own);
        if let Some(why) = found.missing(query) {
            output.fail(why);
        }
        let _ = write!(output.stdout, "{}", oneline::lines(&found)); // a `String` takes everything
    }
    output
}

fn as_examples(queries: &[String], own: Option<&Own>) -> Output {
    let mut output = Output::default();
    for query in queries {
        let found = find(query, own);
        let exchanges = example::exchanges(&found);
        match found.missing(query) {
            Some(why) => output.fail(why),
            None if exchanges.is_empty() => output
                .fail(format_args!("\"{}\": there is no example of an exchange", shown(query))),
            None => {}
        }
        for exchange in exchanges {
            if !output.stdout.is_empty() {
                output.stdout.push('\n');
            }
            output.stdout.push_str(&exchange);
        }
    }
    output
}

fn as_json(queries: &[String], own: Option<&Own>) -> Output {
    let mut output = Output::default();
    let results: Vec<Value> = queries
        .iter()
        .map(|query| {
            let found = find(query, own);
            if found.missing(query).is_some() {
                output.escalate(Exit::Failure);
            }
            query_json::value(query, &found)
        })
        .collect();
    output.stdout = json::document(&json!({ "version": json::VERSION, "results": results }));
    output
}
