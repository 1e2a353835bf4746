//! Members of problems: every declaration is parsed and becomes types, and every document is read into such a type without
//! loss, or rejected.

use std::collections::BTreeSet;
use std::fmt::{Debug, Write as _};

use proc_macro2::{TokenStream, TokenTree};
use quote::quote;
use status_codes::{Code, Members, Problem, catalog};
use status_data::{Member, MemberType, parse_catalog, registry};

use crate::expand::catalog::{File, catalog_of};

catalog! {
    /// What the shop answers.
    enum ShopStatus = "../../status-codes/examples/shop-api.toml";
}

/// Takes the bytes as a list of declarations, and as a document off the wire.
pub fn members(bytes: &[u8]) {
    declared(bytes);
    received(bytes);
}

/// A member of each byte or two: its name, its type, whether it is required.
fn declared(bytes: &[u8]) {
    const NAMES: [&str; 16] = [
        "sku", "skuId", "sku_id", "SkuID", "self", "Self", "match", "gen", "new", "None", "String",
        "u8", "f", "_", "a_", "x9",
    ];
    const TYPES: [&str; 8] = [
        "type = \"string\"",
        "type = \"string\", enum = [\"a-b\", \"a_b\", \"\", \"Self\"]",
        "type = \"integer\", minimum = 0",
        "type = \"integer\", maximum = -1",
        "type = \"number\"",
        "type = \"boolean\"",
        "type = \"array\", items = \"string\"",
        "type = \"object\", members.type = { type = \"string\", summary = \"A.\" }",
    ];
    let mut names = BTreeSet::new();
    let mut text = "[Sample]\ncode = 409\ntitle = \"Sample\"\nsummary = \"S.\"\n".to_owned();
    let mut expected = Vec::new();
    for pair in bytes.chunks_exact(2).take(24) {
        let (name, kind) = (usize::from(pair[0] % 16), usize::from(pair[1] % 8));
        let (is_required, is_sensitive) = (pair[1] & 8 == 0, pair[1] & 16 == 0);
        // A few names with a number, so that there are many.
        let name = match pair[0] / 16 {
            0..8 => NAMES[name].to_owned(),
            number => format!("{}{number}", NAMES[name]),
        };
        // Names that become the same Rust field are an error.
        let field = name.replace('_', "").to_ascii_lowercase();
        if name.starts_with('_') || !names.insert(field) {
            continue;
        }
        let kind_text = TYPES[kind];
        let _ = writeln!(
            text,
            "members.{name} = {{ {kind_text}, required = {is_required}, sensitive = {is_sensitive}, summary = \"A.\" }}",
        );
        expected.push((name, kind, is_required, is_sensitive));
    }
    let parsed = parse_catalog(&text, registry());
    assert_eq!(parsed.diagnostics, [], "{text}");
    let found: Vec<_> = parsed.catalog.entries[0].members.iter().map(described).collect();
    assert_eq!(found, expected, "{text}");
    generated(&text, expected.len());
}

fn described(member: &Member) -> (String, usize, bool, bool) {
    let kind = match (&member.kind, &member.minimum) {
        (MemberType::String(_), _) => usize::from(!member.one_of.is_empty()),
        (MemberType::Integer, Some(_)) => 2,
        (MemberType::Integer, None) => 3,
        (MemberType::Number, _) => 4,
        (MemberType::Boolean, _) => 5,
        (MemberType::Array(_), _) => 6,
        (MemberType::Object(_), _) => 7,
    };
    (member.name.clone(), kind, member.required, member.sensitive)
}

/// The module parses, and no two types or fields of a type have one name.
fn generated(text: &str, count: usize) {
    let input =
        syn::parse2(quote!(facade pub enum Fuzzed = "file.toml";)).expect("it is well formed");
    let file = File { text: text.to_owned(), path: "/file.toml".to_owned() };
    let file: syn::File = syn::parse2(catalog_of(&input, &file)).expect("it is Rust");
    let api = file.items.iter().find_map(|item| match item {
        syn::Item::Macro(item) if item.mac.path.segments.last()?.ident == "__members_api" => {
            Some(item)
        }
        _ => None,
    });
    let Some(api) = api else { return assert_eq!(count, 0, "{text}") };
    let api: syn::File = syn::parse2(api.mac.tokens.clone()).expect("it is a list of items");
    let Some(syn::Item::Mod(module)) = api.items.first() else { panic!("the module is first") };
    let (_, items) = module.content.as_ref().expect("the module has items");
    let mut types = BTreeSet::new();
    let mut fields = 0;
    for item in items {
        let syn::Item::Macro(item) = item else { continue };
        let name = after(item.mac.tokens.clone(), &["struct", "enum"]);
        assert!(name.iter().all(|name| types.insert(name.clone())), "{name:?} twice: {text}");
        let mut of_type = BTreeSet::new();
        for tree in item.mac.tokens.clone() {
            let TokenTree::Group(group) = tree else { continue };
            for field in before_colon(group.stream()) {
                assert!(of_type.insert(field.clone()), "{field} twice: {text}");
            }
        }
        fields += if name == ["Sample"] { of_type.len() } else { 0 };
    }
    assert_eq!(fields, count, "{text}");
}

/// The words that follow one of the words.
fn after(tokens: TokenStream, words: &[&str]) -> Vec<String> {
    let trees: Vec<String> = tokens.into_iter().map(|tree| tree.to_string()).collect();
    let pairs = trees.windows(2).filter(|pair| words.contains(&pair[0].as_str()));
    pairs.map(|pair| pair[1].clone()).collect()
}

/// The words before a single colon.
fn before_colon(tokens: TokenStream) -> Vec<String> {
    let trees: Vec<TokenTree> = tokens.into_iter().collect();
    let is_colon = |tree: &TokenTree| matches!(tree, TokenTree::Punct(p) if p.as_char() == ':' && p.spacing() == proc_macro2::Spacing::Alone);
    let words = trees.windows(3).filter_map(|window| match window {
        [TokenTree::Ident(word), colon, TokenTree::Literal(_)] if is_colon(colon) => {
            Some(word.to_string())
        }
        _ => None,
    });
    words.collect()
}

fn received(bytes: &[u8]) {
    use shop_status::{
        CartChanged, EmailTaken, MalformedJson, MinimumOrderNotReached, MissingField, OutOfStock,
        PaymentDeclined, QuantityLimitExceeded, TokenExpired, TooManyRequests,
    };

    let media_type = Some(Problem::MEDIA_TYPE);
    let Ok(problem) = Problem::<ShopStatus>::from_response(Code::CONFLICT, media_type, bytes)
    else {
        return;
    };
    read_into::<CartChanged>(&problem);
    read_into::<EmailTaken>(&problem);
    read_into::<MalformedJson>(&problem);
    read_into::<MinimumOrderNotReached>(&problem);
    read_into::<MissingField>(&problem);
    read_into::<OutOfStock>(&problem);
    read_into::<PaymentDeclined>(&problem);
    read_into::<QuantityLimitExceeded>(&problem);
    read_into::<TokenExpired>(&problem);
    read_into::<TooManyRequests>(&problem);
}

/// What is read is what is sent, and every member that is sent was there.
fn read_into<M: Members<Catalog = ShopStatus> + PartialEq + Debug>(problem: &Problem<ShopStatus>) {
    let Ok(members) = problem.members_as::<M>() else { return };
    let sent = Problem::with_members(&members);
    assert_eq!(sent.members::<M>().as_ref().ok(), Some(&members));
    for (name, value) in
        sent.get_members().filter(|(_, value)| !value.is_object() && !value.is_number())
    {
        assert_eq!(problem.get_member(name), Some(value), "{name}");
    }
    let json = sent.json().to_string();
    let read = Problem::<ShopStatus>::from_response(
        sent.code(),
        Some(Problem::MEDIA_TYPE),
        json.as_bytes(),
    );
    assert_eq!(read.ok(), Some(sent));
}
