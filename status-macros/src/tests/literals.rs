//! Every kind of argument of `status!` has its own message, or expands to a path.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use quote::quote;

use crate::expand::code_lit::as_written;
use crate::expand::status;

fn status(input: TokenStream) -> TokenStream {
    syn::parse2(input).and_then(status::status).unwrap_or_else(syn::Error::into_compile_error)
}

#[test]
fn a_literal_becomes_a_path() {
    check("404", Ok("facade :: Status :: NotFound"));
    check("404,", Ok("facade :: Status :: NotFound"));
    check("Files, 404", Ok(&entry("Files", 404)));
    check("Files, 404,", Ok(&entry("Files", 404)));
    check("api::Files, 404", Ok(&entry("api::Files", 404)));
    check("Of<A, B>, 404", Ok(&entry("Of<A, B>", 404)));
    check("<A as B<C, D>>::E, 404", Ok(&entry("<A as B<C, D>>::E", 404)));
    // The codes of a catalog are unknown here; some vendors use codes above 599.
    check("Files, 999", Ok(&entry("Files", 999)));
}

/// Returns the path to the entry of a code, whose documentation editors show at the number.
fn entry(catalog: &str, code: u16) -> String {
    format!(
        "<<{catalog} as facade::Documents<{code}>>::Entry as facade::__private::Entry<{catalog}>>::STATUS"
    )
}

#[test]
fn what_another_macro_passes_on_is_taken_as_if_it_stood_there() {
    let passed = |tokens: TokenStream| -> TokenStream {
        TokenTree::from(Group::new(Delimiter::None, tokens)).into()
    };
    let literal = passed(quote!(404));
    let twice = passed(literal.clone());
    for code in [&literal, &twice] {
        assert_eq!(status(quote!(facade #code)).to_string(), "facade :: Status :: NotFound");
        let expansion = status(quote!(facade Files, #code)).to_string();
        assert_eq!(expansion.replace(' ', ""), entry("Files", 404).replace(' ', ""));
    }
    let negative = passed(quote!(-404));
    let error = status(quote!(facade #negative)).to_string();
    assert!(error.contains("a status code has no sign: write `404`"), "{error}");
}

#[test]
fn a_number_that_nobody_registered_names_who_uses_it() {
    for (code, name, path) in [
        ("499", "nginx calls it Client Closed Request", "Nginx::ClientClosedRequest"),
        ("419", "Laravel calls it Page Expired", "Laravel::PageExpired"),
        ("999", "LinkedIn calls it Request denied", "LinkedIn::RequestDenied"),
    ] {
        let way = format!("write `status_codes::vendor::{path}`, with feature `vendor`");
        check(code, Err(&format!("{code} is not registered; {name}: {way}")));
    }
}

#[test]
fn a_number_that_nobody_uses_names_the_nearest_codes_of_its_class() {
    let entries = &status_data::registry().entries;
    let mut seen = 0;
    for code in 100..600_u16 {
        let error =
            status(code.to_string().parse().map(|code: TokenStream| quote!(facade #code)).unwrap());
        let error = error.to_string();
        if !error.contains("nearest") {
            continue;
        }
        let class = entries.iter().filter(|entry| entry.code / 100 == code / 100);
        let below = class.clone().rfind(|entry| entry.code < code);
        let above = class.clone().find(|entry| entry.code > code);
        let near = [below, above].into_iter().flatten();
        let near: Vec<String> =
            near.map(|entry| format!("{} ({})", entry.code, entry.phrase)).collect();
        let codes = if near.len() == 1 { "code is" } else { "codes are" };
        let expected = format!(
            "{code} is not registered; the nearest registered {codes} {}",
            near.join(" and ")
        );
        assert!(error.contains(&expected), "{error}: {expected}");
        seen += 1;
    }
    assert!(seen > 300, "only {seen} codes have a nearest one");
}

#[test]
fn another_number_is_no_status_code() {
    for number in ["4040", "99", "0", "1000", "65936", "600", "888"] {
        let message = format!("{number} is not a status code: it has three digits, 100 to 599");
        check(number, Err(&message));
    }
    check(
        &"9".repeat(40),
        Err("99999999999999999999… is not a status code: it has three digits, 100 to 599"),
    );
}

#[test]
fn a_number_in_another_form_is_told_how_to_write_it() {
    check("404u16", Err("a status code has no suffix: write `404`"));
    check("404_usize", Err("a status code has no suffix: write `404`"));
    check("404f32", Err("a status code has no suffix: write `404`"));
    check("4xx", Err("a status code has no suffix: write three digits, as in `404`"));
    check("0x194", Err("a status code is written in decimal: write `404`"));
    check("0x1_94", Err("a status code is written in decimal: write `404`"));
    check("0o624", Err("a status code is written in decimal: write `404`"));
    check("0b110010100", Err("a status code is written in decimal: write `404`"));
    check(
        "0xFFFF_FFFF",
        Err("a status code is written in decimal: write three digits, as in `404`"),
    );
    check("0404", Err("a status code has no leading zero: write `404`"));
    check("000", Err("a status code has no leading zero: write three digits, as in `404`"));
    check("4_04", Err("a status code has no underscores: write `404`"));
    check("404.0", Err("a status code is a whole number, found `404.0`: write `404`"));
    check(
        "4.04e2",
        Err("a status code is a whole number, found `4.04e2`: write three digits, as in `404`"),
    );
    check("-404", Err("a status code has no sign: write `404`"));
    check("+404", Err("a status code has no sign: write `404`"));
    check("- 4", Err("a status code has no sign: write three digits, as in `404`"));
}

#[test]
fn a_string_is_told_the_number_that_it_means() {
    for text in [
        r#""404""#,
        r#"b"404""#,
        r#"c"404""#,
        r#"r"404""#,
        r##"r#"404"#"##,
        r#""Not Found""#,
        r#""NotFound""#,
        r#""not_found""#,
    ] {
        check(text, Err("a status code is a number, not a string: write `404`"));
    }
    for text in [r#""""#, r#""of no status at all""#, "'4'", "b'4'"] {
        check(
            text,
            Err("a status code is a number, not a string: write three digits, as in `404`"),
        );
    }
}

#[test]
fn a_name_is_told_where_names_go() {
    let found = "expected a status code, found a name: write `Status::NotFound` or `status!(404)`";
    for name in ["NotFound", "NOT_FOUND", "not_found", "Status::NotFound", "NotFund"] {
        check(name, Err(found));
    }
    check("Files, NotFound", Err("expected a status code, found a name: write `Files::NotFound`"));
}

#[test]
fn anything_else_is_told_what_is_expected() {
    let value = |found: &str| {
        format!(
            "expected a three-digit literal, found `{found}`: a value goes through `Status::from_u16`"
        )
    };
    let other = |found: &str| {
        format!("expected a three-digit literal, as in `status!(404)`, found `{found}`")
    };
    for found in ["code", "CODE", "self.code", "true"] {
        check(found, Err(&value(found)));
    }
    for found in ["code", "_", "NotFound()"] {
        let expected = if found == "_" { other(found) } else { value(found) };
        check(&format!("Files, {found}"), Err(&expected));
    }
    for found in ["_", "..", "*", "!404", "!NotFound", ","] {
        check(found, Err(&other(found)));
    }
}

#[test]
fn one_argument_at_a_time() {
    check("", Err("expected a status code, as in `status!(404)`"));
    check("404, 405", Err("one status code at a time: write `status!(404)`"));
    check("404, 405, 406", Err("one status code at a time: write `status!(404)`"));
    check("404,,", Err("one status code at a time: write `status!(404)`"));
    check("Files, 404, 405", Err("one status code at a time: write `status!(Files, 404)`"));
    check("404 405", Err("expected nothing after `404`"));
    check("400 + 4", Err("expected nothing after `400`"));
    check("Files,", Err("expected a catalog and a status code, as in `status!(FilesStatus, 404)`"));
    check("Files 404", Err("expected `,` between a catalog and a status code, found `404`"));
}

#[test]
fn a_message_shows_no_more_than_the_start_of_an_argument() {
    let long = "a".repeat(3_000);
    let start = &long[..20];
    let comma = "expected `,` between a catalog and a status code, found";
    check(&format!("Files \"{long}\""), Err(&format!("{comma} `\"{}…`", &start[1..])));
    check("Files \"a\nb\"", Err(&format!("{comma} `\"a…`")));
    let value = format!(
        "expected a three-digit literal, found `{start}…`: a value goes through `Status::from_u16`"
    );
    check(&long, Err(&value));
    check(
        &format!("1.{}", "0".repeat(3_000)),
        Err(&format!(
            "a status code is a whole number, found `1.{}…`: write three digits, as in `404`",
            "0".repeat(18)
        )),
    );
    let name = "A".repeat(100);
    let found = "expected a status code, found a name: write";
    check(&format!("Files, {name}"), Err(&format!("{found} `Files::{name}`")));
    check(&format!("Files, {name}A"), Err(&format!("{found} `Files::{name}…`")));
    let one = "one status code at a time: write";
    check(&format!("{name}, 404, 405"), Err(&format!("{one} `status!({name}, 404)`")));
    check(&format!("{name}A, 404, 405"), Err(&format!("{one} `status!({name}…, 404)`")));
}

/// Expands `status!(input)`.
#[track_caller]
fn check(input: &str, expected: Result<&str, &str>) {
    let tokens: TokenStream = input.parse().expect("the input is made of tokens");
    let expansion = status(quote!(facade #tokens));
    let error = syn::parse2::<syn::ItemMacro>(expansion.clone())
        .map(|item| item.mac.parse_body::<syn::LitStr>().expect("a message is a string").value());
    match (&error, expected) {
        (Ok(message), Err(expected)) => assert_eq!(message, expected, "status!({input})"),
        (Ok(message), Ok(_)) => panic!("status!({input}) fails: {message}"),
        // Token spacing is unspecified, so ignore it.
        (Err(_), Ok(expected)) => {
            assert_eq!(
                expansion.to_string().replace(' ', ""),
                expected.replace(' ', ""),
                "{input}"
            );
        }
        (Err(_), Err(_)) => panic!("status!({input}) expands to {expansion}"),
    }
}

#[test]
fn a_type_is_written_as_a_person_would() {
    for text in [
        "Files",
        "api::Files",
        "Of<A, B>",
        "<A as B<C, D>>::E",
        "<A<X> as B>::E",
        "r#type::Files",
        "Of<{ 1 + 2 }>",
        "Of<&'static str, 404>",
    ] {
        let tokens: Vec<TokenTree> =
            text.parse::<TokenStream>().expect("the text is made of tokens").into_iter().collect();
        assert_eq!(as_written(&tokens), text);
    }
}
