//! The layer: error responses of axum and actix-web become problems, and all other responses are unchanged.

use std::net::SocketAddr;
use std::time::Duration;

use actix_web::body::BoxBody;
use actix_web::dev::ServiceResponse;
use actix_web::error::ErrorRequestTimeout;
use actix_web::middleware::from_fn;
use actix_web::web;
use axum::body::Bytes;
use axum::extract::DefaultBodyLimit;
use axum::response::IntoResponse;
use axum::routing::{get, post};
use http::StatusCode;
use http::header::{CONTENT_TYPE, RETRY_AFTER};
use serde_json::Value;
use shop_catalog::ShopStatus;
use status_codes::{Problem, ProblemLayer, status};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::timeout::TimeoutLayer;

use crate::actix_server::ActixServer;
use crate::answer::{Answer, request};
use crate::server::Server;

const SECRET: &str = "the password is swordfish";

fn layer() -> ProblemLayer<ShopStatus> {
    ProblemLayer::new().prefer(ShopStatus::MalformedJson)
}

fn secret() -> Problem<ShopStatus> {
    let status = ShopStatus::ALL.iter().find(|status| status.is_server_error()).unwrap();
    Problem::new(*status).detail(SECRET).with("kept", true)
}

fn of_axum(layer: ProblemLayer<ShopStatus>) -> Server {
    async fn busy() -> impl IntoResponse {
        status!(503).with([(RETRY_AFTER, "30")])
    }

    async fn page() -> impl IntoResponse {
        status!(404).with(([(CONTENT_TYPE, "text/html")], "<p>no"))
    }

    // The handler never ends, so any time is too short.
    let short = Duration::from_millis(1);
    let timeout = TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, short);
    Server::start(
        axum::Router::new()
            .route("/orders", post(|_: axum::Json<Value>| async {}))
            .route("/upload", post(|_: Bytes| async {}).layer(DefaultBodyLimit::max(8)))
            .route("/busy", get(busy))
            .route("/page", get(page))
            .route("/text", get(|| async { status!(500).with(SECRET) }))
            .route("/secret", get(|| async { secret() }))
            .route("/fine", get(|| async { "fine" }))
            .route("/panic", get(|| async { assert!(SECRET.is_empty(), "{SECRET}") }))
            .route("/slow", get(std::future::pending::<()>).layer(timeout))
            .layer(CatchPanicLayer::new())
            .layer(layer),
    )
}

fn of_actix(layer: ProblemLayer<ShopStatus>) -> ActixServer {
    let configure = |app: &mut web::ServiceConfig| {
        app.service(
            web::resource("/orders")
                .route(web::post().to(async |_: web::Json<Value>| status!(200).respond().finish())),
        )
        .route(
            "/busy",
            web::get()
                .to(async || status!(503).respond().insert_header(("Retry-After", "30")).finish()),
        )
        .route(
            "/page",
            web::get().to(async || status!(404).respond().content_type("text/html").body("<p>no")),
        )
        .route(
            "/text",
            web::get().to(async || status!(500).respond().content_type("text/plain").body(SECRET)),
        )
        .route("/form", web::post().to(async |_: web::Form<Value>| "form"))
        .service(
            web::resource("/upload")
                .app_data(web::PayloadConfig::new(8))
                .route(web::post().to(async |_: Bytes| "stored")),
        )
        .service(
            web::resource("/slow")
                .wrap(from_fn(async |_, _| -> actix_web::Result<ServiceResponse<BoxBody>> {
                    Err(ErrorRequestTimeout("took too long"))
                }))
                .route(web::get().to(async || "slow")),
        )
        .route("/secret", web::get().to(async || Err::<String, _>(secret())))
        .route("/fine", web::get().to(async || "fine"));
    };
    ActixServer::start_with_layer(configure, layer)
}

fn document(answer: &Answer) -> Value {
    assert_eq!(answer.header("content-type"), Some("application/problem+json"));
    serde_json::from_str(&answer.content).unwrap()
}

fn same_for_both(server: SocketAddr) {
    let get = |path: &str| request(server, "GET", path);

    let unknown = document(&get("/nowhere"));
    assert_eq!(unknown["status"], 404);

    let busy = get("/busy");
    assert_eq!(document(&busy)["status"], 503);
    assert_eq!(busy.header("retry-after"), Some("30"));

    let text = get("/text");
    assert_eq!(document(&text).get("detail"), None);

    let hidden = document(&get("/secret"));
    assert_eq!((hidden.get("detail"), &hidden["kept"]), (None, &Value::Bool(true)));

    let page = get("/page");
    assert_eq!((page.header("content-type"), page.content.as_str()), (Some("text/html"), "<p>no"));
    assert_eq!(get("/fine").content, "fine");
    assert_eq!(request(server, "HEAD", "/nowhere").content, "");
}

async fn refused_content(url: String, media_type: &str, content: &'static str) -> (u16, Value) {
    let request = reqwest::Client::new().post(url).header(CONTENT_TYPE, media_type).body(content);
    let response = request.send().await.unwrap();
    assert_eq!(response.headers()[CONTENT_TYPE], "application/problem+json");
    let code = response.status().as_u16();
    (code, serde_json::from_slice(&response.bytes().await.unwrap()).unwrap())
}

#[test]
fn errors_of_axum_are_problems() {
    let server = of_axum(layer());
    same_for_both(server.address);

    let wrong_method = request(server.address, "GET", "/orders");
    assert_eq!(document(&wrong_method)["status"], 405);
    assert_eq!(wrong_method.header("allow"), Some("POST"));

    let timeout = request(server.address, "GET", "/slow");
    assert_eq!(document(&timeout)["status"], 408);

    let panic = request(server.address, "GET", "/panic");
    assert_eq!(document(&panic)["status"], 500);
    assert!(!panic.content.contains(SECRET));

    server.runtime.block_on(async {
        let (_, json) = refused_content(server.url("/orders"), "application/json", "{").await;
        assert_eq!(json["type"], ShopStatus::MalformedJson.type_uri().unwrap());
        assert!(json["detail"].as_str().unwrap().contains("JSON"), "{json}");
        let (code, _) = refused_content(server.url("/orders"), "text/csv", "a").await;
        assert_eq!(code, 415);
        let (code, _) = refused_content(server.url("/upload"), "text/csv", "longer than 8").await;
        assert_eq!(code, 413);
    });
}

#[test]
fn errors_of_actix_are_problems() {
    let server = of_actix(layer());
    same_for_both(server.address);
    let wrong_method = request(server.address, "GET", "/orders");
    assert_eq!(document(&wrong_method)["status"], 405);
    assert_eq!(wrong_method.header("allow"), Some("POST"));

    let timeout = request(server.address, "GET", "/slow");
    assert_eq!(document(&timeout)["status"], 408);

    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let url = |path| format!("http://{}{path}", server.address);
    runtime.block_on(async {
        let (_, json) = refused_content(url("/orders"), "application/json", "{").await;
        assert_eq!(json["type"], ShopStatus::MalformedJson.type_uri().unwrap());
        let (code, _) = refused_content(url("/form"), "text/csv", "a").await;
        assert_eq!(code, 415);
        let (code, _) = refused_content(url("/upload"), "text/csv", "longer than 8").await;
        assert_eq!(code, 413);
    });
}

#[test]
fn details_of_server_errors_are_sent_where_the_layer_is_told_to() {
    let axum = of_axum(layer().show_server_details());
    let actix = of_actix(layer().show_server_details());
    for server in [axum.address, actix.address] {
        for path in ["/text", "/secret"] {
            assert_eq!(document(&request(server, "GET", path))["detail"], SECRET);
        }
    }
}
