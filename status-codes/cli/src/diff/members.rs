//! Compares the members of problem documents, including those of nested objects.

use std::cmp::Ordering;
use std::collections::{HashMap, HashSet};

use status_data::{Keyword, Member, MemberType, Value};

use super::kind::Kind;

/// Compares members. `path` precedes their names, as in `limits.`.
pub(super) fn compare(
    path: &str,
    before: &[Member],
    after: &[Member],
    add: &mut impl FnMut(Kind, String),
) {
    let index = |members: &'_ [Member]| -> HashMap<String, usize> {
        members.iter().enumerate().map(|(at, member)| (member.name.clone(), at)).collect()
    };
    let (old, new) = (index(before), index(after));
    for member in before {
        match new.get(&member.name) {
            Some(at) => changed(path, member, &after[*at], add),
            None => {
                add(Kind::MemberRemoved, format!("the member `{path}{}` was removed", member.name));
            }
        }
    }
    for member in after.iter().filter(|member| !old.contains_key(&member.name)) {
        // The struct exists only with members, so nobody calls its `new` before the first ones are added.
        let is_new = path.is_empty() && before.is_empty();
        let is_argument = member.required && !is_new;
        let kind = if is_argument { Kind::RequiredMemberAdded } else { Kind::MemberAdded };
        add(kind, format!("the member `{path}{}` was added", member.name));
    }
    let required = |members: &'_ [Member], other: &'_ [Member], at: &HashMap<String, usize>| {
        let kept = |member: &&Member| at.get(&member.name).is_some_and(|at| other[*at].required);
        let both = members.iter().filter(|member| member.required).filter(kept);
        both.map(|member| member.name.clone()).collect::<Vec<_>>()
    };
    let (from, to) = (required(before, after, &new), required(after, before, &old));
    if from != to {
        let (from, to) = (from.join("`, `"), to.join("`, `"));
        let message = format!("the order of the members changed from `{from}` to `{to}`");
        add(Kind::MembersReordered, message);
    }
}

fn changed(path: &str, before: &Member, after: &Member, add: &mut impl FnMut(Kind, String)) {
    let name = format!("{path}{}", before.name);
    let new_type = retyped(&before.kind, &after.kind);
    if new_type != Some(Kind::MemberRetyped) {
        field(&name, before, after, add);
    }
    match new_type {
        Some(kind) => {
            let (from, to) = (shown(&before.kind), shown(&after.kind));
            add(kind, format!("the member `{name}` was {from} and is {to}"));
        }
        None => inner(&name, &before.kind, &after.kind, add),
    }
    match (before.required, after.required) {
        (true, false) => {
            add(Kind::MemberOptional, format!("the member `{name}` is now optional"));
        }
        (false, true) => {
            add(Kind::MemberRequired, format!("the member `{name}` is now required"));
        }
        _ => {}
    }
    if let Some(wider) = values(before, after) {
        let kind = if wider { Kind::MemberWidened } else { Kind::MemberNarrowed };
        let which = if wider { "more values" } else { "fewer values" };
        add(kind, format!("the member `{name}` now allows {which}"));
    }
    match (before.sensitive, after.sensitive) {
        (true, false) => {
            add(Kind::MemberExposed, format!("the member `{name}` is no longer sensitive"));
        }
        (false, true) => {
            add(Kind::MemberSensitive, format!("the member `{name}` is now sensitive"));
        }
        _ => {}
    }
    if before.summary != after.summary || before.example != after.example {
        add(Kind::MemberText, format!("the texts of the member `{name}` changed"));
    }
}

/// Compares the fields that `status-macros` generates for a member.
fn field(name: &str, before: &Member, after: &Member, add: &mut impl FnMut(Kind, String)) {
    let (from, to) = (rust_type(before), rust_type(after));
    if from != to {
        add(Kind::MemberFieldRetyped, format!("the field of `{name}` was {from} and is {to}"));
        return;
    }
    let is_text = |value: &&Value| matches!(value, Value::String(_));
    for value in before.one_of.iter().filter(is_text).filter(|it| !after.one_of.contains(it)) {
        if let (Value::String(value), false) = (value, after.one_of.is_empty()) {
            let message = format!("the member `{name}` no longer allows `{value}`");
            add(Kind::MemberValueRemoved, message);
        }
    }
}

fn rust_type(member: &Member) -> String {
    let never_negative = matches!(member.minimum, Some(Value::Integer(0..)));
    match &member.kind {
        MemberType::String(_) if !member.one_of.is_empty() => "an enum".to_owned(),
        MemberType::Integer if never_negative => "`u64`".to_owned(),
        kind => rust_type_of(kind),
    }
}

fn rust_type_of(kind: &MemberType) -> String {
    match kind {
        MemberType::String(_) => "`String`".to_owned(),
        MemberType::Integer => "`i64`".to_owned(),
        MemberType::Number => "`f64`".to_owned(),
        MemberType::Boolean => "`bool`".to_owned(),
        MemberType::Array(items) => format!("a `Vec` of {}", rust_type_of(items)),
        MemberType::Object(_) => "a struct".to_owned(),
    }
}

/// Returns the members of an object, or of the objects in an array.
fn inner(name: &str, before: &MemberType, after: &MemberType, add: &mut impl FnMut(Kind, String)) {
    match (before, after) {
        (MemberType::Object(before), MemberType::Object(after)) => {
            compare(&format!("{name}."), before, after, add);
        }
        (MemberType::Array(before), MemberType::Array(after)) => inner(name, before, after, add),
        _ => {}
    }
}

/// Describes the change of a type, or returns nothing if it did not change.
fn retyped(before: &MemberType, after: &MemberType) -> Option<Kind> {
    match (before, after) {
        (MemberType::String(from), MemberType::String(to)) if from == to => None,
        (MemberType::String(None), MemberType::String(_))
        | (MemberType::Number, MemberType::Integer) => Some(Kind::MemberNarrowed),
        (MemberType::String(_), MemberType::String(None)) => Some(Kind::MemberWidened),
        (MemberType::Array(from), MemberType::Array(to)) => retyped(from, to),
        (MemberType::Object(_), MemberType::Object(_))
        | (MemberType::Integer, MemberType::Integer)
        | (MemberType::Number, MemberType::Number)
        | (MemberType::Boolean, MemberType::Boolean) => None,
        _ => Some(Kind::MemberRetyped),
    }
}

fn shown(kind: &MemberType) -> String {
    match kind {
        MemberType::String(None) => "a string".to_owned(),
        MemberType::String(Some(format)) => {
            format!("a string in the format `{}`", format.as_str())
        }
        MemberType::Integer => "an integer".to_owned(),
        MemberType::Number => "a number".to_owned(),
        MemberType::Boolean => "a boolean".to_owned(),
        MemberType::Array(items) => format!("an array ({})", shown(items)),
        MemberType::Object(_) => "an object".to_owned(),
    }
}

/// Returns whether more values are allowed (`true`) or fewer (`false`); `None` if the set of values did not change.
fn values(before: &Member, after: &Member) -> Option<bool> {
    let lower = bound(before.minimum.as_ref(), after.minimum.as_ref(), Ordering::Less);
    let higher = bound(before.maximum.as_ref(), after.maximum.as_ref(), Ordering::Greater);
    let listed = listed(&before.one_of, &after.one_of);
    [lower, higher, listed].into_iter().flatten().max()
}

/// Returns whether a bound was loosened (`true`) or tightened (`false`). A `looser` one allows more values.
fn bound(from: Option<&Value>, to: Option<&Value>, looser: Ordering) -> Option<bool> {
    match (from, to) {
        (Some(from), Some(to)) => {
            to.compare_numbers(from).filter(|order| order.is_ne()).map(|order| order == looser)
        }
        (None, None) => None,
        (from, _) => Some(from.is_some()),
    }
}

/// Returns whether a list has values that it did not have (`true`), or only fewer (`false`). An empty one allows all.
fn listed(from: &[Value], to: &[Value]) -> Option<bool> {
    let set = |values: &[Value]| values.iter().map(Value::identity).collect::<HashSet<_>>();
    match (from, to) {
        ([], []) => None,
        ([], _) => Some(false),
        (_, []) => Some(true),
        _ if !set(to).is_subset(&set(from)) => Some(true),
        _ => (!set(from).is_subset(&set(to))).then_some(false),
    }
}
