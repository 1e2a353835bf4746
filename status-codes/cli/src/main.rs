//! The binary `status-codes`; the library does the work.

use std::process::ExitCode;

fn main() -> ExitCode {
    status_codes_cli::main(std::env::args_os())
}
