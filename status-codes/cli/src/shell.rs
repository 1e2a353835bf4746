//! `completions` and `man`: files that packages of the command install.

use clap::CommandFactory;
use clap_complete::Shell;

use crate::arguments::Arguments;
use crate::output::Output;

/// Returns the completion script of a shell.
pub(crate) fn completions(shell: Shell) -> Output {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Arguments::command(), "status-codes", &mut script);
    Output::success(String::from_utf8_lossy(&script))
}

/// Returns the manual page, in roff.
pub(crate) fn man() -> Output {
    let mut page = Vec::new();
    match clap_mangen::Man::new(Arguments::command()).render(&mut page) {
        Ok(()) => Output::success(String::from_utf8_lossy(&page)),
        Err(error) => Output::failure(format_args!("cannot write the manual page: {error}")),
    }
}
