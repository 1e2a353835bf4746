//! Drafts that are written out: every key in its place, and how a file says what is missing.

use status_data::{CatalogInfo, Deprecation, Entry, Format, Member, MemberType, RenameAll, Value};

use crate::import::draft::{Draft, Status, Unplaced};
use crate::import::write::written;
use crate::testing::member;

fn text(text: &str) -> Value {
    Value::String(text.to_owned())
}

fn full() -> Draft {
    let info = CatalogInfo {
        name: Some("A \"b\"".to_owned()),
        description: Some("One.\n\n\"\"\"Two\\\".".to_owned()),
        version: Some("1.0.0".to_owned()),
        type_base: Some("https://a.example/".to_owned()),
        rename_all: Some(RenameAll::Kebab),
        id_member: Some("code".to_owned()),
        beyond_599: true,
        shared_ids: true,
    };
    let members = vec![
        member("at", MemberType::String(Some(Format::DateTime))),
        Member {
            required: false,
            minimum: Some(Value::Integer(1)),
            maximum: Some(Value::Float(2.0)),
            example: Some(Value::Float(1.5)),
            sensitive: true,
            ..member("a b", MemberType::Number)
        },
        Member { one_of: vec![text("x"), text("y")], ..member("kind", MemberType::String(None)) },
        member("all", MemberType::Array(Box::new(MemberType::Integer))),
        member("in", MemberType::Object(vec![member("c-d", MemberType::Boolean)])),
    ];
    let entry = Entry {
        variant: "NotFound".to_owned(),
        code: 404,
        id: "lost".to_owned(),
        title: Some("Lost".to_owned()),
        type_uri: Some("https://b.example/lost".to_owned()),
        summary: "S.".to_owned(),
        description: "D.\n".to_owned(),
        deprecated: Some(Deprecation { since: "2".to_owned(), note: None, replaced_by: None }),
        members,
        extensions: vec![("x-a".to_owned(), Value::Table(vec![("b".to_owned(), text("c"))]))],
        ..Entry::default()
    };
    let own = vec![
        ("cache".to_owned(), text("never")),
        ("x y".to_owned(), Value::Array(vec![Value::Boolean(true), Value::Table(Vec::new())])),
    ];
    let first = Status { entry, own, guesses: vec!["a\nb".to_owned()], ..Status::default() };
    let derived = Entry {
        variant: "TooLate".to_owned(),
        code: 410,
        id: "too-late".to_owned(),
        title: Some("Gone".to_owned()),
        type_uri: Some("https://a.example/too-late".to_owned()),
        summary: "S.".to_owned(),
        deprecated: Some(Deprecation { since: "2".to_owned(), note: None, replaced_by: None }),
        ..Entry::default()
    };
    let own = vec![(
        "deprecated".to_owned(),
        Value::Table(vec![("since".to_owned(), text("1")), ("note".to_owned(), text("N."))]),
    )];
    let second = Status { entry: derived, own, ..Status::default() };
    let unplaced = |variant: &str, summary: &str| Unplaced {
        variant: variant.to_owned(),
        id: "an \"id\"".to_owned(),
        summary: summary.to_owned(),
    };
    Draft {
        info,
        guesses: vec!["several".to_owned()],
        statuses: vec![first, second],
        unplaced: vec![unplaced("A", "Said."), unplaced("B", "")],
        ..Draft::default()
    }
}

#[test]
fn every_key_is_written_in_its_place() {
    let expected = r#"# guess: several
[catalog]
name = "A \"b\""
description = """
One.

\"\"\"Two\\\"."""
version = "1.0.0"
type-base = "https://a.example/"
rename-all = "kebab-case"
id-member = "code"
beyond-599 = true
shared-ids = true

# guess: a b
[NotFound]
code = 404
id = "lost"
title = "Lost"
type = "https://b.example/lost"
summary = "S."
description = """
D.
"""
cache = "never"
"x y" = [true, {}]
deprecated = { since = "2" }
members.at = { type = "string", format = "date-time", summary = "S." }
members."a b" = { type = "number", required = false, minimum = 1, maximum = 2.0, example = 1.5, sensitive = true, summary = "S." }
members.kind = { type = "string", enum = ["x", "y"], summary = "S." }
members.all = { type = "array", items = "integer", summary = "S." }
members.in = { type = "object", members = { c-d = { type = "boolean", summary = "S." } }, summary = "S." }
x-a = { b = "c" }

[TooLate]
code = 410
summary = "S."
deprecated = { since = "1", note = "N." }

# The source does not state the codes of these ids. Add each code, then uncomment the lines.
#
# [A]
# code = 000
# id = "an \"id\""
# summary = "Said."
#
# [B]
# code = 000
# id = "an \"id\""
# summary = "Not described yet."
"#;
    assert_eq!(written(&full()).text, expected);
}

#[test]
fn every_key_knows_where_it_stands() {
    let written = written(&full());
    for key in &written.keys {
        let line = &written.text[key.span.clone()];
        let start = if key.name.is_empty() { "[".to_owned() } else { format!("{} = ", key.name) };
        assert!(line.starts_with(&start) && line.ends_with('\n'), "{line}");
    }
    let of = |status: Option<usize>| written.keys.iter().filter(|key| key.status == status).count();
    assert_eq!((of(None), of(Some(0)), of(Some(1)), of(Some(2))), (8, 16, 4, 0));
}

#[test]
fn a_draft_without_anything_is_the_head_of_a_file() {
    assert_eq!(written(&Draft::default()).text, "[catalog]\n");
}

#[test]
fn a_type_is_written_unless_the_base_and_the_id_give_it() {
    let types = |base: Option<&str>, uri: Option<&str>| {
        let entry = Entry {
            variant: "A".to_owned(),
            code: 404,
            id: "é".to_owned(),
            type_uri: uri.map(str::to_owned),
            ..Entry::default()
        };
        let statuses = vec![Status { entry, ..Status::default() }];
        let info = CatalogInfo { type_base: base.map(str::to_owned), ..CatalogInfo::default() };
        written(&Draft { info, statuses, ..Draft::default() }).text.contains("\ntype = ")
    };
    let [base, derived] = ["https://a.example/", "https://a.example/%C3%A9"];
    assert!(!types(Some(base), Some(derived)));
    assert!(types(Some(base), Some("https://a.example/e")));
    assert!(types(None, Some(derived)));
    assert!(!types(Some(base), None));
    assert!(!types(None, None));
}
