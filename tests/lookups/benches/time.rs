//! The time of each operation: `cargo bench -p lookups --bench time`.

use divan::Bencher;
use divan::counter::ItemsCount;
use lookups::inputs::{Inputs, LEN};
use lookups::operations::{OPERATIONS, Operation};

fn main() {
    divan::main();
}

/// Registered statuses in an order that no branch predictor learns.
#[divan::bench(args = OPERATIONS)]
fn unpredictable(bencher: Bencher<'_, '_>, operation: &Operation) {
    pass(bencher, operation, &Inputs::unpredictable());
}

/// The same status for every call.
#[divan::bench(args = OPERATIONS)]
fn predictable(bencher: Bencher<'_, '_>, operation: &Operation) {
    pass(bencher, operation, &Inputs::predictable());
}

fn pass(bencher: Bencher<'_, '_>, operation: &Operation, inputs: &Inputs) {
    bencher.counter(ItemsCount::new(LEN)).bench_local(|| (operation.run)(inputs));
}
