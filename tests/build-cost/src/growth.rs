//! `growth`: what ten times as much input costs in the macro, the reader and the command, and what a text of 1 MB does.
//!
//! All figures are CPU time and the least of the rounds, which run small and large texts in turn: other work on the
//! machine only adds. The exponent is the logarithm of the ratio: 1 is linear, 2 quadratic.

mod commands;
mod instructions;

use status_data::{parse_catalog, registry};

use self::commands::{Program, check};
pub(crate) use self::instructions::{as_reader, instructions};
use crate::dependencies as needs;
use crate::measure::{Failure, cpu_time, run, run_any};
use crate::scratch::Scratch;
use crate::shapes::{self, Shape, entries};
use crate::table::within;

/// Items of the smaller and the larger text.
const ITEMS: [u32; 2] = [1_000, 10_000];

/// Entries that the command prints, compares or imports.
const ENTRIES: [u32; 2] = [2_000, 20_000];

/// How many times as long ten times as much may take: n log n, from 1,000 to 10,000.
const MOST: f64 = 13.0;

/// A text of this size, and the most seconds that the reader and `check` take for it.
const BYTES: u32 = 1_000_000;
const READER: f64 = 1.0;
const CHECK: f64 = 3.0;

/// Tables, with the rows whose shape or step contains `only`.
pub(crate) fn growth(rounds: usize, only: &str) -> Result<String, Failure> {
    let command = Program::build()?;
    let growth = Growth { rounds, only };
    let tables = [
        growth.of_macro()?,
        growth.of_reader()?,
        growth.of_check(&command)?,
        growth.of_command(&command)?,
        growth.large(&command)?,
    ];
    Ok(tables.concat())
}

struct Growth<'a> {
    rounds: usize,
    only: &'a str,
}

impl Growth<'_> {
    /// A debug build of a crate with a catalog; an invalid one ends in errors.
    fn of_macro(&self) -> Result<String, Failure> {
        let scratch = |text: &str| {
            let source = "status_codes::catalog! { pub enum Api = \"api.toml\"; }\n";
            let files = [("src/lib.rs", source), ("api.toml", text)];
            Scratch::write("growth/macro", &needs::ours(), &files)
        };
        let build = &["build", "--offline", "--quiet"];
        let shapes: Vec<&Shape> = self.shapes("macro").collect();
        if !shapes.is_empty() {
            // Dependencies are built before anything is measured.
            run(&mut scratch(&entries(1, |_| String::new()))?.cargo(build))?;
        }
        let rows = shapes.into_iter().map(|shape| {
            let cost = move |size| {
                let scratch = scratch(&(shape.text)(size as usize))?;
                scratch.remove_own_build()?;
                let mut build = scratch.cargo(build);
                Ok(if shape.valid { run(&mut build)? } else { run_any(&mut build)? }.cpu)
            };
            (shape.name, cost)
        });
        self.table("macro", ITEMS, rows)
    }

    fn of_reader(&self) -> Result<String, Failure> {
        let rows = self.shapes("reader").map(|shape| {
            let cost = move |size| {
                let (cost, messages) = read(&(shape.text)(size as usize), ITEMS[1] / size)?;
                match messages.first() {
                    Some(message) if shape.valid => {
                        Err(format!("{}: {message}", shape.name).into())
                    }
                    None if !shape.valid => Err(format!("{}: no message", shape.name).into()),
                    _ => Ok(cost),
                }
            };
            (shape.name, cost)
        });
        self.table("reader", ITEMS, rows)
    }

    fn of_check(&self, command: &Program) -> Result<String, Failure> {
        let rows = self.shapes("`check`").map(|shape| {
            let cost = move |size| check(command, &(shape.text)(size as usize));
            (shape.name, cost)
        });
        self.table("`check`", ITEMS, rows)
    }

    fn of_command(&self, command: &Program) -> Result<String, Failure> {
        let rows = commands::commands().filter(|(name, _)| name.contains(self.only));
        let rows = rows.map(|(name, run)| (name, move |size| run(command, size as usize)));
        self.table("the command", ENTRIES, rows)
    }

    /// The time of texts of 1 MB, which has bounds of its own.
    fn large(&self, command: &Program) -> Result<String, Failure> {
        let mut rows = String::new();
        for shape in self.shapes("1 MB") {
            let large = shape.of_bytes(BYTES as usize);
            let reader = |_| Ok(read(&large, 1)?.0);
            let [reader] = self.least("reader, 1 MB", shape.name, [BYTES], reader)?;
            let check = |_| check(command, &large);
            let [check] = self.least("`check`, 1 MB", shape.name, [BYTES], check)?;
            rows += &format!(
                "| {} | {reader:.3} | {} | {check:.3} | {} |\n",
                shape.name,
                within(reader, READER),
                within(check, CHECK)
            );
        }
        let head = "| shape | reader, s | target | `check`, s | target |\n| --- | ---: | ---: | ---: | ---: |";
        Ok(titled("Texts of 1 MB", head, &rows))
    }

    /// The shapes of a step that are asked for.
    fn shapes(&self, step: &str) -> impl Iterator<Item = &'static Shape> {
        let (all, only) = (step.contains(self.only), self.only.to_owned());
        shapes::shapes().filter(move |shape| all || shape.name.contains(&only))
    }

    fn table<N: AsRef<str>, C: Fn(u32) -> Result<f64, Failure>>(
        &self,
        step: &str,
        sizes: [u32; 2],
        costs: impl Iterator<Item = (N, C)>,
    ) -> Result<String, Failure> {
        let mut rows = String::new();
        for (name, cost) in costs {
            let [small, large] = self.least(step, name.as_ref(), sizes, &cost)?;
            rows += &row(name.as_ref(), small, large);
        }
        Ok(growing(step, sizes, "s", &rows))
    }

    fn least<const N: usize>(
        &self,
        step: &str,
        name: &str,
        sizes: [u32; N],
        cost: impl Fn(u32) -> Result<f64, Failure>,
    ) -> Result<[f64; N], Failure> {
        let mut least = [f64::INFINITY; N];
        for _ in 0..self.rounds {
            for (least, size) in least.iter_mut().zip(sizes) {
                *least = least.min(cost(size)?);
            }
        }
        eprintln!("{step}: {name}: {least:.4?} s");
        Ok(least)
    }
}

/// The row of a shape, with what both sizes cost.
fn row(name: &str, small: f64, large: f64) -> String {
    let ratio = large / small;
    let (exponent, target) = (ratio.log10(), within(ratio, MOST));
    format!("| {name} | {small:.3} | {large:.3} | {ratio:.1} | {exponent:.2} | {target} |\n")
}

/// The table of such rows, if there are any.
fn growing(step: &str, [small, large]: [u32; 2], unit: &str, rows: &str) -> String {
    let head = format!(
        "| shape | {small}, {unit} | {large}, {unit} | ratio | exponent | target |\n| --- | ---: | ---: | ---: | ---: | ---: |"
    );
    titled(&format!("{step}, from {small} to {large}"), &head, rows)
}

/// A table, if it has rows.
fn titled(title: &str, head: &str, rows: &str) -> String {
    if rows.is_empty() { String::new() } else { format!("### {title}\n\n{head}\n{rows}\n") }
}

/// Seconds that the reader takes, and the texts of all that it finds.
///
/// A small text is read several times and everything is kept, so that it takes as much memory as a large one: what the
/// system asks for each page would else be growth of ours.
fn read(text: &str, times: u32) -> Result<(f64, Vec<String>), Failure> {
    let registry = registry();
    let read = || {
        let parsed = parse_catalog(text, registry);
        let messages = parsed.messages("api.toml", text);
        (parsed, messages)
    };
    let (cost, mut kept) = cpu_time(|| Ok((0..times).map(|_| read()).collect::<Vec<_>>()))?;
    let (_, messages) = kept.pop().unwrap_or_default();
    Ok((cost / f64::from(times), messages))
}
