//! The reference page in a real browser.

mod pictures;
