//! The catalogs of vendors as bounds; that of the registry is an example in the documentation, for its message lists all
//! codes and would have to be rewritten with each new one.
#![allow(unused, reason = "only the errors matter")]

use status_codes::{status, vendor};

// Cases: one a line, each one error.
const _: vendor::LinkedIn = status!(vendor::LinkedIn, 404);
