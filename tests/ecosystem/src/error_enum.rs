//! thiserror: an error enum keeps its own texts and causes, and a catalog says how each is answered.

use std::io;

use axum::Router;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use axum::routing::put;
use thiserror::Error;

use crate::answer::{check_detail, request};
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

impl IntoResponse for UploadError {
    fn into_response(self) -> Response {
        FilesStatus::from(&self).with_detail(self)
    }
}

async fn upload(Path(name): Path<String>) -> Result<FilesStatus, UploadError> {
    match name.as_str() {
        "new" => Ok(FilesStatus::Created),
        "lost" => Err(io::Error::from(io::ErrorKind::TimedOut))?,
        name if name.len() > 8 => Err(UploadError::NameTooLong { limit: 8 }),
        name => Err(UploadError::Exists { name: name.to_owned() }),
    }
}

#[test]
fn every_error_is_answered_with_its_status_and_its_own_text() {
    let server = Server::start(Router::new().route("/{name}", put(upload)));
    let check = |path: &str, status: FilesStatus, detail: Option<&str>| {
        check_detail(status, &request(server.address, "PUT", path), detail);
    };
    check("/new", FilesStatus::Created, None);
    check("/lost", FilesStatus::BadGateway, Some("the storage does not respond"));
    check("/much-too-long", FilesStatus::BadRequest, Some("a name has at most 8 characters"));
    check("/old", FilesStatus::Conflict, Some("the folder holds \"old\" already"));
}
