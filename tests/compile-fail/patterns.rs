//! Wrong arguments of `status!` as patterns: the same errors, and no follow-up about the arm.
#![allow(unused, reason = "only the errors matter")]

use status_codes::{Status, status};

// Cases: one a line, each one error.
fn not_registered(status: Status) -> bool { matches!(status, status!(499)) }
fn four_digits(status: Status) -> bool { matches!(status, status!(4040)) }
fn second_of_two(status: Status) -> bool { matches!(status, status!(200) | status!(2000)) }
fn arm(status: Status) -> bool { match status { status!(0x194) => true, _ => false } }
fn nothing(status: Status) -> bool { matches!(status, status!()) }
fn inside(status: Option<Status>) -> bool { matches!(status, Some(status!(Status, 4040))) }
fn name(status: Status) -> bool { matches!(status, status!(NotFound)) }
fn string(status: Status) -> bool { matches!(status, status!("404")) }
fn wildcard(status: Status) -> bool { matches!(status, status!(_)) }
fn range(status: Status) -> bool { matches!(status, status!(400..=499)) }
