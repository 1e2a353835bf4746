//! `literals`: ten thousand uses of a checked literal, compared with ten thousand plain paths and with the equivalent for
//! `http`.

use std::path::PathBuf;

use status_data::registry;

use crate::dependencies as needs;
use crate::files_api;
use crate::measure::Failure;
use crate::race::{Contestant, Start, race};
use crate::scratch::Scratch;
use crate::table::{Target, table};

const USES: usize = 10_000;
/// Handlers are short, so no function has more.
const USES_IN_A_FUNCTION: usize = 10;

const PLAIN: &str = "plain paths";
const HTTP: &str = "`const { match http::StatusCode::from_u16(n) … }`";

/// A table for `cargo build` and one for `cargo check`, and the same for the literals of a catalog.
pub(crate) fn literals(rounds: usize, beside: Option<&PathBuf>) -> Result<String, Failure> {
    let entries = &registry().entries;
    let code = |at: usize| entries[at % entries.len()].code;
    let variant = |at: usize| &entries[at % entries.len()].variant;

    let checked = |at| format!("status_codes::status!({})", code(at));
    let status = "status_codes::Status";
    let mut contestants = vec![one("`status!(n)`", "status", &needs::ours(), status, checked, "")?];
    if let Some(checkout) = beside {
        let name = format!("`status!(n)` in {}", checkout.display());
        contestants.push(one(&name, "beside", &needs::at(checkout), status, checked, "")?);
    }
    let plain = |at| format!("status_codes::Status::{}", variant(at));
    contestants.push(one(PLAIN, "plain", &needs::ours(), status, plain, "")?);
    let matched = |at| {
        format!(
            "const {{ match http::StatusCode::from_u16({}) {{ Ok(code) => code, Err(_) => panic!() }} }}",
            code(at)
        )
    };
    contestants.push(one(HTTP, "http", needs::HTTP, "http::StatusCode", matched, "")?);

    let of_files = |at| format!("status_codes::status!(FilesStatus, {})", files_api::code(at));
    let files_plain = |at| format!("FilesStatus::{}", files_api::variant(at));
    let files = [
        one("`status!(FilesStatus, n)`", "files", &needs::ours(), "FilesStatus", of_files, FILES)?,
        one(PLAIN, "files-plain", &needs::ours(), "FilesStatus", files_plain, FILES)?,
    ];

    let mut text = String::new();
    for arguments in [["build"], ["check"]] {
        let title = format!("{USES} literals of the registry, `cargo {}`", arguments[0]);
        let results = race(&contestants, Start::OwnCrate, &arguments, rounds)?;
        let targets: &[_] = if arguments == ["build"] {
            &[Target::cpu(PLAIN, 1.7), Target::cpu(HTTP, 0.35)]
        } else {
            &[]
        };
        text += &table(&title, &results, targets);
        text.push('\n');
        let title = format!("{USES} literals of a catalog, `cargo {}`", arguments[0]);
        let results = race(&files, Start::OwnCrate, &arguments, rounds)?;
        let targets: &[_] = if arguments == ["build"] { &[Target::cpu(PLAIN, 2.5)] } else { &[] };
        text += &table(&title, &results, targets);
        text.push('\n');
    }
    Ok(text)
}

const FILES: &str = "status_codes::catalog! { pub enum FilesStatus = \"files-api.toml\"; }\n";

fn one(
    name: &str,
    folder: &str,
    manifest: &str,
    kind: &str,
    literal: impl Fn(usize) -> String,
    definition: &str,
) -> Result<Contestant, Failure> {
    let mut source = definition.to_owned();
    for function in 0..USES / USES_IN_A_FUNCTION {
        source += &format!("pub fn handler_{function}(answer: fn({kind})) {{\n");
        for at in 0..USES_IN_A_FUNCTION {
            source += &format!("    answer({});\n", literal(function * USES_IN_A_FUNCTION + at));
        }
        source += "}\n";
    }
    let files = [("src/lib.rs", source.as_str()), ("files-api.toml", files_api::TEXT)];
    Ok(Contestant::new(name, Scratch::write(&format!("literals/{folder}"), manifest, &files)?))
}
