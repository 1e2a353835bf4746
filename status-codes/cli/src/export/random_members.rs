//! Random members: the exported JSON Schema accepts the problems that their declarations describe, and no others.

use std::fmt::Write;

use proptest::prelude::*;
use serde_json::{Map, Value, json};
use status_data::{parse_catalog, registry};

use super::{json_schema, value};

/// What a member is declared as, with a value that fits.
#[derive(Clone, Debug)]
struct Declared {
    kind: Kind,
    required: bool,
    value: Value,
}

#[derive(Clone, Debug)]
enum Kind {
    Text,
    Choice(Vec<String>),
    Integer(i64, i64),
    Number(f64, f64),
    Boolean,
    Array(Box<Kind>),
    Object(Vec<(String, Declared)>),
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof!["[ -~]{0,8}", "[\"\\\\éß日]{0,3}"]
}

fn scalar() -> impl Strategy<Value = (Kind, Value)> {
    prop_oneof![
        text().prop_map(|text| (Kind::Text, text.into())),
        (prop::collection::btree_set(text(), 1..4), any::<prop::sample::Index>()).prop_map(
            |(values, at)| {
                let values: Vec<String> = values.into_iter().collect();
                let value = at.get(&values).as_str().into();
                (Kind::Choice(values), value)
            }
        ),
        (-1000..1000_i64, 0..1000_i64, 0..1000_i64).prop_map(|(least, value, more)| {
            (Kind::Integer(least, least + value + more), (least + value).into())
        }),
        (-1000..1000_i32, 0..1000_i32, 0..1000_i32).prop_map(|(least, value, more)| {
            let [least, value, most] =
                [least, least + value, least + value + more].map(|it| f64::from(it) / 8.0);
            (Kind::Number(least, most), value.into())
        }),
        any::<bool>().prop_map(|value| (Kind::Boolean, value.into())),
    ]
}

fn flat() -> impl Strategy<Value = (Kind, Value)> {
    prop_oneof![
        4 => scalar(),
        1 => (scalar(), 0..3_usize).prop_map(|((kind, value), len)| match kind {
            // Items have a type and nothing else.
            Kind::Choice(_) => (Kind::Array(Box::new(Kind::Text)), vec![value; len].into()),
            kind => (Kind::Array(Box::new(kind)), vec![value; len].into()),
        }),
    ]
}

fn named<S: Strategy<Value = (Kind, Value)>>(
    member: S,
) -> impl Strategy<Value = Vec<(String, Declared)>> {
    let member = (member, any::<bool>()).prop_map(|((kind, value), required)| Declared {
        kind,
        required,
        value,
    });
    prop::collection::btree_map("m[a-z]{1,6}", member, 1..6)
        .prop_map(|members| members.into_iter().collect())
}

fn members() -> impl Strategy<Value = Vec<(String, Declared)>> {
    named(prop_oneof![
        4 => flat().boxed(),
        1 => named(flat()).prop_map(|inner| {
            let value = values(&inner, |_| true).into();
            (Kind::Object(inner), value)
        }).boxed(),
    ])
}

/// Returns the table of a member in TOML, on one line.
fn table(member: &Declared) -> String {
    let mut text = format!("{{ summary = \"One.\", required = {}", member.required);
    let _ = match &member.kind {
        Kind::Text => write!(text, ", type = \"string\""),
        // A list of JSON strings is one of TOML, too.
        Kind::Choice(values) => write!(text, ", type = \"string\", enum = {}", json!(values)),
        Kind::Integer(least, most) => {
            write!(text, ", type = \"integer\", minimum = {least}, maximum = {most}")
        }
        Kind::Number(least, most) => {
            write!(text, ", type = \"number\", minimum = {least:?}, maximum = {most:?}")
        }
        Kind::Boolean => write!(text, ", type = \"boolean\""),
        Kind::Array(items) => write!(text, ", type = \"array\", items = \"{}\"", type_of(items)),
        Kind::Object(members) => {
            let members: Vec<String> =
                members.iter().map(|(name, it)| format!("{name} = {}", table(it))).collect();
            write!(text, ", type = \"object\", members = {{ {} }}", members.join(", "))
        }
    };
    text + " }"
}

fn type_of(kind: &Kind) -> &'static str {
    match kind {
        Kind::Text | Kind::Choice(_) => "string",
        Kind::Integer(..) => "integer",
        Kind::Number(..) => "number",
        Kind::Boolean => "boolean",
        Kind::Array(_) => "array",
        Kind::Object(_) => "object",
    }
}

/// Returns values of every type but the member's.
fn of_other_types(kind: &Kind) -> impl Iterator<Item = Value> {
    let own = type_of(kind);
    let values = [
        ("string", json!("7")),
        ("integer", json!(7)),
        ("number", json!(7.5)),
        ("boolean", json!(true)),
        ("array", json!([])),
        ("object", json!({})),
        ("null", json!(null)),
    ];
    let fits = move |name: &str| name == own || own == "number" && name == "integer";
    values.into_iter().filter(move |(name, _)| !fits(name)).map(|(_, value)| value)
}

/// Returns values that do not fit: of other types, beyond the limits, not among the choices, with a member that does not fit.
fn wrong(kind: &Kind) -> Vec<Value> {
    let mut wrong: Vec<Value> = of_other_types(kind).collect();
    match kind {
        Kind::Integer(least, most) => wrong.extend([json!(least - 1), json!(most + 1)]),
        Kind::Number(least, most) => wrong.extend([json!(least - 0.5), json!(most + 0.5)]),
        Kind::Choice(values) => wrong.push(format!("{}-", values.concat()).into()),
        Kind::Array(items) => wrong.extend(of_other_types(items).map(|value| json!([value]))),
        Kind::Object(members) => {
            let whole: Map<String, Value> = values(members, |_| true);
            wrong.extend(broken(&whole, members).into_iter().map(Value::from));
        }
        Kind::Text | Kind::Boolean => {}
    }
    wrong
}

/// Returns objects that differ from a whole one in one member, which is wrong or missing.
fn broken(whole: &Map<String, Value>, members: &[(String, Declared)]) -> Vec<Map<String, Value>> {
    let mut broken = Vec::new();
    for (name, member) in members {
        for value in wrong(&member.kind) {
            let mut object = whole.clone();
            object.insert(name.clone(), value);
            broken.push(object);
        }
        if member.required {
            let mut object = whole.clone();
            object.remove(name);
            broken.push(object);
        }
    }
    broken
}

/// Returns the members of which `is_there` is true, with values that fit.
fn values(
    members: &[(String, Declared)],
    is_there: impl Fn(&Declared) -> bool,
) -> Map<String, Value> {
    let members = members.iter().filter(|(_, member)| is_there(member));
    members.map(|(name, member)| (name.clone(), member.value.clone())).collect()
}

/// Returns the problem document with these members.
fn problem(members: Map<String, Value>) -> Value {
    let mut problem =
        json!({ "type": "https://a.example/sample", "title": "Sample", "status": 409 });
    problem.as_object_mut().expect("an object").extend(members);
    problem
}

proptest! {
    #[test]
    fn the_schema_accepts_what_is_declared_and_nothing_else(members in members()) {
        let mut text = "[catalog]\ntype-base = \"https://a.example/\"\n[Sample]\nid = \"sample\"\ncode = 409\n\
            title = \"Sample\"\nsummary = \"One.\"\n".to_owned();
        for (name, member) in &members {
            writeln!(text, "members.{name} = {}", table(member)).expect("a string takes text");
        }
        let parsed = parse_catalog(&text, registry());
        prop_assert_eq!(&parsed.diagnostics, &[], "{}", text);

        let schema = serde_json::from_str(&json_schema::document(&parsed.catalog)).expect("JSON");
        let schema = jsonschema::validator_for(&schema).expect("a schema");
        let whole = values(&members, |_| true);
        let mut more = whole.clone();
        more.insert("unknown".to_owned(), json!({ "any": "thing" }));
        let example = status_data::sample(&parsed.catalog.entries[0].members);
        for members in [&whole, &values(&members, |member| member.required), &more, &value::extensions(&example)] {
            let problem = problem(members.clone());
            prop_assert!(schema.is_valid(&problem), "{}\n{}", problem, text);
        }
        for members in broken(&whole, &members) {
            let problem = problem(members);
            prop_assert!(!schema.is_valid(&problem), "{}\n{}", problem, text);
        }
    }
}
