//! tracing: the layer logs responses of axum and actix-web with details that are not sent.

use std::fmt;

use actix_web::{HttpResponse, web};
use axum::body::Body;
use axum::extract::Path;
use axum::http::request::Builder;
use axum::http::{Request, StatusCode};
use axum::routing::get;
use shop_catalog::ShopStatus;
use status_codes::{Problem, ProblemLayer, Status, status};
use tower_service::Service as _;

use crate::catalogs::FieldsStatus;
use crate::logged::logged;

const JSON: (&str, &str) = ("content-type", "application/json");

const SECRET: &str = "the password is swordfish";

#[derive(Debug, thiserror::Error)]
#[error("the storage does not respond")]
struct StorageError(#[from] std::io::Error);

fn failed() -> Problem<ShopStatus> {
    let cause = std::io::Error::from(std::io::ErrorKind::TimedOut);
    let status = ShopStatus::ALL.iter().find(|status| status.is_server_error()).unwrap();
    Problem::new(*status).detail(SECRET).caused_by(StorageError(cause))
}

/// A cause whose `Display` returns an error.
#[derive(Debug)]
struct Undisplayed(std::io::Error);

impl fmt::Display for Undisplayed {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Err(fmt::Error)
    }
}

impl std::error::Error for Undisplayed {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.0)
    }
}

fn undisplayed() -> Problem<Status> {
    let cause = Undisplayed(std::io::ErrorKind::TimedOut.into());
    Problem::new(Status::GatewayTimeout).caused_by(cause)
}

/// What is logged of a response of axum, and its content.
fn of_axum(path: &str) -> (String, String) {
    of_axum_router(Request::get(path))
}

fn of_axum_router(request: Builder) -> (String, String) {
    let mut app = axum::Router::new()
        .route("/failed", get(|| async { failed() }))
        .route("/undisplayed", get(|| async { undisplayed() }))
        .route("/text", get(|| async { status!(500).with(SECRET) }))
        .route("/unauthorized", get(|| async { Problem::new(Status::Unauthorized) }))
        .route("/challenged", get(|| async { challenged() }))
        .route("/fine", get(|| async { "fine" }))
        .route("/read-only", get(|| async { Problem::new(FieldsStatus::ReadOnly) }))
        .route("/shared", get(|| async { Problem::new(FieldsStatus::Shared) }))
        .route("/moved", get(|| async { Problem::new(FieldsStatus::Moved) }))
        .route("/foreign", get(|| async { (StatusCode::UNAUTHORIZED, [JSON], "{}") }))
        .route("/plain/{code}", get(async |Path(code): Path<u16>| plain(code)))
        .layer(ProblemLayer::<ShopStatus>::new())
        .layer(ProblemLayer::<Status>::new());
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let request = request.body(Body::empty()).unwrap();
    let (response, log) = logged(|| runtime.block_on(app.call(request)).unwrap());
    let content = runtime.block_on(axum::body::to_bytes(response.into_body(), 10_000)).unwrap();
    (log, String::from_utf8(content.to_vec()).unwrap())
}

/// What is logged of a response of actix-web, and its content.
fn of_actix(path: &str) -> (String, String) {
    use actix_web::test::{TestRequest, call_service, init_service, read_body};

    let app = actix_web::App::new()
        .route("/failed", web::get().to(async || Err::<String, _>(failed())))
        .route("/undisplayed", web::get().to(async || Err::<String, _>(undisplayed())))
        .route(
            "/text",
            web::get().to(async || status!(500).respond().content_type("text/plain").body(SECRET)),
        )
        .route(
            "/unauthorized",
            web::get().to(async || Err::<String, _>(Problem::new(Status::Unauthorized))),
        )
        .route("/challenged", web::get().to(async || Err::<String, _>(challenged())))
        .route("/fine", web::get().to(async || "fine"))
        .route(
            "/moved",
            web::get().to(async || Err::<String, _>(Problem::new(FieldsStatus::Moved))),
        )
        .route(
            "/foreign",
            web::get().to(async || HttpResponse::Unauthorized().insert_header(JSON).body("{}")),
        )
        .route(
            "/plain/{code}",
            web::get().to(async |code: web::Path<u16>| Err::<String, _>(plain(*code))),
        )
        .wrap(ProblemLayer::<ShopStatus>::new())
        .wrap(ProblemLayer::<Status>::new());
    let runtime = actix_web::rt::Runtime::new().unwrap();
    let app = runtime.block_on(init_service(app));
    let request = TestRequest::get().uri(path).to_request();
    let (response, log) = logged(|| runtime.block_on(call_service(&app, request)));
    let content = runtime.block_on(read_body(response));
    (log, String::from_utf8(content.to_vec()).unwrap())
}

fn challenged() -> Problem<Status> {
    Problem::new(Status::Unauthorized).header("WWW-Authenticate", "Basic")
}

/// The problem of a registered code, without header fields.
fn plain(code: u16) -> Problem<Status> {
    Problem::new(Status::try_from(code).unwrap())
}

#[test]
fn server_error_is_logged_once_with_its_hidden_detail_and_causes() {
    let status = failed().status().unwrap();
    let line = format!(
        "ERROR answered with a server error code={} id={:?} detail={SECRET:?} \
         error=the storage does not respond: timed out",
        status.as_u16(),
        status.id(),
    );
    for (log, content) in [of_axum("/failed"), of_actix("/failed")] {
        assert_eq!(log, line);
        assert!(!content.contains(SECRET) && content.contains(status.title()), "{content}");
    }
}

#[test]
fn cause_that_cannot_be_displayed_leaves_the_rest_of_the_line() {
    let line = "ERROR answered with a server error code=504 id=\"GatewayTimeout\" \
                error=an error that cannot be displayed: timed out";
    for (log, _) in [of_axum("/undisplayed"), of_actix("/undisplayed")] {
        assert_eq!(log, line);
    }
}

#[test]
fn text_that_is_hidden_is_logged() {
    for (log, content) in [of_axum("/text"), of_actix("/text")] {
        assert!(log.starts_with("ERROR answered with a server error code=500"), "{log}");
        assert!(log.contains(&format!("detail={SECRET:?}")), "{log}");
        assert_eq!(log.lines().count(), 1, "{log}");
        assert!(!content.contains(SECRET), "{content}");
    }
}

#[test]
fn header_field_that_a_status_must_have_is_missed() {
    let line = "WARN answered without a header field that the status must have \
                code=401 id=\"Unauthorized\" header=\"WWW-Authenticate\"";
    for (log, _) in [of_axum("/unauthorized"), of_actix("/unauthorized")] {
        assert_eq!(log, line);
    }
}

#[test]
fn only_what_a_status_must_always_have_is_missed() {
    // The router of axum adds `Allow` to 405.
    for status in Status::ALL.iter().filter(|it| it.is_client_error() && it.as_u16() != 405) {
        let missed = match status.as_u16() {
            401 => "WWW-Authenticate",
            407 => "Proxy-Authenticate",
            426 => "Upgrade",
            _ => "",
        };
        let path = format!("/plain/{}", status.as_u16());
        for (log, _) in [of_axum(&path), of_actix(&path)] {
            assert_eq!(log.is_empty(), missed.is_empty(), "{log}");
            assert!(log.contains(missed), "{log}");
        }
    }
}

#[test]
fn field_is_missed_whoever_made_the_response() {
    for (path, field) in [("/moved", "Location"), ("/foreign", "WWW-Authenticate")] {
        for (log, _) in [of_axum(path), of_actix(path)] {
            assert!(log.ends_with(&format!("header={field:?}")), "{path}: {log}");
            assert_eq!(log.lines().count(), 1, "{path}: {log}");
        }
    }
}

#[test]
fn axum_adds_allow_to_405_and_nothing_else() {
    for (path, field) in [("/read-only", "Link"), ("/shared", "Allow")] {
        let (log, _) = of_axum(path);
        assert!(log.ends_with(&format!("header={field:?}")), "{path}: {log}");
        assert_eq!(log.lines().count(), 1, "{path}: {log}");
    }
}

#[test]
fn nothing_is_logged_of_what_is_in_order() {
    for path in ["/challenged", "/fine", "/unknown"] {
        for (log, _) in [of_axum(path), of_actix(path)] {
            assert_eq!(log, "", "{path}");
        }
    }
}

#[test]
fn allow_that_axum_adds_after_the_layer_is_not_missed() {
    let (log, content) = of_axum_router(Request::post("/fine"));
    assert!(content.contains("\"status\":405"), "{content}");
    assert_eq!(log, "");
}
