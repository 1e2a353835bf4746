//! A browser for the tests of the reference page, and the tested pages.

#![expect(clippy::missing_panics_doc, reason = "tests fail by panicking")]

mod browser;
mod driver;
pub mod pages;

pub use browser::{Browser, at, strings, with};
