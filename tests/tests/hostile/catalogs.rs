//! Catalogs with texts that try to break the file, the code, the page, the terminal or the response.
//!
//! The TOML is valid, but the catalog may not be. The same seed gives the same file.

use std::fmt::Write;

/// Texts with a meaning somewhere between a file and a browser.
const TEXTS: &[&str] = &[
    "\"quoted\" and 'quoted'",
    "back\\slash \\n \\u{41} \\",
    "{} {0} {name} {{}} {:?} {Self}",
    "*/ /* */ // /// //!",
    "r#\"raw\"# concat!() $crate #[doc = \"x\"]",
    "\u{202e}txt.exe\u{202c}",
    "a \u{200f}mark\u{200e} \u{2066}isolate\u{2069}",
    "nul \0 inside",
    "line\nbreak",
    "split\r\nSet-Cookie: a=b\r\n\r\n",
    "escape \u{1b}[31mred\u{1b}[0m",
    "tab\there",
    "delete \u{7f} and next line \u{85}",
    "separators \u{2028} and \u{2029}",
    "<script>alert(1)</script>",
    "a ` <img src=x onerror=alert(1)>",
    "<http onclick=alert(1)>",
    "<!-- comment",
    "<?php ?>",
    "<![CDATA[x]]>",
    "&lt;b&gt; & &amp; &#60;b&#62;",
    "\\<b> \\\\<b>",
    "`<b>` and ``a ` <b>``",
    "```\nfn main() { panic!() }\n```",
    "```rust\npanic!()\n```",
    "```json\n{}\n```",
    "- ```\n  panic!()\n  ```",
    "# Heading\n    panic!()",
    "text\n\n    panic!()",
    "~~~\npanic!()\n~~~",
    "[x]",
    "[`NotFound`]",
    "[x](javascript:alert(1))",
    "[x](https://a.example/)",
    "[x]: https://a.example/",
    "![i](https://a.example/i.png)",
    "<https://a.example/?a=b&c=d>",
    "a | b | <i> | \\| \\\\|",
    "| a | b |\n| - | - |\n| ` | <b> ` |",
    "# heading",
    "---",
    "===",
    "- item",
    "1. item",
    "> quote",
    "**strong** _em_ __x__ ~~gone~~ a_b_c *",
    "$HOME $(id) `id` %s %n",
    "é ü 漢字 😀 e\u{301}",
    "\u{feff}mark of order",
    "self",
    "Self",
    "type",
    "crate",
    "_",
    "a",
    "A",
    "all",
    "ALL",
    "Not Found",
    " leading",
    "trailing ",
    " ",
    "",
    "[catalog]",
    "code = 1",
    "'''",
    "\"\"\"",
];

/// Keys of tables; some are no variants.
const NAMES: &[&str] = &[
    "NotFound", "Ok", "Err", "Some", "None", "Error", "String", "Vec", "Option", "Result",
    "Default", "Debug", "Code", "Status", "Catalog", "Files", "A", "B", "Http2", "Self", "self",
    "type", "ALL", "r#type", "a b", "Né",
];

/// Keys that take a text.
const KEYS: [&str; 8] =
    ["phrase", "title", "id", "type", "summary", "description", "source", "reference"];

/// A catalog of some entries, each with a few hostile texts.
pub(crate) fn random(seed: u64) -> String {
    let mut dice = Dice(seed);
    let mut text = String::new();
    if dice.one_in(2) {
        text += "[catalog]\n";
        for key in ["name", "description", "version"] {
            if dice.one_in(3) {
                pair(&mut text, key, dice.pick(TEXTS));
            }
        }
        for (key, value) in
            [("type-base", "\"https://a.example/\""), ("rename-all", "\"kebab-case\"")]
        {
            if dice.one_in(3) {
                writeln!(text, "{key} = {value}").expect("a string can be written to");
            }
        }
    }
    let mut names: Vec<&str> = Vec::new();
    for _ in 0..=dice.roll(3) {
        let name = if dice.one_in(20) { dice.pick(NAMES) } else { dice.pick(&NAMES[..19]) };
        if !names.contains(&name) {
            names.push(name);
            entry(&mut text, name, &mut dice);
        }
    }
    text
}

fn entry(text: &mut String, name: &str, dice: &mut Dice) {
    let code = [404, 409, 499, 100, 599][dice.roll(5)];
    write!(text, "\n[{}]\ncode = {code}\n", quoted(name)).expect("a string can be written to");
    let hostile: Vec<&str> = (0..dice.roll(3)).map(|_| dice.pick(&KEYS)).collect();
    for key in KEYS {
        match key {
            key if hostile.contains(&key) => pair(text, key, dice.pick(TEXTS)),
            "summary" => pair(text, "summary", "A sentence."),
            "title" => pair(text, "title", "A title"),
            _ => {}
        }
    }
    for (key, odds) in [("groups", 6), ("aliases", 12), ("former", 6), ("related", 24)] {
        if dice.one_in(odds) {
            writeln!(text, "{key} = [{}]", quoted(dice.pick(TEXTS)))
                .expect("a string can be written to");
        }
    }
    if dice.one_in(6) {
        let when = quoted(dice.pick(TEXTS));
        writeln!(
            text,
            "headers = [{{ name = \"Allow\", level = \"may\", when = {when}, reference = \"RFC9110\" }}]"
        )
        .expect("a string can be written to");
    }
    if dice.one_in(6) {
        let (method, meaning) = (["GET", "`|<b>", "A B"][dice.roll(3)], quoted(dice.pick(TEXTS)));
        writeln!(text, "methods = {{ {} = {meaning} }}", quoted(method))
            .expect("a string can be written to");
    }
    if dice.one_in(6) {
        let note = quoted(dice.pick(TEXTS));
        writeln!(text, "deprecated = {{ since = \"1.0.0\", note = {note} }}")
            .expect("a string can be written to");
    }
}

/// One catalog with every text under every key that takes it, and with a text of 50,000 characters.
pub(crate) fn of_every_text() -> String {
    let long = "\"{}<b>\\ ".repeat(6_250);
    let mut text = String::from("[catalog]\nname = \"{} \\\"quoted\\\" {Self} \\\\ */\"\n");
    let texts = TEXTS.iter().copied().chain([long.as_str()]);
    for (number, (hostile, key)) in texts.flat_map(|text| KEYS.map(|key| (text, key))).enumerate() {
        let mut entry = format!("\n[Entry{number}]\ncode = {}\n", 100 + number % 500);
        for (fixed, value) in [("title", "A title"), ("summary", "A sentence.")] {
            if fixed != key {
                pair(&mut entry, fixed, value);
            }
        }
        pair(&mut entry, key, hostile);
        let alone = status_data::parse_catalog(&entry, status_data::registry());
        if alone.diagnostics.is_empty() {
            text += &entry;
        }
    }
    text
}

fn pair(text: &mut String, key: &str, value: &str) {
    writeln!(text, "{key} = {}", quoted(value)).expect("a string can be written to");
}

/// A basic string of TOML.
fn quoted(value: &str) -> String {
    let mut quoted = String::from("\"");
    for c in value.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            c if c.is_control() => {
                write!(quoted, "\\u{:04X}", u32::from(c)).expect("a string can be written to");
            }
            c => quoted.push(c),
        }
    }
    quoted + "\""
}

/// Numbers that look random and are the same in every run (`SplitMix64`).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) >> 33).unwrap_or(0) % sides
    }

    fn one_in(&mut self, sides: usize) -> bool {
        self.roll(sides) == 0
    }

    fn pick<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list[self.roll(list.len())]
    }
}
