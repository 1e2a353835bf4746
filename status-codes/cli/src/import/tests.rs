//! Properties of imports over random catalogs, and one document of each kind.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use proptest::strategy::Strategy;
use status_data::{
    Catalog, CatalogInfo, Content, Deprecation, Entry, Format, Member, MemberType, Retry, Severity,
    Value, parse_catalog, registry,
};

use super::draft::{Draft, Status};
use super::{names, openapi, repair, table, texts};
use crate::export::openapi::{Version, document};

/// A single-line text that every rule accepts.
fn sentence() -> impl Strategy<Value = String> {
    "[A-Za-z0-9äß日`*_<>&\"'\\\\#|.,:;()/-][ -~äß日]{0,30}[A-Za-z0-9äß日.!?)]"
        .prop_filter("markup", |text| text.matches('`').count() % 2 == 0)
}

fn id() -> impl Strategy<Value = String> {
    "[a-z][a-z0-9]{0,4}([_.:/ é%-][A-Za-z0-9]{1,4}){0,3}"
}

fn kind() -> impl Strategy<Value = MemberType> {
    let scalar = prop_oneof![
        Just(MemberType::String(None)),
        Just(MemberType::String(Some(Format::Uuid))),
        Just(MemberType::Integer),
        Just(MemberType::Number),
        Just(MemberType::Boolean),
    ];
    scalar.prop_flat_map(|scalar| {
        prop_oneof![
            3 => Just(scalar.clone()),
            1 => Just(MemberType::Array(Box::new(match &scalar {
                // Items have a type and nothing else.
                MemberType::String(_) => MemberType::String(None),
                scalar => scalar.clone(),
            }))),
            1 => Just(MemberType::Object(vec![member("inner".into(), scalar, "Inside.".into(), true, false)])),
        ]
    })
}

fn member(
    name: String,
    kind: MemberType,
    summary: String,
    required: bool,
    bounded: bool,
) -> Member {
    let is_integer = kind == MemberType::Integer;
    Member {
        name,
        summary,
        required,
        minimum: (bounded && is_integer).then_some(Value::Integer(-3)),
        maximum: (bounded && kind == MemberType::Number).then_some(Value::Float(2.5)),
        one_of: match kind {
            MemberType::Integer if !bounded => vec![Value::Integer(1), Value::Integer(2)],
            _ => Vec::new(),
        },
        example: (bounded && kind == MemberType::Boolean).then_some(Value::Boolean(true)),
        sensitive: bounded,
        kind,
    }
}

fn members() -> impl Strategy<Value = Vec<Member>> {
    let one = ("[a-z]{3,8}", kind(), sentence(), any::<bool>(), any::<bool>());
    prop::collection::btree_map("[a-z]{3,8}", one, 0..4).prop_map(|members| {
        let members = members.into_iter();
        members
            .filter(|(name, _)| {
                !["type", "title", "status", "detail", "instance"].contains(&name.as_str())
            })
            .map(|(name, (_, kind, summary, required, bounded))| {
                member(name, kind, summary, required, bounded)
            })
            .collect()
    })
}

/// Other keys of a status with their values.
fn facts() -> impl Strategy<Value = Vec<(String, Value)>> {
    let text = |text: &str| Value::String(text.to_owned());
    let table = |pairs: &[(&str, &str)]| {
        let pairs = pairs.iter();
        Value::Table(pairs.map(|(key, value)| ((*key).to_owned(), text(value))).collect())
    };
    let when = [("name", "Link"), ("level", "must"), ("when", "at \"times\"")];
    let cited = [("name", "Retry-After"), ("level", "should"), ("reference", "RFC9110")];
    let deprecated = [("since", "1"), ("note", "Since *then*"), ("replaced-by", "Statusa")];
    let meaning = table(&[("meaning", "A meaning"), ("reference", "RFC5789, Section 2.2")]);
    prop::sample::subsequence(
        vec![
            ("phrase", text("Own Phrase")),
            ("former-ids", Value::Array(vec![text("Once"), text("twice")])),
            ("groups", Value::Array(vec![text("a"), text("b-c")])),
            ("deprecated", table(&deprecated)),
            ("reference", text("https://a.example/b")),
            ("former", Value::Array(vec![text("Once Upon")])),
            ("aliases", Value::Array(vec![text("Once")])),
            ("example", text("GET / HTTP/1.1\n\nHTTP/1.1 404 \"\\\n")),
            ("cache", text("explicit")),
            ("content", text("allowed")),
            ("headers", Value::Array(vec![table(&when), table(&cited)])),
            ("headers", Value::Array(Vec::new())),
            ("retry", text("any")),
            ("retry", text("never")),
            ("methods", Value::Table(vec![("PUT".into(), text("One.")), ("GET".into(), meaning)])),
            ("related", Value::Array(vec![text("Statusa")])),
            ("grpc", text("ABORTED")),
            ("x-more", Value::Array(vec![Value::Float(0.5), table(&[("a", "b")])])),
        ],
        0..12,
    )
    .prop_map(|facts| {
        let mut keys = BTreeSet::new();
        let facts = facts.into_iter().filter(|(key, _)| keys.insert(*key));
        facts.map(|(key, value)| (key.to_owned(), value)).collect()
    })
}

prop_compose! {
    fn entry()(
        code in prop::sample::select(vec![200, 204, 303, 400, 404, 409, 422, 499, 503, 599]),
        id in id(),
        title in sentence(),
        summary in sentence(),
        own_type in prop::option::weighted(0.2, "https://[a-z]{1,8}\\.example/[a-z]{1,8}"),
        since in prop::option::weighted(0.2, "[0-9]\\.[0-9]\\.[0-9]"),
        description in prop::sample::select(vec!["", "More of it.", "- one\n- two\n"]),
        never in prop::bool::weighted(0.1),
        members in members(),
    ) -> Entry {
        Entry {
            code,
            id,
            title: Some(title),
            summary,
            type_uri: own_type,
            description: description.to_owned(),
            content: if never { Content::Never } else { Content::Allowed },
            deprecated: since.map(|since| Deprecation { since, note: None, replaced_by: None }),
            members,
            ..Entry::default()
        }
    }
}

prop_compose! {
    fn catalog(with_members: bool)(
        mut entries in prop::collection::vec(entry(), 1..12),
        base in prop::option::of(Just("https://api.example/problems/".to_owned())),
        id_member in prop::option::of(Just("code".to_owned())),
        shared_ids in prop::bool::weighted(0.3),
    ) -> Catalog {
        let mut ids = BTreeSet::new();
        for ((at, entry), letter) in entries.iter_mut().enumerate().zip('a'..) {
            entry.variant = format!("Status{letter}");
            if !with_members {
                entry.members.clear();
            }
            if shared_ids {
                entry.id = entry.id.chars().next().into_iter().collect();
            } else if !ids.insert(entry.id.clone()) {
                entry.id = format!("{}-{at}", entry.id);
            }
            if let (None, Some(base)) = (&entry.type_uri, &base) {
                entry.type_uri = Some(base.clone() + &names::percent_encoded(&entry.id));
            }
        }
        let info = CatalogInfo { name: Some("Random".into()), id_member, shared_ids, ..CatalogInfo::default() };
        Catalog { info, entries }
    }
}

/// What an import must preserve, by name and code.
type Carried = BTreeMap<(u16, String), (String, Option<String>, String, String, Vec<Member>)>;

fn carried(entries: &[Entry]) -> Carried {
    entries
        .iter()
        .map(|it| {
            let texts =
                (it.id.clone(), it.type_uri.clone(), it.title().to_owned(), it.summary.clone());
            let (id, uri, title, summary) = texts;
            ((it.code, it.variant.clone()), (id, uri, title, summary, it.members.clone()))
        })
        .collect()
}

fn imported(catalog: &Catalog, version: Version) -> Draft {
    let text = document(catalog, version).to_string();
    let mut draft = openapi::draft(&text).expect("it is an OpenAPI document");
    names::complete(&mut draft);
    texts::complete(&mut draft);
    draft
}

/// Returns the statuses in the order of a document: that of their codes.
fn by_code(mut catalog: Catalog) -> Vec<Entry> {
    catalog.entries.sort_by_key(|entry| entry.code);
    for entry in &mut catalog.entries {
        entry.related.sort();
    }
    catalog.entries
}

/// Returns the catalog of a file.
#[track_caller]
fn parsed(text: &str) -> Catalog {
    let mut parsed = parse_catalog(text, registry());
    parsed.diagnostics.retain(|it| it.severity == Severity::Error);
    assert_eq!(parsed.diagnostics, [], "{text}");
    parsed.catalog
}

/// The catalog of a document with these texts: title, version, description, id and name of a component.
fn of_texts([title, version, text, id, component]: [&str; 5]) -> Catalog {
    let example = serde_json::json!({ "code": id, "message": text, "type": title });
    let response = serde_json::json!({
        "description": text,
        "content": { "application/json": { "examples": { id: { "value": example, "description": title } } } },
        "x-error-codes": [id, title], "x-anything": { id: [null, text] },
    });
    let plain = serde_json::json!({ "description": text });
    let document = serde_json::json!({
        "openapi": "3.1.0",
        "info": { "title": title, "version": version, "description": text },
        "paths": { "/a": { "get": { "responses": { "404": response, "503": plain, "default": response } } } },
        "components": { "responses": { component: plain } },
    });
    let mut draft = openapi::draft(&document.to_string()).expect("it is an OpenAPI document");
    names::complete(&mut draft);
    texts::complete(&mut draft);
    parsed(&repair::checked(&mut draft))
}

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
fn an_id_of_characters_that_none_may_have_keeps_its_status() {
    let catalog = of_texts([":\u{a0}", "1", "", "", "a"]);
    assert!(catalog.entries.iter().any(|entry| entry.code == 404));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_export_wrote_comes_back(catalog in catalog(true)) {
        for version in [Version::V3_0, Version::V3_1] {
            let draft = imported(&catalog, version);
            let entries: Vec<Entry> = draft.statuses.iter().map(|it| it.entry.clone()).collect();
            prop_assert_eq!(carried(&entries), carried(&catalog.entries));
            prop_assert_eq!(&draft.info.id_member, &catalog.info.id_member);
            prop_assert_eq!(draft.notes, Vec::<String>::new());
        }
    }

    #[test]
    fn a_catalog_comes_back_through_its_file(
        catalog in catalog(true), facts in prop::collection::vec(facts(), 12),
    ) {
        let statuses = catalog.entries.iter().zip(facts);
        let statuses = statuses.map(|(entry, own)| Status { entry: entry.clone(), own, ..Status::default() });
        let info = catalog.info.clone();
        let mut draft = Draft { info, statuses: statuses.collect(), ..Draft::default() };
        // A file with errors is not a catalog.
        let before = parsed(&repair::checked(&mut draft));
        let mut draft = imported(&before, Version::V3_1);
        let after = parsed(&repair::checked(&mut draft));
        prop_assert_eq!(draft.notes, Vec::<String>::new());
        let (before, after) = (by_code(before), by_code(after));
        prop_assert_eq!(after.len(), before.len());
        for (after, before) in after.iter().zip(&before) {
            prop_assert_eq!(after, before);
        }
    }

    #[test]
    fn whatever_the_texts_the_file_keeps_the_rules(
        title in any::<String>(), version in any::<String>(), text in any::<String>(), id in any::<String>(),
        component in any::<String>(),
    ) {
        let catalog = of_texts([&title, &version, &text, &id, &component]);
        prop_assert!(catalog.entries.iter().any(|entry| entry.code == 404));
        prop_assert!(catalog.entries.iter().any(|entry| entry.code == 503));
    }

    #[test]
    fn no_table_and_no_document_is_too_strange(text in any::<String>()) {
        for delimiter in [b',', b'\t'] {
            let _ = table::draft(&format!("code,id\n{text}"), delimiter);
        }
        let _ = openapi::draft(&text);
        let _ = openapi::draft(&format!("openapi: 3.0.0\npaths: {text}"));
    }
}
