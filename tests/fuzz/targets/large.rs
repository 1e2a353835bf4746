//! Fuzzes `status_fuzz::large`.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| status_fuzz::large(text, 300_000));
