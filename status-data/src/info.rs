//! `[catalog]`: what a file says of itself.

use crate::model::CatalogInfo;
use crate::table::Table;

pub(crate) fn parse(table: &Table<'_>) -> CatalogInfo {
    CatalogInfo {
        name: table.line("name"),
        description: table.markdown("description"),
        version: table.line("version"),
        type_base: table.uri("type-base"),
        rename_all: table.keyword("rename-all"),
        beyond_599: table.boolean("beyond-599").unwrap_or(false),
        shared_ids: table.boolean("shared-ids").unwrap_or(false),
        id_member: table.line("id-member"),
    }
}
