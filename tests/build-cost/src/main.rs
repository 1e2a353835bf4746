//! Measures the build cost of `status-codes` and of its alternatives, in one run on one machine.
//!
//! `cargo run -p build-cost --release -- [SCENARIO…] [--rounds N] [--svg FILE] [--beside CHECKOUT] [--only TEXT]`
//!
//! | scenario | measures | file |
//! | --- | --- | --- |
//! | `cold`, `check`, `release` | a crate with one dependency, nothing built | `cold.rs`, `registry_enums.rs` |
//! | `crates` | where a cold build's time goes, crate by crate | `crates.rs` |
//! | `literals` | 10,000 uses of `status!` | `literals.rs` |
//! | `catalogs` | enums of 10 to 10,000 entries, with a plot | `catalogs.rs`, `plot.rs` |
//! | `members` | enums of 10 to 1,000 entries with members | `members.rs` |
//! | `edits` | the rebuild after an edit of `codes.toml` or of a catalog | `edits.rs` |
//! | `axum`, `service` | what is added to a web service, a small one and a usual one | `service.rs` |
//! | `growth` | what ten times as much input costs, shape by shape; `--only macro` are some rows | `growth.rs`, `shapes/` |
//! | `instructions` | the same of the reader alone, counted by Debian's `valgrind` | `growth/instructions.rs` |
//! | `size` | bytes of a release binary | `size.rs` |
//!
//! Without a scenario all of them run. Scratch crates are below `target/build-cost/`. Their dependencies are fetched once; then
//! everything is offline. Markdown is written to standard output, progress to standard error.

#![expect(
    clippy::format_push_string,
    reason = "sources and tables read best as the text they become"
)]

mod catalogs;
mod cold;
mod crates;
mod dependencies;
mod edits;
mod files_api;
mod growth;
mod literals;
mod measure;
mod members;
mod plot;
mod race;
mod registry_enums;
mod scratch;
mod service;
mod shapes;
mod size;
mod table;

use std::env;
use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use crate::measure::Failure;

const SCENARIOS: &[&str] = &[
    "cold",
    "check",
    "release",
    "crates",
    "literals",
    "catalogs",
    "members",
    "edits",
    "axum",
    "service",
    "growth",
    "instructions",
    "size",
];

fn main() -> ExitCode {
    if let Some(code) = crates::as_compiler().or_else(growth::as_reader) {
        return code;
    }
    match Arguments::read(env::args().skip(1)).and_then(|arguments| measure(&arguments)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("build-cost: {failure}");
            ExitCode::FAILURE
        }
    }
}

/// What the command line asks for.
struct Arguments {
    scenarios: Vec<String>,
    rounds: usize,
    svg: PathBuf,
    beside: Option<PathBuf>,
    only: String,
}

impl Arguments {
    fn read(mut words: impl Iterator<Item = String>) -> Result<Self, Failure> {
        let svg = scratch::project().join("target/build-cost/catalogs.svg");
        let mut arguments =
            Self { scenarios: Vec::new(), rounds: 5, svg, beside: None, only: String::new() };
        while let Some(word) = words.next() {
            let mut value = || words.next().ok_or(format!("{word} takes a value"));
            match word.as_str() {
                "--rounds" => arguments.rounds = value()?.parse()?,
                "--svg" => arguments.svg = value()?.into(),
                "--beside" => arguments.beside = Some(fs::canonicalize(value()?)?),
                "--only" => arguments.only = value()?,
                scenario if SCENARIOS.contains(&scenario) => arguments.scenarios.push(word),
                _ => {
                    let known = SCENARIOS.join(", ");
                    return Err(format!("no scenario `{word}`; there are {known}").into());
                }
            }
        }
        if arguments.rounds == 0 {
            return Err("--rounds takes a number from 1".into());
        }
        if arguments.scenarios.is_empty() {
            arguments.scenarios = SCENARIOS.iter().map(|&scenario| scenario.to_owned()).collect();
        }
        Ok(arguments)
    }
}

fn measure(arguments: &Arguments) -> Result<(), Failure> {
    let Arguments { rounds, beside, svg, only, .. } = arguments;
    let (rounds, beside) = (*rounds, beside.as_ref());
    println!(
        "Medians of {rounds} rounds; a ratio is the median of the rounds' ratios. {}\n",
        machine()
    );
    for scenario in &arguments.scenarios {
        let text = match scenario.as_str() {
            "crates" => crates::crates(rounds)?,
            "literals" => literals::literals(rounds, beside)?,
            "catalogs" => catalogs::catalogs(rounds, beside, svg)?,
            "members" => members::members(rounds, beside)?,
            "edits" => edits::edits(rounds)?,
            "axum" => service::small(rounds, beside)?,
            "service" => service::usual(rounds, beside)?,
            "growth" => growth::growth(rounds, only)?,
            "instructions" => growth::instructions(only)?,
            "size" => size::size()?,
            kind => cold::cold(rounds, &[kind], beside)?,
        };
        println!("{text}");
    }
    Ok(())
}

/// How many processors there are and how busy they were when the run began.
fn machine() -> String {
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let load = load.split(' ').next().unwrap_or_default();
    format!("{cores} processors, load {load} at the start.")
}
