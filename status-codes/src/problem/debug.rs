//! `Debug` of a problem: everything but the values of sensitive members.

use core::fmt;

use super::{Problem, Subject};
use crate::Catalog;

/// Formats everything that the problem holds. With feature `serde`, the values of members that the catalog declares as
/// `sensitive` are omitted.
impl<C: Catalog> fmt::Debug for Problem<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut problem = f.debug_struct("Problem");
        match &self.about {
            Subject::Status(status) => problem.field("status", status),
            Subject::Code(code) => problem.field("code", code),
        };
        #[cfg(not(feature = "serde"))]
        problem.field("detail", &self.detail);
        #[cfg(feature = "serde")]
        if let Some(extras) = &self.extras {
            problem
                .field("detail", &extras.detail)
                .field("instance", &extras.instance)
                .field("members", &self.sensitivity().shown(&extras.members))
                .field("header_fields", &extras.header_fields)
                .field("cause", &extras.cause.0)
                .field("read", &extras.read);
        }
        problem.finish()
    }
}
