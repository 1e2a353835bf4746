//! A catalog as a JSON Schema (2020-12) of its problem documents, with a definition for each status.
//!
//! The schema accepts the documents of all statuses, and those with unknown types, since problem types can be added
//! (RFC 9457 §3.2). A definition, named after its variant, is strict about what the catalog fixes.

use std::collections::HashMap;

use serde_json::{Map, Value, json};
use status_data::{Catalog, CatalogInfo, Entry};

use super::member::{self, Dialect};
use super::value;
use crate::data::{ABOUT_BLANK, json, own_type};

/// Returns the schema, its definitions in the order of the file.
#[must_use]
pub fn document(catalog: &Catalog) -> String {
    json::document(&schema(catalog))
}

fn schema(catalog: &Catalog) -> Value {
    let info = &catalog.info;
    let problems = || catalog.entries.iter().filter(|entry| super::openapi::has_problem(entry));
    let mut definitions: Map<String, Value> =
        problems().map(|entry| (entry.variant.clone(), problem(entry, info))).collect();
    definitions.insert("problem".into(), base());
    let name = info.name.as_deref().unwrap_or("Statuses");
    let version = info.version.as_ref().map_or(String::new(), |it| format!(", version {it}"));
    let known = rules(problems(), info);
    let mut schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": format!("Problems of {name}{version}"),
        "$ref": "#/$defs/problem",
    });
    if !known.is_empty() {
        schema["allOf"] = known.into();
    }
    schema["$defs"] = definitions.into();
    schema
}

/// Returns the schema of a problem document of any type (RFC 9457 §3.1).
fn base() -> Value {
    json!({
        "description": "A problem document (RFC 9457).",
        "type": "object",
        "properties": {
            "type": { "type": "string", "format": "uri-reference", "default": "about:blank" },
            "title": { "type": "string" },
            "status": { "type": "integer", "minimum": 100, "maximum": 999 },
            "detail": { "type": "string" },
            "instance": { "type": "string", "format": "uri-reference" },
        },
    })
}

/// Returns the schema of the problem of a status, with constants for fixed values and typed members.
fn problem(entry: &Entry, info: &CatalogInfo) -> Value {
    let mut own = Map::new();
    member::describe(&mut own, &entry.members, Dialect::Json);
    let mut properties = marks(entry, info);
    let mut required: Vec<Value> = properties.keys().map(|name| name.as_str().into()).collect();
    if own_type(entry).is_none() {
        properties.insert("type".into(), json!({ "const": ABOUT_BLANK }));
    }
    if let Some(Value::Array(names)) = own.remove("required") {
        required.extend(names);
    }
    if let Some(Value::Object(members)) = own.remove("properties") {
        properties.extend(members);
    }
    let mut schema = Map::new();
    schema.insert("title".into(), entry.title().into());
    schema.insert("description".into(), entry.summary.as_str().into());
    if entry.deprecated.is_some() {
        schema.insert("deprecated".into(), true.into());
    }
    schema.insert("$ref".into(), "#/$defs/problem".into());
    schema.insert("properties".into(), properties.into());
    schema.insert("required".into(), required.into());
    schema.extend(value::extensions(&entry.extensions));
    schema.into()
}

/// Returns what identifies a status: its type or the member with the id, and its code.
fn marks(entry: &Entry, info: &CatalogInfo) -> Map<String, Value> {
    let mut marks = Map::new();
    if let Some(uri) = own_type(entry) {
        marks.insert("type".into(), json!({ "const": uri }));
    }
    marks.insert("status".into(), json!({ "const": entry.code }));
    if let Some(id_member) = &info.id_member {
        marks.insert(id_member.clone(), json!({ "const": entry.id }));
    }
    marks
}

/// Returns a rule for the documents of each status that more than the code identifies. Statuses with the same marks have
/// one, since their documents have the members of any of them.
fn rules<'a>(entries: impl Iterator<Item = &'a Entry>, info: &CatalogInfo) -> Vec<Value> {
    let mut rules: Vec<(Map<String, Value>, Vec<Value>)> = Vec::new();
    let mut known: HashMap<String, usize> = HashMap::new();
    for entry in entries {
        let marks = marks(entry, info);
        if marks.len() > 1 {
            let at = *known.entry(json!(marks).to_string()).or_insert(rules.len());
            if at == rules.len() {
                rules.push((marks, Vec::new()));
            }
            rules[at].1.push(json!({ "$ref": format!("#/$defs/{}", entry.variant) }));
        }
    }
    let rule = |(marks, mut definitions): (Map<String, Value>, Vec<Value>)| {
        let required: Vec<&String> = marks.keys().collect();
        let then = match definitions.as_mut_slice() {
            [definition] => definition.take(),
            _ => json!({ "anyOf": definitions }),
        };
        json!({ "if": { "properties": marks, "required": required }, "then": then })
    };
    rules.into_iter().map(rule).collect()
}

#[cfg(test)]
mod tests {
    use jsonschema::Validator;
    use serde_json::{Value, json};

    use super::schema;
    use crate::export::sample;

    fn validator() -> Validator {
        jsonschema::validator_for(&schema(&sample::catalog())).expect("it is a schema")
    }

    fn known() -> Value {
        json!({
            "type": "https://shop.example/problems/not-in-stock", "status": 409,
            "code": "not-in-stock", "sku": "s", "available": 2, "region": "eu", "weight": 2,
            "final": false, "product": { "sku": "s" }, "more": [],
        })
    }

    #[test]
    fn members_of_a_known_problem_are_judged() {
        let validator = validator();
        assert!(validator.is_valid(&known()));
        for (name, wrong) in [
            ("sku", json!(1)),
            ("available", json!(0)),
            ("region", json!("mars")),
            ("product", json!({})),
            ("alternatives", json!([1])),
        ] {
            let mut problem = known();
            problem[name] = wrong;
            assert!(!validator.is_valid(&problem), "{name}");
        }
        let mut problem = known();
        problem.as_object_mut().expect("an object").remove("weight");
        assert!(!validator.is_valid(&problem), "a required member is missing");
    }

    #[test]
    fn problems_of_unknown_types_are_open() {
        let validator = validator();
        assert!(
            validator.is_valid(&json!({ "type": "https://shop.example/problems/later", "sku": 1 }))
        );
        assert!(validator.is_valid(&json!({})));
        assert!(!validator.is_valid(&json!({ "status": "409" })));
        assert!(!validator.is_valid(&json!([])));
    }

    #[test]
    fn documents_of_statuses_with_the_same_marks_have_the_members_of_any() {
        let mut catalog = sample::catalog();
        let mut other = catalog.entries[0].clone();
        other.variant = "SoldOut".into();
        other.members.retain(|member| member.name == "sku");
        other.members[0].kind = status_data::MemberType::Integer;
        catalog.entries.push(other);
        let validator = jsonschema::validator_for(&schema(&catalog)).expect("it is a schema");
        assert!(validator.is_valid(&known()));
        let mut problem = known();
        problem["sku"] = json!(1);
        assert!(validator.is_valid(&problem));
        problem["sku"] = json!(true);
        assert!(!validator.is_valid(&problem));
    }

    #[test]
    fn about_blank_selects_no_status() {
        let mut catalog = sample::catalog();
        catalog.info.id_member = None;
        catalog.entries[0].type_uri = Some("about:blank".into());
        let validator = jsonschema::validator_for(&schema(&catalog)).expect("it is a schema");
        assert!(validator.is_valid(&json!({ "type": "about:blank", "status": 409 })));
    }

    #[test]
    fn a_code_alone_selects_no_status() {
        let mut catalog = sample::catalog();
        let rules = |catalog: &_| schema(catalog)["allOf"].as_array().map_or(0, Vec::len);
        let all = rules(&catalog);
        catalog.info.id_member = None;
        assert_eq!(rules(&catalog), all, "types select");
        let name = &catalog.entries[0].variant;
        let definition = json!({ "$ref": format!("#/$defs/{name}") });
        assert_eq!(schema(&catalog)["allOf"][0]["then"], definition, "and there is no choice");
        catalog.entries[0].type_uri = None;
        assert_eq!(rules(&catalog), all - 1);
    }
}
