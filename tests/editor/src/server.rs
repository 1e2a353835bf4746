//! The Language Server Protocol over standard input and output: requests, notifications, and what the server reports
//! by itself. Knows how to wait until the server has nothing left to do; knows nothing of Rust.

use std::collections::HashMap;
use std::env;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

use serde_json::{Value, json};

/// How long a settled server stays silent before its state is taken as final.
const SILENCE: Duration = Duration::from_millis(500);

/// How many silences in a row mean that a server that is not settled hangs: two minutes.
const PATIENCE: u32 = 240;

/// "Content modified" and "server cancelled": the answer is outdated, ask again.
const ASK_AGAIN: [i64; 2] = [-32801, -32802];

pub(crate) struct Server {
    process: Child,
    input: ChildStdin,
    messages: Receiver<Value>,
    requests: u64,
    answers: HashMap<u64, Value>,
    /// The last `experimental/serverStatus`.
    status: Value,
    /// Work that has begun and not ended.
    running: Vec<Value>,
    /// The last published diagnostics by URI.
    published: HashMap<String, Value>,
}

impl Server {
    /// Starts the server that the environment variable `RUST_ANALYZER` names, on the crate in `root`.
    ///
    /// It gets no settings, so that what it shows is what everybody sees.
    pub(crate) fn start(root: &Path, capabilities: &Value) -> Self {
        let program = env::var_os("RUST_ANALYZER").expect(
            "RUST_ANALYZER must hold the path of the server; `.ci/parts/editor` installs it and runs these tests",
        );
        let mut process = Command::new(&program)
            .current_dir(root)
            .env_remove("CARGO_TARGET_DIR")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("{} does not start: {error}", program.display()));
        let input = process.stdin.take().expect("standard input is piped");
        let output = process.stdout.take().expect("standard output is piped");
        let (sender, messages) = channel();
        thread::spawn(move || read(BufReader::new(output), &sender));
        let mut server = Self {
            process,
            input,
            messages,
            requests: 0,
            answers: HashMap::new(),
            status: Value::Null,
            running: Vec::new(),
            published: HashMap::new(),
        };
        server.request(
            "initialize",
            &json!({
                "processId": std::process::id(),
                "rootUri": uri(root),
                "workspaceFolders": [{ "uri": uri(root), "name": "scratch" }],
                "initializationOptions": {},
                "capabilities": capabilities,
            }),
        );
        server.notify("initialized", &json!({}));
        server.settle();
        server
    }

    /// Asks, and waits for the answer.
    pub(crate) fn request(&mut self, method: &str, params: &Value) -> Value {
        loop {
            self.requests += 1;
            let id = self.requests;
            self.send(&json!({ "jsonrpc": "2.0", "id": id, "method": method, "params": params }));
            let mut silences = 0;
            let mut answer = loop {
                if let Some(answer) = self.answers.remove(&id) {
                    break answer;
                }
                silences = if self.receive() { 0 } else { silences + 1 };
                assert!(silences < PATIENCE, "no answer to {method}");
            };
            match answer["error"]["code"].as_i64() {
                None => return answer["result"].take(),
                Some(code) if ASK_AGAIN.contains(&code) => {}
                Some(_) => panic!("{method}: {}", answer["error"]),
            }
        }
    }

    pub(crate) fn notify(&mut self, method: &str, params: &Value) {
        self.send(&json!({ "jsonrpc": "2.0", "method": method, "params": params }));
    }

    /// Waits until the server has loaded, indexed and checked everything, and asserts that it is well.
    pub(crate) fn settle(&mut self) {
        let mut silences = 0;
        loop {
            if self.receive() {
                silences = 0;
                continue;
            }
            silences += 1;
            if self.status["quiescent"] == json!(true) && self.running.is_empty() {
                break;
            }
            assert!(silences < PATIENCE, "not settled: {} {:?}", self.status, self.running);
        }
        assert_eq!(self.status["health"], json!("ok"), "{}", self.status);
    }

    /// The diagnostics that were last published for a file.
    pub(crate) fn published(&self, uri: &str) -> Vec<Value> {
        let diagnostics = self.published.get(uri).and_then(Value::as_array);
        diagnostics.cloned().unwrap_or_default()
    }

    fn send(&mut self, message: &Value) {
        let text = message.to_string();
        write!(self.input, "Content-Length: {}\r\n\r\n{text}", text.len())
            .and_then(|()| self.input.flush())
            .expect("the server reads what it is sent");
    }

    /// Takes the next message; says whether there was one.
    fn receive(&mut self) -> bool {
        match self.messages.recv_timeout(SILENCE) {
            Ok(message) => self.take(message),
            Err(RecvTimeoutError::Timeout) => return false,
            Err(RecvTimeoutError::Disconnected) => {
                panic!("the server ended: {:?}", self.process.try_wait())
            }
        }
        true
    }

    fn take(&mut self, mut message: Value) {
        let params = message["params"].take();
        match (message["method"].as_str(), &message["id"]) {
            (None, id) => {
                let id = id.as_u64().expect("an answer has the number of its request");
                self.answers.insert(id, message);
            }
            // A question of the server: the settings, or leave for something. It gets no settings.
            (Some(method), id) if !id.is_null() => {
                let result = match (method, params["items"].as_array()) {
                    ("workspace/configuration", Some(items)) => json!(vec![json!({}); items.len()]),
                    _ => Value::Null,
                };
                let answer = json!({ "jsonrpc": "2.0", "id": id, "result": result });
                self.send(&answer);
            }
            (Some("experimental/serverStatus"), _) => self.status = params,
            (Some("textDocument/publishDiagnostics"), _) => {
                let uri = params["uri"].as_str().unwrap_or_default().to_owned();
                self.published.insert(uri, params["diagnostics"].clone());
            }
            (Some("$/progress"), _) => match params["value"]["kind"].as_str() {
                Some("begin") => self.running.push(params["token"].clone()),
                Some("end") => self.running.retain(|token| *token != params["token"]),
                _ => {}
            },
            _ => {}
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Reads messages until the server closes its output.
fn read(mut output: BufReader<ChildStdout>, messages: &Sender<Value>) {
    while let Some(message) = next(&mut output) {
        if messages.send(message).is_err() {
            return;
        }
    }
}

fn next(output: &mut BufReader<ChildStdout>) -> Option<Value> {
    let mut length = 0;
    loop {
        let mut line = String::new();
        output.read_line(&mut line).ok().filter(|&read| read > 0)?;
        match line.trim_end().split_once(": ") {
            Some((name, value)) if name.eq_ignore_ascii_case("content-length") => {
                length = value.parse().ok()?;
            }
            Some(_) => {}
            None => break,
        }
    }
    let mut body = vec![0; length];
    output.read_exact(&mut body).ok()?;
    serde_json::from_slice(&body).ok()
}

/// A path as the protocol names it.
pub(crate) fn uri(path: &Path) -> String {
    let mut uri = String::from("file://");
    for byte in path.to_str().expect("the path is UTF-8").bytes() {
        match char::from(byte) {
            c if c.is_ascii_alphanumeric() || "/-._~".contains(c) => uri.push(c),
            _ => uri.extend(['%', hex(byte >> 4), hex(byte & 15)]),
        }
    }
    uri
}

fn hex(digit: u8) -> char {
    char::from_digit(digit.into(), 16).unwrap_or_default().to_ascii_uppercase()
}
