//! thiserror: an error enum with its own texts and causes, converted into problems of a catalog.

use std::io;

use axum::Router;
use axum::extract::Path;
use axum::routing::put;
use status_codes::Problem;
use thiserror::Error;

use crate::answer::{check_alone, check_document, request};
use crate::catalogs::FilesStatus;
use crate::server::Server;

#[derive(Debug, Error)]
enum UploadError {
    #[error("the folder holds {name:?} already")]
    Exists { name: String },
    #[error("a name has at most {limit} characters")]
    NameTooLong { limit: usize },
    #[error("the storage does not respond")]
    Storage(#[from] io::Error),
}

impl From<&UploadError> for FilesStatus {
    fn from(error: &UploadError) -> Self {
        match error {
            UploadError::Exists { .. } => Self::Conflict,
            UploadError::NameTooLong { .. } => Self::BadRequest,
            UploadError::Storage(_) => Self::BadGateway,
        }
    }
}

impl From<UploadError> for Problem<FilesStatus> {
    fn from(error: UploadError) -> Self {
        let problem = Problem::new(FilesStatus::from(&error));
        // What failed inside is for the log.
        if problem.code().is_server_error() {
            problem.caused_by(error)
        } else {
            problem.detail(error)
        }
    }
}

async fn upload(Path(name): Path<String>) -> Result<FilesStatus, Problem<FilesStatus>> {
    Ok(store(&name)?)
}

fn store(name: &str) -> Result<FilesStatus, UploadError> {
    match name {
        "new" => Ok(FilesStatus::Created),
        "lost" => Err(io::Error::from(io::ErrorKind::TimedOut))?,
        name if name.len() > 8 => Err(UploadError::NameTooLong { limit: 8 }),
        name => Err(UploadError::Exists { name: name.to_owned() }),
    }
}

#[test]
fn every_error_is_answered_with_its_status_and_its_own_text() {
    let server = Server::start(Router::new().route("/{name}", put(upload)));
    let put = |path: &str| request(server.address, "PUT", path);
    check_alone(FilesStatus::Created, &put("/new"));
    check_document(FilesStatus::BadGateway, &put("/lost"), None);
    let check = |path: &str, status: FilesStatus, detail: &str| {
        check_document(status, &put(path), Some(detail));
    };
    check("/much-too-long", FilesStatus::BadRequest, "a name has at most 8 characters");
    check("/old", FilesStatus::Conflict, "the folder holds \"old\" already");
}
