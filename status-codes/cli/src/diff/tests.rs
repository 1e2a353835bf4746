//! A case for every kind of change, and properties of the comparison.

use std::collections::HashSet;

use status_data::{
    Cache, Catalog, Content, Deprecation, Entry, Format, GrpcCode, HeaderRule, Level, Member,
    MemberType, Redirect, RedirectMethod, Reference, Retry, Value,
};

use super::compare::changes;
use super::kind::Kind;

type Edit = fn(&mut Catalog);

/// Two statuses; `KEEP` as the first edit leaves them as they are.
fn base() -> Catalog {
    let entry = |variant: &str, code, id: &str| Entry {
        variant: variant.to_owned(),
        code,
        id: id.to_owned(),
        title: Some(format!("{variant} status")),
        summary: "A sentence.".to_owned(),
        ..Entry::default()
    };
    Catalog {
        entries: vec![entry("First", 404, "first"), entry("Second", 409, "second")],
        ..Catalog::default()
    }
}

const KEEP: Edit = |_| {};

fn third(catalog: &mut Catalog, code: u16) {
    let third =
        Entry { variant: "Third".into(), id: "third".into(), code, ..base().entries[0].clone() };
    catalog.entries.push(third);
}

fn header(level: Level, when: Option<&str>) -> HeaderRule {
    HeaderRule {
        name: "Retry-After".into(),
        level,
        when: when.map(str::to_owned),
        reference: Some(Reference::Draft("draft-a".into())),
    }
}

fn member(kind: MemberType, required: bool) -> Member {
    Member {
        name: "left".into(),
        kind,
        summary: "How many are left.".into(),
        required,
        minimum: None,
        maximum: None,
        one_of: Vec::new(),
        example: None,
        sensitive: false,
    }
}

fn redirect(method: RedirectMethod, permanent: bool) -> Redirect {
    Redirect { method, permanent }
}

/// The expected change, how the old version differs from the base, and how the new version differs from the old one.
const CASES: &[(&[Kind], Edit, Edit)] = &[
    (&[], KEEP, KEEP),
    (&[Kind::StatusRemoved], KEEP, |c| c.entries.truncate(1)),
    (&[Kind::StatusAdded], KEEP, |c| third(c, 410)),
    (&[Kind::IdChanged], KEEP, |c| c.entries[0].id = "other".into()),
    (&[Kind::IdReplaced, Kind::FormerIdAdded], KEEP, |c| {
        c.entries[0].former_ids = vec!["first".into(), "zeroth".into()];
        c.entries[0].id = "other".into();
    }),
    (
        &[Kind::FormerIdRemoved],
        |c| c.entries[0].former_ids = vec!["zeroth".into()],
        |c| {
            c.entries[0].former_ids.clear();
        },
    ),
    (&[Kind::FormerIdAdded], KEEP, |c| c.entries[0].former_ids = vec!["zeroth".into()]),
    (&[Kind::CodeChanged], KEEP, |c| c.entries[0].code = 410),
    (
        &[Kind::CodesShared, Kind::CodeShared, Kind::StatusAdded],
        |c| c.info.id_member = Some("code".into()),
        |c| third(c, 404),
    ),
    (
        &[Kind::CodesShared, Kind::CodeShared, Kind::DocumentAmbiguous, Kind::StatusAdded],
        KEEP,
        |c| third(c, 404),
    ),
    (
        &[Kind::CodesUnique, Kind::CodeUnshared, Kind::CodeChanged],
        |c| third(c, 404),
        |c| {
            c.entries[2].code = 410;
        },
    ),
    (
        &[Kind::TypeChanged],
        |c| c.entries[0].type_uri = Some("https://a.example/".into()),
        |c| {
            c.entries[0].type_uri = Some("https://b.example/".into());
        },
    ),
    (
        &[Kind::TypeRemoved],
        |c| c.entries[0].type_uri = Some("https://a.example/".into()),
        |c| {
            c.entries[0].type_uri = None;
        },
    ),
    (&[Kind::TypeAdded], KEEP, |c| c.entries[0].type_uri = Some("https://a.example/".into())),
    (
        &[Kind::TypeChanged],
        |c| {
            c.entries[0].type_uri = Some("https://a.example/".into());
            c.entries[1].type_uri = Some("https://b.example/".into());
            c.entries[1].code = 404;
        },
        |c| c.entries[1].type_uri = Some("https://a.example/".into()),
    ),
    (&[Kind::IdMemberAdded], KEEP, |c| c.info.id_member = Some("code".into())),
    (
        &[Kind::IdMemberChanged],
        |c| c.info.id_member = Some("code".into()),
        |c| {
            c.info.id_member = Some("error".into());
        },
    ),
    (
        &[Kind::IdMemberChanged],
        |c| c.info.id_member = Some("code".into()),
        |c| {
            c.info.id_member = None;
        },
    ),
    (&[Kind::NameRemoved], KEEP, |c| c.entries[0].variant = "Renamed".into()),
    (&[Kind::NameReplaced], KEEP, |c| {
        c.entries[0].variant = "Renamed".into();
        c.entries[0].aliases = vec!["First".into()];
    }),
    (&[Kind::NameMoved, Kind::NameMoved, Kind::OrderChanged], KEEP, |c| {
        c.entries[0].variant = "Second".into();
        c.entries[1].variant = "First".into();
    }),
    (&[Kind::AliasAdded], KEEP, |c| c.entries[0].aliases = vec!["Zeroth".into()]),
    (
        &[Kind::NameRemoved],
        |c| c.entries[0].aliases = vec!["Zeroth".into()],
        |c| {
            c.entries[0].aliases.clear();
        },
    ),
    (&[Kind::GroupJoined], KEEP, |c| c.entries[0].groups = vec!["files".into()]),
    (
        &[Kind::GroupLeft, Kind::GroupRemoved],
        |c| c.entries[0].groups = vec!["files".into()],
        |c| {
            c.entries[0].groups.clear();
        },
    ),
    (&[Kind::IdsShared, Kind::IdReplaced], KEEP, |c| {
        c.entries[0].id = "second".into();
        c.entries[0].former_ids = vec!["first".into()];
    }),
    (&[Kind::OrderChanged], KEEP, |c| c.entries.reverse()),
    (&[Kind::ContentRemoved], KEEP, |c| c.entries[0].content = Content::Never),
    (
        &[Kind::ContentAllowed],
        |c| c.entries[0].content = Content::NotGenerated,
        |c| {
            c.entries[0].content = Content::Allowed;
        },
    ),
    (
        &[Kind::RetryNarrowed],
        |c| c.entries[0].retry = Retry::Any,
        |c| {
            c.entries[0].retry = Retry::Idempotent;
        },
    ),
    (&[Kind::RetryWidened], KEEP, |c| c.entries[0].retry = Retry::Idempotent),
    (
        &[Kind::RequiredHeaderDropped],
        |c| c.entries[0].headers = vec![header(Level::Must, None)],
        |c| c.entries[0].headers.clear(),
    ),
    (
        &[Kind::RequiredHeaderDropped],
        |c| c.entries[0].headers = vec![header(Level::Must, None)],
        |c| c.entries[0].headers = vec![header(Level::Must, Some("on Sundays"))],
    ),
    (
        &[Kind::RequiredHeaderDropped],
        |c| c.entries[0].headers = vec![header(Level::Must, Some("on Sundays"))],
        |c| c.entries[0].headers = vec![header(Level::Should, None)],
    ),
    (
        &[Kind::HeaderWeakened],
        |c| c.entries[0].headers = vec![header(Level::Should, None)],
        |c| c.entries[0].headers.clear(),
    ),
    (
        &[Kind::HeaderWeakened],
        |c| c.entries[0].headers = vec![header(Level::Must, Some("on Sundays"))],
        |c| c.entries[0].headers = vec![header(Level::Must, Some("on Mondays"))],
    ),
    (
        &[Kind::HeaderAdded],
        |c| c.entries[0].headers = vec![header(Level::Should, None)],
        |c| c.entries[0].headers = vec![header(Level::Must, None)],
    ),
    (&[Kind::HeaderAdded], KEEP, |c| c.entries[0].headers = vec![header(Level::May, None)]),
    (&[Kind::RedirectChanged], KEEP, |c| {
        c.entries[0].redirect = Some(redirect(RedirectMethod::Get, true));
    }),
    (
        &[Kind::RedirectPermanence],
        |c| c.entries[0].redirect = Some(redirect(RedirectMethod::Get, true)),
        |c| c.entries[0].redirect = Some(redirect(RedirectMethod::Get, false)),
    ),
    (&[Kind::CacheLoosened], KEEP, |c| c.entries[0].cache = Cache::Heuristic),
    (&[Kind::CacheTightened], KEEP, |c| c.entries[0].cache = Cache::Never),
    (&[Kind::GrpcAdded], KEEP, |c| c.entries[0].grpc = Some(GrpcCode::NotFound)),
    (
        &[Kind::GrpcChanged],
        |c| c.entries[0].grpc = Some(GrpcCode::NotFound),
        |c| {
            c.entries[0].grpc = None;
        },
    ),
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
        &[Kind::MemberText],
        |c| c.entries[0].members = vec![member(MemberType::Number, false)],
        |c| c.entries[0].members[0].sensitive = true,
    ),
    (&[Kind::Deprecated], KEEP, |c| c.entries[0].deprecated = Some(deprecation("2.0.0"))),
    (
        &[Kind::Undeprecated],
        |c| c.entries[0].deprecated = Some(deprecation("2.0.0")),
        |c| {
            c.entries[0].deprecated = None;
        },
    ),
    (
        &[Kind::TextChanged],
        |c| c.entries[0].deprecated = Some(deprecation("2.0.0")),
        |c| {
            c.entries[0].deprecated = Some(deprecation("2.1.0"));
        },
    ),
    (&[Kind::TitleChanged], KEEP, |c| c.entries[0].title = Some("Other".into())),
    (&[Kind::PhraseChanged], KEEP, |c| c.entries[0].phrase = "Other".into()),
    (&[Kind::TextChanged], KEEP, |c| c.entries[0].summary = "Another.".into()),
    (&[Kind::TextChanged], KEEP, |c| {
        c.entries[0].extensions = vec![("x-owner".into(), Value::Boolean(true))];
    }),
    (&[Kind::CatalogChanged], KEEP, |c| c.info.version = Some("2.0.0".into())),
];

fn texts(values: &[&str]) -> Vec<Value> {
    values.iter().map(|value| Value::String((*value).to_owned())).collect()
}

fn deprecation(since: &str) -> Deprecation {
    Deprecation { since: since.into(), note: None, replaced_by: None }
}

fn kinds(old: &Catalog, new: &Catalog) -> Vec<Kind> {
    let mut kinds: Vec<Kind> = changes(old, new).iter().map(|change| change.kind).collect();
    kinds.sort_unstable();
    kinds
}

#[test]
fn each_edit_is_the_change_that_it_should_be() {
    for (at, (expected, before, edit)) in CASES.iter().enumerate() {
        let mut old = base();
        before(&mut old);
        let mut new = old.clone();
        edit(&mut new);
        let mut expected = expected.to_vec();
        expected.sort_unstable();
        assert_eq!(kinds(&old, &new), expected, "case {at}: {:#?}", changes(&old, &new));
        assert_eq!(kinds(&new, &new), []);
    }
}

#[test]
fn every_kind_has_a_case() {
    let met: HashSet<Kind> = CASES.iter().flat_map(|case| case.0).copied().collect();
    let missing: Vec<&Kind> = Kind::ALL.iter().filter(|kind| !met.contains(kind)).collect();
    assert_eq!(missing, Vec::<&Kind>::new());
}

#[test]
fn nothing_that_was_added_or_removed_goes_without_a_change() {
    let (empty, whole) = (Catalog::default(), base());
    assert_eq!(kinds(&empty, &whole), [Kind::StatusAdded; 2]);
    assert_eq!(kinds(&whole, &empty), [Kind::StatusRemoved; 2]);
}

#[test]
fn statuses_that_share_an_id_are_told_apart_by_name_and_code() {
    let mut old = base();
    old.entries[1].id = "first".into();
    let mut new = old.clone();
    new.entries.reverse();
    assert_eq!(kinds(&old, &new), [Kind::OrderChanged]);
    new.entries[0].variant = "Renamed".into();
    assert_eq!(kinds(&old, &new), [Kind::NameRemoved]);
}
