//! The only place that writes. Takes an answer, gives an exit code.
//!
//! A reader that has seen enough (`status-codes list | head -1`) closes the pipe; that is no error of this command.

use std::io::{ErrorKind, Write};
use std::process::ExitCode;

use anstream::{AutoStream, ColorChoice};

use crate::answer::{Answer, End};

/// Writes both texts; the exit code is that of the answer, unless it could not be written.
pub(crate) fn write(answer: &Answer, color: ColorChoice) -> ExitCode {
    let err = AutoStream::new(std::io::stderr(), color);
    let _ = put(err, &answer.err); // nowhere left to report to
    match put(AutoStream::new(std::io::stdout(), color), &answer.out) {
        Ok(()) => ExitCode::from(answer.end as u8),
        Err(error) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            let why = Answer::none(format_args!("cannot write: {error}"));
            let _ = put(AutoStream::new(std::io::stderr(), color), &why.err);
            ExitCode::from(End::NoAnswer as u8)
        }
    }
}

fn put(mut stream: impl Write, text: &str) -> std::io::Result<()> {
    stream.write_all(text.as_bytes())?;
    stream.flush()
}
