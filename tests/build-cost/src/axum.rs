//! `axum`: a web service with axum, tokio and serde, built cold with and without this library.

use std::path::PathBuf;

use crate::dependencies as needs;
use crate::measure::Failure;
use crate::race::{Contestant, Start, race};
use crate::scratch::Scratch;
use crate::table::table;

const WITHOUT: &str = "the service without";

/// One table; the ratio says what is added.
pub(crate) fn axum(rounds: usize, beside: Option<&PathBuf>) -> Result<String, Failure> {
    let mut contestants =
        vec![service("the service with status-codes", "with", &needs::ours(), OURS)?];
    if let Some(checkout) = beside {
        let name = format!("with status-codes in {}", checkout.display());
        contestants.push(service(&name, "beside", &needs::at(checkout), OURS)?);
    }
    contestants.push(service(WITHOUT, "without", "[dependencies]\n", THEIRS)?);
    let results = race(&contestants, Start::Cold, &["build"], rounds)?;
    Ok(table("Added to a crate with axum, tokio and serde, debug", &results, &[(WITHOUT, 1.05)]))
}

/// The service that uses this library.
pub(crate) fn with_ours() -> Result<Scratch, Failure> {
    Ok(service("the service with status-codes", "with", &needs::ours(), OURS)?.scratch)
}

fn service(name: &str, folder: &str, manifest: &str, answer: &str) -> Result<Contestant, Failure> {
    let manifest = format!("{manifest}{SERVICE_NEEDS}");
    let source = format!("{SERVICE}{answer}");
    let scratch =
        Scratch::write(&format!("axum/{folder}"), &manifest, &[("src/main.rs", &source)])?;
    Ok(Contestant::new(name, scratch))
}

const SERVICE_NEEDS: &str = "\
axum = \"0.8\"
tokio = { version = \"1\", features = [\"macros\", \"net\", \"rt-multi-thread\"] }
serde = { version = \"1\", features = [\"derive\"] }
";

const SERVICE: &str = "\
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

";

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
