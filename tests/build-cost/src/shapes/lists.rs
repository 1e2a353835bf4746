//! One valid entry with a long list or a long word.

use super::entries::entries;
use super::{Shape, items, separated, valid};

pub(super) const SHAPES: &[Shape] = &[
    valid("`headers` of one entry", |size| {
        one(&format!(
            "headers = [{}]",
            separated(size, |at| format!("{{ name = \"X-{at}\", level = \"may\" }}"))
        ))
    }),
    valid("`methods` of one entry", |size| {
        one(&items(size, |at| format!("methods.M{at} = \"A value.\"\n")))
    }),
    valid("`members` of one entry", |size| {
        let member = |at: usize| {
            format!("members.value_{at} = {{ type = \"string\", summary = \"A value.\" }}\n")
        };
        one(&items(size, member))
    }),
    valid("the words of one member", |size| {
        let words = separated(size, |at| format!("\"word-{at}\""));
        one(&format!(
            "members.word = {{ type = \"string\", summary = \"A word.\", enum = [{words}] }}"
        ))
    }),
    valid("`x-` keys of one entry", |size| one(&items(size, |at| format!("x-{at} = {at}\n")))),
    valid("dotted `x-` keys", |size| one(&items(size, |at| format!("x-a.b.c{at} = {at}\n")))),
    valid("groups of one entry", |size| {
        one(&format!("groups = [{}]", separated(size, |at| format!("\"group-{at}\""))))
    }),
    valid("aliases of one entry", |size| {
        one(&format!("aliases = [{}]", separated(size, |at| format!("\"Former{at}\""))))
    }),
    valid("former ids of one entry", |size| {
        one(&format!("former-ids = [{}]", separated(size, |at| format!("\"former_{at}\""))))
    }),
    valid("former phrases of one entry", |size| {
        one(&format!("former = [{}]", separated(size, |at| format!("\"Former {at}\""))))
    }),
    valid("a long variant name", |size| {
        entries(1, |_| String::new()).replace("Entry0", &format!("E{}", "n".repeat(size)))
    }),
    valid("a long id", |size| one(&format!("id = \"{}\"", "é".repeat(size)))),
    valid("a long phrase", |size| {
        one(&format!("phrase = \"{}\"", "Long ".repeat(size).trim_end()))
    }),
    valid("a long type URI", |size| {
        one(&format!("type = \"https://a.example/{}\"", "%20a".repeat(size)))
    }),
    valid("a long section", |size| {
        one(&format!("reference = \"RFC9110, Section 1{}\"", ".1".repeat(size)))
    }),
];

/// One entry with these lines.
pub(super) fn one(lines: &str) -> String {
    entries(1, |_| format!("{lines}\n"))
}
