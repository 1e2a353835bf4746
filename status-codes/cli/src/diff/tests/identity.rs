//! Cases: statuses, ids, codes, types, names, groups, the catalog.

use status_data::{Catalog, Entry, RenameAll};

use super::base::{Case, Edit, KEEP, base};
use crate::diff::kind::Kind;

const WITH_ID: Edit = |c| c.info.id_member = Some("code".into());

fn third(catalog: &mut Catalog, code: u16) {
    let third =
        Entry { variant: "Third".into(), id: "third".into(), code, ..base().entries[0].clone() };
    catalog.entries.push(third);
}

fn statuses(catalog: &mut Catalog, variants: &[&str], code: u16) {
    for variant in variants {
        let first = base().entries[0].clone();
        let (variant, id) = ((*variant).to_owned(), variant.to_lowercase());
        catalog.entries.push(Entry { variant, id, code, ..first });
    }
}

/// The expected changes, how the old version differs from the base, and how the new version differs from the old one.
pub(super) const CASES: &[Case] = &[
    (&[], KEEP, KEEP),
    (&[Kind::StatusRemoved], KEEP, |c| c.entries.truncate(1)),
    (&[Kind::StatusAdded], KEEP, |c| third(c, 410)),
    (&[Kind::IdChanged], KEEP, |c| c.entries[0].id = "other".into()),
    (&[Kind::IdReplaced, Kind::FormerIdAdded], KEEP, |c| {
        c.entries[0].former_ids = vec!["first".into(), "zeroth".into()];
        c.entries[0].id = "other".into();
    }),
    (
        &[Kind::FormerIdRemoved],
        |c| c.entries[0].former_ids = vec!["zeroth".into()],
        |c| {
            c.entries[0].former_ids.clear();
        },
    ),
    (&[Kind::FormerIdAdded], KEEP, |c| c.entries[0].former_ids = vec!["zeroth".into()]),
    (&[Kind::CodeChanged], KEEP, |c| c.entries[0].code = 410),
    (
        &[Kind::CodesShared, Kind::CodeShared, Kind::StatusAdded],
        |c| c.info.id_member = Some("code".into()),
        |c| third(c, 404),
    ),
    (
        &[
            Kind::CodesShared,
            Kind::CodeShared,
            Kind::DocumentAmbiguous,
            Kind::StatusAdded,
            Kind::ReadAsAnother,
        ],
        KEEP,
        |c| third(c, 404),
    ),
    (
        &[Kind::StatusAdded, Kind::ReadAsAnother],
        |c| c.entries[0].type_uri = Some("https://a.example/".into()),
        |c| {
            third(c, 410);
            c.entries[2].type_uri = Some("https://a.example/".into());
        },
    ),
    (
        &[Kind::TypeAdded, Kind::DocumentAmbiguous],
        |c| {
            c.info.id_member = Some("code".into());
            c.entries[0].type_uri = Some("https://a.example/".into());
        },
        |c| c.entries[1].type_uri = Some("https://a.example/".into()),
    ),
    (
        &[],
        |c| {
            third(c, 404);
            c.entries[0].type_uri = Some("https://a.example/".into());
            c.entries[2].type_uri = Some("https://a.example/".into());
        },
        KEEP,
    ),
    (
        &[Kind::CodesUnique, Kind::CodeUnshared, Kind::CodeChanged],
        |c| third(c, 404),
        |c| {
            c.entries[2].code = 410;
        },
    ),
    (
        &[Kind::TypeChanged],
        |c| c.entries[0].type_uri = Some("https://a.example/".into()),
        |c| {
            c.entries[0].type_uri = Some("https://b.example/".into());
        },
    ),
    (
        &[Kind::TypeRemoved],
        |c| c.entries[0].type_uri = Some("https://a.example/".into()),
        |c| {
            c.entries[0].type_uri = None;
        },
    ),
    (&[Kind::BlankReplaced], KEEP, |c| c.entries[0].type_uri = Some("https://a.example/".into())),
    (
        &[Kind::BlankReplaced],
        |c| c.info.type_base = Some("https://a.example/".into()),
        |c| c.entries[0].type_uri = Some("https://a.example/%66irst".into()),
    ),
    (&[Kind::TypeAdded], WITH_ID, |c| c.entries[0].type_uri = Some("https://a.example/".into())),
    (
        &[Kind::TypeAdded],
        |c| third(c, 404),
        |c| c.entries[0].type_uri = Some("https://a.example/".into()),
    ),
    (
        &[
            Kind::BlankReplaced,
            Kind::CodesShared,
            Kind::CodeShared,
            Kind::DocumentAmbiguous,
            Kind::StatusAdded,
            Kind::ReadAsAnother,
        ],
        KEEP,
        |c| {
            c.entries[0].type_uri = Some("https://a.example/".into());
            third(c, 404);
        },
    ),
    (&[], KEEP, |c| c.entries[0].type_uri = Some("about:blank".into())),
    (
        &[Kind::BlankReplaced],
        |c| c.entries[0].type_uri = Some("about:blank".into()),
        |c| c.entries[0].type_uri = Some("https://a.example/".into()),
    ),
    (
        &[Kind::TypeRemoved],
        |c| c.entries[0].type_uri = Some("https://a.example/".into()),
        |c| c.entries[0].type_uri = Some("about:blank".into()),
    ),
    (
        &[Kind::TypeChanged],
        |c| {
            c.entries[0].type_uri = Some("https://a.example/".into());
            c.entries[1].type_uri = Some("https://b.example/".into());
            c.entries[1].code = 404;
        },
        |c| c.entries[1].type_uri = Some("https://a.example/".into()),
    ),
    (&[Kind::IdMemberAdded], KEEP, |c| c.info.id_member = Some("code".into())),
    (
        &[Kind::IdMemberChanged],
        |c| c.info.id_member = Some("code".into()),
        |c| {
            c.info.id_member = Some("error".into());
        },
    ),
    (
        &[Kind::IdMemberChanged],
        |c| c.info.id_member = Some("code".into()),
        |c| {
            c.info.id_member = None;
        },
    ),
    (&[Kind::NameRemoved], KEEP, |c| c.entries[0].variant = "Renamed".into()),
    (&[Kind::NameReplaced], KEEP, |c| {
        c.entries[0].variant = "Renamed".into();
        c.entries[0].aliases = vec!["First".into()];
    }),
    (&[Kind::NameMoved, Kind::NameMoved, Kind::OrderChanged], KEEP, |c| {
        c.entries[0].variant = "Second".into();
        c.entries[1].variant = "First".into();
    }),
    (&[Kind::AliasAdded], KEEP, |c| c.entries[0].aliases = vec!["Zeroth".into()]),
    (
        &[Kind::AliasRemoved],
        |c| c.entries[0].aliases = vec!["Zeroth".into()],
        |c| {
            c.entries[0].aliases.clear();
        },
    ),
    (&[Kind::GroupJoined], KEEP, |c| c.entries[0].groups = vec!["files".into()]),
    (
        &[Kind::GroupLeft, Kind::GroupRemoved],
        |c| c.entries[0].groups = vec!["files".into()],
        |c| {
            c.entries[0].groups.clear();
        },
    ),
    (&[Kind::IdsShared, Kind::IdReplaced], KEEP, |c| {
        c.entries[0].id = "second".into();
        c.entries[0].former_ids = vec!["first".into()];
    }),
    (&[Kind::OrderChanged], KEEP, |c| c.entries.reverse()),
    (&[Kind::CatalogChanged], KEEP, |c| c.info.version = Some("2.0.0".into())),
    (
        &[
            Kind::CodesShared,
            Kind::CodeShared,
            Kind::StatusAdded,
            Kind::StatusAdded,
            Kind::StatusAdded,
        ],
        WITH_ID,
        |c| {
            statuses(c, &["A", "B", "C"], 404);
        },
    ),
    (
        &[
            Kind::CodesShared,
            Kind::CodeShared,
            Kind::StatusAdded,
            Kind::StatusAdded,
            Kind::StatusAdded,
            Kind::StatusAdded,
        ],
        WITH_ID,
        |c| statuses(c, &["A", "B", "C", "D"], 404),
    ),
    (
        &[
            Kind::CodesShared,
            Kind::CodeShared,
            Kind::DocumentAmbiguous,
            Kind::StatusAdded,
            Kind::ReadAsAnother,
        ],
        |c| c.entries[0].type_uri = Some("https://a.example/".into()),
        |c| {
            third(c, 404);
            c.entries[2].type_uri = Some("https://a.example/".into());
            c.entries.rotate_right(1);
        },
    ),
    (
        &[
            Kind::CodesShared,
            Kind::CodeShared,
            Kind::IdsShared,
            Kind::DocumentAmbiguous,
            Kind::StatusAdded,
            Kind::ReadAsAnother,
        ],
        WITH_ID,
        |c| {
            third(c, 404);
            c.entries[2].id = "first".into();
            c.entries.rotate_right(1);
        },
    ),
    (
        &[Kind::NameMoved, Kind::AliasAdded],
        |c| c.entries[0].aliases = vec!["Zeroth".into()],
        |c| {
            c.entries[0].aliases.clear();
            c.entries[1].aliases = vec!["Zeroth".into()];
        },
    ),
    (&[Kind::CatalogRenamed, Kind::CatalogChanged], KEEP, |c| {
        let info = &mut c.info;
        info.name = Some("Shop".into());
        info.description = Some("What it answers.".into());
        info.type_base = Some("https://a.example/".into());
        info.rename_all = Some(RenameAll::Kebab);
        (info.beyond_599, info.shared_ids) = (true, true);
    }),
    (&[Kind::NameMoved, Kind::AliasAdded], KEEP, |c| {
        c.entries[0].variant = "Renamed".into();
        c.entries[1].aliases = vec!["First".into()];
    }),
];
