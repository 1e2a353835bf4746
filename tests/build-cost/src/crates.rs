//! `crates`: where the CPU time of a cold build goes, crate by crate.
//!
//! Cargo starts this program instead of the compiler (`RUSTC_WRAPPER`); it runs the compiler and records the cost. Other
//! processes, such as build scripts, are not in the table. Empty crates show the fixed cost of the compiler for each crate.

use std::env;
use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, ExitCode};

use crate::dependencies as needs;
use crate::measure::{Cost, Costs, Failure, cpu_of_children, run};
use crate::registry_enums as uses;
use crate::scratch::{Scratch, project};
use crate::service;

/// Names the file that costs are written to, for the program in the compiler's place.
const LOG: &str = "BUILD_COST_LOG";

/// A table for ours, one for a macro crate that most programs build, and what of a web service's build is ours: within
/// one build, so that it holds on a machine whose speed changes from one build to the next.
pub(crate) fn crates(rounds: usize) -> Result<String, Failure> {
    let ours = Scratch::write(
        "crates/ours",
        &format!("{}{EMPTY}", needs::ours()),
        &[
            ("src/lib.rs", uses::OURS),
            ("empty/Cargo.toml", "[package]\nname = \"empty\"\nedition = \"2024\"\n"),
            ("empty/src/lib.rs", ""),
            ("empty-macro/Cargo.toml", EMPTY_MACRO),
            ("empty-macro/src/lib.rs", ""),
        ],
    )?;
    let thiserror = [("src/lib.rs", uses::thiserror())];
    let thiserror = thiserror.each_ref().map(|(path, text)| (*path, text.as_str()));
    let thiserror = Scratch::write("crates/thiserror", needs::THISERROR, &thiserror)?;
    let ours = costs(&ours, rounds)?;
    let mut text = table("status-codes", &ours);
    text.push('\n');
    text += &table("thiserror", &costs(&thiserror, rounds)?);
    text.push('\n');

    let service = costs(&service::with_ours()?, rounds)?;
    let without = costs(&service::without()?, 1)?;
    let has = |costs: &[(String, Costs)], name: &str| costs.iter().any(|(known, _)| known == name);
    let added = |name: &str| has(&ours, name) && !has(&without, name);
    let sum = |which: &dyn Fn(&str) -> bool| -> f64 {
        service.iter().filter(|(name, _)| which(name)).map(|(_, costs)| costs.median().cpu).sum()
    };
    let (of_ours, of_others) = (sum(&added), sum(&|name| !added(name)));
    text += &format!(
        "### Within one debug build of a service with axum, tokio, serde, thiserror and tracing\n\n| | CPU s |\n| --- | ---: |\n| crates that the service has only through us | {of_ours:.2} |\n| all others | {of_others:.2} |\n| ours / others | {:.3} |\n",
        of_ours / of_others
    );
    Ok(text)
}

const EMPTY: &str = "empty = { path = \"empty\" }\nempty-macro = { path = \"empty-macro\" }\n";

const EMPTY_MACRO: &str =
    "[package]\nname = \"empty-macro\"\nedition = \"2024\"\n\n[lib]\nproc-macro = true\n";

/// What each crate cost in each round, the dearest first.
fn costs(scratch: &Scratch, rounds: usize) -> Result<Vec<(String, Costs)>, Failure> {
    let log = project().join("target/build-cost/crates/costs");
    let mut crates: Vec<(String, Costs)> = Vec::new();
    for round in 1..=rounds {
        scratch.remove_all_builds()?;
        fs::write(&log, "")?;
        let mut cargo = scratch.cargo(&["build", "--offline", "--quiet"]);
        cargo
            .env("CARGO_INCREMENTAL", "0")
            .env("RUSTC_WRAPPER", env::current_exe()?)
            .env(LOG, &log);
        eprintln!("crate by crate, round {round} of {rounds}: {}", run(&mut cargo)?);
        for (name, cost) in read(&log)? {
            match crates.iter_mut().find(|(known, _)| *known == name) {
                Some((_, costs)) => costs.push(cost),
                None => crates.push((name, Costs::of(cost))),
            }
        }
    }
    crates.sort_by(|(_, a), (_, b)| b.median().cpu.total_cmp(&a.median().cpu));
    Ok(crates)
}

/// One round: the cost of each name, since all build scripts have the same.
fn read(log: &Path) -> Result<Vec<(String, Cost)>, Failure> {
    let mut costs: Vec<(String, Cost)> = Vec::new();
    for line in fs::read_to_string(log)?.lines() {
        let mut words = line.split(' ');
        let mut next = || words.next().ok_or("an incomplete line of costs");
        let (name, cpu, wall): (_, f64, f64) = (next()?, next()?.parse()?, next()?.parse()?);
        match costs.iter_mut().find(|(known, _)| known == name) {
            Some((_, cost)) => *cost = Cost { cpu: cost.cpu + cpu, wall: cost.wall + wall },
            None => costs.push((name.to_owned(), Cost { cpu, wall })),
        }
    }
    Ok(costs)
}

fn table(title: &str, crates: &[(String, Costs)]) -> String {
    let all: f64 = crates.iter().map(|(_, costs)| costs.median().cpu).sum();
    let mut text = format!(
        "### Cold debug build of {title}, crate by crate\n\n| crate | CPU s | share |\n| --- | ---: | ---: |\n"
    );
    for (name, costs) in crates {
        let cpu = costs.median().cpu;
        text += &format!("| {name} | {cpu:.2} | {:.0} % |\n", 100.0 * cpu / all);
    }
    text
}

/// Whether cargo has started this program as the compiler; then it is that, and writes down what it cost.
pub(crate) fn as_compiler() -> Option<ExitCode> {
    let log = env::var_os(LOG)?;
    Some(compile(Path::new(&log)).unwrap_or_else(|failure| {
        eprintln!("build-cost: {failure}");
        ExitCode::FAILURE
    }))
}

fn compile(log: &Path) -> Result<ExitCode, Failure> {
    let arguments: Vec<_> = env::args_os().skip(1).collect();
    let (compiler, arguments) = arguments.split_first().ok_or("no compiler is named")?;
    let (before, start) = (cpu_of_children()?, std::time::Instant::now());
    let status = Command::new(compiler).args(arguments).status()?;
    let cpu = cpu_of_children()?.saturating_sub(before).as_secs_f64();
    let wall = start.elapsed().as_secs_f64();
    // Cargo also asks the compiler what it is; that names no crate.
    let name = arguments.iter().skip_while(|word| *word != "--crate-name").nth(1);
    if let Some(name) = name.and_then(|name| name.to_str()).filter(|name| *name != "___") {
        // One write a line, since several compilers run at once.
        let line = format!("{name} {cpu} {wall}\n");
        OpenOptions::new().append(true).open(log)?.write_all(line.as_bytes())?;
    }
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
