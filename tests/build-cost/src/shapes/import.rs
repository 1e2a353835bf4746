//! Input of `import`: tables and OpenAPI documents.

use super::{items, separated};

/// A document with that many statuses.
pub(crate) struct Import {
    pub(crate) name: &'static str,
    pub(crate) extension: &'static str,
    pub(crate) text: fn(usize) -> String,
}

/// All of them.
pub(crate) const IMPORTS: &[Import] = &[
    Import {
        name: "a table",
        extension: "csv",
        text: |size| table(size, |at| format!("value_{at}")),
    },
    Import {
        name: "a table of one id",
        extension: "csv",
        text: |size| table(size, |_| "value".into()),
    },
    Import {
        name: "OpenAPI, a path each, JSON",
        extension: "json",
        text: |size| {
            let path = |at: usize| {
                format!(
                    "\"/{at}\": {{ \"get\": {{ \"responses\": {{ \"409\": {} }} }} }}",
                    response(at)
                )
            };
            format!(
                "{{ \"openapi\": \"3.1.0\", \"info\": {{ \"title\": \"Shape\", \"version\": \"1\" }}, \"paths\": {{ {} }} }}",
                separated(size, path)
            )
        },
    },
    Import {
        name: "OpenAPI, a component each, JSON",
        extension: "json",
        text: |size| {
            let component = |at: usize| format!("\"Value{at}\": {}", response(at));
            let path = |at: usize| {
                format!(
                    "\"/{at}\": {{ \"get\": {{ \"responses\": {{ \"409\": {{ \"$ref\": \"#/components/responses/Value{at}\" }} }} }} }}"
                )
            };
            format!(
                "{{ \"openapi\": \"3.1.0\", \"info\": {{ \"title\": \"Shape\", \"version\": \"1\" }}, \"components\": {{ \"responses\": {{ {} }} }}, \"paths\": {{ {} }} }}",
                separated(size, component),
                separated(size, path)
            )
        },
    },
    Import {
        name: "OpenAPI, plain responses, YAML",
        extension: "yaml",
        text: |size| {
            let path = |at: usize| {
                format!(
                    "  /{at}:\n    get:\n      responses:\n        '{}':\n          description: Value {at} is refused.\n",
                    400 + at % 12
                )
            };
            let paths: String = items(size, path);
            format!("openapi: 3.1.0\ninfo:\n  title: Shape\n  version: '1'\npaths:\n{paths}")
        },
    },
    Import {
        name: "OpenAPI, an enumeration of ids, YAML",
        extension: "yaml",
        text: |size| {
            let ids: String = items(size, |at| format!("                      - value_{at}\n"));
            format!(
                "openapi: 3.1.0\ninfo:\n  title: Shape\n  version: '1'\npaths:\n  /a:\n    get:\n      responses:\n        '409':\n          description: Refused.\n          content:\n            application/problem+json:\n              schema:\n                type: object\n                properties:\n                  type:\n                    type: string\n                  code:\n                    type: string\n                    enum:\n{ids}"
            )
        },
    },
];

fn table(size: usize, id: impl Fn(usize) -> String) -> String {
    let row = |at: usize| format!("{},{},Value {at} is refused.\n", 400 + at % 12, id(at));
    format!("code,id,summary\n{}", items(size, row))
}

/// A response that shows its id in an example.
fn response(at: usize) -> String {
    format!(
        "{{ \"description\": \"Value {at} is refused.\", \"content\": {{ \"application/problem+json\": {{ \"example\": {{ \"type\": \"https://a.example/value_{at}\", \"title\": \"Value {at}\", \"status\": 409, \"code\": \"value_{at}\" }} }} }} }}"
    )
}
