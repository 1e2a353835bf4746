//! The details of an occurrence, in one box (feature `serde`).

use alloc::boxed::Box;
use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::error::Error;
use core::fmt;
use core::panic::{RefUnwindSafe, UnwindSafe};

use serde_json::{Map, Value};

use super::Problem;
use super::detail::{Detail, displayed};
use crate::{Catalog, Code};

#[derive(Clone, Default, PartialEq, Eq)]
pub(super) struct Extras {
    pub(super) detail: Option<String>,
    pub(super) instance: Option<String>,
    pub(super) members: Map<String, Value>,
    pub(super) header_fields: Vec<(String, String)>,
    pub(super) cause: Cause,
    /// Values that were read and differ from those of the status.
    pub(super) read: ReadAs,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct ReadAs {
    pub(super) code: Option<Code>,
    pub(super) type_uri: Option<String>,
    pub(super) title: Option<String>,
}

/// The cause is for logs and not part of the document, so it is ignored when problems are compared.
#[derive(Clone, Default)]
pub(super) struct Cause(pub(super) Option<Arc<dyn Error + Send + Sync>>);

// Features only add: without `serde` a problem has these, too. A cause is only read.
impl UnwindSafe for Cause {}
impl RefUnwindSafe for Cause {}

impl PartialEq for Cause {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Cause {}

/// Compares what problems say. A box without details is the same as none.
impl<C: PartialEq> PartialEq for Problem<C> {
    fn eq(&self, other: &Self) -> bool {
        let same = match (&self.extras, &other.extras) {
            (Some(extras), None) | (None, Some(extras)) => **extras == Extras::default(),
            (own, others) => own == others,
        };
        same && self.about == other.about
    }
}

impl<C: Eq> Eq for Problem<C> {}

/// Details of an occurrence (feature `serde`).
impl<C: Catalog> Problem<C> {
    /// Sets `instance`, a URI reference that identifies this occurrence (RFC 9457 §3.1.5).
    ///
    /// If its `Display` returns an error, the problem has no instance; with feature `tracing`, an error is logged.
    ///
    /// # Examples
    ///
    /// ```
    /// use status_codes::{Problem, Status};
    ///
    /// let problem = Problem::new(Status::Conflict).instance("/orders/17").with("left", 2);
    /// assert_eq!(
    ///     problem.json().to_string(),
    ///     r#"{"type":"about:blank","title":"Conflict","status":409,"instance":"/orders/17","left":2}"#,
    /// );
    /// ```
    #[must_use]
    pub fn instance(mut self, instance: impl fmt::Display) -> Self {
        let instance = displayed(&instance);
        if instance.is_none() {
            crate::log::text_left_out("instance", (&self).into());
        }
        self.extras_mut().instance = instance;
        self
    }

    /// Sets the underlying error, for logs.
    ///
    /// It is the [`source`](Error::source) of the problem and is never sent. Problems that differ only in the cause are
    /// equal.
    ///
    /// # Examples
    ///
    /// ```
    /// use std::error::Error;
    /// use std::io;
    ///
    /// use status_codes::{Problem, Status};
    ///
    /// let cause = io::Error::from(io::ErrorKind::TimedOut);
    /// let problem = Problem::new(Status::BadGateway).caused_by(cause);
    /// assert_eq!(problem.source().map(ToString::to_string).as_deref(), Some("timed out"));
    /// assert_eq!(
    ///     problem.json().to_string(),
    ///     r#"{"type":"about:blank","title":"Bad Gateway","status":502}"#,
    /// );
    /// ```
    #[must_use]
    pub fn caused_by(mut self, cause: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        self.extras_mut().cause = Cause(Some(Arc::from(cause.into())));
        self
    }

    /// Returns `detail`, or `None` if it is not set.
    #[must_use]
    pub fn get_detail(&self) -> Option<&str> {
        self.extras.as_ref()?.detail.as_deref()
    }

    /// Returns `instance`, a URI reference that may be relative, or `None` if it is not set.
    ///
    /// # Examples
    ///
    /// ```
    /// use status_codes::{Problem, Status};
    ///
    /// let problem = Problem::new(Status::Conflict).instance("/orders/17");
    /// assert_eq!(problem.get_instance(), Some("/orders/17"));
    /// ```
    #[must_use]
    pub fn get_instance(&self) -> Option<&str> {
        self.extras.as_ref()?.instance.as_deref()
    }

    pub(super) fn extras_mut(&mut self) -> &mut Extras {
        self.extras.get_or_insert_default()
    }

    pub(super) fn set_detail(&mut self, detail: Detail) {
        if detail.0.is_none() {
            crate::log::text_left_out("detail", (&*self).into());
        }
        self.extras_mut().detail = detail.0;
    }

    pub(super) fn cause(&self) -> Option<&(dyn Error + 'static)> {
        match &self.extras.as_ref()?.cause.0 {
            Some(cause) => Some(&**cause),
            None => None,
        }
    }

    /// Returns whether the document has more members than `type`, `title` and `status`.
    pub(super) fn says_more(&self) -> bool {
        self.extras.as_ref().is_some_and(|extras| {
            extras.detail.is_some() || extras.instance.is_some() || !extras.members.is_empty()
        })
    }

    pub(super) fn read_code(&self) -> Option<Code> {
        self.extras.as_ref()?.read.code
    }

    pub(super) fn read_type_uri(&self) -> Option<&str> {
        self.extras.as_ref()?.read.type_uri.as_deref()
    }

    pub(super) fn read_title(&self) -> Option<&str> {
        self.extras.as_ref()?.read.title.as_deref()
    }
}
