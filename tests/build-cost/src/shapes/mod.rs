//! Catalogs of any size in shapes that make one step of the work large: long lists, long lines, many faults.
//!
//! Each takes the number of its items and gives a text; whether the text is valid stands beside it.

use std::fmt::Write as _;

/// A shape of catalogs.
pub(crate) struct Shape {
    pub(crate) name: &'static str,
    /// Whether it has no error, so that the macro generates an enum from it.
    pub(crate) valid: bool,
    pub(crate) text: fn(usize) -> String,
}

/// All shapes.
pub(crate) const SHAPES: &[Shape] = &[
    Shape { name: "plain entries", valid: true, text: |size| entries(size, |_| String::new()) },
    Shape {
        name: "entries with own `headers`",
        valid: true,
        text: |size| {
            entries(size, |at| {
                format!(
                    "headers = [{{ name = \"X-{at}\", level = \"may\", reference = \"RFC9110\" }}]\n"
                )
            })
        },
    },
    Shape {
        name: "entries with own `methods`",
        valid: true,
        text: |size| entries(size, |at| format!("methods.GET = \"The value {at}.\"\n")),
    },
    Shape {
        name: "a chain of `related`",
        valid: true,
        text: |size| entries(size, |at| format!("related = [\"Entry{}\"]\n", (at + 1) % size)),
    },
    Shape {
        name: "all related to one",
        valid: true,
        text: |size| {
            entries(
                size,
                |at| if at == 0 { String::new() } else { "related = [\"Entry0\"]\n".into() },
            )
        },
    },
    Shape {
        name: "a group each",
        valid: true,
        text: |size| entries(size, |at| format!("groups = [\"group-{at}\"]\n")),
    },
    Shape {
        name: "an alias each",
        valid: true,
        text: |size| entries(size, |at| format!("aliases = [\"Former{at}\"]\n")),
    },
    Shape {
        name: "only CR as line end",
        valid: false,
        text: |size| entries(size, |_| String::new()).replace('\n', "\r"),
    },
    Shape {
        name: "unknown `related` on one line",
        valid: false,
        text: |size| {
            let names: Vec<String> = (0..size).map(|at| format!("\"Nothing{at}\"")).collect();
            entries(1, |_| format!("related = [{}]\n", names.join(", ")))
        },
    },
    Shape {
        name: "`headers = [{}, …]`",
        valid: false,
        text: |size| entries(1, |_| format!("headers = [{}]\n", vec!["{}"; size].join(", "))),
    },
    Shape {
        name: "an unknown key each",
        valid: false,
        text: |size| entries(size, |_| "sumary = \"A slip.\"\n".into()),
    },
    Shape {
        name: "the same header repeated",
        valid: false,
        text: |size| "[Same]\ncode = 404\nsummary = \"The same.\"\n".repeat(size),
    },
    Shape {
        name: "a syntax error each",
        valid: false,
        text: |size| entries(size, |_| "cache = heuristic\n".into()),
    },
    Shape {
        name: "one long description",
        valid: true,
        text: |size| {
            entries(1, |_| {
                format!(
                    "description = \"\"\"\n{}\"\"\"\n",
                    "A line of `text` and [a link](https://a.example/).\n".repeat(size)
                )
            })
        },
    },
];

/// Entries with a code, a title and a summary each, and what `more` adds.
pub(crate) fn entries(size: usize, more: impl Fn(usize) -> String) -> String {
    let mut text = String::from("[catalog]\nname = \"Shape\"\nrename-all = \"snake_case\"\n");
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
