//! [`ProblemLayer`] as a middleware of actix-web.

use alloc::boxed::Box;
use alloc::rc::Rc;
use core::future::{Ready, ready};
use core::pin::Pin;

use actix_web::body::{self, BodySize, BoxBody, MessageBody};
use actix_web::dev::{Service, ServiceRequest, ServiceResponse, Transform, forward_ready};
use actix_web::http::Method;
use actix_web::http::header::{CONTENT_ENCODING, CONTENT_TYPE, HeaderValue};
use actix_web::{Error, HttpResponse, ResponseError as _};

use super::converted::ConvertedError;
use crate::layer::{Facts, Fate, Logged, log, logged, text};
use crate::problem::{DIGESTS, SentProblem};
use crate::{Catalog, Code, ProblemLayer, SentStatus};

/// A service that converts error responses into problem documents. Created by [`ProblemLayer`] (feature `actix`).
#[derive(Debug)]
pub struct ProblemMiddleware<S, C> {
    inner: S,
    layer: Rc<ProblemLayer<C>>,
}

impl<S, B, C> Transform<S, ServiceRequest> for ProblemLayer<C>
where
    S: Service<ServiceRequest, Response = ServiceResponse<B>, Error = Error>,
    S::Future: 'static,
    B: MessageBody + 'static,
    C: Catalog,
{
    type Response = ServiceResponse;
    type Error = Error;
    type Transform = ProblemMiddleware<S, C>;
    type InitError = ();
    type Future = Ready<Result<Self::Transform, ()>>;

    fn new_transform(&self, inner: S) -> Self::Future {
        ready(Ok(ProblemMiddleware { inner, layer: Rc::new(self.clone()) }))
    }
}

impl<S, B, C> Service<ServiceRequest> for ProblemMiddleware<S, C>
where
    S: Service<ServiceRequest, Response = ServiceResponse<B>, Error = Error>,
    S::Future: 'static,
    B: MessageBody + 'static,
    C: Catalog,
{
    type Response = ServiceResponse;
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<ServiceResponse, Error>>>>;

    forward_ready!(inner);

    fn call(&self, request: ServiceRequest) -> Self::Future {
        let layer = Rc::clone(&self.layer);
        let answers_head = request.method() == Method::HEAD;
        let answer = self.inner.call(request);
        Box::pin(async move {
            match answer.await {
                Ok(response) => {
                    let (request, response) = response.map_into_boxed_body().into_parts();
                    let response = converted(response, &layer, answers_head);
                    Ok(ServiceResponse::new(request, response))
                }
                // An outer service converts the error of another middleware into a response.
                Err(error) => {
                    let response = error.error_response();
                    let stays = fate(&response, &layer) == Fate::Stays;
                    let response = converted(response, &layer, answers_head);
                    Err(if stays { error } else { ConvertedError::<C>::wrap(error, response) })
                }
            }
        })
    }
}

fn converted<C: Catalog>(
    response: HttpResponse,
    layer: &ProblemLayer<C>,
    answers_head: bool,
) -> HttpResponse {
    match fate(&response, layer) {
        Fate::Stays => sent(response),
        Fate::LosesDetail => without_detail(response),
        Fate::BecomesProblem => {
            let (response, body) = response.into_parts();
            let content = match body.try_into_bytes() {
                Ok(content) => content,
                // The texts of the framework are available at once, so this is other content.
                Err(body) => return sent(response.set_body(body)),
            };
            let has_media_type = response.headers().contains_key(CONTENT_TYPE);
            match text(&content, answers_head, has_media_type) {
                Ok(text) => problem(response, layer, text),
                Err(_) => sent(response.set_body(BoxBody::new(content))),
            }
        }
    }
}

fn fate<C: Catalog>(response: &HttpResponse, layer: &ProblemLayer<C>) -> Fate {
    let extensions = response.extensions();
    let facts = Facts {
        code: response.status().into(),
        content_type: response.headers().get(CONTENT_TYPE).map(HeaderValue::as_bytes),
        is_encoded: response.headers().contains_key(CONTENT_ENCODING),
        length: match response.body().size() {
            BodySize::None => Some(0),
            BodySize::Sized(length) => Some(length),
            BodySize::Stream => None,
        },
        problem: extensions.get(),
    };
    facts.fate(layer)
}

/// Returns the problem with this text, or with a text that is not known.
fn problem<C: Catalog>(
    mut response: HttpResponse<()>,
    layer: &ProblemLayer<C>,
    text: Option<&str>,
) -> HttpResponse {
    let code = Code::from(response.status());
    let status = response.extensions().get().copied();
    let problem = layer.problem_of(code, status, text.unwrap_or_default());
    let (made, body) = problem.error_response().into_parts();
    remove_digests(&mut response);
    response.headers_mut().remove(CONTENT_TYPE);
    if let Some(media_type) = made.headers().get(CONTENT_TYPE) {
        response.headers_mut().insert(CONTENT_TYPE, media_type.clone());
    }
    if let Some(status) = problem.status() {
        response.extensions_mut().insert(status);
    }
    response.extensions_mut().insert(SentStatus::from(&problem));
    response.extensions_mut().insert(SentProblem::from(problem));
    let response = response.set_body(body);
    if layer.hides(code) {
        without_detail(response)
    } else if text.is_some() {
        sent(response)
    } else {
        // `Content-Length` is left out only where there is no body at all.
        sent(response.set_body(BoxBody::new(body::None::new())))
    }
}

fn without_detail(mut response: HttpResponse) -> HttpResponse {
    let problem = response.extensions().get::<SentProblem>().cloned();
    let Some(problem) = problem else { return sent(response) };
    remove_digests(&mut response);
    response.headers_mut().remove(CONTENT_ENCODING);
    let content = problem.content_without_detail();
    sent(response.set_body(content.map_or_else(|| BoxBody::new(()), BoxBody::new)))
}

/// Removes what does not apply to other content.
fn remove_digests<B>(response: &mut HttpResponse<B>) {
    for name in DIGESTS {
        response.headers_mut().remove(name);
    }
}

/// Logs the response and returns it.
fn sent(mut response: HttpResponse) -> HttpResponse {
    let code = Code::from(response.status());
    let status = logged(code, response.extensions().get().copied());
    let is_marked = response.extensions().get::<Logged>().is_some();
    if let Some(status) = status.filter(|_| !is_marked) {
        response.extensions_mut().insert(Logged);
        let extensions = response.extensions();
        log(status, extensions.get(), |name| response.headers().contains_key(name));
    }
    response
}
