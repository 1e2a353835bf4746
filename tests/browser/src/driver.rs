//! The driver process of a browser. It chooses its port and ends with its owner.

use std::env;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

/// A running driver.
pub(crate) struct Driver {
    process: Child,
    /// Where it listens.
    pub(crate) address: String,
}

impl Driver {
    pub(crate) fn start() -> Self {
        let program = env::var("CHROMEDRIVER").unwrap_or_else(|_| "chromedriver".to_owned());
        let mut process = Command::new(&program)
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("{program}: {error}; run .ci/parts/browser"));
        let output = process.stdout.take().expect("standard output is piped");
        let lines = BufReader::new(output).lines().map_while(Result::ok);
        let started = "was started successfully on port ";
        let port = lines.filter_map(|line| {
            line.split_once(started).map(|(_, port)| port.trim_end_matches('.').to_owned())
        });
        let port = port.take(1).last().unwrap_or_else(|| panic!("{program} did not start"));
        Self { process, address: format!("http://127.0.0.1:{port}") }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Both fail only if it has ended already.
        drop(self.process.kill());
        drop(self.process.wait());
    }
}
