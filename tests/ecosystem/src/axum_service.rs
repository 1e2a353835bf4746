//! axum: handlers return the statuses of a catalog, and clients on loopback receive the documented responses.

use axum::Router;
use axum::extract::Path;
use axum::http::header::LOCATION;
use axum::response::IntoResponse;
use axum::routing::get;
use status_codes::{Code, Problem, Status};

use crate::answer::{check, check_alone, check_document, document, request};
use crate::catalogs::{FilesStatus, ShopStatus, renamed};
use crate::server::Server;

const DETAIL: &str = "Line 1 of \"a\\b.txt\"\nis not \u{7}what \u{1F600} it was.";

async fn files(Path(id): Path<String>) -> FilesStatus {
    FilesStatus::from_id(&id).unwrap()
}

async fn shop(Path(id): Path<String>) -> Result<&'static str, ShopStatus> {
    Err(ShopStatus::from_id(&id).unwrap())
}

async fn detailed(Path(id): Path<String>) -> Problem<FilesStatus> {
    Problem::new(FilesStatus::from_id(&id).unwrap()).detail(DETAIL)
}

async fn created() -> impl IntoResponse {
    ([(LOCATION, "/files/photos")], FilesStatus::Created)
}

async fn code(Path(number): Path<u16>) -> Code {
    Code::from_u16(number).unwrap()
}

async fn status(Path(number): Path<u16>) -> Status {
    Status::from_u16(number).unwrap()
}

async fn status_with_content(Path(number): Path<u16>) -> impl IntoResponse {
    Status::from_u16(number).unwrap().with("some content")
}

fn service() -> Server {
    Server::start(
        Router::new()
            .route("/files/{id}", get(files))
            .route("/shop/{id}", get(shop))
            .route("/detailed/{id}", get(detailed))
            .route("/created", get(created))
            .route("/codes/{number}", get(code))
            .route("/statuses/{number}", get(status))
            .route("/content/{number}", get(status_with_content)),
    )
}

#[test]
fn every_status_of_the_example_catalogs_is_answered_as_promised() {
    let server = service();
    for status in FilesStatus::ALL {
        check(*status, &request(server.address, "GET", &format!("/files/{}", status.id())));
    }
    for status in ShopStatus::ALL {
        check(*status, &request(server.address, "GET", &format!("/shop/{}", status.id())));
    }
}

#[test]
fn detail_is_sent_where_there_may_be_content() {
    let server = service();
    for status in FilesStatus::ALL {
        let answer = request(server.address, "GET", &format!("/detailed/{}", status.id()));
        if [FilesStatus::NoContent, FilesStatus::NotModified].contains(status) {
            check_alone(*status, &answer);
        } else {
            check_document(*status, &answer, Some(DETAIL));
        }
    }
}

#[test]
fn answer_to_head_has_the_header_section_of_get_and_no_content() {
    let server = service();
    let get = request(server.address, "GET", "/files/not-found");
    let head = request(server.address, "HEAD", "/files/not-found");
    assert_eq!(head.content, "");
    assert_eq!(head.status_line, get.status_line);
    for name in ["content-type", "content-length"] {
        assert_eq!(head.header(name), get.header(name));
    }
}

#[test]
fn header_fields_stand_before_a_status() {
    let answer = request(service().address, "GET", "/created");
    assert_eq!(answer.header("location"), Some("/files/photos"));
    check(FilesStatus::Created, &answer);
}

#[test]
fn ordinary_client_reads_status_and_document() {
    let server = service();
    for status in ShopStatus::ALL {
        let url = server.url(&format!("/shop/{}", status.id()));
        let (code, content_type, content) = server.runtime.block_on(async {
            let response = reqwest::get(url).await.unwrap();
            let content_type = response.headers().get("content-type").cloned();
            (response.status(), content_type, response.text().await.unwrap())
        });
        assert_eq!(code, status.code());
        if status.is_error() {
            assert_eq!(content_type.unwrap(), "application/problem+json");
            let content: serde_json::Value = serde_json::from_str(&content).unwrap();
            assert_eq!(content, document(*status, None));
        } else {
            assert_eq!((content_type, content.as_str()), (None, ""));
        }
    }
}

#[test]
fn registered_statuses_and_bare_codes_are_answered_without_content() {
    let server = service();
    // A server answers a final 1xx from a handler with 500, so these are left out.
    for status in Status::ALL.iter().filter(|status| !status.is_informational()) {
        let number = status.as_str();
        for path in [format!("/statuses/{number}"), format!("/codes/{number}")] {
            let answer = request(server.address, "GET", &path);
            assert!(answer.status_line.starts_with(&format!("HTTP/1.1 {number}")));
            assert_eq!((answer.header("content-type"), answer.content.as_str()), (None, ""));
        }
    }
    let answer = request(server.address, "GET", "/codes/999");
    assert!(answer.status_line.starts_with("HTTP/1.1 999"), "{}", answer.status_line);
}

#[test]
fn status_goes_with_content() {
    let answer = request(service().address, "GET", "/content/409");
    assert_eq!(answer.status_line, "HTTP/1.1 409 Conflict");
    assert_eq!(answer.content, "some content");
}

#[test]
fn renamed_framework_of_another_version_gives_the_same_answer() {
    use axum07::response::IntoResponse as _;

    for status in renamed::OlderStatus::ALL {
        let response = status.into_response();
        assert_eq!(response.status().as_u16(), status.as_u16());
        let content_type = response.headers().get("content-type").map(http::HeaderValue::as_bytes);
        assert_eq!(content_type, status.is_error().then_some(&b"application/problem+json"[..]));
        assert_eq!(response.extensions().get(), Some(status));
    }
}
