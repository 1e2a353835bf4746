//! `axum`, `service`: a web service, built cold with and without this library.
//!
//! The first has axum, tokio and serde alone; the second what most services have.

use std::path::PathBuf;

use crate::dependencies as needs;
use crate::measure::Failure;
use crate::race::{Contestant, Start, race};
use crate::scratch::Scratch;
use crate::table::{Target, table};

const WITHOUT: &str = "the service without";

/// A service to build: the folder of its crates, the title of its table, its dependencies, its source.
struct Service {
    folder: &'static str,
    title: &'static str,
    needs: &'static str,
    source: &'static str,
}

const SMALL: Service = Service {
    folder: "axum",
    title: "Added to a crate with axum, tokio and serde, debug",
    needs: "\
axum = \"0.8\"
tokio = { version = \"1\", features = [\"macros\", \"net\", \"rt-multi-thread\"] }
serde = { version = \"1\", features = [\"derive\"] }
",
    source: "\
use axum::{Json, Router, http::StatusCode, routing::get};

#[derive(serde::Serialize)]
struct File {
    name: String,
    size: u64,
}

async fn file() -> Result<Json<File>, StatusCode> {
    let file = File { name: String::from(\"a\"), size: 1 };
    if file.size > 0 { Ok(Json(file)) } else { Err(missing()) }
}

#[tokio::main]
async fn main() {
    let service = Router::new().route(\"/file\", get(file));
    let listener = tokio::net::TcpListener::bind(\"127.0.0.1:0\").await.expect(\"a free port\");
    axum::serve(listener, service).await.expect(\"it serves\");
}

",
};

const USUAL: Service = Service {
    folder: "service",
    title: "Added to a service with axum, tokio (full), serde, serde_json, thiserror and tracing, debug",
    needs: "\
axum = \"0.8\"
tokio = { version = \"1\", features = [\"full\"] }
serde = { version = \"1\", features = [\"derive\"] }
serde_json = \"1\"
thiserror = \"2\"
tracing = \"0.1\"
",
    source: "\
use axum::{Json, Router, http::StatusCode, response::{IntoResponse, Response}, routing::get};

#[derive(Debug, serde::Serialize, serde::Deserialize)]
struct File {
    name: String,
    size: u64,
}

#[derive(Debug, thiserror::Error)]
enum Error {
    #[error(\"no file of this name\")]
    Missing,
    #[error(\"the index is damaged\")]
    Index(#[from] serde_json::Error),
}

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        tracing::warn!(%self);
        match self {
            Self::Missing => missing().into_response(),
            Self::Index(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        }
    }
}

async fn file() -> Result<Json<File>, Error> {
    let file: File = serde_json::from_str(r#\"{ \"name\": \"a\", \"size\": 1 }\"#)?;
    if file.size > 0 { Ok(Json(file)) } else { Err(Error::Missing) }
}

#[tokio::main]
async fn main() {
    let service = Router::new().route(\"/file\", get(file));
    let listener = tokio::net::TcpListener::bind(\"127.0.0.1:0\").await.expect(\"a free port\");
    axum::serve(listener, service).await.expect(\"it serves\");
}

",
};

/// The part of a service that names the status.
const OURS: &str = "\
fn missing() -> StatusCode {
    StatusCode::from_u16(status_codes::status!(404).as_u16()).expect(\"it has three digits\")
}
";

const THEIRS: &str = "\
fn missing() -> StatusCode {
    StatusCode::NOT_FOUND
}
";

/// A table for the small service; the ratio says what is added.
pub(crate) fn small(rounds: usize, beside: Option<&PathBuf>) -> Result<String, Failure> {
    added(&SMALL, &[], rounds, beside)
}

/// A table for the usual service; the ratio says what is added.
pub(crate) fn usual(rounds: usize, beside: Option<&PathBuf>) -> Result<String, Failure> {
    added(&USUAL, &[Target::cpu(WITHOUT, 1.10)], rounds, beside)
}

fn added(
    service: &Service,
    targets: &[Target],
    rounds: usize,
    beside: Option<&PathBuf>,
) -> Result<String, Failure> {
    let mut contestants =
        vec![service.with("the service with status-codes", "with", &needs::ours(), OURS)?];
    if let Some(checkout) = beside {
        let name = format!("with status-codes in {}", checkout.display());
        contestants.push(service.with(&name, "beside", &needs::at(checkout), OURS)?);
    }
    contestants.push(service.with(WITHOUT, "without", "[dependencies]\n", THEIRS)?);
    let results = race(&contestants, Start::Cold, &["build"], rounds)?;
    Ok(table(service.title, &results, targets))
}

/// The usual service, using this library.
pub(crate) fn with_ours() -> Result<Scratch, Failure> {
    Ok(USUAL.with("the service with status-codes", "with", &needs::ours(), OURS)?.scratch)
}

/// The usual service, without it.
pub(crate) fn without() -> Result<Scratch, Failure> {
    Ok(USUAL.with(WITHOUT, "without", "[dependencies]\n", THEIRS)?.scratch)
}

impl Service {
    fn with(
        &self,
        name: &str,
        folder: &str,
        manifest: &str,
        answer: &str,
    ) -> Result<Contestant, Failure> {
        let manifest = format!("{manifest}{}", self.needs);
        let source = format!("{}{answer}", self.source);
        let folder = format!("{}/{folder}", self.folder);
        let scratch = Scratch::write(&folder, &manifest, &[("src/main.rs", &source)])?;
        Ok(Contestant::new(name, scratch))
    }
}
