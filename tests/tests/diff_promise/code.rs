//! Code that must compile with a new version, and check what it reads.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use status_data::{Catalog, Level, Member, MemberType, screaming_snake_case};

/// Code that uses every old name, and whatever only catalogs like the old one have.
pub(crate) fn names(old: &Catalog) -> String {
    let mut code = String::from("fn names() {\nuse new::Api;\n");
    for entry in &old.entries {
        for name in entry.aliases.iter().chain([&entry.variant]) {
            let _ = writeln!(code, "let _ = match Api::{name} {{ Api::{name} => 1, _ => 2 }};");
        }
        if old.with_code(entry.code).count() == 1 {
            let _ = writeln!(code, "let _: Api = status_codes::status!(Api, {});", entry.code);
        }
    }
    let groups: BTreeSet<&String> = old.entries.iter().flat_map(|entry| &entry.groups).collect();
    for group in groups {
        let constant = screaming_snake_case(group).replace('-', "_");
        let _ = writeln!(code, "let _: &[Api] = Api::{constant};");
    }
    if old.has_unique_codes() {
        let name = &old.entries[0].variant;
        let _ = writeln!(
            code,
            "let _ = (Api::from_u16(404), Api::try_from(404_u16), Api::{name} == 404);"
        );
    }
    for entry in old.entries.iter().filter(|entry| !entry.members.is_empty()) {
        code.push_str(&fields(&entry.variant, &entry.members));
    }
    code.push_str("let _ = (Api::from_id(\"a\"), \"a\".parse::<Api>());\n}\n");
    code
}

/// Code that looks up every old id.
pub(crate) fn ids(old: &Catalog) -> String {
    let mut code = String::from("pub fn ids() {\n");
    for entry in &old.entries {
        let _ = writeln!(code, "assert!(new::Api::from_id({:?}).is_some());", entry.id);
        for id in entry.former_ids.iter().chain([&entry.id]) {
            let _ = writeln!(code, "assert!({id:?}.parse::<new::Api>().is_ok());");
        }
    }
    code + "}\n"
}

/// Code that makes the members of a status and reads each of them.
fn fields(variant: &str, members: &[Member]) -> String {
    let required = members.iter().filter(|member| member.required);
    let arguments: Vec<&str> = required.map(|member| in_rust(&member.kind).1).collect();
    let mut code = format!("let it = new::api::{variant}::new({})", arguments.join(", "));
    for Member { name, kind, .. } in members.iter().filter(|member| !member.required) {
        let _ = write!(code, ".with_{name}({})", in_rust(kind).1);
    }
    code.push_str(";\n");
    for Member { name, kind, required, .. } in members {
        let kind = in_rust(kind).0;
        let kind = if *required { kind.to_owned() } else { format!("Option<{kind}>") };
        let _ = writeln!(code, "let _: &{kind} = &it.{name};");
    }
    code
}

/// The type of a member, and a value of it.
fn in_rust(kind: &MemberType) -> (&'static str, &'static str) {
    match kind {
        MemberType::String(_) => ("String", "\"a\""),
        MemberType::Integer => ("i64", "1_i64"),
        MemberType::Number => ("f64", "1.5"),
        MemberType::Boolean => ("bool", "true"),
        MemberType::Array(_) => ("Vec<String>", "[\"a\"]"),
        MemberType::Object(_) => unreachable!("no object is drawn"),
    }
}

/// An object with the required members, as a server sends it.
fn required_members(members: &[Member]) -> String {
    let value = |member: &Member| match &member.kind {
        MemberType::Integer => "1",
        kind => in_rust(kind).1,
    };
    let required = members.iter().filter(|member| member.required);
    let pairs: Vec<String> =
        required.map(|member| format!("\"{}\": {}", member.name, value(member))).collect();
    format!("{{{}}}", pairs.join(", "))
}

/// Every old document that told its status tells the status of the same id in the new version, and the document of that
/// status tells the old version the old one. What the new version sends, the old structs read, and it has the header
/// fields that the old one promised.
pub(crate) fn documents(old: &Catalog, new: &Catalog) -> String {
    let mut code = String::from(
        "pub fn documents() {\n\
         let check = |status: old::Api, name: Option<&str>| {\n\
         let document = status_codes::Problem::new(status).json().to_string();\n\
         let read: status_codes::Problem<old::Api> = serde_json::from_str(&document).unwrap();\n\
         if read.status() != Some(status) { return; }\n\
         let read: status_codes::Problem<new::Api> = serde_json::from_str(&document).unwrap();\n\
         assert!(name.is_some());\n\
         assert_eq!(read.status().map(|it| it.name()), name, \"{document}\");\n\
         let document = status_codes::Problem::new(read.status().unwrap()).json().to_string();\n\
         let read: status_codes::Problem<old::Api> = serde_json::from_str(&document).unwrap();\n\
         assert_eq!(read.status(), Some(status), \"{document}\");\n\
         };\n",
    );
    for entry in &old.entries {
        let same =
            |it: &&status_data::Entry| it.id == entry.id || it.former_ids.contains(&entry.id);
        let after = new.entries.iter().find(same);
        let (variant, name) = (&entry.variant, after.map(|it| it.variant.as_str()));
        let _ = writeln!(code, "check(old::Api::{variant}, {name:?});");
        let Some(after) = after else { continue };
        if !entry.members.is_empty() {
            let sent = required_members(&after.members);
            let _ = writeln!(
                code,
                "serde_json::from_str::<old::api::{variant}>({sent:?}).expect({sent:?});"
            );
        }
        for header in entry.headers.iter().filter(|header| header.level == Level::Must) {
            let _ = writeln!(
                code,
                "assert!(new::Api::{}.headers().iter().any(|it| it.name() == {:?}\n\
                 && it.level() == status_codes::Level::Must));",
                after.variant, header.name
            );
        }
    }
    code + "}\n"
}
