//! What somebody does in an editor: point at text, follow it, complete it, change it.
//!
//! A place is written as text of the file with `$0` where the cursor is.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::scratch;
use crate::server::{Server, uri};

/// An editor with a crate open.
pub struct Editor {
    server: Server,
    root: PathBuf,
    texts: HashMap<String, String>,
    /// Counts changes of documents, as the protocol wants it.
    version: u32,
}

/// One proposal of a completion.
#[derive(Debug)]
pub struct Completion {
    /// What would be written.
    pub label: String,
    /// What is shown beside it, as Markdown.
    pub documentation: String,
}

impl Editor {
    /// Opens a crate of these files in `folder`, and waits until it is analysed.
    #[must_use]
    pub fn open(folder: &Path, files: &[(&str, &str)]) -> Self {
        let root = scratch::write(folder, files);
        let mut server = Server::start(&root, &capabilities());
        let mut texts = HashMap::new();
        for (file, text) in files.iter().filter(|(file, _)| file.starts_with("src/")) {
            let document = json!({ "uri": uri(&root.join(file)), "languageId": "rust", "version": 1, "text": text });
            server.notify("textDocument/didOpen", &json!({ "textDocument": document }));
            texts.insert((*file).to_owned(), (*text).to_owned());
        }
        server.settle();
        Self { server, root, texts, version: 1 }
    }

    /// What hovering shows, as Markdown.
    #[track_caller]
    pub fn hover(&mut self, file: &str, place: &str) -> String {
        let answer = self.server.request("textDocument/hover", &self.at(file, place));
        text(&answer["contents"]["value"])
    }

    /// Where "go to definition" leads: the end of each path, and the lines there.
    #[track_caller]
    pub fn definitions(&mut self, file: &str, place: &str) -> Vec<(String, String)> {
        let answer = self.server.request("textDocument/definition", &self.at(file, place));
        let targets = answer.as_array().cloned().unwrap_or_default();
        targets.iter().map(target_lines).collect()
    }

    /// The proposals at a place.
    #[track_caller]
    pub fn completions(&mut self, file: &str, place: &str) -> Vec<Completion> {
        let answer = self.server.request("textDocument/completion", &self.at(file, place));
        let items = answer["items"].as_array().or(answer.as_array()).cloned().unwrap_or_default();
        let proposals = items.iter().map(|item| {
            let item = self.server.request("completionItem/resolve", item);
            Completion {
                label: text(&item["label"]),
                documentation: text(&item["documentation"]["value"]),
            }
        });
        proposals.collect()
    }

    /// The messages of all errors shown in a file, of the server's own analysis and of the compiler.
    pub fn errors(&mut self, file: &str) -> Vec<String> {
        let uri = uri(&self.root.join(file));
        let pulled = self
            .server
            .request("textDocument/diagnostic", &json!({ "textDocument": { "uri": uri } }));
        let mut shown = self.server.published(&uri);
        shown.extend(pulled["items"].as_array().cloned().unwrap_or_default());
        let errors = shown.iter().filter(|diagnostic| diagnostic["severity"] == json!(1));
        errors.map(|diagnostic| text(&diagnostic["message"])).collect()
    }

    /// Replaces the one occurrence of a text, saves the file, and waits until it is checked.
    ///
    /// # Panics
    ///
    /// If the file is not open, or the text does not stand in it once.
    #[track_caller]
    pub fn replace(&mut self, file: &str, old: &str, new: &str) {
        let text = self.texts.get_mut(file).expect("the file is open");
        assert_eq!(text.matches(old).count(), 1, "`{old}` must stand once in {file}");
        *text = text.replace(old, new);
        let text = text.clone();
        let path = self.root.join(file);
        self.version += 1;
        let version = json!({ "uri": uri(&path), "version": self.version });
        self.server.notify(
            "textDocument/didChange",
            &json!({ "textDocument": version, "contentChanges": [{ "text": text }] }),
        );
        fs::write(&path, text).expect("the file can be saved");
        self.server
            .notify("textDocument/didSave", &json!({ "textDocument": { "uri": uri(&path) } }));
        self.server.settle();
    }

    /// The position of `$0` in a text that stands once in the file.
    #[track_caller]
    fn at(&self, file: &str, place: &str) -> Value {
        let (before, after) = place.split_once("$0").expect("`$0` marks the cursor");
        let text = self.texts.get(file).expect("the file is open");
        let plain = format!("{before}{after}");
        assert_eq!(text.matches(&plain).count(), 1, "`{plain}` must stand once in {file}");
        let start = text.find(&plain).unwrap_or_default();
        let before = &text[..start + before.len()];
        let line = before.matches('\n').count();
        let character = before.rsplit('\n').next().unwrap_or_default().encode_utf16().count();
        json!({
            "textDocument": { "uri": uri(&self.root.join(file)) },
            "position": { "line": line, "character": character },
        })
    }
}

fn capabilities() -> Value {
    json!({
        "experimental": { "serverStatusNotification": true },
        "window": { "workDoneProgress": true },
        "workspace": { "configuration": true, "workspaceFolders": true },
        "textDocument": {
            "hover": { "contentFormat": ["markdown"] },
            "definition": { "linkSupport": true },
            "publishDiagnostics": {},
            "diagnostic": {},
            "completion": { "completionItem": {
                "documentationFormat": ["markdown"],
                "resolveSupport": { "properties": ["documentation", "detail"] },
            } },
        },
    })
}

/// The file name of a link's target with its folder, and the target's lines.
fn target_lines(target: &Value) -> (String, String) {
    let path = text(&target["targetUri"]);
    let path = path.strip_prefix("file://").expect("a definition is a file");
    let line = |end: &str| {
        let line = target["targetRange"][end]["line"].as_u64().expect("a range has lines");
        usize::try_from(line).expect("a file has few lines")
    };
    let source = fs::read_to_string(path).expect("a definition can be read");
    let lines: Vec<&str> = source.lines().collect();
    let parts: Vec<&str> = path.rsplit('/').take(2).collect();
    let name = parts.into_iter().rev().collect::<Vec<_>>().join("/");
    (name, lines[line("start")..=line("end")].join("\n"))
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
