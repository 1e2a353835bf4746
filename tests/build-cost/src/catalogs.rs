//! `catalogs`: enums of 10 to 10,000 entries from a TOML file, compared with the same enums with derives of `strum`.
//!
//! There are two of `strum`: one with the derives that convert names, and one that also has title, summary and code, as a
//! catalog does. The plain enum shows the share of the compiler.

use std::fs;
use std::path::{Path, PathBuf};

use crate::dependencies as needs;
use crate::measure::{Costs, Failure};
use crate::plot::{Line, plot};
use crate::race::{Contestant, Start, race};
use crate::scratch::Scratch;
use crate::table::{Target, table};

const SIZES: [usize; 4] = [10, 100, 1_000, 10_000];

/// How many times as long ten times as many entries may take.
const GROWTH: f64 = 11.0;

const OURS: &str = "`catalog!`";
const STRUM: &str = "strum, five derives of names";

/// A table a size, the growth, and the plot as a file.
pub(crate) fn catalogs(
    rounds: usize,
    beside: Option<&PathBuf>,
    svg: &Path,
) -> Result<String, Failure> {
    let mut text = String::new();
    let mut lines: Vec<Line> = Vec::new();
    let mut ours: Vec<Costs> = Vec::new();
    for size in SIZES {
        let contestants = contestants(size, beside)?;
        let results = race(&contestants, Start::OwnCrate, &["build"], rounds)?;
        for (at, (name, costs)) in results.iter().enumerate() {
            if lines.len() == at {
                lines.push(Line { name: name.clone(), points: Vec::new() });
            }
            lines[at].points.push((size, costs.median().cpu));
        }
        ours.extend(results.first().map(|(_, costs)| costs.clone()));
        let targets: &[_] = if size == 10_000 { &[Target::cpu(STRUM, 0.25)] } else { &[] };
        text += &table(&format!("An enum of {size} entries"), &results, targets);
        text.push('\n');
    }
    if let [.., thousand, ten_thousand] = ours.as_slice() {
        let growth = ten_thousand.times(thousand).cpu;
        let verdict = if growth <= GROWTH { "" } else { ", **missed**" };
        text += &format!(
            "From 1,000 to 10,000 entries `catalog!` takes {growth:.1} times the CPU time (target: ≤ {GROWTH}{verdict}).\n"
        );
    }
    if let Some(folder) = svg.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(svg, plot(&lines))?;
    eprintln!("the plot is {}", svg.display());
    Ok(text)
}

fn contestants(size: usize, beside: Option<&PathBuf>) -> Result<Vec<Contestant>, Failure> {
    let toml = catalog(size, "");
    let ours = |name: &str, folder: &str, manifest: &str| {
        let files = [("src/lib.rs", MACRO), ("api.toml", toml.as_str())];
        one(name, &format!("{folder}-{size}"), manifest, &files)
    };
    let mut contestants = vec![ours(OURS, "ours", &needs::ours())?];
    if let Some(checkout) = beside {
        let name = format!("`catalog!` in {}", checkout.display());
        contestants.push(ours(&name, "beside", &needs::at(checkout))?);
    }
    for (name, folder, source) in [
        (STRUM, "strum", names_only(size)),
        ("strum, seven derives, with texts and codes", "strum-texts", with_texts(size)),
        ("the bare enum", "bare", bare(size)),
    ] {
        let manifest = if folder == "bare" { needs::NONE } else { needs::STRUM };
        let files = [("src/lib.rs", source.as_str())];
        contestants.push(one(name, &format!("{folder}-{size}"), manifest, &files)?);
    }
    Ok(contestants)
}

fn one(
    name: &str,
    folder: &str,
    manifest: &str,
    files: &[(&str, &str)],
) -> Result<Contestant, Failure> {
    Ok(Contestant::new(name, Scratch::write(&format!("catalogs/{folder}"), manifest, files)?))
}

const MACRO: &str = "status_codes::catalog! { pub enum Api = \"api.toml\"; }\n";

/// A catalog as large APIs have them: a dozen codes, each shared by many. Each entry ends with the same lines, which may be
/// none.
pub(crate) fn catalog(size: usize, lines: &str) -> String {
    let mut text = String::from(
        "[catalog]\nname = \"Large API\"\nversion = \"1.0.0\"\nrename-all = \"snake_case\"\n",
    );
    for at in 0..size {
        text += &format!(
            "\n[Entry{at}]\ncode = {}\ntitle = \"{}\"\nsummary = \"{}\"\n{lines}",
            code(at),
            title(at),
            summary(at)
        );
    }
    text
}

const STANDARD: &str = "#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]";

fn bare(size: usize) -> String {
    enumeration(&format!("{STANDARD}\npub enum Api"), size, |_| String::new(), "")
}

fn names_only(size: usize) -> String {
    let head = format!(
        "{STANDARD}\n#[derive(strum::EnumString, strum::Display, strum::IntoStaticStr, strum::EnumIter, strum::FromRepr)]\n#[strum(serialize_all = \"snake_case\")]\npub enum Api"
    );
    enumeration(&head, size, |_| String::new(), "")
}

fn with_texts(size: usize) -> String {
    let head = format!(
        "{STANDARD}\n#[derive(strum::EnumString, strum::Display, strum::IntoStaticStr, strum::EnumIter, strum::FromRepr, strum::EnumMessage, strum::EnumProperty)]\n#[strum(serialize_all = \"snake_case\")]\npub enum Api"
    );
    let attribute = |at| {
        format!(
            "    #[strum(message = \"{}\", detailed_message = \"{}\", props(code = {}))]\n",
            title(at),
            summary(at),
            code(at)
        )
    };
    enumeration(&head, size, attribute, "")
}

/// An enum written by hand: each variant has the attributes of its position and the same fields.
pub(crate) fn enumeration(
    head: &str,
    size: usize,
    attribute: impl Fn(usize) -> String,
    fields: &str,
) -> String {
    let variant =
        |at| format!("    /// {}\n{}    Entry{at}{fields},\n", summary(at), attribute(at));
    let variants: String = (0..size).map(variant).collect();
    format!("{head} {{\n{variants}}}\n")
}

fn code(at: usize) -> u16 {
    const CODES: [u16; 14] = [400, 401, 403, 404, 405, 406, 409, 410, 413, 415, 422, 429, 500, 503];
    CODES[at % CODES.len()]
}

pub(crate) fn title(at: usize) -> String {
    format!("Index setting {at} is refused")
}

fn summary(at: usize) -> String {
    format!("The value that the request gives for setting {at} is none that this index takes.")
}
