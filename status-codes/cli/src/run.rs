//! Runs the chosen command.

use std::ffi::OsString;
use std::process::ExitCode;

use anstream::ColorChoice;
use clap::{CommandFactory, Parser};

use crate::arguments::{Arguments, Color, Command};
use crate::output::{Exit, Output};
use crate::terminal::Terminal;
use crate::{
    check, check_registry, diff, export, import, init, list, lookup, schema, search, shell, write,
};

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
    let Arguments { lookup, command, .. } = arguments;
    let Some(command) = command else {
        return match lookup.queries.as_slice() {
            [] => Output::success(Arguments::command().render_help().ansi().to_string()),
            _ => lookup::run(lookup, terminal),
        };
    };
    if lookup.has_options() {
        return Output::failure("the options of a command go after its name");
    }
    match command {
        Command::Search(search) => search::run(search, terminal),
        Command::List(list) => list::run(list, terminal),
        Command::Check(check) => check::run(check, terminal),
        Command::Diff(diff) => diff::run(diff, terminal),
        Command::Import(import) => import::run(import),
        Command::Export(export) => {
            export::run(export.file.as_deref(), export.format, &export.options)
        }
        Command::Init(init) => init::run(&init.file),
        Command::Schema => schema::run(),
        Command::CheckRegistry(check) => check_registry::run(check, terminal),
        Command::Completions(completions) => shell::completions(completions.shell),
        Command::Man(man) => shell::man(man.command.as_deref()),
    }
}

/// Prints help or version, or reports wrong arguments.
fn usage(error: &clap::Error) -> Output {
    let text = error.render().ansi().to_string();
    if error.use_stderr() {
        Output { stderr: text, exit: Exit::Failure, ..Output::default() }
    } else {
        Output::success(text)
    }
}
