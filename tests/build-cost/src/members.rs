//! `members`: catalogs whose entries have two members each, compared with the enum that one writes for it by hand.
//!
//! By hand it is one enum with two fields a variant, which `thiserror` gives its text and `serde` its JSON. The catalog
//! without members shows what they add.

use std::path::PathBuf;

use crate::catalogs::{catalog, enumeration, title};
use crate::dependencies as needs;
use crate::measure::Failure;
use crate::race::{Contestant, Start, race};
use crate::scratch::{Scratch, project};
use crate::table::table;

const SIZES: [usize; 3] = [10, 100, 1_000];

/// A table a size.
pub(crate) fn members(rounds: usize, beside: Option<&PathBuf>) -> Result<String, Failure> {
    let mut text = String::new();
    for size in SIZES {
        let results = race(&contestants(size, beside)?, Start::OwnCrate, &["build"], rounds)?;
        text += &table(&format!("{size} entries with two members each"), &results, &[]);
        text.push('\n');
    }
    Ok(text)
}

fn contestants(size: usize, beside: Option<&PathBuf>) -> Result<Vec<Contestant>, Failure> {
    let members = format!(
        "members.setting = {{ type = \"string\", summary = \"{SETTING}\" }}\nmembers.limit = {{ type = \"integer\", minimum = 0, summary = \"{LIMIT}\" }}\n"
    );
    let (with, without) = (catalog(size, &members), catalog(size, ""));
    let ours = |name: &str, folder: &str, manifest: &str, toml: &str| {
        one(name, folder, size, manifest, &[("src/lib.rs", MACRO), ("api.toml", toml)])
    };
    let here = needs::with_serde(&project());
    let mut contestants = vec![ours("`catalog!` with members", "ours", &here, &with)?];
    if let Some(checkout) = beside {
        let name = format!("`catalog!` with members in {}", checkout.display());
        contestants.push(ours(&name, "beside", &needs::with_serde(checkout), &with)?);
    }
    contestants.push(ours("`catalog!` without members", "without", &here, &without)?);
    let hand = [("src/lib.rs", &*by_hand(size))];
    contestants.push(one(
        "`thiserror` and `serde`",
        "by-hand",
        size,
        needs::THISERROR_AND_SERDE,
        &hand,
    )?);
    Ok(contestants)
}

fn one(
    name: &str,
    folder: &str,
    size: usize,
    manifest: &str,
    files: &[(&str, &str)],
) -> Result<Contestant, Failure> {
    let scratch = Scratch::write(&format!("members/{folder}-{size}"), manifest, files)?;
    Ok(Contestant::new(name, scratch))
}

const MACRO: &str = "status_codes::catalog! { pub enum Api = \"api.toml\"; }\n";

fn by_hand(size: usize) -> String {
    let head = "#[derive(Debug, Clone, PartialEq, thiserror::Error, serde::Serialize, serde::Deserialize)]\n#[serde(tag = \"code\", rename_all = \"snake_case\")]\npub enum Api";
    let attribute = |at| format!("    #[error(\"{}\")]\n", title(at));
    let fields = format!(
        " {{\n        /// {SETTING}\n        setting: String,\n        /// {LIMIT}\n        limit: u64,\n    }}"
    );
    enumeration(head, size, attribute, &fields)
}

const SETTING: &str = "The setting that was refused.";
const LIMIT: &str = "The largest value that it takes.";
