//! The layer that converts error responses into problems (features `axum`, `actix`).
//!
//! The rules are here. `axum/layer.rs` and `actix/middleware.rs` apply them to the responses of each framework.

use alloc::vec::Vec;
use core::str::{self, Utf8Error};

use crate::problem::SentProblem;
use crate::{Catalog, Code, Level, Problem, SentStatus, Status, log};

/// A layer that converts the error responses of a framework into problem documents.
///
/// It is a layer of tower (feature `axum`) and a middleware of actix-web (feature `actix`). It applies to the responses
/// that the framework creates for unknown routes, wrong methods, invalid JSON, unsupported media types, content that is too
/// large, timeouts and panics:
///
/// | response | result |
/// | --- | --- |
/// | an error without content or with up to 16 KiB of `text/plain` in UTF-8 | a problem with the text as its detail. Other header fields, such as `Allow` and `Retry-After`, are kept, except for digests of the text |
/// | a [`Problem`] with a 5xx status and a detail | the problem without its detail, unless [`show_server_details`](Self::show_server_details) was called. If an inner layer has compressed it, the result is not compressed |
/// | any other: not an error, another media type or charset, other compressed content, a stream | not changed |
///
/// A response to `HEAD` is converted as the one to `GET`. It has no `Content-Length` if the text is not known.
///
/// The status of the problem is the one that was passed to [`prefer`](Self::prefer) or, if exactly one status of the
/// catalog has the code, that one. Otherwise the type of the problem is `about:blank`.
///
/// With feature `tracing`, each 5xx response is logged as an error with its code, id, detail and chain of causes. A response
/// without a header field that its status [requires](Level::Must) is logged as a warning, except for `Allow` in axum, which
/// adds the field after the layers.
///
/// In axum, add this layer last, so that it also applies to the responses of other layers, such as `CatchPanicLayer` and
/// `TimeoutLayer` of tower-http. Only a layer that compresses responses belongs after it, because compressed texts are not
/// converted; in actix-web, too. actix-web closes the connection without a response when a handler panics. An error of
/// another middleware of actix-web that is not changed is logged by each layer around it.
///
/// # Examples
///
/// ```
/// use status_codes::{ProblemLayer, catalog};
///
/// catalog! {
///     pub enum ShopStatus = "examples/shop-api.toml";
/// }
///
/// // `app.layer(problems)` in axum, `app.wrap(problems)` in actix-web.
/// let problems = ProblemLayer::new().prefer(ShopStatus::MalformedJson);
/// ```
#[derive(Debug, Clone)]
pub struct ProblemLayer<C = Status> {
    preferred: Vec<C>,
    shows_server_details: bool,
}

impl<C: Catalog> ProblemLayer<C> {
    /// Creates a layer for a service that uses this catalog.
    #[must_use]
    pub const fn new() -> Self {
        Self { preferred: Vec::new(), shows_server_details: false }
    }

    /// Sets the status for framework errors with the same code, replacing an earlier one. It is needed where several statuses
    /// share the code.
    ///
    /// # Examples
    ///
    /// ```
    /// use status_codes::{ProblemLayer, catalog};
    ///
    /// catalog! {
    ///     pub enum ShopStatus = "examples/shop-api.toml";
    /// }
    ///
    /// // Several statuses have the code 400. The framework's errors for invalid JSON become this one.
    /// let problems = ProblemLayer::new().prefer(ShopStatus::MalformedJson);
    /// ```
    #[must_use]
    pub fn prefer(mut self, status: C) -> Self {
        self.preferred.push(status);
        self
    }

    /// Sends the details of 5xx problems. By default they are removed, because they may contain internal information.
    #[must_use]
    pub const fn show_server_details(mut self) -> Self {
        self.shows_server_details = true;
        self
    }

    /// Returns the problem for an error response of the framework with this text.
    pub(crate) fn problem_of(&self, code: Code, sent: Option<C>, text: &str) -> Problem<C> {
        let has_code = |status: &C| status.code() == code;
        let of_code = || self.preferred.iter().copied().rev().find(has_code);
        let problem = sent
            .filter(has_code)
            .or_else(of_code)
            .map_or_else(|| Problem::from_code(code), Problem::new);
        if text.is_empty() { problem } else { problem.detail(text) }
    }

    pub(crate) fn hides(&self, code: Code) -> bool {
        code.as_u16() >= 500 && !self.shows_server_details
    }
}

impl<C: Catalog> Default for ProblemLayer<C> {
    fn default() -> Self {
        Self::new()
    }
}

/// What the layer does with a response.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fate {
    Stays,
    /// The content is the text of an error of the framework.
    BecomesProblem,
    /// The response is a problem already; only its detail is removed.
    LosesDetail,
}

/// The properties of a response that are known before its content is read.
pub(crate) struct Facts<'a> {
    pub(crate) code: Code,
    pub(crate) content_type: Option<&'a [u8]>,
    pub(crate) is_encoded: bool,
    /// `None` for a stream.
    pub(crate) length: Option<u64>,
    pub(crate) problem: Option<&'a SentProblem>,
}

/// The error texts of frameworks are much shorter. Longer content comes from a handler and is kept.
const LONGEST_TEXT: u64 = 16 * 1024;

impl Facts<'_> {
    pub(crate) fn fate<C: Catalog>(&self, layer: &ProblemLayer<C>) -> Fate {
        if !self.code.is_error() {
            return Fate::Stays;
        }
        match (self.problem, self.content_type) {
            (Some(problem), Some(media_type)) if is(media_type, Problem::MEDIA_TYPE) => {
                // Encoded or not, since the document is written anew.
                let hidden = problem.detail().is_some() && layer.hides(self.code);
                return if hidden { Fate::LosesDetail } else { Fate::Stays };
            }
            (Some(_), None) => return Fate::Stays, // a problem without content
            _ => {} // with another media type, the content is no longer that of the problem
        }
        match (self.content_type, self.length) {
            _ if self.is_encoded => Fate::Stays,
            (None, Some(0)) => Fate::BecomesProblem,
            (Some(media_type), Some(0..=LONGEST_TEXT)) if is_utf_8_text(media_type) => {
                Fate::BecomesProblem
            }
            _ => Fate::Stays,
        }
    }
}

fn is(media_type: &[u8], essence: &str) -> bool {
    parts(media_type).next().is_some_and(|own| own.eq_ignore_ascii_case(essence.as_bytes()))
}

fn is_utf_8_text(media_type: &[u8]) -> bool {
    is(media_type, "text/plain") && parts(media_type).skip(1).all(fits_utf_8)
}

/// Returns the type and the parameters.
fn parts(media_type: &[u8]) -> impl Iterator<Item = &[u8]> {
    media_type.split(|byte| *byte == b';').map(<[u8]>::trim_ascii)
}

/// Returns whether the parameter is not `charset`, or names UTF-8 or its subset US-ASCII.
fn fits_utf_8(parameter: &[u8]) -> bool {
    let Some((name, value)) = parameter.split_at_checked("charset=".len()) else { return true };
    let value =
        value.strip_prefix(b"\"").and_then(|value| value.strip_suffix(b"\"")).unwrap_or(value);
    let is_one_of =
        |names: [&str; 2]| names.iter().any(|name| value.eq_ignore_ascii_case(name.as_bytes()));
    !name.eq_ignore_ascii_case(b"charset=") || is_one_of(["utf-8", "us-ascii"])
}

/// Returns the text of an error of the framework, or `None` if an inner service has already removed it from a response to
/// `HEAD`, which has a media type and no content then.
pub(crate) fn text(
    content: &[u8],
    answers_head: bool,
    has_media_type: bool,
) -> Result<Option<&str>, Utf8Error> {
    let is_removed = content.is_empty() && answers_head && has_media_type;
    if is_removed { Ok(None) } else { str::from_utf8(content).map(Some) }
}

/// Returns the status to log for a response with this code: the one of its extensions, unless that has another code.
pub(crate) fn logged(code: Code, sent: Option<SentStatus>) -> Option<SentStatus> {
    let sent = sent.filter(|sent| sent.code() == code);
    sent.or_else(|| code.is_error().then(|| SentStatus::from(code)))
}

/// Marks a response as logged in its extensions, so that an outer layer does not log it again.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Logged;

pub(crate) fn log(
    sent: SentStatus,
    problem: Option<&SentProblem>,
    has_field: impl Fn(&str) -> bool,
) {
    if sent.code().as_u16() >= 500 {
        let detail = problem.and_then(SentProblem::detail);
        log::server_error(sent, detail, problem.and_then(SentProblem::cause));
    }
    for rule in sent.headers() {
        let always = rule.level() == Level::Must && rule.when().is_none();
        if always && !has_field(rule.name()) {
            log::header_missing(sent, rule.name());
        }
    }
}
