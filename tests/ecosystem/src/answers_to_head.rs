//! Answers to `HEAD`: the layer converts them as those to `GET`, so that `Content-Length` is that of the content of `GET` or is
//! absent (RFC 9110 §8.6).

use std::net::SocketAddr;

use actix_web::{HttpRequest, HttpResponse, web};
use axum::Router;
use axum::routing::get;
use shop_catalog::ShopStatus;
use status_codes::{Problem, ProblemLayer, status};

use crate::actix_server::ActixServer;
use crate::answer::request;
use crate::server::Server;

const TEXT: &str = "a text of a framework";
const LONG: u16 = 20_000;

fn secret() -> Problem<ShopStatus> {
    Problem::new(ShopStatus::InternalError).detail("the password is swordfish")
}

fn conflict() -> Problem<ShopStatus> {
    Problem::new(ShopStatus::OutOfStock).detail("two").with("left", 2)
}

fn routes() -> Router {
    Router::new()
        .route("/text", get(|| async { status!(400).with(TEXT) }))
        .route("/empty", get(|| async { status!(404) }))
        .route("/server-text", get(|| async { status!(500).with(TEXT) }))
        .route("/long", get(|| async { status!(400).with("a".repeat(LONG.into())) }))
        .route("/secret", get(|| async { secret() }))
        .route("/conflict", get(|| async { conflict() }))
        .route("/fine", get(|| async { TEXT }))
}

const PATHS: [&str; 7] =
    ["/text", "/empty", "/server-text", "/long", "/secret", "/conflict", "/fine"];

fn of_actix() -> ActixServer {
    let routes = |app: &mut web::ServiceConfig| {
        let text = |code: u16, text: String| async move {
            let code = actix_web::http::StatusCode::from_u16(code).unwrap();
            HttpResponse::build(code).content_type("text/plain").body(text)
        };
        app.route("/text", web::route().to(move || text(400, TEXT.into())))
            .route("/empty", web::route().to(async || status!(404).respond().finish()))
            .route("/server-text", web::route().to(move || text(500, TEXT.into())))
            .route("/long", web::route().to(move || text(400, "a".repeat(LONG.into()))))
            .route("/secret", web::route().to(async || Err::<String, _>(secret())))
            .route("/conflict", web::route().to(async || Err::<String, _>(conflict())))
            .route("/fine", web::route().to(async || TEXT))
            .route(
                "/no-text",
                web::route().to(async |request: HttpRequest| {
                    let is_head = request.method() == actix_web::http::Method::HEAD;
                    let text = if is_head { "" } else { TEXT };
                    status!(400).respond().content_type("text/plain").body(text)
                }),
            );
    };
    ActixServer::start_with_layer(routes, ProblemLayer::new())
}

/// Checks the answer to `HEAD` and returns its `Content-Length` with that of `GET`.
#[track_caller]
fn lengths(server: SocketAddr, path: &str) -> [Option<String>; 2] {
    let [head, get] = ["HEAD", "GET"].map(|method| request(server, method, path));
    assert_eq!(head.content, "", "{path}");
    assert_eq!(head.status_line, get.status_line, "{path}");
    assert_eq!(head.header("content-type"), get.header("content-type"), "{path}");
    assert_eq!(head.header("transfer-encoding"), None, "{path}");
    let length = get.content.len().to_string();
    assert_eq!(get.header("content-length"), Some(length.as_str()), "{path}");
    [head, get].map(|answer| answer.header("content-length").map(str::to_owned))
}

#[test]
fn content_length_is_that_of_get_where_the_content_is_known() {
    let (axum, actix) =
        (Server::start(routes().layer(ProblemLayer::<ShopStatus>::new())), of_actix());
    for server in [axum.address, actix.address] {
        for path in PATHS.into_iter().chain(["/nowhere"]) {
            let [head, get] = lengths(server, path);
            assert_eq!(head, get, "{path}");
        }
    }
}

#[test]
fn content_length_is_absent_where_an_inner_service_has_removed_the_text() {
    // The inner router answers `HEAD` without content, and the layer stands around it.
    let server = Server::start(
        Router::new().fallback_service(routes()).layer(ProblemLayer::<ShopStatus>::new()),
    );
    for path in PATHS.into_iter().chain(["/nowhere"]) {
        let [head, get] = lengths(server.address, path);
        assert_eq!(head, if path == "/text" { None } else { get }, "{path}");
    }
    assert_eq!(lengths(of_actix().address, "/no-text")[0], None);
}
