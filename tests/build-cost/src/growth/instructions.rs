//! `instructions`: what ten times as much input costs the reader, counted by callgrind instead of timed.
//!
//! A text of 10,000 entries and what is read from it do not fit into the caches that hold 1,000, so time grows faster than
//! work. The counts tell the two apart, and other work on the machine does not change them.

use std::env;
use std::fs;
use std::process::{Command, ExitCode};

use super::{ITEMS, commands, growing, read, row};
use crate::measure::Failure;
use crate::shapes;

/// The variable that names the file to read, for the process that is counted.
const FILE: &str = "STATUS_BUILD_COST_READ";

/// What one process does: reads the file that the variable names. `None` where it is not set.
pub(crate) fn as_reader() -> Option<ExitCode> {
    let file = env::var_os(FILE)?;
    Some(match fs::read_to_string(file) {
        Ok(text) => read(&text, 1).map_or(ExitCode::FAILURE, |_| ExitCode::SUCCESS),
        Err(_) => ExitCode::FAILURE,
    })
}

/// A table, with the rows whose shape contains `only`. A count repeats exactly, so there are no rounds.
pub(crate) fn instructions(only: &str) -> Result<String, Failure> {
    let start = counted("")?;
    let mut rows = String::new();
    for shape in shapes::shapes().filter(|shape| shape.name.contains(only)) {
        let of = |size| counted(&(shape.text)(size as usize)).map(|count| count - start);
        let (small, large) = (of(ITEMS[0])?, of(ITEMS[1])?);
        eprintln!("instructions: {}: {small:.1}, {large:.1} million", shape.name);
        rows += &row(shape.name, small, large);
    }
    Ok(growing("instructions of the reader", ITEMS, "million", &rows))
}

/// Millions of instructions of a process that reads a text. That of an empty text is the start of the process.
fn counted(text: &str) -> Result<f64, Failure> {
    let file = commands::file("read.toml", text)?;
    let mut valgrind = Command::new("valgrind");
    valgrind.args(["--tool=callgrind", "--callgrind-out-file=/dev/null"]);
    valgrind.arg(env::current_exe()?).env(FILE, file);
    let output =
        valgrind.output().map_err(|error| format!("Debian's valgrind is needed: {error}"))?;
    let printed = String::from_utf8_lossy(&output.stderr);
    let count = printed.lines().find_map(|line| line.split_once("Collected :"));
    let (_, count) = count.ok_or_else(|| format!("callgrind counts nothing:\n{printed}"))?;
    Ok(count.trim().parse::<f64>()? / 1e6)
}
