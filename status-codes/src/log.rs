//! What goes into the log (feature `tracing`); nothing without it.

#![cfg_attr(not(feature = "tracing"), expect(unused_variables, reason = "nothing is logged"))]

use core::fmt;

pub(crate) fn member_left_out(name: &str, reason: &dyn fmt::Display) {
    #[cfg(feature = "tracing")]
    tracing::error!(member = name, %reason, "left a member out of a problem");
}

pub(crate) fn header_left_out(name: &str) {
    #[cfg(feature = "tracing")]
    tracing::error!(header = ?name, "left a header field out of a problem: its name or value is none");
}
