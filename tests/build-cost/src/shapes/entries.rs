//! Many valid entries.

use std::fmt::Write as _;

use super::{Shape, items, separated, valid};

pub(super) const SHAPES: &[Shape] = &[
    valid("plain entries", |size| entries(size, |_| String::new())),
    valid("entries with own `headers`", |size| {
        entries(size, |at| {
            format!(
                "headers = [{{ name = \"X-{at}\", level = \"may\", reference = \"RFC9110\" }}]\n"
            )
        })
    }),
    valid("entries with own `methods`", |size| {
        entries(size, |at| format!("methods.GET = \"The value {at}.\"\n"))
    }),
    valid("entries with a member each", |size| {
        entries(size, |at| {
            format!(
                "members = {{ value_{at} = {{ type = \"integer\", summary = \"The value.\" }} }}\n"
            )
        })
    }),
    valid("entries with an `x-` key each", |size| {
        entries(size, |at| format!("x-owner = {{ team = \"team {at}\" }}\n"))
    }),
    valid("a chain of `related`", |size| {
        entries(size, |at| format!("related = [\"Entry{}\"]\n", (at + 1) % size))
    }),
    valid("all related to one", |size| {
        entries(size, |at| match at {
            0 => String::new(),
            _ => "related = [\"Entry0\"]\n".into(),
        })
    }),
    valid("ten relations each", |size| {
        entries(size, |at| {
            let other = |step: usize| format!("\"Entry{}\"", (at + step * step + 1) % size);
            format!("related = [{}]\n", separated(10, other))
        })
    }),
    valid("a chain of `replaced-by`", |size| {
        entries(size, |at| {
            let next = (at + 1) % size;
            format!("deprecated = {{ since = \"1.0\", replaced-by = \"Entry{next}\" }}\n")
        })
    }),
    valid("a group each", |size| entries(size, |at| format!("groups = [\"group-{at}\"]\n"))),
    valid("an alias each", |size| entries(size, |at| format!("aliases = [\"Former{at}\"]\n"))),
    valid("a former id each", |size| {
        entries(size, |at| format!("former-ids = [\"former_{at}\"]\n"))
    }),
    valid("entries as inline tables", |size| {
        let entry = |at: usize| {
            format!(
                "Entry{at} = {{ code = 404, title = \"Value {at}\", summary = \"A value.\" }}\n"
            )
        };
        let rows: String = items(size, entry);
        format!("{rows}[catalog]\nname = \"Shape\"\nid-member = \"code\"\n")
    }),
    valid("dotted keys at the top", |size| {
        let entry = |at: usize| {
            format!(
                "Entry{at}.code = 404\nEntry{at}.title = \"Value {at}\"\nEntry{at}.summary = \"A value.\"\n"
            )
        };
        let rows: String = items(size, entry);
        format!("{rows}[catalog]\nname = \"Shape\"\nid-member = \"code\"\n")
    }),
];

/// Entries with a code, a title and a summary each, and what `more` adds.
pub(crate) fn entries(size: usize, more: impl Fn(usize) -> String) -> String {
    let mut text = String::from(
        "[catalog]\nname = \"Shape\"\nrename-all = \"snake_case\"\nid-member = \"code\"\n",
    );
    for at in 0..size {
        let _ = write!(
            text,
            "\n[Entry{at}]\ncode = {}\ntitle = \"Value {at} is refused\"\nsummary = \"The request gives a value {at} that is not accepted.\"\n{}",
            400 + at % 12,
            more(at)
        );
    }
    text
}
