//! Random versions of a catalog, and random changes of them, as TOML.

use std::fmt::Write as _;

use proptest::prelude::*;

/// A random catalog, and the same after one to three changes.
pub(crate) fn pair() -> impl Strategy<Value = (String, String)> {
    let edits = prop::collection::vec((0..EDITS, 0_usize..6), 1..4);
    (version(), edits).prop_map(|(old, edits)| (old.toml(), edited(old, &edits).toml()))
}

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
