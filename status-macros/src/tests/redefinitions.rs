//! An enum whose name another `catalog!` of the crate has, too.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use status_data::{parse_catalog, registry};
use syn::Item;

use super::{CATALOG, MEMBERS};
use crate::expand::enum_def::EnumDef;
use crate::expand::input::CatalogInput;
use crate::expand::redefinition::{Calls, defined_after};

#[test]
fn each_call_is_counted_once_and_by_its_name() {
    let mut calls = Calls(Vec::new());
    for (name, call, before) in [
        ("Shop", "1", 0),
        ("Files", "2", 0),
        ("Shop", "3", 1),
        ("Shop", "4", 2),
        ("Shop", "3", 1),
        ("Shop", "1", 0),
        ("Files", "1", 1),
    ] {
        assert_eq!(calls.before(name.to_owned(), call.to_owned()), before, "{name} at {call}");
    }
}

#[test]
fn the_first_enum_of_a_name_stands_where_it_is_written() {
    let input = quote!(facade pub enum ShopStatus = "shop.toml";);
    let expansion = expand(0, input, MEMBERS).to_string();
    assert_eq!(
        expansion,
        super::expanded_members().to_string().split(" const _ : & [").next().unwrap()
    );
}

#[test]
fn another_stands_in_a_module_and_is_imported() {
    for (visibility, inside) in [
        (quote!(), quote!(pub(super))),
        (quote!(pub), quote!(pub)),
        (quote!(pub(crate)), quote!(pub(crate))),
        (quote!(pub(super)), quote!(pub(in super::super))),
        (quote!(pub(self)), quote!(pub(super))),
        (quote!(pub(in crate::api)), quote!(pub(in crate::api))),
    ] {
        for (file, glob) in
            [(CATALOG, None), (MEMBERS, Some(quote!(#visibility use __shop_status_2::*;)))]
        {
            let input = quote!(facade #[cfg(a)] #visibility enum r#ShopStatus = "shop.toml";);
            let file: syn::File = syn::parse2(expand(2, input, file)).expect("these are items");
            let [Item::Mod(module), imports @ ..] = file.items.as_slice() else {
                panic!("a module")
            };
            assert_eq!(module.ident, "__shop_status_2");
            let imports: Vec<String> =
                imports.iter().map(|it| it.to_token_stream().to_string()).collect();
            let import = quote!(#[cfg(a)] #visibility use __shop_status_2::r#ShopStatus;);
            let glob = glob.map(|glob| quote!(#[cfg(a)] #glob));
            let expected: Vec<String> =
                [import].into_iter().chain(glob).map(|it| it.to_string()).collect();
            assert_eq!(imports, expected);
            let (_, items) = module.content.as_ref().expect("the module has its items here");
            let Some(Item::Enum(item)) = items.get(1) else { panic!("an enum after an import") };
            let found = item.vis.to_token_stream().to_string();
            assert_eq!(found, inside.to_string());
        }
    }
}

#[test]
fn an_attribute_that_may_name_an_item_keeps_the_enum_in_its_place() {
    for (attributes, moves) in [
        (quote!(), true),
        (quote!(#[doc = "See [`Order`]."] #[must_use] #[cfg(a)] #[expect(unused)]), true),
        (quote!(#[doc = "See [`Order`](super::Order)."]), false),
        (quote!(#[doc = "See [`Order`](self::Order)."]), false),
        (quote!(#[doc = "See [`Order`](Self::Gone)."]), true),
        (quote!(#[derive(Default)]), false),
        (quote!(#[serde::untagged]), false),
        (quote!(#[deprecated]), false), // its import would be a use of it
    ] {
        let input = quote!(facade #attributes enum ShopStatus = "shop.toml";);
        let moved = expand(1, input, CATALOG).to_string().contains("mod __shop_status_1");
        assert_eq!(moved, moves, "{attributes}");
    }
}

/// The enum of an input, after others of its name.
fn expand(before: usize, input: TokenStream, text: &str) -> TokenStream {
    let input: CatalogInput = syn::parse2(input).expect("the input is sound");
    let catalog = parse_catalog(text, registry()).catalog;
    let CatalogInput { facade, attributes, visibility, name, path } = &input;
    let file = Some(path.shown.as_str());
    defined_after(
        before,
        &EnumDef { facade, attributes, visibility, name, catalog: &catalog, file },
    )
}
