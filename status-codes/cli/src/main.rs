//! The command `status-codes`: looks HTTP status codes up.

use std::process::ExitCode;

use clap::Parser;
use status_codes::Status;

/// Look HTTP status codes up by number, phrase or name.
#[derive(Parser)]
struct Arguments {
    /// A code, a phrase or a name, as in 404, "not found" or `NotFound`
    query: String,
}

fn main() -> ExitCode {
    let Arguments { query } = Arguments::parse();
    match query.parse::<Status>() {
        Ok(status) => {
            println!("{status}\n\n{}\n\n{}", status.summary(), status.description());
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{query}: {error}");
            ExitCode::from(2)
        }
    }
}
