//! Files that cannot be read, and files with faults in them. The test makes those that a repository cannot hold.
#![allow(unused, reason = "only the errors matter")]

use status_codes::catalog;

// Cases: one a line, each one error.
catalog! { pub enum Missing = "missing.toml"; }
catalog! { pub enum MissingFolder = "missing/shop.toml"; }
catalog! { pub enum Above = "../missing.toml"; }
catalog! { pub enum Folder = "folder"; }
catalog! { pub enum Dot = "."; }
catalog! { pub enum Absolute = "/shop.toml"; }
catalog! { pub enum Latin1 = "latin-1.toml"; }
catalog! { pub enum Empty = "empty.toml"; }
catalog! { pub enum Syntax = "syntax.toml"; }
catalog! { pub enum Faults = "faults.toml"; } // 4 errors

// What is sound in a file with faults is there, so nothing else is an error.
const SOUND: Faults = status_codes::status!(Faults, 404); // 0 errors
const UNREAD: Missing = status_codes::status!(Missing, 404); // 0 errors
fn text(status: Empty) -> &'static str { status.phrase() } // 0 errors
