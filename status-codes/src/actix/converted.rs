//! The error of an inner middleware, with the response that the layer made of its own.

use core::fmt;
use core::marker::PhantomData;

use actix_web::body::{self, BodySize, BoxBody, MessageBody as _};
use actix_web::http::StatusCode;
use actix_web::web::Bytes;
use actix_web::{Error, HttpResponse, ResponseError};

use crate::layer::Logged;
use crate::problem::SentProblem;
use crate::{Catalog, SentStatus};

/// An error whose response is a problem. Middleware outside of the layer may ask for the response any number of times.
pub(super) struct ConvertedError<C> {
    error: Error,
    response: HttpResponse<()>,
    /// `None` if there is no body at all, which sends no `Content-Length`.
    content: Option<Bytes>,
    catalog: PhantomData<C>,
}

impl<C: Catalog> ConvertedError<C> {
    /// Returns the error with this response, or the error itself if the content is not available at once.
    pub(super) fn wrap(error: Error, response: HttpResponse) -> Error {
        let (response, body) = response.into_parts();
        let has_body = body.size() != BodySize::None;
        let Ok(content) = body.try_into_bytes() else { return error };
        let content = has_body.then_some(content);
        Self { error, response, content, catalog: PhantomData }.into()
    }
}

impl<C: Catalog> fmt::Display for ConvertedError<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.error, f)
    }
}

/// Formats the error alone: the content may have sensitive members.
impl<C: Catalog> fmt::Debug for ConvertedError<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.error, f)
    }
}

impl<C: Catalog> ResponseError for ConvertedError<C> {
    fn status_code(&self) -> StatusCode {
        self.response.status()
    }

    fn error_response(&self) -> HttpResponse {
        let mut response = HttpResponse::new(self.response.status());
        *response.headers_mut() = self.response.headers().clone();
        copy::<C>(&self.response, &mut response);
        copy::<SentStatus>(&self.response, &mut response);
        copy::<SentProblem>(&self.response, &mut response);
        copy::<Logged>(&self.response, &mut response);
        response.set_body(match &self.content {
            Some(content) => BoxBody::new(content.clone()),
            None => BoxBody::new(body::None::new()),
        })
    }
}

/// Copies the extension of a type.
fn copy<T: Clone + 'static>(from: &HttpResponse<()>, to: &mut HttpResponse) {
    if let Some(value) = from.extensions().get::<T>() {
        to.extensions_mut().insert(value.clone());
    }
}
