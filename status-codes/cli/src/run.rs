//! Runs the chosen command.

use std::ffi::OsString;
use std::process::ExitCode;

use anstream::ColorChoice;
use clap::error::{ContextKind, ContextValue};
use clap::{CommandFactory, Parser};
use status_data::suggest;

use crate::arguments::{Arguments, Color, Command};
use crate::output::{Exit, Output};
use crate::terminal::Terminal;
use crate::{
    check, check_registry, diff, export, import, init, list, lookup, schema, search, shell, write,
};

/// Runs the command with these arguments, the first of which is its own name.
pub fn main(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    match Arguments::try_parse_from(&arguments) {
        Ok(arguments) => {
            let color = match arguments.color {
                Color::Auto => ColorChoice::Auto,
                Color::Always => ColorChoice::Always,
                Color::Never => ColorChoice::Never,
            };
            write::write(&run(&arguments, Terminal::of_stdout(color)), color)
        }
        Err(mut error) => {
            let first = arguments.get(1).and_then(|first| first.to_str());
            if let Some(command) = first.and_then(similar_command) {
                let command = ContextValue::String(command);
                error.insert(ContextKind::SuggestedSubcommand, command);
            }
            write::write(&usage(&error), ColorChoice::Auto)
        }
    }
}

fn run(arguments: &Arguments, terminal: Terminal) -> Output {
    let Arguments { lookup, command, .. } = arguments;
    let Some(command) = command else {
        return match lookup.queries.as_slice() {
            [] => Output::success(Arguments::command().render_help().ansi().to_string()),
            [first, ..] => {
                let mut output = lookup::run(lookup, terminal);
                if output.exit == Exit::Failure
                    && let Some(command) = similar_command(first)
                {
                    output.tip(format_args!("a similar subcommand exists: '{command}'"));
                }
                output
            }
        };
    };
    if !lookup.queries.is_empty() {
        return Output::failure(
            "a command has no queries before its name; to look that name up, put the options last",
        );
    }
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

/// Returns the subcommand that a text is a slip of. A slip is taken for a query, like any other first argument.
fn similar_command(text: &str) -> Option<String> {
    let command = Arguments::command();
    let names: Vec<&str> = command.get_subcommands().map(clap::Command::get_name).collect();
    let similar = suggest(text, &names).filter(|name| *name != text)?;
    (!lookup::is_known(text)).then(|| similar.to_owned())
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

/// Returns the result of a command line after its first word, as a file of 80 columns gets it, without colour.
#[cfg(test)]
pub(crate) fn result_of(line: &[&str]) -> Output {
    let line = std::iter::once("status-codes").chain(line.iter().copied());
    let arguments = Arguments::try_parse_from(line).expect("the tests give valid arguments");
    let output = run(&arguments, Terminal::FILE);
    let unstyled = crate::testing::unstyled;
    Output { stdout: unstyled(&output.stdout), stderr: unstyled(&output.stderr), exit: output.exit }
}

#[cfg(test)]
mod tests {
    use super::{result_of, similar_command};
    use crate::output::Exit;
    use crate::testing::{Folder, SMALL};

    #[test]
    fn every_command_is_run() {
        let csv = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/registry.csv");
        let folder = Folder::new("run");
        let table = folder.write("a.csv", "code,id\n404,lost\n");
        for (line, expected) in [
            (&["404"][..], "404 Not Found"),
            (&[], "Look up HTTP status codes"),
            (&["search", "teapot"], "418 I'm a teapot"),
            (&["list", "--class", "1xx"], "Code"),
            (&["check", SMALL], "ok "),
            (&["diff", SMALL, SMALL], "no changes"),
            (&["import", &table], "[catalog]"),
            (&["export", SMALL, "--format", "json"], "{"),
            (&["init", "-"], "#:schema"),
            (&["schema"], "{"),
            (&["check-registry", csv, "--on", "2026-11-13"], "up to date"),
            (&["completions", "bash"], "_status"),
            (&["man", "check"], ".ie"),
        ] {
            let output = result_of(line);
            assert_eq!((&*output.stderr, output.exit), ("", Exit::Success), "{line:?}");
            assert!(output.stdout.starts_with(expected), "{line:?}: {}", output.stdout);
        }
    }

    #[test]
    fn what_belongs_to_a_lookup_is_refused_before_a_command() {
        for (line, message) in [
            (
                &["404", "--color", "never", "list"][..],
                "error: a command has no queries before its name; to look that name up, put the options last\n",
            ),
            (&["--json", "list"], "error: the options of a command go after its name\n"),
            (&["--oneline", "list"], "error: the options of a command go after its name\n"),
            (&["--format", "json", "list"], "error: the options of a command go after its name\n"),
            (&["--example", "list"], "error: the options of a command go after its name\n"),
            (&["--catalog", "a", "list"], "error: the options of a command go after its name\n"),
            (
                &["exprot", "404"],
                "error: \"exprot\": no status has this name or phrase\n\n  tip: a similar subcommand exists: 'export'\n",
            ),
            (&["qqqqqq"], "error: \"qqqqqq\": no status has this name or phrase\n"),
        ] {
            let output = result_of(line);
            assert_eq!((&*output.stderr, output.exit), (message, Exit::Failure), "{line:?}");
        }
        assert_eq!(result_of(&["--format", "text", "list"]).exit, Exit::Success);
        // A similar word that is found is a query and nothing else.
        assert_eq!(result_of(&["locked"]).stderr, "");
    }

    #[test]
    fn a_slip_of_a_command_is_recognised() {
        for (text, command) in
            [("exprot", "export"), ("chek", "check"), ("serach", "search"), ("lits", "list")]
        {
            assert_eq!(similar_command(text).as_deref(), Some(command), "{text}");
        }
        for text in ["list", "lock", "locked", "404", "gone", "qqqq", "", "kong"] {
            assert_eq!(similar_command(text), None, "{text}");
        }
    }
}
