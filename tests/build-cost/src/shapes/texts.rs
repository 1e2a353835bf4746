//! Texts that are not TOML, or are unusual TOML.

use super::entries::entries;
use super::{Shape, invalid, items, separated};

pub(super) const SHAPES: &[Shape] = &[
    invalid("only CR as line end", |size| entries(size, |_| String::new()).replace('\n', "\r")),
    invalid("CR before each CRLF", |size| entries(size, |_| String::new()).replace('\n', "\r\r\n")),
    invalid("the same header repeated", |size| {
        "[Same]\ncode = 404\nsummary = \"The same.\"\n".repeat(size)
    }),
    invalid("the same header in turn with others", |size| {
        items(size, |at| format!("[Same]\ncode = 404\n[Other{at}]\n"))
    }),
    invalid("tables of one entry among others", |size| {
        items(size, |at| format!("[Other{at}]\n[Same.x-{at}]\na = b\n"))
    }),
    invalid("`[catalog]` repeated", |size| "[catalog]\nname = \"Shape\"\n".repeat(size)),
    invalid("a syntax error each", |size| entries(size, |_| "cache = heuristic\n".into())),
    invalid("a syntax error each in one table", |size| {
        let lines: String = items(size, |at| format!("x-{at} = heuristic\n"));
        entries(1, |_| lines.clone())
    }),
    invalid("one key repeated", |size| entries(1, |_| "cache = \"heuristic\"\n".repeat(size))),
    invalid("one dotted key repeated", |size| {
        entries(1, |_| "methods.GET = \"A.\"\n".repeat(size))
    }),
    invalid("one inner key repeated", |size| {
        format!("[Entry]\nx-a = {{ {} }}\n", separated(size, |_| "a = 1".into()))
    }),
    invalid("an open text in each entry", |size| {
        entries(size, |_| "description = \"\"\"\n".into())
    }),
    invalid("open texts of two kinds", |size| {
        entries(size, |at| {
            let quotes = if at % 2 == 0 { "\"\"\"" } else { "'''" };
            format!("description = {quotes}\n")
        })
    }),
    invalid("an open text before many entries", |size| {
        format!("[Open]\ndescription = '''\n{}", entries(size, |_| String::new()))
    }),
    invalid("an open text around many headers", |size| {
        let headers: String = items(size, |at| format!("[Entry{at}]\n"));
        format!("[Open]\ncode = x\ndescription = '''\n{headers}'''\n{headers}")
    }),
    invalid("an open list in each entry", |size| entries(size, |_| "related = [\n".into())),
    invalid("an open list before many entries", |size| {
        format!("[Open]\nrelated = [\n{}", entries(size, |_| String::new()))
    }),
    invalid("open headers", |size| items(size, |at| format!("[Entry{at}\n"))),
    invalid("keys without values", |size| items(size, |at| format!("key{at} =\n"))),
    invalid("words", |size| "word\n".repeat(size)),
    invalid("words on one line", |size| "word ".repeat(size)),
    invalid("`[`", |size| "[".repeat(size)),
    invalid("`[` on lines", |size| "[\n".repeat(size)),
    invalid("`]`", |size| "]".repeat(size)),
    invalid("`{`", |size| "{".repeat(size)),
    invalid("`\"`", |size| "\"".repeat(size)),
    invalid("`'`", |size| "'".repeat(size)),
    invalid("`'''` on lines", |size| "'''\n".repeat(size)),
    invalid("`=`", |size| "=".repeat(size)),
    invalid("`.`", |size| ".".repeat(size)),
    invalid("`,` of a list", |size| format!("a = [{}]", ",".repeat(size))),
    invalid("`\\`", |size| format!("a = \"{}\"", "\\".repeat(2 * size + 1))),
    invalid("bad escapes", |size| format!("a = \"{}\"", "\\z".repeat(size))),
    invalid("lists in lists", |size| {
        format!("[Entry]\nx-a = {}{}\n", "[".repeat(size), "]".repeat(size))
    }),
    invalid("open lists in lists", |size| format!("[Entry]\nx-a = {}\n", "[".repeat(size))),
    invalid("tables in tables, inline", |size| {
        format!("[Entry]\nx-a = {}1{}\n", "{a=".repeat(size), "}".repeat(size))
    }),
    invalid("open tables in tables", |size| format!("[Entry]\nx-a = {}\n", "{a=".repeat(size))),
    invalid("a key of many parts", |size| format!("[Entry]\nx-a{} = 1\n", ".a".repeat(size))),
    invalid("a header of many parts", |size| format!("[Entry{}]\ncode = 1\n", ".a".repeat(size))),
    invalid("headers, each a part longer", |size| {
        // As many as the square root, since each is as long as its number.
        let mut text = String::new();
        let mut header = String::from("Entry");
        while text.len() < 8 * size {
            text += &format!("[{header}]\n");
            header += ".a";
        }
        text
    }),
    invalid("comments", |size| "# A comment.\n".repeat(size)),
    invalid("one long comment", |size| format!("#{}", " A comment.".repeat(size))),
    invalid("line feeds", |size| "\n".repeat(size)),
    invalid("CRLF", |size| "\r\n".repeat(size)),
    invalid("CR", |size| "\r".repeat(size)),
    invalid("spaces", |size| " ".repeat(size)),
    invalid("tabs", |size| "\t".repeat(size)),
    invalid("NUL", |size| "\0".repeat(size)),
    invalid("NUL on lines", |size| "\0\n".repeat(size)),
    invalid("byte order marks", |size| "\u{feff}".repeat(size)),
    invalid("marks of direction", |size| "\u{202e}".repeat(size)),
    invalid("raw control characters in a text", |size| {
        format!("[Entry]\ntitle = \"{}\"\n", "\u{7}".repeat(size))
    }),
    invalid("raw control characters in many texts", |size| {
        entries(size, |_| "id = \"\u{7}\"\n".into())
    }),
    invalid("a long integer", |size| format!("[Entry]\ncode = {}\n", "1".repeat(size))),
    invalid("a long float", |size| format!("[Entry]\ncode = 0.{}\n", "1".repeat(size))),
    invalid("a long date", |size| {
        format!("[Entry]\nexpires = 2026-01-01T00:00:00.{}Z\n", "1".repeat(size))
    }),
    invalid("a long word", |size| format!("[Entry]\ncode = {}\n", "w".repeat(size))),
    invalid("a long key", |size| format!("[Entry]\n{} = 1\n", "k".repeat(size))),
    invalid("a long header", |size| format!("[{}]\n", "h".repeat(size))),
    invalid("emoji", |size| "😀".repeat(size)),
];
