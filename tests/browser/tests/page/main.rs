//! The reference page in a browser. In every test, the page must make no request and log nothing
//! (`status_browser_tests::with`).

mod accessibility;
mod anchors;
mod completeness;
mod filters;
mod hostile;
mod isolation;
mod keyboard;
mod no_script;
mod pictures;
mod print;
mod search;
