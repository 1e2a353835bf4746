//! Parts of an expansion that depend on the file.

use quote::{format_ident, quote};
use status_data::VENDORS;

use crate::expand::catalog::vendors;

#[test]
fn an_arm_is_for_what_differs_from_most_statuses_of_its_code() {
    let entry = |variant: &str, grpc: &str| {
        format!(
            "[{variant}]\ncode = 409\ntitle = \"{variant}\"\nsummary = \"One.\"\ngrpc = \"{grpc}\"\n"
        )
    };
    let text = entry("A", "ABORTED") + &entry("B", "NOT_FOUND") + &entry("C", "NOT_FOUND");
    let expansion = expand(&text);
    let value = |code: &str| {
        format!(":: core :: option :: Option :: Some (__facade :: GrpcCode :: {code})")
    };
    let body = format!(
        "match __status {{ Files :: A => {} , _ => {} }}",
        value("Aborted"),
        value("NotFound")
    );
    assert!(expansion.contains(&body), "{expansion}");
}

#[test]
fn only_unique_ids_identify_a_status() {
    let text = "[A]\ncode = 404\nid = \"a\"\nsummary = \"One.\"\n[B]\ncode = 410\nid = \"b\"\nsummary = \"One.\"\n";
    let shared = format!("[catalog]\nshared-ids = true\n{}", text.replace("\"b\"", "\"a\""));
    let identifies = |text: &str| expand(text).contains("__catalog_unique_ids");
    assert_eq!((identifies(text), identifies(&shared)), (true, false));
}

#[test]
fn only_many_required_members_are_too_many_arguments() {
    for (members, allows) in [(1, false), (7, false), (8, true), (9, true)] {
        let members = (0..members)
            .map(|at| format!("members.m{at} = {{ type = \"string\", summary = \"One.\" }}\n"));
        let members: String = members.collect();
        let text = format!("[A]\ncode = 404\nsummary = \"One.\"\n{members}");
        assert_eq!(expand(&text).contains("too_many_arguments"), allows, "{text}");
    }
}

#[test]
fn code_in_documentation_is_fenced_longer_than_its_backquotes() {
    for (example, span) in [("a", "`\"a\"`"), ("`a", "``\"`a\"``"), ("a``b`", "```\"a``b`\"```")] {
        let members = format!(
            "members.m = {{ type = \"string\", summary = \"One.\", example = '{example}' }}"
        );
        let text = format!("[A]\ncode = 404\nsummary = \"One.\"\n{members}\n");
        let expected = format!("For example, {span}.").escape_default().to_string();
        let expansion = expand(&text);
        assert!(expansion.contains(&expected), "{expected}: {expansion}");
    }
}

#[test]
fn numbers_that_json_does_not_have_are_texts() {
    let text = "[A]\ncode = 404\nsummary = \"One.\"\nx-limits = [1.5, inf, -inf, nan]\n";
    let expansion = expand(text);
    let json = [("Literal", "1.5"), ("Text", "inf"), ("Text", "-inf"), ("Text", "NaN")]
        .map(|(kind, text)| format!("__facade :: Json :: {kind} (\"{text}\")"));
    assert!(expansion.contains(&json.join(" , ")), "{expansion}");
}

#[test]
fn each_vendor_is_an_open_enum_that_names_itself() {
    let file: syn::File = syn::parse2(vendors(&format_ident!("facade"))).expect("these are items");
    let enums = file.items.iter().filter_map(|item| match item {
        syn::Item::Enum(item) => Some(item),
        _ => None,
    });
    let enums: Vec<_> = enums.collect();
    assert_eq!(enums.len(), VENDORS.len());
    for (item, (vendor, catalog)) in enums.into_iter().zip(status_data::vendors()) {
        assert_eq!(item.ident, vendor.name);
        let attributes: Vec<String> =
            item.attrs.iter().map(|attribute| quote!(#attribute).to_string()).collect();
        assert!(attributes.contains(&"# [non_exhaustive]".to_owned()), "{attributes:?}");
        let name = catalog.info.name.as_deref().unwrap();
        assert!(attributes[0].starts_with(&format!("# [doc = \"{name}: ")), "{attributes:?}");
    }
}

fn expand(text: &str) -> String {
    super::expand(quote!(facade pub enum Files = "files.toml";), text).to_string()
}
