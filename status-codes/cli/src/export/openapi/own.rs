//! What a document has no place for, under the keys of the TOML format, so that `import` finds it again.

use serde_json::{Map, Value, json};
use status_data::{Entry, HeaderRule, Keyword, MethodMeaning, Reference, registry};

use crate::data::json::deprecation;

/// Returns the keys of an entry that the document does not have. Facts that a catalog has from the registry are left out.
pub(super) fn keys(entry: &Entry) -> Map<String, Value> {
    let registered = registry().with_code(entry.code).next().cloned().unwrap_or_default();
    let inherits = inherits(entry, &registered);
    let base = if inherits { registered } else { Entry::default() };
    let mut keys = Map::new();
    let mut put = |key: &str, differs: bool, value: Value| {
        if differs {
            keys.insert(key.to_owned(), value);
        }
    };
    put("phrase", !inherits && !entry.phrase.is_empty(), entry.phrase.as_str().into());
    put("former-ids", !entry.former_ids.is_empty(), json!(entry.former_ids));
    put("groups", !entry.groups.is_empty(), json!(entry.groups));
    let deprecated = entry.deprecated.as_ref().map(deprecation);
    put("deprecated", deprecated.is_some(), json!(deprecated));
    let reference = entry.reference.as_ref().map(Reference::to_string);
    put("reference", entry.reference != base.reference, json!(reference));
    put("former", !entry.former.is_empty(), json!(entry.former));
    put("aliases", !entry.aliases.is_empty(), json!(entry.aliases));
    put("example", !entry.example.is_empty(), entry.example.as_str().into());
    put("cache", entry.cache != base.cache, entry.cache.as_str().into());
    put("content", entry.content != base.content, entry.content.as_str().into());
    let redirect =
        entry.redirect.map(|it| json!({ "method": it.method.as_str(), "permanent": it.permanent }));
    put("redirect", entry.redirect != base.redirect, json!(redirect));
    put("headers", entry.headers != base.headers, entry.headers.iter().map(header).collect());
    put("retry", entry.retry != base.retry, entry.retry.as_str().into());
    put("methods", entry.methods != base.methods, methods(entry));
    put("related", !entry.related.is_empty(), json!(entry.related));
    put("grpc", entry.grpc.is_some(), json!(entry.grpc.map(Keyword::as_str)));
    put("source", entry.source.is_some(), json!(entry.source));
    let seen_in: Vec<&str> = entry.seen_in.iter().map(|medium| medium.as_str()).collect();
    put("where", !seen_in.is_empty(), json!(seen_in));
    keys
}

/// Returns whether an entry has the facts of the registered status where it states none: if it does not state its phrase.
fn inherits(entry: &Entry, registered: &Entry) -> bool {
    entry.phrase == registered.phrase
        && entry.registration == registered.registration
        && (entry.reference.is_some() || registered.reference.is_none())
        && (entry.redirect.is_some() || registered.redirect.is_none())
}

fn header(rule: &HeaderRule) -> Value {
    let mut value = json!({ "name": rule.name, "level": rule.level.as_str() });
    if let Some(when) = &rule.when {
        value["when"] = when.as_str().into();
    }
    if let Some(reference) = &rule.reference {
        value["reference"] = reference.to_string().into();
    }
    value
}

/// Returns the meanings by method. Those without a reference have that of the entry.
fn methods(entry: &Entry) -> Value {
    let meaning = |meaning: &MethodMeaning| {
        let mut value = json!({ "meaning": meaning.meaning });
        if let Some(reference) =
            meaning.reference.as_ref().filter(|_| meaning.reference != entry.reference)
        {
            value["reference"] = reference.to_string().into();
        }
        (meaning.method.clone(), value)
    };
    Value::Object(entry.methods.iter().map(meaning).collect())
}
