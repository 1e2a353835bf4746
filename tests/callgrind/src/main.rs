//! Counts the instructions of each operation under callgrind: `cargo run -p callgrind --release`.
//!
//! The program starts itself under valgrind, once with one pass over the inputs and once with two; the difference is
//! what a pass takes, without start and end. Counts repeat exactly for one build, however busy the machine is; they say
//! nothing of caches and of branches that are predicted wrongly, which the benches of `status-codes` show.

mod inputs;
mod operations;
mod rivals;

use std::env;
use std::error::Error;
use std::process::{Command, ExitCode};

use crate::inputs::{Inputs, LEN};
use crate::operations::{OPERATIONS, Operation};

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let done = match arguments.as_slice() {
        [] => print_table(),
        [operation, passes] => run(operation, passes),
        _ => Err("takes no arguments".into()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("callgrind: {failure}");
            ExitCode::FAILURE
        }
    }
}

/// What runs under valgrind.
fn run(operation: &str, passes: &str) -> Result<(), Box<dyn Error>> {
    let operation = OPERATIONS.get(operation.parse::<usize>()?).ok_or("no such operation")?;
    let inputs = Inputs::unpredictable();
    for _ in 0..passes.parse()? {
        std::hint::black_box((operation.run)(&inputs));
    }
    Ok(())
}

fn print_table() -> Result<(), Box<dyn Error>> {
    check_answers()?;
    println!("| operation | by | instructions each | status-codes / it | target |");
    println!("| --- | --- | ---: | ---: | ---: |");
    let mut ours = 0.0;
    for (at, operation) in OPERATIONS.iter().enumerate() {
        let each = instructions(at)?;
        if operation.who == "status-codes" {
            ours = each;
        }
        let Operation { question, who, .. } = operation;
        let target = targets().iter().find(|(of, by, _)| (of, by) == (question, who));
        let target = target.map_or(String::new(), |(.., most)| {
            format!("≤ {most}{}", if ours / each <= *most { "" } else { ", **missed**" })
        });
        println!("| {question} | {who} | {each:.1} | {:.2} | {target} |", ours / each);
    }
    Ok(())
}

/// Ratios that ours should not exceed.
fn targets() -> &'static [(&'static str, &'static str, f64)] {
    &[("number → code", "http", 1.1), ("bytes → code", "http", 1.1), ("status → text", "http", 1.1)]
}

/// Everyone who answers a question gives the same answer, or the counts would compare different things.
fn check_answers() -> Result<(), Box<dyn Error>> {
    for inputs in [Inputs::unpredictable(), Inputs::predictable()] {
        let answers = OPERATIONS.iter().map(|operation| (operation, (operation.run)(&inputs)));
        let mut first: Option<(&str, usize)> = None;
        for (operation, answer) in answers {
            match first {
                Some((question, expected)) if question == operation.question => {
                    if answer != expected {
                        return Err(format!("{operation}: {answer}, not {expected}").into());
                    }
                }
                _ => first = Some((operation.question, answer)),
            }
        }
    }
    Ok(())
}

/// Instructions for one input.
fn instructions(operation: usize) -> Result<f64, Box<dyn Error>> {
    let (one, two) = (collected(operation, 1)?, collected(operation, 2)?);
    let len = f64::from(u32::try_from(LEN)?);
    Ok(f64::from(u32::try_from(two.saturating_sub(one))?) / len)
}

/// What callgrind counts for the whole program.
fn collected(operation: usize, passes: usize) -> Result<u64, Box<dyn Error>> {
    let mut command = Command::new("valgrind");
    command.args(["--tool=callgrind", "--callgrind-out-file=/dev/null"]).arg(env::current_exe()?);
    command.args([operation.to_string(), passes.to_string()]);
    let output =
        command.output().map_err(|error| format!("valgrind (a Debian package): {error}"))?;
    let said = String::from_utf8_lossy(&output.stderr);
    let count =
        said.lines().find_map(|line| line.split_once("Collected : ").map(|(_, count)| count));
    match count {
        Some(count) if output.status.success() => Ok(count.trim().parse()?),
        _ => Err(format!("valgrind failed:\n{said}").into()),
    }
}
