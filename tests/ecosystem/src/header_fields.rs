//! Header fields of problems: which are sent, and which are read from a response.

use actix_web::ResponseError as _;
use axum::response::IntoResponse as _;
use http::Response;
use status_codes::{Problem, Status};

use crate::logged::logged;

#[test]
fn header_fields_that_are_none_are_left_out() {
    let problem = Problem::new(Status::Unauthorized)
        .header(http::header::WWW_AUTHENTICATE, "Basic realm=\"a\"")
        .header("www-authenticate", "Bearer")
        .header("Retry-After", 30)
        .header("X-Split", "a\r\nSet-Cookie: b")
        .header("X-Nul", "\0")
        .header("no token", "a")
        .header("", "a");
    let fields: Vec<_> = problem.get_headers().collect();
    let expected = [
        ("www-authenticate", "Basic realm=\"a\""),
        ("www-authenticate", "Bearer"),
        ("Retry-After", "30"),
    ];
    assert_eq!(fields, expected);
    assert_eq!(problem.get_header("retry-after"), Some("30"));
}

#[test]
fn fields_that_describe_the_content_are_reserved() {
    let bare = Problem::new(Status::UpgradeRequired).header("Upgrade", "HTTP/3.0");
    for name in ["Content-Type", "content-length", "CONTENT-ENCODING", "Transfer-Encoding"] {
        let (problem, log) = logged(|| bare.clone().header(name, 7));
        assert_eq!(problem, bare);
        let line = "ERROR omitted a header field of a problem header=";
        assert_eq!(log, format!("{line}{name:?} reason=the name is reserved"));
    }
    let problem = bare.header("Connection", "upgrade").header("Content-Type", "text/html");
    let of_actix = problem.error_response();
    assert_eq!(of_actix.headers().get_all("content-type").count(), 1);
    let of_axum = problem.into_response();
    let types = of_axum.headers().get_all("content-type").iter().collect::<Vec<_>>();
    assert_eq!(types, [Problem::MEDIA_TYPE]);
    assert_eq!(of_axum.headers()["connection"], "upgrade");
    assert_eq!(of_axum.headers()["upgrade"], "HTTP/3.0");
}

#[test]
fn fields_of_the_connection_and_of_the_content_are_not_read() {
    let response = Response::builder()
        .status(503)
        .header("Content-Type", Problem::MEDIA_TYPE)
        .header("Content-Length", 2)
        .header("Content-Encoding", "identity")
        .header("Transfer-Encoding", "chunked")
        .header("Connection", "close, X-Hop")
        .header("Connection", "x-other ,upgrade")
        .header("Keep-Alive", "timeout=5")
        .header("Proxy-Connection", "close")
        .header("TE", "trailers")
        .header("Trailer", "Digest")
        .header("Upgrade", "HTTP/3.0")
        .header("Content-Digest", "sha-256=:AA==:")
        .header("Repr-Digest", "sha-256=:AA==:")
        .header("Digest", "sha-256=AA==")
        .header("Content-MD5", "AA==")
        .header("X-Hop", 1)
        .header("X-Other", 2)
        .header("X-Hope", 3)
        .header("Retry-After", 30)
        .header("Proxy-Authenticate", "Basic");
    let (problem, log) = logged(|| Problem::<Status>::try_from(response.body("{}").unwrap()));
    let problem = problem.unwrap();
    let fields: Vec<_> = problem.get_headers().collect();
    let expected = [("x-hope", "3"), ("retry-after", "30"), ("proxy-authenticate", "Basic")];
    assert_eq!(fields, expected);
    assert_eq!(log, "");
}
