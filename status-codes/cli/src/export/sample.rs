//! A catalog for the tests of all formats: members of every type, and texts that need escaping.

use status_data::{
    Catalog, CatalogInfo, Deprecation, Entry, Format, Member, MemberType, Value as TomlValue,
};

use crate::testing;

/// Text that would end strings and comments if it were not escaped.
pub(super) const HOSTILE: &str =
    "a */ /* \"\"\" ' ` ${x} #{x} \\(x) \\u002a\\u002f <b> @deprecated // é";

pub(crate) fn catalog() -> Catalog {
    let summary = |name: &str| format!("{name}: {HOSTILE}");
    let member =
        |name: &str, kind| Member { summary: summary(name), ..testing::member(name, kind) };
    let inner = vec![member("sku", MemberType::String(None))];
    let members = vec![
        member("sku", MemberType::String(Some(Format::Uuid))),
        Member { minimum: Some(TomlValue::Integer(1)), ..member("available", MemberType::Integer) },
        Member {
            required: false,
            ..member("alternatives", MemberType::Array(Box::new(MemberType::String(None))))
        },
        Member {
            one_of: vec![TomlValue::String("eu".into()), TomlValue::String("us".into())],
            ..member("region", MemberType::String(None))
        },
        Member { example: Some(TomlValue::Float(1.5)), ..member("weight", MemberType::Number) },
        member("final", MemberType::Boolean),
        member("product", MemberType::Object(inner)),
    ];
    let entry = |variant: &str, code: u16, id: &str| Entry {
        variant: variant.to_owned(),
        code,
        id: id.to_owned(),
        title: Some(summary(variant)),
        summary: summary(variant),
        type_uri: Some(format!("https://shop.example/problems/{id}")),
        ..Entry::default()
    };
    Catalog {
        info: CatalogInfo {
            name: Some(format!("Sample {HOSTILE}")),
            version: Some("2026-01-31".into()),
            type_base: Some("https://shop.example/problems/".into()),
            id_member: Some("code".into()),
            ..CatalogInfo::default()
        },
        entries: vec![
            Entry { members, ..entry("NotInStock", 409, "not-in-stock") },
            Entry {
                former_ids: vec!["carry-on".into()],
                extensions: vec![("x-audience".into(), TomlValue::String("public".into()))],
                ..entry("Continue", 404, "continue")
            },
            Entry {
                deprecated: Some(Deprecation {
                    since: HOSTILE.into(),
                    note: Some(HOSTILE.into()),
                    replaced_by: Some("Continue".into()),
                }),
                ..entry("AllStatuses", 404, "all-statuses")
            },
        ],
    }
}
