//! Middleware inside of the layer: contents that are compressed or replaced, texts that are not UTF-8, a service that is not
//! ready.

use std::task::{Context, Poll, Waker};

use actix_web::body::{self, BoxBody};
use actix_web::dev::{Service as _, ServiceResponse};
use actix_web::error::ErrorRequestTimeout;
use actix_web::http::header::{CONTENT_ENCODING, CONTENT_TYPE, HeaderName, HeaderValue, VARY};
use actix_web::middleware::from_fn;
use actix_web::test::{TestRequest, call_service, init_service};
use actix_web::{HttpResponse, web};
use axum::body::Body;
use axum::http::{Request, Response};
use axum::middleware::map_response;
use axum::routing::get;
use shop_catalog::ShopStatus;
use status_codes::{Code, Problem, ProblemLayer, SentStatus};
use tower_layer::Layer as _;
use tower_service::Service as _;

const SECRET: &str = "the password is swordfish";

/// A digest of the content as the inner middleware sends it.
const DIGEST: &str = "sha-256=:AA==:";

/// What an inner middleware makes of a response: another coding, media type and content.
#[derive(Debug, Clone, Copy)]
struct Change {
    coding: Option<&'static str>,
    media_type: Option<&'static str>,
    content: &'static [u8],
}

/// What a client receives: coding, media type and content.
#[derive(Debug, PartialEq)]
struct Received {
    coding: Option<String>,
    media_type: Option<String>,
    content: String,
    has_length: bool,
    has_digest: bool,
    varies: bool,
}

fn problem(is_secret: bool) -> Problem<ShopStatus> {
    let status = if is_secret { ShopStatus::InternalError } else { ShopStatus::OutOfStock };
    Problem::new(status).detail(SECRET)
}

fn of_axum(is_secret: bool, change: Change, layer: ProblemLayer<ShopStatus>) -> Received {
    let change = move |response: Response<Body>| async move {
        let (mut parts, _) = response.into_parts();
        parts.headers.remove("content-length");
        parts.headers.insert("content-digest", DIGEST.parse().unwrap());
        if let Some(coding) = change.coding {
            parts.headers.insert("content-encoding", coding.parse().unwrap());
            parts.headers.insert("vary", "accept-encoding".parse().unwrap());
        }
        if let Some(media_type) = change.media_type {
            parts.headers.insert("content-type", media_type.parse().unwrap());
        }
        Response::from_parts(parts, Body::from(change.content))
    };
    let mut app = axum::Router::new()
        .route("/", get(move || async move { problem(is_secret) }))
        .layer(map_response(change))
        .layer(layer);
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let request = Request::get("/").body(Body::empty()).unwrap();
    let (parts, body) = runtime.block_on(app.call(request)).unwrap().into_parts();
    let content = runtime.block_on(axum::body::to_bytes(body, 10_000)).unwrap();
    let field = |name| parts.headers.get(name).map(|value| value.to_str().unwrap());
    let length = content.len().to_string();
    Received {
        coding: field("content-encoding").map(str::to_owned),
        media_type: field("content-type").map(str::to_owned),
        has_length: field("content-length") == Some(&length),
        has_digest: field("content-digest").is_some(),
        varies: field("vary").is_some(),
        content: content.escape_ascii().to_string(),
    }
}

fn of_actix(is_secret: bool, change: Change, layer: ProblemLayer<ShopStatus>) -> Received {
    let app = actix_web::App::new()
        .route("/", web::get().to(move || async move { Err::<String, _>(problem(is_secret)) }))
        .wrap_fn(move |request, service| {
            let response = service.call(request);
            async move {
                let response: ServiceResponse<BoxBody> = response.await?;
                let mut response = response.map_body(|_, _| BoxBody::new(change.content));
                let digest = HeaderName::from_static("content-digest");
                response.headers_mut().insert(digest, HeaderValue::from_static(DIGEST));
                if let Some(coding) = change.coding {
                    let headers = response.headers_mut();
                    headers.insert(CONTENT_ENCODING, HeaderValue::from_static(coding));
                    headers.insert(VARY, HeaderValue::from_static("accept-encoding"));
                }
                if let Some(media_type) = change.media_type {
                    let value = HeaderValue::from_static(media_type);
                    response.headers_mut().insert(CONTENT_TYPE, value);
                }
                Ok(response)
            }
        })
        .wrap(layer);
    let runtime = actix_web::rt::Runtime::new().unwrap();
    let app = runtime.block_on(init_service(app));
    let request = TestRequest::get().uri("/").to_request();
    let response: HttpResponse = runtime.block_on(call_service(&app, request)).into();
    let field = |name| response.headers().get(name).map(|value| value.to_str().unwrap().to_owned());
    let [coding, media_type, vary, digest] =
        ["content-encoding", "content-type", "vary", "content-digest"].map(field);
    let content = runtime.block_on(body::to_bytes(response.into_body())).unwrap();
    let content = content.escape_ascii().to_string();
    let [has_digest, varies] = [digest, vary].map(|field| field.is_some());
    Received { coding, media_type, content, has_length: true, has_digest, varies }
}

/// Checks what a client receives of a problem after the change.
#[track_caller]
fn check(is_secret: bool, change: Change, layer: &ProblemLayer<ShopStatus>, expected: Change) {
    for receive in [of_axum, of_actix] {
        let expected = Received {
            coding: expected.coding.map(str::to_owned),
            media_type: expected.media_type.map(str::to_owned),
            content: expected.content.escape_ascii().to_string(),
            has_length: true,
            has_digest: expected.content == change.content,
            varies: change.coding.is_some(),
        };
        assert_eq!(receive(is_secret, change, layer.clone()), expected);
    }
}

fn document(problem: &Problem<ShopStatus>) -> Change {
    let content = problem.json().to_string().leak().as_bytes();
    Change { coding: None, media_type: Some(Problem::MEDIA_TYPE), content }
}

fn changed(media_type: &'static str, content: &'static [u8]) -> Change {
    Change { coding: None, media_type: Some(media_type), content }
}

#[test]
fn detail_of_a_server_error_is_removed_from_a_compressed_problem() {
    let layer = ProblemLayer::new();
    let coding = Some("x-rot13");
    let compressed = Change { coding, media_type: None, content: SECRET.as_bytes() };
    let kept = Change { media_type: Some(Problem::MEDIA_TYPE), ..compressed };
    check(true, compressed, &layer, document(&Problem::new(ShopStatus::InternalError)));
    check(true, compressed, &layer.clone().show_server_details(), kept);
    check(false, compressed, &layer, kept);
    let with_charset = Some("application/problem+json; charset=utf-8");
    let expected = document(&Problem::new(ShopStatus::InternalError));
    check(
        true,
        Change { media_type: with_charset, ..compressed },
        &layer,
        Change { media_type: with_charset, ..expected },
    );
}

#[test]
fn content_that_was_replaced_is_judged_by_its_media_type() {
    let layer = ProblemLayer::new();
    for is_secret in [true, false] {
        let page = changed("text/html", b"<p>Sorry");
        check(is_secret, page, &layer, page);
    }
    let text = changed("text/plain", b"Sorry");
    check(true, text, &layer, document(&Problem::new(ShopStatus::InternalError)));
    check(false, text, &layer, document(&Problem::new(ShopStatus::OutOfStock).detail("Sorry")));
}

#[test]
fn text_is_converted_only_if_it_is_utf_8() {
    let layer = ProblemLayer::new();
    let problem = document(&Problem::new(ShopStatus::OutOfStock).detail("Köln"));
    for media_type in [
        "text/plain; charset=utf-8",
        "Text/Plain;CHARSET=\"UTF-8\"; format=flowed",
        "text/plain; charset=US-ASCII",
        "text/plain; x=y",
    ] {
        check(false, changed(media_type, "Köln".as_bytes()), &layer, problem);
    }
    for media_type in ["text/plain; charset=iso-8859-1", "text/plain; x=y; charset=\"utf-16\""] {
        let text = changed(media_type, b"Koln");
        check(false, text, &layer, text);
    }
    for media_type in ["text/plain", "text/plain; charset=utf-8"] {
        let text = changed(media_type, b"K\xF6ln");
        check(false, text, &layer, text);
    }
}

#[test]
fn converted_response_has_its_status_in_the_extensions() {
    use axum::response::IntoResponse as _;

    let maintained = || ProblemLayer::new().prefer(ShopStatus::Maintenance);
    let runtime = actix_web::rt::Runtime::new().unwrap();
    let app = actix_web::App::new()
        .route("/", web::get().to(async || HttpResponse::ServiceUnavailable().finish()))
        .wrap(maintained());
    let app = runtime.block_on(init_service(app));
    let request = TestRequest::get().uri("/").to_request();
    let response: HttpResponse = runtime.block_on(call_service(&app, request)).into();
    assert_eq!(response.extensions().get(), Some(&ShopStatus::Maintenance));
    assert_eq!(response.extensions().get(), Some(&SentStatus::from(ShopStatus::Maintenance)));

    let busy = || async { http::StatusCode::SERVICE_UNAVAILABLE.into_response() };
    let mut app = axum::Router::<()>::new().route("/", get(busy)).layer(maintained());
    let request = Request::get("/").body(Body::empty()).unwrap();
    let response = runtime.block_on(app.call(request)).unwrap();
    assert_eq!(response.extensions().get(), Some(&ShopStatus::Maintenance));
    assert_eq!(response.extensions().get(), Some(&SentStatus::from(ShopStatus::Maintenance)));
}

#[test]
fn future_of_the_layer_is_debugged_with_its_layer() {
    let layer = ProblemLayer::new().prefer(ShopStatus::Maintenance);
    let mut app = layer.layer(axum::Router::<()>::new());
    let future = app.call(Request::get("/").body(Body::empty()).unwrap());
    let shown = format!("{future:?}");
    assert!(shown.starts_with("ProblemFuture { layer: ProblemLayer"), "{shown}");
    assert!(shown.contains("Maintenance"), "{shown}");
}

#[test]
fn last_preference_for_a_code_counts() {
    use axum::response::IntoResponse as _;

    let layer = ProblemLayer::new()
        .prefer(ShopStatus::OutOfStock)
        .prefer(ShopStatus::Maintenance)
        .prefer(ShopStatus::CartChanged);
    let conflict = || async { http::StatusCode::CONFLICT.into_response() };
    let mut app = axum::Router::<()>::new().route("/", get(conflict)).layer(layer);
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let request = Request::get("/").body(Body::empty()).unwrap();
    let response = runtime.block_on(app.call(request)).unwrap();
    assert_eq!(response.extensions().get(), Some(&ShopStatus::CartChanged));
}

#[test]
fn error_of_a_middleware_can_be_asked_for_its_response_again() {
    let counted = std::rc::Rc::new(std::cell::Cell::new(0));
    let count = counted.clone();
    let app = actix_web::App::new()
        .route("/", web::get().to(async || "fine"))
        .wrap(from_fn(async |_, _| -> actix_web::Result<ServiceResponse<BoxBody>> {
            Err(ErrorRequestTimeout("took too long"))
        }))
        .wrap(ProblemLayer::<ShopStatus>::new())
        .wrap_fn(move |request, service| {
            let (response, count) = (service.call(request), count.clone());
            async move {
                let answer: actix_web::Result<ServiceResponse<BoxBody>> = response.await;
                let error = answer.unwrap_err();
                assert_eq!(error.to_string(), "took too long");
                assert_eq!(
                    format!("{error:?}"),
                    format!("{:?}", ErrorRequestTimeout("took too long"))
                );
                assert_eq!(error.as_response_error().status_code(), 408);
                count.set(error.error_response().status().as_u16());
                Err::<ServiceResponse<BoxBody>, _>(error)
            }
        });
    let runtime = actix_web::rt::Runtime::new().unwrap();
    let app = runtime.block_on(init_service(app));
    let request = TestRequest::get().uri("/").to_request();
    let error = runtime.block_on(app.call(request)).unwrap_err();
    assert_eq!(counted.get(), 408);
    let response = error.error_response();
    assert_eq!(response.headers().get(CONTENT_TYPE).unwrap(), Problem::MEDIA_TYPE);
    assert!(response.extensions().get::<SentStatus>().is_some());
    let content = runtime.block_on(body::to_bytes(response.into_body())).unwrap();
    let expected = Problem::<ShopStatus>::from_code(Code::REQUEST_TIMEOUT).detail("took too long");
    assert_eq!(content, expected.json().to_string());
}

#[test]
fn error_of_a_middleware_that_is_a_problem_stays_itself() {
    let app = actix_web::App::new()
        .route("/", web::get().to(async || "fine"))
        .wrap(from_fn(async |_, _| -> actix_web::Result<ServiceResponse<BoxBody>> {
            Err(Problem::new(ShopStatus::OutOfStock).detail("Two are left.").into())
        }))
        .wrap(ProblemLayer::<ShopStatus>::new());
    let runtime = actix_web::rt::Runtime::new().unwrap();
    let app = runtime.block_on(init_service(app));
    let request = TestRequest::get().uri("/").to_request();
    let error = runtime.block_on(app.call(request)).unwrap_err();
    let problem = error.as_error::<Problem<ShopStatus>>().unwrap();
    assert_eq!(problem.status(), Some(ShopStatus::OutOfStock));
}

/// A service that is never ready.
struct Busy;

impl tower_service::Service<Request<Body>> for Busy {
    type Response = axum::response::Response;
    type Error = &'static str;
    type Future = std::future::Ready<Result<Self::Response, Self::Error>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Self::Error>> {
        Poll::Ready(Err("busy"))
    }

    fn call(&mut self, _: Request<Body>) -> Self::Future {
        std::future::ready(Err("not ready"))
    }
}

#[test]
fn layer_is_ready_when_the_service_is() {
    let mut service = ProblemLayer::<ShopStatus>::new().layer(Busy);
    let ready = service.poll_ready(&mut Context::from_waker(Waker::noop()));
    assert_eq!(ready, Poll::Ready(Err("busy")));
}
