//! `completions` and `man`: files that packages of the command install.
//!
//! The archive of the crate has them in `completions/` and `man/`, so that a package need not run the command.

use clap::CommandFactory;
use clap_complete::Shell;
use status_data::suggest;

use crate::arguments::Arguments;
use crate::output::Output;

/// Returns the completion script of a shell.
pub(crate) fn completions(shell: Shell) -> Output {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut built(), NAME, &mut script);
    Output::success(String::from_utf8_lossy(&script))
}

/// Returns the manual page, in roff: of the command itself, or of one of its commands.
pub(crate) fn man(command: Option<&str>) -> Output {
    let built = built();
    let page = match command {
        None => &built,
        Some(name) => match built.find_subcommand(name) {
            Some(subcommand) => subcommand,
            None => return Output::failure(unknown(name, &built)),
        },
    };
    let mut text = Vec::new();
    let source = concat!("status-codes ", env!("CARGO_PKG_VERSION")); // a subcommand has no version
    match clap_mangen::Man::new(page.clone()).source(source).render(&mut text) {
        Ok(()) => Output::success(String::from_utf8_lossy(&text)),
        Err(error) => Output::failure(format_args!("cannot write the manual page: {error}")),
    }
}

const NAME: &str = "status-codes";

/// The command with what it and its subcommands have in common. `help` repeats what pages and scripts say.
fn built() -> clap::Command {
    let mut command = Arguments::command().disable_help_subcommand(true);
    command.build();
    command
}

fn unknown(name: &str, command: &clap::Command) -> String {
    let names: Vec<&str> = command.get_subcommands().map(clap::Command::get_name).collect();
    let near =
        suggest(name, &names).map_or(String::new(), |near| format!("; did you mean `{near}`?"));
    format!("no command {name:?}{near}")
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};
    use std::fs;
    use std::path::Path;

    use clap::ValueEnum;
    use clap_complete::{Generator, Shell};
    use snapbox::{Assert, Data};

    use super::{NAME, built, completions, man};
    use crate::output::{Exit, Output};

    /// Compares the files of a folder of the archive, by name. `SNAPSHOTS=overwrite cargo test -p status-codes-cli --lib shell`
    /// rewrites them, as after a change of an option or of the version.
    #[track_caller]
    fn check(folder: &str, printed: &BTreeMap<String, Output>) {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        let names: BTreeSet<&String> = printed.keys().collect();
        for (name, output) in printed {
            assert_eq!(output.exit, Exit::Success, "{name}");
            let expected = Data::read_from(&folder.join(name), None).raw();
            Assert::new().action_env("SNAPSHOTS").eq(output.stdout.as_str(), expected);
        }
        for file in fs::read_dir(&folder).expect("the folder is there") {
            let name = file.expect("it can be listed").file_name().to_string_lossy().into_owned();
            assert!(names.contains(&name), "{}: {name} is of no command", folder.display());
        }
    }

    #[test]
    fn the_archive_has_the_completions_of_every_shell() {
        let printed = Shell::value_variants().iter().map(|shell| {
            let output = completions(*shell);
            assert!(output.stdout.contains("check-registry"), "{shell}");
            (shell.file_name(NAME), output)
        });
        check("completions", &printed.collect());
    }

    #[test]
    fn the_archive_has_the_manual_page_of_every_command() {
        let mut printed = BTreeMap::from([(format!("{NAME}.1"), man(None))]);
        let overview = printed[&format!("{NAME}.1")].stdout.clone();
        for command in built().get_subcommands() {
            let name = command.get_name();
            let listed = format!("\n{NAME}-{name}(1)\n").replace('-', "\\-");
            assert!(overview.contains(&listed), "the page of the command does not list {name}");
            printed.insert(format!("{NAME}-{name}.1"), man(Some(name)));
        }
        check("man", &printed);
    }

    #[test]
    fn the_page_of_an_unknown_command_is_a_failure() {
        let output = man(Some("chek"));
        assert_eq!(output.exit, Exit::Failure);
        assert!(output.stderr.ends_with("no command \"chek\"; did you mean `check`?\n"));
    }
}
