//! The input of `catalog!`.

use proc_macro2::TokenStream;
use quote::quote;

use crate::expand::input::CatalogInput;

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
        let parsed = parse(input).unwrap_or_else(|message| panic!("{input}: {message}"));
        assert_eq!(parsed.name, "Files", "{input}");
        assert_eq!(parsed.path.path, "a.toml", "{input}");
        assert_eq!(parsed.attributes.all.to_string(), attributes, "{input}");
        assert_eq!(parsed.visibility.to_string(), visibility, "{input}");
    }
}

#[test]
fn a_module_without_a_prelude_is_announced_by_an_inner_attribute() {
    let input = "#![no_implicit_prelude] #[must_use] pub enum A = \"a.toml\"";
    let announced = parse(input).unwrap();
    assert!(announced.attributes.no_prelude);
    assert_eq!(announced.attributes.all.to_string(), "# [must_use]");
    assert!(!parse("pub enum A = \"a.toml\"").unwrap().attributes.no_prelude);
    check("#![other] enum A = \"a.toml\"", "expected `enum`, found `#`");
}

#[test]
fn a_path_is_what_the_string_says() {
    for (input, path) in [
        (r#"enum Files = "a\\b.toml""#, r"a\b.toml"),
        (r#"enum Files = "a\"b.toml""#, "a\"b.toml"),
        (r#"enum Files = "\u{61}.toml""#, "a.toml"),
        (r#"enum Files = concat!("a", ".toml")"#, "a.toml"),
    ] {
        assert_eq!(parse(input).unwrap().path.path, path, "{input}");
    }
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
        "enum Files = \"a\"toml;",
        "expected the path of a TOML file as a plain string, found `\"a\"toml`",
    );
    for (input, found) in [("include!(\"a.toml\")", "include"), ("concat", "concat")] {
        let expected =
            format!("expected the path of a TOML file as a plain string, found `{found}`");
        check(&format!("enum Files = {input};"), &expected);
    }
    let long = "a".repeat(50);
    check(&format!("enum Files {long}"), &format!("expected `=`, found `{}…`", &long[..40]));
    check(
        &format!("enum Files {}", &long[..40]),
        &format!("expected `=`, found `{}`", &long[..40]),
    );
    check("enum Files \"a\r\nb\"", "expected `=`, found `\"a…`");
    check("enum Self = \"a.toml\";", "expected a name in upper camel case, found `Self`");
    check("enum Files = \"a.toml\" +", "expected `;`, found `+`");
}

#[test]
fn conditions_are_told_from_other_attributes() {
    for (attributes, cfg) in [
        ("#[must_use]", ""),
        ("#[cfg(test)] #[must_use]", "# [cfg (test)]"),
        ("#[cfg_attr(test, must_use)]", ""),
        ("#[doc(hidden, cfg(a))]", ""),
        ("#[cfg_attr(test, must_use, cfg(a, b))]", "# [cfg_attr (test , cfg (a , b))]"),
        ("#[cfg_attr(a, cfg_attr(b, cfg(c)))]", "# [cfg_attr (a , cfg_attr (b , cfg (c)))]"),
    ] {
        let parsed = parse(&format!("{attributes} enum A = \"a.toml\"")).unwrap();
        assert_eq!(parsed.attributes.cfg.to_string(), cfg, "{attributes}");
    }
}

#[test]
fn parts_of_a_path_are_strings_and_variables() {
    for (path, message) in [
        ("concat!(\"a\", 1)", "expected a string or `env!` in the path of a TOML file"),
        ("concat!(\"a\" \"b\")", "expected `,`"),
        ("env!(\"NO_SUCH_VARIABLE\")", "the environment variable `NO_SUCH_VARIABLE` is not set"),
        ("env!(NO)", "expected string literal"),
    ] {
        let error = parse(&format!("enum A = {path}")).map(|_| ()).unwrap_err();
        assert_eq!(error, message, "{path}");
    }
}

#[test]
fn a_raw_identifier_is_a_name() {
    assert_eq!(parse("enum r#Files = \"a.toml\"").unwrap().name.to_string(), "r#Files");
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

fn parse(input: &str) -> Result<CatalogInput, String> {
    let input: TokenStream = input.parse().expect("the input is made of tokens");
    syn::parse2(quote!(facade #input)).map_err(|error| error.to_string())
}
