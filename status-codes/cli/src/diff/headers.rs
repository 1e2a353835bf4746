//! Compares the header fields of responses. Several rules of one field count as one, with the highest level of them.

use std::collections::BTreeMap;

use status_data::{HeaderRule, Level};

use super::kind::Kind;
use crate::data::labels;

/// How certain a client can be of a header field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Surety {
    level: u8,
    always: bool,
}

pub(super) fn compare(
    before: &[HeaderRule],
    after: &[HeaderRule],
    add: &mut impl FnMut(Kind, String),
) {
    if before == after {
        return;
    }
    let (old, new) = (by_name(before), by_name(after));
    for (name, were) in &old {
        let field = &were[0].name;
        let Some(are) = new.get(name) else {
            let kind =
                if is_required(were) { Kind::RequiredHeaderDropped } else { Kind::HeaderWeakened };
            add(kind, format!("the header field `{field}` was removed"));
            continue;
        };
        let (from, to) = (surest(were), surest(are));
        let text = |rules: &[&HeaderRule]| {
            let text = |rule: &&HeaderRule| {
                let when = rule.when.as_ref().map_or(String::new(), |when| format!(" {when}"));
                format!("{}{when}", labels::level(rule.level))
            };
            rules.iter().map(text).collect::<Vec<_>>().join(", ")
        };
        let (was, is) = (text(were), text(are));
        let message = format!("the header field `{field}` was {was} and is {is}");
        if to < from {
            let kind =
                if is_required(were) { Kind::RequiredHeaderDropped } else { Kind::HeaderWeakened };
            add(kind, message);
        } else if to > from && to.always {
            add(Kind::HeaderAdded, message);
        } else if was != is {
            add(Kind::HeaderWeakened, message);
        }
    }
    for (_, rules) in new.iter().filter(|(name, _)| !old.contains_key(*name)) {
        add(Kind::HeaderAdded, format!("the header field `{}` was added", rules[0].name));
    }
}

/// Compares names of header fields, which ignore case.
fn by_name(rules: &[HeaderRule]) -> BTreeMap<String, Vec<&HeaderRule>> {
    let mut names: BTreeMap<String, Vec<&HeaderRule>> = BTreeMap::new();
    for rule in rules {
        names.entry(rule.name.to_ascii_lowercase()).or_default().push(rule);
    }
    names
}

fn is_required(rules: &[&HeaderRule]) -> bool {
    rules.iter().any(|rule| rule.level == Level::Must)
}

fn surest(rules: &[&HeaderRule]) -> Surety {
    let surety = |rule: &&HeaderRule| {
        let level = match rule.level {
            Level::Must => 2,
            Level::Should => 1,
            Level::May => 0,
        };
        Surety { level, always: rule.when.is_none() }
    };
    rules.iter().map(surety).max().unwrap_or(Surety { level: 0, always: false })
}
