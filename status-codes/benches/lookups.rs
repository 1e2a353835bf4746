//! Time of each operation, beside other crates: `cargo bench -p status-codes`.
//!
//! The operations are those of `tests/callgrind`, which counts their instructions. A pass goes over 1,000 statuses.

#[path = "../../tests/callgrind/src/inputs.rs"]
mod inputs;
#[path = "../../tests/callgrind/src/operations.rs"]
mod operations;
#[path = "../../tests/callgrind/src/rivals.rs"]
mod rivals;

use divan::Bencher;
use divan::counter::ItemsCount;

use crate::inputs::{Inputs, LEN};
use crate::operations::{OPERATIONS, Operation};

fn main() {
    divan::main();
}

/// Registered statuses in an order that no branch predictor learns.
#[divan::bench(args = OPERATIONS)]
fn unpredictable(bencher: Bencher<'_, '_>, operation: &Operation) {
    pass(bencher, operation, &Inputs::unpredictable());
}

/// One status over and over.
#[divan::bench(args = OPERATIONS)]
fn predictable(bencher: Bencher<'_, '_>, operation: &Operation) {
    pass(bencher, operation, &Inputs::predictable());
}

fn pass(bencher: Bencher<'_, '_>, operation: &Operation, inputs: &Inputs) {
    bencher.counter(ItemsCount::new(LEN)).bench_local(|| (operation.run)(inputs));
}
