//! The layer: what a service sends as an error becomes a problem, whoever made it (features `axum`, `actix`).
//!
//! What is decided is here, without a framework. `axum/layer.rs` and `actix/middleware.rs` bring the responses.

use alloc::vec::Vec;

use crate::problem::SentProblem;
use crate::{Catalog, Code, Level, Problem, SentStatus, Status, log};

/// Makes problems of the errors that a framework answers by itself: a layer of tower (feature `axum`) and a middleware of
/// actix-web (feature `actix`).
///
/// | response | becomes |
/// --- | ---
/// | an error without content, or of `text/plain`: an unknown route, a wrong method, JSON that cannot be read, a media type that is not supported, content that is too large, a timeout, a panic | a problem: of the status of its code, if exactly one has it or it is [preferred](Self::prefer), else of `about:blank`; the text is its detail. Header fields such as `Allow` and `Retry-After` stay |
/// | a [`Problem`] of 5xx with a detail | the same without the detail, unless [told otherwise](Self::show_server_details) |
/// | any other: no error, another media type, encoded content, a stream, an answer to `HEAD` | stays as it is |
///
/// With feature `tracing` each 5xx is logged as an error: code, id, detail, and the chain of causes. A response that lacks
/// a header field that its status [must](Level::Must) be sent with is a warning.
///
/// In axum, add the layer last, so that it sees what the others answer. Of panics axum makes a response with tower-http's
/// `CatchPanicLayer`, and of timeouts with its `TimeoutLayer`, each within this layer. actix-web drops the connection when a
/// handler panics; there is nothing to answer with.
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
    /// Creates the layer of a service whose statuses are those of the catalog.
    #[must_use]
    pub const fn new() -> Self {
        Self { preferred: Vec::new(), shows_server_details: false }
    }

    /// Says which of several statuses of a code an error of the framework is.
    #[must_use]
    pub fn prefer(mut self, status: C) -> Self {
        self.preferred.push(status);
        self
    }

    /// Sends the details of 5xx problems, too. They are hidden by default, since they tell of the inside of a service.
    #[must_use]
    pub const fn show_server_details(mut self) -> Self {
        self.shows_server_details = true;
        self
    }

    /// The problem that an error of the framework is. The text is what it was answered with.
    pub(crate) fn problem_of(&self, code: Code, sent: Option<C>, text: &str) -> Problem<C> {
        let of_code = || self.preferred.iter().copied().find(|status| status.code() == code);
        let sent = sent.filter(|status| status.code() == code);
        let problem = sent.or_else(of_code).map_or_else(|| Problem::from_code(code), Problem::new);
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

/// What the layer does to a response.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fate {
    Stays,
    /// Its content, which is short, is the text of an error of the framework.
    BecomesProblem,
    /// It is a problem already, and has no secrets left.
    LosesDetail,
}

/// What is known of a response before its content is read.
pub(crate) struct Facts<'a> {
    pub(crate) code: Code,
    pub(crate) answers_head: bool,
    pub(crate) content_type: Option<&'a [u8]>,
    pub(crate) is_encoded: bool,
    /// `None` for a stream.
    pub(crate) length: Option<u64>,
    pub(crate) problem: Option<&'a SentProblem>,
}

/// A text of a framework is much shorter. What is longer is somebody's content.
const LONGEST_TEXT: u64 = 16 * 1024;

impl Facts<'_> {
    pub(crate) fn fate<C: Catalog>(&self, layer: &ProblemLayer<C>) -> Fate {
        if !self.code.is_error() || self.answers_head || self.is_encoded {
            return Fate::Stays;
        }
        if let Some(problem) = self.problem {
            let hidden = problem.detail().is_some() && layer.hides(self.code);
            return if hidden { Fate::LosesDetail } else { Fate::Stays };
        }
        match (self.content_type, self.length) {
            (None, Some(0)) => Fate::BecomesProblem,
            (Some(media_type), Some(0..=LONGEST_TEXT)) if is_plain_text(media_type) => {
                Fate::BecomesProblem
            }
            _ => Fate::Stays,
        }
    }
}

fn is_plain_text(media_type: &[u8]) -> bool {
    let essence = media_type.split(|byte| *byte == b';').next().unwrap_or_default();
    essence.trim_ascii().eq_ignore_ascii_case(b"text/plain")
}

/// Stands in the extensions of a response that was logged, so that an outer layer does not do so again.
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
