//! The command `status-codes`: arguments in, text and an exit code out.

use std::process::ExitCode;

fn main() -> ExitCode {
    status_codes_cli::main(std::env::args_os())
}
