//! Random catalogs that keep the rules.

use std::collections::BTreeSet;

use proptest::prelude::*;
use status_data::{
    Catalog, CatalogInfo, Content, Deprecation, Entry, Format, Member, MemberType, Value,
};

use crate::import::names;

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
pub(super) fn facts() -> impl Strategy<Value = Vec<(String, Value)>> {
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
    pub(super) fn catalog(with_members: bool)(
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
