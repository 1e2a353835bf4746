//! `members`: what a problem document carries besides its status (RFC 9457 §3.2).

use std::collections::HashSet;

use toml::Spanned;

use crate::diagnostic::{Diagnostic, Rule};
use crate::keys::MEMBER_KEYS;
use crate::model::{CatalogInfo, Keyword, Member, MemberType, Value};
use crate::table::Table;
use crate::value::shown;

/// The members that every problem document may have.
const RESERVED: &[&str] = &["type", "title", "status", "detail", "instance"];

/// The word for a [`MemberType`].
#[derive(Clone, Copy, PartialEq, Eq)]
enum TypeName {
    String,
    Integer,
    Number,
    Boolean,
    Array,
    Object,
}

impl Keyword for TypeName {
    const KEYWORDS: &'static [(&'static str, Self)] = &[
        ("string", Self::String),
        ("integer", Self::Integer),
        ("number", Self::Number),
        ("boolean", Self::Boolean),
        ("array", Self::Array),
        ("object", Self::Object),
    ];
}

/// The word for the type of what an array holds.
#[derive(Clone, Copy)]
struct ItemName(TypeName);

impl Keyword for ItemName {
    const KEYWORDS: &'static [(&'static str, Self)] = &[
        ("string", Self(TypeName::String)),
        ("integer", Self(TypeName::Integer)),
        ("number", Self(TypeName::Number)),
        ("boolean", Self(TypeName::Boolean)),
    ];
}

/// The members of an entry, in the order of the file.
pub(crate) fn parse(table: &Table<'_>, info: &CatalogInfo) -> Vec<Member> {
    let check = |table: &Table<'_>, name: &Spanned<&str>| {
        check_form(table, name) && check_name(table, name, info.id_member.as_deref())
    };
    members(table, &check, true)
}

fn members(
    table: &Table<'_>,
    check: &dyn Fn(&Table<'_>, &Spanned<&str>) -> bool,
    is_top: bool,
) -> Vec<Member> {
    let Some((table, names)) = table.free_table("members") else { return Vec::new() };
    let members = names.iter().filter_map(|name| {
        let is_legal = check(&table, name);
        let member = table.table(name.get_ref(), MEMBER_KEYS)?;
        parse_member(&member, name.get_ref(), is_top).filter(|_| is_legal)
    });
    members.collect()
}

/// Reports a name that the problem document has already.
pub(crate) fn check_name(table: &Table<'_>, name: &Spanned<&str>, id_member: Option<&str>) -> bool {
    let message = if RESERVED.contains(name.get_ref()) {
        format!("every problem document has a member `{}` (RFC 9457, Section 3.1)", name.get_ref())
    } else if id_member == Some(name.get_ref()) {
        format!("`{}` is the member that carries the id", name.get_ref())
    } else {
        return true;
    };
    let diagnostic = Diagnostic::new(Rule::MemberName, name.span(), message);
    table.push(diagnostic.help("give the member another name"));
    false
}

/// Reports a name that is not of the form that every language can write (RFC 9457 §3.2).
pub(crate) fn check_form(table: &Table<'_>, name: &Spanned<&str>) -> bool {
    let text = name.get_ref();
    let is_legal = text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
    if !is_legal {
        let message = format!("`{}` cannot name a member", shown(text));
        table.push(
            Diagnostic::new(Rule::MemberName, name.span(), message)
                .help("a name starts with a letter and has ASCII letters, digits and `_`"),
        );
    }
    is_legal
}

fn parse_member(table: &Table<'_>, name: &str, is_top: bool) -> Option<Member> {
    table.require("type", "\"string\"");
    table.require("summary", "\"What it says.\"");
    let kind = member_type(table, is_top);
    let summary = table.plain("summary");
    let required = table.boolean("required").unwrap_or(true);
    let sensitive = table.boolean("sensitive").unwrap_or(false);
    let kind = kind?;
    let (minimum, maximum) = limits(table, &kind);
    let one_of = one_of(table, &kind);
    let example = table.value("example").filter(|value| check_value(table, value, &kind));
    Some(Member {
        name: name.to_owned(),
        kind,
        summary: summary?,
        required,
        minimum,
        maximum,
        one_of,
        example: example.map(Spanned::into_inner),
        sensitive,
    })
}

fn member_type(table: &Table<'_>, is_top: bool) -> Option<MemberType> {
    let name: TypeName = table.keyword("type")?;
    belongs(table, "format", "string", name == TypeName::String);
    belongs(table, "items", "array", name == TypeName::Array);
    belongs(table, "members", "object", name == TypeName::Object);
    Some(match name {
        TypeName::Array => {
            table.require("items", "\"string\"");
            let ItemName(items) = table.keyword("items")?;
            MemberType::Array(Box::new(scalar(items)?))
        }
        TypeName::Object if is_top => {
            table.require("members", "{ … }");
            MemberType::Object(members(table, &check_form, false))
        }
        TypeName::Object => {
            let message = "an object within an object";
            let diagnostic = Diagnostic::new(Rule::MemberType, table.span_of("type"), message);
            table.push(diagnostic.help("members of a member are no objects themselves"));
            return None;
        }
        TypeName::String => MemberType::String(table.keyword("format")),
        scalar_name => scalar(scalar_name)?,
    })
}

fn scalar(name: TypeName) -> Option<MemberType> {
    match name {
        TypeName::String => Some(MemberType::String(None)),
        TypeName::Integer => Some(MemberType::Integer),
        TypeName::Number => Some(MemberType::Number),
        TypeName::Boolean => Some(MemberType::Boolean),
        TypeName::Array | TypeName::Object => None,
    }
}

/// Reports a key that says nothing of members of another type.
fn belongs(table: &Table<'_>, key: &str, types: &str, is_legal: bool) -> bool {
    if table.has(key) && !is_legal {
        let message = format!("`{key}` of a member of another type");
        let diagnostic = Diagnostic::new(Rule::ExclusiveKeys, table.span_of(key), message);
        table.push(diagnostic.help(format!("only a member of type {types} has `{key}`")));
    }
    is_legal
}

/// The least and the greatest value of a number.
fn limits(table: &Table<'_>, kind: &MemberType) -> (Option<Value>, Option<Value>) {
    let is_number = matches!(kind, MemberType::Integer | MemberType::Number);
    let limit = |key: &str| {
        belongs(table, key, "integer or number", is_number);
        table.value(key).filter(|value| is_number && check_value(table, value, kind))
    };
    let (minimum, maximum) = (limit("minimum"), limit("maximum"));
    if let (Some(least), Some(greatest)) = (&minimum, &maximum) {
        if number(least.get_ref()) > number(greatest.get_ref()) {
            let message = "the maximum is less than the minimum";
            let diagnostic = Diagnostic::new(Rule::MemberType, greatest.span(), message);
            table.push(diagnostic.other(least.span(), "the minimum"));
        }
    }
    (minimum.map(Spanned::into_inner), maximum.map(Spanned::into_inner))
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a limit is compared with another, at most one apart"
)]
fn number(value: &Value) -> f64 {
    match value {
        Value::Integer(number) => *number as f64,
        Value::Float(number) => *number,
        _ => f64::NAN,
    }
}

/// The only values that a member may have.
fn one_of(table: &Table<'_>, kind: &MemberType) -> Vec<Value> {
    let has_values =
        matches!(kind, MemberType::String(_) | MemberType::Integer | MemberType::Number);
    if !belongs(table, "enum", "string, integer or number", has_values) {
        return Vec::new();
    }
    let mut values: Vec<Value> = Vec::new();
    let mut known = HashSet::new();
    for value in table.values_in("enum") {
        if !known.insert(format!("{:?}", value.get_ref())) {
            let diagnostic =
                Diagnostic::new(Rule::RepeatedWord, value.span(), "a value stands twice");
            table.push(diagnostic.help("keep one of them"));
        } else if check_value(table, &value, kind) {
            values.push(value.into_inner());
        }
    }
    values
}

/// Reports a value that is not of the member's type.
fn check_value(table: &Table<'_>, value: &Spanned<Value>, kind: &MemberType) -> bool {
    let is_legal = is_of(value.get_ref(), kind);
    if !is_legal {
        let message = format!("this is not {}", with_article(kind));
        table.push(Diagnostic::new(Rule::MemberType, value.span(), message));
    }
    is_legal
}

fn is_of(value: &Value, kind: &MemberType) -> bool {
    match (kind, value) {
        (MemberType::String(_), Value::String(_))
        | (MemberType::Integer | MemberType::Number, Value::Integer(_))
        | (MemberType::Boolean, Value::Boolean(_)) => true,
        (MemberType::Number, Value::Float(number)) => number.is_finite(),
        (MemberType::Array(items), Value::Array(values)) => {
            values.iter().all(|value| is_of(value, items))
        }
        (MemberType::Object(members), Value::Table(values)) => {
            let has = |member: &Member| values.iter().any(|(name, _)| *name == member.name);
            members.iter().all(|member| !member.required || has(member))
                && values.iter().all(|(name, value)| {
                    members.iter().any(|member| member.name == *name && is_of(value, &member.kind))
                })
        }
        _ => false,
    }
}

fn with_article(kind: &MemberType) -> &'static str {
    match kind {
        MemberType::String(_) => "a string",
        MemberType::Integer => "an integer",
        MemberType::Number => "a number",
        MemberType::Boolean => "a boolean",
        MemberType::Array(_) => "an array of the member's items",
        MemberType::Object(_) => "an object of the member's members",
    }
}
