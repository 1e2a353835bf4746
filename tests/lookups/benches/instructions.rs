//! The instructions of each operation under callgrind, over 1,000 inputs: `cargo bench -p lookups --bench instructions`.
//!
//! Needs Debian's `valgrind`, and the runner in the version of the library:
//! `cargo install gungraun-runner --version 0.20.0`.
//!
//! Counts repeat exactly for one build, however busy the machine is. They include no cache misses and no mispredicted
//! branches; the bench `time` does. Number → code, bytes → code and status → text should take at most 1.1 times the
//! instructions of `http`.

#![allow(
    unused_qualifications,
    missing_docs,
    unreachable_pub,
    clippy::pedantic,
    reason = "the code that the macros of gungraun expand to"
)]

use std::hint::black_box;

use gungraun::prelude::*;
use gungraun::{Callgrind, EventKind, main};
use lookups::inputs::Inputs;
use lookups::operations::{OPERATIONS, Operation};

/// Finds the operation; runs outside of what is counted.
fn prepared(question: &str, who: &str) -> (Operation, Inputs) {
    let operation = OPERATIONS.iter().find(|it| it.question == question && it.who == who);
    (*operation.expect("the group names an operation"), Inputs::unpredictable())
}

/// One group for each question: each rival is compared with the others.
macro_rules! groups {
    ($($group:ident: $question:literal { $($bench:ident: $who:literal,)* })*) => {
        $(
            $(
                #[library_benchmark(setup = prepared)]
                #[bench::unpredictable($question, $who)]
                fn $bench((operation, inputs): (Operation, Inputs)) -> (usize, Inputs) {
                    (black_box((operation.run)(&inputs)), inputs) // dropped outside of what is counted
                }
            )*
            library_benchmark_group!(name = $group, compare_by_id = true, benchmarks = [$($bench),*]);
        )*
        main!(
            config = LibraryBenchmarkConfig::default()
                .tool(Callgrind::with_args(["--cache-sim=no"]).format([EventKind::Ir])),
            library_benchmark_groups = [$($group),*]
        );
    };
}

groups! {
    number_to_code: "number → code" {
        number_to_code_ours: "status-codes",
        number_to_code_http: "http",
    }
    number_to_status: "number → status" {
        number_to_status_ours: "status-codes",
        number_to_status_match: "match by hand",
        number_to_status_phf: "phf",
    }
    bytes_to_code: "bytes → code" {
        bytes_to_code_ours: "status-codes",
        bytes_to_code_http: "http",
        bytes_to_code_phf: "phf",
    }
    str_to_code: "str → code" {
        str_to_code_ours: "status-codes",
        str_to_code_http: "http",
    }
    str_to_status: "str → status" {
        str_to_status_ours: "status-codes",
    }
    status_to_phrase: "status → phrase" {
        status_to_phrase_ours: "status-codes",
        status_to_phrase_http: "http",
        status_to_phrase_match: "match by hand",
        status_to_phrase_phf: "phf",
    }
    status_to_class: "status → class" {
        status_to_class_ours: "status-codes",
        status_to_class_http: "http",
    }
    status_to_digits: "status → digits" {
        status_to_digits_ours: "status-codes",
        status_to_digits_code: "status-codes, Code",
        status_to_digits_http: "http",
    }
    status_to_text: "status → text" {
        status_to_text_ours: "status-codes",
        status_to_text_code: "status-codes, Code",
        status_to_text_http: "http",
    }
}
