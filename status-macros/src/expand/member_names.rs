//! Converts names in JSON to names in Rust: `skuId` is the field `sku_id`, `sold-out` the variant `SoldOut`.

use std::collections::HashSet;

use proc_macro2::{Ident, Span};
use quote::format_ident;
use status_data::{acronyms_as_words, snake_case};

/// The names in use. Two names in JSON may only differ in case, so a name could be given twice.
#[derive(Default)]
pub(crate) struct Names(HashSet<String>);

impl Names {
    /// Creates a set with reserved names.
    pub(crate) fn with<'a>(taken: impl IntoIterator<Item = &'a str>) -> Self {
        Self(taken.into_iter().map(str::to_owned).collect())
    }

    /// Returns the field of a member.
    pub(crate) fn field(&mut self, json: &str) -> String {
        let field = words(json).join("_");
        self.free(if is_never_raw(&field) { field + "_" } else { field }, "_")
    }

    /// Returns the type of a member of a struct.
    pub(crate) fn nested(&mut self, owner: &str, json: &str) -> String {
        self.free(format!("{owner}{}", upper_camel_case(json)), "Member")
    }

    /// Returns the variant of a value.
    pub(crate) fn variant(&mut self, value: &str) -> String {
        let variant = upper_camel_case(value);
        let is_name = variant.starts_with(|c: char| c.is_ascii_uppercase()) && variant != "Self";
        self.free(if is_name { variant } else { format!("Value{variant}") }, "Value")
    }

    fn free(&mut self, mut name: String, suffix: &str) -> String {
        while !self.0.insert(name.clone()) {
            name += suffix;
        }
        name
    }
}

/// Returns the name of the module next to an enum.
pub(crate) fn module(name: &str) -> Ident {
    identifier(&words(name).join("_"))
}

/// Returns a name as an identifier, a keyword as a raw one.
pub(crate) fn identifier(name: &str) -> Ident {
    if is_never_raw(name) {
        format_ident!("{name}_")
    } else if name == "gen" || syn::parse_str::<Ident>(name).is_err() {
        Ident::new_raw(name, Span::call_site()) // `gen` is a keyword of edition 2024
    } else {
        format_ident!("{name}")
    }
}

fn is_never_raw(name: &str) -> bool {
    ["self", "super", "crate", "_"].contains(&name)
}

/// Returns the words of a name in lower case. Adjacent capitals are one word: `HTTPStatus` is `http` and `status`.
fn words(name: &str) -> Vec<String> {
    let name = snake_case(&acronyms_as_words(name)).to_lowercase();
    let words = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

fn upper_camel_case(text: &str) -> String {
    let ascii: String = text.chars().map(|c| if c.is_ascii() { c } else { ' ' }).collect();
    let words = words(&ascii).into_iter();
    words.map(|word| word[..1].to_ascii_uppercase() + &word[1..]).collect()
}

#[cfg(test)]
mod tests {
    use super::{Names, identifier, module};

    #[test]
    fn a_member_becomes_a_field_in_snake_case() {
        for (json, field) in [
            ("sku", "sku"),
            ("skuId", "sku_id"),
            ("sku_id", "sku_id"),
            ("SKU", "sku"),
            ("userIDs", "user_i_ds"),
            ("HTTPStatus", "http_status"),
            ("line2Text", "line2_text"),
            ("a_", "a"),
            ("self", "self_"),
            ("Self", "self_"),
        ] {
            assert_eq!(Names::default().field(json), field, "{json}");
        }
    }

    #[test]
    fn names_that_differ_in_case_only_become_two_fields() {
        let mut names = Names::default();
        assert_eq!(
            ["skuId", "sku_id", "SkuId"].map(|json| names.field(json)),
            ["sku_id", "sku_id_", "sku_id__"]
        );
        let mut names = Names::default();
        assert_eq!(["self_", "self"].map(|json| names.field(json)), ["self_", "self__"]);
    }

    #[test]
    fn keywords_are_raw() {
        for (name, found) in [
            ("sku", "sku"),
            ("match", "r#match"),
            ("gen", "r#gen"),
            ("try", "r#try"),
            ("self", "self_"),
        ] {
            assert_eq!(identifier(name).to_string(), found);
        }
        assert_eq!(module("Match").to_string(), "r#match");
        assert_eq!(module("ShopStatus").to_string(), "shop_status");
        assert_eq!(module("HTTPStatus").to_string(), "http_status");
        assert_eq!(module("ÄStatus").to_string(), "ä_status");
    }

    #[test]
    fn every_value_becomes_a_variant_of_its_own() {
        let mut names = Names::with(["UnknownValue"]);
        for (value, variant) in [
            ("sold-out", "SoldOut"),
            ("sold_out", "SoldOutValue"),
            ("SOLD OUT", "SoldOutValueValue"),
            ("EUR", "Eur"),
            ("404", "Value404"),
            ("", "Value"),
            ("*", "ValueValue"),
            ("é", "ValueValueValue"),
            ("self", "ValueSelf"),
            ("unknown value", "UnknownValueValue"),
        ] {
            assert_eq!(names.variant(value), variant, "{value}");
        }
    }

    #[test]
    fn a_type_within_a_struct_gives_way_to_one_of_a_status() {
        let mut names = Names::with(["NotInStock", "NotInStockReason"]);
        assert_eq!(names.nested("NotInStock", "reason"), "NotInStockReasonMember");
        assert_eq!(names.nested("NotInStock", "size"), "NotInStockSize");
    }
}
