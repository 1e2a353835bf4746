//! Captures the log, as tracing-subscriber writes it.

use std::io::{self, Write};
use std::sync::{Arc, Mutex};

use tracing_subscriber::fmt::MakeWriter;

/// Runs the closure and returns the lines that this thread has logged, without time and target.
pub(crate) fn logged<T>(run: impl FnOnce() -> T) -> (T, String) {
    let lines = Lines::default();
    let subscriber = tracing_subscriber::fmt().with_writer(lines.clone()).without_time();
    let subscriber = subscriber.with_target(false).with_ansi(false).with_level(true).finish();
    let value = tracing::subscriber::with_default(subscriber, run);
    let text = lines.0.lock().unwrap().clone();
    let text = String::from_utf8(text).unwrap();
    (value, text.lines().map(str::trim_start).collect::<Vec<_>>().join("\n"))
}

#[derive(Clone, Default)]
struct Lines(Arc<Mutex<Vec<u8>>>);

impl Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl MakeWriter<'_> for Lines {
    type Writer = Self;

    fn make_writer(&self) -> Self {
        self.clone()
    }
}
