//! Documents and tables of one kind each: what becomes of them, and what is listed.

use status_data::{Retry, Value};

use super::{of_texts, parsed};
use crate::import::{names, openapi, repair, table, texts};

#[test]
fn a_key_of_the_exported_document_that_the_rules_reject_is_left_out_and_listed() {
    let document = serde_json::json!({
        "openapi": "3.1.0",
        "components": { "responses": { "NoContent": {
            "description": "Done.", "x-status-code": 204,
            "x-statuses": [{ "name": "Done", "id": "done", "title": "Done", "summary": "Done.",
                             "groups": ["Not A Group"], "retry": "any", "colour": "red" }],
        } } },
    });
    let mut draft = openapi::draft(&document.to_string()).expect("it is an OpenAPI document");
    names::complete(&mut draft);
    texts::complete(&mut draft);
    let catalog = parsed(&repair::checked(&mut draft));
    assert_eq!(catalog.entries[0].retry, Retry::Any);
    assert_eq!(
        draft.notes,
        [
            "`groups` of 204 `Done`: `Not A Group` cannot name a group",
            "`colour` of 204 `Done`: unknown key `colour`",
        ]
    );
}

#[test]
fn a_member_stays_without_the_values_that_contradict_it() {
    let document = serde_json::json!({
        "openapi": "3.1.0",
        "paths": { "/a": { "get": { "responses": { "409": {
            "description": "Taken.",
            "content": { "application/problem+json": { "schema": { "properties": {
                "type": { "const": "https://a.example/p/taken" },
                "left": { "type": "integer", "minimum": 3, "example": 1 },
                "odd": { "type": "integer", "minimum": 3, "maximum": 1, "example": 2 },
                "why": { "type": "string", "enum": ["a", "b"], "example": "c" },
                "number": { "type": "integer", "enum": ["a", "b"] },
            } } } },
        } } } } },
    });
    let mut draft = openapi::draft(&document.to_string()).expect("it is an OpenAPI document");
    names::complete(&mut draft);
    texts::complete(&mut draft);
    let catalog = parsed(&repair::checked(&mut draft));
    let [left, odd, why, number] = &catalog.entries[0].members[..] else {
        panic!("four members: {catalog:?}");
    };
    assert_eq!((&left.minimum, &left.example), (&Some(Value::Integer(3)), &None));
    assert_eq!((&odd.minimum, &odd.maximum), (&None, &None));
    assert_eq!(odd.example, Some(Value::Integer(2)));
    assert_eq!((why.one_of.len(), &why.example), (2, &None));
    assert_eq!(number.one_of, []);
    let of = |what: &str, name: &str| format!("{what} of `members.{name}` of 409 `Taken`");
    assert_eq!(
        draft.notes,
        [
            of("the example", "left") + ": this is less than the minimum",
            of("the limits", "odd") + ": the maximum is less than the minimum",
            of("the example", "why") + ": this is not an accepted value",
            of("the accepted values", "number") + ": this is not an integer",
        ]
    );
}

#[test]
fn what_has_no_place_in_a_catalog_is_listed() {
    let document = serde_json::json!({
        "openapi": "3.1.0",
        "paths": { "/a": { "get": { "responses": {
            "200": { "description": "Done.", "content": { "text/csv": {} } },
            "201": { "description": "Made.", "links": { "made": { "operationId": "get" } } },
            "404": {
                "description": "Gone.", "x-runbook": [1, { "page": null }], "x-team": "a",
                "content": {
                    "text/html": {},
                    "Application/JSON": { "examples": {
                        "gone": { "x-page": null, "value": {} },
                        "lost": { "$ref": "#/components/examples/Lost" },
                    } },
                },
            },
        } } } },
        "components": { "examples": { "Lost": { "x-owner": null, "value": {} } } },
    });
    let draft = openapi::draft(&document.to_string()).expect("it is an OpenAPI document");
    assert_eq!(
        draft.notes,
        [
            "`links` of `GET /a`: the format has none",
            "`null` in `x-owner` of `GET /a`: the format has none",
            "`null` in `x-page` of `GET /a`: the format has none",
            "`null` in `x-runbook` of `GET /a`: the format has none",
            "the content `text/html` of `GET /a`: the format has none",
        ]
    );
}

#[test]
fn texts_beside_the_first_one_of_a_status_are_listed() {
    let taken = |text: &str| {
        serde_json::json!({ "description": text, "content": { "application/json": {
            "schema": { "properties": { "code": { "const": "taken" } } },
        } } })
    };
    let gone = |text: &str| serde_json::json!({ "$ref": "#/components/responses/Gone", "description": text });
    let operation =
        |taken, gone| serde_json::json!({ "get": { "responses": { "409": taken, "410": gone } } });
    let paths: serde_json::Map<String, serde_json::Value> = (0..8)
        .map(|at| {
            let texts =
                (format!("The name is taken ({}).", at / 2), format!("It is gone ({}).", at / 4));
            (format!("/{at}"), operation(taken(&texts.0), gone(&texts.1)))
        })
        .collect();
    let document = serde_json::json!({
        "openapi": "3.1.0",
        "paths": paths,
        "components": { "responses": { "Gone": { "description": "It is gone." } } },
    });
    let draft = openapi::draft(&document.to_string()).expect("it is an OpenAPI document");
    let summaries: Vec<&str> = draft.statuses.iter().map(|it| &*it.entry.summary).collect();
    assert_eq!(summaries, ["The name is taken (0).", "It is gone (0)."]);
    assert_eq!(
        draft.notes,
        [
            "another text for 410 of `GET /4`: “It is gone (1).”",
            "another text for 410 of `GET /5`: “It is gone (1).”",
            "another text for 410 of `GET /6`: “It is gone (1).”",
            "another text for 410 of `GET /7`: “It is gone (1).”",
            "another text for 409 of `GET /2` and 1 more: “The name is taken (1).”",
            "another text for 409 of `GET /4` and 1 more: “The name is taken (2).”",
            "another text for 409 of `GET /6` and 1 more: “The name is taken (3).”",
        ]
    );
}

#[test]
fn an_enum_of_all_ids_describes_each_of_them() {
    let response = |example: serde_json::Value| {
        let content = serde_json::json!({ "schema": { "$ref": "#/components/schemas/Error" }, "example": example });
        serde_json::json!({ "description": "", "content": { "application/json": content } })
    };
    let document = serde_json::json!({
        "openapi": "3.1.0",
        "paths": { "/a": { "get": { "responses": {
            "404": response(serde_json::json!({ "code": "gone", "message": "Order 7 is gone." })),
            "409": response(serde_json::json!({ "code": "taken", "message": "Order 7 is taken." })),
        } } } },
        "components": { "schemas": { "Error": { "properties": { "code": {
            "enum": ["gone", "taken", "late"],
            "x-enum-varnames": ["Gone", "NameTaken", "Late"],
            "x-enum-descriptions": ["The order is gone.", "The name is taken.", "It is too late."],
        } } } } },
    });
    let draft = openapi::draft(&document.to_string()).expect("it is an OpenAPI document");
    let found = draft.statuses.iter().map(|it| (&*it.entry.variant, &*it.entry.summary));
    let found: Vec<(&str, &str)> = found.collect();
    assert_eq!(found, [("Gone", "The order is gone."), ("NameTaken", "The name is taken.")]);
    assert_eq!(draft.unplaced[0].summary, "It is too late.");
    assert_eq!(draft.notes, [""; 0]);
}

#[test]
fn the_schemas_of_several_operations_have_the_members_of_one_status() {
    let taken = |text: &str, more: serde_json::Value| {
        let mut properties = serde_json::json!({
            "code": { "const": "taken" },
            "name": { "type": "string" },
            "left": { "type": "integer" },
        });
        let names = ["name", "left"]
            .into_iter()
            .chain(more.as_object().unwrap().keys().map(String::as_str));
        let required: Vec<String> = names.map(str::to_owned).collect();
        properties.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        serde_json::json!({ "get": { "responses": { "409": { "description": "", "content": { "application/json": {
            "schema": { "description": text, "properties": properties, "required": required },
        } } } } } })
    };
    let document = serde_json::json!({
        "openapi": "3.1.0",
        "paths": {
            "/a": taken("Taken.", serde_json::json!({ "by": { "type": "string" } })),
            "/b": taken("Not free.", serde_json::json!({ "until": { "type": "string" }, "left": { "type": "number" } })),
        },
    });
    let draft = openapi::draft(&document.to_string()).expect("it is an OpenAPI document");
    let members = draft.statuses[0].entry.members.iter().map(|it| (&*it.name, it.required));
    let members: Vec<(&str, bool)> = members.collect();
    assert_eq!(members, [("name", true), ("left", true), ("by", false), ("until", false)]);
    let notes =
        ["another schema of the member `left` of `taken`", "another text of `taken`: “Not free.”"];
    assert_eq!(draft.notes, notes);
}

#[test]
fn a_summary_of_several_lines_stays_plain_text() {
    let table = "code,summary\n404,\"It *is*\r\n\r\ngone_now: `a` `x.\"\n409,\u{200b}`\n";
    let mut draft = table::draft(table, b',').expect("it is a table");
    names::complete(&mut draft);
    texts::complete(&mut draft);
    let catalog = parsed(&repair::checked(&mut draft));
    let summaries: Vec<&str> = catalog.entries.iter().map(|entry| &*entry.summary).collect();
    assert_eq!(summaries, ["It *is* gone_now: `a` 'x.", "'"]);
    assert_eq!(draft.notes, [""; 0]);
}

#[test]
fn an_id_of_characters_that_none_may_have_keeps_its_status() {
    let catalog = of_texts([":\u{a0}", "1", "", "", "a"]);
    assert!(catalog.entries.iter().any(|entry| entry.code == 404));
}

#[test]
fn only_the_versions_3_of_openapi_are_read() {
    for (document, message) in [
        (
            serde_json::json!({ "openapi": "4.0.0" }),
            "OpenAPI 4.0.0 is not supported; 3.0 and 3.1 are",
        ),
        (
            serde_json::json!({ "swagger": "2.0" }),
            "Swagger 2.0 is not supported; convert the document to OpenAPI 3",
        ),
        (
            serde_json::json!({ "paths": {} }),
            "it is not an OpenAPI document: the key `openapi` is missing",
        ),
    ] {
        let draft = openapi::draft(&document.to_string());
        assert_eq!(draft.map(|draft| draft.statuses.len()), Err(message.to_owned()));
    }
    assert!(openapi::draft(r#"{"openapi":"3.0.4"}"#).is_ok());
}

#[test]
fn the_catalog_has_the_name_version_and_description_of_the_document() {
    let of = |info: serde_json::Value| {
        let document = serde_json::json!({ "openapi": "3.1.0", "info": info });
        openapi::draft(&document.to_string()).expect("it is an OpenAPI document").info
    };
    let said = of(serde_json::json!({
        "title": " Shop\nAPI ", "version": "2.1.0", "description": " Sells.\n\nAnd buys. ",
    }));
    assert_eq!(said.name.as_deref(), Some("Shop API"));
    assert_eq!(said.version.as_deref(), Some("2.1.0"));
    assert_eq!(said.description.as_deref(), Some("Sells.\n\nAnd buys."));
    let unsaid = of(serde_json::json!({ "title": " ", "version": "", "description": "\n" }));
    assert_eq!((unsaid.name, unsaid.version, unsaid.description), (None, None, None));
}

#[test]
fn a_reference_that_leads_nowhere_is_listed_once() {
    let schema = serde_json::json!({ "$ref": "other.json#/Error" });
    let document = serde_json::json!({
        "openapi": "3.1.0",
        "paths": { "/a": { "get": { "responses": {
            "404": { "$ref": "#/components/responses/Lost" },
            "409": { "description": "Taken.", "content": { "application/json": { "schema": schema } } },
        } } } },
    });
    let draft = openapi::draft(&document.to_string()).expect("it is an OpenAPI document");
    assert_eq!(
        draft.notes,
        [
            "404 of `GET /a`: `#/components/responses/Lost` is not in this document",
            "the reference `other.json#/Error`: it is not in this document",
        ]
    );
}
