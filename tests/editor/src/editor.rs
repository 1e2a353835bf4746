//! What somebody does in an editor: point at text, follow it, complete it, change it.
//!
//! A place is written as text of the file with `$0` where the cursor is.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use lsp_types::notification::{DidChangeTextDocument, DidOpenTextDocument, DidSaveTextDocument};
use lsp_types::request::{
    Completion as CompletionRequest, DocumentDiagnosticRequest, GotoDefinition, HoverRequest,
    ResolveCompletionItem,
};
use lsp_types::{
    CompletionParams, CompletionResponse, DiagnosticSeverity, DidChangeTextDocumentParams,
    DidOpenTextDocumentParams, DidSaveTextDocumentParams, DocumentDiagnosticParams,
    DocumentDiagnosticReport, DocumentDiagnosticReportResult, Documentation, GotoDefinitionParams,
    GotoDefinitionResponse, HoverContents, HoverParams, LocationLink, PartialResultParams,
    Position, TextDocumentContentChangeEvent, TextDocumentIdentifier, TextDocumentItem,
    TextDocumentPositionParams, VersionedTextDocumentIdentifier, WorkDoneProgressParams,
};
use serde_json::{Value, json};
use url::Url;

use crate::scratch;
use crate::server::{Server, uri};

/// An editor with a crate open.
pub struct Editor {
    server: Server,
    root: PathBuf,
    texts: HashMap<String, String>,
    /// Counts changes of documents, as the protocol wants it.
    version: i32,
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
            let uri = uri(&root.join(file));
            let text_document =
                TextDocumentItem::new(uri, "rust".to_owned(), 1, (*text).to_owned());
            server.notify::<DidOpenTextDocument>(DidOpenTextDocumentParams { text_document });
            texts.insert((*file).to_owned(), (*text).to_owned());
        }
        server.settle();
        Self { server, root, texts, version: 1 }
    }

    /// What hovering shows, as Markdown.
    ///
    /// # Panics
    ///
    /// If the server answers with anything but Markdown.
    #[track_caller]
    pub fn hover(&mut self, file: &str, place: &str) -> String {
        let hover = self.server.request::<HoverRequest>(HoverParams {
            text_document_position_params: self.at(file, place),
            work_done_progress_params: WorkDoneProgressParams::default(),
        });
        match hover.map(|hover| hover.contents) {
            Some(HoverContents::Markup(markup)) => markup.value,
            None => String::new(),
            Some(other) => panic!("the capabilities ask for Markdown, found {other:?}"),
        }
    }

    /// Where "go to definition" leads: the end of each path, and the lines there.
    ///
    /// # Panics
    ///
    /// If the server answers with anything but links.
    #[track_caller]
    pub fn definitions(&mut self, file: &str, place: &str) -> Vec<(String, String)> {
        let answer = self.server.request::<GotoDefinition>(GotoDefinitionParams {
            text_document_position_params: self.at(file, place),
            work_done_progress_params: WorkDoneProgressParams::default(),
            partial_result_params: PartialResultParams::default(),
        });
        match answer {
            Some(GotoDefinitionResponse::Link(links)) => links.iter().map(target_lines).collect(),
            None => Vec::new(),
            Some(other) => panic!("the capabilities ask for links, found {other:?}"),
        }
    }

    /// The proposals at a place.
    #[track_caller]
    pub fn completions(&mut self, file: &str, place: &str) -> Vec<Completion> {
        let answer = self.server.request::<CompletionRequest>(CompletionParams {
            text_document_position: self.at(file, place),
            work_done_progress_params: WorkDoneProgressParams::default(),
            partial_result_params: PartialResultParams::default(),
            context: None,
        });
        let items = match answer {
            Some(CompletionResponse::Array(items)) => items,
            Some(CompletionResponse::List(list)) => list.items,
            None => Vec::new(),
        };
        let proposals = items.into_iter().map(|item| {
            let item = self.server.request::<ResolveCompletionItem>(item);
            let documentation = match item.documentation {
                Some(Documentation::MarkupContent(markup)) => markup.value,
                Some(Documentation::String(text)) => text,
                None => String::new(),
            };
            Completion { label: item.label, documentation }
        });
        proposals.collect()
    }

    /// The messages of all errors shown in a file, of the server's own analysis and of the compiler.
    pub fn errors(&mut self, file: &str) -> Vec<String> {
        let uri = uri(&self.root.join(file));
        let pulled = self.server.request::<DocumentDiagnosticRequest>(DocumentDiagnosticParams {
            text_document: TextDocumentIdentifier::new(uri.clone()),
            identifier: None,
            previous_result_id: None,
            work_done_progress_params: WorkDoneProgressParams::default(),
            partial_result_params: PartialResultParams::default(),
        });
        let mut shown = self.server.published(&uri).to_vec();
        if let DocumentDiagnosticReportResult::Report(DocumentDiagnosticReport::Full(report)) =
            pulled
        {
            shown.extend(report.full_document_diagnostic_report.items);
        }
        shown.retain(|diagnostic| diagnostic.severity == Some(DiagnosticSeverity::ERROR));
        shown.into_iter().map(|diagnostic| diagnostic.message).collect()
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
        let uri = uri(&path);
        self.server.notify::<DidChangeTextDocument>(DidChangeTextDocumentParams {
            text_document: VersionedTextDocumentIdentifier::new(uri.clone(), self.version),
            content_changes: vec![TextDocumentContentChangeEvent {
                range: None,
                range_length: None,
                text: text.clone(),
            }],
        });
        fs::write(&path, text).expect("the file can be saved");
        self.server.notify::<DidSaveTextDocument>(DidSaveTextDocumentParams {
            text_document: TextDocumentIdentifier::new(uri),
            text: None,
        });
        self.server.settle();
    }

    /// The position of `$0` in a text that stands once in the file.
    #[track_caller]
    fn at(&self, file: &str, place: &str) -> TextDocumentPositionParams {
        let (before, after) = place.split_once("$0").expect("`$0` marks the cursor");
        let text = self.texts.get(file).expect("the file is open");
        let plain = format!("{before}{after}");
        assert_eq!(text.matches(&plain).count(), 1, "`{plain}` must stand once in {file}");
        let start = text.find(&plain).unwrap_or_default();
        let before = &text[..start + before.len()];
        let line = before.matches('\n').count();
        let character = before.rsplit('\n').next().unwrap_or_default().encode_utf16().count();
        let place = |number| u32::try_from(number).expect("a file is short");
        TextDocumentPositionParams::new(
            TextDocumentIdentifier::new(uri(&self.root.join(file))),
            Position::new(place(line), place(character)),
        )
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
fn target_lines(target: &LocationLink) -> (String, String) {
    let url: Url = target.target_uri.as_str().parse().expect("a definition has a URL");
    let path = url.to_file_path().expect("a definition is a file");
    let line = |position: Position| usize::try_from(position.line).expect("a file has few lines");
    let source = fs::read_to_string(&path).expect("a definition can be read");
    let lines: Vec<&str> = source.lines().collect();
    let parts: Vec<_> = path.iter().rev().take(2).map(|part| part.to_string_lossy()).collect();
    let name = parts.into_iter().rev().collect::<Vec<_>>().join("/");
    let range = target.target_range;
    (name, lines[line(range.start)..=line(range.end)].join("\n"))
}
