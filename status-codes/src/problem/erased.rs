//! A problem of any catalog in the extensions of its response (features `axum`, `actix`).

use alloc::string::{String, ToString as _};
use alloc::sync::Arc;
use core::error::Error;

use super::Problem;
use crate::Catalog;

/// A problem that was sent, with its catalog erased, for the layer.
#[derive(Clone)]
pub(crate) struct SentProblem(Arc<dyn Erased>);

trait Erased: Send + Sync {
    fn detail(&self) -> Option<&str>;
    fn cause(&self) -> Option<&(dyn Error + 'static)>;
    fn content_without_detail(&self) -> Option<String>;
}

impl<C: Catalog> Erased for Problem<C> {
    fn detail(&self) -> Option<&str> {
        self.get_detail()
    }

    fn cause(&self) -> Option<&(dyn Error + 'static)> {
        self.source()
    }

    fn content_without_detail(&self) -> Option<String> {
        let mut problem = self.clone();
        problem.extras_mut().detail = None;
        problem.content().map(|content| content.to_string())
    }
}

impl<C: Catalog> From<Problem<C>> for SentProblem {
    fn from(problem: Problem<C>) -> Self {
        Self(Arc::new(problem))
    }
}

impl SentProblem {
    pub(crate) fn detail(&self) -> Option<&str> {
        self.0.detail()
    }

    pub(crate) fn cause(&self) -> Option<&(dyn Error + 'static)> {
        self.0.cause()
    }

    /// Returns the document without the detail, for clients that must not see it.
    pub(crate) fn content_without_detail(&self) -> Option<String> {
        self.0.content_without_detail()
    }
}
