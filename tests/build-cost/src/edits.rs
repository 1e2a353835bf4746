//! `edits`: the rebuild after an edit of the data.
//!
//! `codes.toml` is edited in a copy of the published crates, never in the project itself.

use std::fs;
use std::path::Path;

use crate::catalogs::catalog;
use crate::dependencies as needs;
use crate::measure::Failure;
use crate::race::{Contestant, Start, race};
use crate::registry_enums::OURS;
use crate::scratch::{Scratch, project};
use crate::table::table;

/// One table for the registry, one for a catalog.
pub(crate) fn edits(rounds: usize) -> Result<String, Failure> {
    let copy = "../ours/status-data/codes.toml";
    let manifest = "[dependencies]\nstatus-codes = { path = \"../ours/status-codes\" }\n";
    let registry = [Contestant::new("`codes.toml`", copied(manifest)?)];
    let start = Start::Edit { file: copy, edit: in_summary };
    let results = race(&registry, start, &["build"], rounds)?;
    let mut text = table("The rebuild after an edit of the registry", &results, &[]);

    let mut catalogs = Vec::new();
    for size in [10, 100, 1_000] {
        let source = "status_codes::catalog! { pub enum Api = \"api.toml\"; }\n";
        let files = [("src/lib.rs", source), ("api.toml", &catalog(size, ""))];
        let scratch = Scratch::write(&format!("edits/catalog-{size}"), &needs::ours(), &files)?;
        catalogs.push(Contestant::new(format!("a catalog of {size} entries"), scratch));
    }
    let start = Start::Edit { file: "api.toml", edit: in_summary };
    let results = race(&catalogs, start, &["build"], rounds)?;
    text.push('\n');
    text += &table("The rebuild after an edit of a catalog", &results, &[]);
    Ok(text)
}

/// The scratch crate of the registry, with a copy of the published crates beside it: inside, cargo would take them for
/// members of its workspace.
fn copied(manifest: &str) -> Result<Scratch, Failure> {
    let into = project().join("target/build-cost/edits/ours");
    for part in ["status-data", "status-macros", "status-codes"] {
        copy(&project().join(part), &into.join(part))?;
    }
    fs::copy(project().join("README.md"), into.join("README.md")).ok();
    let workspace = fs::read_to_string(project().join("Cargo.toml"))?;
    let (_, rest) =
        workspace.split_once("\n[workspace.package]").ok_or("no `[workspace.package]`")?;
    fs::write(
        into.join("Cargo.toml"),
        format!(
            "[workspace]\nresolver = \"3\"\nmembers = [\"status-codes\"]\n\n[workspace.package]{rest}"
        ),
    )?;
    Scratch::write("edits/registry", manifest, &[("src/lib.rs", OURS)])
}

fn copy(from: &Path, to: &Path) -> Result<(), Failure> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

/// Another last word in the first summary.
fn in_summary(text: &str, round: usize) -> String {
    let Some((before, rest)) = text.split_once("summary = \"") else { return text.to_owned() };
    let Some((_, after)) = rest.split_once('"') else { return text.to_owned() };
    format!("{before}summary = \"Edited for the time {round}.\"{after}")
}
