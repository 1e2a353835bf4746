//! One entry with a long text: descriptions are Markdown, titles and examples are not.

use super::lists::one;
use super::{Shape, invalid, items, valid};

pub(super) const SHAPES: &[Shape] = &[
    valid("a description of many lines", |size| {
        description(&"A line of `text` and [a link](https://a.example/).\n".repeat(size))
    }),
    valid("a description of one line", |size| description(&"A word and ".repeat(size))),
    valid("a description of paragraphs", |size| description(&"A paragraph.\n\n".repeat(size))),
    valid("a description of fences", |size| description(&"```text\na\n```\n\n".repeat(size))),
    valid("a description of backquotes", |size| description(&"` ".repeat(size))),
    invalid("a description of runs of backquotes", |size| {
        // Each run is longer than the one before, so that none closes another.
        let mut text = String::new();
        let mut run = 1;
        while text.len() < size {
            text += &"`".repeat(run);
            text.push('a');
            run += 1;
        }
        description(&text)
    }),
    invalid("a description of brackets", |size| description(&"[".repeat(size))),
    invalid("a description of half links", |size| description(&"[a](".repeat(size))),
    invalid("a description of half images", |size| description(&"![a](<".repeat(size))),
    valid("a description of asterisks", |size| description(&"*a ".repeat(size))),
    valid("a description of underscores", |size| description(&"_a__b ".repeat(size))),
    valid("a description of quotes in each other", |size| description(&"> ".repeat(size))),
    valid("a description of lists in each other", |size| {
        // As deep as the square root, since each line is as long as it is deep.
        let lines = (0..).map(|depth| format!("{}- a\n", "  ".repeat(depth)));
        let mut text = String::new();
        for line in lines.take_while(|line| line.len() * line.len() < 8 * size) {
            text += &line;
        }
        description(&text)
    }),
    invalid("a description of tags", |size| description(&"<b>".repeat(size))),
    invalid("a description of half tags", |size| description(&"<b ".repeat(size))),
    valid("a description of `<`", |size| description(&"a < ".repeat(size))),
    valid("a description of entities", |size| description(&"&amp;&".repeat(size))),
    valid("a description of tables", |size| {
        description(&format!("| a | b |\n| - | - |\n{}", "| a | b |\n".repeat(size)))
    }),
    invalid("a description of half fences", |size| description(&"```\n\na\n~~~\n\n".repeat(size))),
    invalid("a description of reference links", |size| {
        description(&items(size, |at| format!("[a{at}]\n\n[a{at}]: https://a.example/\n\n")))
    }),
    valid("a title of backquotes", |size| title(&"` ".repeat(size))),
    valid("a title of code", |size| title(&"`a` ".repeat(size))),
    valid("a title of markup", |size| title(&"<b> [a](b) *c* ".repeat(size))),
    valid("a title of wide letters", |size| title(&"漢字".repeat(size))),
    valid("a title of combining letters", |size| title(&format!("e{}", "\u{301}".repeat(size)))),
    valid("a title of escapes", |size| title(&"\\u0041".repeat(size))),
    invalid("a title of marks of direction", |size| title(&"a\\u202e".repeat(size))),
    invalid("a title of control characters", |size| title(&"\\u0007".repeat(size))),
    valid("an example of many lines", |size| {
        let body = "  \"a\": 1,\n".repeat(size);
        one(&format!(
            "example = '''\nGET /a HTTP/1.1\nHost: a.example\n\nHTTP/1.1 400 Bad Request\nContent-Type: application/json\n\n{{\n{body}}}\n'''"
        ))
    }),
];

fn description(text: &str) -> String {
    one(&format!("description = '''\n{text}\n'''"))
}

fn title(text: &str) -> String {
    one("").replace("Value 0 is refused", text)
}
