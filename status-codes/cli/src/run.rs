//! Picks the command. Takes arguments, gives an answer; reads nothing but the files that a command names.

use std::ffi::OsString;
use std::process::ExitCode;

use anstream::ColorChoice;
use clap::{CommandFactory, Parser};

use crate::answer::{Answer, End};
use crate::arguments::{Arguments, Color, Command};
use crate::terminal::Screen;
use crate::{check, check_registry, diff, export, list, lookup, output, schema, search};

/// Runs the command with these arguments, the first of which is its own name.
pub fn main(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    match Arguments::try_parse_from(arguments) {
        Ok(arguments) => {
            let color = match arguments.color {
                Color::Auto => ColorChoice::Auto,
                Color::Always => ColorChoice::Always,
                Color::Never => ColorChoice::Never,
            };
            output::write(&run(&arguments, Screen::of_stdout(color)), color)
        }
        Err(error) => output::write(&usage(&error), ColorChoice::Auto),
    }
}

fn run(arguments: &Arguments, screen: Screen) -> Answer {
    match &arguments.command {
        None if arguments.queries.is_empty() => {
            Answer::of(Arguments::command().render_help().ansi().to_string())
        }
        None => lookup::answer(&arguments.queries, arguments.json, screen),
        Some(Command::Search(search)) => search::answer(&search.words, screen),
        Some(Command::List(list)) => list::answer(list, screen),
        Some(Command::Check(check)) => check::answer(check, screen),
        Some(Command::Diff(diff)) => diff::answer(&diff.old, &diff.new, screen),
        Some(Command::Export(export)) => export::answer(export.file.as_deref(), export.format),
        Some(Command::Schema) => schema::answer(),
        Some(Command::CheckRegistry(check)) => {
            check_registry::answer(&check.csv, check.on.as_deref(), screen)
        }
    }
}

/// Help and version are asked for, everything else is a mistake.
fn usage(error: &clap::Error) -> Answer {
    let text = error.render().ansi().to_string();
    if error.use_stderr() {
        Answer { err: text, end: End::NoAnswer, ..Answer::default() }
    } else {
        Answer::of(text)
    }
}
