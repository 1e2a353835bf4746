//! Which members of a problem must not be logged, and the members without their values (feature `serde`).

use alloc::vec::Vec;
use core::fmt;

use serde_json::Value;

use super::Problem;
use super::members::RawMembers;
use super::object::Sensitive;
use crate::Catalog;
use crate::declared::{Member, MemberType};

impl<C: Catalog> Problem<C> {
    /// Returns what the catalog declares for the status or, if there is none, for any status: the problem may be of one.
    pub(super) fn sensitivity(&self) -> Sensitivity {
        Sensitivity(match self.status() {
            Some(status) => alloc::vec![C::INFO.declared(status.name()).members],
            None => C::INFO.all_declared().iter().map(|declared| declared.members).collect(),
        })
    }
}

/// The declarations that apply to the members of an object.
pub(super) struct Sensitivity(Vec<&'static [Member]>);

impl Sensitivity {
    /// Returns whether no member is sensitive.
    pub(super) fn is_empty(&self) -> bool {
        let inner = |member: &Member| members_of(member.kind).unwrap_or_default();
        let mut members = self.0.iter().copied().flatten();
        !members.any(|it| it.sensitive || inner(it).iter().any(|inner| inner.sensitive))
    }

    /// Returns the members for `Debug`.
    pub(super) fn shown<'a>(&'a self, members: &'a RawMembers) -> impl fmt::Debug {
        Shown { declared: self, members }
    }

    /// Returns the members with another value of the same type for each sensitive one, or `None` if there are none.
    pub(super) fn masked(&self, members: &RawMembers) -> Option<RawMembers> {
        let mut has_sensitive = false;
        let mut masked = RawMembers::new();
        for (name, value) in members {
            let value = match self.of(name, value) {
                Part::Plain => value.clone(),
                Part::Sensitive => {
                    has_sensitive = true;
                    placeholder(value)
                }
                Part::Object(inner, object) => match inner.masked(object) {
                    Some(object) => {
                        has_sensitive = true;
                        Value::Object(object)
                    }
                    None => value.clone(),
                },
            };
            masked.insert(name.clone(), value);
        }
        has_sensitive.then_some(masked)
    }

    fn of<'a>(&self, name: &str, value: &'a Value) -> Part<'a> {
        let declared = || self.0.iter().copied().flatten().filter(|member| member.name == name);
        if declared().any(|member| member.sensitive) {
            return Part::Sensitive;
        }
        let inner: Vec<_> = declared().filter_map(|member| members_of(member.kind)).collect();
        match value {
            Value::Object(object) if !inner.is_empty() => Part::Object(Self(inner), object),
            // It should be an object; nobody knows what it holds instead.
            _ if inner.iter().copied().flatten().any(|member| member.sensitive) => Part::Sensitive,
            _ => Part::Plain,
        }
    }
}

fn members_of(kind: MemberType) -> Option<&'static [Member]> {
    match kind {
        MemberType::Object(members) => Some(members),
        _ => None,
    }
}

/// A member with regard to logs.
enum Part<'a> {
    Plain,
    Sensitive,
    /// An object whose members are declared.
    Object(Sensitivity, &'a RawMembers),
}

/// Returns a value of the same type.
fn placeholder(value: &Value) -> Value {
    match value {
        Value::Null => Value::Null,
        Value::Bool(_) => false.into(),
        Value::Number(number) if number.is_f64() => 0.5.into(),
        Value::Number(_) => 0.into(),
        Value::String(_) => "<sensitive>".into(),
        Value::Array(items) => items.iter().map(placeholder).collect(),
        Value::Object(object) => {
            object.iter().map(|(name, value)| (name.clone(), placeholder(value))).collect()
        }
    }
}

struct Shown<'a> {
    declared: &'a Sensitivity,
    members: &'a RawMembers,
}

impl fmt::Debug for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut members = f.debug_map();
        for (name, value) in self.members {
            match self.declared.of(name, value) {
                Part::Plain => members.entry(name, value),
                Part::Sensitive => members.entry(name, &Sensitive),
                Part::Object(inner, object) => members.entry(name, &inner.shown(object)),
            };
        }
        members.finish()
    }
}
