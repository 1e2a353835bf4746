//! The registry as a bound: a number that is not registered is a type error.
#![allow(unused, reason = "only the errors matter")]

use status_codes::{Documents, Status, status, vendor};

// Cases: one a line, each one error.
const _: Status = status!(Status, 499);
const _: vendor::LinkedIn = status!(vendor::LinkedIn, 404);
