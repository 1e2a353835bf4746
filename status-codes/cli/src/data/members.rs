//! Describes the members of a problem for people: type, whether required, limits, values.

use status_data::{Keyword, Member, MemberType, Value};

use crate::export::member::type_name;
use crate::export::value;

/// A member, or a member of a member.
pub(crate) struct Row<'a> {
    /// The name; inside an object, with that of the object, as in `minimum.amount`.
    pub(crate) name: String,
    pub(crate) facts: Vec<Fact>,
    /// Plain text.
    pub(crate) summary: &'a str,
}

/// What is declared of a member, as part of a list.
pub(crate) enum Fact {
    Words(String),
    /// Values in JSON, with what they are.
    Values(&'static str, Vec<String>),
}

/// Returns the members in the order of the file, each object before its own members.
pub(crate) fn rows(members: &[Member]) -> Vec<Row<'_>> {
    let mut rows = Vec::new();
    add(&mut rows, "", members);
    rows
}

fn add<'a>(rows: &mut Vec<Row<'a>>, path: &str, members: &'a [Member]) {
    for member in members {
        let name = format!("{path}{}", member.name);
        rows.push(Row { name: name.clone(), facts: facts(member), summary: &member.summary });
        if let MemberType::Object(inner) = &member.kind {
            add(rows, &format!("{name}."), inner);
        }
    }
}

fn facts(member: &Member) -> Vec<Fact> {
    let mut facts = vec![Fact::Words(kind(&member.kind))];
    facts.push(Fact::Words(if member.required { "required" } else { "optional" }.to_owned()));
    let (least, greatest) = (member.minimum.as_ref(), member.maximum.as_ref());
    match (least.map(json), greatest.map(json)) {
        (Some(least), Some(greatest)) => {
            facts.push(Fact::Words(format!("from {least} to {greatest}")));
        }
        (Some(least), None) => facts.push(Fact::Words(format!("at least {least}"))),
        (None, Some(greatest)) => facts.push(Fact::Words(format!("at most {greatest}"))),
        (None, None) => {}
    }
    if !member.one_of.is_empty() {
        facts.push(Fact::Values("one of", member.one_of.iter().map(json).collect()));
    }
    if let Some(example) = &member.example {
        facts.push(Fact::Values("for example", vec![json(example)]));
    }
    if member.sensitive {
        facts.push(Fact::Words("sensitive".to_owned()));
    }
    facts
}

fn kind(kind: &MemberType) -> String {
    match kind {
        MemberType::String(Some(format)) => format!("string ({})", format.as_str()),
        MemberType::Array(items) => format!("array of {}", type_name(items)),
        kind => type_name(kind).to_owned(),
    }
}

fn json(value: &Value) -> String {
    value::json(value).to_string()
}

#[cfg(test)]
mod tests {
    use super::{Fact, rows};
    use crate::export::sample;

    #[test]
    fn every_declaration_is_described() {
        let catalog = sample::catalog();
        let mut members = catalog.entries[0].members.clone();
        members[1].maximum = Some(status_data::Value::Float(9.5));
        members[2].sensitive = true;
        let described = |fact: &Fact| match fact {
            Fact::Words(words) => words.clone(),
            Fact::Values(label, values) => format!("{label} {}", values.join(" ")),
        };
        let described: Vec<String> = rows(&members)
            .iter()
            .map(|row| {
                let facts: Vec<String> = row.facts.iter().map(described).collect();
                format!("{}: {}", row.name, facts.join(", "))
            })
            .collect();
        assert_eq!(
            described,
            [
                "sku: string (uuid), required",
                "available: integer, required, from 1 to 9.5",
                "alternatives: array of string, optional, sensitive",
                "region: string, required, one of \"eu\" \"us\"",
                "weight: number, required, for example 1.5",
                "final: boolean, required",
                "product: object, required",
                "product.sku: string, required",
            ]
        );
    }
}
