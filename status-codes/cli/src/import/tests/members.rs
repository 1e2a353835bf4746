//! Schemas of members: what becomes of their types, and which keywords are listed.

use serde_json::{Value, json};
use status_data::{Format, Member, MemberType, Value as TomlValue};

use super::responses::draft;
use crate::import::draft::Draft;

/// The draft of a status with members of these schemas.
fn with_members(properties: Value) -> Draft {
    let mut properties = properties;
    properties["code"] = json!({ "const": "taken" });
    let schema = json!({ "properties": properties, "required": ["a"] });
    let content = json!({ "application/json": { "schema": schema } });
    draft(&[("409", json!({ "description": "", "content": content }))])
}

/// The member of a schema, and the notes.
fn member(schema: &Value) -> (Option<Member>, Vec<String>) {
    let mut draft = with_members(json!({ "a": schema }));
    let [status] = draft.statuses.as_mut_slice() else { panic!("{schema}") };
    (status.entry.members.pop(), draft.notes)
}

#[test]
fn a_keyword_that_no_member_has_is_listed_unless_it_says_nothing() {
    for (schema, keyword) in [
        (json!({ "type": "string", "pattern": "^a" }), Some("`pattern`")),
        (json!({ "type": "string", "minLength": 1 }), Some("`minLength`")),
        (json!({ "type": "string", "minLength": 0 }), None),
        (json!({ "type": "string", "maxLength": 0 }), Some("`maxLength`")),
        (json!({ "type": "string", "nullable": true }), Some("`nullable`")),
        (json!({ "type": "string", "nullable": false }), None),
        (json!({ "type": "object", "additionalProperties": true }), None),
        (
            json!({ "type": "object", "additionalProperties": false }),
            Some("`additionalProperties`"),
        ),
        (json!({ "type": ["string", "null"] }), Some("`null`")),
        (json!({ "type": "string", "enum": ["a", null] }), Some("`null`")),
        (
            json!({ "type": "string", "title": "Who", "description": "Who has it." }),
            Some("`title`"),
        ),
        (json!({ "type": "string", "title": "Who" }), None),
        (json!({ "type": "string", "examples": ["b"] }), None),
        (json!({ "type": "string", "examples": ["b", "c"] }), Some("`examples`")),
        (json!({ "type": "string", "oneOf": [{ "const": "b" }] }), None),
        (json!({ "type": "string", "anyOf": [{ "const": "b" }] }), None),
        (json!({ "type": "string", "anyOf": [{ "maxLength": 3 }] }), Some("`anyOf`")),
        (json!({ "type": "string", "format": "date-time" }), None),
        (json!({ "type": "string", "format": "hostname" }), Some("`format: hostname`")),
        (json!({ "type": "string", "format": 7 }), Some("`format`")),
        (json!({ "type": "integer", "format": "int64" }), None),
        (json!({ "type": "number", "format": "double" }), None),
        (json!({ "type": "integer", "format": "int32" }), Some("`format: int32`")),
        (json!({ "type": "string", "$comment": "b", "readOnly": true, "x-sensitive": true }), None),
    ] {
        let (member, notes) = member(&schema);
        assert!(member.is_some(), "{schema}");
        let note = |keyword| format!("{keyword} of `a` of `taken`: the format has no key for it");
        assert_eq!(notes, keyword.map(note).into_iter().collect::<Vec<_>>(), "{schema}");
    }
}

#[test]
fn the_items_of_an_array_have_a_type_and_nothing_else() {
    for (items, kind, keyword) in [
        (json!({ "type": "string", "$comment": "b" }), MemberType::String(None), None),
        (json!({ "type": "integer", "format": "int64" }), MemberType::Integer, None),
        (
            json!({ "type": "string", "format": "date-time" }),
            MemberType::String(None),
            Some("`format: date-time`"),
        ),
        (json!({ "type": "boolean", "title": "b" }), MemberType::Boolean, Some("`title`")),
        (json!({ "type": ["number", "null"] }), MemberType::Number, Some("`null`")),
    ] {
        let (member, notes) = member(&json!({ "type": "array", "items": items }));
        assert_eq!(member.map(|it| it.kind), Some(MemberType::Array(Box::new(kind))), "{items}");
        let note = |keyword| format!("{keyword} of `a[]` of `taken`: the format has no key for it");
        assert_eq!(notes, keyword.map(note).into_iter().collect::<Vec<_>>(), "{items}");
    }
}

#[test]
fn a_member_of_another_type_is_listed() {
    let object = json!({ "type": "object", "properties": { "b": { "type": "string" } } });
    for schema in [
        json!({}),
        json!({ "type": "null" }),
        json!({ "type": ["string", "integer"] }),
        json!({ "type": "array" }),
        json!({ "type": "array", "items": object }),
        json!({ "type": "array", "items": { "type": "array", "items": { "type": "string" } } }),
        json!({ "type": "object", "properties": { "b": object } }),
        json!({ "$ref": "#/components/schemas/Lost" }),
    ] {
        let (member, notes) = member(&schema);
        assert_eq!(member, None, "{schema}");
        let note = "the member `a` of `taken`: members cannot have its type";
        assert!(notes.contains(&note.to_owned()), "{schema}: {notes:?}");
    }
}

#[test]
fn the_properties_of_a_schema_are_those_of_the_member() {
    let (text, notes) = member(&json!({
        "type": "string", "format": "date-time", "description": "Until when.\n\nIt is a guess.",
        "enum": ["b", "c"], "example": "b", "x-sensitive": true,
    }));
    let text = text.expect("it is a member");
    assert_eq!((&*text.name, &text.kind), ("a", &MemberType::String(Some(Format::DateTime))));
    assert_eq!((&*text.summary, text.required), ("Until when.", true));
    assert_eq!(text.one_of, ["b", "c"].map(|it| TomlValue::String(it.to_owned())));
    assert_eq!((text.example, text.sensitive), (Some(TomlValue::String("b".to_owned())), true));
    let note = "the rest of the description of `a` of `taken`: the format has no key for it";
    assert_eq!(notes, [note]);

    let (number, notes) =
        member(&json!({ "type": "integer", "minimum": 1, "maximum": 9, "examples": [3] }));
    let number = number.expect("it is a member");
    assert_eq!(&*number.summary, "Not described yet.");
    let limits = (number.minimum, number.maximum);
    assert_eq!(limits, (Some(TomlValue::Integer(1)), Some(TomlValue::Integer(9))));
    assert_eq!((number.example, number.sensitive), (Some(TomlValue::Integer(3)), false));
    assert_eq!(notes, [""; 0]);

    let (object, notes) = member(&json!({ "required": ["c"], "properties": {
        "b": { "const": "d" }, "c": { "type": ["null", "boolean"] },
    } }));
    let MemberType::Object(members) = object.expect("it is a member").kind else {
        panic!("it is an object")
    };
    let members: Vec<(&str, &MemberType, bool)> =
        members.iter().map(|it| (&*it.name, &it.kind, it.required)).collect();
    let expected = [("b", &MemberType::String(None), false), ("c", &MemberType::Boolean, true)];
    assert_eq!(members, expected);
    assert_eq!(notes, ["`null` of `a.c` of `taken`: the format has no key for it"]);
}

#[test]
fn what_every_problem_has_is_no_member() {
    let text = json!({ "type": "string" });
    let standard = ["type", "title", "status", "detail", "instance"];
    let properties: serde_json::Map<String, Value> =
        standard.iter().map(|name| ((*name).to_owned(), text.clone())).collect();
    let mut properties = Value::Object(properties);
    properties["b"] = text;
    let draft = with_members(properties);
    let members = draft.statuses[0].entry.members.iter().map(|it| (&*it.name, it.required));
    assert_eq!(members.collect::<Vec<_>>(), [("b", false)]);
    assert_eq!(draft.notes, [""; 0]);
}
