//! A problem without feature `serde`: a static detail at most, and never one that was read. The counterpart of `extras.rs`.

use super::Problem;
use super::detail::Detail;
use crate::{Catalog, Code};

impl<C: Catalog> Problem<C> {
    /// Returns `detail`, or `None` if it is not set.
    #[must_use]
    pub fn get_detail(&self) -> Option<&str> {
        self.detail
    }

    pub(super) fn set_detail(&mut self, detail: Detail) {
        self.detail = Some(detail.0);
    }

    pub(super) fn says_more(&self) -> bool {
        self.detail.is_some()
    }

    pub(super) fn read_code(&self) -> Option<Code> {
        let _ = self;
        None
    }

    pub(super) fn read_type_uri(&self) -> Option<&str> {
        let _ = self;
        None
    }

    pub(super) fn read_title(&self) -> Option<&str> {
        let _ = self;
        None
    }
}
