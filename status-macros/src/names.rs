//! The names of statuses beside the variants: former names, groups, consts of codes, what a search finds.
//!
//! Takes a definition, gives Rust for its `const _`.

use status_data::{Entry, screaming_snake_case};

use crate::definition::Definition;
use crate::documentation;

/// Former names and groups as associated consts.
pub(crate) fn consts(definition: &Definition<'_>) -> String {
    let Definition { name, catalog, .. } = definition;
    let mut consts = String::new();
    for Entry { variant, aliases, .. } in &catalog.entries {
        let doc = format!("A former name of [`{variant}`](Self::{variant}).");
        for alias in aliases {
            consts += &format!(
                "#[doc = {doc:?}] #[allow(non_upper_case_globals)]
                pub const {alias}: Self = Self::{variant};\n"
            );
        }
    }
    for group in catalog.groups() {
        let doc = format!("The statuses of the group `{group}`, in the order of the file.");
        let constant = screaming_snake_case(group).replace('-', "_");
        let mut members: Vec<&Entry> = Vec::new();
        for entry in &catalog.entries {
            if entry.groups.iter().any(|known| known == group) {
                members.push(entry);
            }
        }
        let members = definition.variants(&members);
        consts +=
            &format!("#[doc = {doc:?}] pub const {constant}: &'static [Self] = &[{members}];\n");
    }
    if consts.is_empty() { consts } else { format!("impl {name} {{ {consts} }}\n") }
}

/// `Code::NOT_FOUND`, under former names, too.
pub(crate) fn code_consts(definition: &Definition<'_>) -> String {
    if !definition.is_registry() {
        return String::new();
    }
    let Definition { name, catalog, .. } = definition;
    let mut consts = String::new();
    for entry in &catalog.entries {
        let Entry { variant, summary, .. } = entry;
        let doc = format!("[{}](Status::{variant}): {summary}", documentation::headline(entry));
        let mut add = |known: &str| {
            let constant = screaming_snake_case(known);
            consts += &format!(
                "#[doc = {doc:?}] pub const {constant}: Self = {name}::{variant}.code();\n"
            );
        };
        add(variant);
        for alias in &entry.aliases {
            add(alias);
        }
    }
    format!("impl facade::Code {{ {consts} }}\n")
}

/// What a search in the documentation finds: rustdoc takes no quotes, no repeats and not the name itself.
pub(crate) fn aliases(entry: &Entry) -> Vec<String> {
    let mut aliases = vec![entry.code.to_string()];
    let mut add = |name: &String| {
        let legal = !name.is_empty() && name.trim() == name;
        let legal =
            legal && !name.chars().any(|c| "\"'".contains(c) || c.is_whitespace() && c != ' ');
        if legal && *name != entry.variant && !aliases.contains(name) {
            aliases.push(name.clone());
        }
    };
    add(&entry.phrase);
    add(&entry.id);
    for names in [&entry.former, &entry.aliases] {
        for name in names {
            add(name);
        }
    }
    aliases
}
