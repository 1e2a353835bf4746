//! Changes that `diff` calls compatible are compatible: a crate with the old names compiles with the new catalog, and every
//! old problem document is read as the same status. Every run uses new random versions.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;
use status_codes_cli::diff::{Audience, Severity as Change, worst};
use status_data::{
    Catalog, Level, Member, MemberType, Severity, parse_catalog, registry, screaming_snake_case,
};
use status_tests::scratch::Scratch;

/// A status as far as a version may change it.
#[derive(Clone, Debug)]
struct Entry {
    name: String,
    code: u16,
    id: String,
    former_ids: Vec<String>,
    aliases: Vec<String>,
    groups: Vec<String>,
    type_uri: Option<String>,
    deprecated: bool,
    /// Name, type, and whether every problem has it.
    members: Vec<(String, usize, bool)>,
    header: Option<usize>,
}

const TYPES: [&str; 5] = ["string", "integer", "boolean", "number", "array"];
const LEVELS: [&str; 3] = ["must", "should", "may"];

#[derive(Clone, Debug)]
struct Version {
    id_member: bool,
    entries: Vec<Entry>,
}

/// What a new version changes: which edit, and at which status.
type Edit = (usize, usize);

const EDITS: usize = 19;
const CODES: [u16; 6] = [400, 404, 409, 410, 422, 503];

fn version() -> impl Strategy<Value = Version> {
    let members = prop::collection::vec((0..TYPES.len(), any::<bool>()), 0..4);
    let header = prop::option::of(0..LEVELS.len());
    let names = (any::<bool>(), any::<bool>(), prop::bool::weighted(0.6));
    let entry = (0..CODES.len(), names, members, header);
    let entries = prop::collection::vec(entry, 2..6);
    (entries, any::<bool>(), any::<bool>()).prop_map(|(entries, id_member, unique)| {
        let entries =
            entries.into_iter().enumerate().map(|(at, (code, names, members, header))| Entry {
                name: format!("Name{at}"),
                code: CODES[if unique { at } else { code }],
                id: format!("id-{at}"),
                former_ids: Vec::new(),
                aliases: names.0.then(|| format!("Alias{at}")).into_iter().collect(),
                groups: names.1.then(|| format!("group-{}", at % 2)).into_iter().collect(),
                type_uri: names.2.then(|| format!("https://api.example/{at}")),
                deprecated: false,
                members: (0..)
                    .zip(members)
                    .map(|(at, (kind, required))| (format!("member{at}"), kind, required))
                    .collect(),
                header,
            });
        Version { id_member, entries: entries.collect() }
    })
}

fn edited(mut version: Version, edits: &[Edit]) -> Version {
    for (round, (edit, at)) in edits.iter().enumerate() {
        let len = version.entries.len();
        let at = at % len;
        let mut added = version.entries[at].clone();
        let entry = &mut version.entries[at];
        match edit % EDITS {
            0 => entry.deprecated = true,
            1 => {
                let former = std::mem::replace(&mut entry.name, format!("Renamed{round}"));
                entry.aliases.push(former);
            }
            2 => entry.name = format!("Renamed{round}"),
            3 => {
                let former = std::mem::replace(&mut entry.id, format!("new-{round}"));
                entry.former_ids.push(former);
            }
            4 => entry.id = format!("new-{round}"),
            5 => entry.groups.push(format!("added-{round}")),
            6 => entry.groups.clear(),
            7 => entry.aliases.clear(),
            8 => entry.code = CODES[(at + round) % CODES.len()],
            9 => {
                entry.type_uri =
                    entry.type_uri.is_none().then(|| format!("https://b.example/{round}"));
            }
            10 if len > 1 => _ = version.entries.remove(at),
            11 => version.entries.reverse(),
            12 => version.id_member = !version.id_member,
            13 => entry.members.push((
                format!("added{round}"),
                at % TYPES.len(),
                at.is_multiple_of(2),
            )),
            14 => _ = entry.members.pop(),
            15 => entry.members.reverse(),
            16 => {
                let Some(member) = entry.members.first_mut() else { continue };
                member.2 = !member.2;
            }
            17 => {
                let Some(member) = entry.members.last_mut() else { continue };
                member.1 = (member.1 + 1 + round) % TYPES.len();
            }
            18 => {
                entry.header = if at.is_multiple_of(2) { Some(round % LEVELS.len()) } else { None };
            }
            _ => {
                added.name = format!("Added{round}");
                added.id = format!("added-{round}");
                added.type_uri = added.type_uri.map(|_| format!("https://c.example/{round}"));
                (added.aliases, added.former_ids) = (Vec::new(), Vec::new());
                added.code = CODES[(at + round) % CODES.len()];
                version.entries.insert(at, added);
            }
        }
    }
    version
}

impl Version {
    fn toml(&self) -> String {
        let mut out = String::from("[catalog]\nname = \"Random\"\n");
        if self.id_member {
            out.push_str("id-member = \"error\"\n");
        }
        for entry in &self.entries {
            let Entry { name, code, id, former_ids, aliases, groups, .. } = entry;
            let _ = write!(
                out,
                "\n[{name}]\ncode = {code}\nid = \"{id}\"\ntitle = \"Title\"\nsummary = \"A sentence.\"\n\
                 aliases = {aliases:?}\nformer-ids = {former_ids:?}\ngroups = {groups:?}\n"
            );
            if let Some(uri) = &entry.type_uri {
                let _ = writeln!(out, "type = \"{uri}\"");
            }
            if entry.deprecated {
                out.push_str("deprecated = { since = \"2.0.0\" }\n");
            }
            for (name, kind, required) in &entry.members {
                let (kind, items) = (TYPES[*kind], ["", ", items = \"string\""]);
                let items = items[usize::from(kind == "array")];
                let _ = writeln!(
                    out,
                    "members.{name} = {{ type = \"{kind}\"{items}, required = {required}, summary = \"A member.\" }}"
                );
            }
            if let Some(level) = entry.header {
                let level = LEVELS[level];
                let _ =
                    writeln!(out, "headers = [{{ name = \"Retry-After\", level = \"{level}\" }}]");
            }
        }
        out
    }
}

/// The catalog, if the rules take it.
fn catalog(text: &str) -> Option<Catalog> {
    let parsed = parse_catalog(text, registry());
    let sound = parsed.diagnostics.iter().all(|it| it.severity != Severity::Error);
    sound.then_some(parsed.catalog)
}

/// How many pairs of each kind a run builds.
const PAIRS: usize = 12;

#[test]
fn compatible_versions_keep_names_and_documents() {
    let edits = prop::collection::vec((0..EDITS, 0_usize..6), 1..4);
    let pairs =
        (version(), edits).prop_map(|(old, edits)| (old.toml(), edited(old, &edits).toml()));
    let mut runner = TestRunner::default();
    let scratch = Scratch::with_dependency(
        env!("CARGO_TARGET_TMPDIR"),
        "diff-promise",
        "src/main.rs",
        "status-codes = { path = PATH, features = [\"serde\"] }\nserde_json = \"1\"",
    );
    let (mut modules, mut calls) =
        (String::from("#![allow(deprecated, dead_code)]\n"), String::new());
    let (mut for_rust, mut for_clients) = (0, 0);
    for at in 0..20_000 {
        if for_rust >= PAIRS && for_clients >= PAIRS {
            break;
        }
        let (old_text, new_text) =
            pairs.new_tree(&mut runner).expect("a pair can be made").current();
        let (Some(old), Some(new)) = (catalog(&old_text), catalog(&new_text)) else { continue };
        // What is risky for Rust code still compiles, for the old names are written as paths.
        let rust = worst(&old, &new, Audience::Rust) < Change::Breaking && for_rust < PAIRS;
        let clients =
            worst(&old, &new, Audience::Clients) == Change::Compatible && for_clients < PAIRS;
        if old_text == new_text || !(rust || clients) {
            continue;
        }
        scratch.write(&format!("old{at}.toml"), &old_text);
        scratch.write(&format!("new{at}.toml"), &new_text);
        let _ = write!(
            modules,
            "mod pair{at} {{\n\
             mod old {{ status_codes::catalog! {{ pub enum Api = \"old{at}.toml\"; }} }}\n\
             mod new {{ status_codes::catalog! {{ pub enum Api = \"new{at}.toml\"; }} }}\n"
        );
        if rust {
            for_rust += 1;
            modules.push_str(&names(&old));
        }
        if clients {
            for_clients += 1;
            modules.push_str(&documents(&old, &new));
            let _ = writeln!(calls, "    pair{at}::documents();");
        }
        modules.push_str("}\n");
    }
    assert_eq!((for_rust, for_clients), (PAIRS, PAIRS), "too few pairs are compatible");
    scratch.write("src/main.rs", format!("{modules}fn main() {{\n{calls}}}\n"));
    let run = scratch.cargo(&["run"]);
    assert!(run.success, "{}\n{}", run.stderr, scratch.folder().display());
}

/// Code that uses every old name, and whatever only catalogs like the old one have.
fn names(old: &Catalog) -> String {
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

/// Every old document that told its status tells the status of the same id in the new version. What the new version
/// sends, the old structs read, and it has the header fields that the old one promised.
fn documents(old: &Catalog, new: &Catalog) -> String {
    let mut code = String::from(
        "pub fn documents() {\n\
         let check = |status: old::Api, name: Option<&str>| {\n\
         let document = status_codes::Problem::new(status).json().to_string();\n\
         let read: status_codes::Problem<old::Api> = serde_json::from_str(&document).unwrap();\n\
         if read.status() != Some(status) { return; }\n\
         let read: status_codes::Problem<new::Api> = serde_json::from_str(&document).unwrap();\n\
         assert!(name.is_some());\n\
         assert_eq!(read.status().map(|it| it.name()), name, \"{document}\");\n\
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
