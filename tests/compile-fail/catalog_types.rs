//! Types that are no catalogs at all.
#![allow(unused, reason = "only the errors matter")]

use status_codes::{Status, status};

// Cases: one a line, each one error.
const _: Status = status!(Missing, 404);
const _: Status = status!(missing::Path, 404);
const _: Status = status!(Status::NotFound, 404);
