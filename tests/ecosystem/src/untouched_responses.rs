//! What the layer leaves as it is: streams, problem documents of others, encoded content, successes; and
//! what it does where it stands twice.

use std::convert::Infallible;
use std::net::SocketAddr;

use actix_web::body::{BodySize, MessageBody};
use actix_web::{HttpResponse, web};
use axum::body::{Body, Bytes};
use axum::http::Response;
use axum::routing::get;
use shop_catalog::ShopStatus;
use status_codes::{Problem, ProblemLayer, status};

use crate::actix_server::ActixServer;
use crate::answer::{Answer, request};
use crate::catalogs::TypesStatus;
use crate::server::Server;

/// Path, code, media type, coding and content of what is no text of a framework.
const OTHERS: [(&str, u16, &str, Option<&str>, &str); 8] = [
    ("/problem", 409, "application/problem+json", None, r#"{"type":"/mine","detail":"kept"}"#),
    ("/server-problem", 500, "application/problem+json", None, r#"{"detail":"kept"}"#),
    ("/json", 409, "application/json", None, r#"{"error":"conflict"}"#),
    ("/html", 500, "text/html", None, "<p>no"),
    ("/similar", 400, "text/plainer", None, "no"),
    ("/encoded", 400, "text/plain", Some("x-rot13"), "ab"),
    ("/fine", 200, "text/plain", None, "fine"),
    ("/moved", 302, "text/plain", None, "elsewhere"),
];

/// A text whose length nobody knows, as a stream of one chunk.
struct Stream(Option<Bytes>);

impl Stream {
    fn new() -> Self {
        Self(Some(Bytes::from_static(STREAMED.as_bytes())))
    }
}

/// The length of the longest text that is taken for one of a framework.
const LONGEST: usize = 16 * 1024;

const STREAMED: &str = "a line of a stream";

impl MessageBody for Stream {
    type Error = Infallible;

    fn size(&self) -> BodySize {
        BodySize::Stream
    }

    fn poll_next(
        mut self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Result<Bytes, Infallible>>> {
        std::task::Poll::Ready(self.0.take().map(Ok))
    }
}

impl axum::body::HttpBody for Stream {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Result<http_body::Frame<Bytes>, Infallible>>> {
        std::task::Poll::Ready(self.0.take().map(|bytes| Ok(http_body::Frame::data(bytes))))
    }
}

fn layer() -> ProblemLayer<ShopStatus> {
    ProblemLayer::new()
}

fn of_axum() -> Server {
    let mut app = axum::Router::new();
    for (path, code, media_type, coding, content) in OTHERS {
        let respond = move || async move {
            let response = Response::builder().status(code).header("content-type", media_type);
            let response = coding
                .into_iter()
                .fold(response, |response, coding| response.header("content-encoding", coding));
            response.body(Body::from(content)).unwrap()
        };
        app = app.route(path, get(respond));
    }
    let stream = || async {
        status!(500).with(([("content-type", "text/plain")], Body::new(Stream::new())))
    };
    let secret = || async { Problem::new(ShopStatus::OutOfStock).detail("two").with("left", 2) };
    let silent = || async { Problem::new(TypesStatus::OrderSilent).detail("two") };
    let long = |length: usize| move || async move { status!(500).with("a".repeat(length)) };
    app =
        app.route("/stream", get(stream)).route("/own", get(secret)).route("/silent", get(silent));
    app = app.route("/longest", get(long(LONGEST))).route("/longer", get(long(LONGEST + 1)));
    Server::start(app.layer(layer()).layer(layer()))
}

fn of_actix() -> ActixServer {
    ActixServer::start_with_layer(
        |app| {
            for (path, code, media_type, coding, content) in OTHERS {
                let respond = move || async move {
                    let code = actix_web::http::StatusCode::from_u16(code).unwrap();
                    let mut response = HttpResponse::build(code);
                    if let Some(coding) = coding {
                        response.insert_header(("content-encoding", coding));
                    }
                    response.content_type(media_type).body(content)
                };
                app.route(path, web::get().to(respond)).route(path, web::head().to(respond));
            }
            let stream =
                || async { status!(500).respond().content_type("text/plain").body(Stream::new()) };
            let own = || async {
                let problem = Problem::new(ShopStatus::OutOfStock).detail("two");
                Err::<String, _>(problem.with("left", 2))
            };
            let silent =
                || async { Err::<String, _>(Problem::new(TypesStatus::OrderSilent).detail("two")) };
            let long = |length: usize| {
                move || async move {
                    status!(500).respond().content_type("text/plain").body("a".repeat(length))
                }
            };
            app.route("/stream", web::get().to(stream)).route("/own", web::get().to(own));
            app.route("/silent", web::get().to(silent));
            app.route("/longest", web::get().to(long(LONGEST)));
            app.route("/longer", web::get().to(long(LONGEST + 1)));
        },
        layer(),
    )
}

fn same_for_both(server: SocketAddr) {
    let get = |path| request(server, "GET", path);
    let media_type = |answer: &Answer| answer.header("content-type").map(str::to_owned);
    for (path, code, expected, coding, content) in OTHERS {
        let answer = get(path);
        assert!(answer.status_line.starts_with(&format!("HTTP/1.1 {code} ")), "{path}");
        assert_eq!(
            (media_type(&answer).as_deref(), answer.content.as_str()),
            (Some(expected), content)
        );
        assert_eq!(answer.header("content-encoding"), coding);

        let head = request(server, "HEAD", path);
        assert_eq!((media_type(&head).as_deref(), head.content.as_str()), (Some(expected), ""));
        assert_eq!(head.header("content-length"), answer.header("content-length"), "{path}");
    }
    let stream = get("/stream");
    assert_eq!(media_type(&stream).as_deref(), Some("text/plain"));
    assert_eq!(stream.header("transfer-encoding"), Some("chunked"));
    assert!(stream.content.contains(STREAMED), "{}", stream.content);

    let own = Problem::new(ShopStatus::OutOfStock).detail("two").with("left", 2);
    assert_eq!(get("/own").content, own.json().to_string());

    let silent = get("/silent");
    assert!(silent.status_line.starts_with("HTTP/1.1 410 "), "{}", silent.status_line);
    assert_eq!((silent.content.as_str(), media_type(&silent)), ("", None));

    let media_type = |path| media_type(&get(path)).unwrap();
    assert_eq!(media_type("/longest"), "application/problem+json");
    assert!(media_type("/longer").starts_with("text/plain"));
}

#[test]
fn layer_of_axum_leaves_them_as_they_are() {
    same_for_both(of_axum().address);
}

#[test]
fn middleware_of_actix_leaves_them_as_they_are() {
    same_for_both(of_actix().address);
}
