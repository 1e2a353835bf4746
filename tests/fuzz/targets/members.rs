//! Fuzzes `status_fuzz::members`.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| status_fuzz::members(bytes));
