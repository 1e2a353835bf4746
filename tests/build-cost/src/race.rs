//! Contestants that do the same thing, run in alternation.
//!
//! A round runs every contestant once, so that other work on the machine affects all of them equally.

use crate::measure::{Costs, Failure, run};
use crate::scratch::Scratch;

/// What is undone before each run, so that the same work is there again.
#[derive(Clone, Copy)]
pub(crate) enum Start {
    /// Nothing is built.
    Cold,
    /// Dependencies are built, the crate is not.
    OwnCrate,
    /// Everything is built; then one file of the crate is edited.
    Edit { file: &'static str, edit: fn(&str, usize) -> String },
}

/// One who takes part.
pub(crate) struct Contestant {
    pub(crate) name: String,
    pub(crate) scratch: Scratch,
}

impl Contestant {
    pub(crate) fn new(name: impl Into<String>, scratch: Scratch) -> Self {
        Self { name: name.into(), scratch }
    }

    fn prepare(&self, start: Start, command: &[&str], round: usize) -> Result<(), Failure> {
        match start {
            Start::Cold => self.scratch.remove_all_builds(),
            Start::OwnCrate => self.scratch.remove_own_build(),
            Start::Edit { file, edit } => {
                run(&mut self.scratch.cargo(command))?;
                let text = self.scratch.get(file)?;
                self.scratch.put(file, &edit(&text, round))
            }
        }
    }
}

/// The contestants with their costs, in the same order.
pub(crate) type Results = Vec<(String, Costs)>;

/// Runs `cargo` with the same arguments for everyone, `rounds` times in turn.
pub(crate) fn race(
    contestants: &[Contestant],
    start: Start,
    arguments: &[&str],
    rounds: usize,
) -> Result<Results, Failure> {
    let mut command = arguments.to_vec();
    command.extend(["--offline", "--quiet"]);
    let mut results: Results =
        contestants.iter().map(|one| (one.name.clone(), Costs::default())).collect();
    // What is not measured is built before the first round.
    if !matches!(start, Start::Cold) {
        for contestant in contestants {
            run(&mut contestant.scratch.cargo(&command))?;
        }
    }
    for round in 1..=rounds {
        for (contestant, (name, costs)) in contestants.iter().zip(&mut results) {
            contestant.prepare(start, &command, round)?;
            let mut cargo = contestant.scratch.cargo(&command);
            if matches!(start, Start::Cold) {
                // As for a dependency from a registry, which cargo never compiles incrementally.
                cargo.env("CARGO_INCREMENTAL", "0");
            }
            let cost = run(&mut cargo)?;
            eprintln!("cargo {}, round {round} of {rounds}, {name}: {cost}", arguments.join(" "));
            costs.push(cost);
        }
    }
    Ok(results)
}
