//! What stands between the braces of `catalog!`.

use proc_macro2::TokenStream;

use crate::bridge;
use crate::expansion::Piece;
use crate::file::Invocation;

#[test]
fn tokens_before_enum_are_carried_over() {
    for (input, attributes, visibility) in [
        ("enum Files = \"a.toml\"", "", ""),
        ("enum Files = \"a.toml\";", "", ""),
        ("pub enum Files = \"a.toml\";", "", "pub"),
        ("pub(crate) enum Files = \"a.toml\";", "", "pub (crate)"),
        ("pub(in crate::api) enum Files = \"a.toml\";", "", "pub (in crate :: api)"),
        (
            "#[must_use] #[non_exhaustive] pub enum Files = \"a.toml\";",
            "# [must_use] # [non_exhaustive]",
            "pub",
        ),
        ("#[doc = \" A.\"] enum Files = r\"a.toml\";", "# [doc = \" A.\"]", ""),
        ("enum Files = r#\"a.toml\"#;", "", ""),
    ] {
        let invocation = parse(input).unwrap_or_else(|message| panic!("{input}: {message}"));
        assert_eq!(invocation.name.0, "Files", "{input}");
        assert_eq!(invocation.path, "a.toml", "{input}");
        assert_eq!(carried(input, &invocation.head.attributes), attributes, "{input}");
        assert_eq!(carried(input, &invocation.head.visibility), visibility, "{input}");
    }
}

#[test]
fn a_module_without_a_prelude_is_announced_by_an_inner_attribute() {
    let input = "#![no_implicit_prelude] #[must_use] pub enum A = \"a.toml\"";
    let announced = parse(input).unwrap();
    assert!(announced.head.no_prelude);
    assert_eq!(carried(input, &announced.head.attributes), "# [must_use]");
    assert!(!parse("pub enum A = \"a.toml\"").unwrap().head.no_prelude);
    check("#![other] enum A = \"a.toml\"", "expected `enum`, found `#`");
}

#[test]
fn a_path_may_escape_backslashes_and_quotes() {
    assert_eq!(parse(r#"enum Files = "a\\b.toml""#).unwrap().path, r"a\b.toml");
    assert_eq!(parse(r#"enum Files = "a\"b.toml""#).unwrap().path, "a\"b.toml");
}

#[test]
fn wrong_input_says_what_was_expected_and_found() {
    check("", "expected an enum");
    check("pub", "expected an enum, found `pub`");
    check("pub struct Files = \"a.toml\";", "expected an enum, found `struct`");
    check("Files = \"a.toml\";", "expected an enum, found `Files`");
    check("pub pub enum Files = \"a.toml\";", "expected `enum`, found `pub`");
    check("const enum Files = \"a.toml\";", "expected `enum`, found `const`");
    check("#! [a] enum Files = \"a.toml\";", "expected `enum`, found `#`");
    check("(crate) enum Files = \"a.toml\";", "expected `enum`, found `(crate)`");
    check("enum", "expected a name in upper camel case");
    check("enum files = \"a.toml\";", "expected a name in upper camel case, found `files`");
    check("enum type = \"a.toml\";", "expected a name in upper camel case, found `type`");
    check("enum Files", "expected `=`");
    check("enum Files(\"a.toml\");", "expected `=`, found `(\"a.toml\")`");
    check("enum Files = ;", "expected the path of a TOML file as a plain string, found `;`");
    check(
        "enum Files = b\"a\";",
        "expected the path of a TOML file as a plain string, found `b\"a\"`",
    );
    check(
        "enum Files = \"\\u{61}\";",
        "expected the path of a TOML file as a plain string, found `\"\\u{61}\"`",
    );
    check("enum Files = \"a.toml\" +", "expected `;`, found `+`");
}

#[test]
fn two_enums_are_two_invocations() {
    let message = parse("enum A = \"a.toml\"; enum B = \"b.toml\";").map(|_| ()).unwrap_err();
    assert_eq!(message, "one catalog at a time: write another `catalog!`");
}

#[track_caller]
fn check(input: &str, expected: &str) {
    let expected = format!("{expected}: write `pub enum FilesStatus = \"files-api.toml\";`");
    assert_eq!(parse(input).map(|_| ()).unwrap_err(), expected, "{input}");
}

fn parse(input: &str) -> Result<Invocation, String> {
    let input: TokenStream = input.parse().expect("the input is made of tokens");
    let tokens = bridge::read(input, &mut Vec::new());
    Invocation::parse(&tokens).map_err(|(_, message)| message)
}

/// Tokens that go into the expansion as they are.
fn carried(input: &str, pieces: &[Piece]) -> String {
    let mut trees = Vec::new();
    bridge::read(input.parse().expect("the input is made of tokens"), &mut trees);
    bridge::write(pieces.to_vec(), &trees).to_string()
}
