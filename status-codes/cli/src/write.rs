//! Writes the result of a command to standard output and standard error. Nothing else in the command writes.
//!
//! A reader may close the pipe early (`status-codes list | head -1`). This is not an error and does not change the exit
//! code: `status-codes check bad.toml | head -1` still fails.

use std::io::{ErrorKind, Write};
use std::process::ExitCode;

use anstream::{AutoStream, ColorChoice};

use crate::output::{Exit, Output};

/// Writes both texts and returns the exit code: that of the output, or that of a failure if it cannot be written.
pub(crate) fn write(output: &Output, color: ColorChoice) -> ExitCode {
    let stderr = AutoStream::new(std::io::stderr(), color);
    let _ = put(stderr, &output.stderr); // nowhere left to report to
    match put(AutoStream::new(std::io::stdout(), color), &output.stdout) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            let failure = Output::failure(format_args!("cannot write: {error}"));
            let _ = put(AutoStream::new(std::io::stderr(), color), &failure.stderr);
            ExitCode::from(Exit::Failure as u8)
        }
        _ => ExitCode::from(output.exit as u8),
    }
}

fn put(mut stream: impl Write, text: &str) -> std::io::Result<()> {
    stream.write_all(text.as_bytes())?;
    stream.flush()
}
