//! The tested pages: the registry, the Files API, a large catalog and a hostile one.

use std::fmt::Write;

use status_codes_cli::page;
use status_data::{Catalog, Entry, parse_catalog, registry as registered};

/// The registry with the vendors.
#[must_use]
pub fn registry() -> String {
    page::registry()
}

/// The example catalog.
pub const FILES_API: &str = include_str!("../../../status-codes/examples/files-api.toml");

/// A larger one, with deprecations.
pub const SHOP_API: &str = include_str!("../../../status-codes/examples/shop-api.toml");

/// One with members of every type.
pub const DOCUMENTED: &str = include_str!("../../catalogs/documented.toml");

/// The page of the example catalog.
#[must_use]
pub fn files_api() -> String {
    page::catalog(&read(FILES_API))
}

/// A page of a text.
#[must_use]
pub fn of(text: &str) -> String {
    page::catalog(&read(text))
}

/// The catalog of a text without faults.
#[must_use]
pub fn read(text: &str) -> Catalog {
    let reading = parse_catalog(text, registered());
    assert_eq!(reading.messages("catalog.toml", text), Vec::<String>::new());
    reading.catalog
}

/// A catalog as large APIs have them: 300 entries on 14 codes, most of them on 400.
#[must_use]
pub fn three_hundred() -> String {
    let codes = [201, 202, 400, 401, 403, 404, 405, 409, 410, 413, 422, 429, 500, 503];
    let things = [
        "index", "document", "key", "task", "dump", "setting", "synonym", "facet", "vector",
        "filter",
    ];
    let groups = ["search", "indexing", "keys", "tasks", "backup", "settings"];
    let mut text = "[catalog]\nname = \"Search API\"\nversion = \"1.9.0\"\ndescription = \"A generated catalog of the \
        size that real ones have: many problems on few status codes, told apart by their identifiers.\"\n\
        type-base = \"https://search.example/problems/\"\nrename-all = \"snake_case\"\n"
        .to_owned();
    for at in 0..300_usize {
        let code = if at % 6 == 0 { codes[at / 6 % codes.len()] } else { 400 };
        let (thing, group) = (things[at % things.len()], groups[at % groups.len()]);
        let deprecated = if at % 50 == 49 {
            format!(
                "deprecated = {{ since = \"1.8.0\", note = \"the {thing} has a general problem\", replaced-by = \"Problem{}\" }}\n",
                at - 1
            )
        } else {
            String::new()
        };
        write!(
            text,
            "[Problem{at}]\ncode = {code}\ntitle = \"Problem {at} with the {thing}\"\nsummary = \"The {thing} of the \
             request has fault number {at}.\"\ndescription = \"Correct the {thing} and send the request again. See \
             `400 Bad Request`.\"\ngroups = [\"{group}\"]\n{deprecated}"
        )
        .expect("a string takes text");
    }
    page::catalog(&read(&text))
}

/// Texts that would be markup, script or disorder if anything in the page believed them.
pub const HOSTILE: &[&str] = &[
    "<script>window.hacked = 1</script>",
    "\"><img src=x onerror=\"window.hacked = 2\">",
    "' onmouseover='window.hacked = 3' x='",
    "]]><!-- </script></style></title></textarea><script>window.hacked = 4</script>",
    "{{ 7 * 7 }} {% raw %} ${window.hacked = 5} &lt;b&gt; &#60;b&#62;",
    "\u{202e}txet desrever\u{202d} \u{2067}isolated \u{200f}marks",
];

/// A link whose target is script.
pub const HOSTILE_LINK: &str = "[press here](javascript:window.hacked=6) <javascript:window.hacked=7> \
    [or](data:text/html,<script>window.hacked=8</script>) ![image](https://evil.example/pixel.png)";

/// A catalog with hostile text in every field. The reader would refuse some of it; the page must not rely on that.
#[must_use]
pub fn hostile() -> String {
    let mut catalog =
        read("[catalog]\nname = \"x\"\n[A]\ncode = 400\ntitle = \"x\"\nsummary = \"x\"\n");
    let template = catalog.entries.remove(0);
    let entry = |(at, text): (usize, &&str)| hostile_entry(&template, at, text);
    catalog.entries = HOSTILE.iter().enumerate().map(entry).collect();
    catalog.info.name = Some(HOSTILE.concat());
    catalog.info.version = Some(HOSTILE[1].to_owned());
    catalog.info.description = Some(format!("{}\n\n{HOSTILE_LINK}", HOSTILE.join("\n\n")));
    let mut vendor = catalog.clone();
    vendor.info.name = Some(HOSTILE[1].to_owned());
    page::html(&catalog, &[vendor])
}

fn hostile_entry(template: &Entry, at: usize, text: &str) -> Entry {
    let text = text.to_owned();
    let mut entry = template.clone();
    entry.variant = format!("A{at}");
    entry.phrase = format!("{text} phrase");
    entry.title = Some(text.clone());
    entry.id = format!("{text} id");
    entry.type_uri = Some(format!("javascript:{text}"));
    entry.groups = vec![text.clone()];
    entry.summary.clone_from(&text);
    entry.description = format!("{text}\n\n{HOSTILE_LINK}\n\n```{text}\n{text}\n```\n");
    entry.former = vec![text.clone()];
    entry.aliases = vec![text.clone()];
    entry.source = Some(format!("javascript:{text}"));
    entry.reference = Some(status_data::Reference::Draft(text.clone()));
    entry.headers = vec![status_data::HeaderRule {
        name: text.clone(),
        level: status_data::Level::Must,
        when: Some(text.clone()),
        reference: Some(status_data::Reference::Draft(text.clone())),
    }];
    entry.methods = vec![status_data::MethodMeaning {
        method: text.clone(),
        meaning: text.clone(),
        reference: None,
    }];
    entry.deprecated = Some(status_data::Deprecation {
        since: text.clone(),
        note: Some(text),
        replaced_by: Some("A0".to_owned()),
    });
    entry.related = vec!["A1".to_owned()];
    entry.members = vec![status_data::Member {
        name: entry.id.clone(),
        kind: status_data::MemberType::String(None),
        summary: entry.summary.clone(),
        required: true,
        minimum: None,
        maximum: None,
        one_of: vec![status_data::Value::String(entry.id.clone())],
        example: Some(status_data::Value::String(entry.id.clone())),
        sensitive: true,
    }];
    entry
}
