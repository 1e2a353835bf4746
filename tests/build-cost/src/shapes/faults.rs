//! TOML with many faults of one kind.

use super::entries::entries;
use super::lists::one;
use super::{Shape, invalid, items, separated};

pub(super) const SHAPES: &[Shape] = &[
    invalid("unknown `related` on one line", |size| {
        one(&format!("related = [{}]", separated(size, |at| format!("\"Nothing{at}\""))))
    }),
    invalid("an unknown `related` each", |size| {
        entries(size, |at| format!("related = [\"Entri{at}\"]\n"))
    }),
    invalid("an unknown `replaced-by` each", |size| {
        entries(size, |at| {
            format!("deprecated = {{ since = \"1.0\", replaced-by = \"Entri{at}\" }}\n")
        })
    }),
    invalid("`headers = [{}, …]`", |size| {
        one(&format!("headers = [{}]", separated(size, |_| "{}".into())))
    }),
    invalid("the same header field repeated", |size| {
        one(&format!(
            "headers = [{}]",
            separated(size, |_| "{ name = \"A\", level = \"may\" }".into())
        ))
    }),
    invalid("an unknown key each", |size| entries(size, |_| "sumary = \"A slip.\"\n".into())),
    invalid("unknown keys of one entry", |size| {
        one(&items(size, |at| format!("sumary{at} = 1\n")))
    }),
    invalid("a long unknown key each", |size| {
        entries(size, |_| format!("{} = 1\n", "summary-".repeat(20)))
    }),
    invalid("an unknown word each", |size| entries(size, |_| "cache = \"heuristc\"\n".into())),
    invalid("unknown words of one list", |size| {
        one(&format!("where = [{}]", separated(size, |at| format!("\"ngin{at}\""))))
    }),
    invalid("keys of a wrong type", |size| entries(size, |_| "groups = 1\nrelated = {}\n".into())),
    invalid("a wrong type each in one list", |size| {
        one(&format!("groups = [{}]", separated(size, |at| at.to_string())))
    }),
    invalid("one alias on all", |size| entries(size, |_| "aliases = [\"Former\"]\n".into())),
    invalid("aliases that are variants", |size| {
        entries(size, |at| format!("aliases = [\"Entry{}\"]\n", (at + 1) % size))
    }),
    invalid("one word repeated in a list", |size| {
        one(&format!("aliases = [{}]", separated(size, |_| "\"Former\"".into())))
    }),
    invalid("one id on all", |size| entries(size, |_| "id = \"same\"\n".into())),
    invalid("one former id on all", |size| entries(size, |_| "former-ids = [\"same\"]\n".into())),
    invalid("groups that are variants", |size| {
        entries(size, |at| format!("groups = [\"entry{at}\", \"all\"]\n"))
            .replace("[Entry", "[ENTRy")
    }),
    invalid("bad names of groups", |size| {
        one(&format!("groups = [{}]", separated(size, |at| format!("\"Group {at}\""))))
    }),
    invalid("bad variant names", |size| {
        entries(size, |_| String::new()).replace("[Entry", "[entry_")
    }),
    invalid("names of single capitals", |size| {
        entries(size, |_| String::new()).replace("[Entry", "[ABCEntry")
    }),
    invalid("entries without keys", |size| items(size, |at| format!("[Entry{at}]\n"))),
    invalid("tables in tables", |size| items(size, |at| format!("[Entry{at}.Inner]\n"))),
    invalid("tables within one table", |size| items(size, |at| format!("[Entry.Inner{at}]\n"))),
    invalid("members that are reserved", |size| {
        entries(size, |_| {
            "members.status = { type = \"integer\", summary = \"A value.\" }\n".into()
        })
    }),
    invalid("misspelt types of members", |size| {
        let member = |at: usize| {
            format!("members.value_{at} = {{ type = \"strin\", summary = \"A value.\" }}\n")
        };
        one(&items(size, member))
    }),
    invalid("keys of the top level", |size| items(size, |at| format!("key{at} = 1\n"))),
    invalid("lists of tables", |size| items(size, |at| format!("[[Entry{at}]]\n"))),
    invalid("one list of tables", |size| "[[Entry]]\ncode = 404\n".repeat(size)),
];
