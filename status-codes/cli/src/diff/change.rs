//! One difference between two versions of a catalog.

use status_data::Entry;

use super::kind::{Audience, Kind, Severity};

/// One difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Change {
    pub(crate) kind: Kind,
    /// The status that changed; `None` for the catalog as a whole.
    pub(crate) status: Option<Subject>,
    /// What changed, as a text.
    pub(crate) message: String,
}

/// The status that a change is about: from the new version, or from the old one if it was removed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Subject {
    pub(crate) variant: String,
    pub(crate) id: String,
    pub(crate) code: u16,
}

impl Change {
    pub(crate) fn of(kind: Kind, entry: &Entry, message: impl Into<String>) -> Self {
        let Entry { variant, id, code, .. } = entry;
        let subject = Subject { variant: variant.clone(), id: id.clone(), code: *code };
        Self { kind, status: Some(subject), message: message.into() }
    }

    pub(crate) fn of_catalog(kind: Kind, message: impl Into<String>) -> Self {
        Self { kind, status: None, message: message.into() }
    }

    pub(crate) fn severity(&self, audience: Audience) -> Severity {
        self.kind.effect(audience).severity
    }

    /// Returns the highest severity for any audience.
    pub(crate) fn worst(&self, audiences: &[Audience]) -> Severity {
        let severities = audiences.iter().map(|audience| self.severity(*audience));
        severities.max().unwrap_or(Severity::Compatible)
    }

    /// Returns the subject of the change: the id of the status, or the catalog.
    pub(crate) fn subject(&self) -> &str {
        self.status.as_ref().map_or("[catalog]", |status| &status.id)
    }
}
