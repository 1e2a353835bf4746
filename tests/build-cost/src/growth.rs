//! `growth`: what ten times as much input costs, for each shape of catalog, in the macro, the reader and the command.
//!
//! The exponent is the logarithm of the ratio: 1 is linear, 2 quadratic. The least of the rounds counts, because other
//! work on the machine only adds.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use status_data::{parse_catalog, registry};

use crate::dependencies as needs;
use crate::measure::{Failure, run, run_any};
use crate::scratch::{Scratch, project};
use crate::shapes::{SHAPES, Shape, entries};

const SIZES: [usize; 2] = [1_000, 10_000];

/// How many times as long ten times as much may take: n log n, from 1,000 to 10,000.
const MOST: f64 = 13.0;

/// One table: a row for each shape and step.
pub(crate) fn growth(rounds: usize) -> Result<String, Failure> {
    let mut text = format!(
        "### From {} to {} items\n\n| shape | step | {} | {} | ratio | exponent | target |\n| --- | --- | ---: | ---: | ---: | ---: | ---: |\n",
        SIZES[0], SIZES[1], SIZES[0], SIZES[1]
    );
    let command = command()?;
    for shape in SHAPES {
        text += &row(shape.name, "macro", rounds, |size| in_macro(shape, size))?;
        text += &row(shape.name, "reader", rounds, |size| in_reader(shape, size))?;
        text += &row(shape.name, "`check`", rounds, |size| {
            let file = file(shape.name, &(shape.text)(size))?;
            Ok(run_any(Command::new(&command).arg("check").arg(file))?.cpu)
        })?;
    }
    text += &row("plain entries, each edited", "`diff`", rounds, |size| {
        let old = file("old", &entries(size, |_| String::new()))?;
        let new = file("new", &entries(size, |_| "retry = \"any\"\n".into()))?;
        Ok(run_any(Command::new(&command).arg("diff").arg(old).arg(new))?.cpu)
    })?;
    Ok(text)
}

fn row(
    shape: &str,
    step: &str,
    rounds: usize,
    cost: impl Fn(usize) -> Result<f64, Failure>,
) -> Result<String, Failure> {
    let mut least = [f64::INFINITY; 2];
    for round in 1..=rounds {
        for (least, size) in least.iter_mut().zip(SIZES) {
            let cost = cost(size)?;
            eprintln!("{shape}, {step}, {size}, round {round} of {rounds}: {cost:.3} s");
            *least = least.min(cost);
        }
    }
    let [small, large] = least;
    let ratio = large / small;
    Ok(format!(
        "| {shape} | {step} | {small:.3} s | {large:.3} s | {ratio:.1} | {:.2} | {} |\n",
        ratio.log10(),
        crate::table::within(ratio, MOST)
    ))
}

/// CPU seconds that a crate with this catalog takes; an invalid one ends in errors.
fn in_macro(shape: &Shape, size: usize) -> Result<f64, Failure> {
    let text = (shape.text)(size);
    let source = "status_codes::catalog! { pub enum Api = \"api.toml\"; }\n";
    let name =
        format!("growth/{}-{size}", shape.name.replace(|c: char| !c.is_ascii_alphanumeric(), "-"));
    let files = [("src/lib.rs", source), ("api.toml", text.as_str())];
    let scratch = Scratch::write(&name, &needs::ours(), &files)?;
    // Dependencies are built before the crate is measured.
    run_any(&mut scratch.cargo(&["build", "--offline", "--quiet"]))?;
    scratch.remove_own_build()?;
    let mut build = scratch.cargo(&["build", "--offline", "--quiet"]);
    let cost = if shape.valid { run(&mut build)? } else { run_any(&mut build)? };
    Ok(cost.cpu)
}

/// Seconds that the reader takes, and the texts of all that it finds.
fn in_reader(shape: &Shape, size: usize) -> Result<f64, Failure> {
    let text = (shape.text)(size);
    let registry = registry();
    let start = Instant::now();
    let parsed = parse_catalog(&text, registry);
    let messages = parsed.messages("api.toml", &text);
    let cost = start.elapsed().as_secs_f64();
    if shape.valid != messages.is_empty() {
        return Err(format!("{}: {} messages", shape.name, messages.len()).into());
    }
    Ok(cost)
}

fn file(name: &str, text: &str) -> Result<PathBuf, Failure> {
    let folder = project().join("target/build-cost/growth");
    fs::create_dir_all(&folder)?;
    let name = name.replace(|c: char| !c.is_ascii_alphanumeric(), "-");
    let path = folder.join(format!("{name}.toml"));
    fs::write(&path, text)?;
    Ok(path)
}

/// The command, built for release.
fn command() -> Result<PathBuf, Failure> {
    let mut cargo = Command::new("cargo");
    cargo.args(["build", "--release", "--quiet", "-p", "status-codes-cli"]).current_dir(project());
    run(&mut cargo)?;
    let target =
        std::env::var_os("CARGO_TARGET_DIR").map_or(project().join("target"), PathBuf::from);
    Ok(Path::new(&target).join("release/status-codes"))
}
