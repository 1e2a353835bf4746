//! The seeds of fuzzing: the files of the project, whole and table by table, and the keywords of the format.

use status_data::{REGISTRY_TEXT, VENDORS, keys};

/// Every table of every data file, and the vendors' files as they are.
#[must_use]
pub fn catalogs() -> Vec<String> {
    let vendors = VENDORS.iter().map(|vendor| vendor.text);
    let tables = [REGISTRY_TEXT].into_iter().chain(vendors.clone()).flat_map(tables);
    tables.chain(vendors.map(str::to_owned)).collect()
}

/// Every name of every status, one a text.
#[must_use]
pub fn texts() -> Vec<String> {
    let entries = &status_data::registry().entries;
    let texts = entries.iter().flat_map(|entry| {
        [entry.variant.clone(), entry.phrase.clone(), format!("{} {}", entry.code, entry.phrase)]
            .into_iter()
            .chain(entry.former.clone())
            .chain(entry.aliases.clone())
            .chain([status_data::screaming_snake_case(&entry.variant)])
    });
    texts.collect()
}

/// What people write in `status!(…)`, rightly and wrongly, and what they write in `catalog!(…)`.
#[must_use]
pub fn inputs() -> Vec<String> {
    let inputs = [
        "404",
        "499",
        "600",
        "99",
        "4040",
        "404u16",
        "0x194",
        "0b110010100",
        "0404",
        "4_04",
        "404.0",
        "4e2",
        "\"404\"",
        "\"Not Found\"",
        "r#\"404\"#",
        "b'4'",
        "c\"404\"",
        "-404",
        "404, 405",
        "404,",
        "",
        "NotFound",
        "NOT_FOUND",
        "Status::NotFound",
        "FilesStatus, 404",
        "a::B<C>, 404",
        "FilesStatus,",
        ", 404",
        "404 + 1",
        "(404)",
        "{ 404 }",
        "/// Doc.\npub enum Files = \"files.toml\";",
        "#[derive(X)] pub(crate) enum Files = r#\"files.toml\"#",
        "enum Files = 404;",
        "enum Files;",
        "enum",
    ];
    inputs.map(str::to_owned).into()
}

/// Problem documents with members, right and wrong, and lists of declarations.
#[must_use]
pub fn members() -> Vec<Vec<u8>> {
    let documents = [
        r#"{"line":3,"column":14}"#,
        r#"{"field":"address.country","line":-1}"#,
        r#"{"expiredAt":"2026-11-26T00:45:00Z"}"#,
        r#"{"reason":"insufficient-funds","other_means":null}"#,
        r#"{"reason":"stolen-card","pricesChanged":true}"#,
        r#"{"sku":"SH-42","available":18446744073709551615,"alternatives":["a",""]}"#,
        r#"{"missing":1e308,"minimum":{"amount":-0.0,"currency":"EUR","more":1}}"#,
        r#"{"limit":1,"limits":[-9223372036854775808,9223372036854775807]}"#,
    ];
    let documents = documents.into_iter().map(|document| document.as_bytes().to_vec());
    let declarations = (0..=255_u8).map(|first| {
        (0..48_u8).map(|at| first.wrapping_mul(at).wrapping_add(at.wrapping_mul(37))).collect()
    });
    documents.chain(declarations).collect()
}

/// Texts with a part that is repeated: entries, lists, keys, texts, and all of them with a fault.
#[must_use]
pub fn large() -> Vec<String> {
    const ENTRY: &str = "[Entry\u{2}]\ncode = 404\ntitle = \"T\"\nsummary = \"S.\"\n";
    let lines = [
        "",
        "related = [\"Entry1\"]\n",
        "related = [\"Entri\u{2}\"]\n",
        "aliases = [\"Former\u{2}\"]\n",
        "aliases = [\"Former\"]\n",
        "groups = [\"group-\u{2}\"]\n",
        "headers = [{ name = \"X-\u{2}\", level = \"may\" }]\n",
        "methods.GET = \"A value.\"\n",
        "members = { m_\u{2} = { type = \"integer\", summary = \"M.\" } }\n",
        "cache = \"heuristc\"\n",
        "sumary = 1\n",
        "cache = heuristic\n",
        "description = \"\"\"\n",
        "related = [\n",
        "[Same.x-a\u{2}]\n",
    ];
    let entries = lines.iter().map(|line| format!("\u{1}{ENTRY}{line}\u{1}"));
    let lists = [
        ("related = [", "\"E\u{2}\", ", "]"),
        ("aliases = [", "\"E\u{2}\", ", "]"),
        ("headers = [", "{}, ", "]"),
        ("description = '''\n", "a `b` [c](https://a.example/) ", "'''"),
        ("description = '''\n", "> ", "'''"),
        ("description = '''\n", "<", "'''"),
        ("id = \"", "\\u0041", "\""),
        ("x-a = ", "[", ""),
        ("x-a = ", "{a=", ""),
        ("", "x-\u{2} = 1\n", ""),
        ("", "k = 1\n", ""),
        ("x-a", ".a", " = 1"),
    ];
    let one = ENTRY.replace('\u{2}', "");
    let lists =
        lists.iter().map(|(open, item, close)| format!("{one}{open}\u{1}{item}\u{1}{close}\n"));
    let others = [
        "[\n", "=", ".", "\"", "'''\n", "\r", "\0", "a\n", "a = \n", "# a\n", "[A]\n", "[[A]]\n",
        "[A",
    ];
    let others = others.iter().map(|text| format!("\u{1}{text}\u{1}"));
    entries.chain(lists).chain(others).collect()
}

/// The words of the format, as libFuzzer reads a dictionary.
#[must_use]
pub fn dictionary() -> String {
    let lists = [
        keys::REGISTRY_KEYS,
        keys::CATALOG_KEYS,
        keys::INFO_KEYS,
        keys::REDIRECT_KEYS,
        keys::HEADER_KEYS,
        keys::METHOD_KEYS,
        keys::DEPRECATED_KEYS,
        keys::RESERVED_KEYS,
        &[
            "\\\"\\\"\\\"",
            "'''",
            "```json\\x0a",
            "~~~",
            "\\x0a    ",
            "- ",
            "> ",
            "<b>",
            "[x](https://a)",
            "`",
        ],
    ];
    let words = lists.into_iter().flatten().map(|word| format!("\"{word}\"\n"));
    words.collect()
}

/// The tables of a file, each with the comments before it.
fn tables(text: &str) -> Vec<String> {
    let mut tables = vec![String::new()];
    for line in text.lines() {
        if line.starts_with('[') {
            tables.push(String::new());
        }
        if let Some(table) = tables.last_mut() {
            table.push_str(line);
            table.push('\n');
        }
    }
    tables
}
