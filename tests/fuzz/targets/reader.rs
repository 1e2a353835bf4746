//! Fuzzes `status_fuzz::reader`.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| status_fuzz::reader(text));
