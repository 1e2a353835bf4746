//! Results of queries as JSON. Each has `query` and `kind`; other keys depend on the kind.

use serde_json::{Value, json};
use status_codes::{Class, Code};
use status_data::{Entry, Keyword};

use super::query::Found;
use crate::data::vendors::{self, Meaning};
use crate::data::{grpc, json as data_json, registered};

/// Returns the result of one query.
pub(crate) fn value(query: &str, found: &Found<'_>) -> Value {
    match found {
        Found::Status(status) => {
            json!({
                "query": query,
                "kind": "status",
                "status": entry_value(status),
            })
        }
        Found::Renamed(status, meanings) => {
            json!({
                "query": query,
                "kind": "status",
                "status": entry_value(status),
                "meanings": meaning_values(meanings),
            })
        }
        Found::Own(own, entries) => {
            json!({
                "query": query,
                "kind": "catalog",
                "catalog": own.name,
                "statuses": entries.iter().map(|entry| entry_value(entry)).collect::<Vec<_>>(),
            })
        }
        Found::Class(class) => {
            let statuses = class.statuses().iter();
            json!({
                "query": query,
                "kind": "class",
                "class": class.as_str(),
                "name": class.name(),
                "statuses": statuses.map(|s| entry_value(registered::entry(*s))).collect::<Vec<_>>(),
            })
        }
        Found::Vendor(vendor, catalog) => {
            json!({
                "query": query,
                "kind": "vendor",
                "vendor": vendors::name(vendor, catalog),
                "statuses": catalog.entries.iter().map(entry_value).collect::<Vec<_>>(),
            })
        }
        Found::Unregistered(code, meanings) => unregistered(query, *code, meanings),
        Found::Nothing { why, near } => {
            let near = near.as_ref().map(|near| near.replace('`', ""));
            json!({ "query": query, "kind": "nothing", "error": why, "near": near })
        }
    }
}

/// Returns a status with the mapping of its code to gRPC.
fn entry_value(entry: &Entry) -> Value {
    let mut value = data_json::entry(entry);
    value["grpc-tables"] = grpc_tables(entry.code);
    value
}

/// Returns the code in the two tables of gRPC, ignoring `grpc` of a catalog.
fn grpc_tables(code: u16) -> Value {
    json!({ "server-sends-for": grpc::sent_for(code), "client-reads": grpc::read_as(code) })
}

fn unregistered(query: &str, code: Code, meanings: &[Meaning]) -> Value {
    json!({
        "query": query,
        "kind": "unregistered",
        "code": code.as_u16(),
        "class": code.class().map(Class::as_str),
        "treated-as": code.equivalent().as_u16(),
        "grpc-tables": grpc_tables(code.as_u16()),
        "meanings": meaning_values(meanings),
    })
}

fn meaning_values(meanings: &[Meaning]) -> Vec<Value> {
    meanings.iter().map(|meaning| meaning_value(*meaning)).collect()
}

fn meaning_value(meaning: Meaning) -> Value {
    let entry = meaning.entry;
    let media = entry.seen_in.iter().map(|medium| medium.as_str());
    json!({
        "vendor": meaning.name,
        "status": format!("{}::{}", meaning.vendor.name, entry.variant),
        "phrase": Some(&entry.phrase).filter(|phrase| !phrase.is_empty()),
        "title": entry.title(),
        "summary": entry.summary,
        "description": entry.description,
        "source": entry.source,
        "where": media.collect::<Vec<_>>(),
    })
}
