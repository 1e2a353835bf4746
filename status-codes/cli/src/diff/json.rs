//! Changes as JSON, as described by `diff.schema.json` in this folder.

use serde_json::{Map, Value, json};

use super::Report;
use super::change::Change;
use super::kind::{Audience, Severity};
use crate::data::json;

pub(super) fn report(report: &Report) -> String {
    let mut worst = Map::new();
    for audience in &report.audiences {
        let severities = report.changes.iter().map(|change| change.severity(*audience));
        let severity = severities.max().unwrap_or(Severity::Compatible);
        worst.insert(key(*audience).to_owned(), severity.name().into());
    }
    let changes: Vec<Value> =
        report.changes.iter().map(|one| change(one, &report.audiences)).collect();
    json::document(&json!({
        "version": json::VERSION,
        "old": report.old,
        "new": report.new.name,
        "worst": worst,
        "changes": changes,
    }))
}

fn change(change: &Change, audiences: &[Audience]) -> Value {
    let mut object = Map::new();
    object.insert("kind".to_owned(), change.kind.name().into());
    if let Some(status) = &change.status {
        let status = json!({ "code": status.code, "name": status.variant, "id": status.id });
        object.insert("status".to_owned(), status);
    }
    object.insert("message".to_owned(), change.message.as_str().into());
    for audience in audiences {
        let effect = change.kind.effect(*audience);
        let effect = json!({ "severity": effect.severity.name(), "reason": effect.reason });
        object.insert(key(*audience).to_owned(), effect);
    }
    object.into()
}

fn key(audience: Audience) -> &'static str {
    match audience {
        Audience::Clients => "clients",
        Audience::Rust => "rust",
    }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use crate::diff::kind::Kind;

    #[test]
    fn the_schema_lists_every_kind() {
        let schema: Value = serde_json::from_str(include_str!("diff.schema.json")).expect("JSON");
        let names: Vec<&str> = Kind::ALL.iter().map(|kind| kind.name()).collect();
        assert_eq!(schema["$defs"]["change"]["properties"]["kind"]["enum"], Value::from(names));
    }
}
