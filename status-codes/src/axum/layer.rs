//! [`ProblemLayer`] as a layer of tower, over the responses of axum.

use core::convert::Infallible;
use core::fmt;
use core::pin::Pin;
use core::task::{Context, Poll, ready};

use axum_core::body::Body;
use axum_core::response::{IntoResponse, Response};
use http::header::{ALLOW, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE};
use http::response::Parts;
use http::{Method, Request};
use http_body::Body as _;
use http_body_util::combinators::Collect;
use http_body_util::{BodyExt as _, Collected};
use tower_layer::Layer;
use tower_service::Service;

use crate::layer::{Facts, Fate, Logged, log, logged, text};
use crate::problem::{DIGESTS, SentProblem};
use crate::{Catalog, Code, ProblemLayer};

/// A service that converts error responses into problem documents. Created by [`ProblemLayer`] (feature `axum`).
#[derive(Debug, Clone)]
pub struct ProblemService<S, C> {
    inner: S,
    layer: ProblemLayer<C>,
}

impl<S, C: Catalog> Layer<S> for ProblemLayer<C> {
    type Service = ProblemService<S, C>;

    fn layer(&self, inner: S) -> Self::Service {
        ProblemService { inner, layer: self.clone() }
    }
}

impl<S, B, C> Service<Request<B>> for ProblemService<S, C>
where
    S: Service<Request<B>, Response: IntoResponse>,
    C: Catalog,
{
    type Response = Response;
    type Error = S::Error;
    type Future = ProblemFuture<S::Future, C>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, request: Request<B>) -> Self::Future {
        let answers_head = request.method() == Method::HEAD;
        let state = State::Answering { future: self.inner.call(request) };
        ProblemFuture { state, answers_head, layer: self.layer.clone() }
    }
}

pin_project_lite::pin_project! {
    /// The response future of [`ProblemService`] (feature `axum`).
    pub struct ProblemFuture<F, C> {
        #[pin]
        state: State<F>,
        answers_head: bool,
        layer: ProblemLayer<C>,
    }
}

pin_project_lite::pin_project! {
    #[project = StateProjection]
    enum State<F> {
        Answering { #[pin] future: F },
        // The content is the text of a framework error.
        Reading { parts: Option<Parts>, #[pin] bytes: Collect<Body> },
    }
}

impl<F, C: Catalog> fmt::Debug for ProblemFuture<F, C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ProblemFuture").field("layer", &self.layer).finish_non_exhaustive()
    }
}

impl<F, R, E, C> Future for ProblemFuture<F, C>
where
    F: Future<Output = Result<R, E>>,
    R: IntoResponse,
    C: Catalog,
{
    type Output = Result<Response, E>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let mut this = self.project();
        loop {
            match this.state.as_mut().project() {
                StateProjection::Answering { future } => {
                    let response = ready!(future.poll(context))?.into_response();
                    let (parts, body) = response.into_parts();
                    match facts(&parts, &body, *this.answers_head).fate(this.layer) {
                        Fate::Stays => return Poll::Ready(Ok(sent(parts, body))),
                        Fate::LosesDetail => {
                            return Poll::Ready(Ok(without_detail(parts, body)));
                        }
                        Fate::BecomesProblem => {
                            let bytes = body.collect();
                            this.state.set(State::Reading { parts: Some(parts), bytes });
                        }
                    }
                }
                StateProjection::Reading { parts, bytes } => {
                    let bytes = ready!(bytes.poll(context)).map(Collected::to_bytes);
                    let bytes = bytes.unwrap_or_default();
                    let parts = parts.take().expect("a future that is ready is not polled again");
                    let has_media_type = parts.headers.contains_key(CONTENT_TYPE);
                    return Poll::Ready(Ok(
                        match text(&bytes, *this.answers_head, has_media_type) {
                            Ok(text) => problem(parts, this.layer, text),
                            Err(_) => sent(parts, bytes.into()),
                        },
                    ));
                }
            }
        }
    }
}

fn facts<'a>(parts: &'a Parts, body: &Body, answers_head: bool) -> Facts<'a> {
    let declared = || parts.headers.get(CONTENT_LENGTH)?.to_str().ok()?.parse().ok();
    let length = body.size_hint().exact();
    Facts {
        code: parts.status.into(),
        content_type: parts.headers.get(CONTENT_TYPE).map(http::HeaderValue::as_bytes),
        is_encoded: parts.headers.contains_key(CONTENT_ENCODING),
        // An inner service may have removed the content already.
        length: if answers_head { declared().or(length) } else { length },
        problem: parts.extensions.get(),
    }
}

/// Returns the problem with this text, or with a text that is not known.
fn problem<C: Catalog>(mut parts: Parts, layer: &ProblemLayer<C>, text: Option<&str>) -> Response {
    let code = Code::from(parts.status);
    let sent = parts.extensions.get().copied();
    let made = layer.problem_of(code, sent, text.unwrap_or_default()).into_response();
    let (mut made, body) = made.into_parts();
    remove_length_and_digests(&mut parts);
    parts.headers.remove(CONTENT_TYPE);
    parts.headers.extend(made.headers.remove(CONTENT_TYPE).map(|value| (CONTENT_TYPE, value)));
    parts.extensions.extend(made.extensions);
    if layer.hides(code) {
        without_detail(parts, body)
    } else {
        self::sent(parts, if text.is_some() { body } else { Body::new(UnknownLength) })
    }
}

fn without_detail(mut parts: Parts, body: Body) -> Response {
    let Some(problem) = parts.extensions.get::<SentProblem>() else { return sent(parts, body) };
    let content = problem.content_without_detail().map_or_else(Body::empty, Body::from);
    remove_length_and_digests(&mut parts);
    parts.headers.remove(CONTENT_ENCODING);
    sent(parts, content)
}

/// Removes what does not apply to other content.
fn remove_length_and_digests(parts: &mut Parts) {
    parts.headers.remove(CONTENT_LENGTH);
    for name in DIGESTS {
        parts.headers.remove(name);
    }
}

/// Logs the response and returns it.
fn sent(mut parts: Parts, body: Body) -> Response {
    let code = Code::from(parts.status);
    if let Some(status) = logged(code, parts.extensions.get().copied()) {
        // axum adds `Allow` after the layers of a router.
        let is_added = |name: &str| code == Code::METHOD_NOT_ALLOWED && ALLOW == *name;
        if parts.extensions.insert(Logged).is_none() {
            log(status, parts.extensions.get(), |name| {
                parts.headers.contains_key(name) || is_added(name)
            });
        }
    }
    Response::from_parts(parts, body)
}

/// No content, in place of content of unknown length, so that axum and hyper do not add `Content-Length`.
struct UnknownLength;

impl http_body::Body for UnknownLength {
    type Data = <Body as http_body::Body>::Data;
    type Error = Infallible;

    fn poll_frame(
        self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<http_body::Frame<Self::Data>, Infallible>>> {
        Poll::Ready(None)
    }
}
