//! reqwest: what axum and actix-web send as a problem is read back as the same, for every status of a catalog that is in a
//! crate of its own.

use std::net::SocketAddr;

use actix_web::{HttpResponse, web};
use axum::Json;
use axum::extract::Path;
use axum::routing::get;
use serde_json::{Value, json};
use shop_catalog::ShopStatus;
use status_codes::{Code, Problem, ReadProblemError, status};

use crate::actix_server::ActixServer;
use crate::server::Server;

fn problem(status: ShopStatus) -> Problem<ShopStatus> {
    Problem::new(status)
        .detail(format_args!("It is {}.\n\"{}\"", status.name(), status.title()))
        .instance("/orders/17")
        .with("available", 2)
        .with("sizes", ["S", "M"])
        .header("Retry-After", 30)
        .header("X-Attempt", "first")
        .header("X-Attempt", "second")
}

/// Responses that a client meets and that are no problem of the catalog, or none at all.
const OTHERS: [(&str, &str, &str); 5] = [
    (
        "unknown",
        "application/problem+json",
        r#"{"type":"https://shop.example/new","status":409,"a":1}"#,
    ),
    ("blank", "application/problem+json; charset=utf-8", r#"{"status":409,"title":"Conflict"}"#),
    ("html", "text/html", "<p>Bad gateway"),
    ("half", "application/problem+json", r#"{"type":"https://shop.exam"#),
    ("list", "application/problem+json", "[]"),
];

fn other(name: &str) -> (&'static str, &'static str) {
    let found = OTHERS.iter().find(|(known, ..)| *known == name);
    found.map(|(_, media_type, content)| (*media_type, *content)).unwrap()
}

fn of_axum() -> Server {
    async fn fails(Path(id): Path<String>) -> Result<Json<Value>, Problem<ShopStatus>> {
        let status = ShopStatus::from_id(&id).unwrap();
        if status.is_error() { Err(problem(status)) } else { Ok(Json(json!({"id": id}))) }
    }

    async fn bare(Path(id): Path<String>) -> Result<String, Problem<ShopStatus>> {
        Err(ShopStatus::from_id(&id).unwrap())?
    }

    Server::start(
        axum::Router::new()
            .route("/problems/{id}", get(fails))
            .route("/bare/{id}", get(bare))
            .route(
                "/placed",
                get(|| async { ShopStatus::OrderPlaced.with(Json(json!({"id": 17}))) }),
            )
            .route(
                "/others/{name}",
                get(|Path(name): Path<String>| async move {
                    let (media_type, content) = other(&name);
                    status!(409).with(([("content-type", media_type)], content))
                }),
            ),
    )
}

fn of_actix() -> ActixServer {
    async fn fails(id: web::Path<String>) -> Result<HttpResponse, Problem<ShopStatus>> {
        let status = ShopStatus::from_id(&id).unwrap();
        if status.is_error() { Err(problem(status)) } else { Ok(HttpResponse::Ok().finish()) }
    }

    async fn bare(id: web::Path<String>) -> Result<HttpResponse, Problem<ShopStatus>> {
        Err(ShopStatus::from_id(&id).unwrap())?
    }

    async fn placed() -> HttpResponse {
        ShopStatus::OrderPlaced
            .respond()
            .content_type("application/json")
            .body(json!({"id": 17}).to_string())
    }

    async fn others(name: web::Path<String>) -> HttpResponse {
        let (media_type, content) = other(&name);
        status!(409).respond().content_type(media_type).body(content)
    }

    ActixServer::start(|app| {
        app.route("/problems/{id}", web::get().to(fails))
            .route("/bare/{id}", web::get().to(bare))
            .route("/placed", web::get().to(placed))
            .route("/others/{name}", web::get().to(others));
    })
}

/// What a client does with a response.
async fn fetch(server: SocketAddr, path: &str) -> Result<Problem<ShopStatus>, ReadProblemError> {
    let response = reqwest::get(format!("http://{server}{path}")).await.unwrap();
    let mut whole = http::Response::new(Vec::new());
    *whole.status_mut() = response.status();
    *whole.headers_mut() = response.headers().clone();
    *whole.body_mut() = response.bytes().await.unwrap().to_vec();
    Problem::try_from(whole)
}

async fn every_status_round_trips(server: SocketAddr) {
    for status in ShopStatus::ALL.iter().filter(|status| status.is_error()) {
        let sent = problem(*status);
        let read = fetch(server, &format!("/problems/{}", status.id())).await.unwrap();
        assert_eq!(read.status(), Some(*status));
        assert_eq!(read.code(), status.code());
        assert_eq!(read.get_detail(), sent.get_detail());
        assert_eq!(read.get_instance(), Some("/orders/17"));
        assert_eq!(read.get_member("available"), Some(&json!(2)));
        assert_eq!(read.json().to_string(), sent.json().to_string());
        assert_eq!(read.get_header("Retry-After"), Some("30"));
        let attempts = read.get_headers().filter(|(name, _)| *name == "x-attempt");
        assert_eq!(attempts.map(|(_, value)| value).collect::<Vec<_>>(), ["first", "second"]);
        for of_message in ["content-type", "content-length"] {
            assert_eq!(read.get_header(of_message), None);
        }

        let bare = fetch(server, &format!("/bare/{}", status.id())).await.unwrap();
        assert_eq!(bare.status(), Some(*status));
        assert_eq!(bare.json().to_string(), Problem::new(*status).json().to_string());
    }
}

async fn others_are_read_or_refused(server: SocketAddr) {
    let unknown = fetch(server, "/others/unknown").await.unwrap();
    assert_eq!((unknown.status(), unknown.code()), (None, Code::CONFLICT));
    assert_eq!(unknown.type_uri(), "https://shop.example/new");
    assert_eq!(unknown.get_member("a"), Some(&json!(1)));

    let blank = fetch(server, "/others/blank").await.unwrap();
    assert_eq!((blank.status(), blank.code()), (None, Code::CONFLICT));
    assert_eq!(blank.type_uri(), "about:blank");

    for (name, message, truncated) in [
        ("html", "expected the media type `application/problem+json`, found `text/html`", false),
        ("half", "the content is cut off", true),
        ("list", "expected a problem document, which is an object", false),
    ] {
        let error = fetch(server, &format!("/others/{name}")).await.unwrap_err();
        assert!(error.to_string().contains(message), "{error}");
        assert_eq!((error.code(), error.is_truncated()), (Code::CONFLICT, truncated));
    }
}

async fn success_has_status_and_content(server: SocketAddr) {
    let response = reqwest::get(format!("http://{server}/placed")).await.unwrap();
    assert_eq!(response.status(), ShopStatus::OrderPlaced);
    assert_eq!(response.headers()["content-type"], "application/json");
    assert_eq!(response.text().await.unwrap(), r#"{"id":17}"#);
}

async fn all(server: SocketAddr) {
    every_status_round_trips(server).await;
    others_are_read_or_refused(server).await;
    success_has_status_and_content(server).await;
}

#[test]
fn reqwest_reads_what_axum_sends() {
    let server = of_axum();
    server.runtime.block_on(all(server.address));
}

#[test]
fn reqwest_reads_what_actix_sends() {
    let server = of_actix();
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap()
        .block_on(all(server.address));
}
