//! Picks the command. Takes arguments, gives an answer; reads nothing but the files that a command names.

use std::ffi::OsString;
use std::process::ExitCode;

use anstream::ColorChoice;
use clap::{CommandFactory, Parser};

use crate::arguments::{Arguments, Color, Command};
use crate::output::{Exit, Output};
use crate::terminal::Terminal;
use crate::{check, check_registry, diff, export, list, lookup, schema, search, write};

/// Runs the command with these arguments, the first of which is its own name.
pub fn main(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    match Arguments::try_parse_from(arguments) {
        Ok(arguments) => {
            let color = match arguments.color {
                Color::Auto => ColorChoice::Auto,
                Color::Always => ColorChoice::Always,
                Color::Never => ColorChoice::Never,
            };
            write::write(&run(&arguments, Terminal::of_stdout(color)), color)
        }
        Err(error) => write::write(&usage(&error), ColorChoice::Auto),
    }
}

fn run(arguments: &Arguments, terminal: Terminal) -> Output {
    match &arguments.command {
        None if arguments.queries.is_empty() => {
            Output::success(Arguments::command().render_help().ansi().to_string())
        }
        None => lookup::run(&arguments.queries, arguments.json, terminal),
        Some(Command::Search(search)) => search::run(&search.words, terminal),
        Some(Command::List(list)) => list::run(list, terminal),
        Some(Command::Check(check)) => check::run(check, terminal),
        Some(Command::Diff(diff)) => diff::run(&diff.old, &diff.new, terminal),
        Some(Command::Export(export)) => {
            export::run(export.file.as_deref(), export.format, &export.options)
        }
        Some(Command::Schema) => schema::run(),
        Some(Command::CheckRegistry(check)) => {
            check_registry::run(&check.csv, check.on.as_deref(), terminal)
        }
    }
}

/// Help and version are asked for, everything else is a mistake.
fn usage(error: &clap::Error) -> Output {
    let text = error.render().ansi().to_string();
    if error.use_stderr() {
        Output { stderr: text, exit: Exit::Failure, ..Output::default() }
    } else {
        Output::success(text)
    }
}
