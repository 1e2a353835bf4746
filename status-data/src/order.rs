//! Order, at the cost of one sort for all types: each further one that the compiler makes is two thousand lines of code
//! in every dependent's build.

/// Sorts by a key; items of equal keys stay as they stand.
pub(crate) fn sort_by_key<T: Clone>(items: &mut Vec<T>, key: &dyn Fn(&T) -> usize) {
    let mut order = Vec::with_capacity(items.len());
    for (at, item) in items.iter().enumerate() {
        order.push((key(item), at));
    }
    order.sort_unstable();
    let mut sorted = Vec::with_capacity(items.len());
    for (_, at) in order {
        sorted.push(items[at].clone());
    }
    *items = sorted;
}
