//! Fuzzes `status_fuzz::input`.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| status_fuzz::input(text));
