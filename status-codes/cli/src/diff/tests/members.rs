//! Cases: members of problem documents.

use status_data::{Format, Member, MemberType, Value};

use super::base::{Case, KEEP};
use crate::diff::kind::Kind;
use crate::testing;

fn member(kind: MemberType, required: bool) -> Member {
    let summary = "How many are left.".to_owned();
    Member { summary, required, ..testing::member("left", kind) }
}

fn texts(values: &[&str]) -> Vec<Value> {
    values.iter().map(|value| Value::String((*value).to_owned())).collect()
}

/// The expected changes, how the old version differs from the base, and how the new version differs from the old one.
pub(super) const CASES: &[Case] = &[
    (&[Kind::MemberAdded], KEEP, |c| {
        c.entries[0].members = vec![member(MemberType::Integer, false)];
    }),
    (
        &[Kind::MemberRemoved],
        |c| c.entries[0].members = vec![member(MemberType::Integer, false)],
        |c| c.entries[0].members.clear(),
    ),
    (
        &[Kind::MemberRetyped],
        |c| c.entries[0].members = vec![member(MemberType::Integer, false)],
        |c| c.entries[0].members[0].kind = MemberType::Number,
    ),
    (
        &[Kind::MemberRetyped],
        |c| {
            let array = MemberType::Array(Box::new(MemberType::Integer));
            c.entries[0].members = vec![member(array, false)];
        },
        |c| c.entries[0].members[0].kind = MemberType::Array(Box::new(MemberType::Boolean)),
    ),
    (
        &[Kind::MemberRemoved],
        |c| {
            let object = MemberType::Object(vec![member(MemberType::Integer, false)]);
            c.entries[0].members = vec![member(object, false)];
        },
        |c| c.entries[0].members[0].kind = MemberType::Object(Vec::new()),
    ),
    (
        &[Kind::MemberOptional],
        |c| c.entries[0].members = vec![member(MemberType::Integer, true)],
        |c| c.entries[0].members[0].required = false,
    ),
    (
        &[Kind::MemberRequired],
        |c| c.entries[0].members = vec![member(MemberType::Integer, false)],
        |c| c.entries[0].members[0].required = true,
    ),
    (
        &[Kind::MemberWidened],
        |c| c.entries[0].members = vec![member(MemberType::String(Some(Format::Uri)), false)],
        |c| c.entries[0].members[0].kind = MemberType::String(None),
    ),
    (
        &[Kind::MemberWidened],
        |c| {
            c.entries[0].members = vec![member(MemberType::Integer, false)];
            c.entries[0].members[0].one_of = vec![Value::Integer(1)];
        },
        |c| c.entries[0].members[0].one_of = vec![Value::Integer(1), Value::Integer(2)],
    ),
    (
        &[Kind::MemberWidened],
        |c| {
            c.entries[0].members = vec![member(MemberType::Integer, false)];
            c.entries[0].members[0].maximum = Some(Value::Integer(9));
        },
        |c| c.entries[0].members[0].maximum = Some(Value::Float(9.5)),
    ),
    (
        &[Kind::MemberNarrowed, Kind::MemberFieldRetyped],
        |c| c.entries[0].members = vec![member(MemberType::Number, false)],
        |c| c.entries[0].members[0].kind = MemberType::Integer,
    ),
    (
        &[Kind::MemberNarrowed, Kind::MemberFieldRetyped],
        |c| c.entries[0].members = vec![member(MemberType::Integer, false)],
        |c| c.entries[0].members[0].minimum = Some(Value::Integer(0)),
    ),
    (
        &[Kind::MemberNarrowed, Kind::MemberFieldRetyped],
        |c| c.entries[0].members = vec![member(MemberType::String(None), false)],
        |c| c.entries[0].members[0].one_of = texts(&["sold-out"]),
    ),
    (
        &[Kind::MemberNarrowed, Kind::MemberValueRemoved],
        |c| {
            c.entries[0].members = vec![member(MemberType::String(None), false)];
            c.entries[0].members[0].one_of = texts(&["sold-out", "delayed"]);
        },
        |c| c.entries[0].members[0].one_of = texts(&["delayed"]),
    ),
    (
        &[Kind::MemberWidened],
        |c| {
            c.entries[0].members = vec![member(MemberType::String(None), false)];
            c.entries[0].members[0].one_of = texts(&["sold-out"]);
        },
        |c| c.entries[0].members[0].one_of = texts(&["sold-out", "delayed"]),
    ),
    (
        &[Kind::RequiredMemberAdded],
        |c| c.entries[0].members = vec![member(MemberType::Integer, true)],
        |c| {
            let sku = Member { name: "sku".into(), ..member(MemberType::Integer, true) };
            c.entries[0].members.push(sku);
        },
    ),
    (&[Kind::MemberAdded], KEEP, |c| {
        c.entries[0].members = vec![member(MemberType::Integer, true)];
    }),
    (
        &[Kind::MembersReordered],
        |c| {
            let sku = Member { name: "sku".into(), ..member(MemberType::Integer, true) };
            c.entries[0].members = vec![member(MemberType::Integer, true), sku];
        },
        |c| c.entries[0].members.reverse(),
    ),
    (
        &[Kind::NameReplaced, Kind::MembersRenamed],
        |c| c.entries[0].members = vec![member(MemberType::Integer, true)],
        |c| {
            c.entries[0].variant = "Renamed".into();
            c.entries[0].aliases = vec!["First".into()];
        },
    ),
    (
        &[Kind::MemberNarrowed],
        |c| c.entries[0].members = vec![member(MemberType::Number, false)],
        |c| c.entries[0].members[0].minimum = Some(Value::Integer(0)),
    ),
    (
        &[Kind::MemberSensitive],
        |c| c.entries[0].members = vec![member(MemberType::Number, false)],
        |c| c.entries[0].members[0].sensitive = true,
    ),
    (
        &[Kind::MemberExposed],
        |c| {
            c.entries[0].members = vec![member(MemberType::Number, false)];
            c.entries[0].members[0].sensitive = true;
        },
        |c| c.entries[0].members[0].sensitive = false,
    ),
    (
        &[Kind::RequiredMemberAdded],
        |c| c.entries[0].members = vec![member(MemberType::Object(Vec::new()), false)],
        |c| {
            let inner = vec![member(MemberType::Boolean, true)];
            c.entries[0].members[0].kind = MemberType::Object(inner);
        },
    ),
    (
        &[Kind::MemberAdded],
        |c| c.entries[0].members = vec![member(MemberType::Integer, true)],
        |c| {
            let sku = Member { name: "sku".into(), ..member(MemberType::Integer, false) };
            c.entries[0].members.push(sku);
        },
    ),
    (
        &[Kind::MemberAdded],
        |c| {
            let objects = MemberType::Array(Box::new(MemberType::Object(Vec::new())));
            c.entries[0].members = vec![member(objects, false)];
        },
        |c| {
            let inner = MemberType::Object(vec![member(MemberType::Boolean, false)]);
            c.entries[0].members[0].kind = MemberType::Array(Box::new(inner));
        },
    ),
    (
        &[Kind::MemberWidened],
        |c| {
            c.entries[0].members = vec![member(MemberType::Number, false)];
            c.entries[0].members[0].minimum = Some(Value::Float(0.5));
        },
        |c| c.entries[0].members[0].minimum = Some(Value::Integer(0)),
    ),
    (
        &[Kind::MemberWidened],
        |c| {
            c.entries[0].members = vec![member(MemberType::Number, false)];
            c.entries[0].members[0].minimum = Some(Value::Float(0.5));
        },
        |c| c.entries[0].members[0].minimum = None,
    ),
    (
        &[Kind::MemberNarrowed],
        |c| {
            c.entries[0].members = vec![member(MemberType::Number, false)];
            c.entries[0].members[0].maximum = Some(Value::Integer(9));
        },
        |c| c.entries[0].members[0].maximum = Some(Value::Integer(8)),
    ),
    (
        &[Kind::MemberNarrowed],
        |c| {
            c.entries[0].members = vec![member(MemberType::Integer, false)];
            c.entries[0].members[0].one_of = vec![Value::Integer(1), Value::Integer(2)];
        },
        |c| c.entries[0].members[0].one_of = vec![Value::Integer(1)],
    ),
    (
        &[Kind::MemberNarrowed],
        |c| c.entries[0].members = vec![member(MemberType::Integer, false)],
        |c| c.entries[0].members[0].one_of = vec![Value::Integer(1)],
    ),
    (
        &[Kind::MemberWidened],
        |c| {
            c.entries[0].members = vec![member(MemberType::Integer, false)];
            c.entries[0].members[0].one_of = vec![Value::Integer(1)];
        },
        |c| c.entries[0].members[0].one_of.clear(),
    ),
    (
        &[Kind::MemberWidened, Kind::MemberFieldRetyped],
        |c| {
            c.entries[0].members = vec![member(MemberType::String(None), false)];
            c.entries[0].members[0].one_of = texts(&["sold-out"]);
        },
        |c| c.entries[0].members[0].one_of.clear(),
    ),
    (
        &[Kind::MemberWidened],
        |c| {
            let uris = MemberType::Array(Box::new(MemberType::String(Some(Format::Uri))));
            c.entries[0].members = vec![member(uris, false)];
        },
        |c| c.entries[0].members[0].kind = MemberType::Array(Box::new(MemberType::String(None))),
    ),
    (
        &[Kind::MemberRetyped],
        |c| c.entries[0].members = vec![member(MemberType::String(Some(Format::Uri)), false)],
        |c| c.entries[0].members[0].kind = MemberType::String(Some(Format::Uuid)),
    ),
    (
        &[Kind::MemberRetyped],
        |c| c.entries[0].members = vec![member(MemberType::Boolean, false)],
        |c| c.entries[0].members[0].kind = MemberType::String(Some(Format::Uuid)),
    ),
    (
        &[Kind::MemberRetyped],
        |c| c.entries[0].members = vec![member(MemberType::Object(Vec::new()), false)],
        |c| c.entries[0].members[0].kind = MemberType::String(None),
    ),
    (
        &[Kind::MemberText],
        |c| c.entries[0].members = vec![member(MemberType::Number, false)],
        |c| c.entries[0].members[0].summary = "Another.".into(),
    ),
    (
        &[Kind::MemberText],
        |c| c.entries[0].members = vec![member(MemberType::Number, false)],
        |c| c.entries[0].members[0].example = Some(Value::Integer(1)),
    ),
    (
        &[Kind::MemberNarrowed],
        |c| {
            c.entries[0].members = vec![member(MemberType::Number, false)];
            c.entries[0].members[0].minimum = Some(Value::Integer(1));
            c.entries[0].members[0].maximum = Some(Value::Integer(9));
        },
        |c| c.entries[0].members[0].maximum = Some(Value::Integer(8)),
    ),
    (
        &[Kind::MemberNarrowed],
        |c| {
            c.entries[0].members = vec![member(MemberType::Number, false)];
            c.entries[0].members[0].minimum = Some(Value::Integer(1));
            c.entries[0].members[0].maximum = Some(Value::Integer(9));
        },
        |c| c.entries[0].members[0].minimum = Some(Value::Integer(2)),
    ),
    (
        &[],
        |c| {
            c.entries[0].members = vec![member(MemberType::String(None), false)];
            c.entries[0].members[0].one_of = texts(&["a", "b"]);
        },
        |c| c.entries[0].members[0].one_of.reverse(),
    ),
    (
        &[],
        |c| {
            c.entries[0].members = vec![member(MemberType::Number, false)];
            c.entries[0].members[0].minimum = Some(Value::Integer(1));
            c.entries[0].members[0].one_of = vec![Value::Integer(2), Value::Float(3.0)];
        },
        |c| {
            c.entries[0].members[0].minimum = Some(Value::Float(1.0));
            c.entries[0].members[0].one_of = vec![Value::Integer(3), Value::Float(2.0)];
        },
    ),
    (
        &[Kind::MemberWidened],
        |c| {
            c.entries[0].members = vec![member(MemberType::Integer, false)];
            c.entries[0].members[0].minimum = Some(Value::Integer(-9_007_199_254_740_992));
        },
        |c| c.entries[0].members[0].minimum = Some(Value::Integer(-9_007_199_254_740_993)),
    ),
    (
        &[Kind::MemberWidened],
        |c| {
            c.entries[0].members = vec![member(MemberType::Integer, false)];
            c.entries[0].members[0].one_of = vec![Value::Integer(1), Value::Integer(2)];
        },
        |c| c.entries[0].members[0].one_of = vec![Value::Integer(2), Value::Integer(3)],
    ),
    (&[Kind::NameReplaced, Kind::MemberAdded], KEEP, |c| {
        c.entries[0].members = vec![member(MemberType::Integer, true)];
        c.entries[0].variant = "Renamed".into();
        c.entries[0].aliases = vec!["First".into()];
    }),
];
