//! `cold`: a crate that uses one contestant, built from scratch. Debug, release and `cargo check`.

use std::path::PathBuf;

use crate::dependencies as needs;
use crate::measure::Failure;
use crate::race::{Contestant, Start, race};
use crate::registry_enums as uses;
use crate::scratch::Scratch;
use crate::table::{Target, table};

/// Three tables. `beside` is another checkout of this project, to compare with.
pub(crate) fn cold(
    rounds: usize,
    kinds: &[&str],
    beside: Option<&PathBuf>,
) -> Result<String, Failure> {
    let contestants = contestants(beside)?;
    let mut text = String::new();
    for (kind, title, arguments, targets) in KINDS {
        if kinds.contains(kind) {
            let results = race(&contestants, Start::Cold, arguments, rounds)?;
            text += &table(title, &results, targets);
            text.push('\n');
        }
    }
    Ok(text)
}

type Kind = (&'static str, &'static str, &'static [&'static str], &'static [Target]);

const EXTERNAL: &str = "our four packages alone";

const KINDS: &[Kind] = &[
    (
        "cold",
        "Cold debug build",
        &["build"],
        &[Target { of: "thiserror", cpu: 1.35, wall: Some(1.10) }, Target::cpu(EXTERNAL, 1.45)],
    ),
    ("check", "Cold `cargo check`", &["check"], &[]),
    ("release", "Cold release build", &["build", "--release"], &[]),
];

fn contestants(beside: Option<&PathBuf>) -> Result<Vec<Contestant>, Failure> {
    let mut contestants = vec![one("status-codes", "ours", &needs::ours(), uses::OURS)?];
    if let Some(checkout) = beside {
        let name = format!("status-codes in {}", checkout.display());
        contestants.push(one(&name, "ours-beside", &needs::at(checkout), uses::OURS)?);
    }
    contestants.extend([
        one(EXTERNAL, "external", needs::EXTERNAL, "")?,
        one("thiserror", "thiserror", needs::THISERROR, &uses::thiserror())?,
        one("strum derives", "strum", needs::STRUM, &uses::strum())?,
        one("serde derives", "serde", needs::SERDE, &uses::serde())?,
        one("phf", "phf", needs::PHF, &uses::phf())?,
        one("http", "http", needs::HTTP, uses::HTTP)?,
        one("enum by hand", "by-hand", needs::NONE, &uses::by_hand())?,
    ]);
    Ok(contestants)
}

fn one(name: &str, folder: &str, manifest: &str, source: &str) -> Result<Contestant, Failure> {
    let scratch = Scratch::write(&format!("cold/{folder}"), manifest, &[("src/lib.rs", source)])?;
    Ok(Contestant::new(name, scratch))
}
