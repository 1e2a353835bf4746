//! A language server over standard input and output: requests, notifications, and what the server reports by itself.
//! Knows how to wait until the server has nothing left to do; knows nothing of Rust.

use std::collections::HashMap;
use std::env;
use std::io::BufReader;
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

use lsp_server::{ErrorCode, Message, Notification, Request, RequestId, Response};
use lsp_types::notification::{self, Notification as _};
use lsp_types::request::{self, Request as _};
use lsp_types::{
    ConfigurationParams, Diagnostic, InitializeParams, InitializedParams, ProgressParams,
    ProgressParamsValue, ProgressToken, PublishDiagnosticsParams, Uri, WorkDoneProgress,
    WorkspaceFolder,
};
use serde_json::{Value, json};
use url::Url;

/// How long a settled server stays silent before its state is taken as final.
const SILENCE: Duration = Duration::from_millis(500);

/// How many silences in a row mean that a server that is not settled hangs: two minutes.
const PATIENCE: u32 = 240;

/// Codes of answers that are outdated: ask again.
const ASK_AGAIN: [i32; 2] = [ErrorCode::ContentModified as i32, ErrorCode::ServerCancelled as i32];

pub(crate) struct Server {
    process: Child,
    input: ChildStdin,
    messages: Receiver<Message>,
    requests: i32,
    answers: HashMap<RequestId, Response>,
    /// The last `experimental/serverStatus`.
    status: Value,
    /// Work that has begun and not ended.
    running: Vec<ProgressToken>,
    /// The last published diagnostics of each file.
    published: HashMap<String, Vec<Diagnostic>>,
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
        let capabilities =
            serde_json::from_value(capabilities.clone()).expect("they are capabilities");
        let folder = WorkspaceFolder { uri: uri(root), name: "scratch".to_owned() };
        server.request::<request::Initialize>(InitializeParams {
            process_id: Some(std::process::id()),
            workspace_folders: Some(vec![folder]),
            capabilities,
            ..InitializeParams::default()
        });
        server.notify::<notification::Initialized>(InitializedParams {});
        server.settle();
        server
    }

    /// Asks, and waits for the answer.
    pub(crate) fn request<R: request::Request>(&mut self, params: R::Params) -> R::Result {
        let params = serde_json::to_value(params).expect("parameters are JSON");
        loop {
            self.requests += 1;
            let id = RequestId::from(self.requests);
            let request =
                Request { id: id.clone(), method: R::METHOD.to_owned(), params: params.clone() };
            self.send(request);
            let mut silences = 0;
            let answer = loop {
                if let Some(answer) = self.answers.remove(&id) {
                    break answer;
                }
                silences = if self.receive() { 0 } else { silences + 1 };
                assert!(silences < PATIENCE, "no answer to {}", R::METHOD);
            };
            match answer.response_result {
                Ok(result) => {
                    return serde_json::from_value(result).expect("the answer has its type");
                }
                Err(error) if ASK_AGAIN.contains(&error.code) => {}
                Err(error) => panic!("{}: {error:?}", R::METHOD),
            }
        }
    }

    pub(crate) fn notify<N: notification::Notification>(&mut self, params: N::Params) {
        self.send(Notification::new(N::METHOD.to_owned(), params));
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
    pub(crate) fn published(&self, uri: &Uri) -> &[Diagnostic] {
        self.published.get(uri.as_str()).map_or(&[], Vec::as_slice)
    }

    fn send(&mut self, message: impl Into<Message>) {
        message.into().write(&mut self.input).expect("the server reads what it is sent");
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

    fn take(&mut self, message: Message) {
        match message {
            Message::Response(response) => {
                self.answers.insert(response.id.clone(), response);
            }
            Message::Request(request) => {
                // The settings, or leave for something. It gets no settings.
                let result = match request.method.as_str() {
                    request::WorkspaceConfiguration::METHOD => {
                        let params: ConfigurationParams = parsed(request.params);
                        json!(vec![json!({}); params.items.len()])
                    }
                    _ => Value::Null,
                };
                self.send(Response::new_ok(request.id, result));
            }
            Message::Notification(Notification { method, params }) => match method.as_str() {
                "experimental/serverStatus" => self.status = params,
                notification::PublishDiagnostics::METHOD => {
                    let params: PublishDiagnosticsParams = parsed(params);
                    self.published.insert(params.uri.as_str().to_owned(), params.diagnostics);
                }
                notification::Progress::METHOD => {
                    let ProgressParams { token, value } = parsed(params);
                    let ProgressParamsValue::WorkDone(progress) = value;
                    match progress {
                        WorkDoneProgress::Begin(_) => self.running.push(token),
                        WorkDoneProgress::Report(_) => {}
                        WorkDoneProgress::End(_) => self.running.retain(|known| *known != token),
                    }
                }
                _ => {}
            },
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
fn read(mut output: BufReader<ChildStdout>, messages: &Sender<Message>) {
    while let Ok(Some(message)) = Message::read(&mut output) {
        if messages.send(message).is_err() {
            return;
        }
    }
}

fn parsed<T: serde::de::DeserializeOwned>(params: Value) -> T {
    serde_json::from_value(params).expect("the server keeps to the protocol")
}

/// A path as the protocol names it.
pub(crate) fn uri(path: &Path) -> Uri {
    let url = Url::from_file_path(path).expect("the path is absolute");
    url.as_str().parse().expect("a URL is a URI")
}
